import { expect, test } from 'vitest'
import { addEvidence } from '../actions/evidence.ts'
import { putInPlan } from '../actions/links.ts'
import { addMilestone } from '../actions/milestones.ts'
import { createMeasure, measurePriority } from '../measures/measure.ts'
import { recordReading } from '../measures/readings.ts'
import { day } from '../../platform/day.ts'
import { newPlanGround, today } from '../plans.fixture.ts'
import { paceAndCost } from './pace-and-cost.ts'
import { addPriority } from './priority.ts'

test('pace, cost and outcome of each priority stand side by side; what states no cost is not taken for nothing', async () => {
  const ground = await newPlanGround()
  const plan = await ground.plan()
  const priority = await ground.as(ground.lead, (db) => addPriority(db, plan, { title: 'Advisers' }))
  const put = (id: Awaited<ReturnType<typeof ground.draft>>, priorityId: string | null = priority) =>
    ground.as(ground.lead, (db) => putInPlan(db, id, { planId: plan, priorityId }))
  const paid = await ground.started({ title: 'Recruit', costPounds: 12_000 }, day('2026-01-10'))
  await put(paid)
  await put(await ground.started({ title: 'Train' }, day('2026-01-10')))
  await put(await ground.draft({ title: 'A draft', costPounds: 99_000 }))
  await put(await ground.completed({ title: 'Done, and elsewhere', costPounds: 500 }), null)
  const milestone = (title: string, dueOn: string) =>
    ground.as(ground.owner, (db) => addMilestone(db, paid, { title, dueOn }))
  const long = await milestone('Advertised', '2026-02-01')
  const lately = await milestone('Interviewed', '2026-05-01')
  await milestone('In post', '2026-05-20')
  await milestone('Settled in', '2026-09-01')
  for (const [milestoneId, datedOn] of [
    [long, '2026-01-31'],
    [lately, '2026-05-02'],
  ] as const)
    await ground.as(ground.owner, (db) =>
      addEvidence(db, paid, { kind: 'document', title: 'Seen', datedOn: day(datedOn), milestoneId }, today),
    )
  await ground.as(ground.lead, async (db) => {
    const measure = await createMeasure(db, { title: 'How many have an adviser?', baseline: 50, tolerance: 5 })
    await measurePriority(db, priority, measure)
    const period = { periodStart: day('2026-04-01'), periodEnd: day('2026-04-30') }
    await recordReading(db, measure, { ...period, numerator: 70, denominator: 100, source: 'Records' }, today)
  })
  const { rows } = await ground.as(ground.lead, (db) => paceAndCost(db, plan, today))
  expect(rows).toMatchObject([
    {
      title: 'Advisers',
      milestones: { total: 4, planned: 3, reached: 2, plannedLately: 2, reachedLately: 1, stalledMonths: 0 },
      cost: { pounds: 12_000, stated: 1, actions: 2 },
      complete: 0,
      improved: 1,
    },
    {
      title: 'Under no priority',
      milestones: { total: 0, planned: 0, reached: 0 },
      cost: { pounds: 500, stated: 1, actions: 1 },
      complete: 1,
      improved: 0,
    },
  ])
})
