import { expect, test } from 'vitest'
import { day, type Day } from '../../platform/day.ts'
import { ReadingId } from '../decide/reading-record.ts'
import { DocumentId } from '../intake/document-record.ts'
import type { InspectionDocument, Judgement } from '../judgements/judgement.ts'
import { forecastsOf } from './forecast.ts'

const idOf = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`
let count = 0

const document = (framework: string, on: string, parts: Partial<InspectionDocument> = {}): InspectionDocument => ({
  id: DocumentId.parse(idOf(++count)),
  title: framework,
  fileName: 'letter.pdf',
  framework,
  dated: day(on),
  inspectionEnd: day(on),
  topic: '',
  nextInspection: '',
  judged: 0,
  ...parts,
})
const graded = (
  of: InspectionDocument,
  area: string,
  grade: string,
  state: Judgement['state'] = 'confirmed',
): Judgement => ({
  id: ReadingId.parse(idOf(++count)),
  documentId: of.id,
  documentTitle: '',
  area,
  grade,
  page: 1,
  state,
  corrected: false,
  framework: of.framework,
  dated: of.dated,
})

const of = (programme: string, documents: InspectionDocument[], judgements: Judgement[], asAt: Day) =>
  forecastsOf(documents, judgements, asAt).filter((each) => each.programme === programme)

test('after a good short inspection of November 2023 the next is about three years on, six months either side', () => {
  const last = document('ILACS short', '2023-11-17')
  const [next] = of('ilacs', [last], [graded(last, 'overall_effectiveness', 'Good')], day('2026-06-01'))
  expect(next).toMatchObject({
    next: 'a short inspection',
    earliest: '2026-05-17',
    expected: '2026-11-17',
    latest: '2027-05-17',
    state: 'open',
    basis: 'published',
  })
  expect(next?.sum).toBe(
    'Last ILACS short, 17 November 2023, good: a short inspection is expected from 17 May 2026 (+ 30 months), about 17 November 2026 (+ 3 years), by 17 May 2027 (+ 42 months).',
  )
})

test.each([
  ['2026-05-16', 'not yet'],
  ['2026-05-17', 'open'],
  ['2027-05-17', 'open'],
  ['2027-05-18', 'overdue'],
])('on %s that window is: %s', (asAt, state) => {
  const last = document('ILACS short', '2023-11-17')
  const [next] = of('ilacs', [last], [graded(last, 'overall_effectiveness', 'Good')], day(asAt))
  expect(next?.state).toBe(state)
})

test('after requires improvement a standard one follows; after inadequate monitoring comes, by local practice only', () => {
  const weak = document('ILACS standard', '2024-03-01')
  const weaker = document('ILACS standard', '2024-03-01')
  expect(
    of(
      'ilacs',
      [weak],
      [graded(weak, 'overall_effectiveness', 'Requires improvement to be good')],
      day('2024-06-01'),
    )[0]?.next,
  ).toBe('a standard inspection')
  const inadequate = [graded(weaker, 'overall_effectiveness', 'Inadequate')]
  expect(of('ilacs', [weaker], inadequate, day('2024-06-01'))[0]).toMatchObject({
    next: 're-inspection'.replace(/^/, 'a '),
    basis: 'unverified',
    earliest: '2026-03-01',
  })
  expect(of('monitoring', [weaker], inadequate, day('2024-06-01'))[0]).toMatchObject({
    basis: 'local',
    latest: '2024-07-01',
  })
  const visit = document('ILACS monitoring visit', '2024-06-15')
  expect(of('monitoring', [visit, weaker], inadequate, day('2024-07-01'))[0]?.expected).toBe('2024-09-15')
  expect(of('visits', [weaker], inadequate, day('2024-06-01'))).toEqual([])
})

test('since April 2026 there is no overall grade, and an inadequate area weighs as one', () => {
  const last = document('ILACS short', '2026-04-24')
  expect(of('ilacs', [last], [graded(last, 'care_leavers', 'Good')], day('2026-11-24'))[0]?.next).toBe(
    'an inspection, standard or short',
  )
  expect(of('ilacs', [last], [graded(last, 'care_leavers', 'Inadequate')], day('2026-11-24'))[0]?.next).toBe(
    'a re-inspection',
  )
})

test('what waits for a person starts no rule that asks for a grade', () => {
  const last = document('SIF', '2017-01-01')
  expect(of('ilacs', [last], [graded(last, 'overall_effectiveness', 'Good', 'waiting')], day('2017-02-01'))).toEqual([])
})

test('two visits between inspections leave none', () => {
  const last = document('ILACS short', '2023-06-09')
  const grades = [graded(last, 'overall_effectiveness', 'Good')]
  const visits = [document('ILACS focused visit', '2025-01-01'), document('JTAI', '2024-01-01')]
  expect(of('visits', [...visits.slice(1), last], grades, day('2026-01-01'))[0]).toMatchObject({
    state: 'open',
    latest: '2026-12-09',
    basis: 'unverified',
  })
  expect(of('visits', [...visits, last], grades, day('2026-01-01'))[0]).toMatchObject({
    state: 'no window',
    latest: null,
  })
})

test('what the SEND report itself says counts before any rule; monitoring follows the third outcome alone', () => {
  const last = document('Area SEND 2023', '2024-09-20', { nextInspection: '3 years' })
  const outcome = [graded(last, 'area_send_outcome', 'inconsistent')]
  expect(of('send', [last], outcome, day('2026-11-24'))).toMatchObject([
    { latest: '2027-09-20', basis: 'published', state: 'open' },
  ])
  expect(of('monitoring', [last], outcome, day('2026-11-24'))).toEqual([])
  const failing = [graded(last, 'area_send_outcome', 'widespread and/or systemic failings')]
  expect(of('monitoring', [last], failing, day('2024-11-24'))[0]?.latest).toBe('2026-03-20')
  const silent = document('Area SEND 2023', '2024-09-20')
  expect(
    of('send', [silent], [graded(silent, 'area_send_outcome', 'typically positive')], day('2026-11-24'))[0],
  ).toMatchObject({ latest: '2029-09-20', basis: 'unverified', state: 'not yet' })
})

test('where the inspectorate chooses, no window is pretended', () => {
  expect(of('youth-justice', [document('HMIP youth 2018', '2021-05-20')], [], day('2026-11-24'))).toMatchObject([
    {
      state: 'no window',
      earliest: null,
      latest: null,
      basis: 'none',
      sum: 'The last was 5 years 6 months ago, on 20 May 2021.',
    },
  ])
  expect(of('send', [document('Local area SEND 2016', '2018-10-19')], [], day('2020-01-01'))).toHaveLength(1)
})

test('the soonest to close comes first, and nothing comes of nothing', () => {
  const conversation = document('Annual conversation', '2018-04-11')
  const school = document('School EIF 2019', '2024-02-28')
  expect(
    forecastsOf([school, conversation], [], day('2026-11-24')).map(({ programme, state }) => [programme, state]),
  ).toEqual([
    ['conversation', 'overdue'],
    ['schools', 'not yet'],
  ])
  expect(forecastsOf([], [], day('2026-11-24'))).toEqual([])
})
