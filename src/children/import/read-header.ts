import { ssdTables } from '../ssd/ssd-tables.ts'
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
  if (said.every((name) => name === '')) {
    return {
      refused: {
        reason: 'It is empty: not even the names of the fields are in its first line.',
        remedy: 'Write the extract again. Where the table has no rows, send the names of its fields alone.',
      },
    }
  }
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
  const other = missingKey.length > 0 ? tableOf(said) : undefined
  if (other) {
    return {
      refused: {
        reason: `It is named as ${table.name}, and its columns are those of ${other.name}.`,
        remedy: `Name it ${other.name}, or send the file of ${table.name} in its place.`,
      },
    }
  }
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

/** The table whose key and other fields these columns are, where there is one: a file that was given the name of another. */
const tableOf = (said: readonly string[]): SsdTable | undefined => {
  const has = ({ name, aka = [] }: SsdField): boolean => said.some((text) => text === name || aka.includes(text))
  return ssdTables.find(
    ({ key, fields }) =>
      fields.filter(has).length > 1 && key.every((name) => fields.some((field) => field.name === name && has(field))),
  )
}
