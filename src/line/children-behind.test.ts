import { beforeAll, expect, test } from 'vitest'
import { newGround, type Ground } from '../children/ground.fixture.ts'
import { createAction, createMeasure, measureAction, type MeasureId } from '../improvement/index.ts'
import { refreshIndicators } from '../indicators/index.ts'
import type { Role } from '../people/index.ts'
import { day, type Day } from '../platform/day.ts'
import { findLine, type Line, type StartingAt } from './index.ts'

const today = day('2026-11-24')
let ground: Ground
let measure: MeasureId

beforeAll(async () => {
  ground = await newGround()
  measure = await ground.as(async (db) => {
    const action = await createAction(db, { title: 'Look at every plan after nine months' })
    const made = await createMeasure(db, { title: 'How many children start a plan?', indicatorId: 'CP03' })
    await measureAction(db, action, made)
    return made
  })
  await ground.deliver('2026-10-31', {
    ssd_person: `
      pers_person_id | pers_dob   | pers_sex
      A              | 2012-05-01 | F
      B              | 2015-05-01 | M
    `,
    ssd_cp_plans: `
      cppl_cp_plan_id | cppl_person_id | cppl_cp_plan_start_date
      1               | A              | 2026-09-10
      2               | B              | 2026-09-20
    `,
  })
  await refreshIndicators(ground.database, ground.northmere.authority.id)
})

const from = (start: StartingAt, role: Role = 'quality-lead', on: Day = today): Promise<Line | undefined> =>
  ground.as((db) => findLine(db, start, { on }), role)
const childrenOn = (line: Line | undefined) => line?.stops.find(({ stage }) => stage === 'children')

test('the line goes on from a measure to exactly the children that it counts', async () => {
  const line = await from({ kind: 'measure', id: measure })
  expect(childrenOn(line)).toMatchObject({ key: 'children CP03', href: '/indicators/CP03/list', on: '2026-10-31' })
  expect(childrenOn(line)?.title).toMatch(/^2 /)
  expect(line?.links).toContainEqual([`measure ${measure}`, 'children CP03'])
})

test('from the indicator the same line is seen', async () => {
  const line = await from({ kind: 'indicator', id: 'CP03' })
  expect(line?.stops.map(({ stage }) => stage)).toEqual(['action', 'measure', 'children'])
  expect(await from({ kind: 'indicator', id: 'CP01' })).toBeUndefined()
})

test('who sees no children is led to the indicator, without a small number', async () => {
  const stop = childrenOn(await from({ kind: 'measure', id: measure }, 'councillor'))
  expect(stop).toMatchObject({
    title: 'A number that is small, or would tell of one that is',
    href: '/indicators/CP03',
  })
  expect(JSON.stringify(stop)).not.toMatch(/\b2 (?:in all|among|of)\b/)
})

test('what was delivered later is not on the line of a day before', async () => {
  expect(childrenOn(await from({ kind: 'measure', id: measure }, 'quality-lead', day('2026-10-01')))).toBeUndefined()
})
