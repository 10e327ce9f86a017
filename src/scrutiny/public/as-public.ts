import { z } from 'zod'
import type { Authority } from '../../people/index.ts'
import type { Database } from '../../platform/database.ts'
import { NotFound } from '../../platform/errors.ts'
import { prepared, sql, type Db } from '../../platform/sql.ts'

const Known = z.object({
  id: z.string(),
  name: z.string(),
  laCode: z.string(),
  demo: z.boolean(),
  changed: z.number(), // the length of the trail when something was last changed: a look changes nothing
  where: z.string(),
})

/** Whose public pages an address leads to, and how far that authority has come: what is public changes only with its trail. */
export interface PublicOf {
  authority: Authority
  /** Another one whenever anything has happened there. */
  mark: string
}

const underWay = new WeakMap<Database, Map<string, Promise<PublicOf>>>()

/** Those who ask at once have one answer. @throws NotFound where there is no such authority here */
export const publicOf = (database: Database, laCode: string): Promise<PublicOf> => {
  const asked = underWay.get(database) ?? new Map<string, Promise<PublicOf>>()
  underWay.set(database, asked)
  const found = asked.get(laCode)
  if (found) return found
  const made = askPublicOf(database, laCode).finally(() => asked.delete(laCode))
  asked.set(laCode, made)
  return made
}

const askPublicOf = async (database: Database, laCode: string): Promise<PublicOf> => {
  const found = await database.asOwner((db) =>
    db.maybeOne(
      prepared(
        'whose public pages',
        sql`select a.id, a.name, a.la_code as "laCode", a.demo, coalesce(e.changed, 0) as changed, current_database() as "where"
          from authorities a left join event_heads e on e.authority_id = a.id where a.la_code = ${laCode}`,
      ),
      Known,
    ),
  )
  if (!found) throw new NotFound('council')
  const { changed, where, ...authority } = found
  return { authority, mark: `${where} ${authority.id} ${changed}` }
}

/**
 * Work of a visit by somebody who has not signed in, to the public pages of one authority. The names of tables mean the views
 * of what is public, and the role of the connection may read nothing else.
 */
export const asPublicOf = <Result>(
  database: Database,
  { id }: Authority,
  work: (db: Db) => Promise<Result>,
): Promise<Result> =>
  database.asRole('sightline_public', { 'sightline.authority': id }, async (db) => {
    await db.run(sql`select set_config('search_path', 'public_site, public', true)`)
    return work(db)
  })

/** The same by the code of the authority. @throws NotFound where there is no such authority here */
export const asPublic = async <Result>(
  database: Database,
  laCode: string,
  work: (db: Db, authority: Authority) => Promise<Result>,
): Promise<Result> => {
  const { authority } = await publicOf(database, laCode)
  return asPublicOf(database, authority, (db) => work(db, authority))
}
