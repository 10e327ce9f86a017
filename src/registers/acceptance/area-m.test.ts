// What the source documents ask for, row by row: each test is named after the row that it accepts.
import { describe, expect, test } from 'vitest'
import type { Day } from '../../platform/day.ts'
import { alertsFor, isReminderDay } from '../alerts.ts'
import { addDays, addMonths } from '../clock.ts'
import { registerNamed } from '../ground.fixture.ts'
import { acceptanceGround } from '../acceptance.fixture.ts'

const { as, lead, add, problems, asks, told } = await acceptanceGround()

describe('S-212, policies due for review (action 12)', () => {
  const raw = {
    title: 'Alert',
    service: 'youth-justice',
    policy_version: '1.0',
    approved_by: 'The board',
    approved_on: '2026-02-22',
    review_months: 12,
    owner: lead,
  }

  test('a reminder goes out 90 and 30 days before and on the day, by itself; then it is late, and told of weekly', async () => {
    const policies = registerNamed('policies')
    const { id } = await add('policies', raw)
    const due = addMonths('2026-02-22' as Day, 12)
    const reminded = async (on: Day): Promise<string | undefined> => {
      const alerts = await as((db, person) => alertsFor(db, person, on, { only: policies }))
      const alert = alerts.find(({ entryId }) => entryId === id)
      return alert && isReminderDay(alert, on) ? alert.kind : undefined
    }
    const days = [-91, -90, -89, -30, -1, 0, 1, 7, 8]
    expect(await Promise.all(days.map((n) => reminded(addDays(due, n))))).toEqual([
      undefined,
      'due',
      undefined,
      'due',
      undefined,
      'due',
      'late',
      undefined,
      'late',
    ])
  })

  test('edition and approval are part of it', async () => {
    const said = await problems('policies', { ...raw, title: 'Without', policy_version: '', approved_on: '' })
    expect(said).toContain('“Edition” is missing')
    expect(said).toContain('“Approved on” is missing')
  })
})

test('S-206, S-204: volunteers and venues ask for their training, their checks and their risk check', async () => {
  expect(
    await asks('volunteers', {
      name: 'A B',
      role: 'panel',
      since: '2020-01-01',
      trained_on: '2024-11-01',
      available: 'yes',
      owner: lead,
    }),
  ).toEqual(['expired training', 'no day check', 'not filled in'])
  expect(
    await asks('venues', {
      name: 'A hall',
      postcode: 'ZZ1 1AA',
      risk: 'fit',
      checked_on: '2025-11-01',
      confidential: 'yes',
      owner: lead,
    }),
  ).toEqual(['late check'])
})

test('S-216, S-208, S-211: a vacant post has its days, a cover that is named, and a month until it goes to the board', async () => {
  const raw = {
    post: 'Probation officer',
    of: 'youth-justice',
    sort: 'required',
    state: 'vacant',
    state_on: '2026-10-26',
    risk: 'x',
    fte: 1,
    in_post: 0,
    owner: lead,
  }
  expect(await asks('key-posts', raw)).toEqual(['late vacant', 'not filled in'])
  expect(told('key-posts', { state_on: '2026-10-26', fte: 1, in_post: 0 })).toMatchObject({
    days: '29',
    short: '1',
    share: '0 of 1',
  })
})

test('S-210, S-202, S-199: unmet needs and offers to victims are counts that cannot be more than their whole', async () => {
  expect(
    await problems('unmet-needs', { need: 'mental', reason: 'wait', quarter_ends: '2026-09-30', found: 3, unmet: 4 }),
  ).toContain('more than')
  expect(told('victim-work', { victims: 34, asked: 19, agreed: 15, contacted: 12, offered: 18 })).toMatchObject({
    share_asked: '19 of 34 (56%)',
    share_offered: '18 of 34 (53%)',
    share_contacted: '12 of 15',
  })
  expect(told('victim-work', { victims: 8, asked: 2 })['share_asked']).toBe('2 of 8')
})

test('S-214: a review has its first note in a week and its end in eight, and closes only with a lesson', async () => {
  const raw = {
    reference: 'LR-1',
    service: 'care',
    trigger: 'incident',
    known_on: '2026-11-10',
    state: 'open',
    owner: lead,
  }
  expect(await asks('learning-reviews', raw)).toEqual(['late note'])
  expect(
    await asks('learning-reviews', { ...raw, reference: 'LR-2', known_on: '2026-09-20', note_on: '2026-09-25' }),
  ).toEqual(['late review'])
  expect(await problems('learning-reviews', { ...raw, reference: 'LR-3', state: 'closed' })).toContain(
    '“Lesson” is missing',
  )
})

test('S-209, S-230: a sample has its number, its method, its day and its result, and is drawn again', async () => {
  const raw = {
    question: 'SMART?',
    of: 'supervision',
    sampled_on: '2026-09-01',
    pool: 96,
    looked: 20,
    met: 13,
    method: 'random',
    by: lead,
    again_on: '2026-11-01',
    owner: lead,
  }
  expect(await asks('samples', raw)).toEqual(['late again'])
  expect(await problems('samples', { ...raw, question: 'Two', looked: 200 })).toContain('more than “Chosen from”, 96')
  expect(told('samples', { looked: 20, met: 13 })['share']).toBe('13 of 20 (65%)')
})

test('S-207: a group of fewer than five is not written down', async () => {
  const raw = {
    group: 'x',
    of: 'staff',
    counted_on: '2026-01-01',
    here: 4,
    all: 38,
    population: 10,
    population_all: 100,
    source: 'x',
  }
  expect(await problems('workforce-profile', raw)).toContain('below the least that is possible, 5')
})
