import { expect, test } from 'vitest'
import { orderParts } from './order-parts.ts'

const parts = (...rows: [string, number][]) => rows.map(([part, outOf]) => ({ part, outOf }))
const names = (split: 'age' | 'team', ...rows: [string, number][]) =>
  orderParts(split, parts(...rows)).map(({ part }) => part)

test('ages stand in the order in which children reach them, and what is not recorded last', () => {
  expect(
    names('age', ['10 to 15', 9], ['not recorded', 7], ['5 to 9', 1], ['under 1', 2], ['not born yet', 1]),
  ).toEqual(['not born yet', 'under 1', '5 to 9', '10 to 15', 'not recorded'])
})

test('other parts stand by how many are in them, then by name', () => {
  expect(names('team', ['South', 2], ['not recorded', 9], ['North', 2], ['East', 4])).toEqual([
    'East',
    'North',
    'South',
    'not recorded',
  ])
})
