import { expect, test } from 'vitest'
import { asPerson, verifyTrail } from '../../people/index.ts'
import { givenTwoAuthorities } from '../../people/two-authorities.fixture.ts'
import { day } from '../../platform/day.ts'
import { listImports, plantRows } from '../../children/index.ts'
import { rowsAsAt } from './rows.ts'

test('the invented children are all taken in, without a code or a link that is unknown, and are the same again', async () => {
  const { database, northmere } = await givenTwoAuthorities()
  const today = day('2026-11-24')
  const planted = async (asAt: string) =>
    plantRows(database, northmere.staff.analyst, { name: asAt, asAt: day(asAt), rows: rowsAsAt(day(asAt), today) })
  const first = await planted('2026-10-22')
  const amiss = first.notices.filter(({ reason }) => !reason.startsWith('The file has no column for'))
  expect(amiss).toEqual([])
  const second = await planted('2026-11-22')
  expect(second.counts.find(({ table }) => table === 'ssd_person')).toMatchObject({ rows: 40, unchanged: 40 })
  expect(second.counts.reduce((total, { added }) => total + added, 0)).toBeGreaterThan(40)
  const again = await planted('2026-11-22')
  for (const count of again.counts) expect(count).toMatchObject({ added: 0, changed: 0, gone: 0, refused: 0 })
  const imports = await asPerson(database, northmere.staff.director, listImports)
  expect(imports.map(({ number }) => number)).toEqual([3, 2, 1])
  expect((await verifyTrail(database, northmere.authority.id)).firstBad).toBeUndefined()
})
