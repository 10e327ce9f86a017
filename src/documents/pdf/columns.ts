import type { Line } from '../document.ts'
import { tableAcross } from './table-across.ts'

type Side = 'left' | 'right' | 'across'

/** Lines to be read one after another. `gutter` is where the page's two columns part; none where it has one. */
export interface Run {
  lines: Line[]
  side: Side
  gutter?: number
}

/**
 * The lines of a page as runs to be read one after another. Where many lines stand left and right of a gap that few
 * lines cross, the page has two columns: between two crossing lines the left one is read before the right.
 *
 * @param inTables those of the lines that stand in ruled tables: they say nothing of how wide a column is
 * @param known the columns of the document's other pages: a page with few lines may have the same
 */
export function inColumns(
  lines: readonly Line[],
  width: number,
  { inTables = new Set(), known }: { inTables?: ReadonlySet<Line>; known?: Gutter | undefined } = {},
): Run[] {
  const sorted = lines.toSorted((left, right) => left.box.y - right.box.y || left.box.x - right.box.x)
  const head = headOf(sorted)
  const body = head ? sorted.slice(1) : sorted
  const gutter = findGutter(body, width, inTables) ?? (isAsKnown(body, known) ? known?.gutter : undefined)
  if (gutter === undefined) return [{ lines: inRows(sorted), side: 'across' }]
  const table = tableAcross(sorted, (line) => sideOf(line, gutter))
  const runs: Run[] = []
  let left: Line[] = []
  let right: Line[] = []
  const flush = (): void => {
    runs.push({ lines: inRows(left), side: 'left', gutter }, { lines: inRows(right), side: 'right', gutter })
    left = []
    right = []
  }
  let across: Line[] = []
  for (const line of sorted) {
    if (line === head || table.has(line) || sideOf(line, gutter) === 'across') {
      if (across.length === 0) flush()
      across.push(line)
    } else {
      if (across.length > 0) runs.push({ lines: across, side: 'across', gutter })
      across = []
      ;(sideOf(line, gutter) === 'left' ? left : right).push(line)
    }
  }
  if (across.length > 0) runs.push({ lines: across, side: 'across', gutter })
  flush()
  return runs.filter((run) => run.lines.length > 0)
}

/** A line by itself, far above all others: the head of the page, and of neither column. */
function headOf([first, second]: readonly Line[]): Line | undefined {
  return first && second && second.box.y - first.box.y - first.box.height > first.size * 2 ? first : undefined
}

/** Where the two columns of a page part, and where the lines of each begin. */
export interface Gutter {
  gutter: number
  left: number
  right: number
}

/** The two columns of a page; undefined where it has one. */
export function gutterOf(lines: readonly Line[], width: number, inTables: ReadonlySet<Line>): Gutter | undefined {
  const sorted = lines.toSorted((left, right) => left.box.y - right.box.y || left.box.x - right.box.x)
  const body = headOf(sorted) ? sorted.slice(1) : sorted
  const gutter = findGutter(body, width, inTables)
  if (gutter === undefined) return undefined
  const [left = 0, right = 0] = (['left', 'right'] as const).map((side) =>
    Math.min(...body.filter((line) => sideOf(line, gutter) === side).map(({ box }) => box.x)),
  )
  return { gutter, left, right }
}

/** Few lines, none of which crosses the gap, and those of either side begin where the columns of other pages do. */
function isAsKnown(lines: readonly Line[], known: Gutter | undefined): boolean {
  if (!known) return false
  const sides = lines.map((line) => sideOf(line, known.gutter))
  const begins = (side: Side, x: number): boolean =>
    Math.abs(Math.min(...lines.filter((_, index) => sides[index] === side).map(({ box }) => box.x)) - x) < aligned ||
    (side === 'right' && lines.some(({ box }, index) => sides[index] === side && box.x - x > 0 && box.x - x < setIn))
  return !sides.includes('across') && begins('left', known.left) && begins('right', known.right)
}

/** Points: lines that begin so near to each other stand below each other; an item is set in by no more. */
const aligned = 6
const setIn = 30

