import { ByteKeys } from '../../platform/byte-keys.ts'
import type { RowWriter } from '../../platform/copy-rows.ts'
import type { SsdField } from '../ssd/ssd-table.ts'
import { isJson, valueReader, type Fault, type ReadValue } from './read-value.ts'

/** What became of a cell: its value was written, or nothing was to be written and null was; or what is to be said of it. */
export type Outcome = typeof written | typeof empty | { odd: Fault; isEmpty: boolean } | { refused: Fault }
export const written = 1
export const empty = 2
const notPlain = 0

type Cell = readonly [bytes: Uint8Array, start: number, end: number]

/**
 * Writes the cells of one field as the type that its column has, each read by the rule of the field. Nearly all cells of an extract are
 * plain: they go from the bytes of the file into those of the database without being made into text in between. Any other cell is made
 * into text and read by `valueReader`, once for each of its spellings where they come back again and again. Of a cell that is refused nothing
 * is written.
 */
export const cellWriter = (
  field: SsdField,
): ((writer: RowWriter, bytes: Uint8Array, start: number, end: number) => Outcome) => {
  const plain = plainWriter(field)
  const read = remembering(field)
  const write = writers[field.type]
  return (writer, bytes, start, end) => {
    if (start < end) {
      const outcome = plain(writer, bytes, start, end)
      if (outcome !== notPlain) return outcome
      const found = read(bytes, start, end)
      if (found !== null) {
        if (typeof found === 'string') {
          write(writer, found)
          return written
        }
        if ('refused' in found) return found
        if (found.value === null) writer.nothing()
        else write(writer, found.value)
        return { odd: found.odd, isEmpty: found.value === null }
      }
    }
    writer.nothing()
    return empty
  }
}

/** How the value of a field is written as the type that its column has. */
export const writers: Readonly<Record<SsdField['type'], (writer: RowWriter, value: string) => void>> = {
  text: (writer, value) => writer.text(value),
  day: (writer, value) => writer.day(value),
  time: (writer, value) => writer.time(value),
  instant: (writer, value) => writer.instant(value),
  number: (writer, value) => writer.number(Number(value)),
  whole: (writer, value) => writer.whole(Number(value)),
}

/** Different cells of one field that are remembered; a code stands in thousands of lines, a text seldom twice. */
const mostRemembered = 20_000

const remembering = (field: SsdField): ((...cell: Cell) => ReadValue) => {
  const read = valueReader(field)
  const readAnew = (bytes: Uint8Array, start: number, end: number): ReadValue =>
    read(Buffer.from(bytes.buffer, bytes.byteOffset + start, end - start).toString())
  if (field.type === 'text' && field.codes === undefined) return readAnew
  const known = new ByteKeys()
  const outcomes: ReadValue[] = []
  return (bytes, start, end) => {
    const number = known.find(bytes, start, end)
    if (number !== -1) return outcomes[number] ?? null
    const found = readAnew(bytes, start, end)
    if (known.size < mostRemembered) outcomes[known.add(bytes, start, end)] = found
    return found
  }
}

/** Writes a cell of which the rule of the field would keep the very value that stands there; gives `notPlain` where that is not seen at once. */
type PlainWriter = (writer: RowWriter, ...cell: Cell) => typeof written | typeof empty | typeof notPlain

const plainWriter = (field: SsdField): PlainWriter => {
  if (field.type === 'text')
    return field.codes !== undefined || isJson(field) ? never : plainText(field.length ?? Infinity)
  return plainWriters[field.type]
}

const never: PlainWriter = () => notPlain

/** Not longer than there is room for (no text has more letters than bytes), not `NULL`, and without blanks around it. */
const plainText =
  (room: number): PlainWriter =>
  (writer, bytes, start, end) => {
    if (end - start > room || !isMark(bytes[start]) || !isMark(bytes[end - 1])) return notPlain
    if (end - start === 4 && bytes[start] === capitalN && bytes[start + 3] === capitalL) return notPlain
    return writer.stretch(bytes, start, end) ? written : notPlain
  }

const [capitalN, capitalL, hyphen, nought] = [78, 76, 45, 48]

/** A letter, figure or mark of ASCII, which is no blank. */
const isMark = (byte: number | undefined): boolean => byte !== undefined && byte > 32 && byte < 127

const plainWriters: Readonly<Record<Exclude<SsdField['type'], 'text'>, PlainWriter>> = {
  day: (writer, bytes, start, end) => {
    if (!isPlainDay(bytes, start, end)) return notPlain
    writer.date(figures(bytes, start, 4), figures(bytes, start + 5, 2), figures(bytes, start + 8, 2))
    return written
  },
  time: (writer, bytes, start, end) => {
    if (!isPlainDay(bytes, start, end)) return notPlain
    writer.nothing() // only the day is known
    return empty
  },
  instant: never,
  number: (writer, bytes, start, end) => {
    const number = end - start > 15 ? Number.NaN : figures(bytes, start, end - start)
    if (Number.isNaN(number)) return notPlain
    writer.number(number)
    return written
  },
  whole: (writer, bytes, start, end) => {
    const number = end - start > 9 ? Number.NaN : figures(bytes, start, end - start)
    if (Number.isNaN(number)) return notPlain
    writer.whole(number)
    return written
  },
}

/** `2026-11-24`, up to the 28th of a month, which every month has, of a year that every rule takes. */
const isPlainDay = (bytes: Uint8Array, start: number, end: number): boolean => {
  if (end - start !== 10 || bytes[start + 4] !== hyphen || bytes[start + 7] !== hyphen) return false
  const year = figures(bytes, start, 4)
  const month = figures(bytes, start + 5, 2)
  const date = figures(bytes, start + 8, 2)
  return year >= 1901 && year <= 2100 && month >= 1 && month <= 12 && date >= 1 && date <= 28
}

/** The whole number that so many figures make; NaN where one of them is none. */
const figures = (bytes: Uint8Array, start: number, count: number): number => {
  let number = 0
  for (let at = start; at < start + count; at++) {
    const figure = (bytes[at] ?? 0) - nought
    if (figure < 0 || figure > 9) return Number.NaN
    number = 10 * number + figure
  }
  return number
}
