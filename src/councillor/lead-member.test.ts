import { expect, test } from 'vitest'
import { z } from 'zod'
import { day, dayOf } from '../platform/day.ts'
import { sql } from '../platform/sql.ts'
import {
  addItem,
  addPresent,
  addResolution,
  beginMinute,
  endPortfolio,
  givePortfolio,
  listPortfolios,
  openMeeting,
  portfoliosOf,
  publishAgenda,
  respondTo,
  serveResolution,
  addPaper,
} from '../scrutiny/index.ts'
import { newCommitteeGround } from '../scrutiny/scrutiny.fixture.ts'
import { agendaItemPaper } from './agenda-item-paper.ts'
import { councillorAgendaItem } from './agenda-item.ts'
import { leadMember, leadMemberInWords, leadMemberPaper } from './lead-member.ts'

const today = day('2026-11-20')

test('S-259: a lead member’s page tells who held the portfolio, what was asked and answered, where they came and what is next', async () => {
  const ground = await newCommitteeGround()
  const { does } = ground
  const title = 'Children and families'
  await does((db) => givePortfolio(db, { name: 'Una Kells', title, fromOn: '2022-05-19' }))
  const id = await does((db) =>
    givePortfolio(db, { name: 'Rolf Venn', title, fromOn: '2024-05-16', personId: ground.councillor.id }),
  )
  for (const [heldOn, comes] of [
    ['2026-06-11', false],
    ['2026-10-08', true],
  ] as const) {
    const meeting = await ground.meeting(heldOn)
    await ground.item(meeting, 'Visits', day('2026-05-10'))
    await does((db) => publishAgenda(db, meeting, { on: day('2026-06-01') }))
    await does((db) => openMeeting(db, meeting, { at: '18:30', today: day(heldOn) }))
    if (!comes) continue
    await does((db) => addPresent(db, meeting, { name: 'Rolf Venn', sort: 'cabinet_member' }))
    const minute = await does((db) => beginMinute(db, meeting, { title: 'Visits' }))
    const ask = async (text: string, addressee: string): Promise<void> => {
      const asked = await does((db) => addResolution(db, minute, { text, kind: 'request_cabinet_member', addressee }))
      await does((db) => serveResolution(db, asked, { on: '2026-10-09', addressee }, day('2026-10-10')))
      if (text.includes('why'))
        await does((db) => respondTo(db, asked, { on: '2026-11-01', response: 'accepted', text: 'Two posts.' }, today))
    }
    await ask('That it be said why.', 'Cabinet Member for Children and Families')
    await ask('That it be said when.', 'Councillor Rolf Venn')
    await ask('That parks be opened.', 'Cabinet Member for Parks')
  }
  const winter = await ground.meeting('2026-12-17')
  const item = await does((db) =>
    addItem(db, winter, { title: 'Homes', presenter: 'Councillor Rolf Venn', asks: 'Comment.' }, today),
  )
  await does((db) => addPaper(db, item, { title: 'Homes', author: 'A', wards: 'All', body: 'So.' }, { today }))
  await does((db) => addItem(db, winter, { title: 'Answers', sort: 'responses' }, today))
  await does((db) => publishAgenda(db, winter, { on: today }))

  const shown = await ground.as(ground.councillor, (db) => leadMember(db, id, today))
  expect(shown.asked.map(({ resolution }) => resolution.text).toSorted()).toEqual([
    'That it be said when.',
    'That it be said why.',
  ])
  expect([shown.answered, shown.came, shown.meetings.length]).toEqual([1, 1, 2])
  expect(shown.toCome.map(({ title: one }) => one)).toEqual(['Homes'])
  expect(shown.before.map(({ name, toOn }) => [name, toOn])).toEqual([['Una Kells', '2024-05-15']])
  expect(leadMemberInWords(shown)).toContain('asked 2 things of them: 1 answered')
  expect(leadMemberInWords(shown)).toContain('They were at 1 of 2 meetings of committees.')
  const paper = JSON.stringify(leadMemberPaper(shown, 'Elmbridge Vale Council'))
  expect(paper).toContain('11 June 2026, Children and Young People Scrutiny Committee: not there, by the record.')
  expect(paper).not.toContain('parks')

  expect(await ground.as(ground.councillor, (db) => portfoliosOf(db, ground.councillor.id, today))).toEqual([
    { id, title },
  ])
  await does((db) => endPortfolio(db, id, day('2026-11-19')))
  expect(await ground.as(ground.councillor, (db) => portfoliosOf(db, ground.councillor.id, today))).toEqual([])
  const former = (await does((db) => listPortfolios(db))).find(({ name }) => name === 'Una Kells')
  const earlier = await does((db) => leadMember(db, former?.id ?? '', today))
  expect([earlier.asked, earlier.meetings]).toEqual([[], []])

  const printed = JSON.stringify(
    agendaItemPaper(await ground.as(ground.councillor, (db) => councillorAgendaItem(db, item, today)), {
      authority: 'Elmbridge Vale Council',
      on: today,
    }),
  )
  expect(printed).toContain('Questions worth asking')
  expect(printed).toContain('Comment.')
})

test('who holds a portfolio today may answer: today is the day in London, wherever the server keeps its clock', async () => {
  const ground = await newCommitteeGround()
  const now = dayOf(new Date())
  const may = (zone: string) =>
    ground.as(ground.councillor, async (db) => {
      await db.run(sql`select set_config('timezone', ${zone}, true)`)
      return (await db.one(sql`select may_answer_resolutions() as yes`, z.object({ yes: z.boolean() }))).yes
    })
  // At each hour one of the two is on another day than London.
  const zones = ['Pacific/Kiritimati', 'Etc/GMT+12']
  const portfolio = { name: 'Rolf Venn', title: 'Children and families', personId: ground.councillor.id }
  const id = await ground.does((db) => givePortfolio(db, { ...portfolio, fromOn: now }))
  await ground.does((db) => endPortfolio(db, id, now))
  expect(await Promise.all(zones.map(may))).toEqual([true, true])
})
