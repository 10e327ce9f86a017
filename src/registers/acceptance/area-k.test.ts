// What the source documents ask for, row by row: each test is named after the row that it accepts.
import { describe, expect, test } from 'vitest'
import { notCovered } from '../breakdowns.ts'
import { derivedValue } from '../derived.ts'
import { EntryFilters } from '../find-entries.ts'
import { registerNamed } from '../ground.fixture.ts'
import { acceptanceGround } from '../acceptance.fixture.ts'

const { as, today, lead, add, problems, asks, school, told, table } = await acceptanceGround()

test('S-178, S-104: a governing board has its vacancies and their length; one without a champion is a gap', async () => {
  const raw = {
    board: 'Gap School',
    urn: '999301',
    places: 10,
    vacancies: 2,
    vacant_since: '2026-10-24',
    checked_on: '2026-11-01',
    owner: lead,
    chair_trained_on: '2026-01-01',
  }
  expect(await asks('governors', raw)).toEqual(['not filled in'])
  const [derived] = registerNamed('governors').derived ?? []
  expect(derived && derivedValue(derived, raw, today)).toBe(31)
})

test('S-179: a headteacher’s vacancy has its length and asks after half a year', async () => {
  const raw = {
    school: 'Gap School',
    urn: '999301',
    vacant_since: '2026-05-01',
    interim: 'The deputy',
    state: 'advertised',
    owner: lead,
  }
  expect(await asks('headteacher-vacancies', raw)).toEqual(['late long'])
  expect(derivedValue({ name: 'x', title: 'x', unit: 'days', from: 'vacant_since', to: 'filled_on' }, raw, today)).toBe(
    207,
  )
})

test('S-180: a bid that was won says what was awarded and when it is accounted for', async () => {
  expect(
    await problems('grant-bids', {
      title: 'Mentors',
      fund: 'A fund',
      closes_on: '2026-01-01',
      amount: '£1,000',
      state: 'won',
    }),
  ).toMatch(/“Awarded” is missing[^]*“Report to the funder by” is missing/)
})

test('S-173, S-172: a letter about an academy waits for its reply on a clock', async () => {
  const raw = {
    subject: 'Timetables',
    to: 'trust',
    academy: 'An academy',
    sent_on: '2026-10-20',
    asked: 'How many?',
    state: 'waiting',
    owner: lead,
  }
  expect(await asks('academy-letters', raw)).toEqual(['late reply'])
})

describe('S-160, S-162: evaluation levels of schools', () => {
  test('a level runs out after twelve months; one that is not finished has a reason and a day', async () => {
    const raw = {
      name: 'Old Level',
      urn: '999401',
      phase: 'primary',
      governance: 'maintained',
      level: 'green',
      level_on: '2025-11-23',
      state: 'open',
      owner: lead,
    }
    expect(await asks('schools', raw)).toEqual(['expired level'])
    expect(await problems('schools', { ...raw, urn: '999402', level: 'partial' })).toMatch(
      /“What the level rests on” is missing[^]*“Evaluation to be finished by” is missing/,
    )
  })

  test('Amber 2 without a board is a gap; where safeguarding is not effective no better level stands', async () => {
    const raw = {
      name: 'At Risk',
      urn: '999403',
      phase: 'primary',
      governance: 'maintained',
      level: 'amber-2',
      level_on: '2026-11-01',
      level_why: 'x',
      state: 'open',
      owner: lead,
    }
    expect(await asks('schools', raw)).toEqual(['not filled in'])
    expect(await problems('schools', { ...raw, urn: '999404', level: 'green-plus', safeguarding: 'no' })).toContain(
      'the level is Amber 2 or Red',
    )
  })

  test('seven of seventy that are partly evaluated are ten in a hundred of all, and spread over no other level', async () => {
    const levels = [34, 15, 8, 4, 2, 7]
    const codes = ['green-plus', 'green', 'amber-1', 'amber-2', 'red', 'partial']
    for (const [place, n] of levels.entries())
      for (let i = 0; i < n; i++)
        await school(`Counted ${place} ${i}`, `99${8 - place}${String(100 + i)}`, {
          phase: 'college',
          level: codes[place],
          level_why: 'x',
          finish_by: '2027-01-01',
        })
    const cells = await table('schools', 'levels', { is: 'phase:college' })
    expect(Object.fromEntries(cells.map(({ row, value }) => [row, value]))).toEqual({
      'green-plus': 34,
      green: 15,
      'amber-1': 8,
      'amber-2': 4,
      red: 2,
      partial: 7,
    })
  })
})

