import { readFile } from 'node:fs/promises'
import { getDocument, receiveDocument, type DocumentId, tidyName, whyNotTaken } from '../inspections/index.ts'
import { asPerson, type Person } from '../people/index.ts'
import type { AtWork } from './at-work.ts'

/** What became of one file: `told` is for the person where there is something to tell. */
export interface Received {
  outcome: 'received' | 'already here' | 'refused'
  told: string
  id: DocumentId | undefined // where it is kept
}

/** Takes one file into the database in the person's name. A file that cannot be had or taken is refused with a sentence. */
export const receiveFile = async (
  { database, files }: AtWork,
  { file, person, batchId }: { file: string; person: Person; batchId: string },
): Promise<Received> => {
  let bytes: Uint8Array
  try {
    bytes = await readFile(file)
  } catch (error) {
    return {
      outcome: 'refused',
      id: undefined,
      told: `It cannot be opened (${error instanceof Error ? error.message : String(error)}).`,
    }
  }
  try {
    return await asPerson(database, person, async (db) => {
      const { id, outcome, state } = await receiveDocument(db, files, {
        bytes,
        fileName: file,
        cameBy: 'command line',
        batchId,
      })
      if (outcome === 'received') return { outcome, told: '', id }
      const known = await getDocument(db, id)
      const isSame = known.fileName === tidyName(file)
      return {
        outcome,
        id,
        told: isSame
          ? ''
          : `already here, as “${known.fileName}”${state === 'waiting' ? ', and waits to be read' : ''}.`,
      }
    })
  } catch (error) {
    const told = whyNotTaken(error, file)
    if (told === undefined) throw error
    return { outcome: 'refused', told, id: undefined }
  }
}
