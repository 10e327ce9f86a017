import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { addDays, day } from '../../platform/day.ts'
import { newPlanGround, today, type PlanGround } from '../plans.fixture.ts'
import { roundHalfUp } from '../../platform/round.ts'
import { figureInWords, inUnit } from './figures.ts'
import { isAtTarget, judgeMeasure, movedBeyondLimits } from './judge-measure.ts'
import { createMeasure, editMeasure, getMeasure, Measure, MeasureId } from './measure.ts'
import { listReadingsOf, recordReading, type MeasureReading } from './readings.ts'
import { medianOf, signalsIn } from '../../indicators/index.ts'

const measure = (parts: Partial<Record<keyof Measure, unknown>> = {}): Measure =>
  Measure.parse({
    id: '00000000-0000-4000-8000-0000000000aa',
    title: 'Of plans reviewed, how many were in time?',
    indicatorId: '',
    numerator: 'in time',
    denominator: 'plans reviewed',
    exclusions: '',
    polarity: 'higher',
    unit: 'percent',
    period: 'month',
    source: 'Case records',
    aspect: '',
    pairId: null,
    pairTitle: null,
    ownerId: null,
    ownerName: null,
    lagDays: 0,
    hideBelow: 6,
    baseline: 40,
    baselineOn: '2026-01-01',
    targetKind: 'floor',
    target: 90,
    targetHigh: null,
    targetOn: '2026-12-31',
    targetBy: '',
    tolerance: 5,
    withdrawnOn: null,
    withdrawnWhy: '',
    draftedFrom: '',
    version: 1,
    ...parts,
  })

const readings = (
  values: readonly number[],
  start = '2025-01-01',
  denominator: number | null = 100,
): MeasureReading[] =>
  values.map((value, index) => ({
    measureId: MeasureId.parse('00000000-0000-4000-8000-0000000000aa'),
    periodStart: addDays(day(start), index * 30),
    periodEnd: addDays(day(start), index * 30 + 29),
    numerator: denominator === null ? null : Math.round((value * denominator) / 100),
    denominator,
    value,
    source: 'Case records',
    isProvisional: false,
    recordedBy: null,
    recordedAt: new Date('2026-01-01T00:00:00Z'),
  }))

describe('a run of values', () => {
  test('shifts with eight on one side of the median, not with seven; one on the median neither makes nor breaks it', () => {
    const low = [2, 1, 2, 1, 2, 1, 2, 1]
    expect(
      signalsIn([...low, 9, 9, 9, 9, 9, 9, 9], { from: 8 }).signals.filter(({ kind }) => kind === 'shift'),
    ).toEqual([])
    expect(signalsIn([...low, 9, 9, 9, 9, 1.5, 9, 9, 9, 9], { from: 8 }).signals).toContainEqual({
      kind: 'shift',
      direction: 'up',
      at: 16,
    })
  })

  test('is a trend with six rising in a row, not with five', () => {
    expect(signalsIn([5, 1, 2, 3, 4, 5]).signals.map(({ kind }) => kind)).not.toContain('trend')
    expect(signalsIn([5, 1, 2, 3, 4, 5, 6]).signals).toContainEqual({ kind: 'trend', direction: 'up', at: 6 })
  })

  test('has no limits with fewer than twelve points, and with twelve those of the moving range', () => {
    expect(signalsIn([1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1]).limits).toBeNull()
    const { limits, signals } = signalsIn([1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 9], { from: 12 })
    expect(limits?.high).toBeCloseTo(1.5 + 3 / 1.128, 10) // mean 1.5, each step 1
    expect(signals).toContainEqual({ kind: 'beyond', direction: 'up', at: 12 })
  })

  test('turned upside down gives the same signals the other way', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 1, maxLength: 40 }), (values) => {
        const turned = signalsIn(values.map((value) => -value)).signals.map((signal) => ({
          ...signal,
          direction: signal.direction === 'up' ? 'down' : 'up',
        }))
        const key = (signal: { kind: string; direction: string; at: number }) =>
          `${signal.at} ${signal.kind} ${signal.direction}`
        expect(turned.map(key).toSorted()).toEqual(signalsIn(values).signals.map(key).toSorted())
        expect(medianOf(values.map((value) => -value))).toBeCloseTo(-medianOf(values), 10)
      }),
    )
  })
})

