import { beforeAll, expect, test } from 'vitest'
import { plantRows, setStaff } from '../../../children/index.ts'
import { day } from '../../../platform/day.ts'
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

test('the record as known on a past day says what was delivered by then, and nothing before the first delivery', async () => {
  expect(wordsOf((await lead.get(seen.amara)).text)).toContain('White British')
  const past = wordsOf((await lead.get(`${seen.amara}?asAt=2026-10-15`)).text)
  expect(past).toContain('As it was known on 15 October 2026')
  expect(past).toContain('Black African')
  const before = await lead.get(`${seen.amara}?asAt=2026-09-01`)
  expect(before.status).toBe(404)
  expect(wordsOf(before.text)).toContain(
    'No records of children were held here on 1 September 2026: the first delivery came later.',
  )
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
  expect((await worker.get(seen.lou)).status).toBe(200)
  expect(wordsOf((await worker.get('/children/access')).text)).toContain('Police are with him at the station.')
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
