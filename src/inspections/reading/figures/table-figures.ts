import type { Block, Cell } from '../../../documents/index.ts'
import { short, type Figure } from './figure.ts'
import { findSeriesInRow } from './table-series.ts'
import { asPercent, cellValue, isTotalLabel, type CellValue } from './grid.ts'
import { judgeBetween, judgeHundred, judgeTotal } from './judge-total.ts'
import { judgeShare } from './share.ts'

export interface InCell extends Figure {
  cell: Cell
}

interface Row {
  label: string
  cells: readonly Cell[]
  values: readonly (CellValue | undefined)[]
  isTotal: boolean
}

/** The figures of a table, computed again: shares beside their counts, totals under their parts, shares that make a whole. */
export function figuresOfTable(table: Block): InCell[] {
  const { heads, rows } = layOut(table)
  if (rows.length === 0) return []
  const width = Math.max(...rows.map(({ cells }) => cells.length))
  const columns = Array.from({ length: width }, (_, column) => column).slice(1)
  const isPercent = (column: number) => /%|per ?cent/i.test(heads[column] ?? '')
  return [
    ...columns.flatMap((column) => sharesIn(rows, heads, column)),
    ...columns.flatMap((column) => totalsIn(rows, heads, column, isPercent(column))),
    ...columns.flatMap((column) => hundredIn(rows, heads, column)),
    ...findSeriesInRow(heads, rows),
  ]
}

const layOut = (table: Block): { heads: string[]; rows: Row[] } => {
  const heads: string[] = []
  const rows: Row[] = []
  for (const cells of table.rows) {
    const values = cells.map(({ text }) => cellValue(text))
    const hasFigures = values.slice(1).some((value) => value !== undefined)
    const isHead = cells.every(({ heading }) => heading) || (!hasFigures && rows.length === 0)
    if (isHead || (rows.length === 0 && isYears(cells.slice(1)))) {
      cells.forEach(({ text }, column) => (heads[column] = `${heads[column] ?? ''} ${text}`.trim()))
    } else if (hasFigures) {
      const label = cells[0]?.text.trim() ?? ''
      rows.push({ label, cells, values, isTotal: isTotalLabel(label) })
    }
  }
  return { heads, rows }
}

const isYears = (cells: readonly Cell[]): boolean =>
  cells.length > 1 && cells.every(({ text }) => /^(?:19|20)\d\d(?:[-–/]\d{2,4})?$/.test(text.trim()))

/**
 * Shares in a column. Which columns hold their parts and wholes is taken from the rows themselves: those that explain
 * most of the column, and at least two rows of it (or its only row). What they do not explain is then wrong.
 */
const sharesIn = (rows: readonly Row[], heads: readonly string[], column: number): InCell[] => {
  const printed = rows.map((row) => row.values[column]?.percent ?? headedPercent(row, heads, column))
  const filled = printed.filter((share) => share !== undefined).length
  if (filled === 0) return []
  const width = Math.max(...rows.map(({ values }) => values.length))
  const others = Array.from({ length: width }, (_, other) => other).filter((other) => other > 0)
  const own = rows.some(({ values }) => values[column]?.percent !== undefined && values[column].count !== undefined)
  const candidates = (own ? [column] : others).flatMap((part) =>
    others.filter((whole) => whole !== part && whole !== column).map((whole) => ({ part, whole })),
  )
  let best: { figures: InCell[]; right: number } | undefined
  for (const { part, whole } of candidates) {
    if (own ? false : part === column) continue
    const figures = rows.flatMap((row, index): InCell[] => {
      const [counted, of, share] = [row.values[part]?.count, row.values[whole]?.count, printed[index]]
      const cell = row.cells[column]
      if (counted === undefined || !of || share === undefined || counted > of || !cell) return []
      const label = short([row.label, heads[column]].filter(Boolean).join(', '))
      return [{ ...judgeShare({ label, counted, of, printed: share }), cell }]
    })
    const right = figures.filter(({ check }) => check === 'share').filter(({ verdict }) => verdict === 'agrees').length
    const rightOrRounded = right + figures.filter(({ check }) => check === 'rounding').length
    if (figures.length < filled * 0.8 || rightOrRounded * 2 <= figures.length) continue
    if (rightOrRounded < Math.min(2, filled)) continue
    if (!best || rightOrRounded > best.right) best = { figures, right: rightOrRounded }
  }
  return best?.figures ?? []
}

const headedPercent = (row: Row, heads: readonly string[], column: number): string | undefined =>
  /%|per ?cent/i.test(heads[column] ?? '') ? asPercent(row.cells[column]?.text ?? '') : undefined

/** A row that is headed as a total: its counts are sums, its rates lie between those of the parts. */
const totalsIn = (rows: readonly Row[], heads: readonly string[], column: number, percent: boolean): InCell[] => {
  const totals = rows.filter(({ isTotal }) => isTotal)
  const parts = rows.filter(({ isTotal }) => !isTotal)
  const [total] = totals
  const cell = total?.cells[column]
  // Sub-totals and rows of which another row is a part cannot simply be added.
  if (!total || !cell || totals.length > 1 || parts.length < 2) return []
  if (parts.some(({ label }) => /^(?:of which|including|-|–)/i.test(label))) return []
  const label = short([total.label, heads[column]].filter(Boolean).join(', '))
  const counts = parts.map(({ values }) => values[column]?.count)
  const stated = total.values[column]
  const rates = parts.map(
    (row) => row.values[column]?.percent ?? (percent ? headedPercent(row, heads, column) : undefined),
  )
  const rate = stated?.percent ?? (percent ? headedPercent(total, heads, column) : undefined)
  const found: InCell[] = []
  if (rate !== undefined && rates.every((each) => each !== undefined))
    found.push({ ...judgeBetween(label, rate, rates), cell })
  if (!percent && stated?.count !== undefined && counts.every((each) => each !== undefined))
    found.push({ ...judgeTotal(label, stated.count, counts), cell })
  return found
}

/** A column of bare shares that come near to 100% is a whole cut into parts. */
const hundredIn = (rows: readonly Row[], heads: readonly string[], column: number): InCell[] => {
  const parts = rows.filter(({ isTotal }) => !isTotal)
  const shares = parts.map((row) => row.values[column]?.percent ?? headedPercent(row, heads, column))
  const cell = parts.at(-1)?.cells[column]
  if (parts.length < 3 || !cell || !shares.every((share) => share !== undefined)) return []
  const sum = shares.reduce((left, right) => left + Number(right), 0)
  if (sum < 96 || sum > 104) return []
  return [{ ...judgeHundred(short(heads[column] || 'Shares of this column'), shares), cell }]
}
