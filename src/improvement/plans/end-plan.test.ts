import { beforeAll, expect, test } from 'vitest'
import { putInPlan } from '../actions/links.ts'
import { takeStep } from '../actions/take-step.ts'
import { newPlanGround, today, type PlanGround } from '../plans.fixture.ts'
import { endPlan, leftBehind, takeUpPlan } from './end-plan.ts'
import { getPlan, listPlans, type PlanId } from './plan.ts'

let ground: PlanGround

beforeAll(async () => {
  ground = await newPlanGround()
})

const end = (plan: PlanId, why = 'The board has closed it.') =>
  ground.as(ground.lead, (db) => endPlan(db, plan, { why, today }))

test('a plan ends when nothing of it would be left behind, and stands apart from then on', async () => {
  const [plan, other] = [await ground.plan('Ends'), await ground.plan('Goes on')]
  const [alone, shared] = [await ground.started({ title: 'Alone' }), await ground.started({ title: 'Shared' })]
  const put = (action: typeof alone, planId: PlanId) =>
    ground.as(ground.lead, (db) => putInPlan(db, action, { planId, priorityId: null }))
  await put(alone, plan)
  await put(shared, plan)
  await put(shared, other)
  await put(await ground.completed(), plan)
  expect((await ground.as(ground.lead, (db) => leftBehind(db, plan))).map(({ title }) => title)).toEqual(['Alone'])
  await expect(end(plan)).rejects.toThrow('One action would be left behind, “Alone”. Complete, withdraw or put')
  await ground.as(ground.director, (db) => takeStep(db, alone, 'withdraw', { why: 'No longer needed.', today }))
  await expect(end(plan, ' ')).rejects.toThrow('Say why the plan ends.')
  await end(plan)
  expect((await ground.as(ground.lead, (db) => getPlan(db, plan))).endedOn).toBe(today)
  expect((await ground.as(ground.lead, (db) => listPlans(db))).map(({ title }) => title)).toEqual(['Goes on', 'Ends'])
  await expect(end(plan)).rejects.toThrow('has ended already')
  await expect(end(other)).rejects.toThrow('“Shared”') // the plan that has ended looks after nothing
  await ground.as(ground.lead, (db) => takeUpPlan(db, plan, 'It was ended too soon.'))
  expect((await ground.as(ground.lead, (db) => getPlan(db, plan))).endedOn).toBeNull()
  await end(other)
})

test('only who may write plans ends one', async () => {
  const plan = await ground.plan('Not theirs')
  await expect(ground.as(ground.owner, (db) => endPlan(db, plan, { why: 'Why not', today }))).rejects.toThrow(
    'Your role does not allow you to write plans.',
  )
})
