import { expect, test } from 'vitest'
import { addDays, day } from '../../platform/day.ts'
import { crowdOn } from './crowd.ts'

const newest = day('2026-11-22')
const days = [addDays(newest, -60), addDays(newest, -30), newest]
const deliveries = crowdOn(days, { children: 600 })

test('an earlier delivery knows nothing of later days, save what is due or expected', () => {
  for (const [at, asAt] of days.entries()) {
    if (asAt === newest) continue
    for (const [table, rows] of Object.entries(deliveries[at] ?? {}))
      for (const row of rows)
        for (const [column, value] of Object.entries(row))
          if (/^\d{4}-\d\d-\d\d$/.test(String(value)) && !/_due|target|expected/.test(column))
            expect([table, column, String(value) <= asAt]).toEqual([table, column, true])
  }
})

test('as the months go by there is more to know, and nearly everything that was known stays', () => {
  const counts = deliveries.map((rows) => Object.values(rows).reduce((sum, { length }) => sum + length, 0))
  expect(counts).toEqual(counts.toSorted((a, b) => a - b))
  const ids = (at: number) => new Set((deliveries[at]?.ssd_contacts ?? []).map(({ cont_contact_id: id }) => id))
  expect([...ids(0)].filter((id) => !ids(2).has(id))).toEqual([])
  expect(ids(2).size).toBeGreaterThan(ids(0).size)
})

test('nobody who is new is named in an earlier delivery, and every referral there is of somebody in it', () => {
  const [first] = deliveries
  const people = new Set((first?.ssd_person ?? []).map(({ pers_person_id: id }) => id))
  for (const row of first?.ssd_cin_episodes ?? []) expect(people.has(row.cine_person_id ?? '')).toBe(true)
  expect(people.size).toBeLessThan(deliveries[2]?.ssd_person?.length ?? 0)
})
