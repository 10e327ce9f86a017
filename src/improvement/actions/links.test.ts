import { beforeAll, expect, test } from 'vitest'
import { finding, newGround, type Ground } from '../../inspections/ground.fixture.ts'
import { confirmReadings, type ReadingId } from '../../inspections/index.ts'
import { day } from '../../platform/day.ts'
import { createMeasure, measureAction, type MeasureId } from '../measures/measure.ts'
import { newPlanGround, today, type PlanGround } from '../plans.fixture.ts'
import type { ActionId } from '../status/facts.ts'
import { createAction } from './create-action.ts'
import { answerFinding, answerNoMore, measureNoMore } from './links.ts'
import { answeredFindings } from './unlinked.ts'
import { acceptAction, takeStep } from './take-step.ts'

let plans: PlanGround
let letters: Ground
let asked: ReadingId

beforeAll(async () => {
  plans = await newPlanGround()
  letters = await newGround()
  const letter = await letters.read({
    published: day('2025-05-01'),
    readings: [finding('Pathway plans say too little.')],
  })
  const [reading] = await letters.readings(letter)
  if (!reading) throw new Error('a finding was read')
  asked = reading.id
  await letters.asLead((db) => confirmReadings(db, [asked]))
})

test('a finding that an action was said to answer is taken off with a reason, and is owed an action again', async () => {
  const action = await letters.asLead(async (db) => {
    const made = await createAction(db, { title: 'Write the pathway plans anew' })
    await answerFinding(db, made, asked)
    return made
  })
  await expect(letters.asLead((db) => answerNoMore(db, action, asked, ' '))).rejects.toThrow('Say why')
  expect(await letters.asLead(answeredFindings)).toContain(asked)
  await letters.asLead((db) => answerNoMore(db, action, asked, 'It is about another service.'))
  expect(await letters.asLead(answeredFindings)).not.toContain(asked)
  await expect(letters.asLead((db) => answerNoMore(db, action, asked, 'Twice.'))).rejects.toThrow()
})

const measured = async (action: ActionId, title: string): Promise<MeasureId> =>
  plans.as(plans.lead, async (db) => {
    const made = await createMeasure(db, { title })
    await measureAction(db, action, made)
    return made
  })
const takeOff = (action: ActionId, measure: MeasureId) =>
  plans.as(plans.lead, (db) => measureNoMore(db, action, measure, 'It measures something else.'))

test('an agreed action is never left without a measure and without a word why', async () => {
  const action = await plans.draft({ noMeasureBecause: '' })
  const first = await measured(action, 'How many are in touch?')
  await takeOff(action, first) // a draft may be without one
  const second = await measured(action, 'How many have a plan?')
  await plans.as(plans.owner, async (db) => {
    await acceptAction(db, action, today)
  })
  await plans.as(plans.lead, (db) => takeStep(db, action, 'agree', { today }))
  await expect(takeOff(action, second)).rejects.toThrow('without a measure')
  const third = await measured(action, 'How many were asked?')
  await takeOff(action, second)
  await expect(takeOff(action, third)).rejects.toThrow('without a measure')
})

test('what is complete keeps what it rested on', async () => {
  const action = await plans.completed()
  const measure = await measured(action, 'How long do they wait?')
  await expect(takeOff(action, measure)).rejects.toThrow('Reopen it first')
})
