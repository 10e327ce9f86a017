import { findPassage, readDocument, type Document, type Passage } from '../../documents/index.ts'

interface FindInput {
  bytes: Uint8Array
  name: string
  pages: number
  words: string
  page: number // looked on first; 0 for none
}

/** Where a document says the words that a person typed or selected, in a worker. @throws Unreadable */
export const run = async ({ bytes, name, pages, words, page }: FindInput): Promise<Passage | undefined> => {
  const document = await readDocument(bytes, name, { pages })
  const quoted: Passage = { page, boxes: [], exact: words, prefix: '', suffix: '' }
  return findPassage(onPage(document, page), quoted) ?? findPassage(document, quoted)
}

const onPage = (document: Document, page: number): Document => ({
  ...document,
  blocks: document.blocks.filter(({ kind, lines }) => kind === 'table' || lines.some(({ box }) => box.page === page)),
})
