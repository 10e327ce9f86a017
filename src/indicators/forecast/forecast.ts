/** Months fewer than these say too little of seasons and of how wrong a forecast would have been. */
export const fewestForForecast = 24
/** How far ahead: beyond half a year the interval of a monthly count says nothing. */
export const monthsAhead = 6
/** The share of its errors that an interval is made to hold: of ten months to come, eight should fall within. */
export const forecastCoverage = 0.8
// As many past months are forecast from what came before them, to learn how wrong the method is.
const fewestTried = 8
const seasonMonths = 12

export interface Ahead {
  /** Months after the last. */
  ahead: number
  value: number
  least: number
  most: number
}

export type Forecast =
  | { kind: 'refused'; because: string }
  | {
      kind: 'made'
      method: Method['id']
      says: string
      points: readonly Ahead[]
      /** How many past months the intervals were learnt from, and by how much the method was wrong one month ahead, in the middle. */
      tried: number
      typicalError: number
      /** Of the last months, how many fell within the interval that would have been given. */
      heldOf: { held: number; of: number }
    }

interface Method {
  id: 'level' | 'season' | 'trend'
  says: string
  needs: number
  ahead: (series: readonly number[], steps: number) => number
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length

const methods: readonly Method[] = [
  {
    id: 'level',
    says: 'it stays at the mean of the last six months',
    needs: 6,
    ahead: (series) => mean(series.slice(-6)),
  },
  {
    id: 'season',
    says: 'each month is as the same month a year before',
    needs: seasonMonths,
    ahead: (series, steps) => series[series.length - seasonMonths + ((steps - 1) % seasonMonths)] ?? mean(series),
  },
  {
    id: 'trend',
    says: 'the straight line through the last twelve months goes on, and flattens',
    needs: seasonMonths,
    ahead: (series, steps) => {
      const last = series.slice(-seasonMonths)
      const middle = (last.length - 1) / 2
      const average = mean(last)
      const slope =
        last.reduce((sum, value, at) => sum + (at - middle) * (value - average), 0) /
        last.reduce((sum, _, at) => sum + (at - middle) ** 2, 0)
      // A month adds nine tenths of what the month before added: a trend of people does not go on for ever.
      const damped = Array.from({ length: steps }, (_, step) => 0.9 ** (step + 1)).reduce((sum, one) => sum + one, 0)
      return average + slope * (middle + damped)
    },
  },
]

interface Tried {
  ahead: number
  error: number // what came less what was forecast
}

/** Each month of the past that can be forecast from at least a year before it, by how far ahead. */
const backTest = (series: readonly number[], method: Method): Tried[] => {
  const tried: Tried[] = []
  for (let origin = Math.max(method.needs, seasonMonths); origin < series.length; origin++)
    for (let ahead = 1; ahead <= monthsAhead && origin + ahead <= series.length; ahead++) {
      const came = series[origin + ahead - 1] ?? 0
      tried.push({ ahead, error: came - method.ahead(series.slice(0, origin), ahead) })
    }
  return tried
}

const quantile = (sorted: readonly number[], share: number): number =>
  // Of few the next larger one: rather too wide than too narrow.
  sorted[Math.min(sorted.length - 1, Math.ceil(share * (sorted.length + 1)) - 1)] ?? 0

const absolute = (tried: readonly Tried[], ahead: number): number[] =>
  tried.flatMap((one) => (one.ahead === ahead ? [Math.abs(one.error)] : [])).toSorted((a, b) => a - b)

/**
 * The months to come with intervals. Of three simple methods the one that would have been least wrong one to six months ahead
 * in the past; the interval is as wide as four in five of its errors were. It knows nothing of what is planned.
 *
 * @param series one value a month without gaps, oldest first
 * @param most what a value cannot exceed, such as 100 of a share
 */
export const forecast = (series: readonly number[], most?: number): Forecast => {
  if (series.length < fewestForForecast)
    return { kind: 'refused', because: `A forecast takes ${fewestForForecast} months; there are ${series.length}.` }
  const [best] = methods
    .map((method) => ({ method, tried: backTest(series, method) }))
    .toSorted(
      (a, b) => mean(a.tried.map(({ error }) => Math.abs(error))) - mean(b.tried.map(({ error }) => Math.abs(error))),
    )
  if (!best) throw new Error('There is no method.')
  const { method, tried } = best
  const widths: number[] = []
  for (let ahead = 1; ahead <= monthsAhead; ahead++) {
    const errors = absolute(tried, ahead)
    if (errors.length < fewestTried && ahead === 1)
      return { kind: 'refused', because: 'Too few past months could be forecast to learn how wrong it is.' }
    // What lies further ahead is never surer than what lies nearer.
    widths.push(Math.max(widths.at(-1) ?? 0, quantile(errors, forecastCoverage)))
  }
  const within = (value: number): number => Math.min(most ?? Infinity, Math.max(0, value))
  return {
    kind: 'made',
    method: method.id,
    says: method.says,
    points: widths.map((width, at) => {
      const value = method.ahead(series, at + 1)
      return { ahead: at + 1, value: within(value), least: within(value - width), most: within(value + width) }
    }),
    tried: absolute(tried, 1).length,
    typicalError: quantile(absolute(tried, 1), 0.5),
    heldOf: heldOf(series, method),
  }
}

/** Of the last twelve months: how many fell within the interval that would have been given the month before. */
const heldOf = (series: readonly number[], method: Method): { held: number; of: number } => {
  let [held, of] = [0, 0]
  for (let origin = Math.max(fewestForForecast, series.length - seasonMonths); origin < series.length; origin++) {
    const before = series.slice(0, origin)
    const errors = absolute(backTest(before, method), 1)
    if (errors.length < fewestTried) continue
    of++
    if (Math.abs((series[origin] ?? 0) - method.ahead(before, 1)) <= quantile(errors, forecastCoverage)) held++
  }
  return { held, of }
}
