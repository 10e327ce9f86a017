import { expect, test } from 'vitest'
import { findIndicator, type Result } from '../../../indicators/index.ts'
import type { Readiness } from '../../../inspections/index.ts'
import { topicOf } from '../../../inspections/index.ts'
import { day } from '../../../platform/day.ts'
import { dataOn, withData } from './topic-data.ts'

const topic = topicOf('care-leavers')
const readiness = { topic, missing: [] } as unknown as Readiness // of which nothing else is looked at
const ids = topic?.indicators ?? []
const result = (indicatorId: string, outOf: number, leftOut: number): [string, Result] => [
  indicatorId,
  {
    indicatorId,
    startsOn: day('2025-11-25'),
    endsOn: day('2026-11-24'),
    split: '',
    part: '',
    counted: 0,
    outOf,
    amount: null,
    leftOut,
    fromDelivery: 1,
  },
]

test('every indicator of a topic is one of the catalogue', () => {
  const all = ['front-door', 'need-and-protection', 'exploitation', 'planning-and-permanence', 'children-in-care']
  const more = ['care-leavers', 'leadership-and-quality', 'send', 'youth-justice']
  const named = [...all, ...more].flatMap((id) => topicOf(id)?.indicators ?? [])
  expect(named.length).toBeGreaterThan(30)
  expect(named.filter((id) => !findIndicator(id))).toEqual([])
})

test('an indicator without a figure says why, and is missing', () => {
  expect(dataOn(readiness, new Map()).every(({ why }) => why !== '')).toBe(true)
  expect(withData(readiness, new Map()).missing.map(({ says }) => says)).toEqual([
    `${ids.length} of ${ids.length} indicators of this topic have no figure.`,
  ])
})

test.each([
  ['a tenth is borne', 10, false],
  ['more than a tenth is not', 11, true],
])('records that lack what it takes to be counted: %s', (_, leftOut, isMissing) => {
  const results = new Map(ids.map((id, nth) => (nth === 0 ? result(id, 100 - leftOut, leftOut) : result(id, 100, 0))))
  const says = withData(readiness, results).missing.map((one) => one.says)
  expect(says.some((words) => words.includes('leaves out more than a tenth'))).toBe(isMissing)
  expect(says).toHaveLength(isMissing ? 1 : 0)
})
