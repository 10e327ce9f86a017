// What the source documents ask for, row by row: each test is named after the row that it accepts.
import { expect, test } from 'vitest'
import { registerNamed } from '../ground.fixture.ts'
import { acceptanceGround } from '../acceptance.fixture.ts'

const { lead, add, asks } = await acceptanceGround()

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
