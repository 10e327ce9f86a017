// What the source documents ask for, row by row: each test is named after the row that it accepts.
import { describe, expect, test } from 'vitest'
import { acceptanceGround } from '../acceptance.fixture.ts'

const { lead, add, problems, asks } = await acceptanceGround()

describe('S-010, complaints passed on by the regulator', () => {
  test('receipt, triage and outcome each have their clock, and it is tied to the school', async () => {
    await add('safeguarding-leads', { school: 'Mill Lane Primary', urn: '999201', phase: 'primary' })
    const raw = {
      reference: 'A1',
      received_on: '2026-11-20',
      school: 'Mill Lane Primary',
      about: 'send',
      summary: 'Support not given.',
      state: 'new',
      owner: lead,
    }
    expect(await asks('regulator-complaints', raw)).toEqual(['late triage'])
    expect(await problems('regulator-complaints', { ...raw, reference: 'A2', state: 'closed' })).toMatch(
      /“Triage decision” is missing[^]*“Outcome” is missing[^]*“Closed on” is missing/,
    )
    expect(
      await asks('regulator-complaints', {
        ...raw,
        reference: 'A3',
        state: 'looking',
        triage: 'look',
        received_on: '2026-10-20',
      }),
    ).toEqual(['due close'])
    expect(await problems('regulator-complaints', { ...raw, reference: 'A4', school: 'No such school' })).toContain(
      'there is no such entry',
    )
  })
})
