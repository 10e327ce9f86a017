import { beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { newGround, type Ground } from '../children/ground.fixture.ts'
import { Day } from '../platform/day.ts'
import { sql } from '../platform/sql.ts'
import { runClocks } from './index.ts'

let ground: Ground

/** Two sisters and a brother in care under one number of the case system: of the brother nobody knows the birthday. */
const inCare = (leftOn: string) => ({
  ssd_person: `
    pers_person_id | pers_dob
    ---------------+-----------
    1              | 2009-03-01
    2              | 2012-07-01
    3              |`,
  ssd_cla_episodes: `
    clae_cla_episode_id | clae_person_id | clae_cla_episode_start_date | clae_cla_episode_ceased_date | clae_cla_id
    --------------------+----------------+-----------------------------+------------------------------+------------
    E1                  | 1              | 2024-05-01                  |                              | L
    E2                  | 2              | 2024-05-01                  | ${leftOn}                    | L
    E3                  | 3              | 2024-05-01                  |                              | L`,
  ssd_cla_reviews: `
    clar_cla_review_id | clar_cla_id | clar_cla_review_date
    -------------------+-------------+---------------------
    V1                 | L           | 2024-05-28
    V2                 | L           | 2024-09-02
    V3                 | L           | 2024-09-02`,
})

beforeAll(async () => {
  ground = await newGround()
  for (const [asAt, leftOn] of [
    ['2026-11-20', ''],
    ['2026-11-21', '2026-11-01'],
  ] as const) {
    await ground.deliver(asAt, inCare(leftOn))
    await runClocks(ground.database, ground.northmere.authority.id)
  }
})

const childrenWith = async (rule: string, which = sql`i.to_import is null`) => {
  const rows = await ground.database.asOwner((db) =>
    db.many(
      sql`
        select c.person_id as child from clock_instances i join children c on c.authority_id = i.authority_id and c.id = i.child_id
        where i.rule_id = ${rule} and i.about = 'L' and ${which} order by 1`,
      z.object({ child: z.string() }),
    ),
  )
  return rows.map(({ child }) => child)
}

test('children whose care has one number have each their own clocks, and one of them changes alone', async () => {
  expect(await childrenWith('CLA-REV-1')).toEqual(['1', '2', '3'])
  expect(await childrenWith('CLA-REV-1', sql`i.to_import = 1`)).toEqual(['2'])
})

test('a clock of a child cannot be kept twice by one delivery', async () => {
  const twice = ground.database.asOwner((db) =>
    db.run(sql`
      insert into clock_instances (authority_id, child_id, rule_id, about, started_on, from_import, turn)
      select authority_id, child_id, rule_id, about, started_on, from_import, turn from clock_instances where rule_id = 'CLA-REV-1' limit 1`),
  )
  await expect(twice).rejects.toThrow('clock_instances_pkey')
})

test('after-care is asked for by age: never of a child whose birthday nobody knows', async () => {
  expect(await childrenWith('CL-PA')).toEqual(['1'])
})

test('a review that is recorded twice on one day is one review, and does not meet the clock that it starts', async () => {
  const clocks = await ground.database.asOwner((db) =>
    db.many(
      sql`
        select i.rule_id as rule, i.started_on as "startedOn", i.done_on as "doneOn" from clock_instances i
        join children c on c.authority_id = i.authority_id and c.id = i.child_id
        where c.person_id = '1' and i.rule_id in ('CLA-REV-2', 'CLA-REV-N') and i.to_import is null order by 1`,
      z.object({ rule: z.string(), startedOn: Day, doneOn: Day.nullable() }),
    ),
  )
  expect(clocks).toEqual([
    { rule: 'CLA-REV-2', startedOn: '2024-05-28', doneOn: '2024-09-02' },
    { rule: 'CLA-REV-N', startedOn: '2024-09-02', doneOn: null },
  ])
})

test('what was not done for a child by the day of its death is asked for no more, whether or not the case is closed', async () => {
  const apart = await newGround()
  const delivered = (died: string) => ({
    ssd_person: `
      pers_person_id | pers_dob   | pers_death_date
      ---------------+------------+----------------
      4              | 2010-12-01 | ${died}`,
    ssd_cla_episodes: `
      clae_cla_episode_id | clae_person_id | clae_cla_episode_start_date | clae_cla_id
      --------------------+----------------+-----------------------------+------------
      E4                  | 4              | 2026-06-01                  | D`,
    ssd_cla_reviews: `
      clar_cla_review_id | clar_cla_id | clar_cla_review_date
      -------------------+-------------+---------------------
      V4                 | D           | 2026-06-20`,
  })
  const clocks = async () => {
    await runClocks(apart.database, apart.northmere.authority.id)
    const found = await apart.database.asOwner((db) =>
      db.many(
        sql`
          select rule_id as rule, done_on as "doneOn", ended_on as "endedOn" from clock_instances
          where to_import is null and rule_id in ('CLA-REV-1', 'CLA-REV-2', 'CL-PA') order by 1`,
        z.object({ rule: z.string(), doneOn: Day.nullable(), endedOn: Day.nullable() }),
      ),
    )
    return found.map(({ rule, doneOn, endedOn }) => [rule, doneOn, endedOn])
  }
  await apart.deliver('2026-11-20', delivered(''))
  expect(await clocks()).toEqual([
    ['CL-PA', null, '2031-12-01'], // the 16th birthday is near, and the 21st ends it
    ['CLA-REV-1', '2026-06-20', null],
    ['CLA-REV-2', null, null],
  ])
  await apart.deliver('2026-11-21', delivered('2026-10-01'))
  expect(await clocks()).toEqual([
    ['CLA-REV-1', '2026-06-20', null],
    ['CLA-REV-2', null, '2026-10-01'],
  ])
  await apart.deliver('2026-11-22', delivered('2026-11-23')) // a day that has not come is no death
  expect((await clocks()).length).toBe(3)
})

test('a clock that will end on a day to come is somebody’s turn until then', async () => {
  const apart = await newGround()
  await apart.deliver('2026-11-20', {
    ssd_person: `
      pers_person_id | pers_dob
      ---------------+-----------
      5              | 2010-10-01`,
    ssd_cla_episodes: `
      clae_cla_episode_id | clae_person_id | clae_cla_episode_start_date | clae_cla_id
      --------------------+----------------+-----------------------------+------------
      E5                  | 5              | 2026-01-05                  | P`,
    ssd_involvements: `
      invo_involvements_id | invo_professional_id | invo_professional_role_id | invo_professional_team | invo_involvement_start_date | invo_person_id
      ---------------------+----------------------+---------------------------+------------------------+-----------------------------+---------------
      I5                   | W5                   | CW                        | T5                     | 2026-01-05                  | 5`,
  })
  await runClocks(apart.database, apart.northmere.authority.id)
  const clock = await apart.database.asOwner((db) =>
    db.one(
      sql`
        select ended_on as "endedOn", professional_id as worker, team_id as team from clock_instances
        where to_import is null and rule_id = 'CL-PA'`,
      z.object({ endedOn: Day, worker: z.string().nullable(), team: z.string().nullable() }),
    ),
  )
  expect(clock).toEqual({ endedOn: '2031-10-01', worker: 'W5', team: 'T5' })
})
