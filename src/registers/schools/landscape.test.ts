import { describe, expect, test } from 'vitest'
import { day } from '../../platform/day.ts'
import { addEntry } from '../add-entry.ts'
import { changeEntry } from '../change-entry.ts'
import type { Entry } from '../entry.ts'
import { newGround, registerNamed } from '../ground.fixture.ts'
import { listHistory, spansOf } from '../history.ts'
import { namedBy } from '../named-by.ts'
import { followsFrom, goodOrBetter, schoolsOn, type SchoolOn } from './landscape.ts'

const { as, today } = await newGround()

const add = (id: string, raw: Record<string, unknown>) => as((db) => addEntry(db, registerNamed(id), raw, today))
const change = (id: string, entry: Entry, raw: Record<string, unknown>) =>
  as((db) => changeEntry(db, registerNamed(id), { id: entry.id, version: entry.version, raw, isPartial: true, today }))

await add('trusts', { name: 'Old Trust', kind: 'multi', chief: 'A' })
await add('trusts', { name: 'New Trust', kind: 'multi', chief: 'B' })
const academy = await add('schools', {
  name: 'Moved Academy',
  urn: '999301',
  phase: 'secondary',
  governance: 'academy',
  trust: 'Old Trust',
  trust_since: '2020-09-01',
  state: 'open',
})
await change('schools', academy, { trust: 'New Trust', trust_since: '2026-09-01' })
const maintained = await add('schools', {
  name: 'Level Primary',
  urn: '999302',
  phase: 'primary',
  governance: 'maintained',
  level: 'green',
  level_on: '2024-01-10',
  state: 'open',
})
await change('schools', maintained, { level: 'red', level_on: '2025-03-01', level_why: 'Results.' })
await add('schools', { name: 'New School', urn: '999303', phase: 'primary', governance: 'maintained', state: 'open' })
for (const [school, inspected_on, overall] of [
  ['Moved Academy', '2022-02-01', 'good'],
  ['Level Primary', '2023-05-01', 'requires-improvement'],
])
  await add('school-inspections', { school, inspected_on, framework: 'graded-2019', overall })
await add('school-inspections', {
  school: 'Level Primary',
  inspected_on: '2026-02-03',
  framework: 'report-card-2025',
  card_inclusion: 'attention',
  card_leadership: 'urgent',
  safeguarding: false,
})
await add('school-categories', {
  school: 'Level Primary',
  category: 'significant',
  since: '2026-02-03',
  why: 'Leadership.',
  state: 'in',
})
for (const milestone of ['One', 'Two'])
  await add('school-milestones', {
    milestone,
    school: 'Level Primary',
    measure: 'x',
    due_on: '2026-01-01',
    state: 'missed',
    why: 'x',
  })

const on = async (date: string, role?: 'councillor') =>
  new Map(
    (await as((db, person) => schoolsOn(db, person, { on: day(date), today }), role)).map((one) => [one.name, one]),
  )
const named = async (name: string, date: string): Promise<SchoolOn> => {
  const found = (await on(date)).get(name)
  if (!found) throw new Error(`There is no ${name}.`)
  return found
}

test('S-169: a school that moved to another trust on 1 September is shown in the old one the day before', async () => {
  expect((await named('Moved Academy', '2026-08-31')).trust?.name).toBe('Old Trust')
  expect((await named('Moved Academy', '2026-09-01')).trust?.name).toBe('New Trust')
  expect((await named('Moved Academy', '2020-08-31')).trust).toBeNull()
})

test('S-160: a level holds from its day to the day before the next', async () => {
  expect((await named('Level Primary', '2025-02-28')).level?.code).toBe('green')
  expect((await named('Level Primary', '2025-03-01')).level?.code).toBe('red')
  const spans = spansOf(await as((db) => listHistory(db, registerNamed('schools'), maintained.id)), {
    field: 'level',
    since: 'level_on',
  })
  expect(spans).toEqual([
    { value: 'red', from: '2025-03-01', until: null },
    { value: 'green', from: '2024-01-10', until: '2025-02-28' },
  ])
})

