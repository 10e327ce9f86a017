import type { Cell } from '../../../documents/index.ts'
import { short, type Figure } from './figure.ts'
import { seriesFigure } from './find-series.ts'
import type { CellValue } from './grid.ts'

const yearOf = (head: string): number => Number(/(?:19|20)\d\d/.exec(head)?.[0] ?? Number.NaN)

/** Rows whose columns are three or more years in order: a series each, against the words of its own label. */
export const findSeriesInRow = (
  heads: readonly string[],
  rows: readonly { label: string; cells: readonly Cell[]; values: readonly (CellValue | undefined)[] }[],
): (Figure & { cell: Cell })[] => {
  const columns = heads.flatMap((head, column) =>
    Number.isFinite(yearOf(head)) ? [{ column, year: yearOf(head) }] : [],
  )
  const inOrder = columns.every(({ year }, index) => index === 0 || year > (columns[index - 1]?.year ?? 0))
  if (columns.length < 3 || !inOrder) return []
  return rows.flatMap(({ label, cells, values }) => {
    const numbers = columns.map(({ column }) => values[column]?.count ?? Number(values[column]?.percent ?? Number.NaN))
    const cell = cells[columns.at(-1)?.column ?? 0]
    return cell && numbers.every(Number.isFinite) ? [{ ...seriesFigure(short(label), numbers, label), cell }] : []
  })
}
