import { expect, test } from 'vitest'
import { standards } from '../../frameworks/index.ts'
import { day } from '../../platform/day.ts'
import { DocumentId } from '../intake/document-record.ts'
import { ReadingId } from '../decide/reading-record.ts'
import type { Judgement } from './judgement.ts'
import { lowestBeside } from './lowest.ts'

const id = '00000000-0000-4000-8000-000000000000'
const judged = (area: string, grade: string, framework = 'HMIP youth 2018'): Judgement => ({
  id: ReadingId.parse(id),
  documentId: DocumentId.parse(id),
  documentTitle: '',
  area,
  grade,
  page: 1,
  state: 'confirmed',
  corrected: false,
  framework,
  dated: day('2021-09-09'),
})
const words = { O: 'Outstanding', G: 'Good', R: 'Requires improvement', I: 'Inadequate' } as const
const report = (letters: string, overall: string) => [
  judged('hmip_overall', overall),
  ...standards.map((standard, index) => judged(`hmip_${standard}`, words[letters[index] as keyof typeof words])), // the table's own letters
]

test('an inadequate standard is shown beside an overall that is good, and the sum is made again', () => {
  const found = lowestBeside(report('GGGRGGGOOIGG', 'Good'))
  expect(found).toMatchObject({ overallGrade: 'good', lowestGrade: 'inadequate', below: 2, computed: { agrees: true } })
  expect(found?.lowest.map(({ area }) => area)).toEqual(['hmip_3.2'])
  expect(found?.computed?.words).toBe(
    'The twelve standards come to 23 of 36 points (63.9%), which is good, as printed.',
  )
})

test('an overall that its standards do not add up to is said', () => {
  expect(lowestBeside(report('RRRRRRRRRRRR', 'Good'))?.computed).toEqual({
    words: 'The twelve standards come to 12 of 36 points (33.3%), which is requires improvement; the print says good.',
    agrees: false,
  })
})

test('of fewer than twelve no sum is made', () => {
  expect(lowestBeside(report('GGGGGGGGGGGG', 'Good').slice(0, 9))?.computed?.words).toBe(
    '8 of 12 standards were read, so no sum is made.',
  )
})

test('without an overall, or with nothing beside it, there is nothing to show', () => {
  expect(lowestBeside([judged('care_leavers', 'Good', 'ILACS short')])).toBeNull()
  expect(lowestBeside([judged('overall_effectiveness', 'Good', 'ILACS short')])).toBeNull()
})
