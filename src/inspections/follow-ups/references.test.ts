import { expect, test } from 'vitest'
import { referencesIn } from './references.ts'
import { sentencesOfPages } from './sentences.ts'
import { verdictOf } from './verdict.ts'

test.each([
  ['Practice has improved since the last inspection in 2019.', [['inspection', null, 2019, 'named with its date']]],
  ['As at the last visit, supervision varies.', [['visit', null, null, 'the last one']]],
  ['This was also a finding at the focused visit in March 2020.', [['focused visit', 3, 2020, 'named with its date']]],
  ['Since the JTAI, health staff attend.', [['joint inspection', null, null, 'since it']]],
  ['The recommendation of last year’s letter was slow to be met.', [['letter', null, null, 'last year’s']]],
  [
    'The recommendation in the 2006 joint area review (JAR) has been implemented.',
    [['joint area review', null, 2006, 'named with its date']],
  ],
  ['We discussed the recommendations of 2014.', [['any', null, 2014, 'a year alone']]],
  [
    'Plans are better since the previous inspection and the focused visit of 2018.',
    [
      ['inspection', null, null, 'the last one'],
      ['focused visit', null, 2018, 'named with its date'],
    ],
  ],
  ['At the time of the inspection 12 children waited.', []],
  ['Ofsted will take this into account when planning the next inspection or visit.', []],
  ['The last inspection of safeguarding arrangements was in July 2012.', []],
  ['Date of previous inspection: 15 to 19 October 2018', []],
  ['A social worker’s last visit was late.', []],
])('%s', (sentence, expected) => {
  expect(referencesIn(sentence).map(({ sort, month, year, rule }) => [sort, month, year, rule])).toEqual(expected)
})

test.each([
  ['The recommendation of 2016 has been implemented successfully.', 'done'],
  ['The vast majority of the recommendations of 2012 have been completed.', 'progress'],
  ['Practice has improved since the last inspection.', 'progress'],
  [
    'While some of the recommendations have been addressed, some areas of practice remain as areas for improvement.',
    'not enough',
  ],
  [
    'The board has been slow to respond to last year’s letter “to improve practice and to check its quality”.',
    'not enough',
  ],
  ['This was also a finding at the focused visit.', 'repeated'],
  ['Since the last inspection practice has deteriorated for some, although recording has improved.', 'worse'],
  ['Since the last inspection there is a new head of service.', 'none'],
  ['Since the last inspection an improvement board has met.', 'none'],
  ['The areas for improvement of the last inspection judged all services as requires improvement.', 'none'],
])('%s is read as %s', (sentence, verdict) => {
  expect(verdictOf(sentence).verdict).toBe(verdict)
})

test('a sentence with two sides is read with a doubt', () => {
  expect(verdictOf('However, practice has improved since the last inspection.')).toMatchObject({
    verdict: 'progress',
    sureness: 65,
  })
  expect(verdictOf('However, practice has improved since the last inspection.').doubt).not.toBe('')
})

const line = (text: string, y: number, parts: object = {}) => ({
  text,
  box: { x: 50, y, width: 400, height: 12 },
  size: 12,
  bold: false,
  ...parts,
})

test('sentences go over lines and pages, and leave headings, feet and page numbers out', () => {
  const foot = (page: number) => [
    line('Inspection of Alderwick', 800, { size: 8 }),
    line(String(page), 810, { size: 8 }),
  ]
  const pages = [
    {
      page: 1,
      lines: [
        line('Main findings', 50, { bold: true, size: 14 }),
        line('Plans are multi-', 80),
        line('agency. They are shorter than those that inspectors saw before', 94),
        ...foot(1),
      ],
    },
    { page: 2, lines: [line('the visit. Audits grow.', 50), line('• A bullet of its own', 66), ...foot(2)] },
    { page: 3, lines: [line('The end.', 50), ...foot(3)] },
  ]
  expect(sentencesOfPages(pages)).toEqual([
    { text: 'Main findings', page: 1, before: '' },
    { text: 'Plans are multi-agency.', page: 1, before: '' },
    {
      text: 'They are shorter than those that inspectors saw before the visit.',
      page: 1,
      before: 'Plans are multi-agency.',
    },
    { text: 'Audits grow.', page: 1, before: 'They are shorter than those that inspectors saw before the visit.' },
    { text: '• A bullet of its own', page: 2, before: '' },
    { text: 'The end.', page: 3, before: '' },
  ])
})
