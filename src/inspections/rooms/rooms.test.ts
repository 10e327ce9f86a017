import { beforeAll, expect, test } from 'vitest'
import { newGround } from '../ground.fixture.ts'
import { day } from '../../platform/day.ts'
import { sql } from '../../platform/sql.ts'
import { asPerson } from '../../people/index.ts'
import { ContextFields, keepContext, listContextNotes } from './context-notes.ts'
import { GivenFields, keepGiven, listAllGiven, listGiven } from './given.ts'
import { answerRequest, askInRoom, getRequest, giveRequestTo, listRequests, requestStanding } from './requests.ts'
import { closeRoom, getRoom, openRoom, type RoomId } from './rooms.ts'
import { keepTold, listTalks, planTalk } from './talks.ts'

const { asLead, database, councillor, lead } = await newGround()
const tuesday = (time: string) => new Date(`2026-11-24T${time}:00Z`)
let room: RoomId

const open = () =>
  asLead((db) =>
    openRoom(db, {
      title: 'Focused visit',
      framework: '',
      startsOn: day('2026-11-24'),
      endsOn: day('2026-11-26'),
      contactId: lead.id,
      leadInspector: 'Ottoline Breck',
      place: '',
    }),
  )

beforeAll(async () => {
  room = await open()
})

const ask = (hours: number, at: Date, ownerId: string | null = lead.id) =>
  asLead((db) => askInRoom(db, room, { asked: 'The list.', askedBy: 'Ottoline Breck', hours, ownerId }, at))
const standing = async (id: Awaited<ReturnType<typeof ask>>, now: Date) =>
  requestStanding(await asLead((db) => getRequest(db, id)), now).state

test('a request is due after so many working hours, and stands by the hour', async () => {
  const id = await ask(8, tuesday('13:00'))
  expect((await asLead((db) => getRequest(db, id))).dueAt.toISOString()).toBe('2026-11-25T13:00:00.000Z')
  expect(await standing(id, tuesday('14:00'))).toBe('open')
  expect(await standing(id, new Date('2026-11-25T11:00:00Z'))).toBe('soon')
  expect(await standing(id, new Date('2026-11-25T13:00:01Z'))).toBe('late')
  await asLead((db) => answerRequest(db, id, { answer: 'Here it is.' }, new Date('2026-11-25T13:30:00Z')))
  expect(await standing(id, new Date('2026-12-25T13:30:00Z'))).toBe('answered late')
  await expect(
    asLead((db) => answerRequest(db, id, { answer: 'Anew.' }, new Date('2026-11-25T14:30:00Z'))),
  ).rejects.toThrow('has been answered')
})

test('a request that nobody has says so until somebody has it', async () => {
  const id = await ask(8, tuesday('09:00'), null)
  expect(await standing(id, tuesday('09:30'))).toBe('nobody')
  await asLead((db) => giveRequestTo(db, id, lead.id))
  expect(await standing(id, tuesday('09:30'))).toBe('open')
  await expect(asLead((db) => giveRequestTo(db, id, '00000000-0000-4000-8000-000000000000'))).rejects.toThrow(
    'Choose a person',
  )
  await asLead((db) => answerRequest(db, id, { answer: 'x' }, tuesday('10:00')))
})

test('requests that come at once get numbers of their own', async () => {
  const ids = await Promise.all([1, 2, 3, 4].map(() => ask(4, tuesday('09:00'))))
  const numbers = (await asLead((db) => listRequests(db, room))).map(({ place }) => place)
  expect(new Set(numbers).size).toBe(numbers.length)
  for (const id of ids) await asLead((db) => answerRequest(db, id, { answer: 'x' }, tuesday('10:00')))
})

test('what was given is kept as it was given, by its version, and never changed', async () => {
  const keep = (parts: Record<string, string>) =>
    asLead((db) =>
      keepGiven(db, room, GivenFields.parse({ version: '2', givenTo: 'Ottoline Breck', ...parts }), tuesday('11:00')),
    )
  await expect(keep({})).rejects.toThrow('Say what it is')
  await expect(keep({ documentId: '00000000-0000-4000-8000-000000000000' })).rejects.toThrow('no such')
  await keep({ title: 'Audit summary' })
  const [given] = await asLead((db) => listGiven(db, room))
  expect(given).toMatchObject({ title: 'Audit summary', version: '2', request: null, sha256: '' })
  await expect(database.asOwner((db) => db.run(sql`update room_given set version = '3'`))).rejects.toThrow()
})

