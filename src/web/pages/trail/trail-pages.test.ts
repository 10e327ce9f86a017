import { beforeAll, expect, test } from 'vitest'
import { asPerson, record, rolesForPeople, type Person } from '../../../people/index.ts'
import { givenWeb, wordsOf, type GivenWeb, type Visitor } from '../sign-in/visitor.fixture.ts'

let web: GivenWeb
let director: Person
let browser: Visitor

beforeAll(async () => {
  web = await givenWeb({ demo: true })
  director = web.staff.get('director') ?? expect.fail()
  browser = await web.visitor('director')
  for (let row = 0; row < 120; row++) {
    await asPerson(web.database, director, (db) =>
      record(db, {
        action: 'reading.confirm',
        subjectKind: 'document',
        subjectId: `doc-${row}`,
        why: `<b>Reason ${row}</b>`,
        detail: { row },
      }),
    )
  }
})

const numbersOn = (text: string) =>
  [...text.matchAll(/<tr class="govuk-table__row" role="row"><td[^>]*>(\d+)</g)].map(([, number]) => Number(number))
const linkOn = (text: string, words: string) =>
  new RegExp(`<a[^>]* href="([^"]*)"[^>]*>(?:(?!</a)[\\s\\S])*?${words}`).exec(text)?.[1]?.replaceAll('&amp;', '&') ??
  ''

test('only those who answer for access read the trail', async () => {
  for (const role of rolesForPeople) {
    const visitor = await web.visitor(role)
    const meant = ['director', 'quality-lead'].includes(role) ? 200 : 403
    for (const path of ['/trail', '/trail/check', '/trail/export/csv']) {
      expect([role, path, (await visitor.get(path)).status]).toEqual([role, path, meant])
    }
  }
})

test('the trail pages through every row once, down to the first and back', async () => {
  const seen: number[] = []
  let { text } = await browser.get('/trail')
  for (;;) {
    seen.push(...numbersOn(text))
    const older = linkOn(text, 'Older')
    if (!older) break
    text = (await browser.get(older)).text
  }
  expect(seen).toEqual(Array.from({ length: seen.length }, (_, index) => seen.length - index))
  expect(seen.length).toBeGreaterThan(120)
  expect(linkOn(text, 'Newer')).toContain('after=')
  const up = await browser.get(linkOn(text, 'Newer'))
  expect(numbersOn(up.text)).toHaveLength(50)
  expect(numbersOn(up.text).at(-1)).toBe((numbersOn(text)[0] ?? 0) + 1)
})

test('what was done is shown with who, why and what it was about, and is not taken for markup', async () => {
  const { text } = await browser.get('/trail?kind=document&subject=doc-7')
  expect(numbersOn(text)).toHaveLength(1)
  expect(wordsOf(text)).toContain('The director reading confirm')
  expect(text).toContain('&lt;b&gt;Reason 7&lt;/b&gt;')
  expect(text).toContain('href="/documents/doc-7"')
})

test('filters narrow the trail, and the links and files keep them', async () => {
  const admin = web.staff.get('administrator')?.id ?? ''
  expect(wordsOf((await browser.get(`/trail?person=${admin}&from=2999-01-01`)).text)).toContain('Nothing was done')
  const { text } = await browser.get(`/trail?person=${director.id}&action=reading.&from=&to=`)
  const older = linkOn(text, 'Older')
  expect(older).toContain(`person=${director.id}`)
  expect(older).toContain('action=reading.')
  expect(linkOn(text, 'CSV')).toContain(`/trail/export/csv?person=${director.id}`)
  const csv = await browser.get(linkOn(text, 'CSV'))
  expect(csv.type).toContain('csv')
  expect(csv.text.match(/reading\.confirm/g)).toHaveLength(120)
  expect(csv.text).not.toContain('person.added')
  expect(wordsOf((await browser.get('/trail')).text)).toContain('trail exported')
})

test('deletions, holds and looks at children may be asked for, each in its own words', async () => {
  const { text } = await browser.get('/trail?action=deletion.')
  for (const [value, words] of [
    ['deletion.', 'Deletions of records'],
    ['legal-hold.', 'Legal holds'],
    ['child.', 'Records of children'],
    ['time-limit.', 'Targets and time limits of our own'],
  ])
    expect(text).toMatch(new RegExp(`<option value="${value}"[^>]*>${words}</option>`))
  expect(text).toMatch(/<option value="deletion\."[^>]* selected/)
})

test('an address that makes no sense shows the newest rows, and says which day there is none', async () => {
  expect((await browser.get('/trail?before=banana')).status).toBe(200)
  const { status, text } = await browser.get('/trail?before=banana&from=2026-02-31')
  expect([status, numbersOn(text).length]).toEqual([422, 50])
  expect(text).toContain('there is no day 2026-02-31')
})

test('the check says that all is well, and names the row that is not', async () => {
  await browser.get('/trail/check')
  const well = await browser.post('/trail/check')
  expect(wordsOf(well.text)).toMatch(/All \d+ rows are as they were written/)
  await web.database.asOwner((db) =>
    db.script(
      `alter table events disable trigger user; update events set why = 'x' where seq = 60; alter table events enable trigger user`,
    ),
  )
  const bad = await browser.post('/trail/check')
  expect(bad.status).toBe(200)
  expect(wordsOf(bad.text)).toContain('Row 60: This row is not as it was written')
  expect(wordsOf(bad.text)).toContain('The 59 rows before it are whole')
})

test('what a row keeps is read as people read: nothing as nothing, and a day as people write one', async () => {
  await asPerson(web.database, director, (db) =>
    record(db, {
      action: 'reading.confirm',
      subjectKind: 'document',
      subjectId: 'of-words',
      detail: { until: null, heldOn: '2026-12-19' },
    }),
  )
  const words = wordsOf((await browser.get('/trail?kind=document&subject=of-words')).text)
  expect(words).toContain('until – heldOn 19 December 2026')
})
