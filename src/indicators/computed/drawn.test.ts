import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { addDays } from '../../platform/calendar/days.ts'
import { workingDaysBetween } from '../../platform/calendar/working-days.ts'
import { Day, day } from '../../platform/day.ts'
import { joined, sql } from '../../platform/sql.ts'
import { newComputedGround, period } from './computed.fixture.ts'
import type { ListRow } from './definition.ts'
import { computedIndicators } from './definitions/index.ts'
import { withKnown, workingDays } from './known-tables.ts'
import { listOf } from './list.ts'

const year = period('2025-11-01', '2026-10-31')
const october = period('2026-10-01', '2026-10-31')
const people = `
  pers_person_id | pers_dob   | pers_sex
  ---------------+------------+---------
  A              | 2012-10-31 | F
  B              | 2012-11-01 | M
  C              | 2022-01-01 |
`

const given = async (tables: Readonly<Record<string, string>>) => {
  const ground = await newComputedGround()
  await ground.deliver('2026-11-01', { ssd_person: people, ...tables })
  const say = async (id: string, when = year) =>
    Object.fromEntries(
      (await ground.list(id, ground.asked([when]))).map(({ thing, says, counted }) => [thing, [counted, says]]),
    )
  return { ...ground, say }
}

test('a plan of exactly 730 days is one of two years or more, one of 729 is not', async () => {
  const { say } = await given({
    ssd_cp_plans: `
      cppl_cp_plan_id | cppl_person_id | cppl_cp_plan_start_date | cppl_cp_plan_end_date
      ----------------+----------------+-------------------------+----------------------
      two years       | A              | 2024-01-02              | 2026-01-01
      a day short     | B              | 2024-01-03              | 2026-01-01
      before          | C              | 2022-01-01              | 2025-10-31
    `,
  })
  expect(await say('CP06')).toEqual({
    'two years': [true, 'A plan ended on 1 January 2026 after 730 days, 730 or more.'],
    'a day short': [false, 'A plan ended on 1 January 2026 after 729 days, fewer than 730.'],
  })
})

test('a referral twelve months to the day after another comes back; a day later it does not', async () => {
  const { say } = await given({
    ssd_cin_episodes: `
      cine_referral_id | cine_person_id | cine_referral_date
      -----------------+----------------+-------------------
      first            | A              | 2025-01-10
      within           | A              | 2026-01-10
      other            | B              | 2025-01-09
      beyond           | B              | 2026-01-10
    `,
  })
  expect(await say('FD06')).toEqual({
    within: [
      true,
      'Referred on 10 January 2026, having been referred on 10 January 2025, within the 12 months before.',
    ],
    beyond: [false, 'Referred on 10 January 2026; no referral in the 12 months before.'],
  })
})

test('an assessment on the 45th working day is in time; what has no referral cannot be told', async () => {
  const { say } = await given({
    ssd_cin_episodes: `
      cine_referral_id | cine_person_id | cine_referral_date
      -----------------+----------------+-------------------
      R                | A              | 2026-08-03
    `,
    ssd_cin_assessments: `
      cina_assessment_id | cina_person_id | cina_referral_id | cina_assessment_auth_date
      -------------------+----------------+------------------+--------------------------
      in time            | A              | R                | 2026-10-06
      late               | A              | R                | 2026-10-07
      adrift             | B              |                  | 2026-10-07
    `,
  })
  expect(await say('AS01')).toEqual({
    'in time': [true, 'Referred on 3 August 2026, signed off on 6 October 2026: 45 working days, within 45.'],
    late: [false, 'Referred on 3 August 2026, signed off on 7 October 2026: 46 working days, beyond 45.'],
    adrift: [null, 'The day of the referral is not known.'],
  })
})

test('a child is in care once, short breaks are not care, and whoever left that day is out', async () => {
  const { say } = await given({
    ssd_cla_episodes: `
      clae_cla_episode_id | clae_person_id | clae_cla_episode_start_date | clae_cla_episode_ceased_date | clae_cla_episode_start_reason
      --------------------+----------------+-----------------------------+------------------------------+------------------------------
      1                   | A              | 2026-01-05                  | 2026-06-01                   | S
      2                   | A              | 2026-06-01                  |                              | P
      3                   | B              | 2026-03-01                  | 2026-10-31                   | S
      4                   | C              | 2026-09-01                  |                              | S
    `,
    ssd_legal_status: `
      lega_legal_status_id | lega_person_id | lega_legal_status | lega_legal_status_start_date
      ---------------------+----------------+-------------------+-----------------------------
      1                    | C              | V4                | 2026-09-01
    `,
  })
  expect(await say('CL02')).toEqual({ A: [true, 'In care since 1 June 2026.'] })
  expect(Object.keys(await say('CL03'))).toEqual(['1', '3'])
})

