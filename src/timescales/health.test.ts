import { beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { childNumbered, restrictChild, setStaff, showChildren } from '../children/index.ts'
import { newGround, type Ground } from '../children/ground.fixture.ts'
import { everyRole, type Role } from '../people/index.ts'
import { addDays } from '../platform/day.ts'
import { sql } from '../platform/sql.ts'
import { countHealth, findHealth, HealthFilters, healthState, narrowHealth, runClocks } from './index.ts'

const tables = {
  ssd_person: `
    pers_person_id | pers_forename | pers_surname | pers_dob
    ---------------+---------------+--------------+-----------
    CARE           | Ada           | Brook        | 2014-02-04
    HOME           | Zora          | Lund         | 2014-08-10
    LEFT           | Kyle          | Rudd         | 2007-07-01
    HIGH           | Mina          | Orrell       | 2013-07-01
    PAST           | Omar          | Teale        | 2012-07-01
  `,
  ssd_involvements: `
    invo_involvements_id | invo_person_id | invo_professional_id | invo_professional_team | invo_professional_role_id | invo_involvement_start_date
    ---------------------+----------------+----------------------+------------------------+---------------------------+----------------------------
    I1                   | CARE           | W1                   | T1                     | CW                        | 2026-01-01
    I2                   | HOME           | W1                   | T1                     | CW                        | 2026-01-01
  `,
  ssd_cla_episodes: `
    clae_cla_episode_id | clae_person_id | clae_cla_episode_start_date | clae_entered_care_date | clae_cla_episode_ceased_date | clae_cla_id
    --------------------+----------------+-----------------------------+------------------------+------------------------------+------------
    E1                  | CARE           | 2025-05-01                  | 2025-05-01             |                              | L1
    E2                  | HIGH           | 2025-05-01                  | 2025-05-01             |                              | L2
    E3                  | PAST           | 2024-05-01                  | 2024-05-01             | 2025-05-01                   | L3
  `,
  ssd_care_leavers: `
    clea_table_id | clea_person_id
    --------------+---------------
    L1            | LEFT
  `,
  ssd_cla_health: `
    clah_health_check_id | clah_person_id | clah_health_check_type | clah_health_check_date | clah_health_check_status
    ---------------------+----------------+------------------------+------------------------+-------------------------
    H1                   | CARE           | Health Assessment      | 2025-11-01             | Completed
    H2                   | CARE           | Dental Check           | 2026-06-10             | Completed
    H3                   | CARE           | Dental Check           | 2026-10-10             | Pending
  `,
  ssd_cla_immunisations: `
    clai_person_id | clai_immunisations_status | clai_immunisations_status_date
    ---------------+---------------------------+-------------------------------
    CARE           | N                         | 2026-03-01
  `,
  ssd_sdq_scores: `
    csdq_table_id | csdq_person_id | csdq_sdq_completed_date | csdq_sdq_score
    --------------+----------------+-------------------------+---------------
    Q1            | CARE           | 2026-07-01              | 17
  `,
}

let ground: Ground
beforeAll(async () => {
  ground = await newGround()
  await ground.deliver('2026-11-20', tables)
  const { staff, authority } = ground.northmere
  await setStaff(ground.database, staff.administrator, [
    { kind: 'worker', id: 'W1', email: staff['social-worker'].email },
    { kind: 'team', id: 'T1', email: staff['health-coordinator'].email }, // gives nothing: no door of a record opens to them
  ])
  const high = await ground.as((db) => childNumbered(db, 'HIGH'), 'director')
  const fields = {
    kind: 'high risk' as const,
    why: 'A threat to life.',
    named: [staff.director.id],
  }
  await ground.as((db) => restrictChild(db, high, fields), 'director')
  await runClocks(ground.database, authority.id)
})

const seenBy = (role: Role) =>
  ground.as(async (db) => {
    const rows = await showChildren(db, 'health', await findHealth(db, ground.today))
    return rows.map(({ number, name }) => `${number} ${name}`.trim()).toSorted()
  }, role)

// Written by hand, apart from the code: whose health each role is shown, with the name or without.
const meant: Readonly<Record<string, readonly string[]>> = {
  'health-coordinator': ['CARE Ada Brook', 'LEFT Kyle Rudd'],
  director: ['CARE Ada Brook', 'HIGH Mina Orrell', 'LEFT Kyle Rudd'],
  'quality-lead': ['CARE Ada Brook', 'LEFT Kyle Rudd'],
  'principal-social-worker': ['CARE Ada Brook', 'LEFT Kyle Rudd'],
  analyst: ['CARE', 'LEFT'],
  'social-worker': ['CARE Ada Brook'],
}

test.each(everyRole.filter((role) => role !== 'system'))('whose health a %s is shown', async (role) => {
  if (meant[role]) expect(await seenBy(role)).toEqual(meant[role])
  else expect(await ground.as((db) => findHealth(db, ground.today), role)).toEqual([])
})

test('what is shown is what is due, by the clocks of the case, and nothing for a care leaver', async () => {
  const rows = await ground.as((db) => findHealth(db, ground.today), 'health-coordinator')
  const [care, left] = [rows.find(({ inCare }) => inCare), rows.find(({ inCare }) => !inCare)]
  if (!care || !left) return expect.unreachable()
  const { number: _, name: __, ...held } = care
  expect(held).toMatchObject({
    checkedOn: '2025-11-01',
    teethOn: '2026-06-10',
    vaccinated: 'N',
    strengthsOn: '2026-07-01',
    strengthsScore: '17',
  })
  const due = care.checkDueOn ?? expect.unreachable()
  expect(['2026-10-31', '2026-11-01']).toContain(due)
  const states = (['check', 'teeth', 'vaccinated', 'strengths'] as const).map((thing) =>
    healthState(care, thing, ground.today),
  )
  expect([states[0], states[2]]).toEqual(['late', 'not up to date'])
  expect(healthState({ ...held, teethOn: null, teethDueOn: null }, 'teeth', ground.today)).toBe('not recorded')
  expect(healthState(care, 'check', due)).toBe('soon')
  expect(healthState(care, 'check', addDays(due, 1))).toBe('late')
  expect(healthState(care, 'check', addDays(due, -30))).toBe('soon')
  expect(healthState(care, 'check', addDays(due, -31))).toBe('in time')
  expect(
    (['check', 'teeth', 'vaccinated', 'strengths'] as const).map((thing) => healthState(left, thing, ground.today)),
  ).toEqual(Array.from({ length: 4 }, () => 'not asked'))
})

test('each count is the length of the list that it leads to', async () => {
  const rows = await ground.as((db) => findHealth(db, ground.today), 'director')
  for (const { thing, asks, soon } of countHealth(rows, ground.today)) {
    const listed = (show: 'asks' | 'soon') =>
      narrowHealth(rows, HealthFilters.parse({ show, thing }), ground.today).length
    expect([thing, asks, soon]).toEqual([thing, listed('asks'), listed('soon')])
  }
  expect(countHealth(rows, ground.today).find(({ thing }) => thing === 'check')?.asks).toBe(2)
})

test('a health coordinator reads no table of children, and that they saw the list is written down', async () => {
  await seenBy('health-coordinator')
  await ground.as(async (db) => {
    for (const table of [
      sql`children`,
      sql`child_names`,
      sql`ssd_cla_health`,
      sql`ssd_permanence`,
      sql`clock_instances`,
      sql`child_restrictions`,
    ])
      expect(await db.many(sql`select 1 as one from ${table}`, z.object({}))).toEqual([])
  }, 'health-coordinator')
  const looks = await ground.database.asOwner((db) =>
    db.one(
      sql`select count(*)::integer as n from list_looks where list = 'health' and person_id = ${ground.northmere.staff['health-coordinator'].id}`,
      z.object({ n: z.number() }),
    ),
  )
  expect(looks.n).toBeGreaterThan(0)
})