/** Pieces of one printed line, which may differ by a point in height, from left to right. */
function inRows(sorted: readonly Line[]): Line[] {
  const rows: Line[][] = []
  for (const line of sorted) {
    const row = rows.at(-1)
    const first = row?.[0]
    const near =
      first &&
      Math.abs(first.box.y + first.box.height - line.box.y - line.box.height) < Math.max(first.size, line.size) * 0.4
    if (row && near) row.push(line)
    else rows.push([line])
  }
  return rows.flatMap((row) => row.toSorted((left, right) => left.box.x - right.box.x))
}

const sideOf = ({ box }: Line, gutter: number): Side =>
  box.x + box.width <= gutter + 1 ? 'left' : box.x >= gutter - 1 ? 'right' : 'across'

/** Fewer lines than this on either side are an address or a table, not a column. */
const enough = 8

/** A short second column beside a long one that nothing crosses; it begins where the long one does. */
const short = { least: 3, beside: 15, across: 1, apart: 4 }

type Sides = Record<Side, Line[]>

function areColumns({ left, right, across }: Sides, lines: number): boolean {
  const fewest = Math.min(left.length, right.length)
  if (fewest >= enough) return across.length <= lines * 0.15
  if (fewest < short.least || Math.max(left.length, right.length) < short.beside) return false
  const apart = Math.abs((left[0]?.box.y ?? 0) - (right[0]?.box.y ?? 0)) / (right[0]?.size || 1)
  return across.length <= short.across && apart < short.apart
}

/** The gap that the fewest lines cross, where few enough do. */
function findGutter(lines: readonly Line[], width: number, inTables: ReadonlySet<Line>): number | undefined {
  if (width === 0) return undefined
  let best: { gutter: number; across: number } | undefined
  const free = lines.filter((line) => !inTables.has(line))
  for (let gutter = width * 0.4; gutter <= width * 0.6; gutter += width * 0.005) {
    if (isOneSided(lines, gutter)) continue
    const sides: Sides = { left: [], right: [], across: [] }
    for (const line of lines) sides[sideOf(line, gutter)].push(line)
    if (!areColumns(sides, lines.length)) continue
    if (best && best.across <= sides.across.length) continue
    const beside = free.filter((line) => sideOf(line, gutter) !== 'across')
    const wide = beside.filter(({ box }) => box.width > width * 0.22).length
    if (wide > beside.length * 0.4 && !isTable(free, gutter)) best = { gutter, across: sides.across.length }
  }
  return best && middleOf(lines, best.gutter)
}

/** Whether a side has too few lines for any kind of column: so it is of nearly every page. */
function isOneSided(lines: readonly Line[], gutter: number): boolean {
  const count = { left: 0, right: 0, across: 0 }
  for (const line of lines) count[sideOf(line, gutter)]++
  return Math.min(count.left, count.right) < short.least
}

/** The middle of the gap that was found. */
function middleOf(lines: readonly Line[], gutter: number): number {
  const left = lines.filter((line) => sideOf(line, gutter) === 'left').map(({ box }) => box.x + box.width)
  const right = lines.filter((line) => sideOf(line, gutter) === 'right').map(({ box }) => box.x)
  return (Math.max(...left) + Math.min(...right)) / 2
}

/** Paragraphs of two columns begin where it happens; the cells of a row begin at one height, and apart from the row above. */
function isTable(lines: readonly Line[], gutter: number): boolean {
  const isRight = (line: Line): boolean => sideOf(line, gutter) === 'right'
  const right = startsOf(lines.filter(isRight))
  // A long label reaches over the gap, and is one all the same.
  const left = startsOf(lines.filter((line) => !isRight(line)))
  const level = right.filter((y) => left.some((other) => Math.abs(other - y) < 2)).length
  return level >= 3 && level > right.length * 0.75
}

/** Heights at which a line stands apart from the one above it. */
function startsOf(lines: readonly Line[]): number[] {
  return lines.flatMap(({ box, size }, index) => {
    const above = lines[index - 1]?.box
    return above === undefined || box.y - above.y - above.height > size * 0.5 ? [box.y] : []
  })
}
