import { readDocument } from '../../documents/index.ts'

/** A piece of a document without its place on the page: for whoever sets the text anew. */
export interface PlainBlock {
  kind: 'heading' | 'paragraph' | 'item' | 'table'
  text: string
  level: number
  rows: readonly (readonly string[])[] // of a table
}

/** The text of a document as plain pieces in reading order, in a worker. Running heads and feet are left out. @throws Unreadable */
export const run = async ({
  bytes,
  name,
  pages,
}: {
  bytes: Uint8Array
  name: string
  pages: number
}): Promise<PlainBlock[]> => {
  const { blocks } = await readDocument(bytes, name, { pages })
  return blocks.flatMap(({ kind, text, level, rows }): PlainBlock[] => {
    if (kind === 'furniture') return []
    const cells = rows.map((row) => row.map((cell) => cell.text))
    return [{ kind: kind === 'footnote' ? 'paragraph' : kind, text, level, rows: cells }]
  })
}
