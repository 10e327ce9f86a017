import { beforeAll, expect, test } from 'vitest'
import { readDocument } from '../../documents/index.ts'
import { day } from '../../platform/day.ts'
import { addItem, agreeExemption, askForExemption } from '../meetings/agenda.ts'
import { publishAgenda, publishPaper } from '../meetings/publish.ts'
import { sayStream } from '../meetings/meeting.ts'
import type { CommitteeMeetingId } from '../meetings/meeting-id.ts'
import { rules } from '../participation/taking-part.fixture.ts'
import { setStandingOrders } from '../participation/standing-orders.ts'
import { addExemptPaper, addPaper, listPapers } from '../papers/papers.ts'
import { newCommitteeGround, type CommitteeGround } from '../scrutiny.fixture.ts'
import { packOf, supplementsOf } from './meeting-pack.ts'
import { isSet, setPack, setPackWithin } from './set-pack.ts'

let ground: CommitteeGround
let meeting: CommitteeMeetingId
const long = Array.from(
  { length: 60 },
  (_, at) => `Paragraph ${at + 1} says what was done for children in the city, and by whom it was checked.`,
).join('\n\n')

beforeAll(async () => {
  ground = await newCommitteeGround()
  meeting = await ground.meeting('2026-09-10')
  const today = day('2026-08-20')
  const paper = { author: 'G. Ashby', wards: 'All' }
  await ground.does(async (db) => {
    const first = await addItem(db, meeting, { title: 'Visits', dataTo: '2026-06-30' }, today)
    await addPaper(
      db,
      first,
      {
        ...paper,
        title: 'Visits to children',
        body: `# What was found\n\n${long}\n\n# What follows\n\n| Team | Visits |\n| North | 41 |`,
      },
      { today },
    )
    const second = await addItem(db, meeting, { title: 'A contract' }, today)
    await addPaper(db, second, { ...paper, title: 'The public part', body: 'Two homes.' }, { today })
    await askForExemption(db, second, { paragraph: 3, why: 'Bids are open.', said: 'The price.' })
    await addExemptPaper(db, second, { title: 'The price', body: 'It is kestrelsecret.' }, { today })
    await addItem(db, meeting, { title: 'Results', followsWhy: 'They come in September.' }, today)
  })
  await ground.as(ground.director, async (db) => {
    const { papers } = { papers: await listPapers(db, meeting) }
    const item = papers.find(({ title }) => title === 'The public part')?.itemId
    if (item) await agreeExemption(db, item)
  })
  await ground.does(async (db) => {
    await publishAgenda(db, meeting, { on: day('2026-08-27') })
    const items = await listPapers(db, meeting)
    const late = await addPaper(
      db,
      items[0]?.itemId ?? ('' as never),
      { ...paper, title: 'A late table', body: 'Numbers.' },
      { today: day('2026-09-08') },
    )
    await publishPaper(db, late, { on: day('2026-09-08'), lateWhy: 'The figures were wrong.' })
  })
})

test('S-242: the numbers of pages are those of the file, and its text reads back in order with its headings', async () => {
  const pack = await ground.does((db) => packOf(db, meeting, { part: 'agenda' }))
  const { bytes, pages, parts } = await setPack(pack)
  const read = await readDocument(bytes, 'pack.pdf')
  expect(read.pages).toHaveLength(pages)
  expect(parts.map(({ title }) => title)).toEqual(['1. Visits to children', '2. The public part'])
  for (const { title, from } of parts) {
    const heading = read.blocks.find(
      ({ kind, text, lines }) => kind === 'heading' && text === title && lines[0]?.box.page === from,
    )
    expect([title, heading !== undefined]).toEqual([title, true])
  }
  const follows = parts[0]?.headings.find(({ text }) => text === 'What follows')
  expect(read.blocks.find(({ text }) => text === 'What follows')?.lines[0]?.box.page).toBe(follows?.page)
  const text = read.blocks.map((block) => block.text).join('\n')
  expect(text).toContain('Data 72 days old at the meeting.')
  expect(text).toContain('To follow: They come in September.')
  expect(Buffer.from(bytes).toString('latin1')).toContain('/MarkInfo')
})

test('a late paper is in a supplement of its day and not in the pack; exempt papers are in a file of their own', async () => {
  const titles = async (part: Parameters<typeof packOf>[2]) =>
    (await ground.does((db) => packOf(db, meeting, part))).papers.map(({ paper }) => paper.title)
  expect(await titles({ part: 'agenda' })).toEqual(['Visits to children', 'The public part'])
  expect(await titles({ part: 'supplement', on: day('2026-09-08') })).toEqual(['A late table'])
  expect(await titles({ part: 'exempt' })).toEqual(['The price'])
  const papers = await ground.does((db) => listPapers(db, meeting))
  expect(supplementsOf({ publishedOn: day('2026-08-27') }, papers)).toEqual(['2026-09-08'])
  const open = JSON.stringify(await ground.does((db) => packOf(db, meeting, { part: 'agenda' })))
  expect(open).not.toContain('kestrelsecret')
  await expect(ground.as(ground.lead, (db) => packOf(db, meeting, { part: 'exempt' }))).rejects.toMatchObject({
    name: 'NotFound',
  })
})

test('the same papers are the same file, and are set once', async () => {
  const pack = () => ground.does((db) => packOf(db, meeting, { part: 'agenda' }))
  const [once, again] = [await setPack(await pack()), await setPack(await pack())]
  expect(again).toBe(once)
})

test('a pack that takes longer than somebody waits tells how far it has come, and is there when it is asked for again', async () => {
  const pack = await ground.does((db) => packOf(db, meeting, { part: 'agenda' }))
  const thick = { ...pack, papers: Array.from({ length: 12 }, () => pack.papers).flat() }
  const first = await setPackWithin(thick, 0)
  if (isSet(first)) throw new Error('nothing is set in no time')
  expect(first.of).toBe(thick.papers.length)
  expect(first.set).toBeLessThan(first.of)
  const whole = await setPack(thick)
  expect(whole.parts).toHaveLength(thick.papers.length)
  expect(await setPackWithin(thick, 60_000)).toBe(whole)
})

test('S-245: the front tells of filming and of asking to speak by the rules in force on the day of the meeting, S-244: and of the stream', async () => {
  const front = async () => JSON.stringify((await ground.does((db) => packOf(db, meeting, { part: 'agenda' }))).cover)
  expect(await front()).not.toContain('For the public')
  await ground.does(async (db) => {
    await setStandingOrders(db, {
      ...rules,
      inForceFrom: '2026-05-01',
      source: 'Rule 21',
      filming: 'Film as you like.',
    })
    await setStandingOrders(db, {
      ...rules,
      inForceFrom: '2027-01-01',
      source: 'Rule 22',
      filming: 'Film from the side.',
    })
    await sayStream(db, meeting, { stream: 'planned', streamSaid: '' })
  })
  const told = await front()
  expect(told).toMatch(/For the public.*closes on 8 September 2026 at 12:00; 3 minutes each\. Rule 21\./)
  expect(told).toContain('Film as you like.')
  expect(told).toContain('The meeting is to be streamed.')
  expect(told).not.toContain('Film from the side.')
})
