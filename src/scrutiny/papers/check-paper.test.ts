import { expect, test } from 'vitest'
import { day } from '../../platform/day.ts'
import { checkPaper, type CheckedPaper } from './check-paper.ts'
import { blocksOf, textOf } from './paper-text.ts'

const report = (parts: Partial<CheckedPaper>): CheckedPaper => ({
  sort: 'report',
  author: 'A. Lee',
  sponsor: '',
  planReference: '',
  wards: 'All',
  summary: '',
  body: 'What is so.',
  ...parts,
})
const rulesOf = (parts: Partial<CheckedPaper>): string[] =>
  checkPaper(report(parts)).map(({ rule, blocks }) => `${rule}${blocks ? ' blocks' : ''}`)

test.each([
  ['a report that is well', {}, []],
  [
    'C5: a reference left as the template has it',
    { planReference: 'Ref number / Not in Council Plan' },
    ['template blocks'],
  ],
  ['wards left as the template has them', { wards: 'All wards / list individual wards' }, ['template blocks']],
  ['wards that are missing', { wards: ' ' }, ['wards blocks']],
  ['an appendix, which needs no wards', { sort: 'appendix', wards: '', author: '' }, []],
  ['no author', { author: '' }, ['author blocks']],
  ['a status by its colour’s name', { body: '| Action | RAG |\n| Recruit | Red |' }, ['colour blocks']],
  ['a status by a letter', { body: '| Action | Status |\n| Recruit | G |' }, ['colour blocks']],
  ['a status by a drawing', { body: '| Action | Status |\n| Recruit | 🔴 |' }, ['colour blocks']],
  [
    'a status whose colour was lost',
    { body: '| Action | RAG rating |\n| Recruit | |\n| Train | |' },
    ['colour blocks'],
  ],
  ['a status in words', { body: '| Action | Status |\n| Recruit | Red: late by 40 days |' }, []],
  ['a column without a name', { body: '| Team | |\n| North | 41 |' }, ['table-head']],
  ['a summary of 301 words', { summary: 'word '.repeat(301) }, ['summary']],
  ['a long text without headings', { body: 'Words of it. '.repeat(600) }, ['headings']],
] as const)('%s', (_, parts, expected) => {
  expect(rulesOf(parts)).toEqual(expected)
})

test('figures without their day, and old ones, are said; fresh ones are not', () => {
  const faults = (dataTo: string | null) =>
    checkPaper(report({ body: 'Of reviews 79% were in time.' }), {
      dataTo: dataTo === null ? null : day(dataTo),
      heldOn: day('2026-09-10'),
    })
  expect(faults(null)[0]?.sentence).toContain('does not say to which day')
  expect(faults('2026-03-31')[0]?.sentence).toBe('Its figures end on 31 March 2026, 163 days before the meeting.')
  expect(faults('2026-06-30')).toEqual([])
})

test('a text comes back from its blocks as it was, and words that look like a mark stay words', () => {
  const text = textOf([
    { kind: 'heading', text: 'What is so', level: 1, rows: [] },
    { kind: 'paragraph', text: '- 4 degrees it was', level: 0, rows: [] },
    { kind: 'item', text: 'One', level: 1, rows: [] },
    { kind: 'item', text: 'Two', level: 1, rows: [] },
    {
      kind: 'table',
      text: '',
      level: 0,
      rows: [
        ['Team', 'Visits'],
        ['North | east', '41'],
      ],
    },
  ])
  expect(blocksOf(text)).toEqual([
    { kind: 'heading', level: 1, text: 'What is so' },
    { kind: 'paragraph', text: '- 4 degrees it was' },
    { kind: 'list', items: ['One', 'Two'] },
    {
      kind: 'table',
      rows: [
        ['Team', 'Visits'],
        ['North / east', '41'],
      ],
    },
  ])
})
