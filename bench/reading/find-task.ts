import { readDocument } from '../../src/documents/index.ts'
import { readLetter, type Reading } from '../../src/inspections/reading/index.ts'

/** A file in, what it says out: the whole way, as a worker does it. */
export async function run({
  bytes,
  name,
}: {
  bytes: Uint8Array
  name: string
}): Promise<{ pages: number; readings: readonly Reading[] }> {
  const document = await readDocument(bytes, name)
  return { pages: document.pages.length, readings: readLetter(document).readings }
}
