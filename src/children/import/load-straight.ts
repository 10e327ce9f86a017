import pg from 'pg'
import { uuidBytes, type RowWriter } from '../../platform/copy-rows.ts'
import { rawSql, sql, type Db } from '../../platform/sql.ts'
import { childLinkOf, ownField } from '../ssd/child-link.ts'
import type { Leads } from './leads.ts'
import { names, writeAll, type Reading } from './stage-file.ts'
import type { Row } from './write-line.ts'

interface Into {
  authorityId: string
  number: number
  leads: Leads
}

/** Two lines of a file have the same key. */
export class SameKeyTwice extends Error {}

/**
 * Streams one file straight into its table, of which nothing stands: there is nothing to compare it with, and no other table is
 * written first. Whose child a row is comes from what was read before. Gives back how many lines the file has.
 *
 * @throws SameKeyTwice where the file has to be staged, to find which lines those are
 */
export const loadStraight = async (db: Db, reading: Reading, { authorityId, number, leads }: Into): Promise<number> => {
  const { table } = reading
  const link = childLinkOf(table)
  const at = link ? table.fields.findIndex(({ name }) => name === ownField(link)) : -1
  const childOf = link && leads.childBy(table)
  const note = leads.noteFrom(table)
  const authority = uuidBytes(authorityId)
  const begin = (writer: RowWriter): void => {
    writer.row(table.fields.length + (childOf ? 3 : 2))
    writer.uuid(authority)
    writer.whole(number)
  }
  const end = (writer: RowWriter, row: Row): void => {
    const start = row.start[at] ?? -1
    const child = start === -1 || !childOf ? -1 : childOf(row.bytes, start, row.end[at] ?? 0)
    if (child === -1) writer.nothing()
    else {
      note(row, child)
      leads.writeChild(writer, child)
    }
  }
  const { pieces, rows } = writeAll(reading, childOf ? { begin, end } : { begin })
  const columns = sql`authority_id, from_import, ${names(table.fields)} ${childOf ? sql`, child_id` : sql``}`
  try {
    await db.transaction((step) => step.copyRows(sql`${rawSql(table.name)} (${columns})`, pieces))
  } catch (error) {
    if (error instanceof pg.DatabaseError && error.code === uniqueBroken) throw new SameKeyTwice()
    throw error
  }
  return rows()
}

// https://www.postgresql.org/docs/current/errcodes-appendix.html
const uniqueBroken = '23505'
