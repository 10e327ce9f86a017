import type { Line } from '../document.ts'

interface Column {
  from: number
  to: number
}

/** Lines that stand closer than the rows of a table do, and the columns in which they stand. */
interface Band {
  end: number // the printed row after its last
  lines: Line[]
  columns: Column[]
}

/** A wider gap than this, in type sizes, parts two rows. */
const gap = 0.5
/** Printed rows of which one row of a table may be made: more than a page holds. */
const mostInBand = 120

/**
 * The table that begins at this printed row and sets its cells in the middle of their rows, so that a cell of one line
 * stands between the lines of its neighbour: rows apart from each other, whose cells have their middles at one height.
 * Undefined where there are not two such rows, or where all of them begin on one line as other tables do.
 */
export function centredTableAt(
  rows: readonly (readonly Line[])[],
  start: number,
): { cells: Line[][][]; end: number } | undefined {
  const bands: Band[] = []
  let columns: Column[] = []
  for (let at = start; at < rows.length;) {
    const band = bandAt(rows, at)
    const all = merged([...columns, ...band.columns])
    const isInStep = bands.length === 0 ? band.columns.length > 1 : all.length === columns.length
    if (!isInStep || !band.columns.every((own) => beginsIn(own, all)) || !isCentred(band)) break
    bands.push(band)
    columns = all
    at = band.end
  }
  const several = bands.filter((band) => band.columns.length > 1)
  if (columns.length < 2 || several.length < 2 || several.every(isLevel)) return undefined
  while (bands.at(-1)?.columns.length === 1) bands.pop() // what stands below the table
  const cells = bands.map(({ lines }) =>
    columns.map(({ from, to }) => lines.filter(({ box }) => box.x >= from - 1 && box.x <= to)),
  )
  return { cells, end: bands.at(-1)?.end ?? start }
}

function bandAt(rows: readonly (readonly Line[])[], start: number): Band {
  const lines = [...(rows[start] ?? [])]
  let foot = Math.max(...lines.map(bottom))
  let head = Math.min(...lines.map(({ box }) => box.y))
  let end = start + 1
  // A spoilt file can hold thousands of rows that stand upon each other: no row of a table is so high.
  for (; end < rows.length && end - start < mostInBand; end++) {
    const next = rows[end] ?? []
    const top = Math.min(...next.map(({ box }) => box.y))
    if (top - foot > (next[0]?.size ?? 0) * gap || top < head - 1) break
    lines.push(...next)
    foot = Math.max(foot, ...next.map(bottom))
    head = Math.min(head, top)
  }
  return { end, lines, columns: merged(lines.map(({ box }) => ({ from: box.x, to: box.x + box.width }))) }
}

const bottom = ({ box }: Line): number => box.y + box.height

/** Stretches across the page, those that overlap as one. */
function merged(columns: readonly Column[]): Column[] {
  const out: Column[] = []
  for (const { from, to } of columns.toSorted((left, right) => left.from - right.from)) {
    const last = out.at(-1)
    if (last && from < last.to + 4) last.to = Math.max(last.to, to)
    else out.push({ from, to })
  }
  return out
}

/** The cell begins where its column does; nothing is set in the middle from left to right. */
const beginsIn = (own: Column, all: readonly Column[]): boolean => all.some(({ from }) => Math.abs(from - own.from) < 8)

/** Whether the middles of its cells are at one height. */
function isCentred({ lines, columns }: Band): boolean {
  const middles = columns.map(({ from, to }) => {
    const own = lines.filter(({ box }) => box.x >= from - 1 && box.x <= to)
    return (Math.min(...own.map(({ box }) => box.y)) + Math.max(...own.map(bottom))) / 2
  })
  return Math.max(...middles) - Math.min(...middles) < (lines[0]?.size ?? 0) * 0.35
}

/** Whether all its cells begin on one line. */
function isLevel({ lines, columns }: Band): boolean {
  const tops = columns.map(({ from, to }) =>
    Math.min(...lines.filter(({ box }) => box.x >= from - 1 && box.x <= to).map(({ box }) => box.y)),
  )
  return Math.max(...tops) - Math.min(...tops) < (lines[0]?.size ?? 0) * 0.35
}
