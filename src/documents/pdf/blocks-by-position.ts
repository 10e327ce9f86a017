import type { Block, Line } from '../document.ts'
import { bulletOf, numberOf } from '../markers.ts'
import { block } from './blocks-by-tags.ts'
import { withDrawnBullets } from './drawn-bullets.ts'
import { gutterOf, inColumns, type Gutter, type Run } from './columns.ts'
import { usualSize, withFootnotes } from './footnotes.ts'
import type { PageSize } from './furniture.ts'
import type { Border } from './border.ts'
import { withLevels } from './list-levels.ts'
import { withLoneMarkers } from './lone-markers.ts'
import { findRows } from './tables-by-columns.ts'
import { findTables } from './tables-by-borders.ts'
import { partUnderlines } from './underlines.ts'

/** The blocks of pages without tags, from where their lines stand: tables by their borders, then columns, then paragraphs. */
export function blocksByPosition(
  pages: readonly (readonly Line[])[],
  sizes: readonly PageSize[],
  borders: readonly (readonly Border[])[],
): Block[] {
  const pitchOf = pitches(pages.flat())
  const size = usualSize(pages.flat())
  const blocksOf = (lines: readonly Line[], edge = 0): Block[] => paragraphsOf(lines, pitchOf, edge)
  const laid = pages.map((lines, index): LaidPage => {
    const { lines: parted, borders: drawn } = partUnderlines(lines, borders[index] ?? [])
    const whole = withDrawnBullets(withLoneMarkers(parted), drawn)
    const { tables, rest } = findTables(whole, drawn, blocksOf)
    const free = new Set(rest)
    const inTables = new Set(whole.filter((line) => !free.has(line)))
    const width = sizes[index]?.width ?? 0
    return { lines: whole, borders: drawn, tables, rest, inTables, width, own: gutterOf(whole, width, inTables) }
  })
  const known = usualGutter(laid)
  const blocks = laid.flatMap((page) => {
    const columns = columnsWithTables(page, known)
    if (columns)
      return columns.flatMap((run) => {
        const own = findTables(run.lines, bordersOf(run, page.borders), blocksOf)
        return withFootnotes(inOrder(findRows(own.rest, blocksOf), own.tables), size)
      })
    const runs = inColumns(page.rest, page.width, { known })
    return inOrder(
      runs.flatMap((run) => withFootnotes(findRows(run.lines, blocksOf), size)),
      page.tables,
    )
  })
  return withLevels(blocks)
}

interface LaidPage {
  lines: readonly Line[]
  borders: readonly Border[]
  tables: readonly Block[] // as found over the whole width
  rest: readonly Line[] // in none of them
  inTables: ReadonlySet<Line>
  width: number
  own: Gutter | undefined
}

/** The columns of most of the pages that have two. */
function usualGutter(pages: readonly LaidPage[]): Gutter | undefined {
  const found = pages.flatMap(({ own }) => own ?? [])
  const like = (one: Gutter): number =>
    found.filter((other) => Math.abs(one.left - other.left) < 6 && Math.abs(one.right - other.right) < 6).length
  return found.toSorted((one, other) => like(other) - like(one))[0]
}

/** The columns of a page that have ruled tables in them; undefined where a table reaches over both, or there are none. */
function columnsWithTables(
  { lines, borders, tables, inTables, width }: LaidPage,
  known: Gutter | undefined,
): Run[] | undefined {
  if (tables.length === 0) return undefined
  const runs = inColumns(lines, width, { inTables, known })
  const gutter = runs[0]?.gutter
  const isCrossed = borders.some(({ left, right }) => left < (gutter ?? 0) - nearGutter && right > (gutter ?? 0))
  return gutter === undefined || isCrossed || meetAt(borders, gutter) ? undefined : runs
}

/** Points to either side of the middle of the gap between two columns. */
const nearGutter = 12

/** Whether two cells of one table touch there. */
const meetAt = (borders: readonly Border[], gutter: number): boolean =>
  borders.some(
    ({ left, right, top }) =>
      right - left > nearGutter &&
      Math.abs(right - gutter) < nearGutter &&
      borders.some(
        (other) =>
          other.right - other.left > nearGutter && Math.abs(other.left - right) < 1.5 && Math.abs(other.top - top) < 2,
      ),
  )

