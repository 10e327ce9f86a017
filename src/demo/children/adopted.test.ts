import { expect, test } from 'vitest'
import { listRestrictionsToReview, plantRows, childrenNumbered } from '../../children/index.ts'
import { asPerson } from '../../people/index.ts'
import { givenTwoAuthorities } from '../../people/two-authorities.fixture.ts'
import { addDays, day } from '../../platform/day.ts'
import { adoptedAsAt } from './adopted.ts'
import { staffRows } from './staff.ts'

const today = day('2026-11-24')
const deliveries = [63, 33, 2].map((ago) => addDays(today, -ago))

test('a delivery from before an order knows of no adoption, nor of any later day', () => {
  const adoptions = deliveries.map(
    (asAt) =>
      (adoptedAsAt(asAt, today).ssd_permanence ?? []).filter(({ perm_permanence_order_type: type }) => type).length,
  )
  expect(adoptions).toEqual([0, 1, 2])
  for (const asAt of deliveries)
    for (const [table, rows] of Object.entries(adoptedAsAt(asAt, today)))
      for (const row of rows)
        for (const [column, value] of Object.entries(row))
          if (/^\d{4}-\d\d-\d\d$/.test(String(value)) && !column.includes('_due'))
            expect([table, column, String(value) <= asAt]).toEqual([table, column, true])
})

test('each is restricted by the delivery that tells of the order: whoever may restrict sees it and is asked to look', async () => {
  const { database, northmere } = await givenTwoAuthorities()
  const { analyst, director } = northmere.staff
  const quality = northmere.staff['quality-lead']
  const seen = []
  for (const asAt of deliveries) {
    const rows = { ...staffRows, ...adoptedAsAt(asAt, today) }
    const { notices } = await plantRows(database, analyst, { name: asAt, asAt, rows })
    expect(notices.filter(({ reason }) => !reason.startsWith('The file has no column for'))).toEqual([])
    seen.push({
      quality: (await asPerson(database, quality, (db) => childrenNumbered(db, ['ALD-21004', 'ALD-21011']))).size,
      waiting: (await asPerson(database, director, listRestrictionsToReview)).length,
    })
  }
  expect(seen).toEqual([
    { quality: 2, waiting: 0 },
    { quality: 1, waiting: 1 },
    { quality: 0, waiting: 2 },
  ])
})
