import { beforeAll, expect, test } from 'vitest'
import { givePortfolio } from '../committees/members.ts'
import { addItem } from '../meetings/agenda.ts'
import { callMeeting } from '../meetings/meeting.ts'
import { publishAgenda } from '../meetings/publish.ts'
import { beginMinute, openMeeting, type MinuteId } from '../minutes/minute.ts'
import { day } from '../../platform/day.ts'
import { sql } from '../../platform/sql.ts'
import { newCommitteeGround, type CommitteeGround } from '../scrutiny.fixture.ts'
import {
  chaseResolution,
  dueBack,
  followWithAction,
  implementResolution,
  lookAtImpact,
  respondTo,
  serveResolution,
} from './follow.ts'
import { ageing, findResolutions, ResolutionFilters } from './register.ts'
import { addResolution, getResolution, type ResolutionFields, type ResolutionId } from './resolution.ts'
import { dueOf, standingOf } from './standing.ts'
import { whatBecame } from './what-became.ts'
import type { z } from 'zod'

let ground: CommitteeGround
let minute: MinuteId
const heldOn = day('2021-07-15')

beforeAll(async () => {
  ground = await newCommitteeGround()
  const meeting = await ground.meeting(heldOn)
  await ground.item(meeting, 'Schools', day('2021-07-01'))
  await ground.does((db) => publishAgenda(db, meeting, { on: day('2021-07-06') }))
  await ground.does((db) => openMeeting(db, meeting, { at: '18:30', today: heldOn }))
  minute = await ground.does((db) => beginMinute(db, meeting, { title: 'Schools' }))
})

const resolved = (kind: z.input<typeof ResolutionFields>['kind'], addressee: string): Promise<ResolutionId> =>
  ground.does((db) => addResolution(db, minute, { text: `That ${addressee} be asked.`, kind, addressee }))
const served = async (
  kind: z.input<typeof ResolutionFields>['kind'],
  { on = '2021-07-16', noticeGiven = false, addressee = 'Cabinet Member for Children' } = {},
) => {
  const id = await resolved(kind, addressee)
  await ground.does((db) => serveResolution(db, id, { on, addressee, noticeGiven }, day('2021-08-01')))
  return id
}
const one = (id: ResolutionId) => ground.does((db) => getResolution(db, id))

test('C4, S-251: with formal notice of 16 July 2021 the answer is due on 15 September 2021', async () => {
  const id = await served('recommend_cabinet', { noticeGiven: true })
  expect(dueOf(await one(id))).toMatchObject({ on: '2021-09-15', basis: 'notice' })
  expect(standingOf(await one(id), day('2021-09-15')).word).toBe('Waiting for an answer')
  expect(standingOf(await one(id), day('2021-09-16'))).toMatchObject({
    word: 'No answer',
    detail: 'for one day after it was due',
  })
})

test('without formal notice no clock of the law runs, and it says so', async () => {
  const id = await served('request_cabinet_member')
  expect(dueOf(await one(id))).toMatchObject({ on: '2021-08-13', basis: 'courtesy' })
  expect(dueOf(await one(id)).sum).toBe(
    'Formal notice was not given. No duty sets a time; 16 July 2021 + 20 working days = 13 August 2021 is local practice.',
  )
})

test('C6: schools are under no duty: however long it takes, it stays requested', async () => {
  const id = await served('request_partner', { addressee: 'Schools' })
  const late = standingOf(await one(id), day('2022-07-01'))
  expect([late.word, late.due.basis]).toEqual(['Requested', 'courtesy'])
  expect(late.reason).toContain('no duty to answer')
  const another = await resolved('request_partner', 'Schools')
  await expect(
    ground.does((db) =>
      serveResolution(db, another, { on: '2021-07-16', addressee: 'Schools', noticeGiven: 'yes' }, day('2021-08-01')),
    ),
  ).rejects.toThrow('Formal notice is given to the executive alone')
})

test('S-251: a part or a rejection is not an answer without its reason', async () => {
  const id = await served('request_officer', { addressee: 'Director' })
  const answer = (response: 'part' | 'rejected' | 'accepted', why = '') =>
    ground.as(ground.director, (db) => respondTo(db, id, { on: '2021-08-20', response, why }, day('2021-09-01')))
  await expect(answer('part')).rejects.toThrow('Give the reason')
  await answer('rejected', 'There is no money.')
  expect(standingOf(await one(id), day('2021-09-01'))).toMatchObject({ word: 'Rejected' })
  expect(standingOf(await one(id), day('2021-08-19')).word).toBe('No answer') // as it stood the day before
  expect(whatBecame(await one(id), day('2021-09-01'))).toBe(
    'Asked of Director on 16 July 2021. Rejected on 20 August 2021, 7 days late: There is no money.',
  )
  await expect(answer('accepted')).rejects.toThrow('An answer stays as it was given')
})