/** What is drawn in the column of a run. */
const bordersOf = ({ side, gutter = 0 }: Run, borders: readonly Border[]): readonly Border[] =>
  borders.filter(({ left, right }) => (side === 'left' ? left < gutter : side === 'right' ? right > gutter : true))

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
function paragraphsOf(lines: readonly Line[], pitchOf: (size: number) => number, edge: number): Block[] {
  const groups: Line[][] = []
  const margin = Math.max(edge, ...lines.map(rightOf))
  for (const line of lines) {
    const group = groups.slice(-beside).findLast((each) => isUnder(line, each))
    const last = group?.at(-1)
    if (group && last && !startsAnew({ group, last, line, margin, pitch: pitchOf(line.size) })) group.push(line)
    else groups.push([line])
  }
  return groups.map((group) => {
    const made = block('paragraph', group, 0, 'position')
    const marked = bulletOf(made.text) ?? (isNumbered(made.text) ? numberOf(made.text) : undefined)
    return marked ? { ...made, kind: 'item', level: 1, marker: marked.marker, text: marked.rest } : made
  })
}

/** Cells side by side whose lines stand at different heights come line by line in turn: so many are kept apart. */
const beside = 3

/** Whether the line stands in the last printed line of the paragraph, or under some of it. */
function isUnder(line: Line, group: readonly Line[]): boolean {
  const last = group.at(-1)
  if (!last) return false
  const isLevel = (other: Line): boolean => Math.abs(baselineOf(other) - baselineOf(last)) <= last.size * 0.4
  if (isLevel(line)) return true
  return group.some((other) => isLevel(other) && other.box.x < rightOf(line) && line.box.x < rightOf(other))
}

/** Section numbers such as 1.1 begin headings and rows; a list of numbers has a stop or bracket behind each. */
const isNumbered = (text: string): boolean => /^(?:\(?\d{1,3}[.)]\s|\d{1,3}[.)]\p{Lu}\p{Ll}+ )/u.test(text)

/** A sentence, or a head such as “Within three months:”, that begins left of the marker of the item above is no part of it. */
const isOutside = (first: Line, last: Line, line: Line): boolean =>
  line.box.x < first.box.x - 2 &&
  (isNumbered(first.text) || bulletOf(first.text) !== undefined) &&
  (/[.!?:;]$/.test(last.text) || (line.text.endsWith(':') && line.text.length < 60)) &&
  /^[\p{Lu}\p{N}]/u.test(line.text)

/** A letter ends with a line of its own, however close it stands to the last item. */
const isClosing = (text: string): boolean => /^yours (?:sincerely|faithfully|truly)[,.]?$/i.test(text.trim())

/** A head between two lists: it begins under the bullet and not under its words, though it would have gone on above. */
const isBelowItem = (first: Line, last: Line, line: Line, margin: number): boolean =>
  bulletOf(first.text) !== undefined &&
  line.box.x < first.box.x + 2 &&
  /^\p{Lu}/u.test(line.text) &&
  hasRoom(last, line, margin)

const isSection = (text: string): boolean => /^\d{1,2}\.\d{1,2}\.?\s+\p{Lu}/u.test(text)

interface Step {
  group: readonly Line[] // the paragraph so far
  last: Line
  line: Line
  margin: number // the right edge of the widest line of the column
  pitch: number // from line to line in type of this size
}

function startsAnew({ group, last, line, margin, pitch }: Step): boolean {
  const size = Math.max(last.size, line.size)
  const step = baselineOf(line) - baselineOf(last)
  if (step < -size * 0.5 || step > Math.max(pitch, size * 1.15) * 1.28) return true
  if (Math.abs(last.size - line.size) > size * 0.09 && step > size * 0.4) return true
  if (step > size * 0.4 && (last.bold !== line.bold || last.underlined !== line.underlined)) return true
  if (step <= size * 0.4) return false
  if (bulletOf(line.text) || isClosing(line.text)) return true
  const first = group[0] ?? last
  if (isNumbered(line.text) && (line.box.x < last.box.x - 2 || isNumbered(first.text) || /[.:]$/.test(last.text)))
    return true
  if (isOutside(first, last, line) || isBelowItem(first, last, line, margin)) return true
  if (isSection(line.text) && (isNumbered(first.text) || isSection(first.text)) && hasRoom(last, line, margin))
    return true
  if (!line.bold && isBrokenOnPurpose(last, line, margin)) return true
  if (isEnded(last, line, margin) && ((pitch > 0 && step > pitch * 1.1) || isSetIn(group, line))) return true
  return line.box.x < first.box.x - size * 0.8 && isShort(group, last)
}

