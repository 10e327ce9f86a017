import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { publicRows, publicSplits, type Counts, type PublicRow } from './public-figures.ts'
import { couldHaveBeen, roundCount } from './rounding.ts'

const share = { unit: '%' } as const
const total = (parts: readonly Counts[]): Counts => ({
  split: '',
  part: '',
  counted: parts.reduce((sum, { counted }) => sum + counted, 0),
  outOf: parts.reduce((sum, { outOf }) => sum + outOf, 0),
  amount: null,
})
const part = (split: Counts['split'], name: string, counted: number, outOf: number): Counts => ({
  split,
  part: name,
  counted,
  outOf,
  amount: null,
})

type Interval = readonly [least: number, most: number]
type Read = (row: PublicRow) => Interval | null

/** How the attacker reads a cell: null where it is hidden. */
const readRounded =
  (column: 'counted' | 'outOf'): Read =>
  (row) =>
    typeof row[column] === 'number' ? couldHaveBeen(row[column]) : null

/**
 * What somebody who has every export could work out of each hidden cell: the totals from every split whose cells are all shown,
 * and from the total itself; then what each hidden cell could be when the others are as small and as large as they can be.
 */
const attack = (rows: readonly PublicRow[], read: Read): Map<PublicRow, Interval> => {
  const whole = rows.find(({ split }) => split === '')
  let [least, most] = (whole && read(whole)) ?? [0, Infinity]
  const splits = publicSplits.map((split) => rows.filter((row) => row.split === split)).filter((own) => own.length > 0)
  for (const own of splits) {
    const cells = own.map(read)
    least = Math.max(least, sum(cells.map((cell) => cell?.[0] ?? 0)))
    if (cells.every((cell) => cell !== null)) most = Math.min(most, sum(cells.map((cell) => cell?.[1] ?? 0)))
  }
  const found = new Map<PublicRow, Interval>()
  for (const own of splits) {
    const cells = own.map((row) => ({
      row,
      could: read(row) ?? ([0, Infinity] as const),
      isHidden: read(row) === null,
    }))
    for (const { row, isHidden } of cells) {
      if (!isHidden) continue
      const others = cells.filter((other) => other.row !== row)
      const low = Math.max(0, least - sum(others.map(({ could }) => could[1])))
      found.set(row, [low, most - sum(others.map(({ could }) => could[0]))])
    }
  }
  return found
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0)

/** Children with an age band and a sex, counted or not: two splits of the same total. */
const children = fc.array(
  fc.record({
    age: fc.constantFrom('0', '1', '2', '3'),
    sex: fc.constantFrom('F', 'M', 'not recorded'),
    counted: fc.boolean(),
  }),
  { minLength: 0, maxLength: 90 },
)
const partsFrom = (drawn: readonly { age: string; sex: string; counted: boolean }[]): Counts[] =>
  (['age', 'sex'] as const).flatMap((split) =>
    [...Map.groupBy(drawn, (child) => child[split])].map(([name, own]) =>
      part(split, name, own.filter(({ counted }) => counted).length, own.length),
    ),
  )

describe('what leaves the house', () => {
  test('no hidden cell can be told to within two from all splits and totals together', () => {
    fc.assert(
      fc.property(children, (drawn) => {
        const parts = partsFrom(drawn)
        const rows = publicRows(share, total(parts.filter(({ split }) => split === 'age')), parts)
        for (const column of ['counted', 'outOf'] as const) {
          for (const [row, [least, most]] of attack(rows, readRounded(column))) {
            const truth = parts.find((one) => one.split === row.split && one.part === row.part)?.[column] ?? -1
            expect([least <= truth, truth <= most]).toEqual([true, true])
            // Of a total of none every part is none, which tells of nobody.
            if (rows.find(({ split }) => split === '')?.[column] === 0) expect(truth).toBe(0)
            else expect(most - least).toBeGreaterThanOrEqual(3)
          }
        }
      }),
      { numRuns: 500 },
    )
  })

  test('a shown cell tells neither of few who are counted nor of few who are not', () => {
    fc.assert(
      fc.property(children, (drawn) => {
        const parts = partsFrom(drawn)
        const rows = publicRows(share, total(parts.filter(({ split }) => split === 'age')), parts)
        for (const row of rows) {
          if (row.counted === 'c') continue
          const { counted, outOf } =
            parts.find((one) => one.split === row.split && one.part === row.part) ??
            total(parts.filter(({ split }) => split === 'age'))
          for (const few of [counted, outOf - counted, outOf]) expect([1, 2, 3, 4, 5]).not.toContain(few)
          expect([row.counted, row.outOf]).toEqual([roundCount(counted), roundCount(outOf)])
        }
      }),
      { numRuns: 200 },
    )
  })

  test('what is taken with it changes no cell: several exports tell no more than one', () => {
    fc.assert(
      fc.property(children, (drawn) => {
        const parts = partsFrom(drawn)
        const whole = total(parts.filter(({ split }) => split === 'age'))
        const together = publicRows(share, whole, parts)
        for (const split of ['age', 'sex'] as const) {
          const alone = publicRows(
            share,
            whole,
            parts.filter((one) => one.split === split),
          )
          expect(alone).toEqual(together.filter((row) => row.split === '' || row.split === split))
        }
      }),
      { numRuns: 100 },
    )
  })

  test('the attack itself recovers what is hidden carelessly: not rounded, and hidden in one split alone', () => {
    const parts = [
      part('age', '0', 3, 40),
      part('age', '1', 30, 60),
      part('sex', 'F', 20, 50),
      part('sex', 'M', 13, 50),
    ]
    const careless: PublicRow[] = parts.map((one) => ({
      split: one.split,
      part: one.part,
      counted: one.counted < 6 ? 'c' : one.counted,
      outOf: one.outOf,
      value: 'x',
    }))
    const exact: Read = (row) => (typeof row.counted === 'number' ? [row.counted, row.counted] : null)
    expect([...attack(careless, exact).values()]).toEqual([[3, 3]])
  })

  test('a split that cannot be made safe is hidden whole, and the total stays', () => {
    const parts = [part('sex', 'F', 1, 30), part('sex', 'M', 0, 0)]
    const rows = publicRows({ unit: 'count' }, { ...total(parts), counted: 31 }, [
      part('sex', 'F', 31, 31),
      part('sex', 'M', 0, 0),
      part('age', '0', 30, 30),
      part('age', '1', 1, 1),
    ])
    expect(rows.map(({ split, counted }) => [split, counted])).toEqual([
      ['', 30],
      ['age', 'c'],
      ['age', 'c'],
      ['sex', 30],
      ['sex', 0],
    ])
  })

  test.each([
    [0, [0, 2]],
    [5, [3, 7]],
    [30, [28, 32]],
  ])('%d could have been %j', (rounded, could) => {
    expect(couldHaveBeen(rounded)).toEqual(could)
    expect([could[0], could[1]].map((value) => roundCount(value ?? 0))).toEqual([rounded, rounded])
  })
})
