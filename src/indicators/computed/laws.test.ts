import { describe, expect, test } from 'vitest'
import { addDays } from '../../platform/calendar/days.ts'
import { Day, day } from '../../platform/day.ts'
import { findIndicator } from '../catalogue.ts'
import { definitionOf, newComputedGround, period } from './computed.fixture.ts'
import { computedIndicators } from './definitions/index.ts'
import { drawnFrom, inventRecords, type Records } from './records.fixture.ts'
import { splits } from './splits.ts'
import { valuesOf, type Value } from './values.ts'

const ids = [...computedIndicators.keys()]
const months = [
  period('2026-08-01', '2026-08-31'),
  period('2026-09-01', '2026-09-30'),
  period('2026-10-01', '2026-10-31'),
]
const year = period('2025-11-01', '2026-10-31')
const known = day('2026-10-31')

const key = ({ indicatorId, endsOn, split, part }: Value): string => [indicatorId, endsOn, split, part].join(' ')
const numbers = ({ counted, outOf, amount, leftOut }: Value) => ({ counted, outOf, amount, leftOut })
const byKey = (values: readonly Value[]) => new Map(values.map((value) => [key(value), numbers(value)]))

/** What `work` gives, worked out when it is first asked for. */
const once = <Result>(work: () => Promise<Result>): (() => Promise<Result>) => {
  let result: Promise<Result> | undefined
  return () => (result ??= work())
}

test('every computed indicator is one of the catalogue, and made from tables that the catalogue names', () => {
  expect(ids.filter((id) => findIndicator(id) === undefined)).toEqual([])
  expect(ids.length).toBeGreaterThanOrEqual(200)
})

describe.each([1, 2, 3])('over invented records %i', (seed) => {
  const ready = (async () => {
    const ground = await newComputedGround()
    await ground.deliver('2026-10-31', drawnFrom(inventRecords(seed)))
    // Nobody has told the planner yet how few rows there are.
    await ground.database.asOwner((db) => db.script('analyze'))
    return ground
  })()
  // What several laws speak of is asked once: a list of every indicator is what costs.
  const asked = { periods: [year, ...months.slice(0, 2)], delivery: 1, knownOn: known }
  const lists = new Map(ids.map((id) => [id, once(async () => (await ready).list(id, asked))]))
  const values = once(async () => {
    const ground = await ready
    return Map.groupBy(await ground.values(ids, asked), ({ indicatorId }) => indicatorId)
  })
  const inMonths = once(async () => {
    const ground = await ready
    return ground.values(ids, ground.asked(months, 1, known))
  })

  // A quarter of the indicators at a time: a machine that others use takes more than a minute over all of them.
  test.each([1, 2, 3, 4])(
    'a value is the length of its list, whole and in every part of every split: part %i',
    async (part) => {
      let rows = 0
      for (const [nth, [id, listOf]] of [...lists].entries()) {
        if (nth % 4 !== part - 1) continue
        const list = await listOf()
        rows += list.length
        const expected = new Map<string, { counted: number; outOf: number; amount: number | null; leftOut: number }>()
        for (const row of list) {
          for (const [split, part] of [['', ''], ...splits.map(({ id: one }) => [one, row.parts[one]])] as [
            string,
            string,
          ][]) {
            const at = [id, row.endsOn, split, part].join(' ')
            const sum = expected.get(at) ?? { counted: 0, outOf: 0, amount: null, leftOut: 0 }
            if (row.counted === null) sum.leftOut++
            else sum.outOf++
            if (row.counted === true) sum.counted++
            if (row.counted !== null && row.amount !== null) sum.amount = (sum.amount ?? 0) + row.amount
            expected.set(at, sum)
          }
          expect(row.says, `${id} says why`).toMatch(/^[A-Z0-9].*\.$/)
          expect(row.says, `${id} says why`).not.toMatch(/undefined|null|NaN/)
        }
        expect(byKey((await values()).get(id) ?? []), id).toEqual(expected)
      }
      expect(rows).toBeGreaterThan(125)
    },
  )

  test('the wholes are the same with parts and without', async () => {
    const ground = await ready
    const definitions = ids.map(definitionOf)
    const without = await ground.asOwner((db) =>
      valuesOf(db, definitions, ground.asked(months, 1, known), { parts: false }),
    )
    const whole = (await inMonths()).filter(({ split }) => split === '')
    expect(byKey(without)).toEqual(byKey(whole))
  })

  test('nothing is in a list twice in one period', async () => {
    for (const [id, listOf] of lists) {
      const list = await listOf()
      const things = list.map(({ endsOn, thing }) => `${endsOn} ${thing}`)
      expect(new Set(things).size, id).toBe(things.length)
    }
  })

  test('periods that are asked for together are answered as when they are asked for one by one', async () => {
    const ground = await ready
    const together = byKey(await inMonths())
    const apart = new Map<string, unknown>()
    for (const month of months)
      for (const [at, value] of byKey(await ground.values(ids, ground.asked([month], 1, known)))) apart.set(at, value)
    expect(together).toEqual(apart)
  })
})

