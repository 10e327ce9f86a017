import type { Table } from '../../platform/tables/index.ts'
import type { TableCount } from '../import/apply-table.ts'
import type { PastImport } from './imports.ts'

const total = (counts: readonly TableCount[], what: Exclude<keyof TableCount, 'table' | 'emptied'>): number =>
  counts.reduce((sum, count) => sum + count[what], 0)

/** Every delivery of the case system as a file: what each brought, by whom, and whether it still stands. */
export const importsTable = (
  rows: readonly PastImport[],
  { asAt, authority }: { asAt: Date; authority: string },
): Table<PastImport> => ({
  title: `Deliveries of the case system, ${authority}`,
  name: 'Deliveries',
  about: 'One row for each delivery of child-level data, newest first; those that were taken back among them.',
  source: `Sightline, ${authority}`,
  asAt,
  filters: [],
  handling: 'Official. It counts rows and names no child.',
  rows,
  columns: [
    { name: 'number', title: 'Delivery', type: 'number', value: ({ number }) => number },
    { name: 'shows', title: 'Shows', type: 'day', value: (one) => one.asAt },
    { name: 'brought_in', title: 'Brought in', type: 'instant', value: ({ loadedAt }) => loadedAt },
    { name: 'by', title: 'By', type: 'text', value: ({ by }) => by },
    { name: 'source', title: 'From', type: 'text', value: ({ source }) => source },
    ...(['rows', 'added', 'changed', 'gone', 'refused'] as const).map((what) => ({
      name: what,
      title: { rows: 'Rows', added: 'New', changed: 'Changed', gone: 'Gone', refused: 'Refused' }[what],
      type: 'number' as const,
      value: ({ counts }: PastImport) => total(counts, what),
    })),
    { name: 'taken_back', title: 'Taken back', type: 'instant', value: ({ undoneAt }) => undoneAt },
  ],
})
