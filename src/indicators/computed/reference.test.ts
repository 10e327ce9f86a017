import { describe, expect, test } from 'vitest'
import { day } from '../../platform/day.ts'
import { newComputedGround, period } from './computed.fixture.ts'
import { computedIndicators } from './definitions/index.ts'
import { drawnFrom, inventRecords } from './records.fixture.ts'
import { references } from './references/references.fixture.ts'

const ids = Object.keys(references)
const known = day('2026-10-31')
const periods = [
  period('2025-11-01', '2026-10-31'),
  period('2026-08-01', '2026-08-31'),
  period('2024-11-01', '2025-10-31'),
]

test('every indicator is worked out a second time', () => {
  expect([...computedIndicators.keys()].filter((id) => references[id] === undefined)).toEqual([])
})

// What each found, so that an indicator that nothing ever happens to is noticed.
const met = new Map<string, { counted: number; not: number }>()

describe.each([11, 12, 13, 14])('invented records %i', (seed) => {
  const records = inventRecords(seed, 110)
  const ready = (async () => {
    const ground = await newComputedGround()
    await ground.deliver(known, drawnFrom(records))
    return ground.values(ids, ground.asked(periods, 1, known))
  })()

  test.each(ids)('%s is the same row by row', async (id) => {
    const values = (await ready).filter(({ indicatorId, split }) => indicatorId === id && split === '')
    for (const one of periods) {
      const found = values.find(({ endsOn }) => endsOn === one.endsOn)
      const verdicts = references[id]?.({ all: (table) => records[table] ?? [], period: one, known }) ?? []
      const told = verdicts.filter(({ counted }) => counted !== null)
      const amounts = told.flatMap(({ amount }) => amount ?? [])
      const before = met.get(id) ?? { counted: 0, not: 0 }
      const counted = told.filter((verdict) => verdict.counted).length
      met.set(id, { counted: before.counted + counted, not: before.not + told.length - counted })
      expect(
        {
          counted: found?.counted ?? 0,
          outOf: found?.outOf ?? 0,
          leftOut: found?.leftOut ?? 0,
          amount: found?.amount ?? null,
        },
        `${id} to ${one.endsOn}`,
      ).toEqual({
        counted: told.filter(({ counted }) => counted).length,
        outOf: told.length,
        leftOut: verdicts.length - told.length,
        amount: amounts.length > 0 ? amounts.reduce((sum, amount) => sum + amount, 0) : null,
      })
    }
  })
})

test('every one of them had something to count, and every share something not to count', () => {
  expect(ids.filter((id) => (met.get(id)?.counted ?? 0) === 0)).toEqual([])
  expect(
    ids.filter((id) => computedIndicators.get(id)?.counted !== undefined && (met.get(id)?.not ?? 0) === 0),
  ).toEqual([])
})
