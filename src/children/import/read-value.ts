import { isDay } from '../../platform/day.ts'
import { readDay } from '../../platform/tables/read-day.ts'
import { codeSets } from '../ssd/code-sets.ts'
import type { SsdField } from '../ssd/ssd-table.ts'

/** A cell as it is kept, alone or with what looks odd about it; or why it cannot be kept. Neither repeats what the cell says. */
export type ReadValue = string | null | { value: string | null; odd: Fault } | { refused: Fault }

export interface Fault {
  reason: string
  remedy: string
}

/** Reads the cells of one field. What an extract writes for nothing (`NULL`) is nothing. */
export const valueReader = (field: SsdField): ((cell: string) => ReadValue) => {
  const read = readers[field.type](field)
  return (cell) => {
    const text = cell.trim()
    return text === '' || text === 'NULL' ? nothing : read(text)
  }
}

const nothing: ReadValue = null

const readers: Readonly<Record<SsdField['type'], (field: SsdField) => (text: string) => ReadValue>> = {
  text: (field) => {
    const room = field.length
    const toCode = field.codes && !isJson(field) ? codeReader(field.codes) : undefined
    return (said) => {
      const text = said.includes('\0') ? said.replaceAll('\0', '') : said // PostgreSQL keeps no such character
      if (toCode) return toCode(text)
      if (isJson(field) && !parses(text)) return { value: text, odd: noJson }
      if (room !== undefined && text.length > room) return { value: text, odd: tooLong(room) }
      return text
    }
  },
  day: () => (text) => {
    const said = zoned.test(text) ? londonMoment(text) : undefined
    if (said) return withinReason(said.day)
    const plain = text.length >= 10 && text[4] === '-' ? text.slice(0, 10) : ''
    if (plain && isDay(plain) && (text.length === 10 || clock.test(text))) return withinReason(plain)
    const typed = readDay(text.replace(clock, ''))
    return 'day' in typed ? withinReason(typed.day) : { refused: isMonthFirst(text) ? monthFirst : noDay }
  },
  time: () => (text) => {
    const moment = zoned.test(text) ? londonMoment(text) : undefined
    if (moment) return moment.time
    const found = timeOfDay.exec(text)
    if (!found) return nothing // only the day is known
    const [hour, minutes] = [Number(found[1]), Number(found[2])]
    if (hour > 23 || minutes > 59) return { value: null, odd: noTime }
    const time = `${String(hour).padStart(2, '0')}:${found[2]}`
    return time === midnight ? nothing : time
  },
  instant: () => (text) => {
    const found = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,6})?)?)\d*Z?)?$/.exec(text)
    const [on = '', at = '00:00'] = found?.slice(1) ?? []
    const [hour = 0, minutes = 0, seconds = 0] = at.split(':').map(Number)
    if (!found || !isDay(on) || hour > 23 || minutes > 59 || seconds >= 60) return { refused: noInstant }
    return isWithinReason(on) ? `${on} ${at}` : { refused: noSuchYear }
  },
  number: () => (text) => (/^[+-]?\d{1,300}(?:\.\d+)?$/.test(text) ? text : { refused: noNumber }),
  whole: () => (text) => (/^[+-]?\d{1,9}(?:\.0+)?$/.test(text) ? text.replace(/\.0+$/, '') : { refused: noWhole }),
}

/** The time of day that databases write behind a day. */
const clock = /[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?$/

const timeOfDay = /(?:^|[T ])(\d{1,2}):(\d{2})(?::\d{2}(?:\.\d+)?)?$/

/** What databases write behind a day of which no time is known. */
const midnight = '00:00'

/** A moment with its zone, whose day in London may be another than the one that is written. */
const zoned = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)? ?(?:Z|[+-]\d{2}:?\d{2})$/
const london = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

