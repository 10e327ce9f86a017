import { expect, test } from 'vitest'
import { beforeAfter, type ComparedMonth } from './before-after.ts'

/** Months from January 2024 on, each out of 100. */
const months = (values: readonly number[]): ComparedMonth[] =>
  values.map((counted, at) => ({
    endsOn: new Date(Date.UTC(2024, at + 1, 0)).toISOString().slice(0, 10),
    counted,
    outOf: 100,
    amount: null,
  }))
const steady = (value: number, count: number): number[] => Array.from({ length: count }, (_, at) => value + (at % 2))
const asked = { on: '2025-01-15', unit: '%' } as const

test('before and after without a comparator go together, and no more', () => {
  const found = beforeAfter(months([...steady(40, 12), 99, ...steady(60, 12)]), null, asked)
  expect(found).toMatchObject({
    kind: 'found',
    months: { before: 12, after: 12 },
    own: { before: 40.5, after: 60.5, value: 20 },
    inDifferences: null,
    mostGrade: 1,
  })
})

test('what others went through too is taken off: difference in differences', () => {
  const own = months([...steady(40, 12), 0, ...steady(60, 12)])
  const other = months([...steady(30, 12), 0, ...steady(45, 12)])
  const found = beforeAfter(own, other, asked)
  expect(found).toMatchObject({
    own: { value: 20 },
    other: { value: 15 },
    inDifferences: { value: 5 },
    wentAlike: true,
    mostGrade: 2,
  })
})

test('where the two went apart before, nothing is said of what would have happened', () => {
  const own = months([...Array.from({ length: 12 }, (_, at) => 20 + 3 * at), 0, ...steady(70, 12)])
  const other = months(steady(40, 25))
  expect(beforeAfter(own, other, asked)).toMatchObject({ wentAlike: false, mostGrade: 1 })
})

test('a difference that chance could make carries no more than before and after', () => {
  const noisy = (base: number) => Array.from({ length: 25 }, (_, at) => base + ((at * 37) % 23))
  expect(beforeAfter(months(noisy(30)), months(steady(40, 25)), asked)).toMatchObject({ mostGrade: 1 })
})

test('the month of the day stands on neither side', () => {
  const found = beforeAfter(months([...steady(40, 12), 1_000, ...steady(60, 6)]), null, { ...asked, unit: 'count' })
  expect(found).toMatchObject({ months: { before: 12, after: 6 }, own: { after: 60.5 } })
})

test('of a mean the means of months are held against each other, not how many were counted', () => {
  const own = months([...steady(8, 12), 0, ...steady(2, 12)]).map((month) => ({
    ...month,
    outOf: month.counted,
    amount: month.counted === 0 ? null : month.counted * (month.endsOn < '2025' ? 30 : 50),
  }))
  const found = beforeAfter(own, null, { ...asked, unit: 'days' })
  expect(found).toMatchObject({ own: { before: 30, after: 50, value: 20 } })
  const few = own.map((month) => ({ ...month, outOf: 1, counted: 1, amount: 30 }))
  expect(beforeAfter(few, null, { ...asked, unit: 'days' })).toEqual({
    kind: 'refused',
    because: 'There are fewer than 20 to make a mean of on one side of the day.',
  })
})

test.each([
  [
    'too few months',
    months(steady(40, 14)),
    'It takes 6 months on each side of the day; there are 12 before and 1 after.',
  ],
  [
    'too few to make a share of',
    months([...steady(1, 12), 0, ...steady(1, 12)]).map((month) => ({ ...month, outOf: 1, counted: 1 })),
    'There are fewer than 20 to make a share of on one side of the day.',
  ],
])('%s is refused', (_, own, because) => {
  expect(beforeAfter(own, null, asked)).toEqual({ kind: 'refused', because })
})
