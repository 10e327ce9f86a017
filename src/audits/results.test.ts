import { shareInWords } from '../platform/round.ts'
import { describe, expect, test } from 'vitest'
import { day } from '../platform/day.ts'
import type { Audit } from './audits/audit.ts'
import { agreementOf, auditorsOf, driftOf, pairsOf } from './results/agreement.ts'
import { gradesBy, planBy, quarterOf } from './results/results.ts'
import { ratingOf, standardsOf, wilson } from './results/standards.ts'
import { shareOut } from './samples/share-out.ts'
import { smartScore } from './supervision/smart.ts'
import { everyTool, toolFor } from './tools/index.ts'
import { placeOf, statementsOf } from './tools/tool.ts'

const audit = (more: Partial<Audit>): Audit =>
  ({
    id: crypto.randomUUID(),
    tool: 'social-care',
    toolVersion: 1,
    team: 'North',
    auditorId: 'a',
    auditor: 'Ann',
    dueOn: day('2026-10-01'),
    finishedOn: day('2026-09-20'),
    firstGrade: null,
    secondGrade: null,
    grade: null,
    againOf: null,
    ...more,
  }) as Audit // the fields that these sums look at

const pair = (first: string, second: string): Audit => audit({ firstGrade: first, secondGrade: second })
const times = <One>(n: number, make: () => One): One[] => Array.from({ length: n }, make)

describe('agreement', () => {
  test('of 20 pairs 14 are the same and 19 within one grade, and kappa waits for 30', () => {
    const pairs = pairsOf([
      ...times(14, () => pair('good', 'good')),
      ...times(5, () => pair('good', 'requires-improvement')),
      pair('outstanding', 'requires-improvement'),
    ])
    const { exact, withinOne, kappa } = agreementOf(pairs)
    expect([shareInWords(exact.length, 20), shareInWords(withinOne.length, 20), kappa]).toEqual([
      '14 of 20 (70%)',
      '19 of 20 (95%)',
      null,
    ])
  })

  test('kappa is 1 where all agree on more than one grade, and 0 where the second grade is chance', () => {
    const agree = [...times(15, () => pair('good', 'good')), ...times(15, () => pair('inadequate', 'inadequate'))]
    expect(agreementOf(pairsOf(agree)).kappa).toBe(1)
    const chance = ['good', 'inadequate'].flatMap((one) =>
      ['good', 'inadequate'].flatMap((other) => times(8, () => pair(one, other))),
    )
    expect(agreementOf(pairsOf(chance)).kappa).toBeCloseTo(0, 10)
  })

  test('kappa is not given for two scales together', () => {
    const other = times(15, () => audit({ tool: 'written-to-child', firstGrade: 'fully', secondGrade: 'fully' }))
    expect(agreementOf(pairsOf([...times(15, () => pair('good', 'good')), ...other])).kappa).toBeNull()
  })

  test.each([
    [{ pairs: 10, kinder: 0, harsher: 5 }, 'harsher'],
    [{ pairs: 10, kinder: 5, harsher: 1 }, 'kinder'],
    [{ pairs: 10, kinder: 4, harsher: 4 }, null],
    [{ pairs: 7, kinder: 7, harsher: 0 }, null],
  ] as const)('an auditor with %o drifts: %s', (line, drift) => {
    expect(driftOf(line)).toBe(drift)
  })

  test('below twenty a number stands without its share', () => {
    expect([shareInWords(8, 12), shareInWords(12, 20)]).toEqual(['8 of 12', '12 of 20 (60%)'])
  })

  test('an audit that was not read twice counts as finished and not as a pair', () => {
    expect(auditorsOf([audit({ firstGrade: 'good' }), pair('good', 'inadequate')])).toMatchObject([
      { finished: 2, pairs: 1, kinder: 1 },
    ])
  })
})

