import type { Block, Cell } from '../document.ts'
import { tableBlock } from './blocks-by-tags.ts'

/**
 * Many letters lay their whole page out in a table. What such a table holds is taken out of it: headings, inner tables
 * and lists come to stand by themselves, and only rows that hold words side by side, or one text each, stay a table.
 */
export const unwrapTables = (blocks: readonly Block[]): Block[] =>
  blocks.flatMap((block) => (block.kind === 'table' ? unwrap(block) : [block]))

function unwrap(table: Block): Block[] {
  const out: Block[] = []
  let rows: (readonly Cell[])[] = []
  const flush = (): void => {
    if (rows.length > 0) out.push(tableBlock(rows, table.by))
    rows = []
  }
  for (const row of table.rows) {
    const full = row.filter((cell) => cell.text !== '')
    const alone = full.length === 1 ? full[0] : undefined
    if (alone && isLaidOut(alone)) {
      flush()
      out.push(...unwrapTables(alone.blocks))
    } else if (full.length > 1 && full.some(hasTable)) {
      flush()
      out.push(...full.flatMap((cell) => unwrapTables(cell.blocks)))
    } else if (full.length > 0) {
      // An empty cell beside a text is its place in the row, unless the whole column is empty.
      const width = columnsOf(table)
      const kept = row.filter((cell, index) => cell.text !== '' || width.has(index))
      if (rows.length > 0 && rows[0]?.length !== kept.length) flush()
      rows.push(kept)
    }
  }
  flush()
  return out
}

const hasTable = (cell: Cell): boolean => cell.blocks.some(({ kind }) => kind === 'table')

/** The cell holds a heading, a table or a list of its own: it is a piece of the page and not a value. */
const isLaidOut = (cell: Cell): boolean =>
  cell.blocks.some(({ kind }) => kind === 'heading' || kind === 'table') ||
  (cell.blocks[0]?.kind === 'item' && cell.blocks.length > 1)

/** The columns in which any row that has several values has one. */
function columnsOf(table: Block): Set<number> {
  const columns = new Set<number>()
  for (const row of table.rows) {
    const full = row.flatMap((cell, index) => (cell.text === '' ? [] : [index]))
    if (full.length > 1 || row.length === 1) for (const index of full) columns.add(index)
  }
  return columns
}
