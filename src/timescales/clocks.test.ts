import { beforeAll, describe, expect, test } from 'vitest'
import { newGround, type Ground } from '../children/ground.fixture.ts'
import { setStaff } from '../children/index.ts'
import { runClock } from '../clocks/index.ts'
import { addDays } from '../platform/calendar/days.ts'
import { day, type Day } from '../platform/day.ts'
import {
  ClockFilters,
  clocksOfChild,
  keptIn,
  listClocks,
  readWorklist,
  openStates,
  runClocks,
  worklistGiven,
  worklistQuestions,
  type ChildClock,
} from './index.ts'
import { z } from 'zod'
import { sql } from '../platform/sql.ts'

const asAt = day('2026-11-20')
let ground: Ground

const people = `
  pers_person_id | pers_forename | pers_surname | pers_dob
  ---------------+---------------+--------------+-----------
  1              | Ada           | Ashwick      | 2019-03-01
  2              | Ben           | Brimwade     | 2022-07-01
  3              | Cal           | Claycote     | 2010-06-15
  4              | Dee           | Dunholt      | 2015-09-01
`
const tables = {
  ssd_person: people,
  ssd_department: `
    dept_team_id | dept_team_name
    -------------+---------------
    T1           | Assessment
    T2           | Children in care
  `,
  ssd_professionals: `
    prof_professional_id | prof_professional_name
    ---------------------+-----------------------
    W1                   | Wanda Assessor
    W2                   | Will Carer
    R1                   | Rita Reviewer
  `,
  ssd_involvements: `
    invo_involvements_id | invo_professional_id | invo_professional_role_id | invo_professional_team | invo_involvement_start_date | invo_involvement_end_date | invo_person_id
    ---------------------+----------------------+---------------------------+------------------------+-----------------------------+---------------------------+---------------
    I1                   | W1                   | CW                        | T1                     | 2026-09-01                  |                           | 1
    I2                   | W2                   | CW                        | T2                     | 2026-05-01                  |                           | 2
    I3                   | R1                   | IRO                       | T2                     | 2026-05-01                  |                           | 2
    I4                   | W2                   | CW                        | T2                     | 2026-05-01                  | 2026-08-01                | 3
  `,
  ssd_cin_episodes: `
    cine_referral_id | cine_person_id | cine_referral_date | cine_close_date
    -----------------+----------------+--------------------+----------------
    C1               | 1              | 2026-09-01         |
    C2               | 2              | 2026-03-02         |
    C3               | 3              | 2026-01-05         | 2026-02-02
  `,
  ssd_cin_assessments: `
    cina_assessment_id | cina_person_id | cina_referral_id | cina_assessment_start_date | cina_assessment_auth_date | cina_assessment_outcome_nfa | cina_assessment_worker_id
    -------------------+----------------+------------------+----------------------------+---------------------------+-----------------------------+--------------------------
    A1                 | 1              | C1               | 2026-09-02                 |                           |                             | W1
    A2                 | 2              | C2               | 2026-03-03                 | 2026-05-07                | N                           | W2
    A3                 | 3              | C3               | 2026-01-06                 |                           |                             | W2
    A4                 | 1              | C1               | 2026-11-02                 |                           |                             | W1
  `,
  ssd_cla_episodes: `
    clae_cla_episode_id | clae_person_id | clae_cla_episode_start_date | clae_entered_care_date | clae_cla_episode_ceased_date | clae_cla_id | clae_referral_id
    --------------------+----------------+-----------------------------+------------------------+------------------------------+-------------+-----------------
    E1                  | 2              | 2026-05-01                  | 2026-05-01             | 2026-07-01                   | L2          | C2
    E2                  | 2              | 2026-07-01                  | 2026-05-01             |                              | L2          | C2
    E3                  | 3              | 2026-01-10                  | 2026-01-10             | 2026-01-20                   | L3          | C3
  `,
  ssd_cla_reviews: `
    clar_cla_review_id | clar_cla_id | clar_cla_review_date
    -------------------+-------------+---------------------
    V1                 | L2          | 2026-05-28
    V2                 | L2          | 2026-09-01
    V3                 | L2          |
  `,
  ssd_cla_placement: `
    clap_cla_placement_id | clap_person_id | clap_cla_id | clap_cla_placement_start_date | clap_cla_placement_end_date | clap_cla_placement_type
    ----------------------+----------------+-------------+-------------------------------+-----------------------------+------------------------
    P1                    | 2              | L2          | 2026-05-01                    | 2026-07-01                  | U6
    P2                    | 2              | L2          | 2026-07-01                    |                             | U4
  `,
  ssd_cla_visits: `
    clav_cla_visit_id | clav_cla_id | clav_person_id | clav_cla_visit_date
    ------------------+-------------+----------------+--------------------
    X1                | L2          | 2              | 2026-05-08
    X2                | L2          | 2              | 2026-06-19
    X3                | L2          | 2              | 2026-07-09
    X4                | L2          | 2              | 2026-10-16
  `,
  ssd_send: `
    send_table_id | send_person_id
    --------------+---------------
    S4            | 4
  `,
  ssd_ehcp_requests: `
    ehcr_ehcp_request_id | ehcr_send_table_id | ehcr_ehcp_req_date | ehcr_ehcp_req_outcome_date | ehcr_ehcp_req_outcome
    ---------------------+--------------------+--------------------+----------------------------+----------------------
    Q1                   | S4                 | 2026-05-01         | 2026-06-12                 | Y
    Q2                   | S4                 | 2025-05-01         | 2025-06-13                 | N
  `,
  ssd_ehcp_assessment: `
    ehca_ehcp_assessment_id | ehca_ehcp_request_id | ehca_ehcp_assessment_outcome | ehca_ehcp_assessment_outcome_date | ehca_ehcp_assessment_exceptions
    ------------------------+----------------------+------------------------------+-----------------------------------+--------------------------------
    Z1                      | Q1                   | Y                            | 2026-08-28                        | 0
  `,
  ssd_ehcp_named_plan: `
    ehcn_named_plan_id | ehcn_ehcp_asmt_id | ehcn_named_plan_start_date
    -------------------+-------------------+---------------------------
    N1                 | Z1                | 2026-09-18
  `,
}

