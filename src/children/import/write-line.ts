import type { RowWriter } from '../../platform/copy-rows.ts'
import type { SsdTable } from '../ssd/ssd-table.ts'
import type { LinksOfFile } from './check-links.ts'
import type { Lines } from './lines.ts'
import type { Notices } from './notices.ts'
import type { Header } from './read-header.ts'
import { emptyKey, valueReader } from './read-value.ts'
import { cellWriter, empty, writers } from './write-cell.ts'
import type { Row } from './line-row.ts'

interface Reading {
  table: SsdTable
  header: Header
  notices: Notices
  links: LinksOfFile
  /** By field of the table: 1 once any line says anything there. */
  filled: Uint8Array
}

/** How the row of a line is written around the values of its fields. */
export interface Frame {
  /** Begins the row, with how many values it has and those before the fields. */
  begin: (writer: RowWriter, line: number, isRefused: boolean) => void
  /** Writes the values behind the fields. */
  end?: (writer: RowWriter, row: Row) => void
  /** Of a line that is refused and has its key, a row with the values of its key alone is written; else none. */
  keepsRefused?: boolean
}

/** Reads each cell of a line by the rule of its field, says what is wrong with it, and writes what can be kept. */
export const lineWriter = (
  { table, header, notices, links, filled }: Reading,
  writer: RowWriter,
  { begin, end, keepsRefused = false }: Frame,
): ((lines: Lines, place: number) => void) => {
  const fields = table.fields.map((field, index) => ({
    field,
    place: header.places[index] ?? -1,
    write: cellWriter(field),
    isKey: table.key.includes(field.name),
  }))
  /** Of one line after the other: whoever is handed it keeps nothing of it. */
  const row: Row = {
    bytes: writer.bytes,
    start: new Int32Array(fields.length),
    end: new Int32Array(fields.length),
  }
  const writeKeyOnly = (lines: Lines, first: number, width: number, number: number): void => {
    begin(writer, number, true)
    for (const { field, place, isKey } of fields) {
      const found = isKey && place !== -1 && place < width ? valueReader(field)(lines.textOf(first + place)) : null
      const value = found === null || typeof found === 'string' ? found : 'refused' in found ? null : found.value
      if (value === null) writer.nothing()
      else writers[field.type](writer, value)
    }
  }
  return (lines, line) => {
    const number = lines.numberOf(line)
    const first = lines.firstCellOf(line)
    const width = lines.widthOf(line)
    if (width < header.width && lines.isCutShort(line)) {
      notices.refusedRows += 1
      notices.add('refused', number, '', {
        reason: `The file ends within this line, after ${width} of its ${header.width} cells.`,
        remedy: 'Look whether it was cut short, write it again and send the whole.',
      })
      return
    }
    if (
      width > header.width &&
      lines
        .recordAt(line)
        .cells.slice(header.width)
        .some((cell) => cell.trim() !== '')
    ) {
      notices.refusedRows += 1
      notices.add('refused', number, '', {
        reason: `The line has ${width} cells, the first line ${header.width}.`,
        remedy: 'Put text that holds the mark between fields in quotation marks.',
      })
      return
    }
    const mark = writer.mark()
    begin(writer, number, false)
    let isRefused = false
    let hasKey = true
    for (let index = 0; index < fields.length; index++) {
      const { field, place, write, isKey } = fields[index] as (typeof fields)[number] // within its length
      const cell = first + place
      const isThere = place !== -1 && place < width
      const at = writer.mark()
      const outcome = write(writer, lines.bytes, isThere ? lines.startOf(cell) : 0, isThere ? lines.endOf(cell) : 0)
      let isEmpty = outcome === empty
      if (typeof outcome === 'object') {
        if ('refused' in outcome) {
          isRefused = true
          if (isKey) hasKey = false
          notices.add('refused', number, field.name, outcome.refused)
          row.start[index] = -1
          continue
        }
        notices.add('warning', number, field.name, outcome.odd)
        ;({ isEmpty } = outcome)
      }
      if (isEmpty && isKey) {
        isRefused = true
        hasKey = false
        notices.add('refused', number, field.name, emptyKey)
      }
      if (!isEmpty) filled[index] = 1
      row.start[index] = isEmpty ? -1 : at + sizeAhead
      row.end[index] = writer.mark()
    }
    row.bytes = writer.bytes
    if (!isRefused) {
      links.see(number, row)
      end?.(writer, row)
      return
    }
    notices.refusedRows += 1
    if (hasKey) {
      for (const [index, { isKey }] of fields.entries()) if (!isKey) row.start[index] = -1
      links.know(row)
    }
    writer.back(mark)
    if (hasKey && keepsRefused) writeKeyOnly(lines, first, width, number)
  }
}

/** Bytes ahead of a value, which tell its size. */
const sizeAhead = 4
