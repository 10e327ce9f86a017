import pg from 'pg'
import type { ByteKeys } from '../../platform/byte-keys.ts'
import { uuidBytes, type RowWriter } from '../../platform/copy-rows.ts'
import { rawSql, sql, type Db } from '../../platform/sql.ts'
import { childLinkOf, ownField } from '../ssd/child-link.ts'
import type { Leads } from './leads.ts'
import type { SsdTable } from '../ssd/ssd-table.ts'
import { isToldApartByChild } from '../ssd/told-apart.ts'
import { names, writeAll, type Reading, type Written } from './stage-file.ts'
import type { Row } from './line-row.ts'

interface Into {
  authorityId: string
  number: number
  leads: Leads
  /** Room for the keys of a file: of one after the other, while it is read. */
  keys: ByteKeys
}

/** Two lines of a file have the same key. */
export class SameKeyTwice extends Error {}

/**
 * What one file is as rows of its table, of which nothing stands: there is nothing to compare it with, and no other table is
 * written first. Whose child a row is comes from what was read before.
 */
export const writeStraight = (reading: Reading, { authorityId, number, leads, keys }: Into): Written => {
  const { table } = reading
  const link = childLinkOf(table)
  const at = link ? table.fields.findIndex(({ name }) => name === ownField(link)) : -1
  const childOf = link && leads.childBy(table)
  const note = leads.noteFrom(table)
  const authority = uuidBytes(authorityId)
  const values = table.fields.length + (link ? 3 : 2)
  const begin = (writer: RowWriter): void => {
    writer.row(values)
    writer.uuid(authority)
    writer.whole(number)
  }
  const tellApart = isToldApartByChild(table) ? keysOnce(table, keys) : undefined
  const end = (writer: RowWriter, row: Row): void => {
    tellApart?.(row)
    const start = row.start[at] ?? -1
    const child = start === -1 || !childOf ? -1 : childOf(row.bytes, start, row.end[at] ?? 0)
    if (child === -1) writer.nothing()
    else {
      note(row, child)
      leads.writeChild(writer, child)
    }
  }
  return writeAll(reading, link ? { begin, end } : { begin })
}

/** Of one row after the other: throws SameKeyTwice where an earlier one had its key. */
const keysOnce = (table: SsdTable, keys: ByteKeys): ((row: Row) => void) => {
  const at = table.fields.findIndex(({ name }) => name === table.key[0])
  keys.clear()
  return ({ bytes, start, end }) => {
    const { size } = keys
    keys.add(bytes, start[at] ?? 0, end[at] ?? 0) // a line that is kept has its key
    if (keys.size === size) throw new SameKeyTwice()
  }
}

/**
 * Streams the rows of one file into their table.
 *
 * @throws SameKeyTwice where the file has to be staged, to find which lines those are
 */
export const copyStraight = async (db: Db, table: SsdTable, written: Written): Promise<void> => {
  const columns = sql`authority_id, from_import, ${names(table.fields)} ${childLinkOf(table) ? sql`, child_id` : sql``}`
  try {
    await db.transaction((step) => step.copyRows(sql`${rawSql(table.name)} (${columns})`, written.pieces))
    written.giveBack()
  } catch (error) {
    if (error instanceof pg.DatabaseError && error.code === uniqueBroken) throw new SameKeyTwice()
    throw error
  }
}

// https://www.postgresql.org/docs/current/errcodes-appendix.html
const uniqueBroken = '23505'