/** Day and time in London; no time where it is midnight there or where it is written. Undefined where there is no such moment. */
const londonMoment = (text: string): { day: string; time: string | null } | undefined => {
  const instant = new Date(text.replace(' ', 'T').replace(/ ?([+-]\d{2}):?(\d{2})$/, '$1:$2'))
  if (Number.isNaN(instant.getTime())) return undefined
  const parts = new Map(london.formatToParts(instant).map(({ type, value }) => [type, value]))
  const time = `${parts.get('hour')}:${parts.get('minute')}`
  const isDayAlone = time === midnight || text.slice(11, 16) === midnight
  return {
    day: `${parts.get('year')}-${parts.get('month')}-${parts.get('day')}`,
    time: isDayAlone ? null : time,
  }
}

/** No day as it is written here, and one as it is written in America: `02/15/2004`. */
const isMonthFirst = (text: string): boolean => {
  const [, month, date, year] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})\b/.exec(text) ?? []
  return month !== undefined && isDay(`${year}-${month.padStart(2, '0')}-${date?.padStart(2, '0')}`)
}

const isWithinReason = (on: string): boolean => on >= '1900-01-02' && on < '2101-01-01'

const withinReason = (found: string): ReadValue => (isWithinReason(found) ? found : { refused: noSuchYear })

/** Whether the text of a field is JSON. */
export const isJson = ({ name }: SsdField): boolean => name.endsWith('_json')

const parses = (text: string): boolean => {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

/** Spellings that extracts have for codes of the specification, as it says itself. */
const slips: Readonly<Record<string, string>> = { CNHE: 'CHNE' }
const yesAndNo: Readonly<Record<string, string>> = { YES: 'Y', TRUE: 'Y', '1': 'Y', NO: 'N', FALSE: 'N', '0': 'N' }

const wordsOfLetters: Readonly<Record<string, string>> = { Y: 'Yes', N: 'No', U: 'Unknown' }

/** A code as the set spells it, whatever its letters; others are kept as they came. */
const codeReader = (name: NonNullable<SsdField['codes']>) => {
  const codes = new Map(Object.keys(codeSets[name]).map((code) => [code.toUpperCase(), code]))
  const others =
    name === 'yes_no' || name === 'yes_no_na' ? yesAndNo : name.startsWith('yes_no') ? wordsOfLetters : slips
  return (text: string): ReadValue => {
    const known = codes.get(text.toUpperCase()) ?? others[text.toUpperCase()]
    return known === undefined ? { value: text, odd: noCode(name) } : known
  }
}

/** What is said of an empty field of the key. */
export const emptyKey = {
  reason: 'This is empty, and rows are told apart by it.',
  remedy: 'Let the extract fill it in every row.',
}
const noDay = { reason: 'There is no such day.', remedy: 'Write it like 2026-11-24 or 24/11/2026.' }
/** What is said of a day that is written the American way. */
export const monthFirst = {
  reason: 'The month stands before the day.',
  remedy:
    'Write it like 2026-11-24 or 24/11/2026. Where an extract writes all of its days so, those up to the 12th of a month are taken for others.',
}
const noSuchYear = { reason: 'The year is before 1900 or after 2100.', remedy: 'Correct the day, or leave it empty.' }
const noInstant = { reason: 'This is no moment in time.', remedy: 'Write it like 2026-11-24 09:14:00.' }
const noTime = { reason: 'There is no such time of day; the day was kept.', remedy: 'Write it like 2026-11-24 09:14.' }
const noNumber = { reason: 'This is no number.', remedy: 'Write it in figures, like 12.5, without a unit.' }
const noWhole = { reason: 'This is no whole number.', remedy: 'Write it in figures, like 12, without a unit.' }
const noJson = {
  reason: 'This should be JSON and cannot be read.',
  remedy: 'Correct how the extract writes this field.',
}
const tooLong = (room: number) => ({
  reason: `This is longer than the ${room} characters of the specification.`,
  remedy: 'Look whether two fields have run together.',
})
const noCode = (name: string) => ({
  reason: `The code is not in the set “${name.replaceAll('_', ' ')}” of the specification.`,
  remedy: 'Map it in the extract; until then figures that need this code leave the row out.',
})
