import { readBookApart } from '../../platform/tables/read-apart.ts'
import { sentTable, type SentFile } from '../../platform/tables/sent-table.ts'
import { otherColumns, planColumns } from './plan-columns.ts'
import { isTextDocument, readWordTables } from './word-tables.ts'

/**
 * Reads a plan that already exists, in a worker under limits: Excel, OpenDocument, CSV, or the tables of a Word document.
 * The columns are matched by what their headings mean, in any order.
 *
 * @throws Invalid where it cannot be read, or has no column for what is to be done
 */
export const readPlanFile = async (bytes: Uint8Array, fileName: string): Promise<SentFile> => {
  const book = isTextDocument(bytes) ? await readWordTables(bytes, fileName) : await readBookApart(bytes, fileName)
  return sentTable(
    book,
    [...planColumns, ...otherColumns],
    'has no row of headings that belong to a plan. At least one column must say what is to be done, under a heading such as “Action”.',
  )
}
