import { expect, test } from 'vitest'
import { authorities } from './authority.ts'
import { neighbourRank, regionOf } from './similar.ts'

test('each current council has ten neighbours, ranked from 1', () => {
  const without = authorities()
    .filter(({ former }) => !former)
    .filter(({ code }) => {
      const ranks = authorities().flatMap((other) => neighbourRank(code, other.code) ?? [])
      return ranks.toSorted((a, b) => a - b).join(' ') !== '1 2 3 4 5 6 7 8 9 10'
    })
  expect(without.map(({ name }) => name)).toEqual([])
})

test('a council lies in its region, and an unknown code in none', () => {
  expect(regionOf('301')).toBe('London')
  expect(regionOf('000')).toBe('')
  expect(neighbourRank('301', '308')).toBe(1)
  expect(neighbourRank('301', '301')).toBeNull()
})
