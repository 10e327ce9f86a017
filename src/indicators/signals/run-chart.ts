/** What a run of values says by the usual rules of run charts. Values come in the order of their periods. */

/** Fewer points than this are too few to draw limits from. */
export const fewestForLimits = 12
/**
 * Counts below this are small. Of 24 months of pure chance with a mean of 1, one run in four has a month beyond such limits; with a
 * mean of 2 one in seven; with 6 or more fewer than one in ten.
 */
export const smallBelow = 6
const shiftOf = 8 // points in a row on one side of the median
const trendOf = 6 // points in a row that rise, or fall

export interface RunSignals {
  median: number
  /** Three sigma either side of the mean, sigma from the moving range (÷ 1.128); null with too few points or with small counts only. */
  limits: { low: number; high: number } | null
  /** Why there are no limits, as a sentence; empty where there are. */
  withoutLimits: string
  /** Each by the index of the last point that makes it. */
  signals: readonly { kind: 'shift' | 'trend' | 'beyond'; direction: 'up' | 'down'; at: number }[]
}

export const medianOf = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length / 2
  const [low = Number.NaN, high = Number.NaN] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]]
  return (low + high) / 2
}

const limitsOf = (values: readonly number[]): RunSignals['limits'] => {
  if (values.length < fewestForLimits) return null
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  const ranges = values.slice(1).map((value, index) => Math.abs(value - (values[index] ?? value)))
  const sigma = ranges.reduce((sum, range) => sum + range, 0) / ranges.length / 1.128
  return { low: mean - 3 * sigma, high: mean + 3 * sigma }
}

/**
 * The signals in `values`. The median and the limits are those of the first `from` values where that many are given: what
 * was before a change is what the change is held against.
 *
 * Where the values are counts and most of them are small, limits say nothing of a count that is small itself, and a run must be without
 * gaps: with a median of 0 any eight months in which something happened at all would lie on one side of it.
 */
export const signalsIn = (
  values: readonly number[],
  { from = values.length, areCounts = false }: { from?: number; areCounts?: boolean } = {},
): RunSignals => {
  const base = values.slice(0, from)
  const median = medianOf(base)
  const isSmall = areCounts && median < smallBelow
  const limits = isSmall && values.every((value) => value < smallBelow) ? null : limitsOf(base)
  return {
    median,
    limits,
    withoutLimits: limits === null ? whyWithoutLimits(base.length) : '',
    signals: [
      ...shifts(values, median, isSmall),
      ...trends(values, isSmall),
      ...beyond(values, limits, isSmall ? smallBelow : -Infinity),
    ],
  }
}

const whyWithoutLimits = (points: number): string =>
  points < fewestForLimits
    ? `Too few points to draw limits: ${points} of ${fewestForLimits}.`
    : `Every number is below ${smallBelow}: too few to draw limits.`

type Signal = RunSignals['signals'][number]

/** A point on the median neither makes a run nor breaks it, but where a run must be without gaps. */
const shifts = (values: readonly number[], median: number, withoutGaps: boolean): Signal[] => {
  const found: Signal[] = []
  let run = 0 // above 0: so many in a row above the median
  for (const [at, value] of values.entries()) {
    if (value === median) {
      if (withoutGaps) run = 0
      continue
    }
    const side = value > median ? 1 : -1
    run = Math.sign(run) === side ? run + side : side
    if (Math.abs(run) === shiftOf) found.push({ kind: 'shift', direction: side > 0 ? 'up' : 'down', at })
  }
  return found
}

/** Of two equal values in a row the second neither makes a trend nor breaks it, but where a run must be without gaps. */
const trends = (values: readonly number[], withoutGaps: boolean): Signal[] => {
  const found: Signal[] = []
  let steps = 0
  for (const [index, value] of values.entries()) {
    const before = values[index - 1]
    if (before === undefined) continue
    if (value === before) {
      if (withoutGaps) steps = 0
      continue
    }
    const way = value > before ? 1 : -1
    steps = Math.sign(steps) === way ? steps + way : way
    if (Math.abs(steps) === trendOf - 1) found.push({ kind: 'trend', direction: way > 0 ? 'up' : 'down', at: index })
  }
  return found
}

/** @param least below this a value is too small to be told as beyond limits */
const beyond = (values: readonly number[], limits: RunSignals['limits'], least: number): Signal[] =>
  limits === null
    ? []
    : values.flatMap((value, at): Signal[] =>
        value < least
          ? []
          : value > limits.high
            ? [{ kind: 'beyond', direction: 'up', at }]
            : value < limits.low
              ? [{ kind: 'beyond', direction: 'down', at }]
              : [],
      )
