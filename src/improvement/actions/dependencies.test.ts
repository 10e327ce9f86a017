import { beforeAll, expect, test } from 'vitest'
import type { Person } from '../../people/index.ts'
import { newPlanGround, today, type PlanGround } from '../plans.fixture.ts'
import type { ActionId } from '../status/facts.ts'
import { couldWaitFor, listDependencies } from './dependencies.ts'
import { putInPlan, waitFor } from './links.ts'
import { takeStep } from './take-step.ts'

let ground: PlanGround

beforeAll(async () => {
  ground = await newPlanGround()
})

const action = (title: string, dueOn: string | null, parts: Record<string, unknown> = {}): Promise<ActionId> =>
  ground.draft({ title, dueOn, ...parts })
const waits = (waiting: ActionId, needed: ActionId, why = '') =>
  ground.as(ground.lead, (db) => waitFor(db, waiting, needed, why))
const fitOf = async (waiting: ActionId) => {
  const found = await ground.as(ground.lead, (db) => listDependencies(db, today))
  const one = found.find((each) => each.waiting.facts.id === waiting)
  return one && `${one.fit}: ${one.reason}`
}

test.each([
  ['2026-09-30', '2026-09-01', 'fine: what it waits for is due 1 September 2026, 29 days before'],
  ['2026-09-30', '2026-10-02', 'clash: due 30 September 2026, but what it waits for only 2 October 2026, 2 days later'],
  ['2026-09-30', '2026-09-30', 'clash: due 30 September 2026, but what it waits for only on the same day'],
  ['2026-09-30', null, 'gap: what it waits for has no date'],
  [null, '2026-09-30', 'gap: it has no date itself; what it waits for is due 30 September 2026'],
  ['2026-09-30', '2026-05-28', 'late: what it waits for is overdue by 4 days'],
])('due %s, what it waits for %s', async (due, needed, expected) => {
  const waiting = await action('Train the panel', due)
  await waits(waiting, await action('Write the course', needed))
  expect(await fitOf(waiting)).toBe(expected)
})

test('it begins before what it waits for is due', async () => {
  const waiting = await action('Train the panel', '2026-09-30', { startsOn: '2026-07-01' })
  await waits(waiting, await action('Write the course', '2026-08-01'))
  expect(await fitOf(waiting)).toBe('early: to begin 1 July 2026, before what it waits for is due, 1 August 2026')
})

test('what was withdrawn never comes, what is complete holds up nothing, and what is done waits for nothing', async () => {
  const waiting = await action('Train the panel', '2026-09-30')
  const needed = await action('Write the course', '2026-08-01')
  await waits(waiting, needed)
  await ground.as(ground.director, (db) => takeStep(db, needed, 'withdraw', { why: 'It is bought in.', today }))
  expect(await fitOf(waiting)).toContain('never: what it waits for was withdrawn')
  const free = await action('Hold the first panel', '2026-09-30')
  const complete = await ground.completed()
  await waits(free, complete)
  expect(await fitOf(free)).toBe('done: what it waits for is complete')
  await waits(complete, waiting)
  expect(await fitOf(complete)).toBeUndefined()
})

test('two owners are told from one', async () => {
  const of = (owner: Person) => action('Write the course', '2026-08-01', { ownerId: owner.id })
  const waiting = await action('Train the panel', '2026-09-30')
  await waits(waiting, await of(ground.owner))
  await waits(waiting, await of(ground.lead))
  const found = await ground.as(ground.lead, (db) => listDependencies(db, today))
  const mine = found.filter((one) => one.waiting.facts.id === waiting)
  expect(new Map(mine.map(({ needed, isBetweenOwners }) => [needed.facts.ownerId, isBetweenOwners]))).toEqual(
    new Map([
      [ground.owner.id, false],
      [ground.lead.id, true],
    ]),
  )
})

test('an action can be said to wait for those of its plans that are still to be done, once each', async () => {
  const plan = await ground.plan('Panels')
  const [one, other, third] = [
    await action('One', '2026-09-30'),
    await action('Other', '2026-08-01'),
    await action('Third', '2026-08-01'),
  ]
  await action('Elsewhere', '2026-08-01')
  await ground.as(ground.lead, async (db) => {
    for (const id of [one, other, third, await ground.completed()])
      await putInPlan(db, id, { planId: plan, priorityId: null })
  })
  const choices = async () => (await ground.as(ground.lead, (db) => couldWaitFor(db, one))).map(({ title }) => title)
  expect(await choices()).toEqual(['Other', 'Third'])
  await waits(one, other)
  expect(await choices()).toEqual(['Third'])
})