test('S-161: a visit is planned, ends with a level that is moderated in two weeks, and schools without one are listed', async () => {
  await school('Visited', '999410')
  await school('Not visited', '999411')
  const raw = { school: 'Visited', planned_for: '2026-11-01', focus: 'whole', owner: lead }
  expect(await problems('school-visits', { ...raw, state: 'proposed' })).toMatch(
    /“Visited on” is missing[^]*“Level proposed” is missing/,
  )
  expect(
    await asks('school-visits', { ...raw, state: 'proposed', visited_on: '2026-11-09', proposed: 'green', found: 'x' }),
  ).toEqual(['late moderate'])
  const [coverage] = registerNamed('school-visits').coverage ?? []
  const missing =
    coverage &&
    (await as((db) => notCovered(db, registerNamed('school-visits'), coverage, EntryFilters.parse({}), today)))
  const names = missing?.missing.map(({ name }) => name) ?? []
  expect(names).toContain('Not visited')
  expect(names).not.toContain('Visited')
})

test('S-163: a milestone is met with evidence that somebody looked at; a missed one says what follows', async () => {
  await school('Board school', '999414')
  const raw = { milestone: 'One', school: 'Board school', measure: 'x', due_on: '2026-11-23', owner: lead }
  expect(await asks('school-milestones', { ...raw, state: 'open' })).toEqual(['late milestone'])
  expect(await problems('school-milestones', { ...raw, milestone: 'Two', state: 'met' })).toMatch(
    /“Evidence” is missing[^]*“Checked by” is missing/,
  )
  expect(await problems('school-milestones', { ...raw, milestone: 'Three', state: 'missed' })).toContain(
    'what the board does now',
  )
})

test('S-172: the move of an academy has its chain of days, may know no applicants, and asks whether families were told', async () => {
  await add('trusts', { name: 'To', kind: 'multi', chief: 'x' })
  await school('Moving', '999415', { governance: 'academy', level: '', level_on: '' })
  const raw = { school: 'Moving', concern_on: '2026-01-10', concern: 'x', decides: 'x', owner: lead }
  expect(await problems('rebrokering', { ...raw, state: 'named' })).toMatch(
    /“Decided on” is missing[^]*“New trust” is missing[^]*“Handover” is missing/,
  )
  const entry = {
    ...raw,
    state: 'named',
    submission_on: '2026-02-01',
    decided_on: '2026-04-20',
    applicants: 'Not disclosed to us',
    to_trust: 'To',
    handover_on: '2026-11-20',
  }
  expect(await asks('rebrokering', entry)).toEqual(['late handover', 'not filled in'])
  expect(told('rebrokering', { concern_on: '2026-01-10', decided_on: '2026-04-20' })['days_to_decision']).toBe('100')
})

test('S-181, S-182: a setting with more support says why, and is visited in four weeks; a visit since then answers it', async () => {
  const raw = {
    name: 'Setting',
    urn: 'EY999401',
    kind: 'group',
    tier: 'targeted',
    reason: 'grade',
    risk_on: '2026-10-01',
    owner: lead,
  }
  expect(await asks('early-years-settings', raw)).toEqual(['late targeted'])
  expect(await asks('early-years-settings', { ...raw, urn: 'EY999402', visited_on: '2026-09-30' })).toEqual([
    'late targeted',
  ])
  expect(await asks('early-years-settings', { ...raw, urn: 'EY999403', visited_on: '2026-10-01' })).toEqual([])
  expect(await problems('early-years-settings', { ...raw, urn: 'EY999404', reason: '' })).toContain('Choose the reason')
  expect(
    await problems('early-years-settings', { ...raw, urn: 'EY999405', tier: 'universal', safeguarding: 'no' }),
  ).toContain('more than the universal offer')
})
