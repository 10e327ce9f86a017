import type { Table } from '../../platform/tables/index.ts'
import type { Readiness } from './readiness.ts'

interface About {
  asAt: Date
  authority: string
  address: string
}

/** How ready the service is, topic by topic, as a table that can leave the house. */
export const readinessTable = (rows: readonly Readiness[], { asAt, authority, address }: About): Table<Readiness> => ({
  title: `How ready ${authority} is for inspectors`,
  name: 'Readiness',
  about: 'One row for each topic that an inspection or visit can look at.',
  source: `Sightline, ${authority}`,
  asAt,
  filters: [],
  handling: 'Official. A working list of the council’s own: not for inspectors as it stands.',
  rows,
  columns: [
    { name: 'topic', title: 'Topic', type: 'text', value: ({ topic }) => topic.title },
    { name: 'last_seen', title: 'Last seen from outside', type: 'day', value: ({ seen }) => seen[0]?.dated ?? null },
    { name: 'open', title: 'Asked for and not said to be done', type: 'number', value: ({ open }) => open.length },
    {
      name: 'audits',
      title: 'Audits finished in the last twelve months',
      type: 'number',
      value: ({ audits }) => audits?.finished.length ?? null,
    },
    {
      name: 'missing',
      title: 'Evidence that is missing',
      type: 'text',
      value: ({ missing }) => missing.map(({ says }) => says).join(' '),
    },
    {
      name: 'tasks_open',
      title: 'Tasks open',
      type: 'number',
      value: ({ tasks }) => tasks.filter(({ doneAt }) => doneAt === null).length,
    },
    {
      name: 'tasks_done',
      title: 'Tasks done',
      type: 'number',
      value: ({ tasks }) => tasks.filter(({ doneAt }) => doneAt !== null).length,
    },
    {
      name: 'link',
      title: 'Page',
      type: 'link',
      value: ({ topic }) => ({ text: topic.title, href: `${address}/readiness/${topic.id}` }),
    },
  ],
})
