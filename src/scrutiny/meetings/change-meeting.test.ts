import { beforeAll, describe, expect, test } from 'vitest'
import { endPortfolio, givePortfolio, listPortfolios, seatMember } from '../committees/members.ts'
import { day } from '../../platform/day.ts'
import { addExemptPaper, listExemptPapers, takeExemptPaperBack } from '../papers/papers.ts'
import { addProgrammeItem, getProgrammeItem } from '../programme/programme.ts'
import { newCommitteeGround, type CommitteeGround } from '../scrutiny.fixture.ts'
import {
  addItem,
  addUsualItems,
  agreeExemption,
  askForExemption,
  endExemption,
  getItem,
  listAgenda,
  takeItemOut,
} from './agenda.ts'
import { deleteMeeting } from './delete-meeting.ts'
import {
  callMeeting,
  cancelMeeting,
  getCommitteeMeeting,
  moveCommitteeMeeting,
  sayStream,
  streamInWords,
  type MeetingMove,
} from './meeting.ts'
import { publishAgenda } from './publish.ts'

let ground: CommitteeGround
const today = day('2026-11-29')

beforeAll(async () => {
  ground = await newCommitteeGround()
})

describe('a meeting that moves', () => {
  const moved = async (id: Parameters<typeof moveCommitteeMeeting>[1], move: Partial<MeetingMove>) =>
    ground.does((db) =>
      moveCommitteeMeeting(db, id, { to: day('2027-03-04'), why: 'The hall is closed.', today, ...move }),
    )

  test('can change its hour and its place alone, and those who follow it are told', async () => {
    const id = await ground.meeting('2027-03-04')
    await moved(id, { startsAt: '14:00', place: 'Town Hall' })
    expect(await ground.does((db) => getCommitteeMeeting(db, id))).toMatchObject({
      heldOn: '2027-03-04',
      startsAt: '14:00',
      place: 'Town Hall',
      movedWhy: 'The hall is closed.',
    })
    await expect(moved(id, { startsAt: '14:00', place: 'Town Hall' })).rejects.toThrow('are as they were')
  })

  test('goes to no day that is past and to no hour at which the committee meets already', async () => {
    const [id] = [await ground.meeting('2027-03-11'), await ground.meeting('2027-03-18')]
    await expect(moved(id, { to: day('2026-11-28') })).rejects.toThrow('28 November 2026 is past')
    await expect(moved(id, { to: day('2027-03-18') })).rejects.toThrow('meets on 18 March 2027 at 18:30 already')
  })

  test('leaves its hour free when it is cancelled; one whose day is past and that nobody opened did not take place', async () => {
    const id = await ground.meeting('2026-11-20')
    await ground.does((db) => cancelMeeting(db, id, { why: 'Too few came.', today }))
    expect(await ground.does((db) => getCommitteeMeeting(db, id))).toMatchObject({ cancelledWhy: 'Too few came.' })
    const again = { heldOn: '2026-11-20', startsAt: '18:30' }
    expect(await ground.does((db) => callMeeting(db, ground.committee, again))).not.toBe(id)
  })
})

describe('a meeting that is deleted', () => {
  test('is gone where it was called by mistake', async () => {
    const id = await ground.meeting('2027-04-01')
    await ground.does((db) => deleteMeeting(db, id))
    await expect(ground.does((db) => getCommitteeMeeting(db, id))).rejects.toMatchObject({ name: 'NotFound' })
  })

  test('is not deleted while anything hangs on it: the sentence counts what, and nothing is lost', async () => {
    const id = await ground.meeting('2027-04-08')
    const item = await ground.item(id, 'Homes', today)
    const topic = await ground.does((db) =>
      addProgrammeItem(db, ground.committee, { topic: 'Short breaks', meetingId: id }, { today }),
    )
    await expect(ground.does((db) => deleteMeeting(db, id))).rejects.toThrow(
      'It has one item of the agenda, one item of the work programme. Cancel it instead',
    )
    // What was taken off the agenda is on the record too.
    await ground.does((db) => takeItemOut(db, item, { why: 'Not now.', today }))
    await expect(ground.does((db) => deleteMeeting(db, id))).rejects.toThrow('one item of the agenda')
    expect((await ground.does((db) => getProgrammeItem(db, topic))).meetingId).toBe(id)
    await expect(ground.as(ground.lead, (db) => deleteMeeting(db, id))).rejects.toMatchObject({ name: 'Forbidden' })
  })
})

