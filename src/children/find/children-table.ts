import type { Table } from '../../platform/tables/index.ts'
import { stages } from '../record/standing.ts'
import type { FoundChild } from './find-children.ts'

interface About {
  asAt: Date
  authority: string
  address: string
  filters: readonly { name: string; value: string }[]
}

/** A list of children as a table that leaves Sightline. */
export const childrenTable = (
  rows: readonly FoundChild[],
  { asAt, authority, address, filters }: About,
): Table<FoundChild> => ({
  name: 'Children',
  title: `Children of ${authority}`,
  about: 'Everybody of the newest delivery of the case system whom the person who took it away may see.',
  source: 'The authority’s case system, by the Standard Safeguarding Dataset',
  asAt,
  filters,
  handling: 'Official-Sensitive: personal data of children.',
  columns: [
    { name: 'record', title: 'Record', type: 'text', value: ({ recordNumber }) => recordNumber },
    { name: 'name', title: 'Name', type: 'text', value: ({ name }) => name },
    { name: 'born', title: 'Born', type: 'day', value: ({ born }) => born },
    { name: 'expected', title: 'Birth expected', type: 'day', value: ({ expected }) => expected },
    { name: 'died', title: 'Died', type: 'day', value: ({ died }) => died },
    { name: 'standing', title: 'Standing', type: 'text', value: ({ stage }) => stages[stage] },
    { name: 'worker', title: 'Worker', type: 'text', value: ({ worker }) => worker },
    { name: 'team', title: 'Team', type: 'text', value: ({ team }) => team },
    {
      name: 'page',
      title: 'Page',
      type: 'link',
      value: ({ id, recordNumber }) => ({ text: recordNumber, href: `${address}/children/${id}` }),
    },
  ],
  rows,
})
