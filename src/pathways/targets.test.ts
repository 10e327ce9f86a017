import { beforeAll, expect, test } from 'vitest'
import { newGround, type Ground } from '../children/ground.fixture.ts'
import { plantRows } from '../children/index.ts'
import { crowdOn } from '../demo/population/index.ts'
import { day } from '../platform/day.ts'
import {
  ClockFilters,
  clocksTable,
  isOverTargetOnly,
  keptIn,
  listClocks,
  loadsBy,
  NewTarget,
  runClocks,
  setTarget,
} from '../timescales/index.ts'
import { askOf, countPathway, findPathway, limitStep, listStays, periodTo } from './index.ts'

const asAt = day('2026-11-20')
const pathway = findPathway('assessment')
const step = pathway.steps.find(({ clock }) => clock === 'FD-ASM-45')?.id ?? ''
const limit = limitStep('FD-ASM-45')

let ground: Ground
let before: Awaited<ReturnType<typeof seen>>
let after: Awaited<ReturnType<typeof seen>>

const seen = async () => {
  await runClocks(ground.database, ground.northmere.authority.id)
  const asked = await askOf(ground.database, ground.northmere.staff.analyst)
  if (!asked) throw new Error('nothing was delivered')
  const by = { asAt, period: periodTo(asAt, 12), delivery: asked.delivery }
  const counted = await countPathway(ground.database, ground.northmere.staff.director, pathway, { asked: by })
  const filters = ClockFilters.parse({ whose: 'all', rule: 'FD-ASM-45' })
  return ground.as(async (db) => ({
    numbers: counted.steps.get(step),
    limit: counted.steps.get(limit),
    stays: await listStays(db, pathway, by, { step, part: 'target' }),
    late: await listStays(db, pathway, by, { step, part: 'late' }),
    clocks: (await listClocks(db, { filters, asAt, most: null })).rows,
    load: (await loadsBy(db, 'rule', { filters, asAt }))[0],
    kept: await keptIn(db, { from: by.period.startsOn, to: asAt }),
  }))
}

beforeAll(async () => {
  ground = await newGround()
  const [rows] = crowdOn([asAt], { children: 400 })
  await plantRows(ground.database, ground.northmere.staff.analyst, { name: 'crowd', asAt, rows: rows ?? {} })
  before = await seen()
  await ground.as((db, person) =>
    setTarget(
      db,
      person,
      NewTarget.parse({ ruleId: 'FD-ASM-45', count: 5, unit: 'working days', fromDay: '2020-01-01', why: 'We try.' }),
    ),
  )
  after = await seen()
})

test('a stricter target changes nothing of what is beyond the time limit itself, on any pathway or in how rules were kept', () => {
  expect(before.numbers?.target).toBe(0)
  expect(after.numbers).toEqual({ ...before.numbers, target: after.numbers?.target })
  expect(after.limit).toEqual({ ...before.limit, target: after.limit?.target })
  expect(after.late.map(({ thing }) => thing)).toEqual(before.late.map(({ thing }) => thing))
  expect(after.kept).toEqual(before.kept)
})

test('what is beyond the target alone is counted and listed by itself, with both days', () => {
  expect(after.numbers?.target).toBeGreaterThan(0)
  expect(after.stays).toHaveLength(after.numbers?.target ?? 0)
  for (const { isLate, isOverTarget, targetOn, dueOn } of after.stays) {
    expect([isLate, isOverTarget]).toEqual([false, true])
    expect(targetOn !== null && targetOn < asAt && dueOn !== null && dueOn >= asAt).toBe(true)
  }
})

test('a worklist tells of those that are overdue how many are so by the target alone', () => {
  expect(before.load?.overTarget).toBe(0)
  expect(after.clocks.filter(isOverTargetOnly)).toHaveLength(after.load?.overTarget ?? -1)
  expect(after.load?.overTarget).toBeGreaterThan(0)
  expect((after.load?.overdue ?? 0) - (after.load?.overTarget ?? 0)).toBe(before.load?.overdue)
})

test('a file of the worklist has the state by the rule itself beside', () => {
  const { columns } = clocksTable([], { asAt: new Date(), on: asAt, authority: '', address: '', rests: asAt })
  const states = (row: (typeof after.clocks)[number]) =>
    ['state', 'state_by_rule'].map((name) => columns.find((column) => column.name === name)?.value(row))
  const [one] = after.clocks.filter(isOverTargetOnly)
  expect(one && states(one)[0]).toBe('overdue')
  expect(one && states(one)[1]).not.toBe('overdue')
})
