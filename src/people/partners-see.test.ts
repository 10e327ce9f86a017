import { beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import type { Database } from '../platform/database.ts'
import { sql } from '../platform/sql.ts'
import { asPerson } from './as-person.ts'
import { givenTwoAuthorities, type Staffed } from './two-authorities.fixture.ts'

let database: Database
let northmere: Staffed
beforeAll(async () => {
  ;({ database, northmere } = await givenTwoAuthorities())
})

const namesSeenBy = (role: 'partner' | 'councillor'): Promise<string[]> =>
  asPerson(database, northmere.staff[role], async (db) => {
    const rows = await db.many(sql`select name from people order by name`, z.object({ name: z.string() }))
    return rows.map(({ name }) => name)
  })

test('a partner reads themselves alone until something is shared, then those who stand on it, and after its end only who shared it', async () => {
  const { partner, director, analyst } = northmere.staff
  expect(await namesSeenBy('partner')).toEqual(['The partner'])
  expect(await namesSeenBy('councillor')).toContain('The analyst')
  const { id } = await database.asOwner((db) =>
    db.one(
      sql`
        insert into actions (authority_id, title, owner_id, due_kind, due_on, original_due_on, state)
        values (${northmere.authority.id}, 'Ask families', ${director.id}, 'day', '2026-12-31', '2026-12-31', 'draft') returning id`,
      z.object({ id: z.uuid() }),
    ),
  )
  await database.asOwner((db) =>
    db.run(sql`
      insert into action_shares (authority_id, action_id, person_id, shared_from, shared_by, shared_on)
      values (${northmere.authority.id}, ${id}, ${partner.id}, '2026-01-01', ${analyst.id}, '2026-01-01')`),
  )
  expect(await namesSeenBy('partner')).toEqual(['The analyst', 'The director', 'The partner'])
  await database.asOwner((db) =>
    db.run(sql`update action_shares set ended_on = '2026-02-01', ended_by = ${analyst.id} where action_id = ${id}`),
  )
  expect(await namesSeenBy('partner')).toEqual(['The analyst', 'The partner'])
  await database.asOwner((db) => db.run(sql`update people set active = false where id = ${partner.id}`))
  expect(await namesSeenBy('partner')).toEqual(['The partner'])
})
