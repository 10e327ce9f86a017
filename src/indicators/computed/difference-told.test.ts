import { expect, test } from 'vitest'
import { day } from '../../platform/day.ts'
import { newComputedGround } from './computed.fixture.ts'
import { computedIndicators } from './definitions/index.ts'
import { drawnFrom, inventRecords } from './records.fixture.ts'
import { changeBy, thenAndNow, type Moved } from './then-and-now.ts'
import { periodsNow } from './periods.ts'

const moves = (moved: Moved): number[] => {
  const { counted, outOf, leftOut, amount } = changeBy(moved)
  return [counted, outOf, leftOut, amount ?? 0]
}

test('of every number the records that moved add up to the difference, whatever came late, was put right or went', async () => {
  const ground = await newComputedGround()
  const all = inventRecords(21, 80)
  const [then, now] = [12, 17].map((nth) =>
    Object.fromEntries(
      Object.entries(all).map(([table, rows]) => [
        table,
        table === 'ssd_person' ? rows : rows.filter((_, at) => at % nth !== nth - 1),
      ]),
    ),
  )
  await ground.deliver('2026-09-30', drawnFrom(then ?? {}))
  await ground.deliver('2026-10-31', drawnFrom(now ?? {}))
  const [period] = periodsNow(day('2026-09-30'))
  if (!period) throw new Error('There is no period to a day.')
  const wrong: unknown[] = []
  let moved = 0
  await ground.as(async (db) => {
    for (const [id, definition] of computedIndicators) {
      const found = await thenAndNow(db, definition, period, {
        before: { delivery: 1, knownOn: day('2026-09-30') },
        after: { delivery: 2, knownOn: day('2026-10-31') },
      })
      const { before, after } = found
      if (!before) throw new Error(`${id}: nothing was known then.`)
      const difference = [
        after.counted - before.counted,
        after.outOf - before.outOf,
        after.leftOut - before.leftOut,
        (after.amount ?? 0) - (before.amount ?? 0),
      ]
      const told = found.moved.map(moves).reduce((sum, one) => sum.map((so, at) => so + (one[at] ?? 0)), [0, 0, 0, 0])
      moved += found.moved.length
      if (told.some((one, at) => Math.abs(one - (difference[at] ?? 0)) > 1e-6)) wrong.push([id, told, difference])
    }
  })
  expect(wrong).toEqual([])
  expect(moved).toBeGreaterThan(300)
}, 120_000)
