import type { Line } from '../../document.ts'
import { markerOf, type Marked } from './markers.ts'
import type { PrintedLine } from './printed-lines.ts'

/** Printed lines that belong together: a paragraph, an item, a heading, a row of a table. */
export interface Piece {
  lines: Line[]
  text: string // without the marker, lines joined
  marked: Marked | undefined
  furniture: boolean
  row: boolean // cells stand between tabs
  afterGap: boolean // a blank line, a page's edge or the start stands before it
  beforeGap: boolean
}

/** Puts wrapped lines back together, over page ends too. */
export function piecesOf(pages: readonly (readonly PrintedLine[])[]): Piece[] {
  const pieces: Piece[] = []
  let current: Piece | undefined
  const isParted = isNeverWrapped(pages)
  for (const page of pages) {
    let gap = true
    if (current) current.beforeGap = true
    const widths = wrapWidths(page)
    for (const [index, { line, furniture, row }] of page.entries()) {
      if (furniture || line.text === '') {
        gap = true
        if (current) current.beforeGap = true
        if (furniture)
          pieces.push({ ...pieceOf(line, false, true), marked: undefined, text: line.text, furniture: true })
        continue
      }
      if (current && continues(current, line.text, gap, widths[index] ?? 0)) {
        current.lines.push(line)
        current.text = joined(current.text, line.text)
        current.beforeGap = isParted
      } else {
        current = pieceOf(line, row, gap)
        current.beforeGap = isParted
        pieces.push(current)
      }
      gap = isParted
    }
  }
  return pieces
}

/** Word processors save a text with each paragraph in one line, however long, and hardly a blank line between. */
function isNeverWrapped(pages: readonly (readonly PrintedLine[])[]): boolean {
  const lines = pages.flat().map(({ line }) => line.text)
  const blank = lines.filter((text) => text === '').length
  const longest = Math.max(0, ...lines.map(({ length }) => length))
  const nearly = lines.filter(({ length }) => length > longest * 0.8).length
  return lines.length > 8 && longest > 85 && blank < lines.length * 0.15 && nearly < lines.length * 0.15
}

function pieceOf(line: Line, row: boolean, afterGap: boolean): Piece {
  const marked = markerOf(line.text)
  const text = marked ? marked.rest : line.text
  return { lines: [line], text, marked, furniture: false, row: row && !marked, afterGap, beforeGap: false }
}

/** For each line, how wide its neighbours run without a blank line between: there the wrapping happened. */
function wrapWidths(page: readonly PrintedLine[]): number[] {
  const widths: number[] = []
  let from = 0
  for (let index = 0; index <= page.length; index++) {
    const entry = page[index]
    if (entry && entry.line.text !== '' && !entry.furniture) continue
    const run = page.slice(from, index)
    // A word that was put together again can make one line longer than the page is wide.
    const lengths = run.map(({ line }) => line.text.length).toSorted((left, right) => right - left)
    const width = lengths[Math.floor(lengths.length * 0.1)] ?? 0
    for (let each = from; each <= index; each++) widths[each] = width
    from = index + 1
  }
  return widths
}

function continues(piece: Piece, text: string, gap: boolean, width: number): boolean {
  const last = piece.lines.at(-1)?.text ?? ''
  const marked = markerOf(text)
  if (piece.marked && piece.text === '') return marked === undefined
  const full = !gap && wasFull(last, text, width)
  // “…rose by⏎1.5 million”: a figure or a dash that opens a line in the middle of a sentence is no marker.
  const inSentence =
    !endsSentence(last) &&
    !(marked && piece.marked && (isNext(piece.marked, marked) || isSameDash(piece.marked, marked))) &&
    (full || hangs.test(last)) &&
    (marked?.kind === 'number' || marked?.kind === 'dash')
  if (marked && !inSentence) return false
  if (piece.row || text.includes('\t') || isContact(last) || isContact(text)) return false
  if (isLabelled(last) && isLabelled(text)) return false
  if (endsSentence(last) && isShortTitle(text, width)) return false
  const goesOn = (/^[\p{Ll}&]/u.test(text) && !endsSentence(last)) || (hangs.test(last) && !isCapitals(last))
  if (gap || goesOn) return goesOn
  if (isCapitals(text) || isCapitals(last)) return isCapitals(text) && isCapitals(last) && !piece.marked
  return full
}

/** 2. behind 1., and 1.4 behind 1.3: the next item of a list, though the one before ends in no full stop. */
function isNext({ marker: before, kind }: Marked, { marker }: Marked): boolean {
  const [numbers, next] = [before, marker].map((each) => each.match(/\d+/g)?.map(Number) ?? [])
  return (
    kind === 'number' &&
    numbers?.length === next?.length &&
    (numbers ?? []).every((number, index) => next?.[index] === number + (index === (numbers?.length ?? 0) - 1 ? 1 : 0))
  )
}

/** A list of dashes goes on with the very dash that it began with; within a sentence stands another, or one in the middle of a line. */
const isSameDash = (before: Marked, marked: Marked): boolean =>
  marked.kind === 'dash' && before.marker === marked.marker

/** Narrower than this, lines end where an address or a slide breaks them and not where a paragraph wraps. */
const narrowest = 45
/** Wider than this, the text was never wrapped: each line is a whole paragraph. */
const widest = 200

/**
 * The next line's first word would not have fitted on this one. Letters differ in width, so counting them is rough: a
 * twentieth is forgiven, and a quarter when the line ends in the middle of a sentence.
 */
function wasFull(last: string, next: string, width: number): boolean {
  if (width < narrowest || width > widest) return false
  const firstWord = /^\S*/.exec(next)?.[0].length ?? 0
  const forgiven = next.endsWith(':') ? 1 : endsSentence(last) ? 0.95 : 0.8 // a line with a colon opens a list
  return last.length + 1 + firstWord > width * forgiven
}

/** A short line behind a full stop that ends in none itself heads what follows: the last line of a paragraph would. */
const isShortTitle = (text: string, width: number): boolean =>
  text.length < Math.min(70, width * 0.8) &&
  /^\p{Lu}/u.test(text) &&
  /\p{L}{3}/u.test(text) &&
  !/[.,;:!?)”"]$/.test(text)

/** “Inclusion: Expected standard” is a line of its own where the next is another such. */
const isLabelled = (text: string): boolean => /^\p{Lu}[^:.]{2,80}: \p{Lu}[^.:]{0,50}$/u.test(text)

const endsSentence = (text: string): boolean => /[.!?:;][”’"')\]]*$/.test(text)

/** A line that ends so wants another: in the middle of a phrase, or at a comma. */
const hangs =
  /(?:\b(?:the|an?|and|or|of|in|to|at|for|with|by|from|on|that|which|their|its|is|are|was|were|has|have|be|as)|,)$/i

const isContact = (text: string): boolean => /^(?:www\.|https?:\/\/)\S+$|^\S+@\S+$/i.test(text)

export const isCapitals = (text: string): boolean => /\p{Lu}{2}/u.test(text) && !/\p{Ll}{2}/u.test(text)

/** Hyphens at a line end are the words' own: wrapping programs do not add any. */
export function joined(before: string, after: string): string {
  if (before === '') return after
  return /\p{L}-$/u.test(before) ? before + after : `${before} ${after}`
}
