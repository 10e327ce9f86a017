import type { Indicator } from '../indicator.ts'
import { isTotal } from '../in-unit.ts'
import { areaOf, neighboursOf } from '../published/area.ts'
import type { Figure } from '../published/figure.ts'
import { hasValue, seriesOf } from '../published/series.ts'
import { differenceOf, mean, type Difference, type Sides } from './before-after.ts'

export type BesideOthers =
  | { kind: 'refused'; because: string }
  | {
      kind: 'found'
      /** The published years on each side; the year of the day itself stands on neither. */
      years: { before: readonly string[]; after: readonly string[] }
      own: Sides & Difference
      /** The unweighted mean of the neighbours that publish every one of these years. */
      others: Sides & Difference & { of: number }
      inDifferences: Difference
      /** Whether the two went alike before: if not, the others are a poor picture of what would have happened here. */
      wentAlike: boolean
      /** How many neighbours, each held against the rest as we are here, moved as far apart or further: where nothing was done. */
      asFar: number
      /** The grade of attribution that this can carry at most: 1 goes with, 2 may have contributed. */
      mostGrade: 1 | 2
    }

const yearsASide = 5
const fewestASide = 3
const fewestNeighbours = 6
// Of ten neighbours one moves as far by chance, so two make the move an ordinary one.
const mostAsFar = 1

/**
 * A published number before and after a year, here and for the statistical neighbours that publish every one of these years:
 * difference in differences, with each neighbour as a placebo. Years count alike; at most five on each side. What the year of a
 * period means is the publication’s: the year in which the change came belongs to neither side.
 *
 * @param byArea every published figure of the indicator, by area
 * @param year in which something was done, as published years are numbered by their end
 */
export const besideOthers = (
  indicator: Pick<Indicator, 'unit'>,
  byArea: ReadonlyMap<string, readonly Figure[]>,
  { area, year }: { area: string; year: number },
): BesideOthers => {
  if (isTotal(indicator.unit))
    return {
      kind: 'refused',
      because: 'It is a total: a larger council has more, so totals are not set beside each other.',
    }
  const own = valuesOf(byArea, area)
  const years = [...own.keys()].filter(Number.isInteger).toSorted((a, b) => a - b)
  const before = years.filter((at) => at < year).slice(-yearsASide)
  const after = years.filter((at) => at > year).slice(0, yearsASide)
  if (before.length < fewestASide || after.length < fewestASide)
    return {
      kind: 'refused',
      because: `It takes ${fewestASide} published years on each side of ${year}; there are ${before.length} before and ${after.length} after.`,
    }
  const others = neighboursOf(area)
    .map(({ code }) => valuesOf(byArea, code))
    .filter((values) => [...before, ...after].every((at) => values.has(at)))
  if (others.length < fewestNeighbours)
    return {
      kind: 'refused',
      because: `Only ${others.length} of the statistical neighbours publish every one of these years; it takes ${fewestNeighbours}.`,
    }
  const sidesOf = (values: Series): Sides & Difference => {
    const [a, b] = [at(values, before), at(values, after)]
    return { before: mean(a), after: mean(b), ...differenceOf(a, b) }
  }
  const against = (one: Series, rest: readonly Series[]): { gapsBefore: number[]; inDifferences: Difference } => {
    const gaps = (side: readonly number[]): number[] => {
      const [here, there] = [at(one, side), at(meanOf(rest, side), side)]
      return here.map((value, nth) => tidy(value - (there[nth] ?? 0)))
    }
    return { gapsBefore: gaps(before), inDifferences: differenceOf(gaps(before), gaps(after)) }
  }
  const { gapsBefore, inDifferences } = against(own, others)
  const moved = Math.abs(inDifferences.value)
  const asFar = others.filter(
    (one) =>
      Math.abs(
        against(
          one,
          others.filter((other) => other !== one),
        ).inDifferences.value,
      ) >= moved,
  ).length
  const wentAlike = isFlat(gapsBefore, moved)
  const isClear = inDifferences.interval !== null && (inDifferences.interval[0] > 0 || inDifferences.interval[1] < 0)
  const everyYear = [...before, ...after]
  return {
    kind: 'found',
    years: { before: before.map(String), after: after.map(String) },
    own: sidesOf(own),
    others: { ...sidesOf(meanOf(others, everyYear)), of: others.length },
    inDifferences,
    wentAlike,
    asFar,
    mostGrade: isClear && wentAlike && asFar <= mostAsFar ? 2 : 1,
  }
}

/** Without the last places, in which means of equal numbers differ. */
const tidy = (value: number): number => Math.round(value * 1e9) / 1e9

type Series = ReadonlyMap<number, number>

const valuesOf = (byArea: ReadonlyMap<string, readonly Figure[]>, code: string): Series =>
  new Map(
    seriesOf(byArea.get(code) ?? [])
      .filter(({ period }) => period.shape === 'year')
      .filter(hasValue)
      .map(({ period, value }) => [period.at, value]),
  )

const at = (values: Series, years: readonly number[]): number[] => years.flatMap((year) => values.get(year) ?? [])

const meanOf = (all: readonly Series[], years: readonly number[]): Series =>
  new Map(years.map((year) => [year, mean(all.flatMap((values) => values.get(year) ?? []))]))

/** Whether the gap before did not itself move: from its first to its last year by less than half of what is to be explained. */
const isFlat = (gaps: readonly number[], moved: number): boolean =>
  Math.abs((gaps.at(-1) ?? 0) - (gaps[0] ?? 0)) < moved / 2 || moved === 0

/** Whether anything is published of which the years could be held against each other. */
export const isPublishedFor = (byArea: ReadonlyMap<string, readonly Figure[]>, area: string): boolean =>
  areaOf(area) !== undefined && valuesOf(byArea, area).size > 0
