import { expect, test } from 'vitest'
import { getIndicator, type KeptHere } from '../../../indicators/index.ts'
import { day } from '../../../platform/day.ts'
import { gapView } from './gap-view.ts'

const kept = (counted: number, outOf: number): KeptHere => ({
  startsOn: day('2025-11-30'),
  endsOn: day('2026-11-29'),
  counted,
  outOf,
  leftOut: 0,
  provisional: 0,
  amount: null,
  covers: null,
  rows: [],
})

const shown = (group: KeptHere, everybody: KeptHere): string =>
  gapView(getIndicator('EY10'), { everybody: getIndicator('EY07'), published: [], reported: { group, everybody } })
    .toString()
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ')

test('S-136: the gap stands with how many are in the group, and of few there is none', () => {
  expect(shown(kept(5, 80), kept(1_400, 2_000))).toContain(
    'the group 6.3% (5 of 80), everybody 70% (1,400 of 2,000): 63.8 percentage points below.',
  )
  expect(shown(kept(3, 12), kept(1_400, 2_000))).toContain(
    'the group 3 of 12, everybody 70% (1,400 of 2,000); too few for a gap.',
  )
})

test('without anything to hold it against there is no gap', () => {
  expect(gapView(getIndicator('EY10'), null)).toBe(false)
})
