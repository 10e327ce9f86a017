import fc from 'fast-check'
import { expect, test } from 'vitest'
import { boundsOf, sumsByNumber } from './bounds.ts'
import { hideAcross } from './protect.ts'
import type { Figured, Known, Published } from './published.ts'
import { isSmall } from './suppress.ts'

/** Numbers of which some add up to others, each in a row of its own, of which the small ones are never shown; and an order in which others are hidden. */
const drawn = fc
  .record({
    seeds: fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 4, maxLength: 12 }),
    sums: fc.array(fc.uniqueArray(fc.nat(11), { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 10 }),
    exact: fc.array(fc.boolean(), { minLength: 22, maxLength: 22 }),
    all: fc.array(fc.boolean(), { minLength: 10, maxLength: 10 }),
    order: fc.array(fc.nat(21), { minLength: 1, maxLength: 12 }),
  })
  .map(({ seeds, sums, exact, all, order }) => {
    const numbers: Figured[] = seeds.map((value, nth) => ({ value, isExact: exact[nth] === true }))
    const known: Known[] = sums.map((terms, nth) => {
      const parts = [...new Set(terms.map((term) => term % seeds.length))]
      const whole = parts.reduce((sum, part) => sum + (seeds[part] ?? 0), 0)
      const isAll = all[nth] === true
      numbers.push({ value: whole + (isAll ? 0 : 4), isExact: exact[seeds.length + nth] === true })
      return { terms: [[numbers.length - 1, 1], ...parts.map((part) => [part, -1] as const)], isAll }
    })
    const published: Published = { numbers, known, rows: numbers.map((_, nth) => [nth]) }
    return { published, order: [...new Set(order.map((row) => row % numbers.length))] }
  })

test('to hide rows one after the other comes to what it comes to where they were hidden from the start', () => {
  fc.assert(
    fc.property(drawn, ({ published, order }) => {
      const sumsOf = sumsByNumber(published)
      const hidden = new Set(published.numbers.flatMap(({ value }, row) => (isSmall(value) ? [row] : [])))
      const bounds = boundsOf(published, hidden, sumsOf)
      for (const row of order) {
        if (hidden.has(row)) continue
        hidden.add(row)
        bounds.hide(row)
        bounds.settle()
        const anew = boundsOf(published, hidden, sumsOf)
        for (const number of published.numbers.keys()) {
          expect(bounds.widthOf(number), `${number}`).toBe(anew.widthOf(number))
          expect(bounds.isShown(number)).toBe(!hidden.has(number))
        }
      }
    }),
    { numRuns: 500 },
  )
})

test('what two exact numbers tell of a third is known until one of them is hidden', () => {
  const numbers = [20, 17, 3].map((value) => ({ value, isExact: true }))
  const published: Published = {
    numbers,
    known: [
      {
        terms: [
          [0, 1],
          [1, -1],
          [2, -1],
        ],
        isAll: true,
      },
    ],
    rows: [[0], [1], [2]],
  }
  const bounds = boundsOf(published, new Set([2]), sumsByNumber(published))
  expect(bounds.widthOf(2)).toBe(0)
  bounds.hide(1)
  bounds.settle()
  expect(bounds.widthOf(2)).toBe(20)
})

test('a sum that the numbers themselves do not keep, as where parts go by different days, makes nothing hidden', () => {
  const numbers = [40, 25, 8, 19, 3].map((value) => ({ value, isExact: false }))
  const hung: Known = {
    terms: [
      [0, 1],
      [1, -1],
      [2, -1],
      [4, -1],
    ],
    isAll: false,
  }
  const few = new Set([4])
  for (const isAll of [true, false]) {
    const untrue: Known = {
      terms: [
        [2, 1],
        [3, -1],
      ],
      isAll,
    }
    const published: Published = { numbers, known: [untrue, hung], rows: [[0], [1], [2], [3], [4]] }
    expect([...hideAcross(published, few)]).toEqual([...few])
  }
})
