import { beforeAll, describe, expect, test } from 'vitest'
import { createMeasure, recordReading } from '../improvement/index.ts'
import { newPlanGround, today, type PlanGround } from '../improvement/plans.fixture.ts'
import { recordSelfGrade } from '../inspections/index.ts'
import { addDays, day } from '../platform/day.ts'
import { questionsLikely } from './briefing.ts'
import { keepConversation } from './conversation.ts'
import { annualBriefing, findBriefing } from './find-briefing.ts'
import { freshnessOf, supportOf, type Cited } from './freshness.ts'
import { citeEvidence, makeClaim, recordClaimOutcome, withdrawClaim, type OwnClaimId } from './own-claims.ts'
import { selfEvaluation } from './self-evaluation.ts'
import { writeStatement } from './statements.ts'

let ground: PlanGround
const year = 2026
const here = { year, line: 'care-leavers' }

beforeAll(async () => {
  ground = await newPlanGround()
})

const claim = (words: string, at = here) => ground.as(ground.lead, (db) => makeClaim(db, at, { words }, today))
const cite = (id: OwnClaimId, kind: Cited['kind'], of: string, title = 'Something') =>
  ground.as(ground.lead, (db) => citeEvidence(db, id, { kind, title, measureId: null, datedOn: day(of) }, today))
const shown = async (id: OwnClaimId) => {
  const { areas } = await ground.as(ground.councillor, (db) => selfEvaluation(db, year, today))
  const found = areas.flatMap(({ claims }) => claims).find((one) => one.claim.id === id)
  if (!found) throw new Error('the claim is there')
  return found
}

describe('evidence', () => {
  test.each([
    ['data', '2026-03-01', false],
    ['data', '2026-02-28', true],
    ['audit', '2025-12-01', false],
    ['audit', '2025-11-30', true],
    ['voice', '2025-11-30', true],
    ['external', '2020-01-01', false], // no limit is set: its age is shown
  ] as const)('%s of %s: aged is %s on 1 June 2026', (kind, of, isAged) => {
    expect(freshnessOf({ kind, of: day(of) }, today).isAged).toBe(isAged)
  })

  test('without a reading has aged', () => {
    expect(freshnessOf({ kind: 'data', of: null }, today)).toEqual({ isAged: true, words: 'no reading yet' })
  })

  test.each([
    ['nothing', [], 'bare'],
    [
      'two audits',
      [
        ['audit', today],
        ['audit', today],
      ],
      'thin',
    ],
    [
      'an audit and a document',
      [
        ['audit', today],
        ['document', today],
      ],
      'thin',
    ],
    [
      'an audit and a voice',
      [
        ['audit', today],
        ['voice', today],
      ],
      'supported',
    ],
    [
      'an audit and an old voice',
      [
        ['audit', today],
        ['voice', day('2025-01-01')],
      ],
      'aged',
    ],
    [
      'an audit, an old voice and data',
      [
        ['audit', today],
        ['voice', day('2025-01-01')],
        ['data', today],
      ],
      'supported',
    ],
  ] as const)('%s makes a claim %s', (_, cited, state) => {
    expect(
      supportOf(
        cited.map(([kind, of]) => ({ kind, of })),
        today,
      ).state,
    ).toBe(state)
  })
})

