import { expect, test } from 'vitest'
import { day } from '../../platform/day.ts'
import { finding, newGround } from '../ground.fixture.ts'
import type { ReadClaim } from '../reading/index.ts'
import { claimsTable } from './claims-table.ts'
import { allClaims, ClaimFilters, countClaims, findClaims, listClaimChoices } from './find-claims.ts'

const { asLead, read } = await newGround()

const passage = (exact: string) => ({ page: 1, boxes: [], exact, prefix: '', suffix: '' })
const claim = (exact: string, parts: Partial<ReadClaim> = {}): ReadClaim => ({
  passage: passage(exact),
  saidBy: 'authority',
  kind: 'practice',
  attribution: null,
  evidence: [],
  ...parts,
})
const said = (value: string, themes: string[]) => finding(value, { kind: 'claim', themes })

const [stable, moves, audits] = [
  'You told us that your workforce is stable.',
  'You believe that fewer moves are the fruit of the panel.',
  'Senior leaders say that audits reach every team.',
] as const
await read({
  framework: 'Annual conversation',
  published: day('2018-04-11'),
  readings: [
    said(stable, ['workforce']),
    said(moves, ['placement-stability']),
    said(audits, ['audit']),
    finding('Plans are current.', { kind: 'strength', themes: ['workforce'] }), // of the same day: not later
  ],
  claims: [
    claim(stable, { kind: 'capacity' }),
    claim(moves, { kind: 'impact', attribution: 1 }),
    claim(audits, {
      saidBy: 'leaders',
      evidence: [{ side: 'against', passage: passage('Inspectors found that two teams are not audited.') }],
    }),
  ],
})
await read({
  framework: 'ILACS focused visit',
  published: day('2024-05-01'),
  readings: [
    finding('Turnover of social workers.', { kind: 'improve', themes: ['workforce'] }),
    finding('Managers know their teams.', { kind: 'strength', themes: ['workforce'] }),
  ],
})
await read({
  aboutLaCode: '997',
  aboutName: 'Northmere',
  published: day('2025-05-01'),
  readings: [finding('Audits are read.', { kind: 'strength', themes: ['audit'] })], // another authority
})

const find = (filters: Record<string, unknown>) => asLead((db) => findClaims(db, ClaimFilters.parse(filters)))

test('a claim stands with who says it, its kind, the evidence beside it, and what later documents say on its theme', async () => {
  const [first, second, third] = await find({})
  expect(first).toMatchObject({
    value: stable,
    saidBy: 'authority',
    kind: 'capacity',
    found: 'none',
    laterFindings: 2,
    laterStrengths: 1,
    laterNeeds: 1,
    laterDocuments: 1,
  })
  expect(first?.later.map(({ value, dated }) => [value, dated])).toEqual([
    ['Turnover of social workers.', '2024-05-01'],
    ['Managers know their teams.', '2024-05-01'],
  ])
  expect(second).toMatchObject({ attribution: 1, laterFindings: 0, hasLaterDocuments: true, later: [] })
  expect(third).toMatchObject({ saidBy: 'leaders', found: 'against', laterFindings: 0 })
  expect(third?.evidence).toMatchObject([{ side: 'against' }])
})

test.each([
  [{ later: 'said' }, [stable]],
  [{ later: 'never' }, [moves, audits]],
  [{ later: ['said', 'never'] }, [stable, moves, audits]],
  [{ found: 'against' }, [audits]],
  [{ kind: ['impact', 'capacity'] }, [stable, moves]],
  [{ saidBy: 'leaders' }, [audits]],
  [{ theme: 'workforce' }, [stable]],
  [{ year: '2017' }, []],
  [{ q: 'audits' }, [audits]],
  [{ authority: '997' }, []],
  [{ state: 'rejected' }, []],
])('the log narrowed by %j', async (filters, expected) => {
  expect((await find(filters)).map(({ value }) => value)).toEqual(expected)
  expect(await asLead((db) => countClaims(db, ClaimFilters.parse(filters)))).toBe(expected.length)
})

test('the choices count what they would show', async () => {
  const choices = await asLead(listClaimChoices)
  for (const { filter, value, count } of choices) {
    if (filter === 'state') continue
    expect([filter, value, (await find({ [filter]: value })).length]).toEqual([filter, value, count])
  }
  expect(choices.map(({ filter }) => filter)).toContain('later')
})

test('the log leaves the house with its evidence and the newest of the later words', async () => {
  const rows = await asLead((db) => allClaims(db, ClaimFilters.parse({})))
  const table = claimsTable(rows, {
    asAt: new Date(),
    authority: 'Elmbridge Vale',
    filters: ClaimFilters.parse({ found: 'none' }),
    address: 'https://sightline.example',
  })
  const cell = (row: number, name: string) =>
    table.columns.find((column) => column.name === name)?.value(rows[row] ?? expect.fail())
  expect(cell(0, 'latest')).toBe('2024-05-01, Focused visit: Turnover of social workers.')
  expect(cell(1, 'attribution')).toContain('Association only')
  expect(cell(2, 'evidence_words')).toBe('against: Inspectors found that two teams are not audited.')
  expect(table.filters).toEqual([{ name: 'Evidence', value: 'None in this letter' }])
})