describe('S-255: an item that was to be exempt', () => {
  const marked = async (heldOn: string) => {
    const meeting = await ground.meeting(heldOn)
    const item = await ground.item(meeting, 'A contract', today)
    await ground.does((db) =>
      askForExemption(db, item, { paragraph: 3, why: 'Bids are open.', said: 'What it would cost.' }),
    )
    return { meeting, item }
  }

  test('is public after all where nobody agrees, with the reason, and the agenda can go out', async () => {
    const { meeting, item } = await marked('2027-05-06')
    await expect(ground.as(ground.director, (db) => endExemption(db, item, { why: ' ' }))).rejects.toThrow(
      'Say why the item is public',
    )
    await expect(ground.as(ground.lead, (db) => endExemption(db, item, { why: 'x' }))).rejects.toMatchObject({
      name: 'Forbidden',
    })
    await ground.as(ground.director, (db) => endExemption(db, item, { why: 'The figures are published.' }))
    expect(await ground.does((db) => getItem(db, item))).toMatchObject({ exemptParagraph: null, exemptSaid: '' })
    expect(await ground.does((db) => publishAgenda(db, meeting, { on: today }))).toMatchObject({ papers: 1 })
  })

  test('keeps its mark while an exempt paper lies under it; the paper can be taken back before the meeting', async () => {
    const { meeting, item } = await marked('2027-05-13')
    const paper = await ground.does((db) => addExemptPaper(db, item, { title: 'Price', body: 'Secret.' }, { today }))
    await ground.as(ground.director, (db) => agreeExemption(db, item))
    const end = () => ground.does((db) => endExemption(db, item, { why: 'Bids are closed.' }))
    await expect(end()).rejects.toThrow('One exempt paper lies under this item')
    await ground.does((db) => takeExemptPaperBack(db, paper))
    await end()
    expect(await ground.does((db) => listExemptPapers(db, meeting))).toEqual([])
    expect((await ground.does((db) => listAgenda(db, meeting))).map(({ exemptParagraph }) => exemptParagraph)).toEqual([
      null,
    ])
  })
})

test('S-242: an agenda begins with the usual items of the one before, in their order, once', async () => {
  const [before, next] = [await ground.meeting('2027-06-03'), await ground.meeting('2027-07-01')]
  for (const [title, sort] of [
    ['Apologies', 'procedural'],
    ['Homes', 'substantive'],
    ['Work programme', 'programme'],
  ] as const)
    await ground.does((db) => addItem(db, before, { title, sort }, today))
  expect(await ground.does((db) => addUsualItems(db, next, today))).toBe(2)
  const agenda = async () => (await ground.does((db) => listAgenda(db, next))).map(({ place, title }) => [place, title])
  expect(await agenda()).toEqual([
    [1, 'Apologies'],
    [2, 'Work programme'],
  ])
  await expect(ground.does((db) => addUsualItems(db, next, today))).rejects.toThrow('has items already')
  await expect(ground.as(ground.lead, (db) => addUsualItems(db, next, today))).rejects.toMatchObject({
    name: 'Forbidden',
  })
})

test('S-244: how the stream stands is told, and why where it failed', async () => {
  const id = await ground.meeting('2027-09-02')
  const say = (stream: 'planned' | 'failed', streamSaid = '') =>
    ground.does((db) => sayStream(db, id, { stream, streamSaid }))
  await say('planned')
  expect(streamInWords(await ground.does((db) => getCommitteeMeeting(db, id)))).toBe('The meeting is to be streamed.')
  await expect(say('failed')).rejects.toThrow('Tell the public what happened')
  await say('failed', 'The sound was lost. A recording follows.')
  expect(streamInWords(await ground.does((db) => getCommitteeMeeting(db, id)))).toBe(
    'The stream failed: The sound was lost. A recording follows.',
  )
})

test('C11: whoever gives up a portfolio can vote from the day after, also where nobody takes it over', async () => {
  await ground.does((db) => givePortfolio(db, { name: 'Una Kells', title: 'Libraries', fromOn: '2026-05-21' }))
  const held = (await ground.does((db) => listPortfolios(db))).find(({ title }) => title === 'Libraries')?.id ?? ''
  const seat = (fromOn: string) =>
    ground.does((db) => seatMember(db, ground.committee, { name: 'Una Kells', capacity: 'member', fromOn }))
  await expect(seat('2026-12-01')).rejects.toThrow('end the portfolio first')
  await expect(ground.does((db) => endPortfolio(db, held, day('2026-05-01')))).rejects.toThrow('cannot end before')
  await ground.does((db) => endPortfolio(db, held, day('2026-11-30')))
  await seat('2026-12-01')
  await expect(ground.does((db) => endPortfolio(db, held, day('2026-12-31')))).rejects.toThrow('held until')
})
