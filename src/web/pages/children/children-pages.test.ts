import { beforeAll, expect, test } from 'vitest'
import { plantRows, setStaff } from '../../../children/index.ts'
import { day } from '../../../platform/day.ts'
import { sql } from '../../../platform/sql.ts'
import { html } from '../../../platform/html.ts'
import { compareView, sentView } from './import-view.ts'
import { givenWeb, wordsOf, type GivenWeb, type Visitor } from '../sign-in/visitor.fixture.ts'

let web: GivenWeb
let lead: Visitor
let worker: Visitor
const seen = { amara: '', lou: '' }

beforeAll(async () => {
  web = await givenWeb({ demo: true })
  web.setClock(new Date('2026-11-24T10:00:00Z'))
  const database = web.database
  const staff = (role: Parameters<typeof web.staff.get>[0]) => {
    const person = web.staff.get(role)
    if (!person) throw new Error(`There is no ${role}.`)
    return person
  }
  const person = (id: string, forename: string, surname: string, born: string) => ({
    pers_person_id: id,
    pers_forename: forename,
    pers_surname: surname,
    pers_dob: born,
    pers_ethnicity: 'BAFR',
  })
  const rows = {
    ssd_person: [person('N1', 'Amara', 'Bright', '2013-02-04'), person('N2', 'Lou', 'Marsh', '2015-03-09')],
    ssd_professionals: [{ prof_professional_id: 'W1', prof_professional_name: 'Tom Nakamura' }],
    ssd_cla_episodes: [
      {
        clae_cla_episode_id: 'E1',
        clae_person_id: 'N1',
        clae_cla_id: 'P1',
        clae_cla_episode_start_date: '2025-01-20',
        clae_cla_episode_start_reason: 'S',
      },
    ],
    ssd_involvements: [
      {
        invo_involvements_id: 'I1',
        invo_person_id: 'N1',
        invo_professional_id: 'W1',
        invo_professional_role_id: 'CW',
        invo_involvement_start_date: '2025-01-20',
      },
    ],
  }
  const analyst = staff('analyst')
  await plantRows(database, analyst, { name: 'september', asAt: day('2026-09-30'), rows })
  const later = { ssd_person: rows.ssd_person.map((each) => ({ ...each, pers_ethnicity: 'WBRI' })) }
  await plantRows(database, analyst, { name: 'november', asAt: day('2026-11-20'), rows: later })
  await setStaff(database, staff('administrator'), [{ kind: 'worker', id: 'W1', email: staff('social-worker').email }])
  lead = await web.visitor('quality-lead')
  worker = await web.visitor('social-worker')
  seen.amara = await find(lead, 'Amara Brite')
  seen.lou = await find(lead, 'Lou')
})

const find = async (visitor: Visitor, words: string): Promise<string> => {
  await visitor.get('/children')
  const answer = await visitor.post('/children', { words })
  return /\/children\/[\da-f-]{36}/.exec(answer.text)?.[0] ?? ''
}

test('a search finds a name that is spelt wrong, names nobody in the address, and asks for something', async () => {
  expect(seen.amara).not.toBe('')
  expect(await find(worker, 'Lou Marsh')).toBe('')
  await lead.get('/children')
  const empty = await lead.post('/children', { words: '' })
  expect(empty.status).toBe(422)
  expect(wordsOf(empty.text)).toContain('Give a name, a number or a birth date.')
  await lead.get('/children')
  const nonsense = await lead.post('/children', { words: '', 'born-day': '31', 'born-month': '2', 'born-year': '2013' })
  expect(wordsOf(nonsense.text)).toContain('Give a day, month and year that exist')
})

test('the record says who and what is missing, and its title names nobody', async () => {
  const { text } = await lead.get(seen.amara)
  const words = wordsOf(text)
  expect(words).toContain('Amara Bright')
  expect(words).toContain('In care for 1 year 10 months.')
  expect(words).toContain('Tom Nakamura')
  expect(words).toContain('Missing: A legal status while in care')
  expect(/<title>[^<]*<\/title>/.exec(text)?.[0]).not.toContain('Amara')
})

