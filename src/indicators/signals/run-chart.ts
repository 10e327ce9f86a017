/** What a run of values says by the usual rules of run charts. Values come in the order of their periods. */

/** Fewer points than this are too few to draw limits from. */
export const fewestForLimits = 12
const shiftOf = 8 // points in a row on one side of the median
const trendOf = 6 // points in a row that rise, or fall

export interface RunSignals {
  median: number
  /** Three sigma either side of the mean, sigma from the moving range (÷ 1.128); null with too few points. */
  limits: { low: number; high: number } | null
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
 */
export const signalsIn = (values: readonly number[], from = values.length): RunSignals => {
  const base = values.slice(0, from)
  const median = medianOf(base)
  const limits = limitsOf(base)
  return { median, limits, signals: [...shifts(values, median), ...trends(values), ...beyond(values, limits)] }
}

type Signal = RunSignals['signals'][number]

/** A point on the median neither makes a run nor breaks it. */
const shifts = (values: readonly number[], median: number): Signal[] => {
  const found: Signal[] = []
  let run = 0 // above 0: so many in a row above the median
  for (const [at, value] of values.entries()) {
    if (value === median) continue
    const side = value > median ? 1 : -1
    run = Math.sign(run) === side ? run + side : side
    if (Math.abs(run) === shiftOf) found.push({ kind: 'shift', direction: side > 0 ? 'up' : 'down', at })
  }
  return found
}

/** Of two equal values in a row the second neither makes a trend nor breaks it. */
const trends = (values: readonly number[]): Signal[] => {
  const found: Signal[] = []
  let steps = 0
  for (const [index, value] of values.entries()) {
    const before = values[index - 1]
    if (before === undefined || value === before) continue
    const way = value > before ? 1 : -1
    steps = Math.sign(steps) === way ? steps + way : way
    if (Math.abs(steps) === trendOf - 1) found.push({ kind: 'trend', direction: way > 0 ? 'up' : 'down', at: index })
  }
  return found
}

const beyond = (values: readonly number[], limits: RunSignals['limits']): Signal[] =>
  limits === null
    ? []
    : values.flatMap((value, at): Signal[] =>
        value > limits.high
          ? [{ kind: 'beyond', direction: 'up', at }]
          : value < limits.low
            ? [{ kind: 'beyond', direction: 'down', at }]
            : [],
      )
