import { beforeAll, expect, test } from 'vitest'
import { addEvidence, addMilestone, askForDate, createPlan, putInPlan, type ActionId } from '../improvement/index.ts'
import { newPlanGround, today, type PlanGround } from '../improvement/plans.fixture.ts'
import type { Person } from '../people/index.ts'
import { addDays } from '../platform/day.ts'
import { changedSinceLook, countWork, keepLook, myWork } from './index.ts'

let ground: PlanGround
let late: ActionId

const of = async (person: Person, on = today) =>
  (await ground.as(person, (db) => myWork(db, { person, today: on }))).map(
    ({ heap, source, title, word }) => `${heap} ${source.id}: ${title} (${word})`,
  )

beforeAll(async () => {
  ground = await newPlanGround()
  late = await ground.started({ title: 'Write the pathway plans', dueOn: '2026-05-28' })
  await ground.started({ title: 'Train the panel', dueOn: '2026-07-28' })
  await ground.draft({ title: 'Offer a mentor' })
})

test('what is late, what waits and what is on its way are told apart', async () => {
  expect(await of(ground.owner)).toEqual([
    'late own-actions: Write the pathway plans (Overdue)',
    'waits actions-to-accept: Offer a mentor (To accept)',
    'mine own-actions: Train the panel (On course)',
  ])
  const work = await ground.as(ground.owner, (db) => myWork(db, { person: ground.owner, today }))
  expect(countWork(work)).toEqual({ late: 1, waits: 1, mine: 1 })
})

test('a new date waits for whoever may approve it, and never for the owner', async () => {
  await ground.as(ground.owner, (db) =>
    askForDate(db, late, { toOn: '2026-08-01', reason: 'partner', why: 'The college closed early.' }, today),
  )
  const expected = 'waits dates-to-approve: Write the pathway plans (To approve)'
  expect(await of(ground.lead)).toContain(expected)
  expect(await of(ground.director)).toContain(expected)
  for (const person of [ground.owner, ground.verifier, ground.councillor])
    expect(await of(person)).not.toContain(expected)
})

test('evidence waits for who may verify it: not the owner, nor who reports to the owner, nor who brought it', async () => {
  await ground.as(ground.lead, (db) =>
    addEvidence(db, late, { kind: 'document', title: 'The plans', datedOn: today }, today),
  )
  const expected = 'waits evidence-to-verify: Write the pathway plans (To verify)'
  expect(await of(ground.verifier)).toContain(expected)
  expect(await of(ground.director)).toContain(expected)
  for (const person of [ground.owner, ground.report, ground.lead, ground.councillor])
    expect(await of(person)).not.toContain(expected)
})

test('a milestone without evidence is told of from two weeks before, and is late the day after', async () => {
  const dueOn = addDays(today, 20)
  await ground.as(ground.owner, (db) => addMilestone(db, late, { title: 'Half are written', dueOn }))
  const milestone = async (on: typeof today) => (await of(ground.owner, on)).filter((line) => line.includes('Half'))
  expect(await milestone(addDays(dueOn, -15))).toEqual([])
  expect(await milestone(dueOn)).toEqual(['waits own-milestones: Half are written (Due)'])
  expect(await milestone(addDays(dueOn, 1))).toEqual(['late own-milestones: Half are written (Late)'])
})

test('what others changed in one’s actions and plans is told until one has seen it; one’s own doing never is', async () => {
  const now = () => new Date(Date.now() + 1000) // the database's clock gives the instants of changes
  const plan = await ground.as(ground.lead, (db) => createPlan(db, { title: 'Leaving care', ownerId: ground.owner.id }))
  await ground.as(ground.lead, (db) => putInPlan(db, late, { planId: plan, priorityId: null }))
  const told = await ground.as(ground.owner, (db) => changedSinceLook(db, now()))
  expect(told.hasLooked).toBe(false)
  expect(told.changes[0]).toMatchObject({
    by: ground.lead.name,
    what: 'added the action in a plan',
    actionTitle: 'Write the pathway plans',
  })
  expect(told.changes.map(({ by }) => by)).not.toContain(ground.owner.name)
  await ground.as(ground.owner, (db) => keepLook(db, now()))
  expect(await ground.as(ground.owner, (db) => changedSinceLook(db, now()))).toMatchObject({
    hasLooked: true,
    changes: [],
  })
  expect((await ground.as(ground.lead, (db) => changedSinceLook(db, now()))).hasLooked).toBe(false)
})