test('a personal adviser who also stands among those who work with the young person is named once', async () => {
  const rows = {
    ssd_person: [{ pers_person_id: 'N6', pers_forename: 'Kyle', pers_surname: 'Dane', pers_dob: '2007-03-09' }],
    ssd_professionals: [{ prof_professional_id: 'W1', prof_professional_name: 'Tom Nakamura' }],
    ssd_involvements: [
      {
        invo_involvements_id: 'I6',
        invo_person_id: 'N6',
        invo_professional_id: 'W1',
        invo_professional_role_id: 'PA',
        invo_involvement_start_date: '2025-01-20',
      },
    ],
    ssd_care_leavers: [
      { clea_table_id: 'L6', clea_person_id: 'N6', clea_care_leaver_personal_advisor: 'Tom Nakamura' },
    ],
  }
  const other = await givenWeb({ demo: true })
  other.setClock(new Date('2026-11-24T10:00:00Z'))
  const analyst = other.staff.get('analyst')
  if (!analyst) throw new Error('There is no analyst.')
  await plantRows(other.database, analyst, { name: 'november', asAt: day('2026-11-20'), rows })
  const visitor = await other.visitor('quality-lead')
  const [, around = ''] = (await visitor.get(await find(visitor, 'Kyle'))).text.split('class="around"')
  expect(around.split('</ul>')[0]?.match(/Tom Nakamura/g)).toHaveLength(1)
})

test('the record as known on a past day says what was delivered by then, and nothing before the first delivery', async () => {
  expect(wordsOf((await lead.get(seen.amara)).text)).toContain('White British')
  const past = wordsOf((await lead.get(`${seen.amara}?asAt=2026-10-15`)).text)
  expect(past).toContain('As it was known on 15 October 2026')
  expect(past).toContain('Black African')
  const before = await lead.get(`${seen.amara}?asAt=2026-09-01`)
  expect(before.status).toBe(404)
  expect(wordsOf(before.text)).toContain(
    'Nothing was held here of this child on 1 September 2026. The first delivery that held it is of 30 September 2026.',
  )
  expect(before.text).toContain('href="?asAt=2026-09-30"')
  expect((await lead.get(`${seen.amara}?asAt=2026-09-30`)).status).toBe(200)
  expect(before.text).not.toContain('that you may not see')
})

test('what a child said is written down by whoever works with them, shows on the record, and has changed nothing yet', async () => {
  await worker.get(seen.amara)
  const empty = await worker.post(seen.amara, { said: '', saidOn: '2026-11-20' })
  expect(empty.status).toBe(422)
  await worker.get(seen.amara)
  await worker.post(seen.amara, { said: 'I want to stay at my school.', saidOn: '2026-11-20', toldTo: 'Tom' })
  const words = wordsOf((await lead.get(seen.amara)).text)
  expect(words).toContain('“I want to stay at my school.”')
  expect(words).toContain('Changed nothing yet')
  const form = /\/children\/[\da-f-]+\/words\/[\da-f-]+/.exec((await worker.get(seen.amara)).text)?.[0] ?? ''
  await worker.post(form, { changed: 'The move was called off.' })
  expect(wordsOf((await lead.get(seen.amara)).text)).toContain('What it changed: The move was called off.')
  expect(wordsOf((await lead.get(`${seen.amara}/chronology`)).text)).toContain('I want to stay at my school.')
  expect(wordsOf((await lead.get(`${seen.amara}/chronology`)).text)).toContain('Record N1, born 4 February 2013')
  const story = wordsOf((await lead.get(`${seen.amara}/chronology/child`)).text)
  expect(story).toContain('You said: “I want to stay at my school.”')
})

test('a form that stands on the record, and says too little, comes back on the record with what was typed', async () => {
  const director = await web.visitor('director')
  await director.get(seen.amara)
  const back = await director.post(`${seen.amara}/restrict`, { kind: 'adopted', why: 'She was placed with her aunt.' })
  expect(back.status).toBe(422)
  const words = wordsOf(back.text)
  expect(words).toContain('Name at least one person who still sees the record.')
  expect(words).toContain('Amara Bright')
  expect(back.text).toContain('value="She was placed with her aunt."')
  expect(words).not.toContain('Lift the restriction')
})

