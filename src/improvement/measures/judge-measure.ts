import { addDays, daysBetween, inWords, type Day } from '../../platform/day.ts'
import { count } from '../words.ts'
import { figureInWords, inUnit, tooFew } from './figures.ts'
import type { Measure } from './measure.ts'
import type { MeasureReading } from './readings.ts'
import { fewestForLimits, signalsIn } from '../../indicators/index.ts'
import type { MeasureStanding } from './measure-standing.ts'

/**
 * How a measure stood at the end of `asAt`, by the readings that were known. Where the newest is hidden from who asks, nothing is said
 * of how it stands: on which side of a line a small number lies can be the number itself.
 *
 * @param hidden the last days of the periods whose readings are hidden
 */
export const judgeMeasure = (
  measure: Measure,
  known: readonly MeasureReading[],
  asAt: Day,
  hidden: readonly Day[] = [],
): MeasureStanding => {
  const readings = known.filter(({ periodEnd }) => periodEnd <= asAt)
  const shown = readings.at(-1)
  const hiddenOn = hidden.findLast((on) => on <= asAt && (shown === undefined || on > shown.periodEnd)) ?? null
  const latest = hiddenOn === null ? shown : undefined
  if (isWithdrawn(measure, asAt))
    return {
      measure,
      readings,
      latest,
      hiddenOn,
      expected: null,
      isOutside: null,
      isImproved: false,
      isWithdrawn: true,
      why: `Withdrawn on ${inWords(measure.withdrawnOn ?? asAt)}: ${measure.withdrawnWhy}${/[.!?]$/.test(measure.withdrawnWhy) ? '' : '.'} What it said until then stays.`,
      cautions: [],
    }
  const cautions = cautionsOf(measure, latest, asAt)
  if (!latest)
    return {
      measure,
      readings,
      latest,
      hiddenOn,
      expected: null,
      isOutside: null,
      isImproved: false,
      isWithdrawn: false,
      why:
        hiddenOn === null
          ? 'It has no reading yet.'
          : `Its reading of the period to ${inWords(hiddenOn)} is ${tooFew}.`,
      cautions,
    }
  const expected = expectedOn(measure, latest.periodEnd)
  const isOutside = outside(measure, latest.value, expected)
  return {
    measure,
    readings,
    latest,
    hiddenOn,
    expected,
    isOutside,
    isImproved: movedWell(measure, latest.value) === true,
    isWithdrawn: false,
    why: whyOf(measure, latest, expected, isOutside),
    cautions,
  }
}

/** Whether nobody is judged by a measure any more: what was known before that day is judged as it was. */
export const isWithdrawn = ({ withdrawnOn }: Pick<Measure, 'withdrawnOn'>, on: Day): boolean =>
  withdrawnOn !== null && withdrawnOn <= on

/** The target from its day on; before that the point on the straight line from the baseline to it. */
export const expectedOn = ({ baseline, baselineOn, target, targetOn, targetKind }: Measure, on: Day): number | null => {
  if (targetKind === 'trend') return baseline
  if (target === null) return null
  if (targetKind === 'band' || baseline === null || baselineOn === null || targetOn === null || on >= targetOn)
    return target
  if (on <= baselineOn) return baseline
  return baseline + (target - baseline) * (daysBetween(baselineOn, on) / daysBetween(baselineOn, targetOn))
}

const outside = (measure: Measure, value: number, expected: number | null): boolean | null => {
  if (expected === null) return null
  const { targetKind, targetHigh, tolerance, polarity } = measure
  switch (targetKind) {
    case 'floor':
      return value < expected - tolerance
    case 'ceiling':
      return value > expected + tolerance
    case 'band':
      return value < expected - tolerance || value > (targetHigh ?? expected) + tolerance
    case 'trend':
      return polarity === 'neither'
        ? null
        : polarity === 'higher'
          ? value < expected - tolerance
          : value > expected + tolerance
  }
}

/** Whether the value is better than the baseline by more than the tolerance; null where nobody can say. */
export const movedWell = (
  { baseline, polarity, tolerance, targetKind, target, targetHigh }: Measure,
  value: number,
): boolean | null => {
  if (baseline === null) return null
  if (polarity === 'higher') return value > baseline + tolerance
  if (polarity === 'lower') return value < baseline - tolerance
  if (targetKind !== 'band' || target === null || targetHigh === null) return null
  const within = (figure: number) => figure >= target && figure <= targetHigh
  return within(value) && !within(baseline)
}

/** Whether a value reaches its target itself, without tolerance and whatever the day. */
export const isAtTarget = ({ targetKind, target, targetHigh, polarity, baseline }: Measure, value: number): boolean => {
  switch (targetKind) {
    case 'floor':
      return target !== null && value >= target
    case 'ceiling':
      return target !== null && value <= target
    case 'band':
      return target !== null && targetHigh !== null && value >= target && value <= targetHigh
    case 'trend':
      return baseline !== null && (polarity === 'lower' ? value < baseline : polarity === 'higher' && value > baseline)
  }
}