test('a level that was put right has what was written last; one that came again is one span', async () => {
  const school = await add('schools', {
    name: 'Mended',
    urn: '999304',
    phase: 'primary',
    governance: 'maintained',
    level: 'green',
    level_on: '2024-01-10',
    state: 'closed',
  })
  const second = await change('schools', school, { level: 'amber-1' })
  await change('schools', second.entry, { level_on: '2025-01-10' })
  const history = await as((db) => listHistory(db, registerNamed('schools'), school.id))
  expect(spansOf(history, { field: 'level', since: 'level_on' })).toEqual([
    { value: 'amber-1', from: '2024-01-10', until: null },
  ])
})

test('S-168: each result stands in the words of its own framework, and is what stood on the day', async () => {
  expect((await named('Level Primary', '2026-02-02')).last).toMatchObject({
    on: '2023-05-01',
    result: 'Requires improvement',
  })
  expect((await named('Level Primary', '2026-02-03')).last).toMatchObject({
    framework: 'Report card, from November 2025',
    result: 'Inclusion: Needs attention; Leadership and governance: Urgent improvement',
  })
})

test('S-165: of the schools with a grade and of all schools are two measures; those without a grade are named', async () => {
  const schools = [...(await on('2026-11-24')).values()].filter(({ name }) => name !== 'Mended')
  const [graded, all] = goodOrBetter(schools)
  expect(graded).toMatchObject({ counted: 1, of: 2 })
  expect(graded?.leftOut.map(({ name }) => name)).toEqual(['New School'])
  expect(all).toMatchObject({ counted: 1, of: 3, leftOut: [] })
})

test('S-174: a category counts from its day', async () => {
  expect((await named('Level Primary', '2026-02-02')).category).toBeNull()
  expect((await named('Level Primary', '2026-02-03')).category?.words).toBe('Requires significant improvement')
})

describe('S-162: what follows from a level', () => {
  const level = (code: string) => ({ code, words: code, from: today })

  test('a school at risk has intensive support and a board; with two missed milestones formal powers are considered', async () => {
    expect(followsFrom(await named('Level Primary', '2026-11-24'))).toEqual([
      'Intensive support',
      'School Performance Board',
      'Two milestones missed: formal powers are considered',
    ])
  })

  test('of an academy no power is named that the council does not have', () => {
    const said = followsFrom({ level: level('red'), governance: 'academy', missed: 3 }).join(' ')
    expect(said).toContain('Raise it with the trust')
    expect(said).not.toMatch(/formal|warning/i)
  })

  test('a partly evaluated school is finished first', () => {
    expect(followsFrom({ level: level('partial'), governance: 'maintained', missed: 0 })).toEqual([
      'The evaluation is finished first',
    ])
  })
})

test('a councillor, who may not read levels of schools, sees none; inspections alone tell nothing', async () => {
  expect((await on('2026-11-24', 'councillor')).size).toBe(0)
})

test('all that other registers keep of a school stands with it, also what names it by its number', async () => {
  await add('governors', { board: 'Level Primary', urn: '999302', places: 10, vacancies: 0, checked_on: '2026-11-01' })
  const { naming, lookups } = await as((db, person) => namedBy(db, person, { entry: maintained, today }))
  expect(naming.map(({ register, entries }) => [register.id, entries.length])).toEqual([
    ['school-inspections', 2],
    ['school-milestones', 2],
    ['school-categories', 1],
    ['governors', 1],
  ])
  expect(lookups.entries.get(maintained.id)?.name).toBe('Level Primary')
  const seen = await as((db, person) => namedBy(db, person, { entry: maintained, today }), 'councillor')
  expect(seen.naming.map(({ register }) => register.id)).toEqual([
    'school-inspections',
    'school-categories',
    'governors',
  ])
})
