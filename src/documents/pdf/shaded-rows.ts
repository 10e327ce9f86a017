import type { Line } from '../document.ts'
import type { Border } from './border.ts'

/** A painted row: the boxes of its cells from left to right. */
interface Band {
  top: number
  bottom: number
  cells: readonly Border[]
}

/** A lower box is a rule; wider apart than `furthest`, two painted rows are of two tables: points. */
const thin = 3
const furthest = 150

/**
 * The boxes of a table that is painted and not ruled, with those of the rows that were left white: between two painted
 * rows of the same cells, and above and below them as long as each line begins where the words of a cell do.
 */
export function withWhiteRows(painted: readonly Border[], lines: readonly Line[]): Border[] {
  const added: Border[] = []
  const tables = tablesOf(bandsOf(painted))
  const parted = tables.map((table) => inCells(table, lines))
  const whole = new Set(
    tables.flatMap((table, index) => (table === parted[index] ? [] : table.flatMap(({ cells }) => cells))),
  )
  const boxes = [
    ...painted.filter((box) => !whole.has(box)),
    ...parted.flatMap((table, index) => (table === tables[index] ? [] : table.flatMap(({ cells }) => cells))),
  ]
  for (const table of parted) {
    const [first] = table
    const last = table.at(-1)
    if (!first || !last) continue
    for (const [index, band] of table.entries()) {
      const next = table[index + 1]
      if (next && next.top - band.bottom > thin && lines.some((line) => isBetween(line, band.bottom, next.top)))
        added.push(...rowLike(band, band.bottom, next.top))
    }
    const starts = startsIn(table, lines)
    const free = lines.filter((line) => !boxes.some((box) => isBetween(line, box.top, box.bottom)))
    const isAlone = table.length === 1
    added.push(...grown(first, { starts, free, isAlone }, 'up'), ...grown(last, { starts, free, isAlone }, 'down'))
  }
  return [...boxes, ...added]
}

/** Rows that are painted all along, parted where words stand below each other behind a gap; others as they are. */
function inCells(table: Band[], lines: readonly Line[]): Band[] {
  if (table.length < 2 || table.some(({ cells }) => cells.length > 1)) return table
  const behind = table.map(({ top, bottom }) => {
    const row = lines.filter((line) => isBetween(line, top, bottom)).toSorted((one, other) => one.box.x - other.box.x)
    return row.flatMap(({ box, size }, index) => {
      const before = row[index - 1]?.box
      return before && box.x - before.x - before.width > size ? [box.x] : []
    })
  })
  const [first = [], ...others] = behind
  const starts = first.filter((x) => others.every((xs) => xs.some((other) => Math.abs(other - x) < 2)))
  if (starts.length === 0) return table
  return table.map(({ top, bottom, cells: [box] }) => {
    const edges = [box?.left ?? 0, ...starts.map((x) => x - besideWords), box?.right ?? 0]
    const cells = edges.slice(0, -1).map((left, index) => ({ left, right: edges[index + 1] ?? left, top, bottom }))
    return { top, bottom, cells }
  })
}

/** A cell begins so far before its words: points. */
const besideWords = 3

function bandsOf(boxes: readonly Border[]): Band[] {
  const bands: Band[] = []
  for (const box of boxes.toSorted((one, other) => one.top - other.top || one.left - other.left)) {
    if (box.bottom - box.top <= thin || box.right - box.left < 12) continue
    const band = bands.find(({ top, bottom }) => Math.abs(top - box.top) < 1 && Math.abs(bottom - box.bottom) < 1)
    if (band) band.cells = [...band.cells, box]
    else bands.push({ top: box.top, bottom: box.bottom, cells: [box] })
  }
  return bands
}

/** Painted rows of the same cells, one below the other. */
function tablesOf(bands: readonly Band[]): Band[][] {
  const tables: Band[][] = []
  for (const band of bands) {
    const above = tables.find((table) => {
      const last = table.at(-1)
      return last && isLike(last, band) && band.top - last.bottom < furthest && band.top > last.bottom - 1
    })
    if (above) above.push(band)
    else tables.push([band])
  }
  return tables
}

const isLike = (one: Band, other: Band): boolean =>
  one.cells.length === other.cells.length &&
  one.cells.every(
    ({ left, right }, index) =>
      Math.abs(left - (other.cells[index]?.left ?? 0)) < 1.5 &&
      Math.abs(right - (other.cells[index]?.right ?? 0)) < 1.5,
  )

const rowLike = ({ cells }: Band, top: number, bottom: number): Border[] =>
  cells.map(({ left, right }) => ({ left, right, top, bottom }))

const middleOf = ({ box }: Line): number => box.y + box.height / 2

const isBetween = (line: Line, top: number, bottom: number): boolean => middleOf(line) > top && middleOf(line) < bottom

/** Where the words of each cell begin. */
const startsIn = (table: readonly Band[], lines: readonly Line[]): number[] =>
  (table[0]?.cells ?? []).map((cell) =>
    Math.min(
      ...table.flatMap(({ top, bottom }) =>
        lines
          .filter((line) => isBetween(line, top, bottom) && line.box.x >= cell.left - 1 && line.box.x < cell.right)
          .map(({ box }) => box.x),
      ),
    ),
  )

interface Around {
  starts: readonly number[] // where the words of each cell begin
  free: readonly Line[] // on no paint
  isAlone: boolean // one painted row: a head, whose words may be set in otherwise than those of the rows below it
}

/** The rows next to a painted one, away from it. One column of white text below a box is the page’s own. */
function grown(edge: Band, { starts, free, isAlone }: Around, way: 'up' | 'down'): Border[] {
  if (starts.length < 2) return []
  const rows: Border[] = []
  let at = way === 'down' ? edge.bottom : edge.top
  let left = way === 'down' ? 30 : 3 // above the first painted row stand the head and a white row
  while (left-- > 0) {
    const row = rowAt(at, free, way)
    const pieces = row.filter(({ box }) => starts.some((start) => Math.abs(start - box.x) < (isAlone ? 7 : 2)))
    if (pieces.length < row.length || new Set(pieces.map(({ box }) => Math.round(box.x / 6))).size < 2) break
    const top = Math.min(...row.map(({ box }) => box.y)) - 2
    const foot = Math.max(...row.map(({ box }) => box.y + box.height)) + 2
    rows.push(...rowLike(edge, way === 'down' ? at : top, way === 'down' ? foot : at))
    at = way === 'down' ? foot : top
  }
  return rows
}

/** The lines nearest to an edge, as far as they stand close to each other. */
function rowAt(edge: number, free: readonly Line[], way: 'up' | 'down'): Line[] {
  const row: Line[] = []
  let at = edge
  const sorted = free
    .filter((line) => (way === 'down' ? middleOf(line) > edge : middleOf(line) < edge))
    .toSorted((one, other) => (way === 'down' ? 1 : -1) * (middleOf(one) - middleOf(other)))
  for (const line of sorted) {
    const { y, height } = line.box
    const gap = way === 'down' ? y - at : at - y - height
    if (gap > line.size * (row.length === 0 ? 0.9 : 0.45)) break
    row.push(line)
    at = way === 'down' ? Math.max(at, y + height) : Math.min(at, y)
  }
  return row
}
