import { beforeAll, expect, test } from 'vitest'
import { addDays, day, type Day } from '../../platform/day.ts'
import { newPlanGround, today, type PlanGround } from '../plans.fixture.ts'
import { listHypotheses, settleHypothesis, tellSignals, unexplained, writeHypothesis } from './hypotheses.ts'
import { createMeasure, type MeasureId } from './measure.ts'
import { listReadingsOf, recordReading } from './readings.ts'

let ground: PlanGround
let measure: MeasureId

const read = async (id: MeasureId, month: number, numerator: number): Promise<void> => {
  const start = day(`2026-${String(month).padStart(2, '0')}-01`)
  await ground.as(ground.lead, (db) =>
    recordReading(
      db,
      id,
      { periodStart: start, periodEnd: addDays(start, 27), numerator, denominator: 100, source: 'Records' },
      day('2026-12-31'),
    ),
  )
}
const signals = async () =>
  tellSignals(
    { unit: 'percent' },
    (await ground.as(ground.lead, (db) => listReadingsOf(db, [measure]))).get(measure) ?? [],
  )
const written = () => ground.as(ground.lead, (db) => listHypotheses(db, measure))
const write = (on: Day, checkOn: Day, who = ground.lead) =>
  ground.as(who, (db) => writeHypothesis(db, measure, { hypothesis: 'The form changed in March.', checkOn }, on))

beforeAll(async () => {
  ground = await newPlanGround()
  measure = await ground.as(ground.lead, (db) => createMeasure(db, { title: 'How many?', denominator: 'all' }))
})

test('S-022: without a signal there is nothing to explain', async () => {
  for (const [index, value] of [50, 51, 50].entries()) await read(measure, index + 1, value)
  await expect(write(today, addDays(today, 30))).rejects.toThrow('needs no explanation')
})

test('S-022: a signal asks for what may be behind it, and for a day to check', async () => {
  for (const [index, value] of [52, 53, 54, 55, 56].entries()) await read(measure, index + 4, value)
  const told = await signals()
  expect(told.map(({ words }) => words)).toEqual([
    'A trend: six readings in a row upwards, complete in the period to 28 August 2026.',
  ])
  expect(unexplained(told, [])?.periodEnd).toBe('2026-08-28')
  const then = day('2026-09-03')
  await expect(write(then, then)).rejects.toThrow('Give a day to come')
  await expect(write(then, addDays(then, 60), ground.councillor)).rejects.toMatchObject({ name: 'Forbidden' })
  const id = await write(then, addDays(then, 60))
  expect(unexplained(told, await written())).toBeUndefined()
  expect(await ground.as(ground.councillor, (db) => listHypotheses(db))).toMatchObject([
    { id, outcome: '', checkOn: addDays(then, 60), writtenBy: ground.lead.name },
  ])
})

test('S-022: what it turned out to be is kept once; before that day it was not known', async () => {
  const [first] = await written()
  if (!first) throw new Error('one was written')
  const settle = (who = ground.lead) =>
    ground.as(who, (db) =>
      settleHypothesis(
        db,
        first.id,
        { outcome: 'refuted', why: 'It rose where the form is the same.' },
        day('2026-11-05'),
      ),
    )
  await expect(settle(ground.councillor)).rejects.toMatchObject({ name: 'Forbidden' })
  await settle()
  await expect(settle()).rejects.toThrow('on record already')
  const asAt = (on: string) => ground.as(ground.lead, (db) => listHypotheses(db, measure, day(on)))
  expect(await asAt('2026-09-02')).toEqual([])
  expect(await asAt('2026-11-04')).toMatchObject([{ outcome: '', settledOn: null }])
  expect(await asAt('2026-11-05')).toMatchObject([{ outcome: 'refuted', settledBy: ground.lead.name }])
})