describe('a claim', () => {
  test('is thin until it cites two kinds, and shows the latest figure of a measure with its age', async () => {
    const id = await claim('Records are on file in time.')
    await cite(id, 'audit', '2026-05-20', 'Twelve files')
    expect((await shown(id)).support.word).toBe('Thin')
    const measureId = await ground.as(ground.lead, (db) =>
      createMeasure(db, {
        title: 'Of reviews, how many had their record in time?',
        denominator: 'reviews',
        unit: 'percent',
        polarity: 'higher',
        targetKind: 'floor',
      } as Parameters<typeof createMeasure>[1]),
    )
    await ground.as(ground.lead, (db) =>
      citeEvidence(db, id, { kind: 'data', title: '', measureId, datedOn: null }, today),
    )
    expect((await shown(id)).support).toMatchObject({ state: 'aged' })
    await ground.as(ground.lead, (db) =>
      recordReading(
        db,
        measureId,
        {
          periodStart: '2026-04-01',
          periodEnd: '2026-04-30',
          numerator: 72,
          denominator: 95,
          source: 'Records',
        } as Parameters<typeof recordReading>[2],
        today,
      ),
    )
    const now = await shown(id)
    expect(now.support.state).toBe('supported')
    expect(now.evidence.find(({ kind }) => kind === 'data')).toMatchObject({
      figure: '76% (72 of 95)',
      of: '2026-04-30',
    })
  })

  test.each([
    [
      'a measure that is no data',
      { kind: 'audit', measureId: '00000000-0000-4000-8000-000000000000', datedOn: null, title: '' },
      'A measure is data',
    ],
    ['no day', { kind: 'audit', measureId: null, datedOn: null, title: 'x' }, 'Give the day'],
    ['no title', { kind: 'audit', measureId: null, datedOn: today, title: '' }, 'Say what it is.'],
    ['a day to come', { kind: 'voice', measureId: null, datedOn: addDays(today, 1), title: 'x' }, 'a day to come'],
    [
      'a measure that is not there',
      { kind: 'data', measureId: '00000000-0000-4000-8000-000000000000', datedOn: null, title: '' },
      'no such measure',
    ],
  ] as const)('refuses evidence with %s', async (_, evidence, message) => {
    const id = await claim('Something.')
    await expect(ground.as(ground.lead, (db) => citeEvidence(db, id, evidence, today))).rejects.toThrow(message)
  })

  test('that is withdrawn stays to be seen and takes no more evidence; its reason is needed', async () => {
    const id = await claim('All is well.')
    await expect(ground.as(ground.lead, (db) => withdrawClaim(db, id, ' ', today))).rejects.toThrow('Say why')
    await ground.as(ground.lead, (db) => withdrawClaim(db, id, 'Nothing shows it.', today))
    expect((await shown(id)).claim).toMatchObject({ withdrawnOn: today, withdrawnWhy: 'Nothing shows it.' })
    await expect(cite(id, 'audit', '2026-05-01')).rejects.toThrow('withdrawn')
    await expect(
      ground.as(ground.lead, (db) => recordClaimOutcome(db, id, { outcome: 'accepted', outcomeWords: 'x' }, today)),
    ).rejects.toThrow('withdrawn before')
  })

  test('is made by those who prepare inspections, and read by no inspector', async () => {
    await expect(ground.as(ground.councillor, (db) => makeClaim(db, here, { words: 'x' }, today))).rejects.toThrow(
      /row-level security/,
    )
    await expect(claim('x', { year, line: 'weather' })).rejects.toThrow('no such area')
  })
})

test('two people who write one area at once: the second is told, and nothing of the first is lost', async () => {
  const fields = { knows: 'First.', next: '', challenge: '', challengedBy: '', challengedOn: null, version: 0 }
  const at = { year, line: 'leaders' }
  const write = (more: Partial<typeof fields>) =>
    ground.as(ground.lead, (db) => writeStatement(db, at, { ...fields, ...more }, today))
  await write({})
  await expect(write({ knows: 'Second.' })).rejects.toThrow('Somebody has written this area since you began')
  await write({ knows: 'Third.', version: 1 })
  const { areas } = await ground.as(ground.councillor, (db) => selfEvaluation(db, year, today))
  expect(areas.find(({ line }) => line.id === 'leaders')?.statement).toMatchObject({ knows: 'Third.', version: 2 })
  await expect(write({ challenge: 'Really?', version: 2 })).rejects.toThrow('Give the day')
})

describe('the briefing', () => {
  test('asks what a careful reader would ask: thin claims, what was doubted last time, what is late', async () => {
    const before = await claim('Plans are specific.', { year: 2025, line: 'care-leavers' })
    await ground.as(ground.lead, (db) =>
      recordClaimOutcome(db, before, { outcome: 'doubted', outcomeWords: 'Show what auditors find.' }, today),
    )
    await ground.as(ground.lead, (db) =>
      keepConversation(db, 2025, {
        heldOn: day('2025-03-10'),
        attending: '',
        topics: '',
        focus: 'Plans.',
        documentId: null,
      }),
    )
    await ground.started({ title: 'Write the list', dueOn: '2026-05-25' })
    const briefing = await ground.as(ground.councillor, (db) => findBriefing(db, year, today))
    const likely = questionsLikely(briefing)
    expect(likely).toContainEqual(expect.stringContaining('How do you know that “Something.”? No evidence'))
    expect(likely).toContain(
      'Last time you said “Plans are specific.”, and we asked: Show what auditors find. What can you show now?',
    )
    expect(likely).toContain('“Write the list” is overdue by 7 days. Why, and what does it hold up?')
    expect(likely.join(' ')).not.toContain('All is well.') // withdrawn
  })

  test('puts the council’s own grade beside what inspectors said', async () => {
    await ground.as(ground.lead, (db) =>
      recordSelfGrade(
        db,
        {
          judged: 'ilacs.care_leavers',
          year,
          grade: 'good',
          source: 'Self-evaluation, page 3',
          statedOn: day('2026-04-01'),
          why: '',
        } as Parameters<typeof recordSelfGrade>[1],
        today,
      ),
    )
    const paper = await ground.as(ground.councillor, (db) =>
      annualBriefing(db, year, { authority: 'Elmbridge Vale', today }),
    )
    expect(JSON.stringify(paper.blocks)).toContain('good, for 2026 (Self-evaluation, page 3, 1 April 2026)')
    expect(JSON.stringify(paper.blocks)).toContain('Never graded')
  })
})