test('a councillor answers only for the executive and only while holding a portfolio', async () => {
  const [toCabinet, toOfficers] = [
    await served('recommend_cabinet'),
    await served('request_officer', { addressee: 'Director' }),
  ]
  const answer = (id: ResolutionId) =>
    ground.as(ground.councillor, (db) =>
      respondTo(db, id, { on: '2021-08-01', response: 'accepted' }, day('2021-08-01')),
    )
  await expect(answer(toCabinet)).rejects.toThrow('only from who holds a portfolio')
  await ground.does((db) =>
    givePortfolio(db, {
      name: 'Piers Olander',
      title: 'Children',
      fromOn: '2021-05-20',
      personId: ground.councillor.id,
    }),
  )
  await answer(toCabinet)
  await expect(answer(toOfficers)).rejects.toThrow('asks officers or others')
  const direct = await ground.as(ground.verifier, (db) =>
    db.run(sql`update resolutions set implemented_said = 'Mine' where id = ${toOfficers}`),
  )
  expect(direct).toBe(0)
})

test('the words of a resolution that was sent do not change, not even by the owner of the database', async () => {
  const id = await served('request_officer', { addressee: 'Director' })
  const changed = ground.database.asOwner((db) =>
    db.run(sql`update resolutions set text = 'Other words' where id = ${id}`),
  )
  await expect(changed).rejects.toThrow('do not change')
})

test('S-249: it is chased, comes back on the next agenda, is tied to an action, done, and looked at after six months', async () => {
  const id = await served('recommend_cabinet', { noticeGiven: true })
  await ground.does((db) =>
    chaseResolution(db, id, { on: '2021-09-16', whom: 'The cabinet office' }, day('2021-09-16')),
  )
  const next = await ground.does((db) => callMeeting(db, ground.committee, { heldOn: '2021-10-14', startsAt: '18:30' }))
  const back = () =>
    ground.does((db) => dueBack(db, { committeeId: ground.committee, heldOn: day('2021-10-14'), id: next }))
  expect((await back()).overdue.map((found) => found.id)).toContain(id)
  await ground.does((db) =>
    respondTo(db, id, { on: '2021-09-30', response: 'part', why: 'From April.' }, day('2021-10-01')),
  )
  expect((await back()).answered.map((found) => found.id)).toContain(id)
  expect((await back()).overdue.map((found) => found.id)).not.toContain(id)
  const action = await ground.started()
  await ground.as(ground.lead, (db) => followWithAction(db, id, action))
  await ground.does((db) => addItem(db, next, { title: 'Answers', sort: 'responses' }, day('2021-10-01')))
  await ground.does((db) => publishAgenda(db, next, { on: day('2021-10-05') }))
  await ground.does((db) => openMeeting(db, next, { at: '18:30', today: day('2021-10-14') }))
  expect(await one(id)).toMatchObject({ backOn: '2021-10-14', actions: 1, actionsDone: 0, impactDue: '2022-03-30' })
  expect(standingOf(await one(id), day('2021-11-01')).word).toBe('Being done')
  expect(standingOf(await one(id), day('2022-03-31')).word).toBe('Impact not looked at')
  await ground.does((db) =>
    implementResolution(db, id, { on: '2022-02-01', said: 'Two people were appointed.' }, day('2022-04-01')),
  )
  await ground.does((db) =>
    lookAtImpact(db, id, { on: '2022-04-01', said: 'Waits are half as long.' }, day('2022-04-01')),
  )
  expect(whatBecame(await one(id), day('2022-05-01'))).toBe(
    'Asked of Cabinet Member for Children on 16 July 2021. Accepted in part on 30 September 2021, 15 days late: From April. One action follows from it and is not complete yet. The committee had it back on 14 October 2021. It has been done since 1 February 2022. Looked at on 1 April 2022: Waits are half as long.',
  )
})

test('the register counts what waits by its age, each number a count of its list, and narrows by status', async () => {
  const on = day('2021-12-01')
  const all = await ground.does((db) => findResolutions(db, ResolutionFilters.parse({ on }), on))
  const waiting = all.filter(({ standing }) => ['overdue', 'awaiting', 'requested'].includes(standing.status))
  expect(ageing(all, on).reduce((sum, { count }) => sum + count, 0)).toBe(waiting.length)
  const overdue = await ground.does((db) => findResolutions(db, ResolutionFilters.parse({ on, status: 'overdue' }), on))
  expect(overdue.length).toBeGreaterThan(0)
  expect(overdue).toEqual(all.filter(({ standing }) => standing.status === 'overdue'))
})
