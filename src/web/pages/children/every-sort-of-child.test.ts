import { beforeAll, expect, test } from 'vitest'
import { plantRows } from '../../../children/index.ts'
import { day } from '../../../platform/day.ts'
import { givenWeb, wordsOf, type Visitor } from '../sign-in/visitor.fixture.ts'

let lead: Visitor

beforeAll(async () => {
  const web = await givenWeb({ demo: true })
  web.setClock(new Date('2026-11-24T10:00:00Z'))
  const analyst = web.staff.get('analyst')
  if (!analyst) throw new Error('There is no analyst.')
  const rows = {
    ssd_person: [
      {
        pers_person_id: 'N2',
        pers_forename: 'Lou',
        pers_surname: 'Marsh',
        pers_dob: '2015-03-09',
        pers_death_date: '2026-10-01',
      },
      { pers_person_id: 'N3', pers_forename: 'Unborn', pers_surname: 'Castle', pers_expected_dob: '2027-02-14' },
      { pers_person_id: 'N5', pers_forename: 'Áine', pers_surname: 'O’Connor', pers_dob: '2018-03-03' },
      { pers_person_id: 'N4', pers_forename: 'Overdue', pers_surname: 'Dane', pers_expected_dob: '2026-11-01' },
    ],
    ssd_cin_episodes: [
      { cine_referral_id: 'R2', cine_person_id: 'N2', cine_referral_date: '2026-05-01' },
      { cine_referral_id: 'R3', cine_person_id: 'N3', cine_referral_date: '2026-10-01' },
    ],
  }
  await plantRows(web.database, analyst, { name: 'november', asAt: day('2026-11-20'), rows })
  lead = await web.visitor('quality-lead')
})

const record = async (words: string): Promise<string> => {
  await lead.get('/children')
  const found = /\/children\/[\da-f-]{36}/.exec((await lead.post('/children', { words })).text)?.[0] ?? ''
  return wordsOf((await lead.get(found)).text)
}

test('the record of a child who died says so first, with the age at death, and that the case is still open', async () => {
  const words = await record('Lou Marsh')
  expect(words).toContain('Died on 1 October 2026, 11 years 6 months old. The case is still open: open to social care.')
  expect(words).toContain('Wrong: The case is open, and the child died on 1 October 2026')
  expect(words).toContain('1 October 2026 Died')
  expect(words).not.toContain('11 years 8 months old') // as if the child were alive
})

test('that nobody is allocated is a gap where the case is open, and none where it is closed or the child died', async () => {
  expect(await record('Unborn Castle')).toContain('Nobody is allocated a gap, below')
  for (const other of ['Aine', 'Lou Marsh']) {
    const words = await record(other)
    expect(words).toContain('Nobody is allocated')
    expect(words).not.toContain('a gap, below')
  }
})

test.each(['Aine', 'AINE oconnor', "O'Connor", 'O’Conner'])('%s finds a child whose name has marks', async (words) => {
  expect(await record(words)).toContain('Áine O’Connor')
})

test('a list and its file tell of a death too', async () => {
  const listed = wordsOf((await lead.get('/children')).text)
  expect(listed).toContain('9 March 2015, died 1 October 2026 Open to social care')
  const { text } = await lead.get('/children/export/csv')
  expect(text).toContain('record,name,born,expected,died,standing')
  expect(text).toContain('N2,Lou Marsh,2015-03-09,,2026-10-01,Open to social care')
  expect(text).toContain('N3,Unborn Castle,,2027-02-14,,Open to social care')
})

test('of a child without a birth date the record says whether the birth is still to come', async () => {
  const unborn = await record('Unborn Castle')
  expect(unborn).toContain('Not born yet: expected on 14 February 2027.')
  expect(unborn).not.toContain('What the child said is stale')
  await lead.get('/children')
  const found = wordsOf((await lead.post('/children', { words: 'Unborn Castle' })).text)
  expect(found).toContain('Expected 14 February 2027')
  expect(await record('Overdue Dane')).toContain(
    'Birth was expected on 1 November 2026; the birth date is not known. Not open.',
  )
})
