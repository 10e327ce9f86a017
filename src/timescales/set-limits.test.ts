import { beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { childNumbered } from '../children/index.ts'
import { newGround, type Ground } from '../children/ground.fixture.ts'
import { asPerson, type Role } from '../people/index.ts'
import { workingDaysKnown } from '../platform/calendar/working-days.ts'
import { addDays, day } from '../platform/day.ts'
import { rawSql, sql } from '../platform/sql.ts'
import {
  addOwnRule,
  byRuleInWords,
  clocksOfChild,
  endOwnRule,
  endTarget,
  listOwnRules,
  listTargets,
  NewOwnRule,
  NewTarget,
  possibleClocks,
  runClocks,
  setTarget,
} from './index.ts'
import { clocksOf } from './query-clocks.ts'
import { standingQuestion, standingQuestionOf } from './rules-in-force.ts'
import { setsOf, type Happening, type Span } from './spans.ts'

let ground: Ground

beforeAll(async () => {
  ground = await newGround()
  await ground.deliver('2026-11-20', {
    ssd_person: `
      pers_person_id | pers_dob
      ---------------+-----------
      1              | 2019-03-01
      2              | 2020-03-01
    `,
    ssd_cin_episodes: `
      cine_referral_id | cine_person_id | cine_referral_date
      -----------------+----------------+-------------------
      C1               | 1              | 2026-09-01
      C2               | 2              | 2026-10-05
    `,
    ssd_cin_assessments: `
      cina_assessment_id | cina_person_id | cina_referral_id | cina_assessment_start_date
      -------------------+----------------+------------------+---------------------------
      A1                 | 1              | C1               | 2026-09-02
      A2                 | 2              | C2               | 2026-10-06
    `,
    ssd_cin_plans: `
      cinp_cin_plan_id | cinp_person_id | cinp_referral_id | cinp_cin_plan_start_date
      -----------------+----------------+------------------+-------------------------
      P1               | 1              | C1               | 2026-09-20
    `,
    ssd_cin_visits: `
      cinv_cin_visit_id | cinv_person_id | cinv_cin_visit_date | cinv_cin_visit_seen
      ------------------+----------------+---------------------+--------------------
      V1                | 1              | 2026-10-05          | Y
      V2                | 1              | 2026-10-20          | N
      V3                | 1              | 2026-11-05          | Y
    `,
  })
})

const dues = async (rule: string) => {
  await runClocks(ground.database, ground.northmere.authority.id)
  const rows = await ground.as((db) =>
    db.many(
      sql`select started_on as started, due_on as due, done_on as done from clock_instances where rule_id = ${rule} and to_import is null order by 1`,
      z.object({ started: z.string(), due: z.string(), done: z.string().nullable() }),
    ),
  )
  return rows.map(({ started, due, done }) => [started, due, done])
}
const target = (given: Record<string, unknown>) =>
  NewTarget.parse({
    ruleId: 'FD-ASM-45',
    count: 35,
    unit: 'working days',
    fromDay: '2026-10-01',
    why: 'We said so.',
    ...given,
  })

test('a stricter target counts for what starts from its day on, until it is ended', async () => {
  const byTheRule = [
    ['2026-09-01', '2026-11-03', null],
    ['2026-10-05', '2026-12-07', null],
  ]
  expect(await dues('FD-ASM-45')).toEqual(byTheRule)
  await ground.as((db, person) => setTarget(db, person, target({})))
  expect(await dues('FD-ASM-45')).toEqual([byTheRule[0], ['2026-10-05', '2026-11-23', null]])
  // The day of the rule itself stays beside the target's, and where there is no target nothing does.
  const { open } = await ground.as(async (db) =>
    clocksOfChild(db, { childId: await childNumbered(db, '2'), asAt: day('2026-11-24') }),
  )
  const [clock] = open.filter(({ ruleId }) => ruleId === 'FD-ASM-45')
  expect([clock?.clock.state, clock?.dueOn, clock?.byRule?.state, clock?.byRule?.dueOn]).toEqual([
    'overdue',
    '2026-11-23',
    'due soon',
    '2026-12-07',
  ])
  expect(byRuleInWords(clock?.byRule)).toBe('; a target of our own, by the rule itself 7 December 2026')
  const before = await ground.as(async (db) =>
    clocksOfChild(db, { childId: await childNumbered(db, '1'), asAt: day('2026-11-24') }),
  )
  expect(before.open.find(({ ruleId }) => ruleId === 'FD-ASM-45')?.byRule).toBeUndefined()
  const [set] = await ground.as((db, person) => listTargets(db, person.authorityId))
  expect(set).toMatchObject({ count: 35, setBy: 'The quality-lead' })
  await ground.as((db, person) => endTarget(db, person, set?.id ?? ''))
  expect(await dues('FD-ASM-45')).toEqual(byTheRule)
})

test('a target that allows more time than the rule is refused', async () => {
  await expect(ground.as((db, person) => setTarget(db, person, target({ count: 46 })))).rejects.toThrow('stricter')
  await expect(ground.as((db, person) => setTarget(db, person, target({ count: 10, unit: 'weeks' })))).rejects.toThrow(
    'stricter',
  )
})

test('a target from a day beyond the known bank holidays is measured like any other', async () => {
  const from = { fromDay: addDays(workingDaysKnown.to, -10) }
  await expect(ground.as((db, person) => setTarget(db, person, target({ ...from, count: 46 })))).rejects.toThrow(
    'stricter',
  )
  await ground.as((db, person) => setTarget(db, person, target(from)))
  const [set] = await ground.as((db, person) => listTargets(db, person.authorityId))
  expect(set).toMatchObject(from)
  await ground.as((db, person) => endTarget(db, person, set?.id ?? ''))
})

test('a rule of one’s own runs between two things that the data holds: a visit at which nobody was seen does not count', async () => {
  const rule = NewOwnRule.parse({
    id: 'cin-visit',
    title: 'A child in need is visited every four weeks',
    between: 'in_need_plans>in_need_visits',
    until: 'next, from the start',
    turn: 'social worker',
    count: 4,
    unit: 'weeks',
    why: 'Our practice standard.',
  })
  await ground.as((db, person) => addOwnRule(db, person, rule))
  expect(await dues('OWN-CIN-VISIT')).toEqual([
    ['2026-09-20', '2026-10-18', '2026-10-05'],
    ['2026-10-05', '2026-11-02', '2026-11-05'],
    ['2026-11-05', '2026-12-03', null],
  ])
  await expect(ground.as((db, person) => addOwnRule(db, person, rule))).rejects.toThrow('already')
  await ground.as((db, person) => endOwnRule(db, person, 'OWN-CIN-VISIT'))
  expect(await dues('OWN-CIN-VISIT')).toEqual([])
  expect(await ground.as((db, person) => listOwnRules(db, person.authorityId))).toEqual([])
})

test('the database lets nobody set a target whose role does not', async () => {
  const setting = ground.as((db, person) => setTarget(db, person, target({})), 'team-manager')
  await expect(setting).rejects.toThrow('row-level security')
})

test('every clock that a rule of one’s own may be can be asked of the database', async () => {
  const { authority } = ground.northmere
  await ground.database.asOwner((owner) =>
    owner.transaction(async (db) => {
      for (const { name, rows } of setsOf(authority.id, 1))
        await db.run(sql`create temp table ${rawSql(name)} on commit drop as ${rows}`)
      const anyRule = { rule: 'OWN-ANY', only: undefined }
      for (const { value } of possibleClocks) {
        const [from, of] = value.split('>') as [Span, Happening] // as the list is made
        for (const until of ['first', 'next', 'next, from the start'] as const)
          await db.many(clocksOf({ from, of, until }, [anyRule], day('2026-12-31')), z.object({ child_id: z.string() }))
      }
    }),
  )
  expect(possibleClocks.length).toBeGreaterThan(15)
})

test('whether clocks stand is told of one’s own authority alone, and of none to whoever may not read of children', async () => {
  await ground.as((db, person) => setTarget(db, person, target({})))
  const told = (role: Role, who = ground.northmere) =>
    asPerson(ground.database, who.staff[role], (db) => db.ask(standingQuestion))
  const [own] = await told('quality-lead')
  expect(own?.stated).toContain('"targets" : [{')
  for (const [role, who] of [
    ['councillor', ground.northmere],
    ['quality-lead', ground.haverley],
  ] as const) {
    expect([role, await told(role, who)]).toEqual([role, [{ run: null, stated: '{"targets" : [], "own" : []}' }]])
  }
  const another = ground.as((db) => db.ask(standingQuestionOf(ground.haverley.authority.id)))
  await expect(another).rejects.toThrow('permission denied')
})
