import { beforeAll, expect, test } from 'vitest'
import { givePortfolio, listPortfolios, seatMember } from '../committees/members.ts'
import { municipalYear } from '../municipal-year.ts'
import { addExemptPaper, addPaper, listExemptPapers, listPapers } from '../papers/papers.ts'
import { day } from '../../platform/day.ts'
import { sql } from '../../platform/sql.ts'
import { newCommitteeGround, type CommitteeGround } from '../scrutiny.fixture.ts'
import {
  addItem,
  ageOfData,
  agreeExemption,
  askForExemption,
  editItem,
  getItem,
  latenessOf,
  listAgenda,
} from './agenda.ts'
import { clearDaysInWords, isLate, latestPublication } from './clear-days.ts'
import { cancelMeeting, getCommitteeMeeting, moveCommitteeMeeting } from './meeting.ts'
import { giveSpecialReason, publishAgenda, publishPaper } from './publish.ts'

let ground: CommitteeGround
beforeAll(async () => {
  ground = await newCommitteeGround()
})

// C1 and the handbook’s V16 to V18: neither the day of publication nor the day of the meeting counts.
test.each([
  ['2021-09-09', '2021-09-01'],
  ['2026-09-03', '2026-08-25'],
  ['2027-01-07', '2026-12-29'],
])('C1: the papers of a meeting on %s are in time when they are out on %s', (heldOn, latest) => {
  expect(latestPublication(day(heldOn))).toBe(latest)
  expect([isLate(day(latest), day(heldOn)), isLate(day(heldOn), day(heldOn))]).toEqual([false, true])
})

test('beyond the bank holidays that are loaded nothing is guessed, and it is said', () => {
  expect(latestPublication(day('2028-01-04'))).toBe(null)
  expect(clearDaysInWords(day('2028-01-04'))).toContain('cannot be counted')
  expect(clearDaysInWords(day('2021-09-09'))).toBe(
    '5 clear working days before 9 September 2021 = 1 September 2021 at the latest',
  )
})

test.each([
  ['2026-04-30', '2025/26'],
  ['2026-05-01', '2026/27'],
  ['2000-01-01', '1999/00'],
])('%s lies in the municipal year %s', (on, name) => {
  expect(municipalYear(day(on)).name).toBe(name)
})

test('C2, S-242: a paper to follow that comes on the Monday before is late, and waits for the chair’s special circumstances', async () => {
  const meeting = await ground.meeting('2021-09-09')
  await ground.item(meeting, 'Update', day('2021-08-20'))
  const follows = await ground.does((db) =>
    addItem(db, meeting, { title: 'Budget monitoring', followsWhy: 'The quarter has just ended.' }, day('2021-08-20')),
  )
  expect(await ground.does((db) => publishAgenda(db, meeting, { on: day('2021-09-01') }))).toEqual({
    papers: 1,
    isLate: false,
  })
  const paper = await ground.does((db) =>
    addPaper(
      db,
      follows,
      { title: 'Budget', author: 'A. Lee', wards: 'All', body: 'Money.' },
      { today: day('2021-09-06') },
    ),
  )
  expect(await ground.does((db) => publishPaper(db, paper, { on: day('2021-09-06') }))).toEqual({ isLate: true })
  const look = async () => {
    const [item, papers] = await ground.does(
      async (db) => [await getItem(db, follows), await listPapers(db, meeting)] as const,
    )
    return latenessOf(
      item,
      papers.filter(({ itemId }) => itemId === follows),
      day('2021-09-09'),
    )
  }
  expect(await look()).toEqual({ sentence: 'Late paper, published on 6 September 2021.', hasReason: false })
  await ground.does((db) => giveSpecialReason(db, follows, 'A decision falls before the next meeting.'))
  expect(await look()).toMatchObject({ hasReason: true })
  expect((await ground.does((db) => listPapers(db, meeting))).map(({ lateWhy }) => lateWhy)).toContain(
    'The quarter has just ended.',
  )
})

