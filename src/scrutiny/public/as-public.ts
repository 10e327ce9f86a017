import { listAuthorities, type Authority } from '../../people/index.ts'
import type { Database } from '../../platform/database.ts'
import { NotFound } from '../../platform/errors.ts'
import { sql, type Db } from '../../platform/sql.ts'

/**
 * Work of a visit by somebody who has not signed in, to the public pages of one authority. The names of tables mean the views
 * of what is public, and the role of the connection may read nothing else.
 *
 * @throws NotFound where there is no such authority here
 */
export const asPublic = async <Result>(
  database: Database,
  laCode: string,
  work: (db: Db, authority: Authority) => Promise<Result>,
): Promise<Result> => {
  const authority = (await listAuthorities(database)).find((one) => one.laCode === laCode)
  if (!authority) throw new NotFound('council')
  return database.asRole('sightline_public', { 'sightline.authority': authority.id }, async (db) => {
    await db.run(sql`select set_config('search_path', 'public_site, public', true)`)
    return work(db, authority)
  })
}
