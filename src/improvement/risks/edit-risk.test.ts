import { beforeAll, expect, test } from 'vitest'
import type { ActionId } from '../status/facts.ts'
import { newPlanGround, today, type PlanGround } from '../plans.fixture.ts'
import { addPriority } from '../plans/priority.ts'
import { editRisk } from './edit-risk.ts'
import { closeRisk, getRisk, raiseRisk, scoreOf, type RiskId } from './risks.ts'

let ground: PlanGround
let risk: RiskId
let action: ActionId
let fields: Record<string, unknown>

beforeAll(async () => {
  ground = await newPlanGround()
  const plan = await ground.plan()
  action = await ground.draft()
  await ground.as(ground.lead, async (db) => {
    const priorityId = await addPriority(db, plan, { title: 'Advisers' })
    fields = { title: 'Nobody applies', priorityId, ownerId: ground.owner.id, likelihood: 4, impact: 4, childImpact: 2 }
    risk = await raiseRisk(db, plan, fields as unknown as Parameters<typeof raiseRisk>[2], { today })
  })
})

const edit = (more: Record<string, unknown>, version: number, actionIds: readonly string[] = []) =>
  ground.as(ground.lead, (db) => editRisk(db, risk, { fields: { ...fields, ...more }, actionIds, version, today }))
const held = () => ground.as(ground.lead, (db) => getRisk(db, risk))

test('a risk is written anew, with what makes it smaller; its score follows', async () => {
  expect(scoreOf(await held()).word).toBe('High')
  expect(await edit({ likelihood: 2, mitigation: 'An agency looks too.' }, 1, [action])).toEqual({
    kind: 'saved',
    version: 2,
  })
  const after = await held()
  expect(after).toMatchObject({ likelihood: 2, version: 2, actions: [{ id: action }] })
  expect(scoreOf(after).word).toBe('Medium')
})

test('of two at once the second is shown the difference, and nothing of the first is lost', async () => {
  const second = await edit({ title: 'Nobody stays' }, 1)
  expect(second).toMatchObject({ kind: 'conflict', by: ground.lead.name })
  expect(await held()).toMatchObject({ title: 'Nobody applies', version: 2 })
})

test('what is left after something was done needs what was done, and what shows it', async () => {
  await expect(edit({ residualLikelihood: 1, residualImpact: 2 }, 2)).rejects.toThrow(
    'Say what shows that it has become smaller.',
  )
  await expect(edit({ residualLikelihood: 1, residualImpact: 2, residualEvidence: 'Two applied.' }, 2)).rejects.toThrow(
    'nothing becomes smaller by itself',
  )
})

test('a closed risk is not written anew', async () => {
  await ground.as(ground.lead, (db) => closeRisk(db, risk, { why: 'Both are in post.', today }))
  await expect(edit({}, 3)).rejects.toThrow('This risk is closed.')
})