test('an agenda that is out too late says so for good, and only with a reason', async () => {
  const meeting = await ground.meeting('2026-09-03')
  await ground.item(meeting, 'Homes', day('2026-08-10'))
  const on = day('2026-08-26')
  await expect(ground.does((db) => publishAgenda(db, meeting, { on }))).rejects.toThrow(
    'The last day that leaves 5 clear days was 25 August 2026',
  )
  await ground.does((db) => publishAgenda(db, meeting, { on, lateWhy: 'The printers broke down.' }))
  expect(await ground.does((db) => getCommitteeMeeting(db, meeting))).toMatchObject({
    stage: 'published',
    publishedLateWhy: 'The printers broke down.',
  })
})

test('an item too late for the clear days goes on the agenda only with the chair’s reason', async () => {
  const meeting = await ground.meeting('2026-10-08')
  const late = (specialWhy: string) =>
    ground.does((db) => addItem(db, meeting, { title: 'Closure of a home', specialWhy }, day('2026-10-05')))
  await expect(late('')).rejects.toThrow('Fewer than five clear days are left')
  await late('Families hear of it this week.')
  expect((await ground.does((db) => listAgenda(db, meeting))).map(({ title }) => title)).toEqual(['Closure of a home'])
})

test('C5, S-254: a report with text of its template in it keeps the agenda back, and the sentence says which', async () => {
  const meeting = await ground.meeting('2026-11-05')
  const item = await ground.does((db) => addItem(db, meeting, { title: 'Inspection' }, day('2026-10-01')))
  const report = { title: 'Report', author: 'G. Ashby', wards: 'All', body: 'What inspectors said.' }
  await ground.does((db) =>
    addPaper(db, item, { ...report, planReference: 'Ref number / Not in Council Plan' }, { today: day('2026-10-01') }),
  )
  await expect(ground.does((db) => publishAgenda(db, meeting, { on: day('2026-10-20') }))).rejects.toThrow(
    'Item 1, “Inspection”, has a paper that cannot go out, “Report”: “Ref number / Not in Council Plan” is text of the template.',
  )
})

test('an item without a paper, or whose exemption nobody agreed, keeps the agenda back', async () => {
  const meeting = await ground.meeting('2026-11-12')
  const item = await ground.does((db) => addItem(db, meeting, { title: 'A contract' }, day('2026-10-01')))
  const publish = () => ground.does((db) => publishAgenda(db, meeting, { on: day('2026-10-20') }))
  await expect(publish()).rejects.toThrow('has no paper')
  await expect(
    ground.does((db) => addExemptPaper(db, item, { title: 'Price', body: 'Secret.' }, { today: day('2026-10-01') })),
  ).rejects.toThrow('First say under which paragraph')
  await ground.does((db) =>
    askForExemption(db, item, { paragraph: 3, why: 'Bids are open.', said: 'What a contract would cost.' }),
  )
  await ground.does((db) => addExemptPaper(db, item, { title: 'Price', body: 'Secret.' }, { today: day('2026-10-01') }))
  await expect(publish()).rejects.toThrow('nobody has agreed to that yet')
  await expect(ground.does((db) => agreeExemption(db, item))).rejects.toMatchObject({ name: 'Forbidden' })
  await ground.as(ground.director, (db) => agreeExemption(db, item))
  expect(await publish()).toMatchObject({ papers: 0 })
})

test('S-255: exempt papers are seen by those who may and are not there for anybody else', async () => {
  const meeting = await ground.meeting('2026-11-19')
  const item = await ground.does((db) => addItem(db, meeting, { title: 'A contract' }, day('2026-10-01')))
  await ground.does((db) =>
    askForExemption(db, item, { paragraph: 3, why: 'Bids are open.', said: 'What it would cost.' }),
  )
  await ground.does((db) => addExemptPaper(db, item, { title: 'Price', body: 'Secret.' }, { today: day('2026-10-01') }))
  const seenBy = async (person: CommitteeGround['clerk']) =>
    (await ground.as(person, (db) => listExemptPapers(db, meeting))).length
  expect([await seenBy(ground.clerk), await seenBy(ground.councillor), await seenBy(ground.director)]).toEqual([
    1, 1, 1,
  ])
  expect([await seenBy(ground.lead), await seenBy(ground.owner), await seenBy(ground.verifier)]).toEqual([0, 0, 0])
})