describe('a measure against what it should be', () => {
  test.each([
    [
      'on the straight line to its target',
      {},
      [65],
      '2026-07-02',
      false,
      '65% (65 of 100) in the period to 31 July 2026; 69% by now on the straight line from 40% (1 January 2026) to 90% (31 December 2026), give or take 5%; within tolerance.',
    ],
    ['outside where it is worse than the line by more than the tolerance', {}, [63], '2026-07-02', true, undefined],
    ['at its target once the day has come', {}, [86], '2027-01-01', false, undefined],
    ['outside then where it is not', {}, [84], '2027-01-01', true, undefined],
    [
      'a ceiling is kept from below',
      { polarity: 'lower', targetKind: 'ceiling', baseline: null, target: 20 },
      [24],
      '2026-07-02',
      false,
      undefined,
    ],
    [
      'a band has two edges',
      { polarity: 'neither', targetKind: 'band', target: 30, targetHigh: 40, tolerance: 1 },
      [42],
      '2026-07-02',
      true,
      undefined,
    ],
    ['without a target nobody can say', { target: null }, [42], '2026-07-02', null, undefined],
  ])('%s', (_, parts, values, start, isOutside, why) => {
    const standing = judgeMeasure(measure(parts), readings(values, start), day('2027-06-01'))
    expect(standing.isOutside).toBe(isOutside)
    if (why !== undefined) expect(standing.why).toBe(why)
  })

  test('a reading of a period that had not ended is not known yet', () => {
    expect(judgeMeasure(measure(), readings([50, 80], '2026-01-01'), day('2026-02-15')).latest?.value).toBe(50)
  })

  test('S-166: from the day on which it is withdrawn it is judged by nobody; until then as it was, and its readings stay', () => {
    const withdrawn = measure({ withdrawnOn: '2026-03-01', withdrawnWhy: 'Overall grades are no longer given' })
    const known = readings([50, 20])
    const before = judgeMeasure(withdrawn, known, day('2026-02-28'))
    expect([before.isWithdrawn, before.isOutside]).toEqual([false, true])
    const after = judgeMeasure(withdrawn, known, day('2026-03-01'))
    expect(after).toMatchObject({ isWithdrawn: true, isOutside: null, isImproved: false, expected: null })
    expect(after.readings).toEqual(before.readings)
    expect(after.why).toBe(
      'Withdrawn on 1 March 2026: Overall grades are no longer given. What it said until then stays.',
    )
  })

  test('small numbers are counts and no shares', () => {
    const [few] = readings([50], '2026-01-01', 12)
    const [enough] = readings([50], '2026-01-01', 20)
    expect([few && figureInWords(measure(), few), enough && figureInWords(measure(), enough)]).toEqual([
      '6 of 12',
      '50% (10 of 20)',
    ])
  })

  test('halves are rounded up, everywhere', () => {
    expect([
      roundHalfUp(0.5, 0),
      roundHalfUp(2.5, 0),
      roundHalfUp(1.005, 2),
      inUnit('percent', 76.5),
      inUnit('days', 12.25),
    ]).toEqual([1, 3, 1.01, '77%', '12.3 days'])
  })

  test('timeliness alone is cautioned', () => {
    const alone = judgeMeasure(measure({ aspect: 'timeliness' }), readings([70]), day('2026-06-01'))
    expect(alone.cautions).toContain(
      'It says how soon, not how well: pair it with a measure of quality before anybody relies on it.',
    )
  })

  test('has moved beyond its limits, or may be chance', () => {
    const calm = [50, 51, 50, 51, 50, 51, 50, 51, 50, 51, 50, 51]
    const since = addDays(day('2025-01-01'), 12 * 30)
    expect(movedBeyondLimits(measure(), readings([...calm, 52]), since)).toMatchObject({
      moved: false,
      why: expect.stringContaining('may be chance') as unknown,
    })
    expect(movedBeyondLimits(measure(), readings([...calm, 70]), since)).toMatchObject({ moved: true })
    expect(movedBeyondLimits(measure({ polarity: 'lower' }), readings([...calm, 70]), since)).toMatchObject({
      moved: false,
    })
    expect(movedBeyondLimits(measure(), readings([50, 51, 60, 60]), addDays(day('2025-01-01'), 60)).why).toContain(
      'too few earlier readings (2 of 12)',
    )
  })

  test('is at its target or is not, without tolerance', () => {
    expect([isAtTarget(measure(), 90), isAtTarget(measure(), 89.9)]).toEqual([true, false])
  })
})

