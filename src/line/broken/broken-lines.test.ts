import { beforeAll, expect, test } from 'vitest'
import {
  answerFinding,
  createAction,
  createMeasure,
  measureAction,
  recordReading,
  takeStep,
  type ActionId,
  type MeasureId,
} from '../../improvement/index.ts'
import { answerChase, confirmReadings, listChases, recordChase, type ReadingId } from '../../inspections/index.ts'
import { finding, newGround, type Ground } from '../../inspections/ground.fixture.ts'
import { day } from '../../platform/day.ts'
import { findBrokenLines } from '../index.ts'

const today = day('2026-06-01')
let ground: Ground
let ids: ReadonlyMap<string, ReadingId>

const listed = async (line: string): Promise<string[]> => {
  const found = await ground.asLead((db) => findBrokenLines(db, { person: ground.lead, today }))
  return (found.find((one) => one.line.id === line)?.items ?? []).map(({ title }) => title)
}

beforeAll(async () => {
  ground = await newGround()
  const id = await ground.read({
    published: day('2025-05-01'),
    readings: [
      finding('Pathway plans say too little.'),
      finding('Visits are seldom written up.'),
      finding('Leaders know the service well.', { kind: 'strength' }),
      finding('The hospital should share its discharge notes.', { kind: 'recommendation', body: 'The hospital' }),
      finding('A report to come back in the autumn.', { kind: 'resolution' }),
      finding('Care plans drift.'),
    ],
  })
  const readings = await ground.readings(id)
  ids = new Map(readings.map(({ value, id: reading }) => [value, reading]))
  // All but the last: what nobody has confirmed does not count, so nothing can be missing from it.
  const confirmed = readings.filter(({ value }) => value !== 'Care plans drift.').map((reading) => reading.id)
  await ground.asLead((db) => confirmReadings(db, confirmed))
})

const idOf = (value: string): ReadingId => {
  const found = ids.get(value)
  if (found === undefined) throw new Error(`There is no finding “${value}”.`)
  return found
}

test('a confirmed finding is listed until an action answers it, and again when that action is withdrawn', async () => {
  expect(await listed('findings-without-action')).toEqual([
    'Pathway plans say too little.',
    'Visits are seldom written up.',
  ])
  const action = await ground.asLead(async (db) => {
    const made = await createAction(db, { title: 'Write the pathway plans anew' })
    await answerFinding(db, made, idOf('Pathway plans say too little.'))
    return made
  })
  expect(await listed('findings-without-action')).toEqual(['Visits are seldom written up.'])
  await ground.asLead((db) => takeStep(db, action, 'withdraw', { why: 'It was asked of the wrong team.', today }))
  expect(await listed('findings-without-action')).toHaveLength(2)
})

test('a resolution is listed until an action answers it', async () => {
  expect(await listed('resolutions-without-answer')).toEqual(['A report to come back in the autumn.'])
  await ground.asLead(async (db) => {
    const report = await createAction(db, { title: 'Report in October', noMeasureBecause: 'A report is a report.' })
    await answerFinding(db, report, idOf('A report to come back in the autumn.'))
  })
  expect(await listed('resolutions-without-answer')).toEqual([])
})

test('what another body must do is listed until its answer is kept, asked or not', async () => {
  const asked = 'The hospital should share its discharge notes.'
  expect(await listed('follow-ups-without-answer')).toEqual([asked])
  await ground.asLead((db) =>
    recordChase(db, idOf(asked), { askedOn: day('2026-05-01'), askedOf: 'The chief nurse' }, today),
  )
  expect(await listed('follow-ups-without-answer')).toEqual([asked])
  await ground.asLead(async (db) => {
    const [chase] = await listChases(db)
    await answerChase(db, chase?.id ?? '', { answeredOn: today, answer: 'They do so from July.' }, today)
  })
  expect(await listed('follow-ups-without-answer')).toEqual([])
})

let action: ActionId
let measure: MeasureId

test('an action is listed until a measure is linked or somebody says why there is none', async () => {
  action = await ground.asLead(async (db) => {
    await createAction(db, { title: 'Write a policy', noMeasureBecause: 'It is written or it is not.' })
    return createAction(db, { title: 'Write visits up in three days' })
  })
  expect(await listed('actions-without-measure')).toEqual(['Write visits up in three days'])
  measure = await ground.asLead(async (db) => {
    const made = await createMeasure(db, { title: 'How many visits are written up?', baseline: 50, tolerance: 5 })
    await measureAction(db, action, made)
    return made
  })
  expect(await listed('actions-without-measure')).toEqual([])
})

test('a measure that something should move is listed until it is better than its baseline by more than the tolerance', async () => {
  const read = (month: string, numerator: number) =>
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
  const title = 'How many visits are written up?'
  expect(await listed('measures-without-movement')).toEqual([title])
  await read('03', 55) // exactly the tolerance is no movement
  expect(await listed('measures-without-movement')).toEqual([title])
  await read('04', 56)
  expect(await listed('measures-without-movement')).toEqual([])
})
