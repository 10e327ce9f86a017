import pg from 'pg'
import { RowWriter, uuidBytes } from '../../platform/copy-rows.ts'
import { rawSql, sql, type Db } from '../../platform/sql.ts'
import { childLinkOf, ownField } from '../ssd/child-link.ts'
import type { Leads } from './leads.ts'
import { names, readAll, type Reading } from './stage-file.ts'
import { lineReader, valuesWriter } from './write-line.ts'

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
  const writer = new RowWriter()
  const write = valuesWriter(table)
  const read = lineReader(
    { ...reading, header: reading.opened.header },
    {
      kept: (_, values) => {
        writer.row(table.fields.length + (childOf ? 3 : 2))
        writer.uuid(authority)
        writer.whole(number)
        write(writer, values)
        if (!childOf) return
        const key = values[at] ?? null
        const child = key === null ? undefined : childOf(key)
        if (child) {
          writer.uuid(child)
          note(values, child)
        } else writer.nothing()
      },
    },
  )
  const { pieces, rows } = readAll(reading, read, writer)
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