describe('in the database', () => {
  let ground: PlanGround
  beforeAll(async () => {
    ground = await newPlanGround()
  })

  test('a share is worked out and never typed; a later reading of a period counts and the earlier one stays', async () => {
    const id = await ground.as(ground.lead, (db) => createMeasure(db, { title: 'How many?', denominator: 'all' }))
    const reading = { periodStart: '2026-04-01', periodEnd: '2026-04-30', source: 'Records' }
    const put = (parts: object) =>
      ground.as(ground.lead, (db) => recordReading(db, id, { ...reading, ...parts }, today))
    await expect(put({ numerator: 30, denominator: 20 })).rejects.toThrow('30 cannot be out of 20')
    await expect(put({ numerator: 1, denominator: 0 })).rejects.toThrow('A share of nothing is no share')
    await expect(put({ value: 50 })).rejects.toThrow('Say how many were counted.')
    await expect(put({ numerator: 1, denominator: 2, periodEnd: '2026-07-01' })).rejects.toThrow('still to come')
    await put({ numerator: 10, denominator: 40 })
    await put({ numerator: 12, denominator: 40 })
    const found = await ground.as(ground.councillor, (db) => listReadingsOf(db, [id]))
    expect(found.get(id)?.map(({ value }) => value)).toEqual([30])
    await expect(
      ground.as(ground.councillor, (db) => recordReading(db, id, { ...reading, numerator: 1, denominator: 2 }, today)),
    ).rejects.toMatchObject({ name: 'Forbidden' })
  })

  test('S-166: a measure is withdrawn with a reason or not at all, and what was asked of it before stays in its history', async () => {
    const id = await ground.as(ground.lead, (db) =>
      createMeasure(db, {
        title: 'Is every school good?',
        target: 100,
        targetOn: '2024-07-31',
        targetBy: 'the council',
      }),
    )
    const withdraw = (why: string) =>
      ground.as(ground.lead, (db) =>
        editMeasure(
          db,
          id,
          {
            title: 'Is every school good?',
            target: 100,
            targetOn: '2024-07-31',
            withdrawnOn: '2024-09-02',
            withdrawnWhy: why,
          },
          1,
        ),
      )
    await expect(withdraw('')).rejects.toMatchObject({ name: 'Invalid' })
    expect(await withdraw('No overall grade is given any more')).toEqual({ kind: 'saved', version: 2 })
    expect(await ground.as(ground.lead, (db) => getMeasure(db, id))).toMatchObject({
      withdrawnOn: '2024-09-02',
      target: 100,
      targetOn: '2024-07-31',
    })
  })

  test('a definition is versioned, and two people do not overwrite each other', async () => {
    const id = await ground.as(ground.lead, (db) => createMeasure(db, { title: 'How soon?' }))
    expect(
      await ground.as(ground.lead, (db) => editMeasure(db, id, { title: 'How soon, in days?', unit: 'days' }, 1)),
    ).toEqual({ kind: 'saved', version: 2 })
    expect(await ground.as(ground.director, (db) => editMeasure(db, id, { title: 'How late?' }, 1))).toMatchObject({
      kind: 'conflict',
      by: 'Nadia Fenwright',
    })
    expect((await ground.as(ground.lead, (db) => getMeasure(db, id))).title).toBe('How soon, in days?')
  })
})
