import type { CsvRecord } from './lines.ts'
import type { SsdTable } from '../ssd/ssd-table.ts'

/** One file of a delivery, from wherever it comes. It may be opened more than once. */
export interface Source {
  /** As the person who sent it knows it: `cin/ssd_person.csv`. */
  name: string
  /** Its bytes. Each piece holds until the next is asked for. */
  open(): Promise<AsyncIterable<Uint8Array>>
}

/** All bytes of a source in one piece. */
export const wholeOf = async (source: Source): Promise<Uint8Array> => {
  const pieces: Uint8Array[] = []
  for await (const piece of await source.open()) pieces.push(Buffer.from(piece))
  return Buffer.concat(pieces)
}

/** A file of a delivery with the table that it carries. */
export interface TableFile {
  source: Source
  table: SsdTable
  /** Rows that were made from something else than a file of the table. */
  made?: MadeRows
}

/** Fields of which some lines can say nothing. */
export interface Leaves {
  fields: readonly string[]
  lines: readonly number[]
}

export interface MadeRows {
  /** The names of the fields, then the rows, numbered from 1. */
  records: readonly CsvRecord[]
  /** Whether what it does not hold stays as it is, because nothing is said of it; else it ends, as what a file holds no more. */
  othersStay: boolean
  /** What some of its rows have no place for: that stays as it is. */
  leaves: readonly Leaves[]
  /** Where a row and a field of it were found, as the person who sent it knows them. */
  placeOf: (line: number, field: string) => { file: string; line: number; field: string }
}

/** Something about a delivery that somebody should know: what was left out, or what was kept although it looks wrong. */
export interface ImportNotice {
  /** Refused: the row or file was left out. Warning: it was kept. */
  severity: 'refused' | 'warning'
  table: string
  file: string
  /** The line of the file; 0 where the file as a whole is meant. */
  line: number
  field: string
  reason: string
  remedy: string
  /** How many lines of this file have the same trouble with this field; this one is among the first. */
  times: number
}
