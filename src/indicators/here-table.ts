import { roundHalfUp } from '../platform/round.ts'
import type { Table } from '../platform/tables/index.ts'
import type { Computed } from './computed/definition.ts'
import { figureOf } from './computed/figure-of.ts'
import type { KeptResults, Result } from './computed/results.ts'
import type { Indicator } from './indicator.ts'
import type { Population } from './published/population.ts'

/** What the authority’s own records say of an indicator, as tidy rows: the number, the year before, its months, its parts. */
export const hereTable = (
  indicator: Indicator,
  { now, before, months, parts, run }: KeptResults,
  {
    asAt,
    authority,
    population,
    inWords,
    over,
  }: {
    asAt: Date
    authority: string
    population: Population | undefined
    /** A part of a split in words. */
    inWords: (split: string, part: string) => string
    /** Whether it is of a period, or of its last day alone. */
    over: Computed['over']
  },
): Table<Result> => ({
  title: `${indicator.title}, from the records of ${authority}`,
  name: indicator.id,
  about: indicator.asks,
  source: `Sightline, ${authority}; case records by delivery ${run.delivery}, as at ${run.asAt}`,
  asAt,
  filters: [],
  handling: 'Official-sensitive: it holds small numbers. It names no child.',
  notes: [
    `Counted: ${indicator.counted}.${indicator.outOf === null ? '' : ` Out of: ${indicator.outOf}.`}`,
    'What could not be told stands in neither number.',
    ...(isRate(indicator) ? ['Of a month there is how many were counted and no rate, as on the page.'] : []),
  ],
  shorthand: {
    x: 'not available: nobody publishes how many children there are in a part.',
    z: 'does not apply: there is nothing to make a value of, or it is a rate and of a month.',
  },
  rows: [now, ...(before ? [before] : []), ...months, ...parts],
  columns: [
    {
      name: 'from',
      title: 'From',
      type: 'day',
      value: ({ startsOn, endsOn }) => (over === 'period' ? startsOn : endsOn),
    },
    { name: 'to', title: 'To', type: 'day', value: ({ endsOn }) => endsOn },
    { name: 'split', title: 'Split by', type: 'text', value: ({ split }) => split || null },
    {
      name: 'part',
      title: 'Part',
      type: 'text',
      value: ({ split, part }) => (split === '' ? 'all' : inWords(split, part)),
    },
    { name: 'counted', title: 'Counted', type: 'number', value: ({ counted }) => counted },
    {
      name: 'out_of',
      title: 'Out of',
      type: 'number',
      value: ({ outOf }) => (indicator.outOf === null ? null : outOf),
    },
    { name: 'left_out', title: 'Could not be told', type: 'number', value: ({ leftOut }) => leftOut },
    {
      name: 'value',
      title: 'Value',
      type: 'figure',
      value: (row) => {
        if (isRate(indicator) && months.includes(row)) return 'z'
        // A rate of a part would need how many children live there, which nobody publishes by part.
        const { value } = figureOf(indicator, row, row.split === '' ? population : undefined)
        if (value === null) return row.outOf === 0 ? 'z' : 'x'
        return roundHalfUp(value, 6)
      },
    },
    { name: 'unit', title: 'Unit', type: 'text', value: () => indicator.unit },
  ],
})

/** Whether it is counted for every so many children who live here, which says little of a month. */
const isRate = ({ unit }: Indicator): boolean => unit === 'per 10,000 children'
