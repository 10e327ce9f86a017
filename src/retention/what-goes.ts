import { z } from 'zod'
import { ssdTables, type ChildId } from '../children/index.ts'
import { sql, type Db } from '../platform/sql.ts'

/** What is held here of a child beside what the case system delivered; by the beginning of the names of its tables. */
const heldHere: readonly (readonly [table: string, what: string])[] = [
  ['child_access', 'Access that was taken in need'],
  ['child_restrictions', 'Restrictions of who may see it'],
  ['child_said', 'What the child said'],
  ['child_words', 'Days on which the child said something'],
  ['case_log', 'Entries of case logs, in all their wordings'],
  ['audit', 'Audits of the record'],
  ['supervision', 'Supervision and its decisions'],
  ['clock_instances', 'Time limits that ran'],
  ['look_reviews', 'What came of looking into looks'],
  ['subject_requests', 'Requests to see the record'],
]

/** For what is made from the rest, such as who works with the child. */
const worked = 'Made from the rest so that it is found'

const purposes = new Map(ssdTables.map(({ name, purpose }) => [name, purpose.replace(/\.$/, '')]))

/** What a table holds of a child, in words. */
export const heldInWords = (table: string): string =>
  purposes.get(table) ?? heldHere.find(([begins]) => table.startsWith(begins))?.[1] ?? worked

const Held = z.object({ table: z.string(), rows: z.number() })

/** What goes with a record: for each kind of thing how many rows, most first. */
export interface WhatGoes {
  rows: number
  kinds: readonly { what: string; rows: number }[]
}

/**
 * How much would be deleted with a record, of every delivery and of what was written here. Nothing where the person may not
 * decide about it.
 */
export const whatGoes = async (db: Db, childId: ChildId): Promise<WhatGoes> => {
  const found = await db.many(sql`select held_in as table, held as rows from rows_of_child(${childId}::uuid)`, Held)
  const kinds = new Map<string, number>()
  for (const { table, rows } of found) kinds.set(heldInWords(table), (kinds.get(heldInWords(table)) ?? 0) + rows)
  return {
    rows: found.reduce((sum, { rows }) => sum + rows, 0),
    kinds: [...kinds]
      .map(([what, rows]) => ({ what, rows }))
      .toSorted((a, b) => b.rows - a.rows || a.what.localeCompare(b.what)),
  }
}
