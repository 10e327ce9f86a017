import type { SsdField, SsdTable } from '../ssd/ssd-table.ts'
import type { Fault } from './read-value.ts'

/** Which cell of a line holds which field, or why the table cannot be read from this file. */
export interface Header {
  /** By field of the table: the place of its cell, or -1 where the file has no such column. */
  places: readonly number[]
  width: number
  missing: readonly SsdField[]
  unknown: readonly string[]
}

export const readHeader = (table: SsdTable, cells: readonly string[]): Header | { refused: Fault } => {
  const said = cells.map((cell) =>
    cell
      .trim()
      .replace(/^\[|\]$/g, '')
      .toLowerCase(),
  )
  const twice = said.find((name, index) => name !== '' && said.indexOf(name) !== index)
  if (twice !== undefined) {
    return { refused: { reason: `Two columns are called ${twice}.`, remedy: 'Take one of them out.' } }
  }
  const own = table.fields.map(({ name, aka = [] }) => said.findIndex((text) => text === name || aka.includes(text)))
  // A time of day without a column of its own stands behind its day.
  const places = table.fields.map(({ timeOf }, index) => {
    const place = own[index] ?? -1
    return place === -1 && timeOf !== undefined
      ? (own[table.fields.findIndex(({ name }) => name === timeOf)] ?? -1)
      : place
  })
  const missingKey = table.key.filter((name) => places[table.fields.findIndex((field) => field.name === name)] === -1)
  if (missingKey.length > 0) {
    return {
      refused: {
        reason: `The first line has no column ${missingKey.join(' and ')}, by which rows are told apart.`,
        remedy: 'Let the extract write the names of the fields in its first line, this one among them.',
      },
    }
  }
  return {
    places,
    width: cells.length,
    missing: table.fields.filter(({ timeOf }, index) => places[index] === -1 && timeOf === undefined),
    unknown: said.filter((name, index) => name !== '' && !places.includes(index)),
  }
}