test('who turns 14 on the day they come into care is 14', async () => {
  const { say } = await given({
    ssd_cla_episodes: `
      clae_cla_episode_id | clae_person_id | clae_cla_episode_start_date | clae_cla_episode_start_reason
      --------------------+----------------+-----------------------------+------------------------------
      1                   | A              | 2026-10-31                  | S
      2                   | B              | 2026-10-31                  | S
    `,
  })
  expect(await say('CL05', october)).toEqual({
    1: [true, 'Came into care on 31 October 2026, aged 14.'],
    2: [false, 'Came into care on 31 October 2026, aged 13.'],
  })
})

test('reviews: held on the due day is in time, one late one makes the child late, cancelled ones do not count', async () => {
  const { say } = await given({
    ssd_cla_episodes: `
      clae_cla_episode_id | clae_person_id | clae_cla_episode_start_date | clae_cla_id
      --------------------+----------------+-----------------------------+------------
      1                   | A              | 2026-01-01                  | care A
      2                   | B              | 2026-01-01                  | care B
    `,
    ssd_cla_reviews: `
      clar_cla_review_id | clar_cla_id | clar_cla_review_due_date | clar_cla_review_date | clar_cla_review_cancelled
      -------------------+-------------+--------------------------+----------------------+--------------------------
      1                  | care A      | 2026-10-02               | 2026-10-02           | N
      2                  | care A      | 2026-10-20               |                      | Y
      3                  | care B      | 2026-10-02               | 2026-10-01           | N
      4                  | care B      | 2026-10-20               | 2026-10-21           | N
    `,
  })
  expect(await say('CL06', october)).toEqual({
    'care A': [true, '1 review was due in the period, held by its day.'],
    'care B': [
      false,
      '2 reviews were due in the period, of which 1 was not held by its day: it was due on 20 October 2026.',
    ],
  })
})

test('the locality is the district of the newest home, also of a child who lives in a placement', async () => {
  const { list, asked } = await given({
    ssd_cp_plans: `
      cppl_cp_plan_id | cppl_person_id | cppl_cp_plan_start_date
      ----------------+----------------+------------------------
      1               | A              | 2026-01-01
      2               | B              | 2026-01-01
      3               | C              | 2026-01-01
    `,
    ssd_address: `
      addr_table_id | addr_person_id | addr_address_type | addr_address_start_date | addr_address_end_date | addr_address_postcode
      --------------+----------------+-------------------+-------------------------+-----------------------+----------------------
      1             | A              | Home              | 2020-01-01              | 2025-01-01            | ZZ1 1AA
      2             | A              | Home              | 2025-01-01              |                       | zz12 3bb
      3             | B              | Home              | 2024-01-01              | 2026-01-01            | ZZ23CC
      4             | B              | Placement         | 2026-01-01              |                       | ZZ9 9ZZ
      5             | C              | Home              | 2024-01-01              |                       | not known
    `,
  })
  const rows = await list('CP02', asked([october]))
  expect(rows.map(({ thing, parts }) => [thing, parts.locality])).toEqual([
    ['1', 'ZZ12'],
    ['2', 'ZZ2'],
    ['3', 'not recorded'],
  ])
})

test('the team is that of the case worker who holds the child, or held the child last; of another only where there is none', async () => {
  const { list, asked } = await given({
    ssd_cp_plans: `
      cppl_cp_plan_id | cppl_person_id | cppl_cp_plan_start_date
      ----------------+----------------+------------------------
      1               | A              | 2026-01-01
      2               | B              | 2026-01-01
      3               | C              | 2026-01-01
    `,
    ssd_department: `
      dept_team_id | dept_team_name
      -------------+---------------
      T1           | Assessment
      T2           | Family support
      T9           | Reviewing
    `,
    ssd_involvements: `
      invo_involvements_id | invo_person_id | invo_professional_id | invo_professional_role_id | invo_professional_team | invo_involvement_start_date | invo_involvement_end_date
      ---------------------+----------------+----------------------+---------------------------+------------------------+-----------------------------+--------------------------
      I1                   | A              | W1                   | CW                        | T2                     | 2026-02-01                  |
      I2                   | A              | W2                   | CW                        | T1                     | 2026-04-01                  | 2026-05-01
      I3                   | A              | W9                   | IRO                       | T9                     | 2026-06-01                  |
      I4                   | B              | W1                   | CW                        | T2                     | 2026-01-01                  | 2026-02-01
      I5                   | B              | W2                   | CW                        | T1                     | 2026-01-01                  | 2026-02-01
      I6                   | B              | W2                   | CW                        | T1                     | 2025-06-01                  | 2026-03-01
      I7                   | B              | W3                   | CW                        | T1                     | 2026-11-01                  |
      I8                   | C              | W9                   | IRO                       | T9                     | 2026-06-01                  |
      I9                   | C              | W1                   | CW                        | T0                     | 2026-01-01                  | 2026-10-31
    `,
  })
  const teams = async (when: typeof october) =>
    (await list('CP02', asked([when]))).map(({ thing, parts }) => [thing, parts.team])
  expect(await teams(october)).toEqual([
    ['1', 'Family support'],
    ['2', 'Family support'],
    ['3', 'T0'], // no name is known of it
  ])
  expect(await teams(period('2026-04-01', '2026-04-30'))).toEqual([
    ['1', 'Assessment'],
    ['2', 'Family support'],
    ['3', 'T0'],
  ])
  const of = async (child: string, when: typeof october) => (await teams(when)).find(([thing]) => thing === child)?.[1]
  expect(await of('1', period('2026-04-02', '2026-05-01'))).toBe('Assessment') // its last day
  expect(await of('1', period('2026-04-03', '2026-05-02'))).toBe('Family support')
})

