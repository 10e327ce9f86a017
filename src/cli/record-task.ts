import { readDocument, usualLimits } from '../documents/index.ts'
import { readLetter, toRecord, type LetterRecord } from '../inspections/reading/index.ts'

/** Reads one file into its record, in a worker. @throws Unreadable */
export const run = async ({
  bytes,
  name,
  file,
}: {
  bytes: Uint8Array
  name: string
  file: string
}): Promise<LetterRecord> => {
  const { readings, pack } = readLetter(await readDocument(bytes, name, { pages: usualLimits.pages }))
  return toRecord(file, readings, pack)
}
