import { fromBuffer } from 'yauzl'

/** The files in a zip archive by name, each as text; bytes that are no text come as they can. */
export const readArchive = async (bytes: AsyncIterable<Uint8Array>): Promise<ReadonlyMap<string, string>> => {
  const chunks: Uint8Array[] = []
  for await (const chunk of bytes) chunks.push(chunk)
  return new Promise((resolve, reject) => {
    fromBuffer(Buffer.concat(chunks), { lazyEntries: true }, (error, archive) => {
      if (error) return reject(error)
      const files = new Map<string, string>()
      archive.on('entry', (entry: { fileName: string }) => {
        archive.openReadStream(entry as never, (failure, stream) => {
          if (failure) return reject(failure)
          const parts: Buffer[] = []
          stream.on('data', (part: Buffer) => parts.push(part))
          stream.on('end', () => {
            files.set(
              entry.fileName,
              Buffer.concat(parts).toString('latin1').startsWith('%PDF')
                ? Buffer.concat(parts).toString('latin1')
                : Buffer.concat(parts).toString(),
            )
            archive.readEntry()
          })
        })
      })
      archive.on('end', () => resolve(files))
      archive.readEntry()
    })
  })
}
