import { expect, test } from 'vitest'
import { day, type Day } from '../../platform/day.ts'
import {
  addResolution,
  beginMinute,
  givePortfolio,
  openMeeting,
  publishAgenda,
  respondTo,
  serveResolution,
  type ResolutionId,
} from '../../scrutiny/index.ts'
import { newCommitteeGround } from '../../scrutiny/scrutiny.fixture.ts'
import { myWork } from '../index.ts'

test('what a committee asked of a cabinet member is their work until they answer, and late after its day; nobody else’s', async () => {
  const ground = await newCommitteeGround()
  const { does, councillor } = ground
  const of = async (on: Day, person = councillor) =>
    (await ground.as(person, (db) => myWork(db, { person, today: on })))
      .filter(({ source }) => source.id === 'resolutions-to-answer')
      .map(({ heap, title, word, on: due, href }) => ({ heap, title, word, due, href }))
  const meeting = await ground.meeting('2021-07-15')
  await ground.item(meeting, 'Visits', day('2021-07-01'))
  await does((db) => publishAgenda(db, meeting, { on: day('2021-07-06') }))
  await does((db) => openMeeting(db, meeting, { at: '18:30', today: day('2021-07-15') }))
  const minute = await does((db) => beginMinute(db, meeting, { title: 'Visits' }))
  const asked: ResolutionId[] = []
  for (const addressee of ['Cabinet Member for Children and Families', 'Cabinet Member for Parks'])
    asked.push(
      await does((db) =>
        addResolution(db, minute, { text: 'That it be said.', kind: 'request_cabinet_member', addressee }),
      ),
    )
  const [mine, others] = asked
  if (!mine || !others) throw new Error('both were passed')
  const send = (id: ResolutionId, addressee: string) =>
    does((db) => serveResolution(db, id, { on: '2021-07-16', addressee, noticeGiven: true }, day('2021-07-16')))
  await send(mine, 'Cabinet Member for Children and Families')
  await send(others, 'Cabinet Member for Parks')
  // Until the person holds the portfolio nothing of it is theirs.
  expect(await of(day('2021-08-01'))).toEqual([])
  await does((db) =>
    givePortfolio(db, {
      name: 'Rolf Venn',
      title: 'Children and families',
      fromOn: '2021-07-20',
      personId: councillor.id,
    }),
  )
  const work = { title: 'CYP01.1: That it be said.', due: '2021-09-15', href: `/resolutions/${mine}/respond` }
  expect(await of(day('2021-09-15'))).toEqual([{ ...work, heap: 'waits', word: 'Waiting for an answer' }])
  expect(await of(day('2021-09-16'))).toEqual([{ ...work, heap: 'late', word: 'No answer' }])
  expect(await of(day('2021-09-16'), ground.director)).toEqual([])
  await ground.as(councillor, (db) =>
    respondTo(db, mine, { on: '2021-09-16', response: 'accepted', text: 'So be it.' }, day('2021-09-16')),
  )
  expect(await of(day('2021-09-16'))).toEqual([])
})
