import { beforeAll, expect, test } from 'vitest'
import { showChildren, undoImport } from '../children/index.ts'
import { newGround, type Ground } from '../children/ground.fixture.ts'
import type { Role } from '../people/index.ts'
import { addDays } from '../platform/calendar/days.ts'
import { day, type Day } from '../platform/day.ts'
import { sql } from '../platform/sql.ts'
import {
  listCaseloads,
  listCases,
  listContinuity,
  listDepartures,
  listLeaving,
  listTurningSixteen,
  listWorkloadMonths,
  measuresOf,
  narrowContinuity,
  noteDeparture,
  setWeights,
  takeDepartureBack,
  WeightFields,
  weightsOn,
  type WhichChildren,
} from './index.ts'

const asAt = day('2026-11-20')
let ground: Ground

beforeAll(async () => {
  ground = await newGround()
  await ground.deliver(asAt, {
    ssd_person: `
      pers_person_id | pers_forename | pers_surname | pers_dob
      ---------------+---------------+--------------+-----------
      1              | Ada           | Ashwick      | 2019-03-01
      2              | Ben           | Brimwade     | 2022-07-01
      3              | Cal           | Claycote     | 2010-06-15
    `,
    ssd_professionals: `
      prof_professional_id | prof_professional_name | prof_full_time_equivalency
      ---------------------+------------------------+---------------------------
      W1                   | Wanda Assessor         | 1
      W2                   | Will Carer             | 0.5
      W3                   | Wes Third              | 1
      R1                   | Rita Reviewer          | 1
    `,
    ssd_cin_episodes: `
      cine_referral_id | cine_person_id | cine_referral_date | cine_close_date
      -----------------+----------------+--------------------+----------------
      C1               | 1              | 2026-11-01         |
      C2               | 2              | 2025-06-01         |
      C3               | 3              | 2026-11-10         |
      C4               | 3              | 2026-01-01         | 2026-02-01
    `,
    ssd_cla_episodes: `
      clae_cla_episode_id | clae_person_id | clae_cla_episode_start_date | clae_cla_id
      --------------------+----------------+-----------------------------+------------
      E2                  | 2              | 2025-07-01                  | L2
    `,
    ssd_involvements: `
      invo_involvements_id | invo_professional_id | invo_professional_role_id | invo_involvement_start_date | invo_involvement_end_date | invo_person_id
      ---------------------+----------------------+---------------------------+-----------------------------+---------------------------+---------------
      I1                   | W1                   | CW                        | 2026-11-03                  |                           | 1
      I2                   | W1                   | CW                        | 2025-06-01                  | 2026-03-01                | 2
      I3                   | W3                   | CW                        | 2026-03-01                  | 2026-08-01                | 2
      I4                   | W2                   | CW                        | 2026-08-11                  |                           | 2
      I5                   | R1                   | IRO                       | 2025-06-01                  |                           | 2
      I6                   | W2                   | CW                        | 2026-01-01                  | 2026-02-01                | 3
    `,
  })
})

const children = (on = asAt) => ground.as(async (db) => showChildren(db, 'workload', await listContinuity(db, on)))
const short = (rows: Awaited<ReturnType<typeof children>>) =>
  rows.map(({ number, worker, workersInYear, daysUnallocated }) => [number, worker, workersInYear, daysUnallocated])

test('days without a worker are those on which the case was open and nobody held it, in the year up to the day', async () => {
  expect(short(await children())).toEqual([
    ['3', null, 1, 11], // open since the 10th, the day itself counted
    ['2', 'Will Carer', 3, 9], // from 2 to 10 August: the last day of a worker is held
    ['1', 'Wanda Assessor', 1, 2],
  ])
})

test('as at an earlier day it is the year before that day', async () => {
  expect(short(await children(day('2026-08-05')))).toEqual([['2', null, 2, 4]])
})

test('a caseload is the children whose case the worker holds: a reviewing officer holds none', async () => {
  const rows = await ground.as((db) => listCaseloads(db, asAt))
  expect(rows.map(({ name, children: count, fullTime }) => [name, count, fullTime])).toEqual([
    ['Wanda Assessor', 1, 1],
    ['Will Carer', 1, 0.5],
  ])
})

