import type { Table } from '../../platform/tables/index.ts'
import type { Forecast } from './forecast.ts'

interface About {
  asAt: Date
  authority: string // whose inspections
  address: string
  on: string // the day that the windows were worked out for
}

/** When inspectors are to be expected next, as a table that can leave the house. */
export const forecastsTable = (
  rows: readonly Forecast[],
  { asAt, authority, address, on }: About,
): Table<Forecast> => ({
  title: `When inspectors are to be expected next, ${authority}`,
  name: 'Next inspections',
  about:
    'One row for each programme of inspection. Earliest, expected and latest are worked out by the rule beside them; only a rule whose basis is “published” is the inspectorate’s own.',
  source: `Sightline, ${authority}; each row names the document it counts from`,
  asAt,
  filters: [{ name: 'As at', value: on }],
  handling: 'Official. Dates are estimates by rule, no announcement.',
  rows,
  columns: [
    { name: 'programme', title: 'Programme', type: 'text', value: ({ title }) => title },
    { name: 'next', title: 'Next', type: 'text', value: ({ next }) => next },
    { name: 'counted_from', title: 'Counted from', type: 'day', value: ({ from }) => from?.on ?? null },
    { name: 'earliest', title: 'Earliest', type: 'day', value: ({ earliest }) => earliest },
    { name: 'expected', title: 'Expected', type: 'day', value: ({ expected }) => expected },
    { name: 'latest', title: 'Latest', type: 'day', value: ({ latest }) => latest },
    { name: 'state', title: 'State', type: 'text', value: ({ state }) => state },
    { name: 'sum', title: 'The sum', type: 'text', value: ({ sum }) => sum },
    { name: 'basis', title: 'Basis of the rule', type: 'text', value: ({ basis }) => basis },
    { name: 'source', title: 'Source', type: 'text', value: ({ source }) => source },
    {
      name: 'document',
      title: 'Document',
      type: 'link',
      value: ({ from }) =>
        from
          ? { text: from.document.title || from.document.fileName, href: `${address}/documents/${from.document.id}` }
          : null,
    },
  ],
})
