import { beforeEach, expect, test } from 'vitest'
import { day } from '../../platform/day.ts'
import { listAgenda, takeItemOut } from '../meetings/agenda.ts'
import { moveCommitteeMeeting } from '../meetings/meeting.ts'
import type { CommitteeMeetingId } from '../meetings/meeting-id.ts'
import { publishAgenda } from '../meetings/publish.ts'
import { asPublicOf, publicOf } from '../public/as-public.ts'
import { newCommitteeGround, type CommitteeGround } from '../scrutiny.fixture.ts'
import { keepOparlLedger, oparlList, oparlObject, type OparlAsked } from './oparl.ts'
import type { ListName } from './shape.ts'

const place = { base: 'https://council.example/public/998', authority: 'Elmbridge' }
let ground: CommitteeGround
let meeting: CommitteeMeetingId

beforeEach(async () => {
  ground = await newCommitteeGround()
  meeting = await ground.meeting('2026-12-17')
  await ground.item(meeting, 'Reviews', day('2026-11-20'))
  await ground.item(meeting, 'Visits', day('2026-11-20'))
  await ground.does((db) => publishAgenda(db, meeting, { on: day('2026-11-30') }))
})

/** A list as a program has it that asks at an instant. */
const listAt = async (at: string, list: ListName, asked: Partial<OparlAsked> = {}) => {
  const { authority, mark } = await publicOf(ground.database, '998')
  const about = { authorityId: authority.id, authority: place.authority, mark, now: new Date(at) }
  return asPublicOf(ground.database, authority, async (db) => {
    await keepOparlLedger(ground.database, db, about)
    return (await oparlList(db, place, list, { page: 1, limit: 100, ...asked })).data
  })
}
const since = (at: string) => ({ filters: { modified_since: new Date(at) } })

test('the first time an object’s own days tell since when it is there, and after that nothing changes by being asked for', async () => {
  const first = await listAt('2026-12-01T09:00:00Z', 'papers')
  expect(first).toHaveLength(2)
  expect(first.map(({ created, modified }) => [created, modified])).toEqual(
    first.map(() => ['2026-11-30T00:00:00.000Z', '2026-11-30T00:00:00.000Z']),
  )
  expect(await listAt('2026-12-01T10:00:00Z', 'papers')).toEqual(first)
})

test('what changes says when, whatever holds it says so too, and nothing else does', async () => {
  await listAt('2026-12-01T09:00:00Z', 'meetings')
  await ground.does((db) =>
    moveCommitteeMeeting(db, meeting, { to: day('2026-12-18'), why: 'Snow.', today: day('2026-12-02') }),
  )
  const changed = await listAt('2026-12-02T09:00:00Z', 'meetings', since('2026-12-01T12:00:00Z'))
  expect(changed).toMatchObject([{ created: '2026-11-30T00:00:00.000Z', modified: '2026-12-02T09:00:00.000Z' }])
  expect(await listAt('2026-12-02T09:00:00Z', 'papers', since('2026-12-01T12:00:00Z'))).toEqual([])
})

test('what is taken down stays as gone by its address, is told to whoever asks for changes, and to nobody else', async () => {
  const [gone] = (await listAt('2026-12-01T09:00:00Z', 'agenda-items')).filter(({ name }) => name === 'Visits')
  const [item] = (await ground.does((db) => listAgenda(db, meeting))).filter(({ title }) => title === 'Visits')
  if (!item) throw new Error('it is on the agenda')
  await ground.does((db) => takeItemOut(db, item.id, { why: 'Withdrawn.', today: day('2026-12-02') }))
  const told = await listAt('2026-12-02T09:00:00Z', 'agenda-items', since('2026-12-01T12:00:00Z'))
  const gravestone = {
    id: gone?.id,
    type: 'https://schema.oparl.org/1.1/AgendaItem',
    created: '2026-11-30T00:00:00.000Z',
    modified: '2026-12-02T09:00:00.000Z',
    deleted: true,
  }
  expect(told).toEqual([gravestone])
  expect(JSON.stringify(told)).not.toContain('Visits')
  expect(await listAt('2026-12-02T10:00:00Z', 'agenda-items')).toHaveLength(1)
  const { authority } = await publicOf(ground.database, '998')
  const asked = (id: string) =>
    asPublicOf(ground.database, authority, (db) => oparlObject(db, place, 'agenda-items', id))
  expect(await asked(gone?.id.split('/').at(-1) ?? '')).toEqual(gravestone)
  await expect(asked('00000000-0000-4000-8000-000000000000')).rejects.toThrow('There is no such object')
  // The meeting that held it is another one than it was.
  expect(await listAt('2026-12-02T10:00:00Z', 'meetings', since('2026-12-01T12:00:00Z'))).toHaveLength(1)
})

test('what comes later stands later, so that no page shifts', async () => {
  const before = await listAt('2026-12-01T09:00:00Z', 'meetings')
  await ground.meeting('2026-12-10')
  const after = await listAt('2026-12-02T09:00:00Z', 'meetings')
  expect(after).toHaveLength(2)
  expect(after[0]?.id).toBe(before[0]?.id)
  expect(await listAt('2026-12-02T09:00:00Z', 'meetings', { page: 2, limit: 1 })).toEqual([after[1]])
})
