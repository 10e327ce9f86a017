import { beforeAll, expect, test } from 'vitest'
import { day, type Day } from '../../platform/day.ts'
import { askForDate, decideDate, listRedates } from '../actions/redates.ts'
import { getAction } from '../actions/action.ts'
import { sayWorse, liftOverride } from '../actions/override.ts'
import { waitFor } from '../actions/links.ts'
import { newPlanGround, today, type PlanGround } from '../plans.fixture.ts'
import { dueDay, type ActionId } from '../status/facts.ts'
import { judge } from '../status/find-facts.ts'
import { addBoard, addMeeting, listAlerts, listMeetings, moveMeeting, takeMeetingOut, type BoardId } from './boards.ts'

let ground: PlanGround
let board: BoardId

beforeAll(async () => {
  ground = await newPlanGround()
  board = await ground.as(ground.lead, (db) => addBoard(db, { name: 'Strategic Board', forum: 'management board' }))
})

const standing = async (id: ActionId, on = today) => {
  const [one] = await ground.as(ground.councillor, (db) => judge(db, { ids: [id] }, on))
  if (!one) throw new Error('the action is there')
  return {
    due: dueDay(one.facts),
    original: one.facts.originalDueOn,
    word: one.standing.word,
    why: one.standing.why,
    redates: one.facts.redates,
  }
}

const atMeeting = async (heldOn: string) => {
  const meeting = await ground.as(ground.lead, (db) => addMeeting(db, board, { title: 'July Strategic Board', heldOn }))
  return { meeting, id: await ground.started({ dueKind: 'meeting', dueMeetingId: meeting, dueOn: null }) }
}

test('“at the July Strategic Board” is the day of the meeting, and moves when the meeting moves; the first day stays', async () => {
  const { meeting, id } = await atMeeting('2026-07-08')
  expect(await standing(id)).toMatchObject({ due: '2026-07-08', original: '2026-07-08' })
  await expect(
    ground.as(ground.lead, (db) => moveMeeting(db, meeting, { to: day('2026-07-15'), why: '', today })),
  ).rejects.toThrow('Say why')
  expect(
    await ground.as(ground.lead, (db) =>
      moveMeeting(db, meeting, { to: day('2026-07-15'), why: 'The chair is away.', today }),
    ),
  ).toEqual({ moved: 1 })
  expect(await standing(id)).toMatchObject({ due: '2026-07-15', original: '2026-07-08', redates: 0 })
  expect((await standing(id)).why).toContain('first due 8 July 2026')
})

test('a meeting that is taken out leaves no date and raises an alert, until there is a date again', async () => {
  const { meeting, id } = await atMeeting('2026-07-22')
  expect(
    await ground.as(ground.lead, (db) => takeMeetingOut(db, meeting, { why: 'The board was merged.', today })),
  ).toEqual({ alerts: 1 })
  expect(await standing(id)).toMatchObject({
    due: null,
    word: 'At risk',
    why: expect.stringContaining('it has no date') as unknown,
  })
  const alerts = () =>
    ground.as(ground.councillor, (db) => listAlerts(db)).then((all) => all.filter(({ actionId }) => actionId === id))
  expect((await alerts()).map(({ said }) => said)).toEqual([
    'It has no date: “July Strategic Board” of 22 July 2026 was taken out. Give it a new one.',
  ])
  await ground.as(ground.director, (db) =>
    askForDate(db, id, { toOn: '2026-09-01', reason: 'no-date', why: 'The board was merged.' }, today),
  )
  expect(await alerts()).toEqual([])
})

test('a meeting that is past is neither moved nor taken out: what was late stays late', async () => {
  const { meeting, id } = await atMeeting('2026-05-29')
  expect((await standing(id)).word).toBe('Overdue')
  await expect(
    ground.as(ground.lead, (db) => moveMeeting(db, meeting, { to: day('2026-07-15'), why: 'x', today })),
  ).rejects.toThrow('what was due by it stays due')
  await expect(ground.as(ground.lead, (db) => takeMeetingOut(db, meeting, { why: 'x', today }))).rejects.toThrow(
    'what was due by it stays due',
  )
})