describe('what changes nothing, and what shifts everything', () => {
  const records = inventRecords(7)

  const valuesFor = async (some: Records, shift = 0, delivered = known) => {
    const ground = await newComputedGround()
    await ground.deliver(delivered, drawnFrom(some))
    const shifted = [year, ...months.slice(0, 1)].map(({ startsOn, endsOn }) => ({
      startsOn: addDays(startsOn, shift),
      endsOn: addDays(endsOn, shift),
    }))
    return ground.values(ids, ground.asked(shifted, 1, addDays(known, shift)))
  }

  const asTheyAre = once(() => valuesFor(records))

  test('children who are in no number change none', async () => {
    const strangers = {
      ssd_person: [...(records['ssd_person'] ?? []), { pers_person_id: 'Stranger', pers_dob: '2015-01-01' }],
    }
    expect(byKey(await valuesFor({ ...records, ...strangers }))).toEqual(byKey(await asTheyAre()))
  })

  test('the order of rows in a delivery changes nothing', async () => {
    const turned = Object.fromEntries(Object.entries(records).map(([table, rows]) => [table, rows.toReversed()]))
    expect(byKey(await valuesFor(turned))).toEqual(byKey(await asTheyAre()))
  })

  test('records of 28 years earlier give the same numbers 28 years earlier, bank holidays apart', async () => {
    const days = -10_227 // 28 years: the calendar repeats, weekdays and leap years alike
    const moved = Object.fromEntries(
      Object.entries(records).map(([table, rows]) => [
        table,
        rows.map((row) =>
          Object.fromEntries(
            Object.entries(row).map(([name, value]) => [
              name,
              Day.safeParse(value).success ? addDays(day(value), days) : value,
            ]),
          ),
        ),
      ]),
    )
    const byWorkingDays = ids.filter((id) => {
      const { rows, counted, amount } = definitionOf(id)
      return [rows, counted, amount].some((part) => part?.sql.includes('bank_holidays'))
    }) // holidays are known from 2012
    const counts = new Set(byWorkingDays)
    expect(byWorkingDays).toEqual(expect.arrayContaining(['AS01', 'AS10', 'HE02', 'CN03', 'CP09']))
    expect(byWorkingDays.length).toBeLessThan(20)
    const comparable = (values: readonly Value[], back: number) =>
      values
        .filter(({ indicatorId }) => !counts.has(indicatorId))
        .map((value) => [key({ ...value, endsOn: addDays(value.endsOn, back) }), numbers(value)] as const)
    const now = await asTheyAre()
    const then = await valuesFor(moved, days, addDays(known, days))
    expect(new Map(comparable(then, -days))).toEqual(new Map(comparable(now, 0)))
  })
})
