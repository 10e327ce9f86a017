import { isCapitals } from './capitals.ts'
import { columnRole, isHeadLine } from './column-heads.ts'
import { isOfficeLine } from './persons.ts'
import { isTargetLine, isTargetWord } from './target.ts'
import { scrapOf, type Scrap, type Sheet, type Span } from '../sheets.ts'

/** What one scrap of a torn page is. `mixed`: target and progress run into each other. */
export type Kind = 'action' | 'person' | 'target' | 'mixed'

export interface Sorted {
  at: number // place in the stream of scraps
  kind: Kind
  scrap: Scrap
}

export interface TornPage {
  sheet: Sheet
  pieces: readonly Sorted[]
  source: string // '' where the page names none
  /** Lines that stand as a person, and as part of a target, where they stand alone: they tell them where they do not. */
  personLines: ReadonlySet<string>
  targetLines: ReadonlySet<string>
}

const refs = /^(?:(\d{1,2}|[A-Z])\.|([a-z]|\d{1,2})\)|\((\d{1,2}|[a-z])\))\s+(?=\S)/
// Target columns are narrow: no line of one that stands alone is wider than this many characters.
const narrow = 16
// No page holds more; a text whose pages could not be told apart is not put together row by row.
const mostRows = 40
const mostScraps = 200

export const refOf = (text: string): { ref: string; length: number } | undefined => {
  const found = refs.exec(text)
  const ref = found?.[1] ?? found?.[2] ?? found?.[3]
  return found && ref !== undefined ? { ref, length: found[0].length } : undefined
}

/** Whether the page holds an action plan whose columns came apart: three of its heads, and a numbered action. */
export function isTornPlan(sheet: Sheet): boolean {
  const roles = new Set<string>()
  for (const { text, spans } of sheet.scraps) {
    for (const each of [text, ...spans.map((span) => span.text), headOf(spans)]) {
      const role = columnRole(each)
      if (role) roles.add(role)
    }
  }
  const rows = sheet.scraps.filter(({ spans }) => refOf(spans[0]?.text ?? '')).length
  return roles.has('action') && roles.size >= 3 && rows > 0 && rows <= mostRows && sheet.scraps.length <= mostScraps
}

const headOf = (spans: readonly Span[]): string =>
  spans
    .slice(0, 2)
    .map(({ text }) => text)
    .join(' ')

/** Sorts the scraps of all pages of a plan; what stands alone on one page teaches what is mixed on another. */
export function sortPages(sheets: readonly Sheet[]): TornPage[] {
  const cleaned = sheets.map((sheet) => ({ sheet, ...clean(sheet) }))
  const all = cleaned.flatMap(({ scraps }) => scraps.map(({ scrap }) => scrap))
  const personLines = new Set(all.filter(isPersonScrap).flatMap(textsOf))
  const targetLines = new Set(all.filter(isTargetScrap).flatMap(textsOf))
  return cleaned.map(({ sheet, scraps, source }) => ({
    sheet,
    source,
    personLines,
    targetLines,
    pieces: scraps.map(({ at, scrap }) => ({ at, scrap, kind: kindOf(scrap) })),
  }))
}

const textsOf = ({ spans }: Scrap): string[] => spans.map(({ text }) => text.trim())

function kindOf(scrap: Scrap): Kind {
  if (refOf(scrap.spans[0]?.text ?? '')) return 'action'
  if (isTargetScrap(scrap)) return 'target'
  return isPersonScrap(scrap) ? 'person' : 'mixed'
}

const isPersonScrap = (scrap: Scrap): boolean =>
  scrap.spans.length <= 5 &&
  !refOf(scrap.spans[0]?.text ?? '') &&
  !isTargetScrap(scrap) &&
  scrap.spans.every(({ text }) => isOfficeLine(text))

/** Narrow lines with a date, or with the words by which a meeting is named, among them. */
function isTargetScrap({ spans, text }: Scrap): boolean {
  if (refOf(spans[0]?.text ?? '') || spans.some((span) => span.text.length > narrow))
    return spans.length === 1 && isTargetLine(text)
  const words = text.split(/\s+/)
  const known = words.filter(isTargetWord).length
  return known > 0 && (known >= 2 || words.length === 1) && known * 2 >= words.length - 2
}

/** The page without its heads, title, capitals and letters set wide: what is left are cells. */
function clean(sheet: Sheet): { scraps: { at: number; scrap: Scrap }[]; source: string } {
  let source = ''
  const scraps = sheet.scraps.flatMap((scrap, at) => {
    const from = /^from (?:the )?(.{3,60}):$/i.exec(scrap.text)?.[1]
    if (from) source = from
    if (from || isFrame(scrap.text)) return []
    const first = scrap.spans.findIndex(({ text }) => !isHeadLine(text))
    if (first < 0) return []
    const left = scrapOf(scrap.spans.slice(first))
    return isFrame(left.text) ? [] : [{ at, scrap: left }]
  })
  return { scraps, source }
}

const isFrame = (text: string): boolean =>
  columnRole(text) !== undefined ||
  /^(?:\p{Lu}{1,2} ){2,}\p{Lu}{0,2}$/u.test(`${text} `) || // letters set wide across the page: a watermark
  /^draft$/i.test(text) ||
  (/\b(?:action|improvement|delivery|development) plan$/i.test(text) && text.length < 70) ||
  /^appendix \w{1,2}$/i.test(text) ||
  (isCapitals(text) && /\s/.test(text) && text.length > 8)
