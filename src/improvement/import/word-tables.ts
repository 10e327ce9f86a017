import { createReaderPool, Unreadable, type Block, type Document } from '../../documents/index.ts'
import { unreadable, usualBookLimits, type Book, type Sheet, type SheetRow } from '../../platform/tables/read-book.ts'

/** Whether a file is a text document that may hold a plan’s table: Word’s, or OpenDocument’s. */
export const isTextDocument = (bytes: Uint8Array): boolean => {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (!all.subarray(0, 4).equals(Buffer.from('PK\u0003\u0004'))) return false
  return all.includes('word/document.xml') || all.subarray(0, 120).includes('application/vnd.oasis.opendocument.text')
}

/**
 * The tables of a Word or OpenDocument text as sheets, read in a worker under limits. Tables with the same headings are
 * one sheet, however many there are, and each row carries the heading that stands above its table, which in plans is
 * what its actions belong to. Rows are numbered through them all.
 *
 * @throws Invalid where it cannot be read or holds no table
 */
export const readWordTables = async (
  bytes: Uint8Array,
  fileName: string,
): Promise<Pick<Book, 'fileName' | 'sheets' | 'notices'>> => {
  if (bytes.length > usualBookLimits.bytes) throw unreadable(fileName, 'is larger than 25 MB. Take out its pictures.')
  const pool = createReaderPool({ workers: 1 })
  try {
    const sheets = sheetsOf(await pool.read(bytes, fileName))
    if (sheets.length === 0) throw unreadable(fileName, 'holds no table. Put the plan into a table, one action a row.')
    return {
      fileName,
      sheets,
      notices: [
        {
          kind: 'merged',
          at: '',
          message: 'Cells are named as in a spreadsheet: A1 is the first cell of the first table that was read.',
        },
      ],
    }
  } catch (error) {
    if (error instanceof Unreadable) throw unreadable(fileName, `cannot be read. ${error.message}`)
    throw error
  } finally {
    await pool.close()
  }
}

const above = 'Heading above the table'

const sheetsOf = ({ blocks }: Document): Sheet[] => {
  const tables: { heading: string; rows: string[][] }[] = []
  let heading = ''
  for (const block of blocks) {
    if (block.kind === 'heading') heading = block.text
    if (block.kind === 'table') tables.push({ heading, rows: rowsOf(block) })
  }
  const alike = Map.groupBy(
    tables.filter(({ rows }) => rows.length > 1),
    ({ rows }) => (rows[0] ?? []).map((cell) => cell.trim().toLowerCase()).join('\u0001'),
  )
  return [...alike.values()].map((group, index): Sheet => {
    const headings = group[0]?.rows[0] ?? []
    const width = Math.max(...group.flatMap(({ rows }) => rows.map((row) => row.length)))
    const wide = (row: readonly string[], last: string) => [...row, ...Array<string>(width - row.length).fill(''), last]
    const isHeaded = group.some((table) => table.heading !== '')
    const rows = [
      { cells: wide(headings, isHeaded ? above : ''), isOneCell: false },
      ...group.flatMap((table) =>
        table.rows
          .slice(1)
          .map((row) => ({ cells: wide(row, table.heading), isOneCell: row.length === 1 && width > 2 })),
      ),
    ]
    return {
      name: `Table ${index + 1}`,
      rows: rows.flatMap(({ cells, isOneCell }, at): SheetRow[] =>
        cells.slice(0, width).some(Boolean) ? [{ at: at + 1, cells, ...(isOneCell && { isOneCell }) }] : [],
      ),
      notices: [],
      faults: [],
    }
  })
}

const rowsOf = ({ rows }: Block): string[][] =>
  rows.map((cells) =>
    cells.map(({ text, blocks }) => (blocks.length > 0 ? blocks.map(wordsOf).join('\n') : text).trim()),
  )

const wordsOf = ({ marker, text }: Block): string => (marker === '' ? text : `${marker} ${text}`)
