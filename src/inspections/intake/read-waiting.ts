import { randomInt } from 'node:crypto'
import { z } from 'zod'
import type { Database } from '../../platform/database.ts'
import type { FileStore } from '../../platform/files.ts'
import { sql } from '../../platform/sql.ts'
import { namingFile, Unreadable } from '../../documents/index.ts'
import { asPerson, systemPerson } from '../../people/index.ts'
import { DocumentId } from './document-record.ts'
import { keepFailure, keepResult, type ReadResult } from './keep-result.ts'

/** What turns a file's bytes into readings: in the product a pool of workers; its errors are sentences for the person. */
export interface Reader {
  /** @throws Unreadable, whose message names the problem and the remedy; anything else is a fault of ours */
  read(bytes: Uint8Array, fileName: string): Promise<ReadResult>
  /** How many documents it reads at once. */
  readonly workers: number
}

interface Workplace {
  database: Database
  files: FileStore
  reader: Reader
}

interface Options {
  signal?: AbortSignal | undefined
  onRead?: ((fileName: string, failure: string, id: DocumentId) => void) | undefined
  /** Told of each error that is ours and not the file's, for the log. */
  onFault?: ((error: unknown) => void) | undefined
}

const Claim = z.object({
  id: DocumentId,
  authority_id: z.uuid(),
  sha256: z.string(),
  file_name: z.string(),
  attempts: z.number(),
})
type Claim = z.infer<typeof Claim>

// Any number will do, so long as every process of Sightline uses the same one.
const livingReaders = 7_264_912
const mostAttempts = 3

/**
 * Reads every document that waits, several at once, until none waits or `signal` says stop; what is being read is
 * finished first. Any number of processes may do this at once: each document is claimed by one. Returns how many it read.
 */
export const readWaiting = async (workplace: Workplace, { signal, onRead, onFault }: Options = {}): Promise<number> => {
  let done = 0
  const key = randomInt(1, 2 ** 31 - 1)
  const release = await workplace.database.hold(livingReaders, key)
  const worker = async () => {
    while (!signal?.aborted) {
      const claim = await claimNext(workplace.database, key)
      if (!claim) return
      const failure = await readOne(workplace, claim, onFault)
      done++
      onRead?.(claim.file_name, failure, claim.id)
    }
  }
  try {
    await Promise.all(Array.from({ length: workplace.reader.workers }, worker))
    return done
  } finally {
    release()
  }
}

/** The document that has waited longest, or one whose reader died with it in hand: its lock is gone. */
const claimNext = (database: Database, key: number): Promise<Claim | undefined> =>
  database.asOwner((db) =>
    db.maybeOne(
      sql`
        update documents set state = 'reading', state_at = now(), attempts = attempts + 1, claimed_by = ${key}
        where (authority_id, id) in (
          select authority_id, id from documents
          where (state = 'waiting' and not held) or (state = 'reading' and not exists (
            select from pg_locks
            where locktype = 'advisory' and classid::bigint = ${livingReaders} and objid::bigint = documents.claimed_by
              and database = (select oid from pg_database where datname = current_database())
          ))
          order by received_at, id limit 1 for update skip locked
        )
        returning id, authority_id, sha256, file_name, attempts`,
      Claim,
    ),
  )

/** Reads one claimed document and keeps what came of it; gives back the failure as a sentence, '' where it was read. */
const readOne = async (
  { database, files, reader }: Workplace,
  claim: Claim,
  onFault: Options['onFault'],
): Promise<string> => {
  const system = await systemPerson(database, claim.authority_id)
  const fail = async (sentence: string) => {
    await asPerson(database, system, (db) => keepFailure(db, claim.id, sentence))
    return sentence
  }
  if (claim.attempts > mostAttempts) {
    return fail(
      `“${claim.file_name}” stopped the reader ${mostAttempts} times. It is kept; read it by eye and tell whoever looks after Sightline.`,
    )
  }
  const bytes = await files.get(claim.sha256)
  if (!bytes) return fail(`The kept copy of “${claim.file_name}” is missing from the file store. Add the file again.`)
  let result: ReadResult
  try {
    result = await reader.read(bytes, claim.file_name)
  } catch (error) {
    if (error instanceof Unreadable) return fail(namingFile(error.message, claim.file_name))
    onFault?.(error)
    return fail(
      `Sightline could not read “${claim.file_name}”, by a fault of its own and not of the file. It is kept; tell whoever looks after Sightline, and read it by eye until then.`,
    )
  }
  await asPerson(database, system, (db) => keepResult(db, claim.id, result))
  return ''
}

/** How many documents of the whole installation are in line. */
export const countInLine = async (database: Database): Promise<number> => {
  const { count } = await database.asOwner((db) =>
    db.one(
      sql`select count(*)::int as count from documents where state = 'reading' or (state = 'waiting' and not held)`,
      z.object({ count: z.number() }),
    ),
  )
  return count
}
