import { beforeEach, expect, test } from 'vitest'
import { z } from 'zod'
import { newGround, type Ground } from '../children/ground.fixture.ts'
import { undoImport } from '../children/index.ts'
import { day } from '../platform/day.ts'
import { sql } from '../platform/sql.ts'
import {
  ClockFilters,
  clocksRestOn,
  endTarget,
  keptIn,
  listClocks,
  listTargets,
  runClocks,
  setTarget,
} from './index.ts'

let ground: Ground
beforeEach(async () => {
  ground = await newGround()
})

/** One assessment, from 1 September: due on 3 November. */
const delivery = (authorised: string, worker = 'W1') => ({
  ssd_person: `
    pers_person_id | pers_dob
    ---------------+-----------
    1              | 2019-03-01`,
  ssd_cin_episodes: `
    cine_referral_id | cine_person_id | cine_referral_date
    -----------------+----------------+-------------------
    C1               | 1              | 2026-09-01`,
  ssd_cin_assessments: `
    cina_assessment_id | cina_person_id | cina_referral_id | cina_assessment_start_date | cina_assessment_auth_date
    -------------------+----------------+------------------+----------------------------+--------------------------
    A1                 | 1              | C1               | 2026-09-01                 | ${authorised}`,
  ssd_involvements: `
    invo_involvements_id | invo_professional_id | invo_professional_role_id | invo_involvement_start_date | invo_person_id
    ---------------------+----------------------+---------------------------+-----------------------------+---------------
    I1                   | ${worker}            | CW                        | 2026-09-01                  | 1`,
  ssd_professionals: `
    prof_professional_id | prof_professional_name
    ---------------------+-----------------------
    W1                   | Wanda Assessor
    W2                   | Will Carer`,
})

const run = () => runClocks(ground.database, ground.northmere.authority.id)
const on = (asAt: string) =>
  ground.as(async (db) => {
    const filters = ClockFilters.parse({ whose: 'all', rule: 'FD-ASM-45' })
    const { rows } = await listClocks(db, { filters, asAt: day(asAt), most: null })
    return rows.map(({ clock, worker }) => [clock.state, worker])
  })
const restsOn = async (asAt: string) => (await ground.as((db) => clocksRestOn(db, day(asAt))))?.asAt
const versions = () =>
  ground.database.asOwner((db) =>
    db.many(
      sql`select from_import as "from", to_import as "to" from clock_instances where rule_id = 'FD-ASM-45' order by 1`,
      z.object({ from: z.number(), to: z.number().nullable() }),
    ),
  )

test.each([
  ['after each delivery', true],
  ['after the last of them', false],
])('a past day has the clocks that were known then, whether they were worked out %s', async (_, eachTime) => {
  await ground.deliver('2026-10-01', delivery(''))
  if (eachTime) await run()
  await ground.deliver('2026-11-05', delivery('', 'W2'))
  if (eachTime) await run()
  // It was authorised on 2 November, and recorded late.
  await ground.deliver('2026-11-12', delivery('2026-11-02', 'W2'))
  await run()
  expect(await on('2026-10-10')).toEqual([['running', 'Wanda Assessor']])
  expect(await on('2026-11-05')).toEqual([['overdue', 'Will Carer']])
  expect(await on('2026-11-11')).toEqual([['overdue', 'Will Carer']])
  expect(await on('2026-11-12')).toEqual([])
  expect([await restsOn('2026-11-11'), await restsOn('2026-12-01')]).toEqual(['2026-11-05', '2026-11-12'])
  const kept = (to: string) => ground.as((db) => keptIn(db, { from: day('2026-11-01'), to: day(to) }))
  expect(await kept('2026-11-11')).toMatchObject([{ ruleId: 'FD-ASM-45', due: 1, met: 0, never: 1 }])
  expect(await kept('2026-11-12')).toMatchObject([{ ruleId: 'FD-ASM-45', due: 1, met: 1, never: 0 }])
})

test('before the first delivery the clocks rest on that one, which is said', async () => {
  await ground.deliver('2026-10-01', delivery(''))
  await run()
  expect(await on('2026-09-10')).toEqual([['running', 'Wanda Assessor']])
  expect(await restsOn('2026-09-10')).toBe('2026-10-01')
})

test('a clock that stays as it was is kept once; one that changes ends, and another begins', async () => {
  await ground.deliver('2026-10-01', delivery(''))
  await ground.deliver('2026-10-02', delivery(''))
  await run()
  expect(await versions()).toEqual([{ from: 1, to: null }])
  await ground.deliver('2026-10-03', delivery('', 'W2'))
  await run()
  expect(await versions()).toEqual([
    { from: 1, to: 2 },
    { from: 3, to: null },
  ])
})

test('a delivery that is undone leaves no clock behind, and those before it stand as they did', async () => {
  await ground.deliver('2026-10-01', delivery(''))
  await run()
  const before = await versions()
  await ground.deliver('2026-10-03', delivery('2026-10-02'))
  await run()
  expect(await on('2026-10-03')).toEqual([])
  const { analyst } = ground.northmere.staff
  await undoImport(ground.database, analyst, { number: 2, why: 'the wrong file' })
  await run()
  expect(await versions()).toEqual(before)
  expect(await on('2026-10-03')).toEqual([['running', 'Wanda Assessor']])
  // One that was undone before its clocks were asked for, and another since.
  await ground.deliver('2026-10-04', delivery('2026-10-02'))
  await undoImport(ground.database, analyst, { number: 3, why: 'again' })
  await ground.deliver('2026-10-05', delivery('', 'W2'))
  expect(await run()).toMatchObject({ ran: true })
  expect([await on('2026-10-04'), await on('2026-10-05')]).toEqual([
    [['running', 'Wanda Assessor']],
    [['running', 'Will Carer']],
  ])
  await undoImport(ground.database, analyst, { number: 4, why: 'and again' })
  await undoImport(ground.database, analyst, { number: 1, why: 'all of it' })
  await run()
  expect(await versions()).toEqual([])
  expect(await run()).toEqual({ ran: false, clocks: 0 })
})

test('a target set today changes what is known today, and no past day', async () => {
  await ground.deliver('2026-10-01', delivery(''))
  await run()
  await ground.deliver('2026-10-20', delivery(''))
  await run()
  expect(await on('2026-10-20')).toEqual([['running', 'Wanda Assessor']])
  const dues = () =>
    ground.database.asOwner(async (db) => {
      const rows = await db.many(
        sql`select due_on as due from clock_instances where rule_id = 'FD-ASM-45' order by from_import`,
        z.object({ due: z.string() }),
      )
      return rows.map(({ due }) => due)
    })
  const target = {
    ruleId: 'FD-ASM-45',
    fromDay: day('2026-01-01'),
    count: 20,
    unit: 'working days',
    why: 'sooner',
  } as const
  await ground.as((db, person) => setTarget(db, person, target))
  await run()
  expect(await dues()).toEqual(['2026-11-03', '2026-09-29'])
  const [set] = await ground.as((db, person) => listTargets(db, person.authorityId))
  await ground.as((db, person) => endTarget(db, person, set?.id ?? ''))
  await run()
  expect((await dues()).at(-1)).toBe('2026-11-03')
})
