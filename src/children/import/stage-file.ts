import { RowWriter } from '../../platform/copy-rows.ts'
import { joined, rawSql, sql, type Db, type Sql } from '../../platform/sql.ts'
import type { SsdField, SsdTable } from '../ssd/ssd-table.ts'
import type { LinksOfFile } from './check-links.ts'
import type { Notices } from './notices.ts'
import type { OpenedFile } from './read-file.ts'
import { lineReader, valuesWriter } from './write-line.ts'

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
  say: (rows: number) => void
}

/**
 * Streams one file into a temporary table of this transaction, each cell read by the rule of its field. Lines with a
 * cell that cannot be kept are refused; of these only the key is staged, so that what was known before is not taken for gone.
 * Gives back how many lines the file has, and the fields of which no line says anything.
 */
export const stageFile = async (db: Db, reading: Reading): Promise<{ rows: number; blank: SsdField[] }> => {
  const { table } = reading
  const columns = table.fields.map(({ name, type }) => rawSql(`${name} ${sqlTypes[type]}`))
  await db.run(sql`
    create temp table ${stagedName(table)} (line integer, refused boolean, ${joined(columns)}) on commit drop`)
  const writer = new RowWriter()
  const write = valuesWriter(table)
  const stage = (isRefused: boolean) => (line: number, values: Parameters<typeof write>[1]) => {
    writer.row(2 + table.fields.length)
    writer.whole(line)
    writer.flag(isRefused)
    write(writer, values)
  }
  const filled: boolean[] = []
  const outcomes = { kept: stage(false), refused: stage(true), filled }
  const read = lineReader({ ...reading, header: reading.opened.header }, outcomes)
  const { pieces, rows } = readAll(reading, read, writer)
  await db.copyRows(sql`${stagedName(table)} (line, refused, ${names(table.fields)})`, pieces)
  return { rows: rows(), blank: table.fields.filter((_, index) => !filled[index]) }
}

/** What the writer has written, batch by batch, while the lines of a file are read; and how many there were. */
export const readAll = (
  { opened, say }: Pick<Reading, 'opened' | 'say'>,
  read: ReturnType<typeof lineReader>,
  writer: RowWriter,
): { pieces: AsyncGenerator<Uint8Array>; rows: () => number } => {
  let rows = 0
  async function* pieces(): AsyncGenerator<Uint8Array> {
    for await (const batch of opened.batches) {
      for (const record of batch) read(record)
      rows += batch.length
      say(rows)
      yield writer.take()
    }
    yield writer.end()
  }
  return { pieces: pieces(), rows: () => rows }
}