test('C7, S-261: figures to the end of March are 106 days old in the middle of July', () => {
  expect(ageOfData(day('2021-03-31'), day('2021-07-15'))).toBe('data 106 days old at the meeting')
})

test('C11, S-256, S-259: who holds a portfolio does not vote on a committee, whichever came first', async () => {
  await ground.does((db) => givePortfolio(db, { name: 'Councillor Gil Tarn', title: 'Children', fromOn: '2026-05-21' }))
  const seat = (name: string, fromOn: string) =>
    ground.does((db) => seatMember(db, ground.committee, { name, capacity: 'member', fromOn }))
  await expect(seat('Gil Tarn', '2026-06-01')).rejects.toThrow('Gil Tarn holds the portfolio “Children”')
  await expect(
    ground.does((db) => givePortfolio(db, { name: 'Ada Lorne', title: 'Homes', fromOn: '2026-05-21' })),
  ).rejects.toThrow('Ada Lorne votes on Children and Young People Scrutiny Committee')
  const direct = ground.database.asOwner((db) =>
    db.run(sql`insert into seats (authority_id, committee_id, member_id, capacity, votes, from_on)
      select ${ground.authorityId}, ${ground.committee}, id, 'member', true, '2026-06-01' from council_members where name = 'Gil Tarn'`),
  )
  await expect(direct).rejects.toThrow('does not vote on a scrutiny committee')
})

test('S-259: a portfolio that passes on keeps its history', async () => {
  const give = (name: string, fromOn: string) =>
    ground.does((db) => givePortfolio(db, { name, title: 'Roads', fromOn }))
  await give('Hal Quill', '2024-05-20')
  await give('Ivy Rook', '2026-05-21')
  const roads = (await ground.does((db) => listPortfolios(db))).filter(({ title }) => title === 'Roads')
  expect(roads).toMatchObject([
    { name: 'Ivy Rook', toOn: null },
    { name: 'Hal Quill', toOn: '2026-05-20' },
  ])
})

test('a meeting that moves keeps the day it was called for; one that is past does not move', async () => {
  const meeting = await ground.meeting('2026-12-03')
  const move = (to: string, today: string) =>
    ground.does((db) =>
      moveCommitteeMeeting(db, meeting, { to: day(to), why: 'The hall is closed.', today: day(today) }),
    )
  await move('2026-12-10', '2026-11-01')
  expect(await ground.does((db) => getCommitteeMeeting(db, meeting))).toMatchObject({
    heldOn: '2026-12-10',
    firstHeldOn: '2026-12-03',
  })
  await expect(move('2026-12-17', '2026-12-11')).rejects.toThrow('A meeting that is past is not moved')
  await expect(ground.does((db) => cancelMeeting(db, meeting, { why: '', today: day('2026-11-02') }))).rejects.toThrow(
    'Say why the meeting is cancelled',
  )
})

test('two clerks who edit one item lose nothing: the second is shown what stands', async () => {
  const meeting = await ground.meeting('2026-12-17')
  const id = await ground.item(meeting, 'Transport', day('2026-11-01'))
  expect(await ground.does((db) => editItem(db, id, { title: 'Transport to school', version: 1 }))).toEqual({
    kind: 'saved',
  })
  expect(await ground.does((db) => editItem(db, id, { title: 'Buses', version: 1 }))).toMatchObject({
    kind: 'conflict',
    standing: { title: 'Transport to school', version: 2 },
  })
})

test('who does not look after committees changes nothing, in the program or in the database', async () => {
  const meeting = await ground.meeting('2026-12-18')
  await expect(
    ground.as(ground.director, (db) => addItem(db, meeting, { title: 'Mine' }, day('2026-11-01'))),
  ).rejects.toMatchObject({ name: 'Forbidden' })
  const direct = ground.as(ground.lead, (db) =>
    db.run(sql`update committee_meetings set place = 'Elsewhere' where id = ${meeting}`),
  )
  expect(await direct).toBe(0)
})
