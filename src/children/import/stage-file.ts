import { setImmediate as nextTurn } from 'node:timers/promises'
import { giveBack, type RowWriter } from '../../platform/copy-rows.ts'
import { joined, rawSql, sql, type Db, type Sql } from '../../platform/sql.ts'
import type { SsdField, SsdTable } from '../ssd/ssd-table.ts'
import type { LinksOfFile } from './check-links.ts'
import type { Notices } from './notices.ts'
import type { OpenedFile } from './read-file.ts'
import { lineWriter, type Frame } from './write-line.ts'

const sqlTypes = {
  text: 'text',
  day: 'date',
  time: 'time',
  instant: 'timestamp',
  number: 'double precision',
  whole: 'integer',
} as const

export const stagedName = (table: SsdTable): Sql => rawSql(`staged_${table.name}`)
export const names = (fields: readonly { name: string }[]): Sql => joined(fields.map(({ name }) => rawSql(name)))

/** A file that is being read, and what is to be done with what is found in it. */
export interface Reading {
  table: SsdTable
  opened: OpenedFile
  notices: Notices
  links: LinksOfFile
  /** What its rows are written with, one file after the other. */
  writer: RowWriter
  say: (rows: number) => void
}

/** What is written of a file, in pieces; and, once they have been read, how many lines it has and of which fields none says anything. */
export interface Written {
  pieces: AsyncGenerator<Uint8Array>
  /** All of it has arrived: its memory may be written over. */
  giveBack: () => void
  rows: () => number
  blank: () => readonly SsdField[]
}

/**
 * What one file is as rows of a staging table, each cell read by the rule of its field. Lines with a cell that cannot be kept are
 * refused; of these only the key is staged, so that what was known before is not taken for gone.
 */
export const writeStaged = (reading: Reading): Written => {
  const values = 2 + reading.table.fields.length
  const begin = (writer: RowWriter, line: number, isRefused: boolean): void => {
    writer.row(values)
    writer.whole(line)
    writer.flag(isRefused)
  }
  return writeAll(reading, { begin, keepsRefused: true })
}

/** Streams the rows of one file into a temporary table of this transaction. */
export const copyStaged = async (db: Db, table: SsdTable, written: Written): Promise<void> => {
  const columns = table.fields.map(({ name, type }) => rawSql(`${name} ${sqlTypes[type]}`))
  await db.run(sql`
    create temp table ${stagedName(table)} (line integer, refused boolean, ${joined(columns)}) on commit drop`)
  await db.copyRows(sql`${stagedName(table)} (line, refused, ${names(table.fields)})`, written.pieces)
  written.giveBack()
}

/**
 * Files are read ahead while the database takes what is ready, and waits within a millisecond if it is handed no more of it: after so
 * many lines whoever hands it over has a turn.
 */
const linesATurn = 32

/** Of a long file no more pieces than these are held until all have arrived. */
const mostHeld = 1 << 6

/** What is written of the lines of a file, batch by batch, while they are read; and how many there were. */
export const writeAll = ({ opened, say, writer, ...reading }: Reading, frame: Frame): Written => {
  const filled = new Uint8Array(reading.table.fields.length)
  const write = lineWriter({ ...reading, header: opened.header, filled }, writer, frame)
  let rows = 0
  const handed: Uint8Array[] = []
  const hand = (piece: Uint8Array): Uint8Array => {
    if (handed.length < mostHeld) handed.push(piece)
    return piece
  }
  async function* pieces(): AsyncGenerator<Uint8Array> {
    writer.start()
    for await (const { lines, from } of opened.batches) {
      for (let place = from; place < lines.count; place++) {
        write(lines, place)
        if (writer.isFull) yield hand(writer.take())
        if (place % linesATurn === 0) await nextTurn()
      }
      rows += lines.count - from
      say(rows)
      yield hand(writer.take())
    }
    yield hand(writer.end())
  }
  return {
    pieces: pieces(),
    giveBack: () => handed.splice(0).forEach(giveBack),
    rows: () => rows,
    blank: () => reading.table.fields.filter((_, index) => filled[index] === 0),
  }
}
