import { addDays, day, inWords, type Day } from '../../platform/day.ts'
import { readDay } from '../../platform/tables/read-day.ts'

/** A meeting that something can be due at. */
export interface MeetingChoice {
  id: string
  title: string
  boardName: string
  heldOn: Day
}

/** What “due” means in a plan that somebody typed: what it was read as, or what is wrong, to follow “The cell”. */
export type TypedDue =
  | { kind: 'none' }
  | { kind: 'day'; on: Day; assumed?: string }
  | { kind: 'meeting'; meetingId: string; assumed?: string }
  | { kind: 'continuous'; from: Day; everyDays: number | null; assumed?: string }
  | { problem: string }

/**
 * A due date as plans hold it: a day (`30/6/2026`, `by 30 June 2026`, `end of June 2026`), a meeting that moves with its
 * date (`at the July Strategic Board`), or continuous from a day with a review (`from 1 July 2026, reviewed every 3
 * months`, `30th June 2026 onwards`). What falls due on no day, such as `ongoing`, is refused with the remedy.
 *
 * @param asOf the day that the plan speaks of: a meeting without a year is held in the twelve months after it
 */
export const readDue = (text: string, meetings: readonly MeetingChoice[], asOf: Day): TypedDue => {
  const said = text.trim().replace(/\s+/g, ' ')
  if (said === '') return { kind: 'none' }
  const bracketed = /^(.+?) ?(\([^()]*\))$/.exec(said)
  if (!bracketed) return readPlain(said, text, meetings, asOf)
  const read = readPlain(bracketed[1] ?? '', text, meetings, asOf)
  if ('problem' in read || read.kind === 'none') return read
  return {
    ...read,
    assumed: [
      read.assumed,
      `What stands in brackets, “${bracketed[2] ?? ''}”, says nothing of the date and was left out.`,
    ]
      .filter(Boolean)
      .join(' '),
  }
}

const readPlain = (said: string, text: string, meetings: readonly MeetingChoice[], asOf: Day): TypedDue =>
  continuous(said) ??
  endOfMonth(said) ??
  plainDay(said) ??
  atMeeting(said, meetings, asOf) ??
  wrongDay(said) ??
  noDay(said) ?? {
    problem: `says “${shorten(text)}”, which is no day, no meeting and no review. Write a day such as 24/11/2026, a meeting by its name and day, or “from 24/11/2026, reviewed every 3 months”.`,
  }

const goesOn =
  /\b(?:continuous(?:ly)?|continuing|on-?going|rolling|onwards?|throughout|from|every|review(?:ed)?|weekly|fortnightly|monthly|quarterly|yearly|annual(?:ly)?|six[- ]monthly)\b/i

