import type { Block, Cell } from '../document.ts'
import { tableBlock, textOf } from './blocks-by-tags.ts'

/**
 * Many letters lay their whole page out in a table. What such a table holds is taken out of it: headings and inner
 * tables come to stand by themselves, and only rows that hold words side by side, or one text each, stay a table.
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
  for (const [index, row] of table.rows.entries()) {
    const full = row.filter((cell) => cell.text !== '')
    const alone = full.length === 1 ? full[0] : undefined
    if (alone && isLaidOut(alone)) {
      flush()
      const last = alone.blocks.findLastIndex(({ kind }) => kind === 'heading' || kind === 'table')
      const tail = alone.blocks.slice(last + 1)
      // The head of a list and its first text share a cell where the rows that follow are texts alone.
      const first = index + 1 < table.rows.length && tail.length > 0 && isText(table.rows[index + 1])
      out.push(...unwrapTables(first ? alone.blocks.slice(0, last + 1) : alone.blocks))
      if (first) rows.push([{ ...alone, text: textOf(tail), blocks: tail }])
    } else if (full.length > 1 && full.some(hasTable)) {
      flush()
      out.push(...full.flatMap((cell) => unwrapTables(cell.blocks)))
    } else if (full.length > 0) {
      // An empty cell beside a text is its place in the row, unless the whole column is empty.
      const width = columnsOf(table)
      const kept = row.filter((cell, column) => cell.text !== '' || width.has(column))
      if (rows.length > 0 && rows[0]?.length !== kept.length) flush()
      rows.push(kept)
    }
  }
  flush()
  return out
}

const hasTable = (cell: Cell): boolean => cell.blocks.some(({ kind }) => kind === 'table')

/** A row of one cell that holds words and nothing else. */
const isText = (row: readonly Cell[] | undefined): boolean => {
  const full = row?.filter((cell) => cell.text !== '') ?? []
  return full.length === 1 && full.every((cell) => !isLaidOut(cell))
}

/** The cell holds a heading or a table: it is a piece of the page and not a value. */
const isLaidOut = (cell: Cell): boolean => cell.blocks.some(({ kind }) => kind === 'heading' || kind === 'table')

/** The columns in which any row that has several values has one. */
function columnsOf(table: Block): Set<number> {
  const columns = new Set<number>()
  for (const row of table.rows) {
    const full = row.flatMap((cell, index) => (cell.text === '' ? [] : [index]))
    if (full.length > 1 || row.length === 1) for (const index of full) columns.add(index)
  }
  return columns
}
