import { expect, test } from 'vitest'

import { readDocument } from '../../documents/index.ts'
import { readLetter } from './read-letter.ts'
import { toRecord, type LetterRecord } from './to-record.ts'

async function read(text: string): Promise<LetterRecord> {
  const document = await readDocument(new TextEncoder().encode(text), 'letter.txt')
  return toRecord(
    'letter.txt',
    readLetter(document, { authorities: [{ code: '999', name: 'Alderwick', urn: '', former: false }] }).readings,
  )
}

test('an annual performance assessment grades each outcome under its heading, and its signatory is no inspector', async () => {
  const record = await read(`26 November 2007

Mrs H Thackwray
Director of Children's Services
Alderwick City Council

Dear Mrs Thackwray

2007 ANNUAL PERFORMANCE ASSESSMENT OF SERVICES FOR CHILDREN IN ALDERWICK CITY COUNCIL

This letter sets out the 2007 annual performance assessment (APA) of your authority.

Overall effectiveness of children's services

Grade 2

The overall effectiveness of children's services is adequate, and much has been begun.

Staying safe

Grade 3

Areas for development

- Complete the records of reviews promptly.
- Recruit more foster carers.

Capacity to improve, including the management of children's services

Grade 1

The council does not yet know how well it is doing.

Yours sincerely

Winifred Sallow
Divisional Manager
`)
  expect(record).toMatchObject({
    framework: 'APA',
    authority: 'Alderwick',
    published: '2007-11-26',
    lead_inspector: null,
    inspection_start: null,
  })
  const grades = Object.fromEntries(
    Object.entries(record.judgements).map(([area, grade]) => [area, grade.replace('Grade ', '')]),
  )
  expect(grades).toEqual({ overall_effectiveness: '2', staying_safe: '3', capacity_to_improve: '1' })
  expect(record.findings).toMatchObject([
    { kind: 'improve', text: 'Complete the records of reviews promptly.' },
    { kind: 'improve', text: 'Recruit more foster carers.' },
  ])
})

test('a joint letter about special needs has strengths and areas for development, section by section, and no grade', async () => {
  const record = await read(`7 December 2018

Ms I Castellane
Acting Director of Children's Services
Alderwick City Council

Dear Ms Castellane

Joint local area SEND inspection in Alderwick

Between 15 and 19 October 2018, Ofsted and the Care Quality Commission (CQC) conducted a joint inspection of the local area of Alderwick under the Children and Families Act 2014.

Main findings

- Leaders are frank about what is not good enough.

The effectiveness of the local area in identifying children's needs

Strengths

- Health visitors see almost every child at two.

Areas for development

- Needs that appear in the teenage years are found late.

The effectiveness of the local area in improving outcomes

Areas for improvement

- Exclusions have risen for two years.

Yours sincerely

Eluned Prothero-Baines
Her Majesty's Inspector
`)
  expect(record).toMatchObject({
    framework: 'Local area SEND 2016',
    inspection_start: '2018-10-15',
    inspection_end: '2018-10-19',
    lead_inspector: 'Eluned Prothero-Baines',
    judgements: {},
  })
  expect(record.findings.map(({ kind }) => kind)).toEqual(['strength', 'improve', 'improve'])
})

test('a report card has a grade for each area, safeguarding met or not, and none overall', async () => {
  const record = await read(`Report card: Weirside Academy

Weir Road, Alderwick

Inspection dates: 13 and 14 January 2026

Lead inspector: Clementine Adeoti-Marsh, His Majesty's Inspector

Safeguarding standards\tNot met
Inclusion\tStrong standard
Curriculum and teaching\tExpected standard
Attendance and behaviour\tUrgent improvement
Leadership and governance\tNeeds attention

What it is like to be a pupil at this school

Pupils say that they belong here, and that not every adult listens to them when it matters.
`)
  expect(record).toMatchObject({
    framework: 'School report card 2025',
    inspection_end: '2026-01-14',
    lead_inspector: 'Clementine Adeoti-Marsh',
  })
  expect(record.judgements).toEqual({
    safeguarding: 'Not met',
    inclusion: 'Strong standard',
    curriculum_and_teaching: 'Expected standard',
    attendance_and_behaviour: 'Urgent improvement',
    leadership_and_governance: 'Needs attention',
  })
})

test('a youth justice report lists what is good before “But:” and what is not behind it', async () => {
  const record = await read(`HM Inspectorate of Probation

An inspection of youth offending services in Alderwick

Fieldwork: 17 to 20 May 2021

Out-of-court disposals

Our key findings were as follows:

- The panel meets each week.

But:

- Plans are late.

Recommendations

The Alderwick Youth Justice Management Board should:

1. obtain waiting times each quarter
2. act on them.
`)
  expect(record).toMatchObject({ framework: 'HMIP youth 2018', inspection_start: '2021-05-17' })
  expect(record.findings).toMatchObject([
    { kind: 'strength', text: 'The panel meets each week.' },
    { kind: 'improve', text: 'Plans are late.' },
    { kind: 'recommendation', text: 'obtain waiting times each quarter' },
    { kind: 'recommendation', text: 'act on them.' },
  ])
})

test('a joint targeted area inspection has strengths, needs and priorities', async () => {
  const record = await read(`5 May 2017

Dear local partnership

Joint targeted area inspection of the response to neglect in Alderwick

Between 13 and 17 March 2017, Ofsted, the Care Quality Commission and two more inspectorates inspected the response to neglect in Alderwick.

What is working well?

- The hub shares what it knows on the same day.

What needs to improve?

- Older children are seldom seen as neglected.

Areas for priority action

- Strategy discussions must include a health professional.

Yours sincerely

Cordelia Amberside
National Director, Social Care
`)
  expect(record).toMatchObject({
    framework: 'JTAI',
    published: '2017-05-05',
    inspection_start: '2017-03-13',
    lead_inspector: null,
  })
  expect(record.findings.map(({ kind }) => kind)).toEqual(['strength', 'improve', 'priority'])
})

test('a cell that a web page breaks into lines says the same as the cell of a PDF', async () => {
  const page = `<h1>Area SEND inspection of Torbay Local Area Partnership</h1><p>Inspection dates: 2 to 6 March 2026</p>
<h2>Inspection outcome</h2><p>Arrangements lead to inconsistent experiences.</p>
<h2>Areas for improvement</h2><table><tr><th>Areas for improvement</th></tr>
<tr><td>Leaders should:<br>• cut waits<br>• agree who pays.</td></tr></table>`
  const document = await readDocument(new TextEncoder().encode(page), 'letter.html')
  expect(toRecord('letter.html', readLetter(document).readings).findings.map(({ text }) => text)).toEqual([
    'Leaders should: • cut waits • agree who pays.',
  ])
})
