import { day, inWords, isDay, type Day } from '../../../platform/day.ts'
import { short, type Found } from './figure.ts'
import { monthNames } from '../../../platform/months.ts'

const month = monthNames.map((name) => `${name.charAt(0).toUpperCase()}${name.slice(1)}`).join('|')
const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']
const fullDay = String.raw`(?:\d{1,2})(?:st|nd|rd|th)? (?:${month}) (?:19|20)\d\d`
const monthDay = String.raw`(?:\d{1,2}(?:st|nd|rd|th)? )?(?:${month}) (?:19|20)\d\d`

const range = new RegExp(
  String.raw`\b(?:from|between) (?<start>${monthDay}),? (?:to|until|and|[-–]) (?<end>${monthDay})`,
  'giu',
)
const named = new RegExp(String.raw`\b(?<weekday>${weekdays.join('|')}),? (?:the )?(?<on>${fullDay})`, 'giu')
const impossible = new RegExp(String.raw`\b(?<date>(?:29|30|31)(?:st|nd|rd|th)? (?:${month}) (?:19|20)\d\d)`, 'giu')
const due = new RegExp(
  String.raw`\b(?:due(?: by| on)?|deadline:?|target(?: date)?:?|by:?|timescale:?|complet(?:e|ion) by) (?<on>${fullDay})`,
  'giu',
)
const unfinished =
  /\b(?:in progress|part(?:ly|ially)? (?:complete[d]?|done|achieved|met)|under ?way|ongoing|on[- ]going|not yet (?:started|begun|complete[d]?|in place)|to be (?:agreed|arranged|confirmed|completed)|awaiting|outstanding action|still being)\b/iu

/** What every date here ends with: text that has none is not searched for dates. */
const dated = /[a-z] (?:19|20)\d\d/i

const nothing = { counted: null, of: null, computed: null, difference: null }

/** Dates that cannot all be so: an end before its start, a weekday that the day did not have, a day that no month has. */
export function findDates(text: string): Found[] {
  if (!dated.test(text)) return []
  return [...ranges(text), ...weekdaysIn(text), ...daysThatAreNot(text)]
}

const ranges = (text: string): Found[] =>
  [...text.matchAll(range)].flatMap((match): Found[] => {
    const { start = '', end = '' } = match.groups ?? {}
    const [from, to] = [monthOrDay(start), monthOrDay(end)]
    if (!from || !to) return []
    // “Between June 2020 and May 2020”: months are compared as months where either has no day.
    const size = Math.min(from.length, to.length)
    const agrees = from.slice(0, size) <= to.slice(0, size)
    if (agrees) return []
    return [
      {
        ...nothing,
        check: 'dates',
        label: short(text),
        stated: `${start} to ${end}`,
        verdict: 'disagrees',
        reason: `The end, ${end}, comes before the start, ${start}.`,
        from: match.index,
        to: match.index + match[0].length,
      },
    ]
  })

const weekdaysIn = (text: string): Found[] =>
  [...text.matchAll(named)].flatMap((match): Found[] => {
    const { weekday = '', on = '' } = match.groups ?? {}
    const date = dayFrom(on)
    const really = date && weekdays[new Date(`${date}T00:00:00Z`).getUTCDay()]
    if (!date || really?.toLowerCase() === weekday.toLowerCase()) return []
    return [
      {
        ...nothing,
        check: 'dates',
        label: short(text),
        stated: match[0],
        verdict: 'disagrees',
        reason: `${inWords(date)} was a ${really}, not a ${weekday.charAt(0).toUpperCase()}${weekday.slice(1).toLowerCase()}.`,
        from: match.index,
        to: match.index + match[0].length,
      },
    ]
  })

const daysThatAreNot = (text: string): Found[] =>
  [...text.matchAll(impossible)].flatMap((match): Found[] => {
    if (dayFrom(match[0])) return []
    return [
      {
        ...nothing,
        check: 'dates',
        label: short(text),
        stated: match[0],
        verdict: 'disagrees',
        reason: `There is no ${match[0]}.`,
        from: match.index,
        to: match.index + match[0].length,
      },
    ]
  })

/**
 * Something due before the document's own day that the same row or paragraph still describes as under way.
 *
 * @param datedOn the day of the document
 */
export function findOverdue(text: string, datedOn: Day): Found[] {
  const undone = dated.test(text) ? unfinished.exec(text) : null // what is due has a date
  if (!undone) return []
  return [...text.matchAll(due)].flatMap((match): Found[] => {
    const on = dayFrom(match.groups?.['on'] ?? '')
    if (!on || on >= datedOn) return []
    return [
      {
        ...nothing,
        check: 'dates',
        label: short(text),
        stated: match[0],
        verdict: 'doubtful',
        reason: `Due ${inWords(on)}, before the day of the document (${inWords(datedOn)}), and still described as “${undone[0]}”.`,
        from: match.index,
        to: match.index + match[0].length,
      },
    ]
  })
}

/** The day that a text such as “30th June 2021” names; undefined where there is none. */
export const dayFrom = (text: string): Day | undefined => {
  const [, date = '', name = '', year = ''] = /(\d{1,2})(?:st|nd|rd|th)? (\p{L}+) (\d{4})/u.exec(text) ?? []
  const written = `${year}-${String(monthNames.indexOf(name.toLowerCase()) + 1).padStart(2, '0')}-${date.padStart(2, '0')}`
  return isDay(written) ? day(written) : undefined
}

/** `2020-06` or `2020-06-15`. */
const monthOrDay = (text: string): string | undefined => {
  if (/^\d/.test(text)) return dayFrom(text)
  const [name = '', year = ''] = text.split(' ')
  return `${year}-${String(monthNames.indexOf(name.toLowerCase()) + 1).padStart(2, '0')}`
}
