import { scrapOf, type Scrap, type Span } from '../sheets.ts'
import { programmeRole } from './programme-columns.ts'

export interface TornColumns {
  items: Scrap[]
  objectives: Scrap[]
  witnesses: Scrap[] // an entry without words where only its bullet is left
  meetings: Scrap[]
}

const day = /^(?:\p{L}{3,9}\.? )?(?:19|20)\d\d$|^TBC$/u

/**
 * The scraps of a torn work programme by column. A witness stands behind a bullet, on a line of its own; objectives are
 * sentences (“To receive …”, “Is the …”, “Impact of …”) or “TBC”; the bullet of an objective that has none of its own line stands at the
 * end of an item's first line. Scraps that ran together (“School update⏎TBC”) are cut.
 */
export function columnsOfProgramme(scraps: readonly Scrap[]): TornColumns {
  const columns: TornColumns = { items: [], objectives: [], witnesses: [], meetings: [] }
  const firstBulleted = scraps.findIndex(({ text }) => /^[•-]\s*\p{L}/u.test(text))
  let torn: Scrap | null = null
  for (const [at, scrap] of scraps.entries()) {
    if (programmeRole(scrap.text) || isFarewell(scrap.text)) continue
    if (firstBulleted >= 0 && at >= firstBulleted && /^[•-]/.test(scrap.text)) {
      columns.witnesses.push(withoutBullets(scrap))
      continue
    }
    const inSlashes = scrap.spans.every(({ text }) => /^[•-]?$/.test(text.trim()))
    if (inSlashes || (firstBulleted >= 0 && at > firstBulleted)) continue
    const bare = withoutBullets(scrap)
    if (day.test(bare.text) && columns.items.length === 0) {
      columns.meetings.push(bare)
      continue
    }
    const { own, rest } = cutAtDay(bare)
    if (own && isObjective(own)) columns.objectives.push(...sentencesOf(own))
    else if (own && /^\p{L}+ [•-]$/u.test(scrap.text) && torn) {
      columns.items[columns.items.length - 1] = mend(torn, own)
      torn = null
    } else if (own && own.text !== '') {
      columns.items.push(own)
      torn = own.spans.length > 2 ? own : null
    }
    if (rest) columns.objectives.push(rest)
  }
  return columns
}

/** The last slide of a presentation, of which nothing parts the page of the programme. */
const isFarewell = (text: string): boolean => /^\S+@\S+$|^(?:thank you|any questions)\b.{0,20}$/i.test(text)

const withoutBullets = ({ spans }: Scrap): Scrap =>
  scrapOf(
    spans
      .map((span): Span => {
        const from = /^\s*[•-]\s*/.exec(span.text)?.[0].length ?? 0
        return { ...span, from: span.from + from, text: span.text.slice(from).replace(/\s*[•]\s*$/, '') }
      })
      .filter(({ text }) => text !== ''),
  )

const isObjective = ({ text }: Scrap): boolean =>
  /^(?:to \p{Ll}|is |are |what |how |whether |do |does |has |have |information about|impact of .* (?:in|on) )/iu.test(
    text,
  ) || /^TBC$/.test(text)

/** Two objectives of one cell stand under each other and each begins anew; a line that goes on begins small. */
function sentencesOf(scrap: Scrap): Scrap[] {
  const groups: Span[][] = []
  for (const span of scrap.spans) {
    const last = groups.at(-1)
    const isNew = isObjective(scrapOf([span]))
    if (last && !isNew) last.push(span)
    else groups.push([span])
  }
  return groups.map(scrapOf)
}

/** “School update / TBC”: the last line is an objective of its own. */
function cutAtDay(scrap: Scrap): { own: Scrap | null; rest: Scrap | null } {
  const last = scrap.spans.at(-1)
  if (scrap.spans.length > 1 && last && /^TBC$/.test(last.text.trim()) && !isObjective(scrap))
    return { own: scrapOf(scrap.spans.slice(0, -1)), rest: scrapOf([last]) }
  return { own: scrap.spans.length > 0 ? scrap : null, rest: null }
}

/** A line that was set out to the full width falls into single words, the last of them with the next column's bullet: its words come first, whole lines after. */
function mend(item: Scrap, tail: Scrap): Scrap {
  const single = item.spans.filter(({ text }) => !text.trim().includes(' '))
  const lines = item.spans.filter(({ text }) => text.trim().includes(' '))
  return scrapOf([...single, ...tail.spans, ...lines])
}
