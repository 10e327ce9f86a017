import { inWords, type Day } from '../../platform/day.ts'
import type { Table } from '../../platform/tables/index.ts'
import { dueDay } from '../status/facts.ts'
import { fits, type Dependency } from './dependencies.ts'

interface About {
  asAt: Date
  on: Day
  authority: string
  address: string // where the product answers
}

/** What waits for what, and how the dates fit, as a table that can leave the house. */
export const dependenciesTable = (
  rows: readonly Dependency[],
  { asAt, on, authority, address }: About,
): Table<Dependency> => ({
  title: `What waits for what, ${authority}`,
  name: 'Dependencies',
  about: `One row for each action that waited for another on ${inWords(on)}, with how their dates fit.`,
  source: `Sightline, ${authority}`,
  asAt,
  filters: [],
  handling: 'Official. It names people who work for the council, and no child.',
  rows,
  columns: [
    { name: 'action', title: 'Action', type: 'text', value: ({ waiting }) => waiting.facts.title },
    { name: 'owner', title: 'Owner', type: 'text', value: ({ waiting }) => waiting.facts.ownerName },
    { name: 'due', title: 'Due', type: 'day', value: ({ waiting }) => dueDay(waiting.facts) },
    { name: 'waits_for', title: 'Waits for', type: 'text', value: ({ needed }) => needed.facts.title },
    { name: 'their_owner', title: 'Whose owner is', type: 'text', value: ({ needed }) => needed.facts.ownerName },
    { name: 'their_due', title: 'And is due', type: 'day', value: ({ needed }) => dueDay(needed.facts) },
    { name: 'fit', title: 'Fit', type: 'text', value: ({ fit }) => fits[fit].word },
    { name: 'sum', title: 'The sum', type: 'text', value: ({ reason }) => reason },
    { name: 'why', title: 'Why it waits', type: 'text', value: ({ why }) => why || null },
    {
      name: 'owners',
      title: 'Between two owners',
      type: 'text',
      value: ({ isBetweenOwners }) => (isBetweenOwners ? 'Yes' : 'No'),
    },
    {
      name: 'link',
      title: 'Page',
      type: 'link',
      value: ({ waiting }) => ({ text: 'See the action', href: `${address}/actions/${waiting.facts.id}` }),
    },
  ],
})
