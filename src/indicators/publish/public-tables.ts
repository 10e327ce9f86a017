import type { Column } from '../../platform/tables/table.ts'
import type { Table } from '../../platform/tables/index.ts'
import { splits } from '../computed/splits.ts'
import type { PublicFigure } from './find-public-figures.ts'
import { rounding } from './rounding.ts'

/** What stands where a number does not, in words. */
export const shorthand = {
  c: 'confidential: few could be recognised, or it would tell of such.',
  x: 'not available: fewer than 20 to make a share or a mean of, or a code that is not known.',
  z: 'does not apply.',
} as const

const topicOf = (split: string): string =>
  split === '' ? 'Total' : (splits.find(({ id }) => id === split)?.title ?? split)

interface Meta {
  /** As Explore Education Statistics has it: what a column narrows by, or what it measures. */
  kind: 'Filter' | 'Indicator'
  hint?: string
  groupedBy?: string
  unit?: string
  decimals?: number
}

type PublicColumn = Column<PublicFigure> & { meta?: Meta }

/** The columns of a data file of Explore Education Statistics: time and place first, then filters, then indicators. */
const columns: readonly PublicColumn[] = [
  { name: 'time_period', title: 'Time period', type: 'text', value: ({ period }) => period },
  {
    name: 'time_identifier',
    title: 'Time identifier',
    type: 'text',
    value: ({ identifier }) => identifier,
    meaning: 'Reporting year: the twelve months to the last day. That day itself is in the column As at.',
  },
  { name: 'geographic_level', title: 'Geographic level', type: 'text', value: () => 'Local authority' },
  { name: 'country_code', title: 'Country code', type: 'text', value: () => 'E92000001' },
  { name: 'country_name', title: 'Country', type: 'text', value: () => 'England' },
  { name: 'region_code', title: 'Region code', type: 'text', value: ({ area }) => area.regionCode },
  { name: 'region_name', title: 'Region', type: 'text', value: ({ area }) => area.region },
  { name: 'old_la_code', title: 'Old local authority code', type: 'text', value: ({ area }) => area.code },
  { name: 'la_name', title: 'Local authority', type: 'text', value: ({ area }) => area.name },
  { name: 'new_la_code', title: 'New local authority code', type: 'text', value: ({ area }) => area.newCode },
  {
    name: 'measure',
    title: 'Measure',
    type: 'text',
    value: ({ indicator }) => indicator.title,
    meta: { kind: 'Filter', hint: 'What is counted', groupedBy: 'measure_group' },
  },
  { name: 'measure_group', title: 'Group of measures', type: 'text', value: ({ domain }) => domain },
  { name: 'measure_code', title: 'Code of the measure', type: 'text', value: ({ indicator }) => indicator.id },
  {
    name: 'breakdown',
    title: 'Breakdown',
    type: 'text',
    value: ({ row }) => (row.split === '' ? 'Total' : row.part),
    meaning: 'Codes are those of the Standard Safeguarding Dataset.',
    meta: { kind: 'Filter', hint: 'Which part of the total', groupedBy: 'breakdown_topic' },
  },
  { name: 'breakdown_topic', title: 'Breakdown topic', type: 'text', value: ({ row }) => topicOf(row.split) },
  { name: 'as_at', title: 'As at', type: 'day', value: ({ asAt }) => asAt },
  {
    name: 'numerator',
    title: 'Counted',
    type: 'figure',
    value: ({ row }) => row.counted,
    meta: { kind: 'Indicator', decimals: 0 },
  },
  {
    name: 'denominator',
    title: 'Out of',
    type: 'figure',
    value: ({ row }) => row.outOf,
    meta: { kind: 'Indicator', decimals: 0 },
  },
  {
    name: 'value',
    title: 'Value',
    type: 'figure',
    value: ({ row }) => row.value,
    meaning: 'In the unit that the next column names.',
    meta: { kind: 'Indicator', decimals: 0 },
  },
  {
    name: 'unit',
    title: 'Unit',
    type: 'text',
    value: ({ indicator }) => (indicator.unit === 'per 10,000 children' ? 'count' : indicator.unit),
  },
]

export const publicHandling =
  'Made to be published: small numbers are hidden and the others rounded. Open Government Licence v3.0.'

/** The data: a row for each indicator and each part of it. */
export const publicTable = (
  rows: readonly PublicFigure[],
  { asAt, authority }: { asAt: Date; authority: string },
): Table<PublicFigure> => ({
  title: `Figures of ${authority} to be published`,
  name: 'Public figures',
  about:
    'One row for each indicator that is worked out from case records, and for each part of it by age, sex, ethnicity, placement and need.',
  source: `Case records of ${authority}, by the definitions of Sightline.`,
  asAt,
  filters: [],
  handling: publicHandling,
  notes: [`Rounding (${rounding.id}): ${rounding.says}`],
  shorthand,
  columns,
  rows,
})

interface MetaRow {
  column: PublicColumn
  meta: Meta
}

/** What goes with the data as `….meta.csv`: a row for each filter and each indicator among its columns. */
export const publicMeta = ({ asAt }: { asAt: Date }): Table<MetaRow> => ({
  title: 'Columns of the figures to be published',
  name: 'Public figures meta',
  about: 'One row for each column of the data file that narrows or measures.',
  source: 'Sightline',
  asAt,
  filters: [],
  handling: publicHandling,
  rows: columns.flatMap((column) => (column.meta ? [{ column, meta: column.meta }] : [])),
  columns: [
    { name: 'col_name', title: 'Column', type: 'text', value: ({ column }) => column.name },
    { name: 'col_type', title: 'Type', type: 'text', value: ({ meta }) => meta.kind },
    { name: 'label', title: 'Label', type: 'text', value: ({ column }) => column.title },
    { name: 'indicator_grouping', title: 'Group', type: 'text', value: () => null },
    { name: 'indicator_unit', title: 'Unit', type: 'text', value: ({ meta }) => meta.unit ?? null },
    { name: 'indicator_dp', title: 'Decimal places', type: 'number', value: ({ meta }) => meta.decimals ?? null },
    { name: 'filter_hint', title: 'Hint', type: 'text', value: ({ meta }) => meta.hint ?? null },
    { name: 'filter_grouping_column', title: 'Grouped by', type: 'text', value: ({ meta }) => meta.groupedBy ?? null },
  ],
})
