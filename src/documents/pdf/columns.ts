import type { Line } from '../document.ts'

/**
 * The lines of a page as runs to be read one after another. Where many lines stand left and right of a gap that few
 * lines cross, the page has two columns: between two crossing lines the left one is read before the right.
 */
export function inColumns(lines: readonly Line[], width: number): Line[][] {
  const sorted = lines.toSorted((left, right) => left.box.y - right.box.y || left.box.x - right.box.x)
  const gutter = findGutter(sorted, width)
  if (gutter === undefined) return [inRows(sorted)]
  const runs: Line[][] = []
  let left: Line[] = []
  let right: Line[] = []
  const flush = (): void => {
    runs.push(left, right)
    left = []
    right = []
  }
  let across: Line[] = []
  for (const line of sorted) {
    if (sideOf(line, gutter) === 'across') {
      if (across.length === 0) flush()
      across.push(line)
    } else {
      if (across.length > 0) runs.push(across)
      across = []
      ;(sideOf(line, gutter) === 'left' ? left : right).push(line)
    }
  }
  if (across.length > 0) runs.push(across)
  flush()
  return runs.filter((run) => run.length > 0)
}

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

const sideOf = ({ box }: Line, gutter: number): 'left' | 'right' | 'across' =>
  box.x + box.width <= gutter + 1 ? 'left' : box.x >= gutter - 1 ? 'right' : 'across'

/** Fewer lines than this on either side are an address or a table, not a column. */
const enough = 8

/** The gap that the fewest lines cross, where few enough do. */
function findGutter(lines: readonly Line[], width: number): number | undefined {
  if (width === 0) return undefined
  let best: { gutter: number; across: number } | undefined
  for (let gutter = width * 0.4; gutter <= width * 0.6; gutter += width * 0.005) {
    const sides = { left: 0, right: 0, across: 0 }
    for (const line of lines) sides[sideOf(line, gutter)]++
    if (sides.left < enough || sides.right < enough || sides.across > lines.length * 0.15) continue
    if (best && best.across <= sides.across) continue
    const wide = lines.filter((line) => sideOf(line, gutter) !== 'across' && line.box.width > width * 0.22).length
    if (wide > (sides.left + sides.right) * 0.4 && !isTable(lines, gutter)) best = { gutter, across: sides.across }
  }
  return best?.gutter
}

/** Paragraphs of two columns begin where it happens; the cells of a row begin at one height, and apart from the row above. */
function isTable(lines: readonly Line[], gutter: number): boolean {
  const [left, right] = (['left', 'right'] as const).map((side) =>
    startsOf(lines.filter((line) => sideOf(line, gutter) === side)),
  )
  const level = right?.filter((y) => left?.some((other) => Math.abs(other - y) < 2)).length ?? 0
  return level >= 3 && level > (right?.length ?? 0) * 0.75
}

/** Heights at which a line stands apart from the one above it. */
function startsOf(lines: readonly Line[]): number[] {
  return lines.flatMap(({ box, size }, index) => {
    const above = lines[index - 1]?.box
    return above === undefined || box.y - above.y - above.height > size * 0.5 ? [box.y] : []
  })
}
