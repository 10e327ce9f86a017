import { beforeAll, expect, test } from 'vitest'
import { asPerson } from '../../../people/index.ts'
import { day } from '../../../platform/day.ts'
import {
  addCommittee,
  addItem,
  callMeeting,
  listPapers,
  type CommitteeMeetingId,
  type ItemId,
} from '../../../scrutiny/index.ts'
import { givenWeb, type GivenWeb } from '../sign-in/visitor.fixture.ts'

let web: GivenWeb
let meeting: CommitteeMeetingId
let item: ItemId

const asClerk = <Result>(work: Parameters<typeof asPerson<Result>>[2]): Promise<Result> => {
  const clerk = web.staff.get('scrutiny-officer')
  if (!clerk) throw new Error('somebody has every role')
  return asPerson(web.database, clerk, work)
}

beforeAll(async () => {
  web = await givenWeb()
  web.setClock(new Date('2026-12-01T10:00:00Z'))
  await asClerk(async (db) => {
    const committee = await addCommittee(db, { name: 'Scrutiny', prefix: 'CYP', quorum: 1 })
    meeting = await callMeeting(db, committee, { heldOn: '2026-12-17', startsAt: '18:30' })
    item = await addItem(db, meeting, { title: 'Assessments in time' }, day('2026-12-01'))
    await addItem(db, meeting, { title: 'Apologies', sort: 'procedural' }, day('2026-12-01'))
    const past = await callMeeting(db, committee, { heldOn: '2026-11-17', startsAt: '18:30' })
    await addItem(db, past, { title: 'Long ago' }, day('2026-11-01'))
  })
})

test('from an indicator its figures are laid under an item of a meeting to come, and each leads to the other', async () => {
  const clerk = await web.visitor('scrutiny-officer')
  const before = await clerk.get('/indicators/CP05')
  expect(before.text).toContain('No committee has had its figures before it.')
  expect(before.text).toContain('href="/indicators/CP05/committee"')
  const form = await clerk.get('/indicators/CP05/committee')
  expect(form.text).toContain('Assessments in time')
  for (const title of ['Apologies', 'Long ago']) expect(form.text).not.toContain(title)
  const refused = await clerk.post('/indicators/CP05/committee', { itemId: item, author: '' })
  expect([refused.status, refused.text.includes('Say who answers for the paper.')]).toEqual([422, true])
  const laid = await clerk.post('/indicators/CP05/committee', { itemId: item, author: 'G. Ashby' })
  expect(laid.location).toBe(`/committees/items/${item}`)
  const [paper] = await asClerk((db) => listPapers(db, meeting))
  expect([paper?.fromIndicator, paper?.author]).toEqual(['CP05', 'G. Ashby'])
  const councillor = await (await web.visitor('councillor')).get('/indicators/CP05')
  expect(councillor.text).toContain(`href="/committees/items/${item}"`)
  expect(councillor.text).not.toContain('Lay its figures before a committee')
})
