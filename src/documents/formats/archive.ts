import type { ZipFile } from 'yauzl'
import { entriesOf, inflate, openZip } from '../../platform/unzip.ts'
import { Unreadable } from '../errors.ts'

/** What an honest office file stays well under: a 900-page report with pictures has 400 parts and 60 MB. */
export interface ArchiveLimits {
  parts: number
  inflatedBytes: number
  /** Bytes out for each byte in, beyond the first 20 MB out. XML shrinks to a twentieth; bombs to a thousandth. */
  ratio: number
}

export const officeLimits: ArchiveLimits = { parts: 5_000, inflatedBytes: 300_000_000, ratio: 100 }

const ratioStartsAt = 20_000_000

/**
 * The XML parts of a zip archive by name, all of it checked: every part is inflated and counted, so that no later
 * program meets more than was promised.
 *
 * @throws Unreadable: damaged, encrypted, or too large once inflated
 */
export async function readArchive(bytes: Uint8Array, limits = officeLimits): Promise<Map<string, Buffer>> {
  try {
    return await readParts(await openZip(bytes), bytes.length, limits)
  } catch (error) {
    if (error instanceof Unreadable) throw error
    const message = 'The file is damaged: its parts cannot be unpacked. It may have been cut short; send it again.'
    throw new Unreadable('damaged', message, { cause: error })
  }
}

async function readParts(zip: ZipFile, packedBytes: number, limits: ArchiveLimits): Promise<Map<string, Buffer>> {
  if (zip.entryCount > limits.parts) throw bomb()
  const parts = new Map<string, Buffer>()
  let inflated = 0
  for await (const entry of entriesOf(zip)) {
    if (entry.isEncrypted())
      throw new Unreadable(
        'encrypted',
        'The file is locked with a password. Save a copy without the password and send that.',
      )
    inflated += entry.uncompressedSize
    if (inflated > limits.inflatedBytes) throw bomb()
    if (inflated > ratioStartsAt && inflated > packedBytes * limits.ratio) throw bomb()
    if (parts.has(entry.fileName)) throw new Error('a part stands twice') // readers disagree on which one counts
    const isXml = /\.(?:xml|rels)$/i.test(entry.fileName)
    const content = await inflate(zip, entry, isXml)
    if (isXml) parts.set(entry.fileName, content)
  }
  return parts
}

const bomb = (): Unreadable =>
  new Unreadable(
    'too-large',
    'The file unpacks to far more than a document holds, and was refused. Save it as PDF and send that.',
  )
