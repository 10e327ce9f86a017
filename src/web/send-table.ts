import { record } from '../people/index.ts'
import type { Db } from '../platform/sql.ts'
import { tableFileName, type tableFormatNames, tableFormats, type Table, writeTable } from '../platform/tables/index.ts'
import { download, type Download } from './page.ts'

type Format = (typeof tableFormatNames)[number]

interface Sent {
  format: Format
  /** What stands on the trail: `lines.exported`, of what kind of thing, which one, and what else tells this file from others. */
  action: string
  subjectKind?: string
  subjectId?: string
  detail?: Readonly<Record<string, string | number | boolean>>
}

/** A table as a file to keep. That it left the house, and with how many rows, is on the trail. */
export const sendTable = async <Row>(
  db: Db,
  table: Table<Row>,
  { format, detail = {}, ...deed }: Sent,
): Promise<Download> => {
  await record(db, { ...deed, detail: { ...detail, format, rows: table.rows.length } })
  return tableFile(table, format)
}

/** A table as a file, for what is no record of the house: rules, or lines of a person’s own file that were refused. */
export const tableFile = <Row>(table: Table<Row>, format: Format): Download =>
  download({
    bytes: writeTable(table, format),
    mediaType: tableFormats[format].mediaType,
    fileName: tableFileName(table, format),
  })
