import type { RowWriter } from '../../platform/copy-rows.ts'
import type { SsdField, SsdTable } from '../ssd/ssd-table.ts'
import type { LinksOfFile } from './check-links.ts'
import type { Notices } from './notices.ts'
import type { Header } from './read-header.ts'
import type { CsvRecord } from './read-records.ts'
import { emptyKey, valueReader, type ReadValue } from './read-value.ts'

/** The values of one line, in the order of the fields. */
export type Values = readonly (string | null)[]

interface Reading {
  table: SsdTable
  header: Header
  notices: Notices
  links: LinksOfFile
}

/** What becomes of a line. Of one that is refused and has its key, only the values of the key are given. */
interface Outcomes {
  kept: (line: number, values: Values) => void
  refused?: (line: number, keyOnly: Values) => void
  /** By field of the table: set where any line says anything there. */
  filled?: boolean[]
}

/** Reads each cell of a record by the rule of its field, says what is wrong with it, and hands on what can be kept. */
export const lineReader = (
  { table, header, notices, links }: Reading,
  { kept, refused, filled = [] }: Outcomes,
): ((record: CsvRecord) => void) => {
  const fields = table.fields.map((field, index) => ({
    field,
    place: header.places[index] ?? -1,
    read: remembering(field, valueReader(field)),
    isKey: table.key.includes(field.name),
  }))
  const values: (string | null)[] = fields.map(() => null) // of one line after the other: whoever is handed it keeps nothing of it
  return ({ line, cells, isUnended }) => {
    if (isUnended && cells.length < header.width) {
      notices.refusedRows += 1
      notices.add('refused', line, '', {
        reason: `The file ends within this line, after ${cells.length} of its ${header.width} cells.`,
        remedy: 'Look whether it was cut short, write it again and send the whole.',
      })
      return
    }
    if (cells.length > header.width && cells.slice(header.width).some((cell) => cell.trim() !== '')) {
      notices.refusedRows += 1
      notices.add('refused', line, '', {
        reason: `The line has ${cells.length} cells, the first line ${header.width}.`,
        remedy: 'Put text that holds the mark between fields in quotation marks.',
      })
      return
    }
    let isRefused = false
    let hasKey = true
    for (let index = 0; index < fields.length; index++) {
      const { field, place, read, isKey } = fields[index] as (typeof fields)[number] // within its length
      const cell = place === -1 ? '' : (cells[place] ?? '')
      const found = cell === '' ? null : read(cell)
      let value: string | null = null
      if (found === null || typeof found === 'string') value = found
      else if ('refused' in found) {
        isRefused = true
        if (isKey) hasKey = false
        notices.add('refused', line, field.name, found.refused)
        values[index] = null
        continue
      } else {
        notices.add('warning', line, field.name, found.odd)
        ;({ value } = found)
      }
      if (value === null && isKey) {
        isRefused = true
        hasKey = false
        notices.add('refused', line, field.name, emptyKey)
      }
      values[index] = value
      if (value !== null) filled[index] = true
    }
    if (!isRefused) {
      links.see(line, values)
      kept(line, values)
      return
    }
    notices.refusedRows += 1
    if (!hasKey) return
    const keyOnly = fields.map(({ isKey }, index) => (isKey ? (values[index] ?? null) : null))
    links.know(keyOnly)
    refused?.(line, keyOnly)
  }
}

/** Different cells of one field that are remembered; a code stands in thousands of lines, a text seldom twice. */
const mostRemembered = 20_000

const remembering = (field: SsdField, read: (cell: string) => ReadValue): ((cell: string) => ReadValue) => {
  if (field.type !== 'time' && field.codes === undefined) return read
  const known = new Map<string, ReadValue>()
  return (cell) => {
    const before = known.get(cell)
    if (before !== undefined) return before
    const found = read(cell)
    if (known.size < mostRemembered) known.set(cell, found)
    return found
  }
}

/** How the value of a field is written as the type that its column has. */
const writers: Readonly<Record<SsdField['type'], (writer: RowWriter, value: string) => void>> = {
  text: (writer, value) => writer.text(value),
  day: (writer, value) => writer.day(value),
  time: (writer, value) => writer.time(value),
  instant: (writer, value) => writer.instant(value),
  number: (writer, value) => writer.number(Number(value)),
  whole: (writer, value) => writer.whole(Number(value)),
}

export const valuesWriter = ({ fields }: SsdTable): ((writer: RowWriter, values: Values) => void) => {
  const write = fields.map(({ type }) => writers[type])
  return (writer, values) => {
    for (let index = 0; index < write.length; index++) {
      const value = values[index] ?? null
      if (value === null) writer.nothing()
      else write[index]?.(writer, value)
    }
  }
}
