import { expect, test } from 'vitest'
import { computedIndicators } from './definitions/index.ts'
import { keyOf, shared } from './shares.ts'

const all = [...computedIndicators.values()]

test('each definition goes to one connection, with all that have the same rows', () => {
  const shares = shared(all, ['first', 'second'])
  expect(shares.flatMap(({ definitions }) => definitions.map(({ id }) => id)).toSorted()).toEqual(
    all.map(({ id }) => id).toSorted(),
  )
  const where = new Map(all.map((one) => [keyOf(one), new Set<string>()]))
  for (const { step, definitions } of shares) for (const one of definitions) where.get(keyOf(one))?.add(step)
  expect([...where.values()].every(({ size }) => size === 1)).toBe(true)
})

test('what takes longest, what stands at the end of each month, is shared between the connections', () => {
  const counts = shared(all, ['first', 'second']).map(
    ({ definitions }) => new Set(definitions.filter(({ over }) => over === 'day').map(keyOf)).size,
  )
  expect(Math.min(...counts) / Math.max(...counts)).toBeGreaterThan(1 / 2)
})

test('one connection gets everything', () => {
  expect(shared(all, ['only']).map(({ definitions }) => definitions.length)).toEqual([all.length])
})