test('each number is its list counted', async () => {
  const [caseloads, continuity] = [await ground.as((db) => listCaseloads(db, asAt)), await children()]
  expect(measuresOf(caseloads, continuity)).toMatchObject({
    unallocated: { counted: 1, of: 3 },
    threeOrMore: { counted: 1, of: 1 },
    casesEach: { cases: 2, fullTime: 1.5 },
  })
  expect(measuresOf([], [])).toMatchObject({ casesEach: null, unallocated: { counted: 0, of: 0 } })
})

test('S-049: the cases of each worker, one by one, are as many and weigh as much as the worker’s number says', async () => {
  const shown = async (on: Day, of = {}) =>
    ground.as(async (db) => showChildren(db, 'workload', await listCases(db, on, of)))
  const cases = await shown(asAt)
  expect(cases.map(({ number, worker, since, weight }) => [number, worker, since, weight])).toEqual([
    ['1', 'Wanda Assessor', '2026-11-03', 1],
    ['2', 'Will Carer', '2026-08-11', 1.5],
  ])
  for (const { professionalId, children: count, weighted } of await ground.as((db) => listCaseloads(db, asAt))) {
    const own = await shown(asAt, { worker: professionalId })
    expect(own.map(({ professionalId: worker }) => worker)).toEqual(Array(count).fill(professionalId))
    expect(own.reduce((sum, { weight }) => sum + weight, 0)).toBe(weighted)
  }
  expect((await shown(day('2026-01-15'))).map(({ number, worker }) => [number, worker])).toEqual([
    ['2', 'Wanda Assessor'],
    ['3', 'Will Carer'],
  ])
  expect(await shown(asAt, { team: 'nowhere' })).toEqual([])
})

test('the children behind a number about continuity are those that it counts', async () => {
  const continuity = await children()
  const numbers = (which: WhichChildren) => narrowContinuity(continuity, which).map(({ number }) => number)
  expect(numbers('nobody')).toEqual(['3'])
  expect(numbers('many')).toEqual(['2'])
  expect(numbers('waited')).toEqual(['3', '2', '1'])
})

test('who works with no child sees none', async () => {
  expect(await ground.as((db) => listContinuity(db, asAt), 'social-worker')).toEqual([])
  expect(await ground.as((db) => listCaseloads(db, asAt), 'social-worker')).toEqual([])
  expect(await ground.as((db) => listCases(db, asAt), 'social-worker')).toEqual([])
})

test('S-233, S-234, S-049: the spread, the weights and the months rest on the same cases', async () => {
  const caseloads = await ground.as((db) => listCaseloads(db, asAt))
  expect(caseloads.map(({ name, weighted, longest }) => [name, weighted, longest])).toEqual([
    ['Wanda Assessor', 1, 17],
    ['Will Carer', 1.5, 101], // the child is in care
  ])
  const { spread, managers } = measuresOf(caseloads, [])
  expect(spread.filter(({ workers }) => workers > 0)).toEqual([{ words: '1 to 5', workers: 2 }])
  expect(managers).toEqual([])
  const held = caseloads.map((worker) => ({ ...worker, job: 'Team Manager' }))
  expect(measuresOf(held, []).managers.map(({ longest }) => longest)).toEqual([101, 17])
  const months = await ground.as((db) => listWorkloadMonths(db, asAt))
  expect(months).toHaveLength(12)
  expect(months.at(-1)).toEqual({ month: '2026-10-31', cases: 1, workers: 1, referrals: 0 })
  expect(months[1]).toEqual({ month: '2025-12-31', cases: 1, workers: 1, referrals: 0 })
  expect(months[2]).toMatchObject({ month: '2026-01-31', cases: 2, referrals: 1 })
})

