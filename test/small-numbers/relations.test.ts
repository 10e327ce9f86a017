import { expect, test } from 'vitest'
import { z } from 'zod'
import { newComputedGround } from '../../src/indicators/computed/computed.fixture.ts'
import { drawnFrom, inventRecords } from '../../src/indicators/computed/records.fixture.ts'
import type { Period } from '../../src/indicators/computed/known-tables.ts'
import { listAuthorities } from '../../src/people/index.ts'
import { readRelations } from '../../src/indicators/publish/relations.ts'
import { addDays, addMonths } from '../../src/platform/calendar/days.ts'
import { Day, day } from '../../src/platform/day.ts'
import { sql } from '../../src/platform/sql.ts'
import { startAlderwick } from '../journeys/alderwick.ts'
import { relationsIn } from './relations-in.ts'
import { byChild, rowsOfAll, type RowsOf } from './rows.ts'

const known = day('2026-10-31')
const yearsTo = (last: Day): Period[] =>
  [0, 4, 8, 12, 16, 20].map((back) => {
    const endsOn = addMonths(last, -back)
    return { startsOn: addDays(addMonths(endsOn, -12), 1), endsOn }
  })

const drawnRows = async (seed: number): Promise<RowsOf> => {
  const ground = await newComputedGround()
  await ground.deliver(known, drawnFrom(inventRecords(seed, 300)))
  // Nobody has told the planner yet how few rows there are.
  await ground.database.asOwner((db) => db.script('analyze'))
  return ground.asOwner((db) => rowsOfAll(db, ground.asked(yearsTo(known), 1, known)))
}

/** Of the demonstration, whose records are as a council’s would be and hold every code. */
const demoRows = async (): Promise<RowsOf> => {
  const { database } = (await startAlderwick()).product.app
  return database.asOwner((db) =>
    db.transaction(async (step) => {
      const [authority] = await listAuthorities(database)
      await step.run(sql`select set_config('sightline.authority', ${authority?.id ?? ''}, true)`)
      const { asAt, delivery } = await step.one(
        sql`select max(as_at) as "asAt", max(import_number) as delivery from indicator_runs`,
        z.object({ asAt: Day, delivery: z.number() }),
      )
      return rowsOfAll(step, { periods: yearsTo(asAt), delivery, knownOn: asAt })
    }),
  )
}

test('what numbers have to do with each other is what the definitions say of invented records, row by row', async () => {
  const drawn = [await drawnRows(1), await drawnRows(2), await drawnRows(3), await demoRows()]
  // Run with -u after a definition has changed, and look at what changed.
  const lines = new Set([...relationsIn(drawn), ...relationsIn(byChild(drawn))])
  await expect(`${[...lines].join('\n')}\n`).toMatchFileSnapshot('../../src/indicators/publish/relations.golden.txt')
}, 300_000)

test('rows that are alike are one group, what is part is found, and what nobody is in twice adds up', () => {
  const rows = (verdicts: Readonly<Record<string, 'counted' | 'not' | 'left out'>>) =>
    Object.entries(verdicts).map(([row, verdict]) => ({ row, verdict }))
  const drawn = new Map([
    ['AA01', rows({ a: 'counted', b: 'counted', c: 'not', d: 'not', e: 'not' })],
    ['AA02', rows({ a: 'not', b: 'not', c: 'counted', d: 'not', e: 'not' })],
    ['AA03', rows({ a: 'counted', b: 'counted' })],
    ['AA04', rows({ a: 'counted', b: 'not', c: 'counted', d: 'counted', e: 'left out' })],
  ])
  const lines = relationsIn([drawn])
  expect(lines.slice(0, 2)).toEqual(['AA01 counted = AA03 counted = AA03 of', 'AA01 of = AA02 of'])
  expect(lines).toContain('AA01 of > AA01 counted + AA02 counted (others)')
  expect(lines).toContain('AA01 of > AA04 of (not told)')
  expect(lines).toContain('AA04 counted > AA02 counted (others)')
  expect(lines.filter((line) => line.startsWith('AA03'))).toEqual([])
})

test('what is written down is read again as it was meant', () => {
  const { same, sums } = readRelations('A1 of = B1 counted\nA1 of > A1 counted + C1 not (not told)\n')
  expect(same).toEqual([
    [
      { name: 'A1 of', id: 'A1', side: 'of' },
      { name: 'B1 counted', id: 'B1', side: 'counted' },
    ],
  ])
  expect(sums.map(({ whole, parts, rest }) => [whole.name, parts.map(({ name }) => name), rest])).toEqual([
    ['A1 of', ['A1 counted', 'C1 not'], 'not told'],
  ])
  expect(() => readRelations('A1 = B1 of')).toThrow('“A1” is no group of rows.')
})
