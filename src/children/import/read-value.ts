import { isDay } from '../../platform/day.ts'
import { readDay } from '../../platform/tables/read-day.ts'
import { codeSets } from '../ssd/code-sets.ts'
import type { SsdField } from '../ssd/ssd-table.ts'

/** A cell as it is kept, with what looks odd about it; or why it cannot be kept. Neither repeats what the cell says. */
export type ReadValue = { value: string | null; odd?: Fault } | { refused: Fault }

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

const nothing: ReadValue = { value: null }

const readers: Readonly<Record<SsdField['type'], (field: SsdField) => (text: string) => ReadValue>> = {
  text: (field) => {
    const room = field.length
    const toCode = field.codes && !isJson(field) ? codeReader(field.codes) : undefined
    return (said) => {
      const text = said.includes('\0') ? said.replaceAll('\0', '') : said // PostgreSQL keeps no such character
      if (toCode) return toCode(text)
      if (isJson(field) && !parses(text)) return { value: text, odd: noJson }
      if (room !== undefined && text.length > room) return { value: text, odd: tooLong(room) }
      return { value: text }
    }
  },
  day: () => (text) => {
    // Nearly every cell of an extract: a day with or without midnight behind it.
    const plain = text.length >= 10 && text[4] === '-' ? text.slice(0, 10) : ''
    if (plain && isDay(plain) && (text.length === 10 || clock.test(text))) return withinReason(plain)
    const typed = readDay(text.replace(clock, ''))
    return 'day' in typed ? withinReason(typed.day) : { refused: noDay }
  },
  instant: () => (text) => {
    const found = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,6})?)?)\d*Z?)?$/.exec(text)
    if (!found || !isDay(found[1] ?? '')) return { refused: noInstant }
    return { value: `${found[1]} ${found[2] ?? '00:00'}` }
  },
  number: () => (text) => (/^[+-]?\d+(?:\.\d+)?$/.test(text) ? { value: text } : { refused: noNumber }),
  whole: () => (text) =>
    /^[+-]?\d{1,9}(?:\.0+)?$/.test(text) ? { value: text.replace(/\.0+$/, '') } : { refused: noWhole },
}

/** The time of day that databases write behind a day. */
const clock = /[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?$/

const withinReason = (found: string): ReadValue =>
  found >= '1900-01-02' && found < '2101-01-01' ? { value: found } : { refused: noSuchYear }

const isJson = ({ name }: SsdField): boolean => name.endsWith('_json')

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
    return known === undefined ? { value: text, odd: noCode(name) } : { value: known }
  }
}

const noDay = { reason: 'There is no such day.', remedy: 'Write it like 2026-11-24 or 24/11/2026.' }
const noSuchYear = { reason: 'The year is before 1900 or after 2100.', remedy: 'Correct the day, or leave it empty.' }
const noInstant = { reason: 'This is no moment in time.', remedy: 'Write it like 2026-11-24 09:14:00.' }
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