const whyOf = (
  measure: Measure,
  latest: MeasureReading,
  expected: number | null,
  isOutside: boolean | null,
): string => {
  const { unit, targetOn, target, targetKind, targetHigh, tolerance, baseline, baselineOn } = measure
  const now = `${figureInWords(measure, latest)} in the period to ${inWords(latest.periodEnd)}`
  if (expected === null) return `${now}; it has no target.`
  const sum =
    targetKind === 'band'
      ? `the band is ${inUnit(unit, expected)} to ${inUnit(unit, targetHigh ?? expected)}`
      : targetKind === 'trend'
        ? `it began at ${inUnit(unit, expected)}`
        : expected === target
          ? `the target is ${inUnit(unit, expected)}${targetOn ? ` by ${inWords(targetOn)}` : ''}`
          : `${inUnit(unit, expected)} by now on the straight line from ${inUnit(unit, baseline ?? 0)}${baselineOn ? ` (${inWords(baselineOn)})` : ''} to ${inUnit(unit, target ?? 0)}${targetOn ? ` (${inWords(targetOn)})` : ''}`
  const verdict = isOutside === null ? '' : isOutside ? '; outside tolerance' : '; within tolerance'
  return `${now}; ${sum}, give or take ${inUnit(unit, tolerance)}${verdict}.`
}

const periodDays = { month: 31, quarter: 92, year: 366 } as const

const cautionsOf = (measure: Measure, latest: MeasureReading | undefined, asAt: Day): string[] => {
  const { period, lagDays, aspect, pairId, denominator, baseline } = measure
  const cautions: string[] = []
  if (latest?.isRounded)
    cautions.push(
      'Counts are rounded to the nearest 5, but for the days of which the indicator itself is shown: nobody is to tell by how few it moved.',
    )
  if (latest) {
    const nextDue = addDays(latest.periodEnd, periodDays[period] + lagDays)
    if (nextDue < asAt)
      cautions.push(`The next reading was due by ${inWords(nextDue)}, ${count(daysBetween(nextDue, asAt), 'day')} ago.`)
    if (latest.isProvisional) cautions.push('The latest reading is provisional.')
    if (latest.denominator !== null && latest.denominator < 20)
      cautions.push('Fewer than 20 cases: counts are shown, not shares.')
  }
  if (aspect === 'timeliness' && pairId === null)
    cautions.push('It says how soon, not how well: pair it with a measure of quality before anybody relies on it.')
  if (denominator === '' && measure.unit === 'percent')
    cautions.push('Its definition does not say out of what it is a share.')
  if (measure.ownerId === null) cautions.push('Nobody owns it, so nobody sees to its next reading.')
  if (measure.source === '') cautions.push('Its definition does not say where its figures come from.')
  if (baseline === null) cautions.push('It has no baseline, so nobody can say how far it has moved.')
  return cautions
}

/** Whether a measure has moved beyond its limits in the good direction since a day, and the sentence that says how. */
export const movedBeyondLimits = (
  measure: Measure,
  known: readonly MeasureReading[],
  since: Day,
): { moved: boolean; why: string } => {
  const title = `“${measure.title}”`
  const before = known.filter(({ periodEnd }) => periodEnd <= since)
  const after = known.filter(({ periodEnd }) => periodEnd > since)
  const good = measure.polarity === 'lower' ? 'down' : 'up'
  if (after.length === 0) return { moved: false, why: `${title} has no reading after ${inWords(since)}.` }
  if (measure.polarity === 'neither') {
    const inBand = after.slice(-2).every(({ value }) => movedWell(measure, value) === true)
    return {
      moved: inBand && after.length >= 2,
      why: `${title} is ${inBand ? '' : 'not '}within its band in its latest readings.`,
    }
  }
  if (before.length >= fewestForLimits) {
    const { signals } = signalsIn(
      known.map(({ value }) => value),
      { from: before.length, areCounts: measure.unit === 'count' },
    )
    const found = signals.find(
      ({ direction, at, kind }) => direction === good && at >= before.length && kind !== 'trend',
    )
    return found
      ? { moved: true, why: `${title} moved beyond the limits of its ${before.length} earlier readings.` }
      : {
          moved: false,
          why: `${title} is still within the limits of its ${before.length} earlier readings, so the change may be chance.`,
        }
  }
  const last = after.slice(-2)
  const moved = last.length === 2 && last.every(({ value }) => movedWell(measure, value) === true)
  const few = `there are too few earlier readings (${before.length} of ${fewestForLimits}) to draw limits, so its last two are held against its baseline and tolerance`
  if (measure.baseline === null) return { moved: false, why: `${title} has no baseline to be held against.` }
  return { moved, why: `${title} ${moved ? 'has moved' : 'has not moved'} beyond tolerance: ${few}.` }
}
