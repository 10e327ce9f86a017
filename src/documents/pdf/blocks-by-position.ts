import type { Block, Line } from '../document.ts'
import { bulletOf, numberOf } from '../markers.ts'
import { block } from './blocks-by-tags.ts'
import { inColumns } from './columns.ts'
import type { PageSize } from './furniture.ts'
import type { Border } from './read-borders.ts'
import { findRows } from './tables-by-columns.ts'
import { findTables } from './tables-by-borders.ts'

/** The blocks of pages without tags, from where their lines stand: tables by their borders, then columns, then paragraphs. */
export function blocksByPosition(
  pages: readonly (readonly Line[])[],
  sizes: readonly PageSize[],
  borders: readonly (readonly Border[])[],
): Block[] {
  return pages.flatMap((lines, index) => {
    const { tables, rest } = findTables(lines, borders[index] ?? [], paragraphsOf)
    const runs = inColumns(rest, sizes[index]?.width ?? 0)
    return inOrder(
      runs.flatMap((run) => findRows(run, paragraphsOf)),
      tables,
    )
  })
}

/** Tables go where they stand among the paragraphs: before the first one that begins lower. */
function inOrder(paragraphs: readonly Block[], tables: readonly Block[]): Block[] {
  const blocks = [...paragraphs]
  for (const table of tables) {
    const top = topOf(table)
    const at = blocks.findIndex((each) => topOf(each) > top)
    blocks.splice(at < 0 ? blocks.length : at, 0, table)
  }
  return blocks
}

const topOf = ({ lines }: Block): number => Math.min(...lines.map(({ box }) => box.y))

/** Lines of one column, top to bottom, as paragraphs, headings to be and items. */
export function paragraphsOf(lines: readonly Line[]): Block[] {
  const groups: Line[][] = []
  const pitch = usualPitch(lines)
  for (const line of lines) {
    const group = groups.at(-1)
    const last = group?.at(-1)
    if (group && last && !startsAnew(group, last, line, pitch)) group.push(line)
    else groups.push([line])
  }
  const levels = levelsOf(groups)
  return groups.map((group) => {
    const made = block('paragraph', group, 0, 'position')
    const marked = bulletOf(made.text) ?? (isNumbered(made.text) ? numberOf(made.text) : undefined)
    const level = levels(group[0]?.box.x ?? 0)
    return marked ? { ...made, kind: 'item', level, marker: marked.marker, text: marked.rest } : made
  })
}

/** Section numbers such as 1.1 begin headings and rows; a list of numbers has a stop or bracket behind each. */
const isNumbered = (text: string): boolean => /^\(?\d{1,3}[.)]\s/.test(text)

function startsAnew(group: readonly Line[], last: Line, line: Line, pitch: number): boolean {
  const size = Math.max(last.size, line.size)
  const step = baselineOf(line) - baselineOf(last)
  if (step < -size * 0.5 || step > Math.max(pitch, size * 1.15) * 1.28) return true
  if (Math.abs(last.size - line.size) > size * 0.09 && step > size * 0.4) return true
  if (step > size * 0.4 && last.bold !== line.bold) return true
  if (step <= size * 0.4) return false
  if (bulletOf(line.text)) return true
  const first = group[0] ?? last
  if (!isNumbered(line.text)) return line.box.x < first.box.x - size * 0.8 && isShort(group, last)
  return line.box.x < last.box.x - 2 || isNumbered(first.text)
}

/** The last line stops well before the others do. */
const isShort = (group: readonly Line[], last: Line): boolean =>
  last.box.x + last.box.width < Math.max(...group.map(({ box }) => box.x + box.width)) - last.size * 4

const baselineOf = ({ box }: Line): number => box.y + box.height * 0.8

/** The distance between lines that most of them keep. */
function usualPitch(lines: readonly Line[]): number {
  const steps = new Map<number, number>()
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1]
    const step = before ? Math.round((baselineOf(line) - baselineOf(before)) * 2) / 2 : 0
    if (before && step > line.size * 0.8 && step < line.size * 2) steps.set(step, (steps.get(step) ?? 0) + 1)
  }
  return [...steps].toSorted(([, left], [, right]) => right - left)[0]?.[0] ?? 0
}

/** How deep an item stands, by how far in its marker is set. */
function levelsOf(groups: readonly (readonly Line[])[]): (x: number) => number {
  const lefts = groups.flatMap(([first]) =>
    first && (bulletOf(first.text) || isNumbered(first.text)) ? [first.box.x] : [],
  )
  const steps: number[] = []
  for (const x of lefts.toSorted((left, right) => left - right)) if (x - (steps.at(-1) ?? -100) > 10) steps.push(x)
  return (x) => Math.max(1, steps.filter((step) => step <= x + 2).length)
}
