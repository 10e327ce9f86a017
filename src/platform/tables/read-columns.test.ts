import { describe, expect, test } from 'vitest'
import { findHeader, matchColumns, type WantedColumn } from './read-columns.ts'
import { readDay } from './read-day.ts'

const wanted: WantedColumn[] = [
  { name: 'title', title: 'Policy', alsoCalled: ['Name of policy', 'Document'] },
  { name: 'owner', title: 'Owner' },
  { name: 'review_on', title: 'Review due on' },
  { name: 'notes', title: 'Notes' },
]

const named = (headings: string[]) =>
  Object.fromEntries(
    matchColumns(headings, wanted).map(({ heading, name, likeness }) => [heading, `${name ?? '-'} ${likeness}`]),
  )

describe('columns are matched by meaning', () => {
  test('in any order, whatever the case, the punctuation and the plural', () => {
    expect(named(['NOTES', 'review_on', 'Owner(s)', 'policies?'])).toMatchObject({
      NOTES: 'notes same',
      review_on: 'review_on same',
      'Owner(s)': expect.stringContaining('owner') as string,
    })
  })

  test('by the other words that councils use, to be confirmed by a person', () => {
    expect(named(['Name of policy', 'Lead officer', 'Date of next review', 'Comments', 'Favourite colour'])).toEqual({
      'Name of policy': 'title same',
      'Lead officer': 'owner alike',
      'Date of next review': 'review_on alike',
      Comments: 'notes alike',
      'Favourite colour': '- none',
    })
  })

  test('word for word goes before the same meaning: what was approved on is not who approved it', () => {
    const fields = [
      { name: 'approved_by', title: 'Approved by' },
      { name: 'approved_on', title: 'Approved on' },
      { name: 'for', title: 'What for' },
    ]
    const found = matchColumns(['approved_on', 'APPROVED BY', 'for'], fields)
    expect(found.map(({ name, likeness }) => [name, likeness])).toEqual([
      ['approved_on', 'same'],
      ['approved_by', 'same'],
      ['for', 'same'],
    ])
  })

  test('two headings never mean one column: the better one has it', () => {
    const found = matchColumns(['Policy owner', 'Owner'], wanted)
    expect(found.find(({ name }) => name === 'owner')?.heading).toBe('Owner')
    expect(found.filter(({ name }) => name === 'owner')).toHaveLength(1)
  })

  test('the row of headings is found under a title and a note', () => {
    const rows = [['Policies of Alderwick'], ['Last changed in May'], ['Owner', 'Policy'], ['Ann', 'Escalation']]
    const sheet = { name: '', notices: [], faults: [], rows: rows.map((cells, index) => ({ at: index + 1, cells })) }
    expect(findHeader(sheet, wanted)?.index).toBe(2)
    expect(findHeader({ ...sheet, rows: sheet.rows.slice(3) }, [wanted[2] ?? { name: '', title: '' }])).toBeUndefined()
  })
})

describe('a day as people write it', () => {
  test.each([
    ['2026-11-24', '2026-11-24'],
    ['2026-11-24T00:00:00', '2026-11-24'],
    ['24/11/2026', '2026-11-24'],
    ['4.1.2026', '2026-01-04'],
    ['24 November 2026', '2026-11-24'],
    ['Tuesday 24th November 2026', '2026-11-24'],
    ['24-Nov-26', '2026-11-24'],
    ['1 Sept 2026', '2026-09-01'],
    ['November 24, 2026', '2026-11-24'],
    ['20261124', '2026-11-24'],
    ['46350', '2026-11-24'],
    ['29/02/2024', '2024-02-29'],
  ])('%s is %s', (text, day) => {
    expect(readDay(text)).toMatchObject({ day })
  })

  test('what had to be assumed is said', () => {
    expect(readDay('46350')).toMatchObject({ assumed: expect.stringContaining('keeps a day') as string })
    expect(readDay('24/11/26')).toMatchObject({ assumed: expect.stringContaining('2026-11-24') as string })
  })

  test.each([
    ['11/24/2026', 'month first'],
    ['30/02/2026', 'no such day'],
    ['July 2026', 'names no day'],
    ['2026', 'names no day'],
    ['July Strategic Board Agenda Item', 'is no day'],
    ['30th June 2021 onwards', 'is no day'],
    ['12 Octember 2026', 'is no day'],
  ])('%s is refused', (text, problem) => {
    expect(readDay(text)).toMatchObject({ problem: expect.stringContaining(problem) as string })
  })
})
