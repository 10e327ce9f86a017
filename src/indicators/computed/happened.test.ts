import { expect, test } from 'vitest'
import { z } from 'zod'
import { sql, type Sql } from '../../platform/sql.ts'
import { definitionOf, newComputedGround, period } from './computed.fixture.ts'
import type { Computed } from './definition.ts'
import { computedIndicators } from './definitions/index.ts'
import { childrenIn, happenedBy } from './happened.ts'

const definition = (on: Sql): Computed => ({
  id: 'X',
  over: 'period',
  tables: ['ssd_contacts'],
  rows: sql`select p.ends_on as "endsOn", c.child_id as "childId", c.cont_contact_id as thing from periods p join ssd_contacts c on ${on}`,
  says: () => '',
  version: 1,
})

test('the day of what happened in a period is read where the periods are joined by it, and only there', () => {
  const within = sql`c.cont_contact_date between p.starts_on and p.ends_on`
  expect(happenedBy(definition(within))).toEqual({ table: 'ssd_contacts', column: 'cont_contact_date' })
  expect(happenedBy(definition(sql`${within} or c.cont_contact_date is null`))).toBeUndefined()
  expect(happenedBy(definition(sql`c.cont_contact_date <= p.ends_on`))).toBeUndefined()
  expect(happenedBy(definition(sql`${within} where exists (select from periods q)`))).toBeUndefined()
})

test('of few indicators a row may be about a child to whom nothing happened in the period', () => {
  const others = [...computedIndicators.values()].filter((one) => one.over === 'period' && !happenedBy(one))
  expect(others.map(({ id }) => id)).toEqual(['CN05', 'CP28', 'MI01', 'MI02', 'CL61'])
})

test('the children of a month are those to whom something happened in it, and those who may have a row without that', async () => {
  const ground = await newComputedGround()
  await ground.deliver('2026-11-01', {
    ssd_person: `
      pers_person_id | pers_dob
      ---------------+-----------
      early          | 2012-05-01
      first          | 2012-05-01
      last           | 2012-05-01
      late           | 2012-05-01
      in care        | 2012-05-01
      never          | 2012-05-01`,
    ssd_contacts: `
      cont_contact_id | cont_person_id | cont_contact_date
      ----------------+----------------+------------------
      1               | early          | 2026-09-30
      2               | first          | 2026-10-01
      3               | last           | 2026-10-31
      4               | late           | 2026-11-01`,
    ssd_cla_episodes: `
      clae_cla_episode_id | clae_person_id | clae_cla_episode_start_date
      --------------------+----------------+----------------------------
      1                   | in care        | 2025-01-01`,
  })
  const of = (...ids: string[]) =>
    ground.asOwner(async (step) => {
      const asked = ground.asked([period('2026-10-01', '2026-10-31')])
      const found = await childrenIn(step, ids.map(definitionOf), asked)
      const names = await step.many(
        sql`select person_id as name from children where id = any(${found}::uuid[]) order by 1`,
        z.object({ name: z.string() }),
      )
      return names.map(({ name }) => name)
    })
  expect(await of('FD01')).toEqual(['first', 'last'])
  expect(await of('FD01', 'MI01')).toEqual(['first', 'in care', 'last'])
})
