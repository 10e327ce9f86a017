// What the source documents ask for, row by row: each test is named after the row that it accepts.
import { expect, test } from 'vitest'
import { notCovered } from '../breakdowns.ts'
import { EntryFilters } from '../find-entries.ts'
import { registerNamed } from '../ground.fixture.ts'
import { acceptanceGround } from '../acceptance.fixture.ts'

const { as, today, lead, add, problems, asks, school, told } = await acceptanceGround()

test('S-113, S-164, S-185: who took nothing of a service in twelve months is a list, service by service', async () => {
  await school('Takes all', '999412')
  await school('Takes training', '999413')
  const register = registerNamed('school-take-up')
  const raw = { offer: 'core', what: 'x' }
  await add('school-take-up', {
    ...raw,
    school: 'Takes all',
    service: 'inclusion',
    on: '2026-10-01',
    offered: 18,
    used: 15,
  })
  await add('school-take-up', { ...raw, school: 'Takes training', service: 'framework', on: '2026-10-01' })
  await add('school-take-up', { ...raw, school: 'Takes training', service: 'inclusion', on: '2025-11-24' })
  const [coverage] = register.coverage ?? []
  const without = async (is: string) =>
    coverage
      ? (await as((db) => notCovered(db, register, coverage, EntryFilters.parse({ is }), today))).missing.map(
          ({ name }) => name,
        )
      : []
  expect(await without('service:inclusion')).toContain('Takes training')
  expect(await without('service:inclusion')).not.toContain('Takes all')
  expect(await without('service:framework')).not.toContain('Takes training')
  expect(told('school-take-up', { offered: 18, used: 15 })['use']).toBe('15 of 18')
})

test('S-123: an entry of the local offer asks to be checked after half a year and to be taken off after a year', async () => {
  const raw = {
    name: 'Club',
    provider: 'A',
    what: 'x',
    topic: 'leisure',
    age: 'all',
    how: 'x',
    contact: 'x',
    state: 'shown',
    owner: lead,
  }
  expect(await asks('local-offer', { ...raw, checked_on: '2026-05-23' })).toEqual(['late check'])
  expect(await asks('local-offer', { ...raw, name: 'Old', checked_on: '2025-11-23' })).toEqual([
    'late check',
    'expired off',
  ])
})

test('S-125: co-production says from which stage, what it changed, and that they were told within six weeks', async () => {
  const raw = {
    title: 'Strategy',
    who: 'forum',
    stage: 'review',
    met_on: '2026-10-01',
    people: 12,
    said: 'x',
    owner: lead,
  }
  expect(await asks('co-production', raw)).toEqual(['late tell', 'not filled in'])
  expect(await problems('co-production', { ...raw, title: 'Two', changed: 'no' })).toContain(
    'Say what, or why nothing did',
  )
  expect(
    await asks('co-production', { ...raw, title: 'Three', changed: 'yes', what_changed: 'x', told_on: '2026-11-20' }),
  ).toEqual([])
})

test('S-129, S-112, S-120: a wait has its median, its longest and its long waiters; refusals that partners could change are raised', async () => {
  const raw = {
    service: 'wheelchairs',
    quarter_ends: '2026-09-30',
    waiting: 22,
    over_18: 7,
    median: 11,
    longest: 34,
    decided: 28,
    refused: 9,
    reason: 'threshold',
    source: 'x',
    owner: lead,
  }
  expect(await asks('service-waits', raw)).toEqual(['not filled in'])
  expect(registerNamed('service-waits').fields.some(({ name }) => name === 'mean')).toBe(false)
  expect(told('service-waits', raw as never)).toMatchObject({
    share_over_18: '7 of 22 (32%)',
    share_refused: '9 of 28 (32%)',
    share_on_time: '',
  })
})
