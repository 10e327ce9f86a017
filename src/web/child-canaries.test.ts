import { beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { addLogEntry, caseLogFor } from '../case-logs/index.ts'
import { asPerson, rolesForPeople, type Role } from '../people/index.ts'
import { day } from '../platform/day.ts'
import { sql } from '../platform/sql.ts'
import { givenAway, givenTwoTeams, type Marked, type TwoTeams } from './pages/children/two-teams.fixture.ts'
import { pages } from './pages/index.ts'
import { Visitor } from './pages/sign-in/visitor.fixture.ts'

// Names, numbers and words of children that stand nowhere else. Where one comes out, something has leaked.
let place: TwoTeams
let children: readonly Marked[]
const log: string[] = []
const written = 'Saffron anchorage.'
let entry: string

beforeAll(async () => {
  process.env.SIGHTLINE_LOG = 'trace'
  place = await givenTwoTeams()
  delete process.env.SIGHTLINE_LOG
  // What somebody wrote down in a case log of one of them, and nowhere else.
  entry = await asPerson(place.web.database, place.staffOf('director'), (db) =>
    addLogEntry(db, {
      log: caseLogFor('return-interviews'),
      childId: place.mine.id,
      raw: { returned_on: '2026-11-02', accepted: 'yes', learned: written },
      today: day('2026-11-24'),
    }),
  )
  children = [{ ...place.mine, marks: [...place.mine.marks, written] }, place.others, place.elsewhere]
  const stream = Object.getOwnPropertySymbols(place.web.server.log).find(
    ({ description }) => description === 'pino.stream',
  )
  if (!stream) throw new Error('The log has no stream to listen to.')
  const kept = place.web.server.log as unknown as Record<symbol, { write: (line: string) => unknown }>
  kept[stream] = { write: (line) => log.push(line) } // what would go to the log of the process
})

const addressesOf = (path: string): string[] => {
  const at = path
    .replace(/(\/(?:worklists\/)?children)\/:id/, `$1/${place.mine.id}`)
    .replace('/indicators/:id', '/indicators/CP03')
    .replace(/:log\b/, 'return-interviews')
    .replace(':entry', entry)
    .replace(':role', 'director')
    .replace(':topic', 'planning-and-permanence')
    .replace(':file', 'data.csv')
    .replace(':table', 'petitions')
    .replace('/retention/:id', `/retention/${place.mine.id}`)
    .replace(/:id|:words|:milestone|:decision/g, '00000000-0000-4000-8000-000000000000')
    .replace(':reader', 'child')
    .replace(':show', 'children')
    .replace(':earlier', '1')
    .replace(':number', '2')
    .replace(':authority', '990')
    .replace(':register', 'policies')
    .replace(':theme', 'care-plans')
    .replace(':kind', 'html')
    .replace(':start', 'finding')
    .replace(':line', 'findings-without-action')
  // A log lists what was written down; with this it lists the children for whom something is missing.
  const lists = at === '/case-logs/return-interviews' ? [at, `${at}?show=wanted`] : [at]
  return lists.flatMap((one) =>
    one.includes(':format') ? ['csv', 'json'].map((format) => one.replace(':format', format)) : [one],
  )
}

// Who may see names: whoever works with children or answers for them. All others must not meet one anywhere.
const seeNames: readonly Role[] = [
  'director',
  'quality-lead',
  'principal-social-worker',
  'reviewing-officer',
  'team-manager',
  'social-worker',
  'personal-adviser',
  'virtual-school-head',
  'send-officer',
  'youth-justice-manager',
]
const neverSee = ['nobody', ...rolesForPeople.filter((role) => !seeNames.includes(role) && role !== 'analyst')] as const

test.each(neverSee)('no page, file or feed shows a child to a %s', async (role) => {
  const visitor = role === 'nobody' ? await place.web.visitor() : await place.visitor(role)
  const leaks: string[] = []
  let reached = 0
  for (const { path, get } of pages) {
    if (!get || path === '/sign-in/begin') continue
    for (const address of addressesOf(path)) {
      const { text, status, location } = await visitor.get(address)
      if (status === 200) reached += 1
      if (givenAway(`${text} ${location}`, children).length > 0) leaks.push(address)
    }
  }
  expect(leaks).toEqual([])
  expect(reached).toBeGreaterThan(['nobody', 'administrator', 'partner', 'health-coordinator'].includes(role) ? 5 : 40)
})

test('the crawl would find what stands in a case log: whoever may read it meets it there', async () => {
  const director = await place.visitor('director')
  for (const path of ['/case-logs/:log', '/children/:id/logs/:log/:entry'])
    for (const address of addressesOf(path).slice(0, 1)) {
      const { status, text } = await director.get(address)
      expect([address, status, givenAway(text, children).length > 0]).toEqual([address, 200, true])
    }
})

test('the analyst, who counts children, meets numbers of records and no name', async () => {
  const visitor = await place.visitor('analyst')
  const leaks: string[] = []
  for (const { path, get } of pages) {
    if (!get || path === '/sign-in/begin') continue
    for (const address of addressesOf(path)) {
      const { text } = await visitor.get(address)
      if (/Quillamara|Zephyrine|Orlinda|Vantreace|Thessaly|Brackenroyd/i.test(text)) leaks.push(address)
    }
  }
  expect(leaks).toEqual([])
})

test('for those who see names, none stands in a title, an address, a cookie or a name of a file, and nothing of it is stored', async () => {
  const visitor = await place.visitor('director')
  const faults: string[] = []
  for (const { path, get } of pages) {
    if (!get || path === '/sign-in/begin') continue
    for (const address of addressesOf(path)) {
      const cookie = [...visitor.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
      const { body, headers } = await place.web.server.inject({ method: 'GET', url: address, headers: { cookie } })
      const titles = body.match(/<title>[^<]*<\/title>/g) ?? []
      const addresses = [...body.matchAll(/\b(?:href|action|src|formaction)="([^"]*)"/g)].map(([, found = '']) =>
        decodeURI(found),
      )
      const { 'content-disposition': fileName, 'set-cookie': cookies, location } = headers
      const outside = [...titles, ...addresses, fileName, cookies, location].join(' ')
      if (givenAway(outside, children).length > 0) faults.push(`${address}: names a child outside the page`)
      if (givenAway(body, children).length > 0 && headers['cache-control'] !== 'no-store')
        faults.push(`${address}: may be stored`)
    }
  }
  expect(faults).toEqual([])
})

test('an error says nothing of what was asked for, and no name, number or word reaches the log', async () => {
  const director = await place.visitor('director')
  await director.get('/children')
  const [mark = ''] = place.mine.marks.slice(1)
  const answers = [
    await director.get(`/children/${mark}`),
    await director.get(`/nothing/${mark}?q=${mark}`),
    await director.get(`/findings?page=${mark}&q=%00${mark}`),
    await director.get(`/worklists/${mark}/export/csv`),
    await director.post(`/children/${place.mine.id}/words/${mark}`, { changed: mark }),
    await director.post('/children', { words: mark }, 'stale'),
    await new Visitor(place.web.server).get(`/children/${place.mine.id}?asAt=${mark}`),
  ]
  for (const { status, text } of answers.slice(0, 6)) {
    expect(status).toBeGreaterThanOrEqual(400)
    expect(givenAway(text.replaceAll(/value="[^"]*"/g, ''), children)).toEqual([])
  }
  await director.get('/children')
  await director.post('/children', { words: mark })
  await director.get(`/children/${place.mine.id}`)
  // Refused, its form comes back on the record where it stands.
  expect(
    (await director.post(`/children/${place.mine.id}/restrict`, { kind: mark, why: mark, named: mark })).status,
  ).toBe(422)
  expect(log.length).toBeGreaterThan(50) // every request left lines
  expect(givenAway(log.join('\n'), children)).toEqual([])
})

test('a fault of the database is logged without the row that it happened to', async () => {
  const { database, server } = place.web
  const before = log.length
  const fault = await database
    .asOwner((db) =>
      db.run(sql`
        insert into child_said (authority_id, words_id, child_id, said, told_to)
        values (${place.web.authorityId}, ${place.mine.id}, ${place.mine.id}, 'Quillamara Zephyrine', null)`),
    )
    .catch((error: unknown) => error)
  expect(JSON.stringify(fault)).toContain('Quillamara') // the database itself tells the row
  server.log.error({ err: fault }, 'bug')
  const line = log.slice(before).join('')
  expect(line).toContain('23502')
  expect(givenAway(line, children)).toEqual([])
})

test('no mail and no entry of the audit trail holds a name, a number or a word of a child', async () => {
  const worker = await place.visitor('social-worker')
  await worker.get('/children/open')
  await worker.post('/children/open', {
    recordNumber: place.others.marks[0] ?? '',
    why: 'Police are with somebody at the station.',
    hours: '4',
    'born-day': '4',
    'born-month': '2',
    'born-year': '2013',
  })
  const Text = z.object({ text: z.string() })
  const texts = await place.web.database.asOwner((db) =>
    db.many(
      sql`
        select subject || ' ' || body as text from mail
        union all select action || ' ' || subject_id || ' ' || why || ' ' || detail::text from events
        union all select list || about from list_looks`,
      Text,
    ),
  )
  expect(texts.length).toBeGreaterThan(20)
  expect(texts.filter(({ text }) => givenAway(text, children).length > 0)).toEqual([])
})