test('a child is about to be without a worker when all of theirs leave within 90 days, and not where one stays', async () => {
  const leaving = () =>
    ground.as(async (db) =>
      (await showChildren(db, 'leaving', await listLeaving(db, asAt))).map(({ number, lastDay, inCare }) => [
        number,
        lastDay,
        inCare,
      ]),
    )
  const note = (worker: string, lastDay: string, role: 'team-manager' | 'social-worker' = 'team-manager') =>
    ground.as((db) => noteDeparture(db, { worker, lastDay: day(lastDay), note: '' }), role)
  expect(await leaving()).toEqual([])
  await note('W2', '2026-12-18')
  expect(await leaving()).toEqual([['2', '2026-12-18', true]])
  await note('W2', '2027-02-18') // the ninetieth day
  expect(await leaving()).toEqual([['2', '2027-02-18', true]])
  await note('W2', '2027-02-19')
  expect(await leaving()).toEqual([])
  await note('R1', '2026-12-01') // a reviewing officer holds no case
  expect(await leaving()).toEqual([])
  await expect(note('W2', '2026-12-01', 'social-worker')).rejects.toThrow('row-level security')
  await expect(note('W9', '2026-12-01')).rejects.toThrow()
  await ground.as((db) => takeDepartureBack(db, 'W2'), 'team-manager')
  expect((await ground.as((db) => listDepartures(db, asAt))).map(({ name }) => name)).toEqual(['Rita Reviewer'])
})

test('S-086: who is in care and turns 16 within a year, with or without an adviser', async () => {
  const turning = (on: string) =>
    ground.as(async (db) =>
      (await showChildren(db, 'turning 16', await listTurningSixteen(db, day(on)))).map(
        ({ number, on: birthday, hasAdviser }) => [number, birthday, hasAdviser],
      ),
    )
  expect(await turning('2026-11-20')).toEqual([]) // the one of 2010 is not in care
  expect(await turning('2037-07-01')).toEqual([['2', '2038-07-01', false]])
  expect(await turning('2037-06-30')).toEqual([])
  expect(await turning('2038-07-01')).toEqual([['2', '2038-07-01', false]]) // the birthday itself
})

test('a child is about to be without a worker where the only one ends on a day that is known, unless somebody follows by the day after', async () => {
  const involved = (rows: string) => ({
    ssd_involvements: `
      invo_involvements_id | invo_professional_id | invo_professional_role_id | invo_involvement_start_date | invo_involvement_end_date | invo_person_id
      ---------------------+----------------------+---------------------------+-----------------------------+---------------------------+---------------
      ${rows}`,
  })
  const leaving = () => ground.as(async (db) => showChildren(db, 'workload', await listLeaving(db, asAt)))
  const one = 'I1 | W1 | CW | 2026-11-03 | 2026-12-11 | 1'
  const before = await leaving()
  const { number } = await ground.deliver(asAt, involved(one))
  expect(await leaving()).toMatchObject([{ number: '1', workers: 'Wanda Assessor', lastDay: '2026-12-11' }])
  const next = await ground.deliver(asAt, involved(`${one}\n I7 | W3 | CW | 2026-12-12 | | 1`))
  expect(await leaving()).toEqual([])
  const late = await ground.deliver(asAt, involved(`${one}\n I7 | W3 | CW | 2026-12-13 | | 1`))
  expect(await leaving()).toMatchObject([{ number: '1', lastDay: '2026-12-11' }])
  for (const each of [late, next, { number }])
    await undoImport(ground.database, ground.northmere.staff.analyst, {
      number: each.number,
      why: 'It was drawn for a test.',
    })
  expect(await leaving()).toEqual(before)
})

test('weights count from the day that they are set for; the days before keep theirs, and of two from one day the later counts', async () => {
  const weighted = (on: Day) =>
    ground.as(async (db) => (await listCaseloads(db, on)).map(({ name, weighted: sum }) => [name, sum]))
  const usual = [
    ['Wanda Assessor', 1],
    ['Will Carer', 1.5],
  ]
  const set = (care: number, role: Role = 'principal-social-worker') =>
    ground.as(
      (db) =>
        setWeights(
          db,
          WeightFields.parse({
            fromDay: '2026-11-15',
            care,
            protection: '1.5',
            leaver: '0.5',
            other: '1.25',
            why: 'Agreed.',
          }),
        ),
      role,
    )
  expect(await weighted(asAt)).toEqual(usual)
  await set(2)
  await set(3)
  expect(await weighted(asAt)).toEqual([
    ['Wanda Assessor', 1.25],
    ['Will Carer', 3],
  ])
  expect(await weighted(day('2026-11-14'))).toEqual(usual)
  await expect(set(4, 'team-manager')).rejects.toThrow('row-level security')
  await expect(
    ground.as((db) => db.run(sql`update case_weights set care = 9`), 'principal-social-worker'),
  ).rejects.toThrow('permission denied')
  expect(await ground.as((db) => weightsOn(db, asAt), 'team-manager')).toMatchObject({ care: 3 })
})

