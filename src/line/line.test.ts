import { beforeAll, describe, expect, test } from 'vitest'
import {
  type ActionId,
  answerFinding,
  createAction,
  createMeasure,
  measureAction,
  type MeasureId,
  recordReading,
  takeStep,
} from '../improvement/index.ts'
import { finding, newGround, type Ground } from '../inspections/ground.fixture.ts'
import { confirmReadings, type DocumentId, type ReadingId } from '../inspections/index.ts'
import { day } from '../platform/day.ts'
import { findLine, type Line, lineOf, listLines, narrowLines, type StartingAt, type Stop } from './index.ts'

const today = day('2026-06-01')
let ground: Ground
let letter: DocumentId
let ids: ReadonlyMap<string, ReadingId>
let plans: ActionId
let visits: ActionId
let measure: MeasureId

const plansPoor = 'Pathway plans say too little.'
const visitsLate = 'Visits are seldom written up.'
const unseen = 'Care plans drift.'

beforeAll(async () => {
  ground = await newGround()
  letter = await ground.read({
    published: day('2025-05-01'),
    readings: [
      finding(plansPoor),
      finding(visitsLate),
      finding('Leaders know the service well.', { kind: 'strength' }),
      finding(unseen),
    ],
  })
  const readings = await ground.readings(letter)
  ids = new Map(readings.map(({ value, id }) => [value, id]))
  await ground.asLead((db) =>
    confirmReadings(
      db,
      readings.filter(({ value }) => value !== unseen).map(({ id }) => id),
    ),
  )
  await ground.asLead(async (db) => {
    plans = await createAction(db, { title: 'Write the pathway plans anew' })
    visits = await createAction(db, { title: 'Write visits up in three days' })
    measure = await createMeasure(db, { title: 'How many visits are written up?', baseline: 50, tolerance: 5 })
    await answerFinding(db, plans, idOf(plansPoor))
    await answerFinding(db, visits, idOf(visitsLate))
    await measureAction(db, visits, measure)
  })
})

const idOf = (value: string): ReadingId => {
  const found = ids.get(value)
  if (found === undefined) throw new Error(`There is no finding “${value}”.`)
  return found
}

const from = (kind: StartingAt['kind'], id: string): Promise<Line> =>
  ground.asLead((db) => lineOf(db, { kind, id }, { on: today }))

const titles = (line: Line): string[] => line.stops.map(({ stage, title, said }) => `${stage}: ${said || title}`)
const missing = ({ broken }: Line): string[] => broken.flatMap(({ breaks }: Stop) => breaks?.missing ?? [])

describe('the same line is seen from each of its ends', () => {
  const whole = [
    'letter: 1 May 2025',
    `finding: ${visitsLate}`,
    'action: Write visits up in three days',
    'measure: How many visits are written up?',
  ]

  test('from the finding', async () => {
    const line = await from('finding', idOf(visitsLate))
    expect(titles(line)).toEqual(whole)
    expect(line.links).toEqual([
      [`letter ${letter}`, `finding ${idOf(visitsLate)}`],
      [`finding ${idOf(visitsLate)}`, `action ${visits}`],
      [`action ${visits}`, `measure ${measure}`],
    ])
  })
  test('from the action', async () => expect(titles(await from('action', visits))).toEqual(whole))
  test('from the measure', async () => expect(titles(await from('measure', measure))).toEqual(whole))
  test('from the letter, with all that it asks for and nothing that nobody confirmed', async () => {
    const line = await from('document', letter)
    expect(titles(line).filter((title) => title.startsWith('finding'))).toEqual([
      `finding: ${plansPoor}`,
      `finding: ${visitsLate}`,
    ])
  })
})

test('a line is cut where a measure has no reading, and whole once the measure has moved by more than its tolerance', async () => {
  expect(missing(await from('finding', idOf(visitsLate)))).toEqual(['no reading, so nobody knows where it stands'])
  await read('03', 55)
  expect(missing(await from('finding', idOf(visitsLate)))).toEqual([
    'no movement: it is not better than its baseline by more than the tolerance',
  ])
  await read('04', 56)
  const line = await from('finding', idOf(visitsLate))
  expect(missing(line)).toEqual([])
  expect(line.became).toBe(
    'Said on 1 May 2025. One action answers it: it is only a draft. Its measure is better than the baseline. No letter has come since.',
  )
})

test('a line is cut at an action without a measure, and at a finding whose only action is withdrawn', async () => {
  expect(missing(await from('finding', idOf(plansPoor)))).toEqual([
    'no measure, so nobody could tell whether it worked',
  ])
  await ground.asLead((db) => takeStep(db, plans, 'withdraw', { why: 'It was asked of the wrong team.', today }))
  const line = await from('finding', idOf(plansPoor))
  expect(missing(line)).toEqual(['no action, so nobody has to do anything about it'])
  expect(line.became).toBe('Said on 1 May 2025. No action answers it. No letter has come since.')
})

test('a finding that nobody confirmed has a line that says that it does not count, and is not owed anything', async () => {
  const line = await from('finding', idOf(unseen))
  expect(missing(line)).toEqual([])
  expect(line.became).toMatch(/^Said on 1 May 2025, and not confirmed yet: it does not count until somebody does\./)
})

test('the list has each confirmed thing that was asked, and its cuts are those of the line itself', async () => {
  const lines = await ground.asLead((db) => listLines(db, { on: today }))
  expect(lines.map(({ finding: { value } }) => value).toSorted()).toEqual([plansPoor, visitsLate])
  for (const {
    finding: { id },
    broken,
    became,
  } of lines) {
    const line = await from('finding', id)
    expect(broken).toEqual(missing(line))
    expect(became).toBe(line.became)
  }
  expect(narrowLines(lines, { q: '', show: 'whole' }).map(({ finding: { value } }) => value)).toEqual([visitsLate])
  expect(narrowLines(lines, { q: 'PLANS little', show: 'broken' })).toHaveLength(1)
  expect(narrowLines(lines, { q: 'nothing says this', show: 'all' })).toEqual([])
})

test('a line as it was known before its links were made has none of them', async () => {
  const line = await ground.asLead((db) =>
    findLine(db, { kind: 'finding', id: idOf(visitsLate) }, { on: day('2025-06-01'), asAt: day('2025-06-01') }),
  )
  expect(line?.stops.map(({ stage }) => stage)).toEqual(['letter', 'finding'])
})

test('no line begins at what is not there', async () => {
  const nowhere = '00000000-0000-4000-8000-000000000000'
  for (const kind of ['finding', 'action', 'measure', 'document'] as const)
    await expect(from(kind, nowhere)).rejects.toThrow()
  await expect(from('theme', 'no-such-theme')).rejects.toThrow()
})

const read = (month: string, numerator: number): Promise<unknown> =>
  ground.asLead((db) =>
    recordReading(
      db,
      measure,
      {
        periodStart: day(`2026-${month}-01`),
        periodEnd: day(`2026-${month}-28`),
        numerator,
        denominator: 100,
        source: 'Records',
      },
      today,
    ),
  )
