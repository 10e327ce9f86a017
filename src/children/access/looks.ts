import { z } from 'zod'
import { record } from '../../people/index.ts'
import { sql, type Db } from '../../platform/sql.ts'
import type { ChildId } from '../child-id.ts'

type LookedAt = 'record' | 'chronology' | 'print' | 'api'

/** Writes down that the person looked, in the list that the record shows and on the trail. Comes last: it holds the trail. */
export const recordLook = async (db: Db, id: ChildId, page: LookedAt): Promise<void> => {
  await db.run(sql`
    insert into looks (authority_id, child_id, person_id, page) values (current_authority(), ${id}, current_person(), ${page})`)
  await record(db, { action: 'child.looked-at', subjectKind: 'child', subjectId: id, detail: { page } })
}

const Looker = z.object({ name: z.string(), job: z.string(), times: z.number(), last: z.date() })
export type Looker = z.infer<typeof Looker>

/** Who has looked at a record since an instant, whoever looked last first. */
export const listLookers = (db: Db, id: ChildId, since: Date): Promise<Looker[]> =>
  db.many(
    sql`
      select p.name, p.job, count(*)::int as times, max(l.at) as last
      from looks l join people p on p.authority_id = l.authority_id and p.id = l.person_id
      where l.child_id = ${id} and l.at >= ${since} group by p.id, p.name, p.job order by max(l.at) desc`,
    Looker,
  )
