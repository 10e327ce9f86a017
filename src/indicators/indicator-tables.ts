import type { Column } from '../platform/tables/table.ts'
import type { Table } from '../platform/tables/index.ts'
import { roundHalfUp } from '../platform/round.ts'
import { domainOf } from './catalogue.ts'
import type { Indicator } from './indicator.ts'
import { areaOf } from './published/area.ts'
import { marks, type Figure } from './published/figure.ts'
import type { Latest } from './published/latest.ts'
import { waitingInWords, waitingOf } from './waiting/waiting.ts'

const handling =
  'Official. Published figures: contains public sector information licensed under the Open Government Licence v3.0.'
const markNotes = Object.entries(marks).map(([mark, meaning]) => `${mark}: ${meaning}.`)

/** To six places; `x` where nothing is published. */
const six = (value: number | null): number | 'x' => (value === null ? 'x' : roundHalfUp(value, 6))

/** The catalogue, with the latest published value of an area. */
export const indicatorsTable = (
  rows: readonly Latest[],
  { asAt, area, filters }: { asAt: Date; area: string; filters: { name: string; value: string }[] },
): Table<Latest> => ({
  title: `Indicators, with the latest published figures of ${area}`,
  name: 'Indicators',
  about: 'One row for each indicator: its question, how it is made, and the latest published value where there is one.',
  source: 'Sightline; each publication is named in its row',
  asAt,
  filters,
  handling,
  notes: [
    'Values are as published, to six places.',
    'The mean of statistical neighbours is unweighted, of six or more of the ten.',
  ],
  shorthand: { x: 'not available: no figure is published, or too few neighbours have one for a mean.' },
  rows,
  columns: [
    { name: 'indicator_id', title: 'Id', type: 'text', value: ({ indicator }) => indicator.id },
    { name: 'domain', title: 'Domain', type: 'text', value: ({ indicator }) => domainOf(indicator.id).title },
    { name: 'title', title: 'Indicator', type: 'text', value: ({ indicator }) => indicator.title },
    { name: 'question', title: 'Question', type: 'text', value: ({ indicator }) => indicator.asks },
    { name: 'numerator', title: 'Counted', type: 'text', value: ({ indicator }) => indicator.counted },
    { name: 'denominator', title: 'Out of', type: 'text', value: ({ indicator }) => indicator.outOf },
    { name: 'unit', title: 'Unit', type: 'text', value: ({ indicator }) => indicator.unit },
    { name: 'better', title: 'Better is', type: 'text', value: ({ indicator }) => indicator.better },
    { name: 'limit', title: 'Time limit', type: 'text', value: ({ indicator }) => indicator.limit ?? null },
    { name: 'records', title: 'Records', type: 'text', value: ({ indicator }) => indicator.from.join(', ') },
    {
      name: 'waits_for',
      title: 'Waits for',
      type: 'text',
      value: ({ indicator }) => {
        const waiting = waitingOf(indicator)
        return waiting && waitingInWords(waiting)
      },
      meaning: 'What does not come here yet, without which it is not worked out. Empty where it is.',
    },
    {
      name: 'publication',
      title: 'Published by',
      type: 'text',
      value: ({ indicator }) => indicator.publishedBy ?? null,
    },
    { name: 'theme', title: 'Theme', type: 'text', value: ({ indicator }) => indicator.theme },
    { name: 'period', title: 'Latest period', type: 'text', value: ({ period }) => period },
    { name: 'value', title: `Value of ${area}`, type: 'figure', value: ({ own }) => six(own) },
    {
      name: 'neighbours',
      title: 'Statistical neighbours, mean',
      type: 'figure',
      value: ({ neighbours }) => six(neighbours),
    },
    { name: 'england', title: 'England', type: 'figure', value: ({ england }) => six(england) },
  ],
})

/** Every published figure of one indicator that is known, as tidy rows. */
export const figuresTable = (
  indicator: Indicator,
  rows: readonly Figure[],
  { asAt, filters }: { asAt: Date; filters: { name: string; value: string }[] },
): Table<Figure> => {
  const columns: Column<Figure>[] = [
    { name: 'time_period', title: 'Period', type: 'text', value: ({ period }) => period.text },
    {
      name: 'standing',
      title: 'Provisional or final',
      type: 'text',
      value: ({ period }) => (period.standing === '' ? 'not said' : period.standing),
      meaning: 'What the publication calls the figures of the period. “not said” where it says neither.',
    },
    {
      name: 'geographic_level',
      title: 'Level',
      type: 'text',
      value: ({ area }) => levels[areaOf(area)?.kind ?? 'council'],
    },
    { name: 'area_code', title: 'Area code', type: 'text', value: ({ area }) => area },
    { name: 'area_name', title: 'Area', type: 'text', value: ({ area }) => areaOf(area)?.name ?? null },
    { name: 'indicator_id', title: 'Indicator', type: 'text', value: () => indicator.id },
    {
      name: 'value',
      title: 'Value',
      type: 'text',
      value: ({ value, mark }) => (value === null ? mark : String(value)),
      meaning: `In ${indicator.unit}. A letter stands where there is no number.`,
    },
    { name: 'unit', title: 'Unit', type: 'text', value: () => indicator.unit },
    { name: 'source', title: 'Source', type: 'text', value: ({ source }) => source },
    { name: 'retrieved_from', title: 'Taken from', type: 'text', value: ({ retrievedFrom }) => retrievedFrom },
  ]
  return {
    title: `${indicator.title}: published figures`,
    name: `${indicator.id} published`,
    about: `${indicator.asks} Counted: ${indicator.counted}.${indicator.outOf === null ? '' : ` Out of: ${indicator.outOf}.`}`,
    source: indicator.publishedBy ?? 'As each row says',
    asAt,
    filters,
    handling,
    notes: markNotes,
    rows,
    columns,
  }
}

const levels = { council: 'Local authority', region: 'Regional', nation: 'National' } as const
