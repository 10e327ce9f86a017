import type { RowWriter } from '../../platform/copy-rows.ts'
import { joined, rawSql, sql, type Db, type Sql } from '../../platform/sql.ts'
import type { SsdTable } from '../ssd/ssd-table.ts'
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

/**
 * Streams one file into a temporary table of this transaction, each cell read by the rule of its field. Lines with a
 * cell that cannot be kept are refused; of these only the key is staged, so that what was known before is not taken for gone.
 * Gives back how many lines the file has.
 */
export const stageFile = async (db: Db, reading: Reading): Promise<number> => {
  const { table } = reading
  const columns = table.fields.map(({ name, type }) => rawSql(`${name} ${sqlTypes[type]}`))
  await db.run(sql`
    create temp table ${stagedName(table)} (line integer, refused boolean, ${joined(columns)}) on commit drop`)
  const begin = (writer: RowWriter, line: number, isRefused: boolean): void => {
    writer.row(2 + table.fields.length)
    writer.whole(line)
    writer.flag(isRefused)
  }
  const { pieces, rows } = writeAll(reading, { begin, keepsRefused: true })
  await db.copyRows(sql`${stagedName(table)} (line, refused, ${names(table.fields)})`, pieces)
  return rows()
}

/** What is written of the lines of a file, batch by batch, while they are read; and how many there were. */
export const writeAll = (
  { opened, say, writer, ...reading }: Reading,
  frame: Frame,
): { pieces: AsyncGenerator<Uint8Array>; rows: () => number } => {
  const write = lineWriter({ ...reading, header: opened.header }, writer, frame)
  let rows = 0
  async function* pieces(): AsyncGenerator<Uint8Array> {
    writer.start()
    for await (const { lines, from } of opened.batches) {
      for (let place = from; place < lines.count; place++) write(lines, place)
      rows += lines.count - from
      say(rows)
      yield writer.take()
    }
    yield writer.end()
  }
  return { pieces: pieces(), rows: () => rows }
}
