import { expect, test } from 'vitest'

import { readDocument } from '../../../documents/index.ts'
import { readLetter } from '../read-letter.ts'
import type { Reading } from '../reading.ts'
import { addresseeOf } from './addressees.ts'
import { joinedMinute } from './minute-numbers.ts'

const opening = `Alderwick City Council

Children and Young People Scrutiny Committee

Agenda

Minutes of the meeting held on 15 July 2021

CYP03

DECLARATIONS OF INTERESTS

There were none.
`

async function resolutionsIn(minutes: string): Promise<Reading[]> {
  const bytes = new TextEncoder().encode(`${opening}\n${minutes}`)
  return readLetter(await readDocument(bytes, 'pack.txt')).readings.filter(({ kind }) => kind === 'resolution')
}

test('each numbered sentence under “Resolved” is a resolution of the minute above it', async () => {
  const found = await resolutionsIn(`CYP07

REVIEW RECORDS

The Head of Service introduced the report and answered questions about the time that records take.

RESOLVED –

1) That the Director of Children’s Services be requested to explain why records are completed late.

2) That the report be noted.

CYP08

WORK PROGRAMME

1) This item is no resolution, for nothing was resolved.
`)
  expect(found.map(({ area, value, body }) => ({ area, value, body }))).toEqual([
    {
      area: 'CYP07',
      value: 'That the Director of Children’s Services be requested to explain why records are completed late.',
      body: 'Director of Children’s Services',
    },
    { area: 'CYP07', value: 'That the report be noted.', body: '' },
  ])
})

test('a minute’s number may stand at the head of its heading', async () => {
  const found = await resolutionsIn(`CYP14 REPORT ON THE INSPECTION

RESOLVED –

1) That the report be noted.
`)
  expect(found.map(({ area }) => area)).toEqual(['CYP14'])
})

test('a sentence on the same line as “Resolved” is the resolution', async () => {
  const [only, ...others] = await resolutionsIn(`CYP05

MINUTES

RESOLVED That the minutes be approved and signed by the Chair as a correct record.
`)
  expect(only?.value).toBe('That the minutes be approved and signed by the Chair as a correct record.')
  expect(only?.passage?.exact).toBe(only?.value)
  expect(others).toEqual([])
})

test('bullets of the discussion are no resolutions', async () => {
  expect(
    await resolutionsIn(`CYP06

PUBLIC INVOLVEMENT

• A resident asked about the number of foster homes.

• It was noted that the officer had resolved to come back with figures.
`),
  ).toEqual([])
})

test('minutes whose heading, words and resolution stand in one line are read as others are', async () => {
  const html = `<h1>Alderwick City Council</h1><h2>Children and Young People Scrutiny Committee</h2>
    <p>Minutes of the meeting of the Children and Young People Scrutiny Committee held on 15 July 2021</p>
    <p>CYP13 Review records The Head of Service spoke. RESOLVED – That a further report come to the Committee in January.</p>
    <p>CYP14 WORK PROGRAMME<br>Members were told that it was resolved last year that buses run.<br>It was RESOLVED that
    the programme be noted. The meeting closed at 8 pm.</p>
    <p>CYP15 TWO MATTERS Both were discussed. RESOLVED: 1) That the Head of Service write to schools. 2) That the plan be noted.</p>`
  const { readings, pack } = readLetter(await readDocument(new TextEncoder().encode(html), 'minutes.html'))
  expect(pack?.minutes[0]?.numbers.map(({ minute, title }) => `${minute} ${title}`)).toEqual([
    'CYP13 Review records',
    'CYP14 WORK PROGRAMME',
    'CYP15 TWO MATTERS',
  ])
  expect(
    readings.filter(({ kind }) => kind === 'resolution').map(({ area, value, body }) => ({ area, value, body })),
  ).toEqual([
    { area: 'CYP13', value: 'That a further report come to the Committee in January.', body: '' },
    { area: 'CYP14', value: 'that the programme be noted.', body: '' },
    { area: 'CYP15', value: 'That the Head of Service write to schools.', body: 'Head of Service' },
    { area: 'CYP15', value: 'That the plan be noted.', body: '' },
  ])
})

test.each([
  ['That a further report come to the Committee in January.', null],
  ['That an annual review share what was learned.', null],
  ['That a further report be requested from the Director of Children’s Services.', 'Director of Children’s Services'],
  ['That a task and finish group look at school places.', 'a task and finish group'],
  ['That Ofsted be invited to the next meeting.', 'Ofsted'],
  ['That the Director of Public Health report in March.', 'Director of Public Health'],
  ['That an update be brought by the Head of Virtual School to the next meeting.', 'Head of Virtual School'],
])('“%s” asks %s', (text, asked) => {
  expect(addresseeOf(text)).toBe(asked)
})

test.each([
  ['CYP07 REVIEW RECORDS The Head of Service spoke.', 'REVIEW RECORDS', 'The Head of Service spoke.'],
  ['12/21 Declarations of interests', 'Declarations of interests', ''],
  ['CYP08: SEND AND INCLUSION A report was received.', 'SEND AND INCLUSION', 'A report was received.'],
  ['CYP09 Review of the plan Members asked why.', 'Review of the plan', 'Members asked why.'],
])('the head of “%s” is “%s”', (text, title, said) => {
  const head = joinedMinute(text)
  expect([head?.title, text.slice(head?.said)]).toEqual([title, said])
})

test.each([
  'CYP07 was carried out by March, officers said.',
  'DfE 2021 guidance is followed.',
  'MASH 12 Children came.',
])('“%s” is the head of no minute', (text) => {
  expect(joinedMinute(text)).toBeUndefined()
})
