import type { Block, Line, Passage } from '../../../documents/index.ts'
import { leavesOf, type Letter } from '../letter.ts'

/** A stretch of one printed line. */
export interface Span {
  line: Line
  text: string
  from: number // where in the line's text it begins
}

/** Lines that stand together, with white space round them: a paragraph, a cell, a label, or several run into each other. */
export interface Scrap {
  spans: readonly Span[]
  text: string // the lines joined by a space
}

/** One printed page: of a text without page breaks, what stands between two page numbers. */
export interface Sheet {
  desk: number // page of the file
  printed: number | null // the number that the page carries
  /** Where two pages could not be parted: the number of the second. */
  printedLast: number | null
  scraps: readonly Scrap[]
}

const folio = /^\((\d{1,4})\)$|^page (\d{1,4})(?: of \d{1,4})?$|^(\d{1,4})$/i

/**
 * The document as sheets of scraps, in the order in which the file holds them. Paragraphs are no help on slides and
 * turned tables, where lines of different columns follow each other: what holds there is which lines touch.
 */
export function sheetsOf(letter: Letter): Sheet[] {
  const { document } = letter
  if (document.pages.every(({ width }) => width === 0)) return sheetsOfText(letter)
  const blocks = document.blocks.flatMap(leavesOf)
  return document.pages.map(({ number }) => {
    const here = blocks.filter(({ lines }) => lines[0]?.box.page === number)
    const numbers = here.filter(({ kind }) => kind === 'furniture').map(({ text }) => numberOf(text))
    const printed = numbers.find((each) => each !== null) ?? null
    return {
      desk: number,
      printed,
      printedLast: printed,
      scraps: here.filter(({ kind }) => kind !== 'furniture').map(scrapOfBlock),
    }
  })
}

const numberOf = (text: string): number | null => {
  const found = folio.exec(text.trim())
  const number = found?.[1] ?? found?.[2] ?? found?.[3]
  return number === undefined ? null : Number(number)
}

const scrapOfBlock = (block: Block): Scrap => scrapOf(block.lines.map((line) => ({ line, text: line.text, from: 0 })))

export const scrapOf = (spans: readonly Span[]): Scrap => ({
  spans,
  text: spans
    .map(({ text }) => text)
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim(),
})

/**
 * A page number may close its page or open it, and one file can do both: slides set theirs first. Where two numbers stand
 * with nothing between, the first has closed a page and the second opens the next; from there on numbers open.
 */
function sheetsOfText(letter: Letter): Sheet[] {
  const furniture = new Set(letter.furniture.flatMap(({ lines }) => lines))
  const lines = letter.document.pages.flatMap((page) => page.lines)
  const numberFrom = (line: Line) => (furniture.has(line) ? numberOf(line.text) : null)
  interface Stretch {
    desk: number
    before: number | null // the page number that stands before it, and after it
    after: number | null
    lines: Line[]
  }
  const stretches: Stretch[] = []
  const open = (desk: number, before: number | null): Stretch => {
    const made = { desk, before, after: null, lines: [] }
    stretches.push(made)
    return made
  }
  let now: Stretch | undefined
  for (const line of lines) {
    if (now?.desk !== line.box.page) now = open(line.box.page, null)
    const number = numberFrom(line)
    if (number === null) now.lines.push(furniture.has(line) ? { ...line, text: '' } : line)
    else {
      now.after = number
      now = open(line.box.page, number)
    }
  }
  let opens = false
  return stretches.flatMap(({ desk, before, after, lines: own }): Sheet[] => {
    const scraps = scrapsOf(own)
    if (scraps.length === 0) {
      opens ||= before !== null && after !== null
      return []
    }
    const printed = opens ? (before ?? after) : (after ?? before)
    const last = stretches.at(-1)?.lines.length === 0 && after === stretches.at(-1)?.before
    return [{ desk, printed, printedLast: opens && last ? after : printed, scraps }]
  })
}

function scrapsOf(lines: readonly Line[]): Scrap[] {
  const runs: Line[][] = []
  let below = Number.NaN
  for (const line of lines) {
    if (line.text === '') {
      below = Number.NaN
      continue
    }
    const run = runs.at(-1)
    if (run && line.box.y - below <= 1) run.push(line)
    else runs.push([line])
    below = line.box.y
  }
  return runs.map((run) => scrapOf(run.map((line) => ({ line, text: line.text, from: 0 }))))
}

/** The passage of spans that may stand in several places: boxes for each, the words joined as they were read. */
export function passageOfSpans(spans: readonly Span[]): Passage | null {
  const [first] = spans
  if (!first) return null
  return {
    page: first.line.box.page,
    boxes: spans.map(({ line, text, from }) => {
      const left = line.xs[from] ?? line.box.x
      const right = line.xs[from + text.length] ?? line.box.x + line.box.width
      return { ...line.box, x: left, width: Math.max(0, Math.round((right - left) * 10) / 10) }
    }),
    exact: scrapOf(spans).text,
    prefix: '',
    suffix: '',
  }
}

/** The number by which people speak of the page: the printed one, or the file's own. */
export const pageOf = ({ printed, desk }: Sheet): number => printed ?? desk