beforeAll(async () => {
  ground = await newGround()
  await ground.deliver(asAt, tables)
  await runClocks(ground.database, ground.northmere.authority.id)
})

const Instance = z.object({
  child: z.string(),
  rule: z.string(),
  about: z.string(),
  started: z.string(),
  due: z.string().nullable(),
  done: z.string().nullable(),
  ended: z.string().nullable(),
})

const instances = (rule: string) =>
  ground
    .as((db) =>
      db.many(
        sql`select c.person_id as child, i.rule_id as rule, i.about, i.started_on as started, i.due_on as due, i.done_on as done,
            i.ended_on as ended
          from clock_instances i join children c on c.authority_id = i.authority_id and c.id = i.child_id
          where i.rule_id = ${rule} and i.to_import is null order by 1, 4, 3`,
        Instance,
      ),
    )
    .then((rows) => rows.map((row) => [row.child, row.about, row.started, row.due, row.done, row.ended]))

describe('what starts and meets each rule', () => {
  test.each([
    [
      'FD-ASM-45',
      [
        ['1', 'A1', '2026-09-01', '2026-11-03', null, null],
        ['1', 'A4', '2026-11-02', '2027-01-07', null, null], // a second assessment counts from its own start
        ['2', 'A2', '2026-03-02', '2026-05-07', '2026-05-07', null],
        ['3', 'A3', '2026-01-05', '2026-03-09', null, '2026-02-02'], // closed before it was due
      ],
    ],
    [
      'CLA-REV-1',
      [
        ['2', 'L2', '2026-05-01', '2026-06-02', '2026-05-28', null],
        ['3', 'L3', '2026-01-10', '2026-02-06', null, '2026-01-20'],
      ],
    ],
    ['CLA-REV-2', [['2', 'L2', '2026-05-28', '2026-08-28', '2026-09-01', null]]],
    ['CLA-REV-N', [['2', 'L2', '2026-09-01', '2027-03-01', null, null]]],
    [
      'CLA-V-1',
      [
        ['2', 'P1', '2026-05-01', '2026-05-08', '2026-05-08', '2026-07-01'],
        ['2', 'P2', '2026-07-01', '2026-07-08', '2026-07-09', null],
      ],
    ],
    [
      'CLA-V-Y1',
      [
        ['2', 'P1', '2026-05-08', '2026-06-19', '2026-06-19', '2026-07-01'],
        ['2', 'P1', '2026-06-19', '2026-07-31', null, '2026-07-01'], // the child moved before the next was due
        ['2', 'P2', '2026-07-09', '2026-08-20', '2026-10-16', null],
        ['2', 'P2', '2026-10-16', '2026-11-27', null, null],
      ],
    ],
    [
      'EHC-6',
      [
        ['4', 'Q2', '2025-05-01', '2025-06-12', '2025-06-13', null],
        ['4', 'Q1', '2026-05-01', '2026-06-12', '2026-06-12', null],
      ],
    ],
    [
      'EHC-20',
      [
        ['4', 'Q2', '2025-05-01', '2025-09-18', null, '2025-06-13'],
        ['4', 'Q1', '2026-05-01', '2026-09-18', '2026-09-18', null],
      ],
    ],
    ['CP-ICPC', []],
  ] as const)('%s', async (rule, expected) => {
    expect(await instances(rule)).toEqual(expected)
  })
})

