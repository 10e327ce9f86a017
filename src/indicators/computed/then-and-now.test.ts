import { expect, test } from 'vitest'
import { day } from '../../platform/day.ts'
import { definitionOf, newComputedGround } from './computed.fixture.ts'
import { asAtDay, firstAndNow, thenAndNow } from './then-and-now.ts'
import { refreshIndicators } from './refresh.ts'
import { monthOf, periodsNow } from './periods.ts'
import { resultsOf } from './results.ts'

const [theTwelveMonths = monthOf('2026-09')] = periodsNow(day('2026-09-30'))

test('what came late, what was put right and what has gone explain the difference, and nothing else does', async () => {
  const ground = await newComputedGround()
  const people = `
    pers_person_id | pers_dob
    ---------------+-----------
    A              | 2012-05-01
    B              | 2015-05-01
  `
  const head = `
    cppl_cp_plan_id | cppl_person_id | cppl_cp_plan_start_date | cppl_cp_plan_end_date
    ----------------+----------------+-------------------------+----------------------
    the same        | A              | 2026-03-01              |`
  await ground.deliver('2026-09-30', {
    ssd_person: people,
    ssd_cp_plans: `${head}
    put right       | A              | 2024-09-29              |
    gone            | B              | 2026-05-01              |`,
  })
  await ground.deliver('2026-10-31', {
    ssd_person: people,
    ssd_cp_plans: `${head}
    put right       | A              | 2026-09-29              |
    came late       | B              | 2024-01-01              |`,
  })
  const found = await ground.as((db) =>
    thenAndNow(db, definitionOf('CP07'), theTwelveMonths, {
      before: { delivery: 1, knownOn: day('2026-09-30') },
      after: { delivery: 2, knownOn: day('2026-10-31') },
    }),
  )
  expect([found.before, found.after]).toEqual([
    { counted: 1, outOf: 3, leftOut: 0, amount: null },
    { counted: 1, outOf: 3, leftOut: 0, amount: null },
  ])
  expect(Object.fromEntries(found.moved.map(({ before, after, kind }) => [(after ?? before)?.thing, kind]))).toEqual({
    'came late': 'late',
    gone: 'gone',
    'put right': 'mended',
  })
  // As at a day before the first delivery there is what is known now, and no then.
  const early = await ground.as((db) => asAtDay(db, definitionOf('CP07'), day('2026-08-31')))
  expect([early?.before, early?.after.outOf, early?.moved, early?.knownBy]).toEqual([
    null,
    2, // the same, and what came late of a plan that had begun by then
    [],
    { earlier: null, newest: '2026-10-31' },
  ])
  const late = await ground.as((db) => asAtDay(db, definitionOf('CP07'), day('2026-10-15')))
  expect(late?.knownBy).toEqual({ earlier: '2026-09-30', newest: '2026-10-31' })
})

test('a month as it was first reported and as it is known now is told by the rows that came late', async () => {
  const ground = await newComputedGround()
  const people = `
    pers_person_id | pers_dob
    ---------------+-----------
    A              | 2012-05-01
    B              | 2015-05-01
  `
  const plans = (rows: string) => `
    cppl_cp_plan_id | cppl_person_id | cppl_cp_plan_start_date
    ----------------+----------------+------------------------
    ${rows}`
  const refreshed = () => refreshIndicators(ground.database, ground.northmere.authority.id)
  await ground.deliver('2026-09-30', { ssd_person: people, ssd_cp_plans: plans('P1 | A | 2026-08-03') })
  await refreshed()
  await ground.deliver('2026-10-31', {
    ssd_person: people,
    ssd_cp_plans: plans('P1 | A | 2026-08-03\n    P2 | B | 2026-08-20'),
  })
  await refreshed()
  const [august, july] = await ground.as(async (db) => {
    const kept = await resultsOf(db, 'CP03')
    const firstReported = kept?.firstReported ?? new Map<string, never>()
    const of = (month: string) => firstAndNow(db, definitionOf('CP03'), { month: monthOf(month), firstReported })
    return [await of('2026-08'), await of('2026-07')]
  })
  expect([august?.before?.counted, august?.after.counted, august?.knownBy]).toEqual([
    1,
    2,
    { earlier: '2026-09-30', newest: '2026-10-31' },
  ])
  expect(august?.moved.map(({ after, kind }) => [after?.thing, kind])).toEqual([['P2', 'late']])
  expect(july).toBeUndefined()
})
