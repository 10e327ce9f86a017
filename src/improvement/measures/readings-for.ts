import { z } from 'zod'
import {
  computedIndicators,
  findIndicator,
  roundCount,
  roundShare,
  showingHere,
  type ShowingOf,
} from '../../indicators/index.ts'
import { sql, type Db } from '../../platform/sql.ts'
import type { Day } from '../../platform/day.ts'
import type { Measure } from './measure.ts'
import { listReadingsOf, type MeasureReading } from './readings.ts'

/** A count from 1 to 5 could point to a child: it is shown to nobody who sees no children, nor what it could be worked out from. */
const fewest = 6

/** Whom readings are for: whoever asks, by what they may see; or anybody, as what is written into a paper that others read. */
export type Audience = 'who asks' | 'anybody'

export interface ReadingsFor {
  /** The measure, without its baseline where that is a small count. */
  measure: Measure
  readings: readonly MeasureReading[]
  /** The last days of the periods whose readings are hidden. */
  hidden: readonly Day[]
}

/**
 * The readings of measures as they may be shown. Whoever sees no children is not told small counts, nor of a measure that is tied to
 * an indicator anything that the indicator hides; readings of other days than those of which the indicator is shown are rounded.
 */
export const readingsFor = async (
  db: Db,
  measures: readonly Measure[],
  { asAt, audience = 'who asks' }: { asAt?: Day | undefined; audience?: Audience | undefined },
): Promise<ReadonlyMap<string, ReadingsFor>> => {
  const all = await listReadingsOf(
    db,
    measures.map(({ id }) => id),
    asAt,
  )
  if (audience === 'who asks' && (await seesChildren(db)))
    return new Map(
      measures.map((measure) => [measure.id, { measure, readings: all.get(measure.id) ?? [], hidden: [] }]),
    )
  const isTied = measures.some(({ indicatorId }) => indicatorId !== '')
  const showing = isTied ? await showingHere(db) : null
  return new Map(
    measures.map((measure) => [
      measure.id,
      hideIn(measure, all.get(measure.id) ?? [], audience === 'anybody' ? leaving(showing) : showing),
    ]),
  )
}

/** What is written into a paper can be laid beside the paper of another day: it is rounded on every day. */
const leaving = (showing: ShowingOf | null): ShowingOf | null =>
  showing &&
  ((indicator, recorded) => {
    const how = showing(indicator, recorded)
    return how === 'as it is' && computedIndicators.has(indicator.id) ? 'rounded' : how
  })

const seesChildren = async (db: Db): Promise<boolean> =>
  (await db.one(sql`select may('children.read') as sees`, z.object({ sees: z.boolean() }))).sees

const hideIn = (measure: Measure, all: readonly MeasureReading[], showing: ShowingOf | null): ReadingsFor => {
  const readings: MeasureReading[] = []
  const hidden: Day[] = []
  for (const reading of all) {
    const shown = asShown(measure, reading, showing)
    if (shown === null) hidden.push(reading.periodEnd)
    else readings.push(shown)
  }
  const { unit, baseline } = measure
  const isSmallAtFirst =
    unit === 'count' && baseline !== null && isSmallIn(measure, { numerator: null, denominator: null, value: baseline })
  return { measure: isSmallAtFirst ? { ...measure, baseline: null } : measure, readings, hidden }
}

/** A reading for somebody who sees no children; null where it is hidden. */
export const asShown = (
  measure: Pick<Measure, 'hideBelow' | 'unit' | 'indicatorId'>,
  reading: MeasureReading,
  showing: ShowingOf | null,
): MeasureReading | null => {
  if (isSmallIn(measure, reading)) return null
  const indicator = findIndicator(measure.indicatorId)
  if (!indicator || showing === null) return reading
  const counted = reading.numerator ?? reading.value
  switch (showing(indicator, { counted, outOf: reading.denominator ?? counted, endsOn: reading.periodEnd })) {
    case 'hidden':
      return null
    case 'as it is':
      return reading
    case 'rounded':
      return rounded(measure, reading)
  }
}

/** Whether what a reading counts, the rest of the whole, or the whole is a small number. */
export const isSmallIn = (
  { hideBelow }: Pick<Measure, 'hideBelow'>,
  { numerator, denominator, value }: Pick<MeasureReading, 'numerator' | 'denominator' | 'value'>,
): boolean => {
  const isSmall = (count: number): boolean => count > 0 && count < Math.max(fewest, hideBelow)
  if (numerator === null || denominator === null)
    return (Number.isInteger(value) && isSmall(Math.abs(value))) || isSmall(numerator ?? 0) || isSmall(denominator ?? 0)
  return isSmall(numerator) || isSmall(denominator) || isSmall(denominator - numerator)
}

const rounded = ({ unit }: Pick<Measure, 'unit'>, reading: MeasureReading): MeasureReading => {
  const { numerator, denominator, value } = reading
  const common = {
    ...reading,
    numerator: numerator === null ? null : roundCount(numerator),
    denominator: denominator === null ? null : roundCount(denominator),
    isRounded: true as const,
  }
  switch (unit) {
    case 'count':
      return { ...common, value: roundCount(value) }
    case 'days':
      return { ...common, value: Math.round(value) }
    case 'percent':
      return { ...common, value: roundShare(numerator ?? 0, denominator ?? 0) ?? 0 }
    case 'rate':
      return { ...common, value: ((common.numerator ?? 0) * 10_000) / (common.denominator || 1) }
  }
}
