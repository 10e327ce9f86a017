import { figureInWords, inUnit, type Measure, type MeasureReading, type MeasureStanding } from '../improvement/index.ts'
import { inWords, type Day } from '../platform/day.ts'
import { ageInWords, monthsBetween } from '../platform/months.ts'

export interface TrendPoint {
  on: Day
  value: number
}

/** A measure as a councillor sees it: counts, never small ones; which way it goes; from where and how old. */
export interface CouncillorFigure {
  title: string
  value: string // “76%”, “11 of 24”; “Too few to show”
  of: string // “72 of 95”; '' where the value says it
  trend: 'better' | 'worse' | 'steady' | 'unknown'
  /** In a few words, with the target where there is one. */
  trendInWords: string
  points: readonly TrendPoint[] // only those that may be shown
  target: number | null
  isShare: boolean
  source: string
  periodEnd: Day | null
  age: string
}

/** Fewer readings than this show no trend. */
const fewestForTrend = 4
/** The trend is held against the reading of about this long ago, or the oldest there is. */
const trendMonths = 12

/** @param standing of which everything that a councillor may not see is hidden already */
export const figureOf = (
  { measure, readings: shown, latest, hiddenOn }: MeasureStanding,
  today: Day,
): CouncillorFigure => {
  const periodEnd = latest?.periodEnd ?? hiddenOn
  const common = {
    title: measure.title,
    points: shown.map(({ periodEnd, value }) => ({ on: periodEnd, value })),
    target: measure.targetKind === 'floor' || measure.targetKind === 'ceiling' ? measure.target : null,
    isShare: measure.unit === 'percent',
    source: latest?.source || measure.source,
    periodEnd,
    age: periodEnd ? `${ageInWords(periodEnd, today)} old` : '',
  }
  const none = { of: '', trend: 'unknown', points: [] } as const
  if (hiddenOn !== null)
    return { ...common, ...none, value: 'Too few to show', trendInWords: 'a number below six could point to a child' }
  if (!latest) return { ...common, ...none, value: 'No figure yet', trendInWords: 'nothing has been recorded' }
  const words = figureInWords(measure, latest)
  const [, value = words, of = ''] = /^(.+?) \((.+)\)$/.exec(words) ?? []
  return { ...common, value, of, ...trendOf(measure, shown, latest) }
}

const trendOf = (
  measure: Measure,
  shown: readonly MeasureReading[],
  latest: MeasureReading,
): Pick<CouncillorFigure, 'trend' | 'trendInWords'> => {
  const target =
    measure.target === null || measure.targetKind === 'band' || measure.targetKind === 'trend'
      ? ''
      : `; target ${inUnit(measure.unit, measure.target)}`
  if (shown.length < fewestForTrend)
    return { trend: 'unknown', trendInWords: `too few readings to see which way it goes${target}` }
  const before =
    shown.findLast(({ periodEnd }) => monthsBetween(periodEnd, latest.periodEnd) >= trendMonths) ?? shown[0] ?? latest
  const change = latest.value - before.value
  const since = `since ${inWords(before.periodEnd)}, when it was ${inUnit(measure.unit, before.value)}`
  if (Math.abs(change) <= measure.tolerance)
    return { trend: 'steady', trendInWords: `about the same ${since}${target}` }
  if (measure.polarity === 'neither')
    return { trend: 'unknown', trendInWords: `${change > 0 ? 'higher' : 'lower'} ${since}; neither is better${target}` }
  const isBetter = change > 0 === (measure.polarity === 'higher')
  const isThere =
    measure.target !== null &&
    (measure.polarity === 'higher' ? latest.value >= measure.target : latest.value <= measure.target)
  return {
    trend: isBetter ? 'better' : 'worse',
    trendInWords: `${isBetter && measure.target !== null && !isThere ? 'not there yet, ' : ''}${since}${target}`,
  }
}

const aspects = ['outcome', 'quality', 'voice', 'timeliness', ''] as const

/** Three figures at most, of as many sorts as there are: what changed for children first, how soon last. */
export const threeOf = (measures: readonly MeasureStanding[]): readonly MeasureStanding[] => {
  const order = (one: MeasureStanding): number => aspects.indexOf(one.measure.aspect)
  const sorted = measures.toSorted((a, b) => order(a) - order(b) || Number(b.isOutside) - Number(a.isOutside))
  const firsts = sorted.filter(
    (one, index) => sorted.findIndex((other) => other.measure.aspect === one.measure.aspect) === index,
  )
  const rest = sorted.filter((one) => !firsts.includes(one))
  return [...firsts, ...rest].slice(0, 3)
}
