import { beforeAll, expect, test } from 'vitest'
import { day } from '../../platform/day.ts'
import { newCommitteeGround, type CommitteeGround } from '../scrutiny.fixture.ts'
import { addProgrammeItem, closeProgrammeItem } from './programme.ts'
import { addScoping, listScoping, removeScoping, scopingInWords } from './scoping.ts'

let ground: CommitteeGround
beforeAll(async () => {
  ground = await newCommitteeGround()
})

test('S-263: an item says what it is to find out, what would show it and who can answer; what is not said is counted', async () => {
  const today = day('2026-09-01')
  const id = await ground.does((db) =>
    addProgrammeItem(db, ground.committee, { topic: 'Infrastructure of schools' }, { today }),
  )
  const questions = () => ground.does((db) => listScoping(db, id))
  expect(scopingInWords(await questions())).toBe('Nobody has said what it is to find out.')
  await expect(ground.does((db) => addScoping(db, id, { question: ' ' }))).rejects.toThrow('wants to find out')
  await ground.does((db) => addScoping(db, id, { question: 'Is support fit for purpose?' }))
  await ground.does((db) =>
    addScoping(db, id, { question: 'Who pays?', evidence: 'The budget', answeredBy: 'Head of Schools' }),
  )
  expect(scopingInWords(await questions())).toBe(
    '2 questions; of them one has nobody named who can answer, one has no evidence named.',
  )
  await ground.does(async (db) => removeScoping(db, id, (await listScoping(db, id))[0]?.id ?? ''))
  expect(scopingInWords(await questions())).toBe('One question, each with its evidence and who can answer.')
  await ground.does((db) => closeProgrammeItem(db, id, { on: today, why: 'Taken.' }))
  await expect(ground.does((db) => addScoping(db, id, { question: 'More?' }))).rejects.toThrow('closed')
  await expect(ground.as(ground.lead, (db) => addScoping(db, id, { question: 'x' }))).rejects.toMatchObject({
    name: 'Forbidden',
  })
})
