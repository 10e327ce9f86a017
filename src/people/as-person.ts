import type { Database } from '../platform/database.ts'
import { sql, type Db } from '../platform/sql.ts'
import type { Person } from './person.ts'

type Who = Pick<Person, 'authorityId' | 'id'>

/**
 * Work in one transaction as this person: the database shows them what is theirs to see, refuses what they may not do and
 * signs the audit trail with their name.
 *
 * @param condition asked first, in the same trip to the database: where it throws, `work` is told nothing and nothing is kept of it
 */
export const asPerson = <Result>(
  database: Database,
  person: Who,
  work: (db: Db) => Promise<Result>,
  condition?: (db: Db) => Promise<unknown>,
): Promise<Result> =>
  database.asRole(
    'sightline_person',
    { 'sightline.authority': person.authorityId, 'sightline.person': person.id },
    work,
    condition,
  )

/** For work as the owner of the tables: what follows in this transaction goes onto the trail in this person's name. */
export const signAs = async (db: Db, person: Who): Promise<void> => {
  await db.run(sql`
    select set_config('sightline.authority', ${person.authorityId}, true), set_config('sightline.person', ${person.id}, true)`)
}