test('a new date takes a reason and somebody else’s approval; after two, lateness counts from the first', async () => {
  const id = await ground.started({ dueOn: '2026-05-25' })
  const ask = (toOn: string) =>
    ground.as(ground.owner, (db) => askForDate(db, id, { toOn, reason: 'partner', why: 'They were late.' }, today))
  expect((await standing(id)).word).toBe('Overdue')
  expect(await ask('2026-07-01')).toBe('waiting')
  expect((await standing(id)).word).toBe('Overdue') // asking changes nothing
  await expect(ask('2026-07-02')).rejects.toThrow('has been asked for already')
  const approve = async () => {
    const [waiting] = (await ground.as(ground.lead, (db) => listRedates(db, id))).filter(
      ({ verdict }) => verdict === 'waiting',
    )
    if (!waiting) throw new Error('one waits')
    await expect(
      ground.as(ground.owner, (db) => decideDate(db, waiting.id, { verdict: 'approved', today })),
    ).rejects.toMatchObject({ name: 'Forbidden' })
    await expect(
      ground.as(ground.director, (db) => decideDate(db, waiting.id, { verdict: 'refused', today })),
    ).rejects.toThrow('Say why the date stays')
    await ground.as(ground.director, (db) => decideDate(db, waiting.id, { verdict: 'approved', today }))
  }
  await approve()
  expect(await standing(id)).toMatchObject({ word: 'On course', due: '2026-07-01', original: '2026-05-25', redates: 1 })
  await ask('2026-08-01')
  await approve()
  expect(await standing(id)).toMatchObject({ word: 'Overdue', due: '2026-08-01', original: '2026-05-25', redates: 2 })
})

test('nobody approves the date of an action of their own', async () => {
  const id = await ground.started({ ownerId: ground.owner.id })
  await ground.as(ground.lead, async (db) => {
    const { version } = await getAction(db, id)
    const { editAction } = await import('../actions/edit-action.ts')
    await editAction(db, id, {
      version,
      fields: {
        title: 'Recruit',
        ownerId: ground.director.id,
        doneWhen: 'Both are in post.',
        dueOn: '2026-09-30',
        noMeasureBecause: 'x',
      },
    })
  })
  expect(
    await ground.as(ground.director, (db) =>
      askForDate(db, id, { toOn: '2026-12-01', reason: 'capacity', why: 'So.' }, today),
    ),
  ).toBe('waiting')
})

test('an override is only ever worse, and only somebody independent takes it back', async () => {
  const id = await ground.started()
  const worse = (status: 'at_risk' | 'overdue') =>
    ground.as(ground.owner, (db) => sayWorse(db, id, { status, why: 'The grant is in doubt.', today }))
  await worse('at_risk')
  expect((await standing(id)).word).toBe('At risk')
  await expect(ground.as(ground.owner, (db) => liftOverride(db, id, 'Seen.'))).rejects.toMatchObject({
    name: 'Forbidden',
  })
  await expect(ground.as(ground.report, (db) => liftOverride(db, id, 'Seen.'))).rejects.toThrow(
    'You report to the owner',
  )
  await ground.as(ground.verifier, (db) => liftOverride(db, id, 'The grant is signed.'))
  expect((await standing(id)).word).toBe('On course')
  const late = await ground.started({ dueOn: '2026-05-25' })
  await expect(
    ground.as(ground.owner, (db) => sayWorse(db, late, { status: 'at_risk', why: 'x', today })),
  ).rejects.toThrow('A status is only ever said to be worse')
})

test('actions do not wait for each other in a circle', async () => {
  const [a, b, c] = [await ground.draft(), await ground.draft(), await ground.draft()]
  await ground.as(ground.lead, (db) => waitFor(db, b, a))
  await ground.as(ground.lead, (db) => waitFor(db, c, b))
  await expect(ground.as(ground.lead, (db) => waitFor(db, a, c))).rejects.toThrow(
    'each would wait for the other for ever',
  )
})

test('a past day of a board shows the meetings as they were known then: before one was moved, and before one was called', async () => {
  const older = await ground.on(day('2026-03-01'), ground.lead, (db) =>
    addBoard(db, { name: 'Delivery Team', forum: 'delivery team' }),
  )
  const moved = await ground.on(day('2026-03-02'), ground.lead, (db) => addMeeting(db, older, { heldOn: '2026-09-10' }))
  await ground.on(day('2026-04-01'), ground.lead, (db) =>
    moveMeeting(db, moved, { to: day('2026-09-24'), why: 'A clash with half term.', today: day('2026-04-01') }),
  )
  const at = async (on: Day) =>
    (await ground.as(ground.councillor, (db) => listMeetings(db, older, on))).map(({ heldOn }) => heldOn)
  expect(await at(day('2026-03-01'))).toEqual([])
  expect(await at(day('2026-03-31'))).toEqual(['2026-09-10'])
  expect(await at(day('2026-04-01'))).toEqual(['2026-09-24'])
})
