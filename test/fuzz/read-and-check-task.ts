import { readDocument, type Block, type Document } from '../../src/documents/index.ts'

/**
 * Reads a file in a worker and checks that what came of it keeps the promises of a Document. Gives back how many
 * blocks it has, which costs less to hand over than the blocks.
 */
export async function run({ bytes, name }: { bytes: Uint8Array; name: string }): Promise<number> {
  const document = await readDocument(bytes, name)
  const broken = brokenPromise(document)
  if (broken) throw new Error(`the document breaks a promise: ${broken}`)
  return document.blocks.length
}

function brokenPromise({ pages, blocks, doubts }: Document): string | undefined {
  if (pages.some(({ number }, index) => number !== index + 1)) return 'pages are numbered from 1'
  if (pages.some(({ width, height }) => !(width >= 0 && height >= 0))) return 'a page has a size'
  if (doubts.some((doubt) => !doubt.endsWith('.'))) return 'a doubt is a sentence'
  for (const block of blocks) {
    const broken = brokenInBlock(block, pages.length)
    if (broken) return broken
  }
  return undefined
}

function brokenInBlock(block: Block, pageCount: number): string | undefined {
  if (block.kind === 'heading' && !(block.level >= 1)) return 'a heading has a level'
  if (block.kind === 'item' && !(block.level >= 1)) return 'an item has a level'
  if (block.kind !== 'table' && block.rows.length > 0) return 'only tables have rows'
  if (block.kind !== 'table' && block.lines.length === 0) return 'a block stands on lines'
  for (const { text, xs, box } of block.lines) {
    if (xs.length !== text.length + 1) return 'each character has a left edge, and the last a right one'
    if (!xs.every(Number.isFinite)) return 'edges are numbers'
    if (!(box.page >= 1 && box.page <= pageCount)) return 'a line stands on one of the pages'
    if (![box.x, box.y, box.width, box.height].every(Number.isFinite)) return 'a box is made of numbers'
  }
  for (const cell of block.rows.flat()) {
    for (const inner of cell.blocks) {
      const broken = brokenInBlock(inner, pageCount)
      if (broken) return broken
    }
  }
  return undefined
}
