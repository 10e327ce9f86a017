import type { Config } from '../platform/config.ts'
import type { Database } from '../platform/database.ts'
import { NotFound } from '../platform/errors.ts'
import { sql, type Sql } from '../platform/sql.ts'
import { Person, personColumns } from './person.ts'

type DemoConfig = Pick<Config, 'demo'>

/** People of invented authorities alone: a real authority's people are never in reach of this door. */
const openToAll: Sql = sql`
  select ${personColumns} from people p join authorities a on a.id = p.authority_id
  where a.demo and p.active and p.role <> 'system' and (p.active_until is null or p.active_until >= (now() at time zone 'Europe/London')::date)`

/** The accounts that anybody may sign in to: none unless Sightline runs in demo mode. */
export const demoPeople = async (database: Database, { demo }: DemoConfig): Promise<Person[]> =>
  demo ? database.asOwner((db) => db.many(sql`${openToAll} order by p.created_at, p.name`, Person)) : []

/** The invented person to sign in as. @throws NotFound unless in demo mode and theirs is an invented authority */
export const signInAsDemo = async (database: Database, { demo }: DemoConfig, personId: string): Promise<Person> => {
  const person = demo
    ? await database.asOwner((db) => db.maybeOne(sql`${openToAll} and p.id::text = ${personId}`, Person))
    : undefined
  if (!person) throw new NotFound('demonstration account')
  return person
}
