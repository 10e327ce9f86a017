import type { Block } from '../../../documents/index.ts'
import { leavesOf, passageOver, type Letter } from '../letter.ts'
import type { Table, TableFigure } from './pack.ts'
import { planColumns } from './plan/index.ts'
import { isProgrammeTable } from './programme/programme-columns.ts'

/** Tables that are whole: a head row, a label in the first column, and numbers in most of the other cells. */
export function readWholeTables(letter: Letter): Table[] {
  let heading = ''
  return letter.blocks.flatMap((block) => {
    if (block.kind === 'heading') heading = block.text
    if (block.kind !== 'table' || planColumns(block) || isProgrammeTable(block)) return []
    const table = tableOf(letter, block, heading)
    return table ? [table] : []
  })
}

function tableOf(letter: Letter, block: Block, title: string): Table | undefined {
  const [head, ...body] = block.rows
  const columns = head?.slice(1).map(({ text }) => text.trim()) ?? []
  const cells = body.flatMap((row) => row.slice(1))
  const numbers = cells.filter(({ text }) => numberIn(text).number !== null).length
  if (columns.length === 0 || body.length < 2 || numbers < cells.length / 2) return undefined
  return {
    title,
    page: block.lines[0]?.box.page ?? null,
    columns,
    rows: body.map((row) => ({
      label: row[0]?.text.replace(/\s+/g, ' ').trim() ?? '',
      cells: row.slice(1).map(({ text }) => ({ text: text.trim(), ...numberIn(text) })),
      passage: passageOver(
        letter,
        row.flatMap(({ blocks }) => blocks.flatMap(leavesOf)),
      ),
    })),
    notes: [],
    unassigned: [],
    passage: passageOver(letter, leavesOf(block)),
    rule: 'table-whole',
    sureness: 94,
    doubts: [],
  }
}

function numberIn(text: string): { number: number | null; share: number | null } {
  const found = /^[£*]?\s*(-?[\d,]+(?:\.\d+)?)\s*(%)?\s*(?:\((\d+(?:\.\d+)?)\s*%\))?\*?$/.exec(text.trim())
  if (!found?.[1]) return { number: null, share: null }
  const number = Number(found[1].replaceAll(',', ''))
  if (Number.isNaN(number)) return { number: null, share: null }
  return { number, share: found[2] ? number : found[3] ? Number(found[3]) : null }
}

/**
 * Every figure of the tables, ready to be computed again: a count with a share beside it is a numerator, and the count of its row in
 * the column before it of which it can be a share is the denominator.
 */
export function tableFigures(tables: readonly Table[]): TableFigure[] {
  return tables.flatMap((table) =>
    table.rows.flatMap((row) =>
      row.cells.flatMap((cell, index): TableFigure[] => {
        if (cell.number === null) return []
        const isShare = cell.share !== null && cell.share === cell.number && cell.text.includes('%')
        const column = table.columns[index] ?? ''
        const whole =
          cell.share === null || isShare
            ? null
            : row.cells.slice(0, index).findLast((each) => each.number !== null && each.share === null)
        const isRate = isShare || (cell.share === null && /%|per cent|percentage/i.test(column))
        return [
          {
            table: table.title,
            label: `${row.label}: ${column}`,
            numerator: isRate ? null : cell.number,
            denominator: whole?.number ?? null,
            statedShare: isRate ? cell.number : cell.share,
            passage: row.passage,
          },
        ]
      }),
    ),
  )
}
