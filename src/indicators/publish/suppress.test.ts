import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { publicCount, publicShare, suppressLine, type PublicLine } from './suppress.ts'

/** What somebody who sees only the published line could work out of each hidden cell: every number that it could be. */
const attack = ({ cells, total }: PublicLine): Map<number, Set<number>> => {
  const hidden = cells.flatMap((cell, index) => (cell === 'c' ? [index] : []))
  const could = new Map(hidden.map((index) => [index, new Set<number>()]))
  if (total === 'c' || hidden.length === 0) return could
  const left = total - cells.reduce<number>((sum, cell) => sum + (cell === 'c' ? 0 : cell), 0)
  // Every way to share what is left among the hidden cells, none of them 0.
  const share = (at: number, rest: number, given: readonly number[]): void => {
    if (at === hidden.length - 1) {
      if (rest >= 1) for (const [index, value] of [...given, rest].entries()) could.get(hidden[index] ?? -1)?.add(value)
      return
    }
    for (let value = 1; value <= rest - (hidden.length - 1 - at); value++)
      share(at + 1, rest - value, [...given, value])
  }
  share(0, left, [])
  return could
}

describe('a line that adds up', () => {
  test.each([
    ['the smallest other cell is hidden with the small one', [12, 3, 9], [12, 'c', 'c'], 24],
    ['a zero stays', [0, 5, 20], [0, 'c', 'c'], 25],
    ['nothing small, nothing hidden', [12, 30], [12, 30], 42],
    ['two small ones that would tell of each other take a third', [1, 1, 40], ['c', 'c', 'c'], 42],
    ['two small ones hide each other', [4, 5, 40], ['c', 'c', 40], 49],
    ['with nothing left to hide the total goes', [3, 0, 0], ['c', 0, 0], 'c'],
  ] as const)('%s', (_, values, cells, total) => {
    expect(suppressLine(values)).toEqual({ cells, total })
  })

  test('no cell can be recovered, nor told to within two', () => {
    const line = fc.array(fc.integer({ min: 0, max: 14 }), { minLength: 1, maxLength: 5 })
    fc.assert(
      fc.property(line, (values) => {
        const published = suppressLine(values)
        for (const [index, cell] of published.cells.entries()) {
          if (cell !== 'c') expect([values[index], cell > 5 || cell === 0]).toEqual([cell, true])
        }
        for (const [index, could] of attack(published)) {
          expect(could.has(values[index] ?? -1) || published.total === 'c').toBe(true)
          if (published.total !== 'c') expect(Math.max(...could) - Math.min(...could)).toBeGreaterThanOrEqual(3)
        }
      }),
      { numRuns: 400 },
    )
  })

  test('the attack itself recovers what is hidden carelessly', () => {
    expect(attack({ cells: [12, 'c', 9], total: 24 }).get(1)).toEqual(new Set([3]))
    expect(attack({ cells: ['c', 'c', 40], total: 42 }).get(0)).toEqual(new Set([1]))
  })
})

describe('a share', () => {
  test.each([
    [48, 50, { kind: 'hidden' }], // those not counted are two
    [4, 6, { kind: 'hidden' }],
    [2, 40, { kind: 'hidden' }],
    [0, 5, { kind: 'hidden' }],
    [9, 18, { kind: 'counts', counted: 9, outOf: 18 }],
    [0, 30, { kind: 'share', counted: 0, outOf: 30 }],
    [30, 30, { kind: 'share', counted: 30, outOf: 30 }],
    [20, 40, { kind: 'share', counted: 20, outOf: 40 }],
  ] as const)('%d of %d', (counted, outOf, shown) => {
    expect(publicShare(counted, outOf)).toEqual(shown)
  })

  test('a count of 1 to 5 is hidden, 0 and 6 are not', () => {
    expect([0, 1, 5, 6].map(publicCount)).toEqual([0, 'c', 'c', 6])
  })
})
