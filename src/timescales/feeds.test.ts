import { expect, test } from 'vitest'
import { clockGroups } from '../clocks/index.ts'
import { feeds, turns } from './feeds.ts'
import { happenings, happeningsOf, setsOf, spans } from './spans.ts'
import { unfed } from './unfed.ts'

const aboutChildren = ['Front door and child protection', 'Children in care', 'Care leavers', 'SEND']

test('every rule about single children is fed, or it is said why it cannot be; never both', () => {
  const rules = clockGroups.filter(({ title }) => aboutChildren.includes(title)).flatMap((group) => group.rules)
  const ids = rules.map(({ id }) => id)
  const fed = feeds.map(({ rule }) => rule)
  expect(ids.filter((id) => !fed.includes(id) && !(id in unfed))).toEqual([])
  expect(fed.filter((id) => id in unfed)).toEqual([])
  expect([...fed, ...Object.keys(unfed)].filter((id) => !ids.includes(id))).toEqual([])
  expect(new Set(fed).size).toBe(fed.length)
})

test('every set of rows that is named is there', () => {
  const sets = setsOf('00000000-0000-0000-0000-000000000000', 1).map(({ name }) => name)
  expect(sets).toEqual(expect.arrayContaining([...Object.keys(spans), ...Object.keys(happenings)]))
  for (const { turn } of feeds) expect(Object.keys(turns)).toContain(turn)
  for (const { from, of } of feeds) expect([from, happeningsOf[from]]).toEqual([from, expect.arrayContaining([of])])
})