describe('working days in the database', () => {
  test('are those of the calendar', async () => {
    const ground = await newComputedGround()
    const first = day('2013-01-01')
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.integer({ min: 0, max: 4800 }), fc.integer({ min: 0, max: 300 })), {
          minLength: 20,
          maxLength: 60,
        }),
        async (pairs) => {
          const days = pairs.map(([start, length]) => [addDays(first, start), addDays(first, start + length)] as const)
          const rows = joined(days.map(([from, to]) => sql`(${from}::date, ${to}::date)`))
          const counted = await ground.asOwner((db) =>
            db.many(
              sql`${withKnown([], ground.asked([october]), sql``)} select f, t, ${workingDays(sql`f`, sql`t`)} as days from (values ${rows}) v(f, t)`,
              z.object({ f: Day, t: Day, days: z.number() }),
            ),
          )
          for (const { f, t, days: found } of counted) expect([f, t, found]).toEqual([f, t, workingDaysBetween(f, t)])
        },
      ),
      { numRuns: 20 },
    )
  })
})

test('who was seen is said with how long ago that may be, and how care ended with what it was not', async () => {
  const { say } = await given({
    ssd_cp_plans: `
      cppl_cp_plan_id | cppl_person_id | cppl_cp_plan_start_date
      ----------------+----------------+------------------------
      lately          | A              | 2026-01-02
      long ago        | B              | 2026-01-02
    `,
    ssd_cp_visits: `
      cppv_cp_visit_id | cppv_person_id | cppv_cp_visit_date | cppv_cp_visit_seen
      -----------------+----------------+--------------------+-------------------
      1                | A              | 2026-10-20         | Y
      2                | B              | 2026-10-02         | Y
    `,
    ssd_cla_episodes: `
      clae_cla_episode_id | clae_person_id | clae_cla_episode_start_date | clae_cla_episode_ceased_date | clae_cla_episode_ceased_reason | clae_cla_id
      --------------------+----------------+-----------------------------+------------------------------+--------------------------------+------------
      1                   | C              | 2026-01-01                  | 2026-10-02                   | E4A                            | care C
    `,
  })
  expect(await say('CP09', october)).toEqual({
    lately: [true, 'On a plan since 2 January 2026; last seen on 20 October 2026, within 10 working days.'],
    'long ago': [
      false,
      'On a plan since 2 January 2026; last seen on 2 October 2026, longer ago than 10 working days.',
    ],
  })
  expect(Object.values(await say('PE01'))).toEqual([[false, 'Left care on 2 October 2026, not by adoption.']])
  expect(Object.values(await say('PE08'))).toEqual([[true, 'Left care on 2 October 2026 to go home as planned.']])
})

test('a list is asked without nested loops, and what the connection asks next is not', async () => {
  const { asked, asOwner } = await given({
    ssd_cp_plans: `
      cppl_cp_plan_id | cppl_person_id | cppl_cp_plan_start_date
      ----------------+----------------+------------------------
      open            | A              | 2026-01-02
    `,
  })
  const definition = computedIndicators.get('CP02')
  if (!definition) throw new Error('CP02 is worked out here')
  const nested = sql`current_setting('enable_nestloop') || ' ' || current_setting('jit')`
  const telling = {
    ...definition,
    rows: sql`select r.*, ${nested} as nested from (${definition.rows}) r`,
    says: (row: ListRow) => String(row['nested']),
  }
  const [within, before, after] = await asOwner(async (db) => {
    const now = async () => (await db.one(sql`select ${nested} as now`, z.object({ now: z.string() }))).now
    const first = await now()
    const list = await listOf(db, telling, asked([october]))
    return [list.map(({ says }) => says), first, await now()]
  })
  expect(within).toEqual(['off off'])
  expect(after).toBe(before)
})
