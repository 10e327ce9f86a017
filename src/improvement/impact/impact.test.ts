import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { day } from '../../platform/day.ts'
import { createMeasure, measureAction } from '../measures/measure.ts'
import { recordReading } from '../measures/readings.ts'
import { newPlanGround, today, type PlanGround } from '../plans.fixture.ts'
import { judge } from '../status/find-facts.ts'
import { overreachOf, refusalOf } from './causal-words.ts'
import { claimImpact, showClaims } from './claims.ts'
import { highestGrade, impactSentence, missingFor, type ClaimFacts } from './grades.ts'

const facts = (parts: Partial<ClaimFacts> = {}): ClaimFacts => ({
  action: 'Offer the programme',
  measure: 'How many plans name domestic abuse?',
  went: 'fallen',
  change: 'from 40 to 31',
  baseline: '',
  comparator: '',
  comparison: '',
  otherCauses: '',
  numbersTreated: null,
  treatedOf: null,
  timing: '',
  childVoice: '',
  hasAudit: false,
  designAgreedOn: null,
  startedOn: '2026-03-01',
  ...parts,
})
const grade2 = { numbersTreated: 40, timing: 'From June.', otherCauses: 'A new form.' }

describe('the sentence comes from the grade', () => {
  test.each([
    [0, {}, 'We do not know what “Offer the programme” has changed.'],
    [
      1,
      {},
      '“How many plans name domestic abuse?” has fallen since “Offer the programme” (from 40 to 31); we cannot say that this caused it.',
    ],
    [
      2,
      grade2,
      '“How many plans name domestic abuse?” has fallen since “Offer the programme” (from 40 to 31), and the action is likely to have contributed. 40 children or families received it. Also considered: A new form.',
    ],
    [
      3,
      grade2,
      '“How many plans name domestic abuse?” has fallen since “Offer the programme” (from 40 to 31), and the action contributed to the fall. 40 children or families received it. Also considered: A new form.',
    ],
  ])('grade %i', (grade, parts, sentence) => {
    expect(impactSentence(grade, facts(parts))).toBe(sentence)
  })

  test('and may itself be said at its grade', () => {
    for (const grade of [0, 1, 2, 3, 4]) {
      const sentence = impactSentence(grade, facts({ ...grade2, comparator: 'a neighbour', action: 'X', measure: 'Y' }))
      expect([grade, refusalOf(sentence, grade)]).toEqual([grade, undefined])
    }
  })

  test('each grade says what it still takes', () => {
    expect(missingFor(1, facts())).toEqual([])
    expect(missingFor(2, facts())).toHaveLength(3)
    expect(missingFor(3, facts(grade2))).toEqual([expect.stringContaining('Compare with a group')])
    expect(missingFor(3, facts({ ...grade2, hasAudit: true, childVoice: '“It helped.”' }))).toEqual([])
    expect(
      missingFor(
        4,
        facts({
          ...grade2,
          comparison: 'A staggered start.',
          designAgreedOn: '2026-04-01',
          baseline: '40',
          comparator: 'A neighbour',
          treatedOf: 80,
        }),
      ),
    ).toEqual(['The design must have been agreed before the action started.'])
  })

  test('a higher grade never takes less', () => {
    fc.assert(
      fc.property(
        fc.record({
          otherCauses: fc.constantFrom('', 'a'),
          timing: fc.constantFrom('', 'b'),
          numbersTreated: fc.option(fc.nat()),
          comparison: fc.constantFrom('', 'c'),
          went: fc.constantFrom('fallen' as const, 'not moved' as const, null),
        }),
        (parts) => {
          const lengths = [1, 2, 3, 4].map((grade) => missingFor(grade, facts(parts)).length)
          expect(lengths).toEqual(lengths.toSorted((a, b) => a - b))
          expect(missingFor(highestGrade(facts(parts)), facts(parts))).toEqual([])
        },
      ),
    )
  })
})

