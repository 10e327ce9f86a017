import { expect, test } from 'vitest'
import { newComputedGround } from '../../indicators/computed/computed.fixture.ts'
import { refreshIndicators } from '../../indicators/index.ts'
import { day } from '../../platform/day.ts'
import { createMeasure, measurePriority, type NewMeasure } from '../measures/measure.ts'
import { recordReading } from '../measures/readings.ts'
import { planOverview } from './plan-overview.ts'
import { createPlan } from './plan.ts'
import { addPriority } from './priority.ts'

const on = day('2026-11-25')
const children = Array.from({ length: 20 }, (_, index) => index)

/** Twenty children on a plan, of whom ten began in the year and so many ended: two of them would be told by those who began. */
const records = (ended: number) => ({
  ssd_person: `
    pers_person_id | pers_dob   | pers_sex
    ${children.map((child) => `C${child} | 2015-05-01 | F`).join('\n    ')}
  `,
  ssd_cp_plans: `
    cppl_cp_plan_id | cppl_person_id | cppl_cp_plan_start_date | cppl_cp_plan_end_date
    ${children.map((child) => `${child} | C${child} | ${child < 10 ? '2025-02-01' : '2026-03-01'} | ${child < ended ? '2026-06-01' : ''}`).join('\n    ')}
  `,
})

test('a plan that is kept hides a measure’s reading as soon as the count hides it, though nothing else has happened', async () => {
  const ground = await newComputedGround()
  const count = () => refreshIndicators(ground.database, ground.northmere.authority.id)
  await ground.deliver('2026-10-31', records(8))
  await count()
  const plan = await ground.as(async (db) => {
    const id = await createPlan(db, { title: 'Ours', ownerId: ground.northmere.staff.director.id })
    const priority = await addPriority(db, id, { title: 'Plans that end' })
    const measure = await createMeasure(db, { title: 'Who began', unit: 'count', indicatorId: 'CP03' } as NewMeasure)
    await measurePriority(db, priority, measure)
    await recordReading(
      db,
      measure,
      { periodStart: '2025-11-01', periodEnd: '2026-10-31', value: 10, source: 'Case records' } as Parameters<
        typeof recordReading
      >[2],
      on,
    )
    return id
  }, 'director')
  const shown = () =>
    ground.as(
      async (db) => (await planOverview(db, plan, { on })).measures.map(({ latest }) => latest?.value),
      'councillor',
    )
  expect(await shown()).toEqual([10])
  await ground.deliver('2026-11-20', records(2))
  expect(await shown()).toEqual([10]) // nothing was counted of it yet
  await count()
  expect(await shown()).toEqual([undefined])
})
