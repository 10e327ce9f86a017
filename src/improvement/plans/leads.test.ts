import { expect, test } from 'vitest'
import { newPlanGround, today } from '../plans.fixture.ts'
import { addBoard } from '../boards/boards.ts'
import { endPlan } from './end-plan.ts'
import { lacksLead, listLeads } from './leads.ts'
import { createPlan } from './plan.ts'
import { addPriority } from './priority.ts'

test('each priority of the plans that go on stands with its officer, councillor and board, that of its plan where it has none', async () => {
  const ground = await newPlanGround()
  const { lead, director } = ground
  const leads = () => ground.as(lead, (db) => listLeads(db))
  const of = async (title: string) => (await leads()).find(({ priority }) => priority === title)
  const [plan, ends] = [await ground.plan('Goes on'), await ground.plan('Ends')]
  await ground.as(lead, (db) => addPriority(db, ends, { title: 'Gone' }))
  await ground.as(lead, (db) => addPriority(db, plan, { title: 'Nobody' }))
  await ground.as(lead, (db) => addPriority(db, plan, { title: 'Led', ownerId: lead.id, leadMemberId: director.id }))
  expect((await leads()).map(({ priority }) => priority)).toEqual(['Gone', 'Nobody', 'Led'])
  await ground.as(lead, (db) => endPlan(db, ends, { why: 'Done.', today }))
  expect((await leads()).map(({ priority }) => priority)).toEqual(['Nobody', 'Led'])
  expect(await of('Nobody')).toMatchObject({ plan: 'Goes on', officer: null, member: null })
  expect(await of('Led')).toMatchObject({ officer: lead.name, member: director.name, board: null })
  expect((await leads()).map(lacksLead)).toEqual([true, true])
  const boardId = await ground.as(director, (db) =>
    addBoard(db, { name: 'Improvement board', forum: 'improvement board' }),
  )
  const withBoard = await ground.as(lead, (db) => createPlan(db, { title: 'Has a board', ownerId: lead.id, boardId }))
  await ground.as(lead, (db) =>
    addPriority(db, withBoard, { title: 'Whole', ownerId: lead.id, leadMemberId: director.id }),
  )
  const whole = await of('Whole')
  expect(whole).toMatchObject({ board: 'Improvement board' })
  expect(whole && lacksLead(whole)).toBe(false)
})
