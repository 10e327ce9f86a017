import { beforeAll, expect, test } from 'vitest'
import { givenWeb, wordsOf, type GivenWeb, type Visitor } from '../sign-in/visitor.fixture.ts'

/** The clerk at work through the forms, and what is true of the pages when two write at once. */
let web: GivenWeb
let clerk: Visitor
let committee: string

const press = async (visitor: Visitor, page: string, action: string, fields: Record<string, string>) => {
  await visitor.get(page)
  return visitor.post(action, fields)
}
const called = async (heldOn: string): Promise<string> =>
  (await press(clerk, committee, `${committee}/meetings`, { heldOn, startsAt: '18:30' })).location

beforeAll(async () => {
  web = await givenWeb({ demo: true })
  web.setClock(new Date('2026-06-01T10:00:00Z'))
  clerk = await web.visitor('scrutiny-officer')
  committee = (
    await press(clerk, '/committees', '/committees', {
      name: 'Scrutiny',
      prefix: 'CYP',
      quorum: '2',
      startsAt: '18:30',
    })
  ).location
  for (const [name, capacity] of [
    ['Ada Lorne', 'chair'],
    ['Ben Marsh', 'member'],
  ] as const)
    await press(clerk, committee, `${committee}/seats`, { name, capacity, fromOn: '2026-05-20' })
})

test('two clerks change one item in one minute: the second form comes back with their own words and what stands', async () => {
  const meeting = await called('2026-09-10')
  const item = (await press(clerk, meeting, `${meeting}/items`, { title: 'Transport', sort: 'substantive' })).location
  await press(clerk, item, `${item}/edit`, { title: 'Transport to school', sort: 'substantive', version: '1' })
  const late = await press(clerk, item, `${item}/edit`, { title: 'Buses and taxis', sort: 'substantive', version: '1' })
  expect(late.status).toBe(409)
  expect(wordsOf(late.text)).toContain('Nothing of yours is lost')
  expect(late.text).toMatch(/name="title"[^>]*value="Buses and taxis"/)
  expect(wordsOf(late.text)).toContain('Transport to school')
})

test('two clerks change one topic of the work programme: the second keeps their words', async () => {
  const committeeId = committee.split('/').at(-1) ?? ''
  const topic = (await press(clerk, '/work-programme/new', '/work-programme/new', { committeeId, topic: 'Play' }))
    .location
  await press(clerk, topic, `${topic}/edit`, { topic: 'Play areas', version: '1' })
  const late = await press(clerk, topic, `${topic}/edit`, { topic: 'Parks', why: 'Residents asked.', version: '1' })
  expect(late.status).toBe(409)
  expect(late.text).toMatch(/name="topic"[^>]*value="Parks"/)
  expect(late.text).toContain('Residents asked.</textarea>')
})

test('T10: a note beside a name is kept when who was there is changed later', async () => {
  const meeting = await called('2026-06-01')
  await press(clerk, meeting, `${meeting}/items`, { title: 'Welcome', sort: 'procedural' })
  await press(clerk, meeting, `${meeting}/publish`, { lateWhy: 'Called at short notice.' })
  const record = `${meeting}/record`
  await press(clerk, record, `${meeting}/open`, { at: '18:30' })
  const [ada = '', ben = ''] = [...(await clerk.get(record)).text.matchAll(/id="state-([\da-f-]{36})"/g)].map(
    ([, id]) => id ?? '',
  )
  await press(clerk, record, `${meeting}/attendance`, {
    [`state-${ada}`]: 'present',
    [`note-${ada}`]: 'Left before item 6.',
    [`state-${ben}`]: 'observing',
  })
  const page = await clerk.get(record)
  expect(page.text).toMatch(new RegExp(`name="note-${ada}"[^>]*value="Left before item 6\\."`))
  expect(wordsOf(page.text)).toContain('Left before item 6.')
})

test('a seat ends on the day that is given, and the page of its committee comes back', async () => {
  await press(clerk, committee, `${committee}/seats`, { name: 'Cleo Hart', capacity: 'member', fromOn: '2026-05-20' })
  const end =
    [...(await clerk.get(committee)).text.matchAll(/\/committees\/seats\/[\da-f-]{36}\/end/g)].at(-1)?.[0] ?? ''
  const ended = await clerk.post(end, { lastDay: '2026-06-01' })
  expect(ended.location).toBe(committee)
})

test('a meeting called by mistake is deleted through its page; one with an agenda is not, and the page says what hangs on it', async () => {
  const mistake = await called('2026-10-01')
  expect((await press(clerk, mistake, `${mistake}/delete`, {})).location).toBe(committee)
  expect((await clerk.get(mistake)).status).toBe(404)
  const meeting = await called('2026-10-08')
  await press(clerk, meeting, `${meeting}/items`, { title: 'Homes', sort: 'substantive' })
  const refused = await press(clerk, meeting, `${meeting}/delete`, {})
  expect(wordsOf(refused.text)).toContain('It has one item of the agenda. Cancel it instead')
})

test('a paper that is too large is refused by its name, nothing of it is kept, and the next is taken', async () => {
  const meeting = await called('2026-10-15')
  const item = (await press(clerk, meeting, `${meeting}/items`, { title: 'Film', sort: 'substantive' })).location
  const send = async (name: string, text: string) => {
    await clerk.get(item)
    return clerk.postFile(`${item}/papers`, { title: name, author: 'A', wards: 'All' }, { name, text })
  }
  const refused = await send('film.pdf', 'x'.repeat(101 * 1024 * 1024))
  expect(refused.status).toBe(422)
  expect(wordsOf(refused.text)).toContain('“film.pdf” is larger than 100 MB. Save it with smaller pictures')
  expect(wordsOf((await clerk.get(item)).text)).toContain('No paper yet')
  expect((await send('film.txt', 'What the film shows.')).location).toBe(item)
})
