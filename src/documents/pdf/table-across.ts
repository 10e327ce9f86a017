import type { Line } from '../document.ts'

/** Points: lines that begin so near to each other stand below each other; an item is set in by no more than `setIn`. */
const aligned = 6
const setIn = 30
const fewestRows = 3

interface Row {
  lines: Line[]
  y: number
}

/**
 * The lines of an unruled table that lies across both columns of a page. Its last cells begin below each other and not
 * where the right column begins; its longer labels cross the gutter, its shorter ones do not, and would be taken for lines of
 * the left column.
 *
 * @param sorted lines from the top of the page
 * @param sideOf on which side of the gutter a line lies
 */
export function tableAcross(
  sorted: readonly Line[],
  sideOf: (line: Line) => 'left' | 'right' | 'across',
): ReadonlySet<Line> {
  const right = sorted.filter((line) => sideOf(line) === 'right')
  const begins = Math.min(...right.map(({ box }) => box.x))
  const rows = rowsOf(sorted)
  const found = new Set<Line>()
  for (const { box } of right) {
    if (box.x - begins <= setIn) continue
    const isRow = ({ lines }: Row): boolean => {
      const last = lines.at(-1)
      if (!last) return false
      const isCell = lines.length > 1 && Math.abs(last.box.x - box.x) < aligned
      return isCell || lines.some((line) => sideOf(line) === 'across')
    }
    const at = rows.findIndex(({ lines }) => lines.some((line) => line.box === box))
    let from = at
    let to = at
    while (from > 0 && isRow(rows[from - 1] ?? { lines: [], y: 0 })) from--
    while (to < rows.length - 1 && isRow(rows[to + 1] ?? { lines: [], y: 0 })) to++
    const band = rows.slice(from, to + 1)
    const cells = band.filter(({ lines }) => Math.abs((lines.at(-1)?.box.x ?? 0) - box.x) < aligned).length
    const crosses = band.some(({ lines }) => lines.some((line) => sideOf(line) === 'across'))
    if (crosses && cells >= fewestRows && band.every(isRow))
      for (const line of band.flatMap(({ lines }) => lines)) found.add(line)
  }
  return found
}

/** Pieces of one printed line, from left to right. */
function rowsOf(sorted: readonly Line[]): Row[] {
  const rows: Row[] = []
  for (const line of sorted) {
    const now = rows.at(-1)
    if (now && Math.abs(line.box.y - now.y) < line.size * 0.4) now.lines.push(line)
    else rows.push({ lines: [line], y: line.box.y })
  }
  for (const { lines } of rows) lines.sort((a, b) => a.box.x - b.box.x)
  return rows
}