/** The next line's first word would have gone into the last line. */
const hasRoom = (last: Line, line: Line, margin: number): boolean =>
  margin - rightOf(last) > (line.xs[line.text.search(/\s|$/)] ?? rightOf(line)) - line.box.x + last.size

/** More than a third of the line was left empty though the next word would have gone in, and what follows begins anew. */
function isBrokenOnPurpose(last: Line, line: Line, margin: number): boolean {
  const room = margin - rightOf(last)
  const word = (line.xs[line.text.search(/\s|$/)] ?? rightOf(line)) - line.box.x
  const isWide = room > (margin - last.box.x) * 0.35 && room > word + last.size * 3
  return isWide && (/^[\p{Lu}\p{N}]/u.test(line.text) || /[.:]$/.test(last.text))
}

/** The last line ends a sentence though the next word would have gone in. */
const isEnded = (last: Line, line: Line, margin: number): boolean =>
  /[.!?:]$/.test(last.text) && /^[\p{Lu}\p{N}]/u.test(line.text) && hasRoom(last, line, margin)

/** The line begins further in than the lines of a paragraph, or beside those of an item: the first of another paragraph. */
function isSetIn(group: readonly Line[], line: Line): boolean {
  const last = group.at(-1)
  const first = group[0]
  if (!first || !last) return false
  const marker = bulletOf(first.text)
  const apart = line.size * 0.8
  if (!marker || group.length > 1) return marker === undefined && line.box.x > last.box.x + apart
  const from = first.xs[first.text.length - marker.rest.length] ?? first.box.x
  return Math.abs(line.box.x - from) > apart
}

/** The last line stops well before the others do. */
const isShort = (group: readonly Line[], last: Line): boolean =>
  rightOf(last) < Math.max(...group.map(rightOf)) - last.size * 4

const rightOf = ({ box }: Line): number => box.x + box.width

const baselineOf = ({ box }: Line): number => box.y + box.height * 0.8

/**
 * The distance between the lines of a paragraph, by type size: the smallest that is usual where a sentence goes on in
 * the next line. Wider steps part paragraphs and items, and may well be the more frequent. Where no sentence does, as on
 * a page of short lines, nothing that stands further apart than lines mostly do is taken for one paragraph.
 */
function pitches(lines: readonly Line[]): (size: number) => number {
  const steps = new Map<number, Steps>()
  const margins = new Map<number, Margin>()
  for (const line of lines) {
    const { widest = 0, second = 0 } = margins.get(line.box.page) ?? {}
    const right = rightOf(line)
    margins.set(line.box.page, {
      widest: Math.max(widest, right),
      second: right > widest ? widest : Math.max(second, right),
    })
  }
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1]
    if (!before || before.size !== line.size || before.box.page !== line.box.page) continue
    const step = Math.round((baselineOf(line) - baselineOf(before)) * 2) / 2
    if (step < line.size * 0.9 || step > line.size * 2) continue
    const counts = steps.get(line.size) ?? { any: new Map<number, number>(), within: new Map<number, number>() }
    steps.set(line.size, counts)
    add(counts.any, step)
    if (!/[.!?:;]$/.test(before.text) && (/^\p{Ll}/u.test(line.text) || isFull(before, line, margins)))
      add(counts.within, step)
  }
  const usual = new Map<number, number>()
  for (const [size, { any, within }] of steps)
    usual.set(size, within.size > 0 ? smallestUsual(within) : Math.min(smallestUsual(any), size * widePitch))
  return (size) => usual.get(size) ?? 0
}

/** The right edges of the two widest lines of a page. */
interface Margin {
  widest: number
  second: number
}

/** A long line that the next one’s first word would have made too long, and not the only one of its length. */
function isFull(before: Line, line: Line, margins: ReadonlyMap<number, Margin>): boolean {
  const { widest = 0, second = 0 } = margins.get(line.box.page) ?? {}
  return (
    before.text.length > 60 &&
    before.box.x === line.box.x &&
    !hasRoom(before, line, widest) &&
    rightOf(before) < second + before.size * 4
  )
}

/** How often each step from line to line comes: everywhere, and where a sentence goes on. */
interface Steps {
  any: Map<number, number>
  within: Map<number, number>
}

/** Lines of one paragraph where none is known, in type sizes. */
const widePitch = 1.25

const add = (counts: Map<number, number>, step: number): void => void counts.set(step, (counts.get(step) ?? 0) + 1)

function smallestUsual(counts: ReadonlyMap<number, number>): number {
  const most = Math.max(...counts.values())
  return Math.min(...[...counts].filter(([, count]) => count >= most * 0.25).map(([step]) => step))
}
