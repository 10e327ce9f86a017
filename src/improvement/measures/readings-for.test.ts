import { beforeAll, describe, expect, test } from 'vitest'
import { newComputedGround, type ComputedGround } from '../../indicators/computed/computed.fixture.ts'
import { refreshIndicators } from '../../indicators/index.ts'
import { day } from '../../platform/day.ts'
import { standingsOf } from '../plans/plan-overview.ts'
import { latestInWords, tooFew } from './figures.ts'
import { createMeasure, type MeasureId, type NewMeasure } from './measure.ts'
import { asShown, isSmallIn, type Audience } from './readings-for.ts'
import { recordReading, type MeasureReading } from './readings.ts'

const reading = (numerator: number | null, denominator: number | null, value = 0) =>
  ({ numerator, denominator, value, periodEnd: day('2026-10-31') }) as MeasureReading

describe('by itself', () => {
  test.each([
    [6, 20, true],
    [5, 20, false],
    [0, 20, true],
    [20, 20, true],
    [15, 20, false], // the five others could be counted
    [14, 20, true],
    [3, 5, false],
    [72, 95, true],
    [93, 95, false],
    [0, 95, true],
  ])('%i of %i is shown: %s', (numerator, denominator, shown) => {
    expect(isSmallIn({ hideBelow: 6 }, reading(numerator, denominator))).toBe(!shown)
  })

  test.each([
    [3, false],
    [6, true],
    [0, true],
    [12.5, true],
  ])('a bare count of %s is shown: %s', (value, shown) => {
    expect(isSmallIn({ hideBelow: 0 }, reading(null, null, value))).toBe(!shown)
  })

  test('a measure that hides more hides more', () => {
    expect(isSmallIn({ hideBelow: 10 }, reading(8, 40))).toBe(true)
  })
})

test('a share that is rounded tells no more than its rounded counts', () => {
  const share = { hideBelow: 6, unit: 'percent', indicatorId: 'CP02' } as const
  expect(asShown(share, reading(72, 96, 75), () => 'rounded')).toMatchObject({
    numerator: 70,
    denominator: 95,
    value: 74,
    isRounded: true,
  })
  expect(asShown(share, reading(72, 96, 75), () => 'hidden')).toBeNull()
  expect(asShown(share, reading(72, 96, 75), () => 'as it is')).toMatchObject({ numerator: 72, value: 75 })
})

describe('a measure that is tied to an indicator', () => {
  const on = day('2026-11-05')
  let ground: ComputedGround

  /** Twenty children on a plan, of whom ten began in the year and two ended: those who began would tell of those who ended. */
  beforeAll(async () => {
    const children = Array.from({ length: 20 }, (_, index) => index)
    ground = await newComputedGround()
    await ground.deliver('2026-10-31', {
      ssd_person: `
        pers_person_id | pers_dob   | pers_sex
        ${children.map((child) => `C${child} | 2015-05-01 | F`).join('\n        ')}
      `,
      ssd_cp_plans: `
        cppl_cp_plan_id | cppl_person_id | cppl_cp_plan_start_date | cppl_cp_plan_end_date
        ${children.map((child) => `${child} | C${child} | ${child < 10 ? '2025-02-01' : '2026-03-01'} | ${child < 2 ? '2026-06-01' : ''}`).join('\n        ')}
      `,
    })
    await refreshIndicators(ground.database, ground.northmere.authority.id)
  })

  const measured = (parts: Partial<NewMeasure>, ...readings: readonly (readonly [to: string, value: number])[]) =>
    ground.as(async (db) => {
      const id = await createMeasure(db, { title: 'How many?', unit: 'count', ...parts } as NewMeasure)
      for (const [periodEnd, value] of readings)
        await recordReading(
          db,
          id,
          { periodStart: '2025-11-01', periodEnd, value, source: 'Case records' } as Parameters<
            typeof recordReading
          >[2],
          on,
        )
      return id
    }, 'director')

  const seenBy = (id: MeasureId, role: 'director' | 'councillor', audience?: Audience) =>
    ground.as(async (db) => {
      const standing = (await standingsOf(db, [id], { on, audience })).get(id)
      if (!standing) throw new Error('the measure stands')
      return standing
    }, role)

  test('hides what the indicator hides, though it is not small: its value, its verdict and its words', async () => {
    const began = await measured({ indicatorId: 'CP03', targetKind: 'ceiling', target: 8 }, ['2026-10-31', 10])
    expect(await seenBy(began, 'director')).toMatchObject({ latest: { value: 10 }, isOutside: true, hiddenOn: null })
    for (const standing of [await seenBy(began, 'councillor'), await seenBy(began, 'director', 'anybody')]) {
      expect(standing).toMatchObject({ readings: [], latest: undefined, isOutside: null, hiddenOn: '2026-10-31' })
      expect(standing.why).toBe(`Its reading of the period to 31 October 2026 is ${tooFew}.`)
      expect(latestInWords(standing)).toBe(tooFew)
    }
  })

  test('hides it on other days too, and a newest reading that is hidden lets none before it stand for it', async () => {
    const free = await measured({}, ['2026-08-31', 12], ['2026-09-30', 4])
    const standing = await seenBy(free, 'councillor')
    expect(standing).toMatchObject({ latest: undefined, hiddenOn: '2026-09-30', readings: [{ value: 12 }] })
    const began = await measured({ indicatorId: 'CP03' }, ['2026-08-31', 11])
    expect(await seenBy(began, 'councillor')).toMatchObject({ readings: [], hiddenOn: '2026-08-31' })
  })

  test('is shown as it is where pages show the very same, and rounded on every other day and where it differs', async () => {
    const onPlan = await measured({ indicatorId: 'CP01' }, ['2026-08-31', 17], ['2026-09-30', 19], ['2026-10-31', 18])
    const { readings, latest } = await seenBy(onPlan, 'councillor')
    expect(readings.map(({ value, isRounded }) => [value, isRounded ?? false])).toEqual([
      [15, true],
      [20, true],
      [18, false],
    ])
    expect(latest?.value).toBe(18)
    expect(latestInWords(await seenBy(onPlan, 'director', 'anybody'))).toBe('about 20')
    const other = await measured({ indicatorId: 'CP01' }, ['2026-10-31', 17])
    expect(latestInWords(await seenBy(other, 'councillor'))).toBe('about 15')
    expect(latestInWords(await seenBy(other, 'director'))).toBe('17')
  })

  test('shows no baseline that is a small count', async () => {
    const one = await measured({ baseline: 3 }, ['2026-10-31', 12])
    expect((await seenBy(one, 'councillor')).measure.baseline).toBeNull()
    expect((await seenBy(one, 'director')).measure.baseline).toBe(3)
  })
})