const filters = (given: Partial<Record<keyof ClockFilters, unknown>> = {}) =>
  ClockFilters.parse({ whose: 'all', ...given })
const found = (given: Partial<Record<keyof ClockFilters, unknown>> = {}, on: Day = asAt) =>
  ground.as((db) => listClocks(db, { filters: filters(given), asAt: on, most: null }))
const short = ({ ruleId, number, clock }: ChildClock) => `${ruleId} ${number} ${clock.state}`

test('the list holds what is open on the day, the longest overdue first, with the sum in a sentence', async () => {
  const { rows, total } = await found({ rule: 'FD-ASM-45' })
  expect(rows.map(short)).toEqual(['FD-ASM-45 1 overdue', 'FD-ASM-45 1 running'])
  expect(total).toBe(2)
  expect(rows[0]?.clock.sentence).toBe(
    'Overdue by 13 working days: due 1 September 2026 + 45 working days = 3 November 2026.',
  )
  expect(rows[0]).toMatchObject({
    name: 'Ada Ashwick',
    worker: 'Wanda Assessor',
    team: 'Assessment',
    turn: 'social worker',
  })
})

test('as at an earlier day what was done or closed later is still open', async () => {
  const before = await found({ rule: 'FD-ASM-45' }, day('2026-02-01'))
  expect(before.rows.map(short)).toEqual(['FD-ASM-45 3 running'])
  const lastDay = await found({ rule: 'CLA-V-1' }, day('2026-07-08'))
  expect(lastDay.rows.map(short)).toEqual(['CLA-V-1 2 due soon'])
})

test('the state by which the list is narrowed is the state that the sentence gives, on every day', async () => {
  for (let on = day('2026-06-01'); on < '2026-12-20'; on = addDays(on, 5)) {
    for (const state of openStates) {
      const { rows } = await found({ state }, on)
      expect([on, state, rows.filter(({ clock }) => clock.state !== state).map(short)]).toEqual([on, state, []])
    }
  }
})

test('whose turn it is: who is named by the row and still works with the child, else whoever has the role', async () => {
  const { rows } = await found()
  const turns = new Map(rows.map((row) => [`${row.ruleId} ${row.number}`, row.worker]))
  expect(turns.get('CLA-REV-N 2')).toBe('Rita Reviewer')
  expect(turns.get('CLA-V-Y1 2')).toBe('Will Carer')
})