const continuous = (said: string): TypedDue | undefined => {
  if (!goesOn.test(said)) return undefined
  const { everyDays, rest } = reviewIn(said)
  const from = rest
    .replaceAll(
      /\b(?:continuous(?:ly)?|continuing|on-?going|rolling|onwards?|throughout|from|and|then|is|be|to|with|at)\b/gi,
      ' ',
    )
    .replaceAll(/[,;:–-]+(?=\s|$)|^[\s,;:–-]+/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
  const read = from === '' ? undefined : readDay(from)
  if (!read || 'problem' in read) {
    return {
      problem: `says “${shorten(said)}”, which never falls due. Say from which day and how often somebody looks at it, such as “from 1 October 2026, reviewed every 3 months”.`,
    }
  }
  const review =
    everyDays === null
      ? `“${shorten(said)}” was read as continuous from ${inWords(read.day)}. Nobody looks at it yet: it cannot be agreed before it says how often it is reviewed.`
      : undefined
  return {
    kind: 'continuous',
    from: read.day,
    everyDays,
    ...(review || read.assumed ? { assumed: [read.assumed, review].filter(Boolean).join(' ') } : {}),
  }
}

const daysIn = { day: 1, week: 7, fortnight: 14, month: 30.4375, quarter: 91.3125, year: 365.25 } as const
const unitOf: Readonly<Record<string, [keyof typeof daysIn, number]>> = {
  weekly: ['week', 1],
  fortnightly: ['fortnight', 1],
  monthly: ['month', 1],
  quarterly: ['quarter', 1],
  'six-monthly': ['month', 6],
  'six monthly': ['month', 6],
  yearly: ['year', 1],
  annually: ['year', 1],
  annual: ['year', 1],
}

/** Every how many days something is reviewed, and the words without it; null where it does not say. */
const reviewIn = (said: string): { everyDays: number | null; rest: string } => {
  const every = /\b(?:review(?:ed)?\s+)?every\s+(?:(\d{1,3})\s+)?(day|week|fortnight|month|quarter|year)s?\b/i.exec(
    said,
  )
  const adverb =
    /\b(?:review(?:ed)?\s+)?(weekly|fortnightly|six[- ]monthly|monthly|quarterly|yearly|annual(?:ly)?)(?:\s+review(?:s|ed)?)?\b/i.exec(
      said,
    )
  const found = every ?? adverb
  if (!found) return { everyDays: null, rest: said.replaceAll(/\breview(?:ed)?\b/gi, ' ') }
  const [unit, times] = every
    ? ([(every[2] ?? 'day').toLowerCase() as keyof typeof daysIn, Number(every[1] ?? 1)] as const) // one of the words of the pattern
    : (unitOf[(adverb?.[1] ?? '').toLowerCase()] ?? ['month', 1])
  return { everyDays: Math.max(1, Math.round(daysIn[unit] * times)), rest: said.replace(found[0], ' ') }
}

const lead = /^(?:(?:due|complete|completed|by|before|no later than|not later than|on|until|the)\s+)+/i

const endOfMonth = (said: string): TypedDue | undefined => {
  const found = /^(?:(?:the )?end (?:of )?)([a-z]{3,9})\.? (\d{4})$/i.exec(said.replace(lead, ''))
  if (!found) return undefined
  const first = readDay(`1 ${found[1] ?? ''} ${found[2] ?? ''}`)
  if ('problem' in first) return undefined
  const [year = 0, month = 1] = first.day.split('-').map(Number)
  return { kind: 'day', on: day(new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10)) }
}

const plainDay = (said: string): TypedDue | undefined => {
  const read = readDay(said.replace(lead, ''))
  return 'problem' in read
    ? undefined
    : { kind: 'day', on: read.day, ...(read.assumed ? { assumed: read.assumed } : {}) }
}

/** Figures that were meant for a day: what is wrong with them says the reader of days. */
const wrongDay = (said: string): TypedDue | undefined => {
  if (!/^\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}$/.test(said.replace(lead, ''))) return undefined
  const read = readDay(said.replace(lead, ''))
  return 'problem' in read ? read : undefined
}

const months = 'january february march april may june july august september october november december'.split(' ')
const monthIn = (word: string): number => {
  const said = word.toLowerCase()
  return said.length < 3
    ? 0
    : months.findIndex((month) => month.startsWith(said) || (said === 'sept' && month === 'september')) + 1
}

/** Words that a meeting is spoken of with, and that tell it from no other. */
const empty = new Set(
  'the a an at of for to in on by before next our agenda item meeting meetings due take taken report reported presented'.split(
    ' ',
  ),
)