test('what they were told stands beside the conversation, at London time', async () => {
  const id = await asLead((db) =>
    planTalk(db, room, { on: day('2026-07-01'), time: '9:30', withWhom: 'Advisers', inspector: '', about: 'Visits' }),
  )
  await asLead((db) => keepTold(db, id, { told: 'Caseloads fell.' }))
  const [talk] = await asLead((db) => listTalks(db, room))
  expect(talk).toMatchObject({ told: 'Caseloads fell.', at: new Date('2026-07-01T08:30:00Z') })
})

test('a room closes when nothing is open, and then stays as it is', async () => {
  const id = await ask(4, tuesday('09:00'))
  await expect(asLead((db) => closeRoom(db, room, day('2026-11-26')))).rejects.toThrow('One request is still open')
  await asLead((db) => answerRequest(db, id, { answer: 'x' }, tuesday('10:00')))
  await asLead((db) => closeRoom(db, room, day('2026-11-26')))
  expect(await asLead((db) => getRoom(db, room, tuesday('12:00')))).toMatchObject({
    open: 0,
    late: 0,
    closedOn: '2026-11-26',
  })
  await expect(ask(4, tuesday('09:00'))).rejects.toThrow('is closed')
  await expect(
    asLead((db) =>
      planTalk(db, room, { on: day('2026-11-25'), time: '9:30', withWhom: 'x', inspector: '', about: 'y' }),
    ),
  ).rejects.toThrow('is closed')
})

test('a councillor sees no room', async () => {
  await expect(asPerson(database, councillor, (db) => getRoom(db, room, tuesday('12:00')))).rejects.toThrow(
    'no such inspection room',
  )
})

test('S-014: a topic has the newest note, with what shows it; the earlier one is kept, and a closed room takes none', async () => {
  const here = await open()
  const write = (topic: string, words: string, at: Date) =>
    asLead((db) => keepContext(db, here, ContextFields.parse({ topic, words, evidence: 'The rota of October' }), at))
  await write('Night service', 'It is run from the neighbouring council.', tuesday('09:00'))
  await write('Placements', 'Two homes opened in the summer.', tuesday('09:10'))
  await write('night service', 'It came back here on 1 November.', tuesday('10:00'))
  expect(await asLead((db) => listContextNotes(db, here))).toMatchObject([
    { topic: 'night service', words: 'It came back here on 1 November.', earlier: 1, writtenBy: lead.name },
    { topic: 'Placements', earlier: 0 },
  ])
  expect(await asPerson(database, councillor, (db) => listContextNotes(db, here))).toEqual([])
  expect(ContextFields.safeParse({ topic: 'x', words: 'y', evidence: ' ' }).success).toBe(false)
  await asLead((db) => closeRoom(db, here, day('2026-11-27')))
  await expect(write('Placements', 'Anew.', tuesday('11:00'))).rejects.toThrow('is closed')
})

test('all that was given in any room is one list, and a letter’s day parts what came before it', async () => {
  const [other, earlier] = [await open(), await open()]
  const give = (to: typeof room, title: string, at: Date) =>
    asLead((db) => keepGiven(db, to, GivenFields.parse({ title, version: '1', givenTo: 'Ottoline Breck' }), at))
  await give(other, 'Late paper', new Date('2026-12-02T00:30:00Z'))
  await give(earlier, 'Early paper', new Date('2026-12-01T23:30:00Z'))
  const titles = async (before?: string) =>
    (await asLead((db) => listAllGiven(db, before === undefined ? undefined : day(before))))
      .map(({ title }) => title)
      .filter((title) => title.endsWith('paper'))
  expect(await titles()).toEqual(['Late paper', 'Early paper'])
  expect(await titles('2026-12-02')).toEqual(['Early paper'])
})
