import { expect, test } from 'vitest'
import { asPerson } from '../../people/index.ts'
import { z } from 'zod'
import { sql } from '../../platform/sql.ts'
import { showChildren, undoImport } from '../../children/index.ts'
import { definitionOf, newComputedGround } from './computed.fixture.ts'
import { listOf } from './list.ts'
import { monthsBefore, periodsNow } from './periods.ts'
import { refreshIndicators } from './refresh.ts'
import { latestResults, resultsOf } from './results.ts'
import { day } from '../../platform/day.ts'

const people = `
  pers_person_id | pers_dob   | pers_sex
  ---------------+------------+---------
  A              | 2012-05-01 | F
  B              | 2015-05-01 | M
  C              | 2018-05-01 | F
`
const plans = (rows: string) => `
  cppl_cp_plan_id | cppl_person_id | cppl_cp_plan_start_date | cppl_cp_plan_end_date
  ----------------+----------------+-------------------------+----------------------
  1               | A              | 2026-09-10              |
  ${rows}
`
const contacts = `
  cont_contact_id | cont_person_id | cont_contact_date
  ----------------+----------------+------------------
  1               | A              | 2026-09-03
`

const ground = await newComputedGround()
const refresh = () => refreshIndicators(ground.database, ground.northmere.authority.id)
const results = (id: string) => ground.as((db) => resultsOf(db, id))
const september = async (id: string) => (await results(id))?.months.find(({ endsOn }) => endsOn === '2026-09-30')

test('without a delivery there is nothing to work out', async () => {
  expect(await refresh()).toEqual({ delivery: null, anew: 0, kept: 0 })
  expect(await results('CP03')).toBeUndefined()
})

test('a delivery is counted; the same once more changes nothing', async () => {
  await ground.deliver('2026-10-31', { ssd_person: people, ssd_cp_plans: plans(''), ssd_contacts: contacts })
  expect(await refresh()).toMatchObject({ delivery: 1, kept: 0 })
  expect(await september('CP03')).toMatchObject({ counted: 1, outOf: 1 })
  expect((await results('CP03'))?.now).toMatchObject({ counted: 1, startsOn: '2025-11-01', endsOn: '2026-10-31' })
  expect(await refresh()).toMatchObject({ delivery: 1, anew: 0 })
})

test('what came late changes what is known of a month and not what was first reported of it', async () => {
  await ground.deliver('2026-11-01', {
    ssd_person: people,
    ssd_cp_plans: plans('2               | B              | 2026-09-20              |'),
    ssd_contacts: contacts,
  })
  const { delivery, anew, kept } = await refresh()
  expect(delivery).toBe(2)
  expect([anew > 5, kept > 5]).toEqual([true, true]) // those made from plans, and those that are not
  expect(await september('CP03')).toMatchObject({ counted: 2, fromDelivery: 2 })
  expect((await results('CP03'))?.firstReported.get('2026-09-30')).toMatchObject({ counted: 1 })
  expect(await september('FD01')).toMatchObject({ counted: 1, fromDelivery: 1 })
})

test('the list behind the number as it was known then has the rows of then', async () => {
  const list = (delivery: number) =>
    ground.list('CP03', ground.asked([{ startsOn: day('2026-09-01'), endsOn: day('2026-09-30') }], delivery))
  expect([(await list(1)).map(({ thing }) => thing), (await list(2)).map(({ thing }) => thing)]).toEqual([
    ['1'],
    ['1', '2'],
  ])
})

test('whoever may not see a child sees the count whole and the list without the child', async () => {
  const period = periodsNow(day('2026-11-01'))
  const listFor = (role: 'social-worker' | 'director') =>
    ground.as(
      async (db) =>
        showChildren(db, 'indicator', await listOf(db, definitionOf('CP03'), ground.asked(period.slice(0, 1), 2))),
      role,
    )
  expect((await listFor('director')).map(({ record, name }) => [record, name])).toEqual([
    ['A', ''],
    ['B', ''],
  ])
  expect(await listFor('social-worker')).toEqual([])
  expect((await ground.as((db) => latestResults(db), 'social-worker')).get('CP03')?.counted).toBe(2)
})

test('parts are for those who see children, and another authority sees nothing', async () => {
  expect(
    (await results('CP03'))?.parts.filter(({ split }) => split === 'sex').map(({ part, counted }) => [part, counted]),
  ).toEqual([
    ['F', 1],
    ['M', 1],
  ])
  expect((await ground.as((db) => resultsOf(db, 'CP03'), 'councillor'))?.parts).toEqual([])
  const theirs = await asPerson(ground.database, ground.haverley.staff.director, (db) =>
    db.one(sql`select count(*) as rows from indicator_results`, z.object({ rows: z.number() })),
  )
  expect(theirs.rows).toBe(0)
})

test('a night writes what is another number alone: the rest holds on for the day that follows', async () => {
  const before = (await results('CP03'))?.now
  await ground.deliver('2026-11-02', {
    ssd_person: people,
    ssd_cp_plans: plans('2               | B              | 2026-09-20              |'),
    ssd_contacts: `${contacts}  2               | B              | 2026-11-02\n`,
  })
  expect(await refresh()).toMatchObject({ delivery: 3 })
  const written = await ground.asOwner((db) =>
    db.many(
      sql`select n.indicator_id as id, n.split, (n.counted, n.out_of, n.amount, n.amounts, n.left_out)
            is distinct from (o.counted, o.out_of, o.amount, o.amounts, o.left_out) as "isAnother"
          from indicator_days n left join indicator_days o on o.indicator_id = n.indicator_id and o.years_back = n.years_back
            and o.split = n.split and o.part = n.part and o.to_import = 2
          where n.from_import = 3`,
      z.object({ id: z.string(), split: z.string(), isAnother: z.boolean() }),
    ),
  )
  expect(written.filter(({ isAnother }) => !isAnother)).toEqual([])
  expect(written.filter(({ id, split }) => id === 'FD01' && split === '')).toHaveLength(1)
  expect(written.map(({ id }) => id)).not.toContain('CP03')
  expect((await results('CP03'))?.now).toEqual({ ...before, startsOn: '2025-11-03', endsOn: '2026-11-02' })
  await undoImport(ground.database, ground.northmere.staff.analyst, { number: 3, why: 'It was a trial.' })
  await refresh()
  expect((await results('CP03'))?.now).toEqual(before)
})

test('a delivery that is taken back takes its numbers with it', async () => {
  await undoImport(ground.database, ground.northmere.staff.analyst, { number: 2, why: 'It was the wrong file.' })
  expect(await refresh()).toMatchObject({ delivery: 1 })
  expect(await september('CP03')).toMatchObject({ counted: 1 })
})

test('months are whole ones that have ended', () => {
  expect(monthsBefore(day('2026-10-31'), 2).map(({ endsOn }) => endsOn)).toEqual(['2026-10-31', '2026-09-30'])
  expect(monthsBefore(day('2026-10-30'), 2).map(({ startsOn }) => startsOn)).toEqual(['2026-09-01', '2026-08-01'])
})