const atMeeting = (said: string, meetings: readonly MeetingChoice[], asOf: Day): TypedDue | undefined => {
  const words = wordsOf(said)
  const speaksOfOne = /\b(?:board|committee|meeting|panel|forum|partnership)\b/i.test(said)
  const named = (one: MeetingChoice) => wordsOf(`${one.title} ${one.boardName}`)
  if (
    !speaksOfOne &&
    !meetings.some((one) => one.title !== '' && wordsOf(one.title).every((word) => words.includes(word)))
  )
    return undefined
  const held = dayIn(said)
  const month = words.map(monthIn).find((found) => found > 0)
  const year = /\b(20\d{2})\b/.exec(said)?.[1]
  const telling = words.filter((word) => monthIn(word) === 0 && !/^\d+(?:st|nd|rd|th)?$/.test(word))
  const fitting = meetings.filter(
    (one) =>
      (held === undefined || one.heldOn === held) &&
      // A month may stand in the title of a meeting that is held in another.
      (month === undefined ||
        Number(one.heldOn.slice(5, 7)) === month ||
        wordsOf(one.title).some((word) => monthIn(word) === month)) &&
      (year === undefined || one.heldOn.startsWith(year)) &&
      telling.every((word) => named(one).includes(word)),
  )
  const coming = fitting
    .filter(({ heldOn }) => heldOn >= asOf && heldOn <= addDays(asOf, 366))
    .toSorted((a, b) => a.heldOn.localeCompare(b.heldOn))
  const isDated = held !== undefined || year !== undefined
  const [first, second] = isDated ? fitting : coming
  const isNext = /\bnext\b/i.test(said)
  if (
    first &&
    (!second || isNext || (month !== undefined && !isDated && second.heldOn.slice(0, 4) > first.heldOn.slice(0, 4)))
  ) {
    return held === undefined
      ? {
          kind: 'meeting',
          meetingId: first.id,
          assumed: `“${shorten(said)}” was read as ${meetingInWords(first)}; it moves when that meeting moves.`,
        }
      : { kind: 'meeting', meetingId: first.id }
  }
  if (first)
    return {
      problem: `says “${shorten(said)}”, and more than one meeting is meant by that: ${(isDated ? fitting : coming).slice(0, 3).map(meetingInWords).join('; ')}. Give its day as well.`,
    }
  return {
    problem: `says “${shorten(said)}”, and Sightline knows of no such meeting to come. Call the meeting on the page of its board first, or give a day.`,
  }
}

/** `at December Strategic Board, 27 December 2026`: as a file says it, so that it is read again as the same meeting. */
export const meetingInWords = ({ title, boardName, heldOn }: Omit<MeetingChoice, 'id'>): string =>
  `${title || boardName}, ${inWords(heldOn)}`

const dayIn = (said: string): Day | undefined => {
  const found =
    /\d{1,2}(?:st|nd|rd|th)? (?:of )?[a-z]{3,9},? \d{4}/i.exec(said) ??
    /\d{1,2}[/.]\d{1,2}[/.]\d{2,4}|\d{4}-\d{2}-\d{2}/.exec(said)
  const read = found ? readDay(found[0]) : undefined
  return read && 'day' in read ? read.day : undefined
}

const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .replaceAll(/[’']s\b/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !empty.has(word))

/** What names no day, each with its own remedy. */
const noDay = (said: string): TypedDue | undefined => {
  const short = /^([a-z]{3,9})\.?[ '’-]*(\d{2})$/i.exec(said.replace(lead, ''))
  const inMonth = short ? monthIn(short[1] ?? '') : 0
  if (short && inMonth > 0) {
    const [number = '', name = ''] = [short[2], months[inMonth - 1]]
    const month = `${name.charAt(0).toUpperCase()}${name.slice(1)}`
    return {
      problem: `says “${shorten(said)}”, which may be ${Number(number)} ${month} or ${month} 20${number}. Write the day in full, such as ${number}/${String(inMonth).padStart(2, '0')}/2026, or “end of ${month} 20${number}”.`,
    }
  }
  const whole = /^([a-z]{3,9})\.? (\d{4})$/i.exec(said.replace(lead, ''))
  if (whole && monthIn(whole[1] ?? '') > 0)
    return {
      problem: `says “${shorten(said)}”, which names a month and no day. Give the day, or write “end of ${said.replace(lead, '')}”.`,
    }
  if (/^(?:asap|as soon as possible|immediate(?:ly)?|now|urgent)\.?$/i.test(said))
    return { problem: `says “${shorten(said)}”, which never falls due. Give the day by which it is to be done.` }
  if (/^(?:complete[d]?|done|closed|achieved|finished)\b/i.test(said))
    return {
      problem: `says “${shorten(said)}”. Here stands by when it was to be done; that it is done is shown by evidence, on its own page.`,
    }
  if (/^(?:tbc|tba|to be (?:confirmed|agreed|advised)|n\/?a|none|-|–|\?)$/i.test(said))
    return {
      problem: `says “${shorten(said)}”. Leave the cell empty while nobody knows; the action cannot be agreed before it has a date.`,
    }
  return undefined
}

const shorten = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text)
