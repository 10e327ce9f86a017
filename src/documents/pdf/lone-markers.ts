import type { Line } from '../document.ts'
import { append } from './blocks-by-tags.ts'
import { marksAnItem } from './join-markers.ts'

/** How far behind its bullet or number an item may begin, in type sizes. */
const reach = 4

/** Some programs draw the bullets of a page apart from the words: a bullet alone becomes the beginning of the line beside it. */
export function withLoneMarkers(lines: readonly Line[]): Line[] {
  const lone = lines.filter(({ text }) => text.length < 6 && marksAnItem(text))
  if (lone.length === 0) return [...lines]
  const joined = new Map<Line, Line>() // by the line beside
  const gone = new Set<Line>()
  for (const marker of lone) {
    const [beside] = lines
      .filter((line) => line !== marker && isBeside(marker, line))
      .toSorted((left, right) => left.box.x - right.box.x)
    if (!beside || joined.has(beside)) continue
    const whole = [marker]
    append(whole, [beside])
    const [line] = whole
    if (!line || whole.length > 1) continue
    joined.set(beside, { ...line, size: beside.size, bold: beside.bold, font: beside.font })
    gone.add(marker)
  }
  return lines.flatMap((line) => (gone.has(line) ? [] : [joined.get(line) ?? line]))
}

function isBeside(marker: Line, line: Line): boolean {
  const apart = line.box.x - marker.box.x - marker.box.width
  return Math.abs(baselineOf(marker) - baselineOf(line)) < line.size * 0.4 && apart > -1 && apart < line.size * reach
}

const baselineOf = ({ box }: Line): number => box.y + box.height * 0.8