describe('free text says no more than the grade', () => {
  test.each([
    ['The programme reduced the number of plans.', 1, ['reduced']],
    ['Numbers fell because of the programme.', 3, ['because of']],
    ['This led to fewer plans and has transformed lives.', 2, ['led to', 'has transformed']],
    ['The programme contributed to the fall.', 2, ['contributed']],
    ['The programme contributed to the fall.', 3, []],
    ['It is likely to have contributed.', 1, ['is likely to have contributed']],
    ['It is likely to have contributed.', 2, []],
    ['Fewer plans name it since; we cannot say that this caused it.', 1, []],
    ['We do not know whether the programme reduced anything.', 0, []],
    ['There is no evidence that it led to the fall.', 0, []],
    ['The number has not reduced.', 0, []],
    ['We cannot say that this caused it, but it reduced the harm.', 1, ['reduced']],
    ['We do not doubt that it reduced the harm.', 1, ['reduced']],
    ['Thanks to the team, numbers fell.', 1, ['Thanks to']],
    ['Twelve families came. Numbers have fallen since.', 1, []],
    ['Reduced was its effect', 4, []],
  ])('%s at grade %i', (text, grade, words) => {
    expect(overreachOf(text, grade).map((found) => found.words)).toEqual(words)
  })

  test('the refusal says which words, and which may be used', () => {
    expect(refusalOf('It reduced harm.', 1)).toBe(
      '“reduced” says more than grade 1 (association) allows: that takes grade 4. At grade 1 you may say “has fallen since; we cannot say that this caused it”.',
    )
  })
})

describe('in the database', () => {
  let ground: PlanGround
  beforeAll(async () => {
    ground = await newPlanGround()
  })

  test('a claim is refused beyond what is known, and its words beyond its grade', async () => {
    const id = await ground.completed()
    const measure = await ground.as(ground.lead, async (db) => {
      const made = await createMeasure(db, {
        title: 'How many?',
        unit: 'count',
        polarity: 'lower',
        baseline: 40,
        baselineOn: '2026-05-31',
      })
      await measureAction(db, id, made)
      await recordReading(
        db,
        made,
        { periodStart: '2026-05-01', periodEnd: '2026-05-31', value: 40, source: 'Records' },
        day('2026-07-31'),
      )
      await recordReading(
        db,
        made,
        { periodStart: '2026-07-01', periodEnd: '2026-07-31', value: 31, source: 'Records' },
        day('2026-07-31'),
      )
      return made
    })
    const claim = (parts: object) =>
      ground.as(ground.owner, (db) =>
        claimImpact(db, id, { measureId: measure, grade: 1, ...parts }, day('2026-08-01')),
      )
    await expect(claim({ grade: 2 })).rejects.toThrow('Grade 2 needs more. Say how many received it')
    await expect(claim({ note: 'The action caused the fall.' })).rejects.toThrow('says more than grade 1')
    await claim({ note: 'Fewer since.' })
    const [shown] = await ground.as(ground.councillor, (db) => showClaims(db, [id]))
    expect(shown?.sentence).toBe(
      '“How many?” has fallen since “Recruit two personal advisers” (from 40 to 31); we cannot say that this caused it.',
    )
  })

  test('“too early” has a day, lasts a year at most, and expires', async () => {
    const id = await ground.completed()
    const early = (until: string) =>
      ground.as(ground.owner, (db) => claimImpact(db, id, { tooEarlyUntil: until }, today))
    await expect(early('2026-06-01')).rejects.toThrow('a day to come')
    await expect(early('2028-06-01')).rejects.toThrow('within a year')
    await early('2026-08-31')
    const word = (on: string) =>
      ground.as(ground.lead, (db) => judge(db, { ids: [id] }, day(on))).then(([one]) => one?.standing.word)
    expect([await word('2026-08-31'), await word('2026-09-01')]).toEqual([
      'Done, too early to tell',
      'Done, no evidence of impact',
    ])
  })

  test('nothing is claimed of what is not complete', async () => {
    const id = await ground.started()
    await expect(
      ground.as(ground.owner, (db) => claimImpact(db, id, { tooEarlyUntil: '2026-09-01' }, today)),
    ).rejects.toThrow('complete. This one is not')
  })
})
