import { beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { asPerson } from '../../../people/index.ts'
import { day } from '../../../platform/day.ts'
import {
  addCommittee,
  addItem,
  addPaper,
  callMeeting,
  cancelMeeting,
  moveCommitteeMeeting,
  publishAgenda,
} from '../../../scrutiny/index.ts'
import { dayIn } from '../../words/words.ts'
import { languages } from '../../words/languages.ts'
import { givenWeb, type GivenWeb } from '../sign-in/visitor.fixture.ts'

let web: GivenWeb
let moved: string
let cancelled: string
let published: string

beforeAll(async () => {
  web = await givenWeb()
  web.setClock(new Date('2026-12-01T10:00:00Z'))
  const clerk = web.staff.get('scrutiny-officer')
  if (!clerk) throw new Error('somebody has every role')
  await asPerson(web.database, clerk, async (db) => {
    const committee = await addCommittee(db, { name: 'Scrutiny </script>', prefix: 'CYP', quorum: 1 })
    const call = (heldOn: string) => callMeeting(db, committee, { heldOn, startsAt: '18:30', place: 'The Guildhall' })
    const [first, second] = [await call('2026-12-17'), await call('2027-06-17')]
    await moveCommitteeMeeting(db, first, { to: day('2026-12-18'), why: 'Snow.', today: day('2026-12-01') })
    await cancelMeeting(db, second, { why: 'Snow.', today: day('2026-12-01') })
    const out = await call('2026-12-10')
    const item = await addItem(db, out, { title: 'Visits' }, day('2026-11-20'))
    const paper = { title: 'Visits to children', author: 'A. Lee', wards: 'All', body: 'What is so.' }
    await addPaper(db, item, paper, { today: day('2026-11-20') })
    await publishAgenda(db, out, { on: day('2026-12-01') })
    published = out
    moved = first
    cancelled = second
  })
})

test('days are written as each language writes them', () => {
  expect(dayIn(languages.en, day('2026-11-24'))).toBe('24 November 2026')
  expect(dayIn(languages.pl, day('2026-11-24'))).toBe('24 listopada 2026')
})

test.each([
  [1, 'Zwołane: 1 posiedzenie.'],
  [3, 'Zwołane: 3 posiedzenia.'],
  [5, 'Zwołane: 5 posiedzeń.'],
  [22, 'Zwołane: 22 posiedzenia.'],
])('Polish counts %i meetings as Polish does', (n, words) => {
  expect(languages.pl.meeting.counts(n, 0)).toContain(words)
})

test('who chooses a language comes back to where they were, and stays in it', async () => {
  const visitor = await web.visitor()
  const english = await visitor.get('/public/990/meetings')
  expect(english.text).toContain('<html lang="en-GB"')
  const chosen = await visitor.get('/public/990/language/pl?back=%2Fpublic%2F990%2Fmeetings')
  expect(chosen.location).toBe('/public/990/meetings')
  const polish = await visitor.get('/public/990/meetings')
  expect(polish.text).toContain('<html lang="pl"')
  expect(polish.text).toContain('<h1>Posiedzenia</h1>')
  expect(polish.text).toContain('18 grudnia 2026')
  expect(polish.text).toMatch(/lang="en-GB"\s+hreflang="en-GB"/)
})

test('papers as one have their frame in the other language, and what people wrote is marked as English', async () => {
  const visitor = await web.visitor()
  await visitor.get('/public/990/language/pl')
  const { text } = await visitor.get(`/public/990/meetings/${published}/pack`)
  expect(text).toMatch(/Całość w jednym pliku PDF: \d+ stron/)
  expect(text).toMatch(/<a href="#paper-1"><span lang="en-GB">1\. Visits to children<\/span><\/a>/)
  expect(text).not.toContain('Page numbers here')
})

test('what went wrong is told within the council’s frame, in the language of whoever reads, and leads back to its first page', async () => {
  const visitor = await web.visitor()
  const english = await visitor.get('/public/990/meetings/00000000-0000-4000-8000-000000000000')
  expect([english.status, english.text.includes('<h1>Not found</h1>')]).toEqual([404, true])
  expect(english.text).toContain('href="/public/990"')
  expect(english.text).not.toContain('Go to the start')
  await visitor.get('/public/990/language/pl')
  const polish = await visitor.get('/public/990/no-such-page')
  expect([polish.status, polish.text.includes('<h1>Nie znaleziono</h1>')]).toEqual([404, true])
  expect(polish.text).toContain('<html lang="pl"')
  // No council has that number: then there is no frame to tell it in.
  expect((await visitor.get('/public/123')).text).toContain('Go to the start')
})

test.each(['https://elsewhere.example', '//elsewhere.example', '/public/9901', '/children'])(
  'a switch of language leads nowhere but to this council’s public pages: not to %s',
  async (back) => {
    const visitor = await web.visitor()
    const { location } = await visitor.get(`/public/990/language/pl?back=${encodeURIComponent(back)}`)
    expect(location).toBe('/public/990')
  },
)

const Event = z.object({
  '@type': z.literal('Event'),
  name: z.string(),
  startDate: z.string(),
  previousStartDate: z.string().optional(),
  eventStatus: z.string(),
  location: z.object({ '@type': z.literal('Place'), name: z.string() }),
})
const eventOn = async (path: string) => {
  const { text } = await (await web.visitor()).get(path)
  const found = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(text)?.[1] ?? ''
  return Event.parse(JSON.parse(found))
}

test('a meeting tells programs when and where it is, that it moved or is cancelled, and breaks out of no script', async () => {
  expect(await eventOn(`/public/990/meetings/${moved}`)).toMatchObject({
    name: 'Scrutiny </script>',
    startDate: '2026-12-18T18:30:00+00:00',
    previousStartDate: '2026-12-17T18:30:00+00:00',
    eventStatus: 'https://schema.org/EventRescheduled',
    location: { name: 'The Guildhall' },
  })
  expect(await eventOn(`/public/990/meetings/${cancelled}`)).toMatchObject({
    startDate: '2027-06-17T18:30:00+01:00',
    eventStatus: 'https://schema.org/EventCancelled',
  })
})

test('a page that is the same for everybody is asked after and not sent again; one that is somebody’s own is kept by nobody', async () => {
  const asked = (url: string, headers: Record<string, string> = {}) => web.server.inject({ url, headers })
  const first = await asked('/public/990/meetings')
  expect(first.headers['cache-control']).toBe('private, no-cache')
  const again = await asked('/public/990/meetings', { 'if-none-match': String(first.headers.etag) })
  expect([again.statusCode, again.body]).toEqual([304, ''])
  expect((await asked(`/public/990/meetings/${moved}/speak`)).headers['cache-control']).toBe('no-store')
  const signedIn = await web.visitor('director')
  expect((await signedIn.get('/public/990/meetings')).status).toBe(200)
})
