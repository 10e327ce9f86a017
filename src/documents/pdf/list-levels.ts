import type { Block, Cell } from '../document.ts'

/** Markers that stand no further apart than this, in points, stand below each other. */
const aligned = 6
/** No list is set in so far within a column, in points. */
const column = 120

/**
 * How deep each item stands, by how far in its marker is set beside those of its own list. A list goes on over a page
 * end, past a paragraph that is set in under its markers, and through the frames of a single column; anything else ends
 * it. Cells side by side have lists of their own.
 */
export function withLevels(blocks: readonly Block[]): Block[] {
  const open: number[] = [] // where the markers of the lists stand that have not ended, outermost first
  return blocks.map((block) => leveled(block, open))
}

function leveled(block: Block, open: number[]): Block {
  const x = block.lines[0]?.box.x ?? 0
  if (block.kind === 'table') {
    const isFrame = block.rows.every((row) => row.filter(({ text }) => text !== '').length < 2)
    if (!isFrame) open.length = 0
    const into = (cell: Cell): Cell => ({
      ...cell,
      blocks: isFrame ? cell.blocks.map((each) => leveled(each, open)) : withLevels(cell.blocks),
    })
    return { ...block, rows: block.rows.map((row) => row.map(into)) }
  }
  if (block.kind !== 'item') {
    if (block.kind !== 'paragraph' || !isInside(block, x, open)) open.length = 0
    return block
  }
  // In the other column of a page, or on the next page, the same list goes on further right or left.
  const across = x - (open[0] ?? x)
  if (Math.abs(across) > column) {
    open.length = 0
    open.push(x)
  }
  while (open.length > 1 && x < (open.at(-1) ?? 0) - aligned) open.pop()
  if (open.length === 1 && x < (open[0] ?? 0) - aligned) open[0] = x
  if (open.length === 0 || x > (open.at(-1) ?? 0) + aligned) open.push(x)
  return { ...block, level: open.length }
}

/** The rest of an item that a page end cut, or its second paragraph. */
const isInside = ({ text }: Block, x: number, [outer]: readonly number[]): boolean =>
  outer !== undefined && (x > outer + aligned || /^\p{Ll}/u.test(text))
