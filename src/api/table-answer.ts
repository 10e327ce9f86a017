import { record } from '../people/index.ts'
import type { Db } from '../platform/sql.ts'
import { tableFileName, tableFormatNames, tableFormats, writeTable, type Table } from '../platform/tables/index.ts'
import { FileAnswer } from './route.ts'

/** The media types of tables as files; JSON is an answer like others. */
export const tableFiles: readonly string[] = tableFormatNames
  .filter((format) => format !== 'json')
  .map((format) => tableFormats[format].mediaType)

interface Sent {
  format: (typeof tableFormatNames)[number]
  /** What stands on the trail: `findings.exported`, of what kind of thing, which one, and by which filters. */
  action: string
  subjectKind: string
  subjectId?: string
  detail?: Readonly<Record<string, unknown>>
}

/** A table as a file. That it left the house, and with how many rows, is on the trail. */
export const answerWithTable = async <Row>(
  db: Db,
  table: Table<Row>,
  { format, detail = {}, ...deed }: Sent,
): Promise<FileAnswer> => {
  await record(db, { ...deed, detail: { ...detail, format, rows: table.rows.length } })
  return new FileAnswer({
    fileName: tableFileName(table, format),
    mediaType: tableFormats[format].mediaType,
    bytes: writeTable(table, format),
  })
}
