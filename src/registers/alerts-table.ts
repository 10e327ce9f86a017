import type { Table } from '../platform/tables/index.ts'
import type { Alert } from './alerts.ts'

/** What registers ask of people, most pressing first, as a table that can leave the house. */
export const alertsTable = (
  rows: readonly Alert[],
  { asAt, authority }: { asAt: Date; authority: string },
): Table<Alert> => ({
  title: `What the registers ask, ${authority}`,
  name: 'Alerts',
  about: 'One row for each thing that an entry of a register asks, of those registers that the person may read.',
  source: `Sightline, ${authority}`,
  asAt,
  filters: [],
  handling: 'Official. It may name people who work for the council or in schools.',
  rows,
  columns: [
    { name: 'register', title: 'Register', type: 'text', value: ({ register }) => register.title },
    { name: 'entry', title: 'Entry', type: 'text', value: ({ name }) => name },
    {
      name: 'status',
      title: 'Status',
      type: 'text',
      value: ({ word, detail }) => [word, detail].filter(Boolean).join(' '),
    },
    { name: 'why', title: 'Why', type: 'text', value: ({ reason }) => reason },
    { name: 'on', title: 'Day', type: 'day', value: ({ on }) => on },
    { name: 'owner', title: 'Owner', type: 'text', value: ({ ownerName }) => ownerName },
  ],
})
