// What the source documents ask for, row by row: each test is named after the row that it accepts.
import { describe, expect, test } from 'vitest'
import { breakDown } from '../breakdowns.ts'
import { addDays, addMonths } from '../clock.ts'
import { derivedValue } from '../derived.ts'
import { EntryFilters } from '../find-entries.ts'
import { registerNamed } from '../ground.fixture.ts'
import { acceptanceGround } from '../acceptance.fixture.ts'

const { as, today, lead, add, problems, asks } = await acceptanceGround()

describe('S-272, S-092, S-188, S-264, S-266: you said, we did', () => {
  const raw = {
    said: 'We tell our story again and again.',
    who: 'care-council',
    said_on: '2026-09-20',
    theme: 'workers',
    owner: lead,
  }

  test('is closed only when those who said it have been told', async () => {
    expect(await problems('you-said-we-did', { ...raw, state: 'told', did: 'One worker.' })).toContain(
      '“They were told on” is missing',
    )
    expect(await problems('you-said-we-did', { ...raw, state: 'cannot', told_on: '2026-10-01' })).toContain(
      '“Why it cannot be done” is missing',
    )
    expect(await asks('you-said-we-did', { ...raw, state: 'done', did: 'One worker.' })).toEqual(['late answer'])
  })

  test('counts the days to an answer', () => {
    const [derived] = registerNamed('you-said-we-did').derived ?? []
    expect(derived && derivedValue(derived, { said_on: '2026-09-20', told_on: '2026-10-20' }, today)).toBe(30)
    expect(derived && derivedValue(derived, { said_on: '2026-11-20' }, today)).toBe(4)
  })
})

test('S-273, S-274, S-275: initiatives name their partner, and take-up by group', async () => {
  await add('partners', {
    name: 'The larder',
    sector: 'voluntary',
    for: 'Food',
    owner: lead,
    contact: 'the coordinator',
    spoke_on: '2026-11-01',
  })
  const entry = await add('initiatives', {
    title: 'Parks',
    kind: 'holiday',
    partner: 'the larder',
    starts_on: '2026-07-01',
    state: 'running',
    places: 600,
    took_part: 512,
    took_part_care: 31,
  })
  expect(entry.values).toMatchObject({ partner: expect.stringMatching(/-/) as string, took_part_care: 31 })
})

test('S-265: a school council that meets says when, and is asked for again after half a year; where there is none nothing is due', async () => {
  const school = await add('schools', {
    name: 'Hollow Green School',
    urn: '999777',
    phase: 'primary',
    governance: 'maintained',
    quadrant: 'north',
    state: 'open',
  })
  const council = { title: 'School council', school: school.id, state: 'meets' }
  expect(await problems('school-councils', council)).toContain('A council that meets has met.')
  expect(await asks('school-councils', { ...council, met_on: addMonths(today, -7) })).toContain('late met')
  expect(await asks('school-councils', { title: 'None', school: school.id, state: 'none' })).not.toContain('late met')
})

test('S-267: a fact of the area has its source and its day, and is old after a year and a half', async () => {
  const fact = {
    title: 'Children in families on low incomes',
    place: 'Kiln Quarter',
    theme: 'income',
    figure: 31.4,
    unit: 'percent',
    as_at: addMonths(today, -19),
  }
  expect(await problems('area-facts', fact)).toContain('Source')
  const sourced = { ...fact, source: 'A survey' }
  expect(await asks('area-facts', sourced)).toContain('expired old')
  const entry = await add('area-facts', { ...sourced, place: 'Weir Hill', as_at: addDays(today, -40) })
  const age = registerNamed('area-facts').derived?.[0]
  expect(age && derivedValue(age, entry.values, today)).toBe(40)
})

test('S-266, S-271: what was said is counted by theme and by what growing up should be like', async () => {
  const register = registerNamed('you-said-we-did')
  const said = { who: 'parents', said_on: addDays(today, -3), theme: 'information', state: 'heard' }
  await add('you-said-we-did', { ...said, said: 'Tell us at 14 what there is.', growing_up: 'told' })
  await add('you-said-we-did', { ...said, said: 'One person for all of it.', growing_up: 'one-person' })
  const cells = async (id: string) => {
    const breakdown = register.breakdowns?.find((one) => one.id === id) ?? expect.unreachable(id)
    return as((db) => breakDown(db, register, breakdown, EntryFilters.parse({}), today))
  }
  expect(await cells('growing-up')).toEqual(
    expect.arrayContaining([
      { row: 'told', column: 'heard', value: 1 },
      { row: 'one-person', column: 'heard', value: 1 },
    ]),
  )
  expect(await cells('themes')).toContainEqual({ row: 'information', column: 'parents', value: 2 })
})