describe('grades', () => {
  test('are counted by the grade that stands, a line each', () => {
    const audits = [
      audit({ firstGrade: 'good' }),
      audit({ firstGrade: 'good', grade: 'inadequate' }),
      audit({ finishedOn: null, firstGrade: null }),
    ]
    expect(gradesBy(toolFor('social-care'), audits, ({ team }) => team)).toEqual([
      { toolId: 'social-care', of: 'North', audits: 2, grades: [0, 1, 0, 1], good: 1 },
    ])
  })

  test('quarters are those of the calendar', () => {
    expect(['2026-01-01', '2026-03-31', '2026-04-01', '2026-12-31'].map((on) => quarterOf(day(on)))).toEqual([
      '2026 Q1',
      '2026 Q1',
      '2026 Q2',
      '2026 Q4',
    ])
  })

  test('done against plan looks at what was due, and late is what was not finished by its day', () => {
    const lines = planBy(
      [audit({}), audit({ finishedOn: null }), audit({ dueOn: day('2026-12-24'), finishedOn: null })],
      day('2026-11-01'),
    )
    expect(lines).toEqual([{ team: 'North', planned: 2, done: 1, late: 1 }])
  })
})

describe('a standard of youth justice', () => {
  const tool = toolFor('youth-justice')
  const cases = (sufficient: Readonly<Record<string, number>>, of: number) =>
    Array.from({ length: of }, (_, at) =>
      Object.fromEntries(
        tool.sections.map(({ id }) => [id, { grade: at < (sufficient[id] ?? of) ? 'sufficient' : 'not-sufficient' }]),
      ),
    )

  test('is rated by its lowest lens', () => {
    const planning = standardsOf(
      tool,
      cases({ 'planning-change': 20, 'planning-child-safety': 18, 'planning-others-safety': 10 }, 24),
    ).find(({ standard }) => standard === '2.2 Planning')
    expect([planning?.lowest.lens, planning?.lowest.sufficient, planning?.rating]).toEqual([
      'the safety of others',
      10,
      'Inadequate',
    ])
    expect(planning?.interval).toEqual([24, 61])
  })

  test('is not rated from fewer than twenty cases', () => {
    expect(standardsOf(tool, cases({}, 12)).map(({ rating }) => rating)).toEqual([null, null, null, null])
  })

  test.each([
    [49, 'Inadequate'],
    [50, 'Requires improvement'],
    [65, 'Good'],
    [80, 'Outstanding'],
  ])('with %i of 100 sufficient is %s', (sufficient, rating) => {
    expect(ratingOf({ sufficient, cases: 100 })).toBe(rating)
  })

  test('the interval of Wilson never leaves 0 to 100', () => {
    expect([wilson(0, 20), wilson(20, 20)]).toEqual([
      [0, 16],
      [84, 100],
    ])
  })
})

describe('a sample', () => {
  test.each([
    ['each layer gives its share', 10, { a: 50, b: 30, c: 20 }, { a: 5, b: 3, c: 2 }],
    ['a small layer gives one', 4, { a: 97, b: 3 }, { a: 4, b: 1 }],
    ['none gives more than it has', 50, { a: 3, b: 2 }, { a: 3, b: 2 }],
    ['what is rounded away comes from the largest', 4, { a: 4, b: 4, c: 5 }, { a: 1, b: 1, c: 2 }],
  ])('%s', (_, asked, sizes, shares) => {
    expect(Object.fromEntries(shareOut(asked, new Map(Object.entries(sizes))))).toEqual(shares)
  })
})

describe('a target', () => {
  test.each([
    ['Continue to support as appropriate by ongoing', { need: '', hasOwner: false, hasDay: false }, 0],
    ['Visit Ada at school and write the visit up', { need: 'To be heard', hasOwner: true, hasDay: true }, 5],
    ['Visit Ada at school and write the visit up', { need: '', hasOwner: true, hasDay: false }, 3],
  ])('“%s” with %o has %i of 5', (what, more, score) => {
    expect(smartScore({ what, ...more })).toBe(score)
  })
})

describe('every tool', () => {
  test.each(everyTool.map((tool) => [tool.title, tool] as const))('%s holds together', (_, tool) => {
    const ids = [
      ...tool.sections.map(({ id }) => `section ${id}`),
      ...statementsOf(tool).map(({ id }) => `statement ${id}`),
    ]
    expect(new Set(ids).size).toBe(ids.length)
    for (const grade of [tool.scale.good, tool.capped, ...tool.scale.alwaysModerated])
      expect(placeOf(tool, grade)).toBeGreaterThanOrEqual(0)
    expect(tool.scale.grades.map(({ id }) => id)).toContain(tool.scale.good)
    for (const { statements } of tool.sections) expect(statements.length).toBeGreaterThan(0)
  })
})
