// What the source documents ask for, row by row: each test is named after the row that it accepts.
import { expect, test } from 'vitest'
import { registerNamed } from '../ground.fixture.ts'
import { acceptanceGround } from '../acceptance.fixture.ts'

const { lead, add, asks, problems, table, told } = await acceptanceGround()

test('S-046, S-186: a school without a lead is a gap, and training runs out after what the authority expects', async () => {
  const register = registerNamed('safeguarding-leads')
  const raw = {
    school: 'Gap School',
    urn: '999301',
    phase: 'special',
    owner: lead,
    deputy: 'Ms Deputy',
    audit_on: '2026-11-01',
    trained_on: '2026-11-01',
  }
  expect(await asks('safeguarding-leads', raw)).toEqual(['not filled in'])
  expect(
    await asks('safeguarding-leads', {
      ...raw,
      urn: '999302',
      lead: 'Mr Lead',
      trained_on: '2024-11-23',
      audit_on: '2025-11-01',
    }),
  ).toEqual(['expired training', 'late audit'])
  expect(
    await asks('safeguarding-leads', { ...raw, urn: '999303', lead: 'Mr Lead', trained_on: '2024-11-24' }),
  ).toEqual(['expiring training'])
  expect(register.clocks?.find(({ id }) => id === 'training')?.basis).toBe('Two years are what the authority expects.')
})

test('S-047: a survey that does not stand for all says who is missing', async () => {
  const survey = {
    survey: 'Feeling safe',
    about: 'safe',
    asked_of: 'Year 8',
    closed_on: '2026-02-01',
    asked: 400,
    answered: 90,
    stands_for_all: 'no',
    found: 'Most feel safe at school.',
  }
  await expect(add('surveys', survey)).rejects.toThrow(/“Who is missing” is missing/)
  await add('surveys', { ...survey, missing: 'Every other year' })
})

test('S-045: an audit of several bodies has a line for each, of bodies that have ended too; what a body became stands with it', async () => {
  const partner = (name: string, more: Record<string, unknown> = {}) =>
    add('partners', {
      name,
      sector: 'public',
      for: 'Safeguarding',
      contact: 'the chair',
      spoke_on: '2026-11-01',
      owner: lead,
      ...more,
    })
  const now = await partner('The partnership')
  const board = await partner('The board', { state: 'ended', ended_on: '2019-09-29', became: 'The partnership' })
  expect(board.values['became']).toBe(now.id)
  expect(
    await asks('partners', { name: 'The old board', sector: 'public', for: 'Safeguarding', state: 'ended' }),
  ).toEqual([])
  const raw = { audit: 'Neglect', found: 'Chronologies are thin.', does: 'A week of training.', owner: lead }
  await add('joint-audits', {
    ...raw,
    body: 'The board',
    read_on: '2018-02-01',
    looked_on: '2018-09-01',
    records: 10,
    good: 4,
  })
  await add('joint-audits', { ...raw, body: 'The partnership', read_on: '2026-11-02', records: 8, good: 6, led: true })
  expect(await problems('joint-audits', { ...raw, body: 'The partnership', read_on: '2026-11-03' })).not.toBe('')
  expect(await problems('joint-audits', { ...raw, body: 'Nobody', read_on: '2026-11-03' })).not.toBe('')
  expect(
    await problems('joint-audits', {
      ...raw,
      audit: 'Home',
      body: 'The board',
      read_on: '2026-11-03',
      records: 2,
      good: 3,
    }),
  ).toContain('is 3, more than “Records read”, 2')
  expect(await table('joint-audits', 'bodies')).toEqual(
    expect.arrayContaining([
      { row: board.id, column: '2018-01-01', value: 10 },
      { row: now.id, column: '2026-10-01', value: 8 },
    ]),
  )
  expect(told('joint-audits', { records: 8, good: 6 })['share_good']).toContain('6 of 8')
  expect(
    await asks('joint-audits', { ...raw, audit: 'Care', body: 'The board', read_on: '2026-01-05', does: '' }),
  ).toEqual(expect.arrayContaining(['late again']))
})
