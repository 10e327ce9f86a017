import { z } from 'zod'
import { NotFound } from '../../platform/errors.ts'
import { sql, type Db } from '../../platform/sql.ts'
import { ChildId } from '../child-id.ts'
import { noSuchRecord } from './no-such-record.ts'

const Numbered = z.object({ number: z.string() })

/**
 * The number of a record that the person may see, before anything is done to it.
 *
 * @throws NotFound where there is no such child, or the person may not see them: the two are not told apart
 */
export const recordNumberOf = async (db: Db, id: ChildId): Promise<string> => {
  const found = await db.maybeOne(sql`select person_id as number from children where id = ${id}`, Numbered)
  if (!found) throw await noSuchRecord(db, id)
  return found.number
}

const Found = z.object({ id: ChildId })

/** The child whose record has a number. @throws NotFound where there is none, or none that the person may see */
export const childNumbered = async (db: Db, number: string): Promise<ChildId> => {
  const found = await db.maybeOne(
    sql`select id from children where authority_id = (select current_authority()) and person_id = ${number}`,
    Found,
  )
  if (!found) throw new NotFound('record')
  return found.id
}

const NumberedChild = z.object({ id: ChildId, number: z.string() })

/** The children whose records have these numbers, by number: those that there are and that the person may see. */
export const childrenNumbered = async (db: Db, numbers: readonly string[]): Promise<ReadonlyMap<string, ChildId>> => {
  const found = await db.many(
    sql`
      select id, person_id as number from children
      where authority_id = (select current_authority()) and person_id = any (${[...new Set(numbers)]})`,
    NumberedChild,
  )
  return new Map(found.map(({ id, number }) => [number, id]))
}
