import { beforeAll, expect, test } from 'vitest'
import { addDays, day, type Day } from '../../platform/day.ts'
import { newPlanGround, today, type PlanGround } from '../plans.fixture.ts'
import { addPriority } from '../plans/priority.ts'
import { editRisk } from './edit-risk.ts'
import { getRisk, listOpenRisks, raiseRisk, type RiskId } from './risks.ts'
import { workingDaysKnown } from '../../platform/calendar/working-days.ts'
import { tellingOf, tellLeadership } from './tell-leadership.ts'

let ground: PlanGround
let fields: {
  title: string
  priorityId: string
  ownerId: string
  likelihood: number
  impact: number
  childImpact: number
}
let plan: Awaited<ReturnType<PlanGround['plan']>>

beforeAll(async () => {
  ground = await newPlanGround()
  plan = await ground.plan()
  const priorityId = await ground.as(ground.lead, (db) => addPriority(db, plan, { title: 'Advisers' }))
  fields = { title: 'Nobody applies', priorityId, ownerId: ground.owner.id, likelihood: 3, impact: 5, childImpact: 1 }
})

const raised = (on: Day, parts: Partial<typeof fields> = {}): Promise<RiskId> =>
  ground.as(ground.lead, (db) => raiseRisk(db, plan, { ...fields, ...parts }, { today: on }))
const held = (id: RiskId) => ground.as(ground.lead, (db) => getRisk(db, id))
const tell = (id: RiskId, on: Day, who = ground.lead) =>
  ground.as(who, (db) => tellLeadership(db, id, { on, how: 'Leadership team, item 4.' }, today))

test('a risk of fifteen is told within five working days, over a bank holiday too', async () => {
  // Wednesday 20 May 2026; Monday 25 May is a bank holiday, so the fifth working day is Thursday 28 May.
  const risk = await held(await raised(day('2026-05-20')))
  const standing = (on: string) => tellingOf(risk, day(on))
  expect(standing('2026-05-27')).toMatchObject({ word: 'To be told', by: '2026-05-28', isLate: false })
  expect(standing('2026-05-28')).toMatchObject({ word: 'To be told', isLate: false })
  expect(standing('2026-05-29')).toMatchObject({
    word: 'Not told',
    isLate: true,
    why: expect.stringContaining('that is one working day ago') as unknown,
  })
})

test('where bank holidays are not loaded no day is told, and what was late is late', async () => {
  const risk = await held(await raised(today))
  const since = addDays(workingDaysKnown.to, 60)
  expect(tellingOf({ ...risk, redSince: since }, addDays(since, 30))).toMatchObject({
    word: 'To be told',
    by: null,
    why: expect.stringContaining('is told within 5 working days') as unknown,
  })
  expect(tellingOf(risk, since)).toMatchObject({ word: 'Not told', isLate: true })
})

test('one below fifteen is not', async () => {
  expect(tellingOf(await held(await raised(today, { impact: 4 })), today)).toBeUndefined()
  const low = await raised(today, { impact: 4 })
  await expect(tell(low, today)).rejects.toThrow('corporate leadership is told from 15 on')
})

test('when they were told is kept once, with how and by whom; late stays late', async () => {
  const id = await raised(day('2026-05-11'))
  await expect(tell(id, day('2026-05-10'))).rejects.toThrow('so high only since 11 May 2026')
  await expect(tell(id, addDays(today, 1))).rejects.toThrow('still to come')
  await expect(tell(id, today, ground.councillor)).rejects.toMatchObject({ name: 'Forbidden' })
  await tell(id, day('2026-05-19'))
  expect(tellingOf(await held(id), today)).toMatchObject({ word: 'Told late', isLate: true, by: '2026-05-18' })
  await expect(tell(id, day('2026-05-18'))).rejects.toThrow('They were told on 19 May 2026.')
})

test('a risk that fell and came back is told of anew', async () => {
  const id = await raised(day('2026-05-11'))
  await tell(id, day('2026-05-12'))
  const edit = (impact: number, version: number) =>
    ground.as(ground.lead, (db) => editRisk(db, id, { fields: { ...fields, impact }, actionIds: [], version, today }))
  await edit(4, 2)
  expect(await held(id)).toMatchObject({ redSince: null, toldOn: null })
  await edit(5, 3)
  expect(tellingOf(await held(id), today)).toMatchObject({ word: 'To be told', by: '2026-06-08' })
  expect((await ground.as(ground.lead, listOpenRisks)).map((risk) => risk.id)).toContain(id)
})
