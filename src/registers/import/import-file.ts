import { readBookApart } from '../../platform/tables/read-apart.ts'
import type { Book } from '../../platform/tables/read-book.ts'
import type { WantedColumn } from '../../platform/tables/read-columns.ts'
import { sentTable, type SentFile } from '../../platform/tables/sent-table.ts'
import type { Db } from '../../platform/sql.ts'
import type { Register } from '../definition.ts'
import { workedOut } from '../entries-table.ts'
import { readFeed } from '../feeds/read-feed.ts'

/**
 * Reads a spreadsheet for a register, in a worker under limits: the sheet and the row of headings with the most columns of
 * the register are taken, wherever they stand.
 *
 * @throws Invalid where it cannot be read or has no column of the register
 */
export const readImportFile = async (register: Register, bytes: Uint8Array, fileName: string): Promise<SentFile> =>
  sentIn(register, await readBookApart(bytes, fileName))

/**
 * The same; a file that somebody publishes in a shape of its own is known by its headings, and its rows become those of the
 * register.
 */
export const readSentFile = async (
  db: Db,
  register: Register,
  bytes: Uint8Array,
  fileName: string,
): Promise<SentFile> => {
  const book = await readBookApart(bytes, fileName)
  return (await readFeed(db, register, book)) ?? sentIn(register, book)
}

const sentIn = (register: Register, book: Book): SentFile => {
  const titles = register.fields.filter(({ required }) => required).map(({ title }) => `“${title}”`)
  return sentTable(
    book,
    wantedColumns(register),
    `has no row of headings that belong to “${register.title}”. At least these columns are needed: ${titles.join(', ')}.`,
  )
}

/** Every column that an import may have, by each name that it goes under. */
const wantedColumns = (register: Register): WantedColumn[] => [
  ...register.fields.map(({ name, title, alsoCalled }) => ({ name, title, ...(alsoCalled ? { alsoCalled } : {}) })),
  { name: 'id', title: 'Id' },
  { name: 'version', title: 'Version' },
  ...workedOut(register).map(({ name, title }) => ({ name: `-${name}`, title, alsoCalled: [name] })),
]