test('mine, my team’s and all that I may see', async () => {
  const { staff } = ground.northmere
  await setStaff(ground.database, staff.administrator, [
    { kind: 'worker', id: 'R1', email: staff['reviewing-officer'].email },
    { kind: 'team', id: 'T2', email: staff['team-manager'].email },
  ])
  const seen = (role: 'reviewing-officer' | 'team-manager' | 'director' | 'social-worker', which: string) =>
    ground.as(async (db) => {
      const { rows } = await listClocks(db, { filters: filters({ whose: which }), asAt, most: null })
      return [...new Set(rows.map(({ number }) => number))]
    }, role)
  expect(await seen('reviewing-officer', 'mine')).toEqual(['2'])
  expect(await seen('reviewing-officer', 'all')).toEqual(['2'])
  expect(await seen('team-manager', 'team')).toEqual(['2'])
  expect(await seen('team-manager', 'mine')).toEqual([])
  expect(await seen('director', 'mine')).toEqual([])
  expect((await seen('director', 'all')).toSorted()).toEqual(['1', '2'])
  expect(await seen('social-worker', 'all')).toEqual([])
})

test('what is on a plate adds up to the list, by whatever it is grouped', async () => {
  const { total } = await found()
  for (const by of ['worker', 'team', 'rule', 'child'] as const) {
    const { loads, list } = await ground.as(async (db) => {
      const asked = worklistQuestions(by, { filters: filters(), asAt, most: 1 })
      return readWorklist(asked, await db.together(asked, worklistGiven(by, { filters: filters(), asAt })), {
        rules: [],
        asAt,
      })
    })
    expect(list.total).toBe(total)
    expect([by, loads.reduce((sum, { open }) => sum + open, 0)]).toEqual([by, total])
    expect(loads.every(({ in30, in90, open }) => in30 <= in90 && in90 <= open)).toBe(true)
  }
})

test('the clocks of one child: open, and those of the last year', async () => {
  const { rows } = await found({ rule: 'CLA-REV-N' })
  const childId = rows[0]?.childId ?? ''
  const { open, past } = await ground.as((db) => clocksOfChild(db, { childId, asAt }))
  expect(open.map(({ ruleId }) => ruleId)).toContain('CLA-REV-N')
  expect(past.map(short)).toContain('CLA-REV-2 2 met late')
  expect(past.find(({ doneOn, ruleId }) => ruleId === 'CLA-V-Y1' && doneOn === null)?.clock.state).toBe('not required')
})

test('how a rule was kept counts what was due, and not what fell away before', async () => {
  const kept = await ground.as((db) => keptIn(db, { from: day('2026-01-01'), to: asAt }))
  const of = (id: string) => kept.find(({ ruleId }) => ruleId === id)
  expect(of('FD-ASM-45')).toEqual({ ruleId: 'FD-ASM-45', due: 2, met: 1, late: 0, never: 1 })
  expect(of('CLA-REV-2')).toEqual({ ruleId: 'CLA-REV-2', due: 1, met: 0, late: 1, never: 0 })
  expect(of('CLA-V-Y1')).toEqual({ ruleId: 'CLA-V-Y1', due: 2, met: 1, late: 1, never: 0 })
})

test('clocks are worked out anew after a delivery, and stand otherwise', async () => {
  const { id } = ground.northmere.authority
  expect(await runClocks(ground.database, id)).toMatchObject({ ran: false })
  await ground.deliver('2026-11-21', { ssd_cin_assessments: tables.ssd_cin_assessments.replace('A4 ', 'A9 ') })
  expect(await runClocks(ground.database, id)).toMatchObject({ ran: true })
  expect((await instances('FD-ASM-45')).map(([, about]) => about)).toContain('A9')
})

test('an authority without data has no clocks', async () => {
  expect(await runClocks(ground.database, ground.haverley.authority.id)).toEqual({ ran: false, clocks: 0 })
})

test('a rule is counted by the engine: what is stored is what it says', async () => {
  const { rows } = await found()
  for (const { rule, startedOn, dueOn } of rows) expect(runClock(rule.rule, { startedOn }, startedOn).dueOn).toBe(dueOn)
})
