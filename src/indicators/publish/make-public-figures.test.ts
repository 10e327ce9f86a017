import { expect, test, vi } from 'vitest'
import { z } from 'zod'
import { Refused } from '../../platform/errors.ts'
import { sql } from '../../platform/sql.ts'
import { newComputedGround, type ComputedGround } from '../computed/computed.fixture.ts'
import { refreshIndicators } from '../computed/refresh.ts'
import { findPublicFigures, findToPublish } from './find-public-figures.ts'
import { makePublicFigures, progressOf } from './make-public-figures.ts'

const children = Array.from({ length: 40 }, (_, index) => index)
const people = `
  pers_person_id | pers_dob   | pers_sex
  ${children.map((child) => `C${child} | 2015-05-01 | ${child < 18 ? 'F' : 'M'}`).join('\n  ')}
`
const plans = (ended: number) => `
  cppl_cp_plan_id | cppl_person_id | cppl_cp_plan_start_date | cppl_cp_plan_end_date
  ${children.map((child) => `${child} | C${child} | 2025-02-01 | ${child < ended ? '2026-06-01' : ''}`).join('\n  ')}
`

const counted = async (): Promise<ComputedGround> => {
  const ground = await newComputedGround()
  await ground.deliver('2026-10-31', { ssd_person: people, ssd_cp_plans: plans(10) })
  await refreshIndicators(ground.database, ground.northmere.authority.id)
  return ground
}
const make = ({ database, northmere }: ComputedGround) => makePublicFigures(database, northmere.authority.id)
const found = (ground: ComputedGround) => ground.as((db) => findToPublish(db), 'director')
const onPlan = async (ground: ComputedGround) => {
  const here = await found(ground)
  if (here.state !== 'made') return here.state
  return here.figures.flatMap(({ indicator, asAt, row }) =>
    indicator.id === 'CP01' && row.split === '' ? [[asAt, row.counted]] : [],
  )
}
/** Until nothing more is asked of the database: the figures are being made. */
const untilBegun = ({ database: { pool } }: ComputedGround) =>
  vi.waitFor(() => expect([pool.totalCount > 0, pool.totalCount - pool.idleCount]).toEqual([true, 0]), { interval: 1 })
const One = z.object({ one: z.number() })
/** Another count, by which nothing but its time is another. */
const countAgain = (ground: ComputedGround) =>
  ground.asOwner((db) => db.run(sql`update indicator_runs set worked_out_at = clock_timestamp()`))

test('where nothing was counted there is nothing to make', async () => {
  const ground = await newComputedGround()
  expect(await make(ground)).toBe(false)
  expect(await found(ground)).toEqual({ state: 'nothing counted' })
  expect(await ground.as((db) => findPublicFigures(db), 'director')).toEqual([])
})

test('figures are there once they are made, and are made once for a count', async () => {
  const ground = await counted()
  expect(await onPlan(ground)).toBe('being made')
  await expect(ground.as((db) => findPublicFigures(db), 'director')).rejects.toThrow(Refused)
  expect(await make(ground)).toBe(true)
  expect(await onPlan(ground)).toEqual([['2026-10-31', 30]])
  expect(await make(ground)).toBe(false)
  const few = await ground.as((db) => findPublicFigures(db, ['CP01']), 'director')
  expect(new Set(few.map(({ indicator }) => indicator.id))).toEqual(new Set(['CP01']))
})

test('after another count those of the one before are given no more, and those of the new one once they are made', async () => {
  const ground = await counted()
  await make(ground)
  await ground.deliver('2026-11-20', { ssd_person: people, ssd_cp_plans: plans(20) })
  await refreshIndicators(ground.database, ground.northmere.authority.id)
  expect(await found(ground)).toMatchObject({ state: 'being made', count: { asAt: '2026-11-20' } })
  await expect(ground.as((db) => findPublicFigures(db), 'director')).rejects.toThrow(/still being made safe/)
  expect(await make(ground)).toBe(true)
  expect(await onPlan(ground)).toEqual([['2026-11-20', 20]])
})

test('where numbers are counted anew while figures are made of them, nothing is kept of the count before', async () => {
  const ground = await counted()
  const making = make(ground)
  await untilBegun(ground)
  await countAgain(ground)
  expect(await making).toBe(false)
  expect(await onPlan(ground)).toBe('being made')
  expect(await make(ground)).toBe(true)
  expect(await onPlan(ground)).toEqual([['2026-10-31', 30]])
})

test('no connection is held while figures are made, and how far it is can be told until then', async () => {
  const ground = await counted()
  const making = make(ground)
  await untilBegun(ground)
  const { pool } = ground.database
  expect(pool.totalCount - pool.idleCount).toBe(0)
  expect(progressOf(ground.database, ground.haverley.authority.id)).toBeUndefined()
  expect(await making).toBe(true)
  expect(progressOf(ground.database, ground.northmere.authority.id)).toBeUndefined()
})

test('what was made by other rules is made anew', async () => {
  const ground = await counted()
  await make(ground)
  await ground.asOwner((db) => db.run(sql`update public_figures set rules = 'of the version before'`))
  expect(await onPlan(ground)).toBe('being made')
  expect(await make(ground)).toBe(true)
})

test('another authority and whoever does not publish are given none', async () => {
  const ground = await counted()
  await make(ground)
  expect(await ground.as((db) => findToPublish(db), 'councillor')).toMatchObject({ state: 'being made' })
  expect(await ground.as((db) => db.many(sql`select 1 as one from public_figures`, One), 'councillor')).toEqual([])
})
