import { record } from '../people/index.ts'
import type { Db } from '../platform/sql.ts'
import { tableFileName, type tableFormatNames, tableFormats, type Table, writeTable } from '../platform/tables/index.ts'
import { download, type Download } from './page.ts'

interface Sent {
  format: (typeof tableFormatNames)[number]
  /** What stands on the trail: `lines.exported`, of what kind of thing, which one. */
  action: string
  subjectKind: string
  subjectId?: string
}

/** A table as a file to keep. That it left the house, and with how many rows, is on the trail. */
export const sendTable = async <Row>(
  db: Db,
  table: Table<Row>,
  { format, action, subjectKind, subjectId }: Sent,
): Promise<Download> => {
  await record(db, {
    action,
    subjectKind,
    ...(subjectId !== undefined && { subjectId }),
    detail: { format, rows: table.rows.length },
  })
  return download({
    bytes: writeTable(table, format),
    mediaType: tableFormats[format].mediaType,
    fileName: tableFileName(table, format),
  })
}
