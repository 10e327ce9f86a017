import type { Line } from '../document.ts'
import type { Border } from './border.ts'

/** Thicker is a box. */
const thick = 3

/**
 * Rules that stand close below words and reach no further than they do are underlines, and no borders. A line is
 * underlined where all but all of it is.
 */
export function partUnderlines(
  lines: readonly Line[],
  borders: readonly Border[],
): { lines: readonly Line[]; borders: readonly Border[] } {
  const rules = borders.filter(({ top, bottom, left, right }) => bottom - top <= thick && right - left > 4)
  if (rules.length === 0) return { lines, borders }
  const under = new Set<Border>()
  const marked = lines.map((line) => {
    const own = rules.filter((rule) => isUnder(rule, line))
    for (const rule of own) under.add(rule)
    const covered = own.reduce((sum, { left, right }) => sum + right - left, 0)
    return covered > line.box.width * 0.9 ? { ...line, underlined: true as const } : line
  })
  return under.size === 0 ? { lines, borders } : { lines: marked, borders: borders.filter((each) => !under.has(each)) }
}

const isUnder = ({ left, right, top }: Border, { box, size }: Line): boolean => {
  const below = top - (box.y + box.height * 0.8)
  return below > -size * 0.05 && below < size * 0.3 && left > box.x - 2 && right < box.x + box.width + 2
}
