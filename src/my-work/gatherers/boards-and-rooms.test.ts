import { expect, test } from 'vitest'
import { addBoard, addMeeting, askBoard, recordDecision } from '../../improvement/index.ts'
import { newPlanGround, today } from '../../improvement/plans.fixture.ts'
import { answerRequest, askInRoom, closeRoom, openRoom } from '../../inspections/index.ts'
import type { Person } from '../../people/index.ts'
import { day } from '../../platform/day.ts'
import { myWork } from '../my-work.ts'

const ground = await newPlanGround()
const workOf = async (person: Person, source: string) =>
  (await ground.as(person, (db) => myWork(db, { person, today })))
    .filter((one) => one.source.id === source)
    .map(({ heap, title, word, detail }) => [heap, title, word, detail])

test('what inspectors asked of somebody is late the day after it was due, until it is answered', async () => {
  const room = await ground.as(ground.lead, (db) =>
    openRoom(db, {
      title: 'Focused visit',
      framework: '',
      startsOn: day('2026-05-26'),
      endsOn: day('2026-06-02'),
      contactId: ground.lead.id,
      leadInspector: '',
      place: '',
    }),
  )
  const ask = (asked: string, at: string, ownerId: string) =>
    ground.as(ground.lead, (db) =>
      askInRoom(db, room, { asked, askedBy: 'An inspector', hours: 8, ownerId }, new Date(`${at}T09:00:00+01:00`)),
    )
  const late = await ask('The list of audits.', '2026-05-27', ground.owner.id)
  const open = await ask('The minutes.', '2026-06-01', ground.owner.id)
  const other = await ask('The budget.', '2026-06-01', ground.director.id)
  expect(await workOf(ground.owner, 'room-requests')).toEqual([
    ['late', 'The list of audits.', 'Late', 'by 5 days'],
    ['waits', 'The minutes.', 'Open', ''],
  ])
  for (const id of [late, open, other])
    await ground.as(ground.lead, (db) => answerRequest(db, id, { answer: 'Here.' }, new Date('2026-06-01T11:00:00Z')))
  expect(await workOf(ground.owner, 'room-requests')).toEqual([])
  await ground.as(ground.lead, (db) => closeRoom(db, room, today))
})

test('what a board that has met was asked waits for those who look after boards until it is recorded', async () => {
  const board = await ground.as(ground.lead, (db) => addBoard(db, { name: 'Board', forum: 'improvement board' }))
  const [held, toCome] = await ground.as(ground.lead, async (db) => [
    await addMeeting(db, board, { heldOn: '2026-05-29' }),
    await addMeeting(db, board, { heldOn: '2026-06-29' }),
  ])
  if (!held || !toCome) throw new Error('two meetings were called')
  const id = await ground.as(ground.lead, (db) =>
    askBoard(db, held, { kind: 'other', asked: 'Hear the forum.' }, today),
  )
  await ground.as(ground.lead, (db) => askBoard(db, toCome, { kind: 'other', asked: 'Agree the plan.' }, today))
  expect(await workOf(ground.lead, 'decisions-to-record')).toEqual([['waits', 'Hear the forum.', 'Not recorded', '']])
  expect(await workOf(ground.owner, 'decisions-to-record')).toEqual([])
  await ground.as(ground.lead, (db) => recordDecision(db, id, { outcome: 'agreed', why: 'Yes.' }, today))
  expect(await workOf(ground.lead, 'decisions-to-record')).toEqual([])
})
