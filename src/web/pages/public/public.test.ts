import ical from 'node-ical'
import { beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { readDocument } from '../../../documents/index.ts'
import { addPerson, asPerson, personByEmail, type Person, type Role } from '../../../people/index.ts'
import { day } from '../../../platform/day.ts'
import { sql } from '../../../platform/sql.ts'
import {
  addCommittee,
  addExemptPaper,
  addItem,
  addPaper,
  addProgrammeItem,
  addResolution,
  agreeExemption,
  askForExemption,
  asPublic,
  beginMinute,
  callMeeting,
  chaseResolution,
  openMeeting,
  publishAgenda,
  publishResponse,
  recordAttendance,
  respondTo,
  saveExemptPoints,
  saveMinute,
  seatMember,
  listSeats,
  serveResolution,
  suggestTopic,
  takeMinuteStep,
  type CommitteeMeetingId,
} from '../../../scrutiny/index.ts'
import { faultsOf } from '../../../scrutiny/oparl/schema.fixture.ts'
import { newWebGround, type WebGround } from '../../visitor.fixture.ts'

/** Words that stand only in what is not public. None may reach a public page, a feed, a file or a search. */
const canaries = {
  exemptPaper: 'kingfisherbid',
  exemptTitle: 'heronbidder',
  exemptWhy: 'bitternreason',
  exemptMinute: 'osprey minuted',
  unpublishedPaper: 'goshawkpaper',
  unpublishedAnswer: 'plovertext',
  unpublishedReason: 'curlewreason',
  unpublishedMinutes: 'dunlinminute',
  draftItem: 'lapwingdraft',
  privateItem: 'whimbrelprivate',
  suggester: 'Avocet Redshank',
  programmeSource: 'turnstonesource',
  chase: 'sandpiperchase',
} as const

let ground: WebGround
let clerk: Person
let director: Person
let meeting: CommitteeMeetingId
const authority = '998'
const base = `/public/${authority}`

beforeAll(async () => {
  ground = await newWebGround()
  const { database, lead } = ground
  const made = async (name: string, role: Role): Promise<Person> => {
    const email = `${name.toLowerCase().replace(' ', '.')}@elmbridge.example`
    await database.asOwner((db) => addPerson(db, lead.authorityId, { name, email, role }))
    const person = await personByEmail(database, lead.authorityId, email)
    if (!person) throw new Error('a person was added')
    return person
  }
  clerk = await made('Delia Wren', 'scrutiny-officer')
  director = await made('Gwen Ashby', 'director')
  const today = day('2026-03-01')
  meeting = await asPerson(database, clerk, async (db) => {
    const committee = await addCommittee(db, { name: 'Scrutiny Committee', prefix: 'CYP', quorum: 1 })
    await seatMember(db, committee, { name: 'Ada Lorne', capacity: 'chair', fromOn: '2025-05-20' })
    const held = await callMeeting(db, committee, { heldOn: '2026-03-26', startsAt: '18:30', place: 'The Guildhall' })
    const item = await addItem(db, held, { title: 'A contract', asks: 'Comment on it.' }, today)
    await addPaper(
      db,
      item,
      { title: 'The public part', author: 'A. Lee', wards: 'All', body: 'Two homes are planned, says sparrowhawk.' },
      { today },
    )
    await askForExemption(db, item, { paragraph: 3, why: canaries.exemptWhy, said: 'What it would cost.' })
    await addExemptPaper(
      db,
      item,
      { title: canaries.exemptTitle, body: `The price is ${canaries.exemptPaper}.` },
      { today },
    )
    // A meeting whose agenda is a draft, and one to which the public may not come.
    const draft = await callMeeting(db, committee, { heldOn: '2026-06-11', startsAt: '18:30' })
    await addItem(db, draft, { title: canaries.draftItem }, today)
    const closed = await callMeeting(db, committee, {
      heldOn: '2026-03-27',
      startsAt: '10:00',
      privateBecause: 'A briefing.',
    })
    const secret = await addItem(db, closed, { title: canaries.privateItem, followsWhy: 'x' }, today)
    await addPaper(
      db,
      secret,
      { title: canaries.privateItem, author: 'A', wards: 'All', body: canaries.privateItem },
      { today },
    )
    await publishAgenda(db, closed, { on: day('2026-03-02') })
    await suggestTopic(db, committee, { topic: 'Parks', fromName: canaries.suggester, fromSort: 'resident' }, today)
    await addProgrammeItem(db, committee, { topic: 'Play', sourceSaid: canaries.programmeSource }, { today })
    return held
  })
  await asPerson(database, director, async (db) => {
    const { id } = await db.one(
      sql`select id from agenda_items where exempt_paragraph is not null`,
      z.object({ id: z.string() }),
    )
    await agreeExemption(db, id as Parameters<typeof agreeExemption>[1]) // the id of an item just read
  })
  await asPerson(database, clerk, async (db) => {
    await publishAgenda(db, meeting, { on: day('2026-03-10') })
    const { id: item } = await db.one(
      sql`select id from agenda_items where exempt_paragraph is not null`,
      z.object({ id: z.string() }),
    )
    const itemId = item as Parameters<typeof addPaper>[1]
    await addPaper(
      db,
      itemId,
      { title: 'A later paper', author: 'A', wards: 'All', body: canaries.unpublishedPaper },
      { today: day('2026-03-11') },
    )
    await openMeeting(db, meeting, { at: '18:30', today: day('2026-03-26') })
    const [seat] = await listSeats(
      db,
      (await db.one(sql`select id from committees`, z.object({ id: z.string() }))).id as Parameters<
        typeof listSeats
      >[1],
    )
    if (seat) await recordAttendance(db, meeting, [{ memberId: seat.memberId, state: 'present' }])
    const minute = await beginMinute(db, meeting, { title: 'A contract', itemId })
    await saveMinute(db, minute, { points: 'Members asked what homes cost.', version: 1 })
    await saveExemptPoints(db, minute, { points: `It was ${canaries.exemptMinute}.`, version: 0 })
    const resolve = async (text: string) => {
      const id = await addResolution(db, minute, { text, kind: 'recommend_cabinet', addressee: 'Cabinet' })
      await serveResolution(db, id, { on: '2026-03-27', addressee: 'Cabinet' }, day('2026-03-28'))
      return id
    }
    const [published, unpublished, chased] = [
      await resolve('That homes be near.'),
      await resolve('That homes be small.'),
      await resolve('That homes be warm.'),
    ]
    await respondTo(
      db,
      published,
      { on: '2026-04-10', response: 'accepted', text: 'Gladly, says goldcrest.' },
      day('2026-04-11'),
    )
    await publishResponse(db, published, day('2026-04-12'))
    await respondTo(
      db,
      unpublished,
      { on: '2026-04-10', response: 'part', text: canaries.unpublishedAnswer, why: canaries.unpublishedReason },
      day('2026-04-11'),
    )
    await chaseResolution(
      db,
      chased,
      { on: '2026-04-20', whom: canaries.chase, said: canaries.chase },
      day('2026-04-20'),
    )
    await takeMinuteStep(db, meeting, 'check', { today: day('2026-03-30') })
    await takeMinuteStep(db, meeting, 'publish', { today: day('2026-03-31') })
    // Another meeting that was held and whose minutes are not out.
    const other = await callMeeting(
      db,
      (await db.one(sql`select id from committees`, z.object({ id: z.string() }))).id as Parameters<
        typeof callMeeting
      >[1],
      { heldOn: '2026-04-23', startsAt: '18:30' },
    )
    const back = await addItem(db, other, { title: 'Answers', sort: 'responses' }, day('2026-04-01'))
    await publishAgenda(db, other, { on: day('2026-04-02') })
    await openMeeting(db, other, { at: '18:30', today: day('2026-04-23') })
    const unseen = await beginMinute(db, other, { title: 'Answers', itemId: back })
    await saveMinute(db, unseen, { points: canaries.unpublishedMinutes, version: 1 })
  })
})

const get = async (path: string) => (await ground.visitor()).get(path)

const textOfPdf = async (bytes: Uint8Array): Promise<string> => {
  const { title, blocks } = await readDocument(bytes, 'pack.pdf')
  return [title, ...blocks.map(({ text }) => text)].join('\n')
}

/** Every address below the public pages that can be reached by links from their door, with what it answers. */
const crawl = async (): Promise<Map<string, string>> => {
  const visitor = await ground.visitor()
  const found = new Map<string, string>()
  const waiting = ['/public']
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (found.has(path)) continue
    const response = await visitor.get(path)
    expect([path, response.statusCode < 400]).toEqual([path, true])
    const isPdf = response.headers['content-type'] === 'application/pdf'
    found.set(path, isPdf ? await textOfPdf(response.rawPayload) : response.body)
    if (isPdf) continue
    const { location } = response.headers
    for (const [, href] of [
      ...response.body.matchAll(/href="(\/public[^"#]*)/g),
      ...response.body.matchAll(/"https?:\/\/[^/"]+(\/public[^"#]*)"/g), // of what is data
      ...(location ? [['', location] as const] : []),
    ])
      if (href) waiting.push(href.replaceAll('&amp;', '&'))
  }
  return found
}

test('C8: no canary reaches a public page, a feed or a file, and a search finds none', async () => {
  const pages = await crawl()
  expect(pages.size).toBeGreaterThan(12)
  expect([...pages.keys()]).toEqual(
    expect.arrayContaining([`${base}/feed.xml`, `${base}/meetings.ics`, `${base}/resolutions`]),
  )
  for (const [path, body] of pages)
    for (const [name, canary] of Object.entries(canaries))
      expect([path, name, body.includes(canary)]).toEqual([path, name, false])
  for (const canary of Object.values(canaries)) {
    const { body } = await get(`${base}/search?q=${encodeURIComponent(canary)}`)
    expect(body).toContain('Nothing that is public says')
  }
})

test('the crawl would find a canary: what is public is there', async () => {
  const all = [...(await crawl()).values()].join('\n')
  for (const word of [
    'sparrowhawk',
    'goldcrest',
    'Members asked what homes cost',
    'What it would cost.',
    'That homes be small.',
  ])
    expect([word, all.includes(word)]).toEqual([word, true])
  expect((await get(`${base}/search?q=sparrowhawk`)).body).toContain('One place says “sparrowhawk”')
})

test('the public’s role may read its views and no table, whatever a query asks', async () => {
  const asked = (table: string) =>
    asPublic(ground.database, authority, (db) => db.run(sql`select * from ${sql([`public.${table}`])} limit 1`))
  for (const table of [
    'papers',
    'exempt_papers',
    'exempt_minutes',
    'minutes',
    'resolutions',
    'people',
    'suggestions',
    'readings',
    'actions',
    'events',
  ])
    await expect(asked(table), table).rejects.toThrow('permission denied')
  await expect(
    asPublic(ground.database, authority, (db) => db.run(sql`insert into council_members (name) values ('x')`)),
  ).rejects.toThrow()
})

test('an answer that is not published shows that it came, and not what it says', async () => {
  const { body } = await get(`${base}/resolutions`)
  expect(body).toContain('Asked of Cabinet on 27 March 2026. Answered on 10 April 2026.')
  expect(body).toContain('Accepted on 10 April 2026')
})

test('what is not public is not there by its own address either, signed in or not', async () => {
  const drafts = await ground.database.asOwner((db) =>
    db.many(
      sql`select id from papers where published_on is null union all select id from exempt_papers`,
      z.object({ id: z.string() }),
    ),
  )
  expect(drafts.length).toBeGreaterThan(1)
  const visitor = await ground.visitor(director)
  for (const { id } of drafts)
    for (const path of [`${base}/papers/${id}`, `${base}/papers/${id}/file`])
      expect((await visitor.get(path)).statusCode).toBe(404)
})

test('another council has pages of its own or none', async () => {
  expect((await get('/public/997')).statusCode).toBe(404)
  expect((await get('/public/abc')).statusCode).toBe(404)
})

test('meetings come as a calendar with times, and news as RSS, newest first', async () => {
  const calendar = await get(`${base}/meetings.ics`)
  expect(calendar.headers['content-type']).toContain('text/calendar')
  const events = Object.values(ical.sync.parseICS(calendar.body)).flatMap((part) =>
    part?.type === 'VEVENT' ? [part] : [],
  )
  expect(events).toHaveLength(4)
  expect(events.map(({ start }) => start.toISOString())).toContain('2026-03-26T18:30:00.000Z')
  expect(events.map(({ start }) => start.toISOString())).toContain('2026-06-11T17:30:00.000Z') // summer time
  const feed = await get(`${base}/feed.xml`)
  expect(feed.headers['content-type']).toContain('rss+xml')
  const days = [...feed.body.matchAll(/<pubDate>([^<]+)/g)].map(([, on]) => Date.parse(on ?? ''))
  expect(days).toEqual(days.toSorted((a, b) => b - a))
  expect(days.length).toBeGreaterThan(3)
})

const Uri = z.string().regex(/^https?:\/\/[^/]+\/public\/998/)
const AnyObject = z.looseObject({ id: Uri, type: z.string(), created: z.string(), modified: z.string() })
const ListShape = z.object({
  data: z.array(AnyObject),
  pagination: z.object({ totalElements: z.int(), elementsPerPage: z.int(), currentPage: z.int(), totalPages: z.int() }),
  links: z.object({ first: Uri, prev: Uri.optional(), self: Uri, next: Uri.optional(), last: Uri }),
})

/** The type of what stands in each list. */
const typeOfList = {
  organizations: 'Organization',
  people: 'Person',
  memberships: 'Membership',
  meetings: 'Meeting',
  'agenda-items': 'AgendaItem',
  papers: 'Paper',
  consultations: 'Consultation',
  files: 'File',
  locations: 'Location',
  'legislative-terms': 'LegislativeTerm',
} as const

const jsonAt = async (address: string): Promise<unknown> => {
  const { body, statusCode } = await get(address.replace(/^https?:\/\/[^/]+/, ''))
  expect([address, statusCode]).toEqual([address, 200])
  return JSON.parse(body)
}

test('OParl 1.1: from the system to the body to every object, each as the standard has it and found by its own address', async () => {
  const system = z.looseObject({ body: Uri }).parse(await jsonAt(`${base}/oparl`))
  expect(faultsOf('System', system)).toEqual([])
  const [first] = ListShape.parse(await jsonAt(system.body)).data
  const body = AnyObject.parse(await jsonAt(first?.id ?? ''))
  expect(faultsOf('Body', body)).toEqual([])
  expect(first).toEqual(body)
  for (const [name, type] of Object.entries(typeOfList)) {
    const { data, pagination } = ListShape.parse(await jsonAt(`${base}/oparl/${name}`))
    expect([name, data.length > 0, pagination.totalElements]).toEqual([name, true, data.length])
    for (const one of data) {
      expect(faultsOf(type, one)).toEqual([])
      expect(await jsonAt(one.id)).toEqual(one)
    }
  }
})

test.each([
  ['without its day', { created: undefined }, 'created is missing'],
  ['without its address', { accessUrl: undefined }, 'accessUrl is missing'],
  ['with a size in words', { size: 'two pages' }, 'size is no integer'],
  ['with a word of its own', { colour: 'red' }, 'colour is unknown'],
  ['that says it is a paper', { type: 'https://schema.oparl.org/1.1/Paper' }, 'its type is'],
])('a file %s is not as the standard has it', async (_, wrong, fault) => {
  const [file] = ListShape.parse(await jsonAt(`${base}/oparl/files`)).data
  expect(faultsOf('File', { ...file, ...wrong }).join()).toContain(fault)
})

test('what is inside a meeting is left out for whoever asks so, and the meeting is otherwise the same', async () => {
  const meetings = async (query: string) =>
    ListShape.parse(await jsonAt(`${base}/oparl/meetings${query}`)).data.find(({ id }) => id.endsWith(meeting))
  const [whole, bare] = [await meetings('?elementsPerPage=90'), await meetings('?omit_internal=true')]
  expect(whole).toHaveProperty('agendaItem')
  expect(bare).not.toHaveProperty('agendaItem')
  expect(whole).toMatchObject(bare ?? {})
})

test('OParl lists go by pages that lead to each other, and give what changed since a day', async () => {
  const all = ListShape.parse(await jsonAt(`${base}/oparl/meetings`))
  const seen: string[] = []
  for (let next: string | undefined = `${base}/oparl/meetings?limit=1`; next !== undefined;) {
    const page: z.infer<typeof ListShape> = ListShape.parse(await jsonAt(next))
    expect(page.data).toHaveLength(1)
    seen.push(...page.data.map(({ id }) => id))
    next = page.links.next
  }
  expect(seen).toEqual(all.data.map(({ id }) => id))
  const papers = (since: string) =>
    jsonAt(`${base}/oparl/papers?modified_since=${since}`).then((list) => ListShape.parse(list).data.length)
  expect(await papers('2026-03-10T00:00:00Z')).toBe(1)
  expect(await papers('2026-03-11T00:00:00Z')).toBe(0)
})

test.each([
  ['page=0', '“page” is no whole number from 1 to 1000000.'],
  ['limit=many', '“limit” is no whole number from 1 to 100.'],
  ['page=1&page=2', '“page” is given more than once.'],
  ['modified_since=yesterday', '“modified_since” is no moment such as 2026-03-10T00:00:00Z.'],
  ['created_until=2026-02-31', '“created_until” is no moment'],
  ['organization=us', '“organization” is no id'],
  ['omit_internal=perhaps&limit=900', '“omit_internal” is neither true nor false.'],
])('OParl: %s is told to be wrong, and is not taken for a list without filters', async (query, sentence) => {
  for (const path of ['meetings', 'bodies']) {
    const { statusCode, body, headers } = await get(`${base}/oparl/${path}?${query}`)
    expect([statusCode, headers['content-type']]).toEqual([400, 'application/problem+json; charset=utf-8'])
    expect(body).toContain(sentence)
  }
})

test('an hour of a summer meeting carries its offset, and any site may read the data and keep it a minute', async () => {
  const { body, headers } = await get(`${base}/oparl/meetings`)
  expect(body).toContain('"start":"2026-06-11T18:30:00+01:00"')
  expect(body).toContain('"start":"2026-03-26T18:30:00+00:00"')
  expect(headers['access-control-allow-origin']).toBe('*')
  expect(headers['cache-control']).toBe('public, max-age=60')
  const again = await (await ground.visitor()).get(`${base}/oparl/meetings`, { 'if-none-match': String(headers.etag) })
  expect([again.statusCode, again.body]).toEqual([304, ''])
})

test.each(['/oparl/weather', '/oparl/papers/00000000-0000-4000-8000-000000000000', '/oparl/people/x'])(
  'there is no %s',
  async (path) => {
    expect((await get(`${base}${path}`)).statusCode).toBe(404)
  },
)