test('who may restrict a record is offered whom to name; a restricted record tells those named who else sees it', async () => {
  const director = await web.visitor('director')
  const own = web.staff.get('director')
  const other = web.staff.get('principal-social-worker')
  if (!own || !other) throw new Error('There is no director, or no principal social worker.')
  const open = await director.get(seen.lou)
  expect(wordsOf(open.text)).toContain(other.name)
  const why = 'Somebody looks for him.'
  await director.post(`${seen.lou}/restrict`, { kind: 'high risk', why, named: own.id })
  const words = wordsOf((await director.get(seen.lou)).text)
  expect(words).toContain(`high risk. Only ${own.name} see this record`)
  expect(words).toContain('Lift the restriction')
  await director.post(`${seen.lou}/lift`, { why: 'He is safe.' })
  expect(wordsOf((await director.get(seen.lou)).text)).not.toContain('Restricted')
})

test('a record that a delivery restricted says so, and whoever may restrict says once that it is right', async () => {
  const director = await web.visitor('director')
  const id = seen.lou.replace('/children/', '')
  await web.database.asOwner((db) =>
    db.run(sql`
      insert into child_restrictions (authority_id, child_id, kind, why, set_by, from_import)
      select authority_id, ${id}, 'adopted', 'The delivery of the case system tells of an adoption on 1 November 2026.', person_id, number
      from child_imports where number = 1 and authority_id = (select authority_id from children where id = ${id})`),
  )
  const words = wordsOf((await director.get(seen.lou)).text)
  expect(words).toContain(
    'tells of an adoption on 1 November 2026. Only those who may restrict records see this record. Nobody has looked yet',
  )
  const hidden = await lead.get(seen.lou)
  const none = await lead.get('/children/00000000-0000-4000-8000-000000000000')
  expect([hidden.status, none.status]).toEqual([404, 404])
  expect(wordsOf(hidden.text)).toContain('The record of a child who was adopted')
  expect(wordsOf(hidden.text)).toBe(wordsOf(none.text))
  const mine = await director.get('/my-work')
  expect(wordsOf(mine.text)).toContain('The record of an adopted child was restricted by itself')
  expect(wordsOf(mine.text)).not.toContain('Marsh')
  await director.get(seen.lou)
  expect((await director.post(`${seen.lou}/restriction`, {})).location).toBe(seen.lou)
  expect(wordsOf((await director.get(seen.lou)).text)).toContain('looked and found it right')
  expect(wordsOf((await director.get('/my-work')).text)).not.toContain('The record of an adopted child')
  await director.post(`${seen.lou}/lift`, { why: 'For the next test.' })
})

test('a form to open a record tells all that is missing at once, in the order of the page', async () => {
  await worker.get('/children/open')
  const { text } = await worker.post('/children/open', {
    recordNumber: '',
    why: '',
    hours: '4',
    'born-day': '31',
    'born-month': '2',
    'born-year': '2014',
  })
  expect(wordsOf(text)).toMatch(
    /Give the number of the record\..*Give a day, month and year that exist.*Say why you need to see this record now/,
  )
})

test('tables in which nothing is another are folded below those in which something is', () => {
  const same = ['a', 'b', 'c', 'd'].map((table) => ({ table, before: 7, after: 7, added: 0, changed: 0, gone: 0 }))
  const moved = { table: 'ssd_person', before: 7, after: 8, added: 1, changed: 0, gone: 0 }
  const one = { number: 3, asAt: day('2026-11-20') } as Parameters<typeof compareView>[0]['one']
  const shown = (differences: Parameters<typeof compareView>[0]['differences']) =>
    String(compareView({ one, before: { ...one, number: 2 }, differences, all: [] }))
  expect(shown([...same, moved])).toMatch(/ssd_person[^]*<details[^]*4 tables with nothing new[^]*>\s*a\s*</)
  expect(shown(same)).toContain('Nothing is new, changed or gone.')
  expect(shown([moved])).not.toContain('<details')
})

