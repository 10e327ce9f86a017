import { fromBuffer, type Entry, type ZipFile } from 'yauzl'

/** Opens a zip archive; its entries are read one at a time, and an entry that inflates to more than it declares is an error. */
export const openZip = (bytes: Uint8Array): Promise<ZipFile> =>
  new Promise((resolve, reject) => {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
    fromBuffer(buffer, { lazyEntries: true, validateEntrySizes: true }, (error, zip) => {
      if (zip) resolve(zip)
      else reject(error ?? new Error('no archive'))
    })
  })

/** The entries of an archive, one after the other, in the order of its directory. */
export async function* entriesOf(zip: ZipFile): AsyncGenerator<Entry> {
  for (let entry = await nextEntry(zip); entry; entry = await nextEntry(zip)) yield entry
}

const nextEntry = (zip: ZipFile): Promise<Entry | undefined> =>
  new Promise((resolve, reject) => {
    const done = (entry?: Entry): void => {
      zip.removeListener('entry', done)
      zip.removeListener('end', ended)
      zip.removeListener('error', reject)
      resolve(entry)
    }
    const ended = (): void => done()
    zip.once('entry', done)
    zip.once('end', ended)
    zip.once('error', reject)
    zip.readEntry()
  })

/** What an entry inflates to; empty where it need not be kept, and was only to be tried. */
export const inflate = (zip: ZipFile, entry: Entry, keep = true): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (!stream) return reject(error ?? new Error('no content'))
      const pieces: Buffer[] = []
      stream.on('data', (piece: Buffer) => keep && pieces.push(piece))
      stream.on('end', () => resolve(Buffer.concat(pieces)))
      stream.on('error', reject)
    })
  })
