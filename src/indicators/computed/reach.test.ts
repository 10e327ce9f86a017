import { expect, test } from 'vitest'
import { sql } from '../../platform/sql.ts'
import type { Computed } from './definition.ts'
import { computedIndicators } from './definitions/index.ts'
import { workingDays } from './known-tables.ts'
import { day } from '../../platform/day.ts'
import { daysReached, passingOf } from './reached.ts'
import { reachOf } from './reach.ts'

const definition = (parts: Pick<Computed, 'rows'> & Partial<Computed>): Computed => ({
  id: 'X',
  over: 'day',
  tables: [],
  says: () => '',
  version: 1,
  ...parts,
})
const lengthsOf = (one: Computed): string[] | undefined =>
  reachOf(one)?.lengths.map(({ count, unit }) => `${count} ${unit}`)
const visits = (where: ReturnType<typeof sql>) =>
  sql`select p.ends_on as "endsOn", v.child_id as "childId", v.id as thing, v.seen_on as "seenOn" from periods p join visits v on ${where}`

test('it is understood of every indicator how far it reaches', () => {
  expect([...computedIndicators.values()].filter((one) => !reachOf(one)).map(({ id }) => id)).toEqual([])
})

test('what happened in the period reaches no further than its first and its last day', () => {
  const found = reachOf(definition({ rows: visits(sql`v.seen_on between p.starts_on and p.ends_on`) }))
  expect(found).toMatchObject({ within: ['seen_on'], from: [], lengths: [], byAge: false })
})

test('what is open at the end of the period turns on its days, which come before those after them', () => {
  const found = reachOf(
    definition({ rows: visits(sql`v.seen_on <= p.ends_on and (v.gone_on is null or v.gone_on > p.ends_on)`) }),
  )
  expect(found).toMatchObject({ within: [], from: ['end'], lengths: [{ count: 0, unit: 'day' }], isClosed: false })
  expect(found?.words.has('gone_on')).toBe(true)
})

test('lengths are read where they stand: months, days, working days, and days that are bound', () => {
  const rows = visits(sql`v.seen_on <= p.ends_on`)
  expect(lengthsOf(definition({ rows, counted: sql`r."seenOn" > r."endsOn" - interval '2 years'` }))).toEqual([
    '0 day',
    '24 month',
  ])
  expect(lengthsOf(definition({ rows, counted: sql`r."endsOn" - r."seenOn" <= ${42}` }))).toEqual(['0 day', '42 day'])
  expect(lengthsOf(definition({ rows, counted: sql`${workingDays(sql`r."seenOn"`, sql`r."endsOn"`)} <= 10` }))).toEqual(
    ['0 day', '10 working day'],
  )
})

test('who is of an age on the day is told apart', () => {
  const counted = sql`extract(year from age(r."endsOn", r.born))::int between 16 and 17`
  const found = reachOf(definition({ rows: visits(sql`v.seen_on <= p.ends_on`), counted }))
  expect(found).toMatchObject({ byAge: true, lengths: [{ count: 0, unit: 'day' }] })
})

test.each([
  ['a day that is given to a function', { counted: sql`date_trunc('month', r."endsOn") > r."seenOn"` }],
  [
    'two days among what is given to a function',
    { counted: sql`greatest(r."seenOn", r."endsOn", r."seenOn") > r."seenOn"` },
  ],
  ['a sum of days that grows with each day', { amount: sql`r."endsOn" - r."seenOn"` }],
])('of %s nothing is said, so that every child is counted', (_, parts) => {
  expect(reachOf(definition({ rows: visits(sql`v.seen_on <= p.ends_on`), ...parts }))).toBeUndefined()
})

test('from one day to the next a child may be with another team by who began on the new day, or had the last day on the old', () => {
  const asked = (on: string) => ({ periods: [{ startsOn: day('2026-01-01'), endsOn: day(on) }], knownOn: day(on) })
  const passing = passingOf(asked('2026-11-20'), asked('2026-11-21'))
  const reached = passing && daysReached([], passing, [])
  expect([...(reached?.get('invo_involvement_start_date') ?? [])]).toEqual(['2026-11-21'])
  expect([...(reached?.get('invo_involvement_end_date') ?? [])]).toEqual(['2026-11-20'])
})