test('a record of a child who is not theirs is no page for a social worker, until it is opened in need', async () => {
  expect((await worker.get(seen.lou)).status).toBe(404)
  await worker.get('/children/open')
  const born = { 'born-day': '9', 'born-month': '3', 'born-year': '2015' }
  const short = await worker.post('/children/open', { recordNumber: 'N2', why: 'now', hours: '4', ...born })
  expect(short.status).toBe(422)
  await worker.get('/children/open')
  const wrong = { recordNumber: 'N3', why: 'I think he is called Lou.', hours: '4', ...born }
  const refused = await worker.post('/children/open', wrong)
  expect(wordsOf(refused.text)).toContain('No record has this number and birth date')
  const trail = wordsOf((await lead.get('/trail')).text)
  expect(trail).toContain('child opening-refused')
  expect(trail).not.toContain('I think he is called Lou.')
  await worker.get('/children/open')
  const opened = await worker.post('/children/open', {
    recordNumber: 'N2',
    why: 'Police are with him at the station.',
    hours: '4',
    ...born,
  })
  expect(opened.location).toBe(seen.lou)
  expect(wordsOf((await worker.get(seen.lou)).text)).toMatch(
    /You opened it in need; it is open to you until \d+ \w+ \d{4}/,
  )
  const own = wordsOf((await worker.get('/children/access')).text)
  expect(own).toContain('Police are with him at the station.')
  expect(own).toContain('Your manager looks into it.')
  // When it has ended, the minute stands there, as the minute of the opening does.
  await web.database.asOwner((db) =>
    db.run(sql`update child_access set opened_at = '2026-11-24 08:14Z', ends_at = '2026-11-24 09:14Z'`),
  )
  expect((await worker.get(seen.lou)).status).toBe(404)
  expect(wordsOf((await worker.get('/children/access')).text)).toContain('Ended 24 November 2026, 09:14')
  const access = /name="access" value="([\da-f-]+)"/.exec((await lead.get('/children/access')).text)?.[1] ?? ''
  const unsaid = await lead.post('/children/access', { access, outcome: '', why: 'He was at the station.' })
  expect(unsaid.status).toBe(422)
  expect(unsaid.text).toContain('value="He was at the station."')
  await lead.get('/children/access')
  await lead.post('/children/access', { access, outcome: 'needed', why: 'He was at the station.' })
  expect(wordsOf((await worker.get('/children/access')).text)).toMatch(
    /There was a need\. He was at the station\. The quality-lead/,
  )
})

test('a delivery is sent, looked at, brought in and taken back', async () => {
  const analyst = await web.visitor('analyst')
  await analyst.get('/children/imports')
  const text = 'pers_person_id,pers_dob\nN1,2013-02-04\nN9,2019-31-12\n'
  const sent = await analyst.postFile('/children/imports', { asAt: '2026-11-23' }, { name: 'ssd_person.csv', text })
  const looked = wordsOf((await analyst.get(sent.location)).text)
  expect(looked).toContain('One line is refused')
  expect(looked).toContain('There is no such day.')
  const done = await analyst.post(`${sent.location}/commit`, {})
  expect(done.location).toBe('/children/imports/3')
  expect((await analyst.get(sent.location)).status).toBe(404)
  await analyst.get('/children/imports/3')
  await analyst.post('/children/imports/3', { why: 'The wrong file.' })
  expect(wordsOf((await analyst.get('/children/imports')).text)).toContain('Taken back')
  expect((await worker.get('/children/imports/sent/00000000-0000-4000-8000-000000000000')).status).toBe(403)
})

test('a delivery that cannot be opened, or is of a day to come, comes back on its form', async () => {
  const analyst = await web.visitor('analyst')
  await analyst.get('/children/imports')
  const send = async (name: string, asAt: string) => {
    const answer = await analyst.postFile('/children/imports', { asAt }, { name, text: 'pers_person_id\nN1\n' })
    return `${answer.status} ${wordsOf(answer.text)}`
  }
  const damaged = await send('half.zip', '2026-11-23')
  expect(damaged).toMatch(/^422 .*half\.zip is damaged and cannot be unpacked/)
  expect(damaged).toContain('Bring in a delivery')
  expect(await send('ssd_person.csv', '2026-11-25')).toMatch(/^422 .*The data cannot show a day that is to come/)
})

test('a part of a table is told before anything else, and what was taken back is not compared', async () => {
  const analyst = await web.visitor('analyst')
  const sent = async (count: number) => {
    await analyst.get('/children/imports')
    const rows = Array.from({ length: count }, (_, at) => `V${at}`).join('\n')
    const file = { name: 'ssd_cin_visits.csv', text: `cinv_cin_visit_id\n${rows}\n` }
    const { location } = await analyst.postFile('/children/imports', { asAt: '2026-11-23' }, file)
    return { location, words: wordsOf((await analyst.get(location)).text) }
  }
  const whole = await sent(120)
  expect(whole.words).not.toContain('more than half')
  const { location } = await analyst.post(`${whole.location}/commit`, {})
  const part = await sent(50)
  expect(part.words).toMatch(
    /One table would lose more than half of its rows ?: what a file leaves out ends.*Table by table/,
  )
  expect(part.words).toContain('70, most')
  await analyst.post(`${part.location}/drop`, {})
  expect((await analyst.get(location)).text).toContain('/compare/')
  await analyst.post(location, { why: 'A trial.' })
  expect((await analyst.get(location)).text).not.toContain('/compare/')
})

