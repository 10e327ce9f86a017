import { beforeAll, describe, expect, test } from 'vitest'
import { day } from '../platform/day.ts'
import { addEntry } from './add-entry.ts'
import { EntryFilters, findEntries } from './find-entries.ts'
import { newGround, registerNamed } from './ground.fixture.ts'
import { matrixOf } from './matrix.ts'
import { ratesOf } from './rates.ts'
import { sharesOf } from './shares.ts'

const { as, today } = await newGround()
const all = EntryFilters.parse({})
const add = (register: string, entries: readonly Record<string, string | number>[]) =>
  as(async (db) => {
    for (const raw of entries) await addEntry(db, registerNamed(register), raw, today)
  })

describe('S-236, S-071, S-072: shares of the entries', () => {
  beforeAll(async () => {
    const free = { team: 'North', free_on: '2026-01-01' }
    await add('recruitment', [
      { ...free, post: '1', stage: 'stayed', started_on: '2026-02-01' },
      { ...free, post: '2', stage: 'left', started_on: '2026-02-01', why_left: 'Too far.' },
      { ...free, post: '3', stage: 'started', started_on: '2026-02-01' },
      { ...free, post: '4', stage: 'started', started_on: today },
      { ...free, post: '5', stage: 'advertised' },
      { ...free, post: '6', stage: 'withdrawn' },
    ])
    await add('fostering-households', [
      {
        household: 'A',
        stage: 'approved',
        enquired_on: '2024-01-01',
        applied_on: '2024-02-01',
        approved_on: '2024-06-01',
      },
      {
        household: 'B',
        stage: 'left',
        enquired_on: '2024-01-01',
        applied_on: '2024-02-01',
        approved_on: '2024-06-01',
        left_on: '2026-01-01',
        why_left: 'retired',
      },
      { household: 'C', stage: 'withdrew', enquired_on: '2026-01-01', why_left: 'not-suitable' },
      {
        household: 'D',
        stage: 'withdrew',
        enquired_on: '2026-01-01',
        applied_on: '2026-02-01',
        why_left: 'circumstances',
      },
      { household: 'E', stage: 'enquiry', enquired_on: '2026-05-01' },
      {
        household: 'F',
        stage: 'approved',
        enquired_on: '2026-01-01',
        applied_on: '2026-02-01',
        approved_on: '2026-06-01',
      },
    ])
  })

  test.each([
    ['recruitment', 'filled', 4, 5],
    ['recruitment', 'stayed', 1, 2],
    ['recruitment', 'not-known', 1, 3],
    ['fostering-households', 'applied', 4, 5],
    ['fostering-households', 'approved', 3, 4],
    ['fostering-households', 'still-here', 2, 3],
    ['fostering-households', 'stayed-year', 1, 2],
  ])('%s: %s is %i of %i, and both lists have as many rows', async (id, share, counted, of) => {
    const register = registerNamed(id)
    const found = await as((db) => sharesOf(db, register, all, today))
    expect(found.find((one) => one.share.id === share)).toMatchObject({ counted, of })
    const total = (part: string) =>
      as(async (db) => (await findEntries(db, register, EntryFilters.parse({ share, part }), today)).total)
    expect([await total('counted'), await total('rest')]).toEqual([counted, of - counted])
  })
})

describe('S-235: rates of the months', () => {
  const month = (team: string, month_end: string, [posts, filled, agency, left, sick]: readonly number[]) => ({
    team,
    month_end,
    posts: posts ?? 0,
    filled: filled ?? 0,
    agency: agency ?? 0,
    started: 0,
    left: left ?? 0,
    ...(sick === undefined ? {} : { sick }),
  })
  beforeAll(() =>
    add('workforce-months', [
      month('North', '2025-10-31', [99, 99, 99, 99, 99]), // thirteen months back
      month('North', '2025-11-30', [10, 8, 2, 1, 4]),
      month('North', '2026-10-31', [10, 4, 1, 2, 8]),
      month('South', '2026-10-31', [20, 20, 0, 0]),
    ]),
  )
  const rates = (asAt?: string) =>
    as(async (db) =>
      (await ratesOf(db, registerNamed('workforce-months'), EntryFilters.parse({ as_at: asAt }), today)).map(
        ({ of, months, month: newest, rates: found }) => [of, newest, months, ...found.map(({ value }) => value)],
      ),
    )

  test('stand over the newest month or over twelve, for each team and together; a month that does not say leaves the sum unknown', async () => {
    expect(await rates()).toEqual([
      ['North', '2026-10-31', 2, 60, 20, 50, 2],
      ['South', '2026-10-31', 1, 0, 0, 0, null],
      [null, '2026-10-31', 2, 20, 4, 18.75, null],
    ])
  })
})

test('S-237: the matrix says how many of those who need a training have it, team by team', async () => {
  const counted = { sort: 'mandatory', counted_on: '2026-10-01' }
  await add('training', [
    { ...counted, course: 'First aid', team: 'North', needed: 12, in_date: 8 },
    { ...counted, course: 'First aid', team: 'South', needed: 5, in_date: 5 },
    { ...counted, course: 'Recording', team: 'North', needed: 12, in_date: 3 },
  ])
  const cells = await as((db) => matrixOf(db, registerNamed('training'), all, day(today)))
  expect(cells.map(({ row, column, counted: have, of }) => [row, column, have, of])).toEqual([
    ['First aid', 'North', 8, 12],
    ['First aid', 'South', 5, 5],
    ['Recording', 'North', 3, 12],
  ])
  expect(cells.every(({ id }) => id !== null)).toBe(true)
})
