import { rename, rm, writeFile } from 'node:fs/promises'

/** Writes beside the file and then takes its place, so that a file that is there is whole. */
export const writeWhole = async (file: string, bytes: AsyncIterable<Uint8Array>): Promise<void> => {
  const part = `${file}.part`
  try {
    await writeFile(part, bytes)
    await rename(part, file)
  } catch (error) {
    await rm(part, { force: true })
    throw error
  }
}