test('files with a trouble that is mended in the same way stand in one row, each with its own words', () => {
  const trouble = (table: string, line: number, reason: string, remedy: string) =>
    ({ severity: 'warning', table, file: `${table}.csv`, line, field: '', reason, remedy, times: 1 }) as const
  const notices = [
    trouble('ssd_person', 0, '60 of 100 are gone.', 'Send the whole.'),
    trouble('ssd_family', 0, '80 of 120 are gone.', 'Send the whole.'),
    trouble('ssd_family', 7, 'A line is too long.', 'Send the whole.'),
  ]
  const result = { number: 1, asAt: day('2026-11-20'), counts: [], notices }
  const delivery = { name: 'extract.zip', asAt: day('2026-11-20'), sources: [] }
  const words = wordsOf(String(sentView({ id: 'x', delivery, result, faults: [], csrf: html`` })))
  expect(words).toMatch(
    /Kept: 2 files What is said of each of the 2 ssd_person ?: 60 of 100 .* ssd_family ?: 80 of 120/,
  )
  expect(words).toContain('Kept: ssd_family line 7 A line is too long.')
  expect(words.match(/Send the whole\./g)).toHaveLength(2)
})

test('a request for a record is answered on one page, from reading it through to the day it was sent', async () => {
  await lead.get(`${seen.amara}/subject-request`)
  const { location } = await lead.post(`${seen.amara}/subject-request`, {
    askedBy: 'the child',
    receivedOn: '2026-11-20',
  })
  const asked = await lead.get(location)
  expect(wordsOf(asked.text).match(/20 November 2026 \+ 1 month/g)).toHaveLength(1)
  const lines = [...asked.text.matchAll(/name="(line-\d+)"[^>]*value="(keep [^"]+)"/g)].map(
    ([, name = '', value = '']) => [name, value],
  )
  await lead.post(`${location}/decide`, Object.fromEntries(lines) as Record<string, string>)
  // The archive is a download, after which the page stands as it was: it must have the next step already.
  expect(wordsOf((await lead.get(location)).text)).toContain(
    'Once it has been put together and has gone out: The day it was sent',
  )
  expect(wordsOf((await lead.post(`${location}/sent`, { sentOn: '2026-11-24' })).text)).toContain(
    'has not been put together yet',
  )
  await lead.get(location)
  expect((await lead.post(`${location}/bundle`)).type).toContain('application/zip')
  expect((await lead.post(`${location}/sent`, { sentOn: '2026-11-24' })).location).toBe(location)
  expect(wordsOf((await lead.get(location)).text)).toMatch(/Sent ?: 24 November 2026/)
})

test('a chronology for court says whether it is all or a part, and where each event was written', async () => {
  const court = async (query: string) => wordsOf((await lead.get(`${seen.amara}/chronology/court${query}`)).text)
  const all = await court('')
  const [, count] = /Holds Every event that is recorded: (\d+)/.exec(all) ?? []
  expect(Number(count)).toBeGreaterThan(2)
  expect(all).toMatch(/Came into care Homes and periods of care Case system/)
  expect(all).toMatch(/“I want to stay at my school.”.* The child’s own words Sightline/)
  const part = await court('?group=home&brief=yes')
  expect(part).toContain(`Holds A part: 1 of ${count} events, only what weighs most of homes and periods of care`)
  expect(await court('?from=2026-01-01')).toMatch(
    new RegExp(`Period from 1 January 2026 Holds A part: \\d+ of ${count} events Made`),
  )
})

test('who looked is told once for each day that somebody looked at the same, with how often', async () => {
  for (let times = 0; times < 3; times++) await lead.get(`${seen.amara}/chronology`)
  const words = wordsOf((await lead.get(`${seen.amara}/looks`)).text)
  expect(words.match(/The quality-lead the chronology, \d+ times that day/g)).toHaveLength(1)
})
