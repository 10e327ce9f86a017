import { monthNames } from '../months.ts'
import { isDay, type Day } from '../day.ts'

/** A day as somebody typed it: the day itself, with what had to be assumed, or what is wrong, to follow “The cell”. */
export type TypedDay = { day: Day; assumed?: string } | { problem: string }

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

// Days between 1954 and 2119 as Excel counts them. Shorter numbers are years or counts, longer ones are 20261124.
const firstSerial = 20_000
const lastSerial = 80_000
const dayZero = Date.UTC(1899, 11, 30)
const millisecondsOfDay = 86_400_000

/**
 * A day from the text of a cell or a form: `2026-11-24`, `24/11/2026` (day first, as in Britain), `24 November 2026`,
 * `Tuesday 24th Nov 26`, `20261124`, or the bare number that a spreadsheet keeps for a day.
 */
export const readDay = (text: string): TypedDay => {
  const said = text.trim().replace(/\s+/g, ' ')
  if (isDay(said)) return { day: said }
  const iso = /^(\d{4})-?(\d{2})-?(\d{2})(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?)?$/.exec(said)
  if (iso) return dayOfParts(said, iso[1], iso[2], iso[3])
  if (/^\d{5}$/.test(said) && Number(said) >= firstSerial && Number(said) <= lastSerial) return fromSerial(said)
  const numbers = /^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4}|\d{2})(?: 0{1,2}:00(?::00)?)?$/.exec(said)
  if (numbers) return fromNumbers(said, numbers[1] ?? '', numbers[2] ?? '', numbers[3] ?? '')
  const words =
    /^(?:[a-z]+,? )?(\d{1,2})(?:st|nd|rd|th)?[ -](?:of )?([a-z]{3,9})\.?,?[ -](\d{4}|\d{2})$/i.exec(said) ??
    swapped(/^([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/i.exec(said))
  const month = words ? monthOf(words[2] ?? '') : 0
  if (words && month > 0) return dayOfParts(said, words[3], String(month), words[1])
  if (/^(?:[a-z]+ )?\d{4}$/i.test(said))
    return { problem: `says “${text}”, which names no day. Give the day as well, such as 24/11/2026.` }
  return { problem: `says “${shorten(text)}”, which is no day. Write it like 24/11/2026.` }
}

const swapped = (found: RegExpExecArray | null): readonly string[] | undefined =>
  found ? [found[0], found[2] ?? '', found[1] ?? '', found[3] ?? ''] : undefined

const monthOf = (word: string): number => {
  const at = months.indexOf(word.slice(0, 3).toLowerCase())
  const full = monthNames[at]
  return full && (full.startsWith(word.toLowerCase()) || word.toLowerCase() === 'sept') ? at + 1 : 0
}

const fromSerial = (said: string): TypedDay => {
  const found = new Date(dayZero + Number(said) * millisecondsOfDay).toISOString().slice(0, 10)
  return isDay(found)
    ? { day: found, assumed: `${said} is how a spreadsheet keeps a day; it was read as ${found}.` }
    : { problem: `says “${said}”, which is no day.` }
}

const fromNumbers = (said: string, first: string, second: string, year: string): TypedDay => {
  if (Number(second) > 12 && Number(first) <= 12) {
    return {
      problem: `says “${said}”, which has the month first. Write the day first, like ${second}/${first}/${year}.`,
    }
  }
  return dayOfParts(said, year, second, first)
}

const dayOfParts = (said: string, year = '', month = '', date = ''): TypedDay => {
  const short = year.length === 2
  // A register of a council looks back as well as forward: 60 to 99 are of the last century.
  const whole = short ? `${Number(year) >= 60 ? '19' : '20'}${year}` : year
  const found = `${whole}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
  if (!isDay(found)) return { problem: `says “${said}”, and there is no such day. Correct it.` }
  return short ? { day: found, assumed: `“${said}” was read as ${found}.` } : { day: found }
}

const shorten = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text)