test.each([
  ['', 'Enter a number'],
  ['much', 'Enter a number'],
  ['-1', '0 or more'],
  ['11', '10 or less'],
])('a weight of “%s” is refused', (care, message) => {
  const { error } = WeightFields.safeParse({
    fromDay: '2026-11-15',
    care,
    protection: 1,
    leaver: 1,
    other: 1,
    why: 'x',
  })
  expect(error?.issues.map((issue) => issue.message).join()).toContain(message)
})

test.each([
  ['on the same day', '2026-06-01', 0, 1],
  ['on the day after', '2026-05-31', 0, 1],
  ['a day later', '2026-05-30', 1, 0],
])(
  'where the next worker begins %s, so many days are without one, and so many held the case at the end of May',
  async (_, last, without, held) => {
    const { number } = await ground.deliver(asAt, {
      ssd_cin_episodes: `
      cine_referral_id | cine_person_id | cine_referral_date
      -----------------+----------------+-------------------
      H1               | 1              | 2026-01-01
    `,
      ssd_involvements: `
      invo_involvements_id | invo_professional_id | invo_professional_role_id | invo_involvement_start_date | invo_involvement_end_date | invo_person_id
      ---------------------+----------------------+---------------------------+-----------------------------+---------------------------+---------------
      H1                   | W1                   | CW                        | 2026-01-01                  | ${last}                   | 1
      H2                   | W2                   | CW                        | 2026-06-01                  |                           | 1
    `,
    })
    const [child] = (await children()).filter((one) => one.number === '1')
    expect(child).toMatchObject({ daysUnallocated: without, workersInYear: 2, worker: 'Will Carer' })
    expect(narrowContinuity(child ? [child] : [], 'waited')).toHaveLength(without)
    const endOfMay = day('2026-05-31')
    expect(await ground.as((db) => listCases(db, endOfMay))).toHaveLength(held)
    expect((await children(endOfMay)).map(({ worker }) => worker)).toEqual([held ? 'Wanda Assessor' : null])
    const months = await ground.as((db) => listWorkloadMonths(db, asAt))
    expect(months.find(({ month }) => month === endOfMay)?.cases).toBe(held)
    await undoImport(ground.database, ground.northmere.staff.analyst, { number, why: 'It was drawn for a test.' })
  },
)

test('a child who died is nobody’s case from the day after, whether or not the case was closed', async () => {
  const died = day('2026-11-05')
  const { number } = await ground.deliver(asAt, {
    ssd_person: `
      pers_person_id | pers_dob   | pers_death_date
      ---------------+------------+----------------
      1              | 2019-03-01 | ${died}
      2              | 2022-07-01 | ${died}
      3              | 2010-06-15 |
    `,
  })
  const open = async (on: Day) => ({
    cases: (await ground.as((db) => listCases(db, on))).length,
    caseloads: (await ground.as((db) => listCaseloads(db, on))).length,
    children: (await children(on)).map((one) => one.number).toSorted(),
  })
  expect(await open(died)).toEqual({ cases: 2, caseloads: 2, children: ['1', '2'] })
  expect(await open(addDays(died, 1))).toEqual({ cases: 0, caseloads: 0, children: [] })
  expect(await open(asAt)).toEqual({ cases: 0, caseloads: 0, children: ['3'] })
  expect(await ground.as((db) => listTurningSixteen(db, day('2037-07-01')))).toEqual([])
  const months = await ground.as((db) => listWorkloadMonths(db, day('2026-12-01')))
  expect(months.slice(-2).map(({ month, cases }) => [month, cases])).toEqual([
    ['2026-10-31', 1],
    ['2026-11-30', 0],
  ])
  await undoImport(ground.database, ground.northmere.staff.analyst, { number, why: 'It was drawn for a test.' })
})
