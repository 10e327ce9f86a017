// What the source documents ask for, row by row: each test is named after the row that it accepts.
import { expect, test } from 'vitest'
import { registerNamed } from '../ground.fixture.ts'
import { acceptanceGround } from '../acceptance.fixture.ts'

const { lead, problems, asks, told } = await acceptanceGround()

test('S-232: a new policy says how many of those it is for have read it, and when practice was checked', () => {
  expect(registerNamed('policies').fields.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['read_by', 'meant_for', 'practice_checked_on']),
  )
})

test('S-231, S-214: a lesson is finished only when somebody has checked that it holds', async () => {
  const raw = {
    lesson: 'Tell families first.',
    from: 'complaint',
    learned_on: '2026-01-01',
    change: 'x',
    check_on: '2026-11-01',
    owner: lead,
  }
  expect(await asks('lessons', { ...raw, state: 'changed' })).toEqual(['late check'])
  expect(await problems('lessons', { ...raw, lesson: 'Other.', state: 'checked' })).toContain(
    '“What the check found” is missing',
  )
  expect(await asks('lessons', { ...raw, lesson: 'Third.', state: 'checked', check: '18 of 20.' })).toEqual([])
})

test('S-222, S-224: audits done of planned, workers reached, and auditor days short are worked out', () => {
  expect(
    told('audit-plan', { planned: 12, done: 8, workers: 11, reached: 9, days_needed: 12, days_there: 8 }),
  ).toMatchObject({ share_done: '8 of 12', share_reached: '9 of 11', short: '4' })
})

test('S-225: a theme of six in eight with no action says so after four weeks; an action is named by its address', async () => {
  const raw = {
    theme: 'Vague plans',
    of: 'plan',
    source: 'audit',
    found_on: '2026-10-26',
    seen: 6,
    looked: 8,
    about: 'x',
    owner: lead,
  }
  expect(await asks('audit-themes', { ...raw, state: 'open' })).toEqual(['late no-action'])
  expect(await problems('audit-themes', { ...raw, theme: 'Other', state: 'acting' })).toContain(
    'Paste the address of the action',
  )
  expect(
    await problems('audit-themes', {
      ...raw,
      theme: 'Third',
      state: 'acting',
      again_on: '2027-01-10',
      action: '/actions/00000000-0000-4000-8000-000000000000',
    }),
  ).toContain('leads to no action')
  expect(told('audit-themes', { found_on: '2026-10-26', seen: 6, looked: 8 })['share']).toBe('6 of 8')
})

test('S-226, S-228: supervision is timeliness beside quality, and never what was said', () => {
  expect(told('supervision-counts', { due: 10, held: 9, sampled: 12, good: 5 })).toMatchObject({
    share_held: '9 of 10',
    share_good: '5 of 12',
  })
  expect(registerNamed('supervision-counts').fields.some(({ kind }) => kind === 'long text')).toBe(false)
})
