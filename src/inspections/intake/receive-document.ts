import { z } from 'zod'
import { DiskFull, Invalid } from '../../platform/errors.ts'
import { hashOf, type FileStore } from '../../platform/files.ts'
import { sql, type Db } from '../../platform/sql.ts'
import { record } from '../../people/index.ts'
import { DocumentId, DocumentState, type CameBy } from './document-record.ts'

/** Larger files are refused before they are kept. 100 MB is ten times the largest committee pack that we have seen. */
export const largestFile = 100 * 1024 * 1024

export interface Received {
  id: DocumentId
  outcome: 'received' | 'already here'
  state: DocumentState
}

interface Arrival {
  bytes: Uint8Array
  fileName: string
  cameBy: CameBy
  batchId?: string | undefined
}

/**
 * Takes a file in: keeps its bytes, and puts it in line to be read. The same bytes twice are one document, and a file
 * that failed before, or whose reading was stopped, is put in line again. The file itself is kept before the row, so that a row never lacks its file.
 *
 * @throws Invalid when the file is empty or too large
 */
export const receiveDocument = async (db: Db, files: FileStore, arrival: Arrival): Promise<Received> => {
  const fileName = tidyName(arrival.fileName)
  if (arrival.bytes.length === 0)
    refuse(`“${fileName}” is empty: it has no bytes in it. Save or download it again and add it then.`)
  if (arrival.bytes.length > largestFile) {
    refuse(`“${fileName}” is larger than 100 MB. Save it with smaller pictures, or split it, and add it then.`)
  }
  const sha256 = hashOf(arrival.bytes)
  const known = await db.maybeOne(
    sql`select id, state, held from documents where sha256 = ${sha256}`,
    z.object({ id: DocumentId, state: DocumentState, held: z.boolean() }),
  )
  if (known) {
    if (known.state !== 'failed' && !known.held) return { id: known.id, outcome: 'already here', state: known.state }
    await readAgain(db, known.id)
    return { id: known.id, outcome: 'already here', state: 'waiting' }
  }
  await files.keep(arrival.bytes)
  const { id } = await db.one(
    sql`
      insert into documents (authority_id, sha256, file_name, bytes, received_by, came_by, batch_id)
      values (current_authority(), ${sha256}, ${fileName}, ${arrival.bytes.length}, current_person(), ${arrival.cameBy}, ${arrival.batchId ?? null})
      on conflict (authority_id, sha256) do update set sha256 = excluded.sha256
      returning id`,
    z.object({ id: DocumentId }),
  )
  await record(db, {
    action: 'document.received',
    subjectKind: 'document',
    subjectId: id,
    detail: { sha256, cameBy: arrival.cameBy },
  })
  return { id, outcome: 'received', state: 'waiting' }
}

/** Puts a document in line to be read once more; what people have decided about it stays. */
export const readAgain = async (db: Db, id: DocumentId): Promise<void> => {
  await db.run(sql`
    update documents set state = 'waiting', held = false, failure = '', attempts = 0, state_at = now()
    where id = ${id} and (held or state in ('failed', 'read'))`)
  await record(db, { action: 'document.read again', subjectKind: 'document', subjectId: id })
}

/** A file's name as it can be shown: without folders, control characters and marks that turn the direction of text. */
export const tidyName = (name: string): string => {
  const last = name.normalize('NFC').split(/[\\/]/).at(-1) ?? ''
  const plain = last.replace(/[\u0000-\u001f\u007f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '').trim()
  return plain.slice(0, 200) || 'unnamed file'
}

/**
 * Why this one file of several was not taken in, in a sentence that names it; the others go on. Undefined where the error
 * is not of the file, and the whole must end.
 */
export const whyNotTaken = (error: unknown, fileName: string): string | undefined => {
  if (error instanceof Invalid) return error.message
  if (!(error instanceof DiskFull)) return undefined
  return `“${tidyName(fileName)}” was not kept: the disk of the server is full. Ask for room to be made, then send it again.`
}

const refuse = (message: string): never => {
  throw new Invalid([{ field: 'files', message }])
}
