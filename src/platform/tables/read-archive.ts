import type { ZipFile } from 'yauzl'
import { entriesOf, inflate, openZip } from '../unzip.ts'
import { unreadable, type BookLimits } from './read-book.ts'

const mostParts = 5_000
/** Bytes out for each byte in, beyond the first 20 MB out. The XML of a sheet shrinks to a thirtieth; bombs to a thousandth. */
const mostRatio = 200
const ratioStartsAt = 20_000_000

/**
 * The names of the parts of a zip archive, all of it inflated and counted once, so that the library that unpacks it
 * afterwards meets no more than was promised.
 */
export const checkArchive = async (bytes: Uint8Array, fileName: string, limits: BookLimits): Promise<Set<string>> => {
  try {
    return await countParts(await openZip(bytes), bytes.length, fileName, limits)
  } catch (error) {
    if (error instanceof Error && error.name === 'Invalid') throw error
    throw unreadable(fileName, 'is damaged: its parts cannot be unpacked. It may have been cut short; send it again.')
  }
}

/** The text of those parts of an archive that are wanted, by name; for archives that `checkArchive` let through. */
export const partsOf = async (bytes: Uint8Array, wanted: (name: string) => boolean): Promise<Map<string, string>> => {
  const zip = await openZip(bytes)
  const parts = new Map<string, string>()
  for await (const entry of entriesOf(zip))
    if (wanted(entry.fileName)) parts.set(entry.fileName, (await inflate(zip, entry)).toString('utf8'))
  return parts
}

const countParts = async (zip: ZipFile, packed: number, fileName: string, limits: BookLimits): Promise<Set<string>> => {
  const bomb = () =>
    unreadable(
      fileName,
      'unpacks to far more than a table holds, and was refused. Save the table alone as CSV and send that.',
    )
  if (zip.entryCount > mostParts) throw bomb()
  const names = new Set<string>()
  let inflated = 0
  for await (const entry of entriesOf(zip)) {
    if (entry.isEncrypted()) throw locked(fileName)
    inflated += entry.uncompressedSize
    if (inflated > limits.inflatedBytes) throw bomb()
    if (inflated > ratioStartsAt && inflated > packed * mostRatio) throw bomb()
    if (names.has(entry.fileName)) throw new Error('a part stands twice') // readers disagree on which one counts
    names.add(entry.fileName)
    await inflate(zip, entry, false)
  }
  return names
}

export const locked = (fileName: string) =>
  unreadable(fileName, 'is locked with a password. Save a copy without the password and send that.')
