import type { Table } from '../platform/tables/index.ts'
import { heaps, type Work } from './work-item.ts'

interface About {
  asAt: Date
  person: string
  authority: string
  address: string // where the product answers
}

/** Somebody’s work as a table that can leave the house. */
export const workTable = (rows: readonly Work[], { asAt, person, authority, address }: About): Table<Work> => ({
  title: `The work of ${person}, ${authority}`,
  name: 'My work',
  about: `One row for each thing that ${person} has to do, that waits for them, or that goes on under their name.`,
  source: `Sightline, ${authority}`,
  asAt,
  filters: [],
  handling: 'Official. It names people who work for the council, and no child.',
  rows,
  columns: [
    { name: 'heap', title: 'Heap', type: 'text', value: ({ heap }) => heaps[heap] },
    { name: 'source', title: 'Sort of work', type: 'text', value: ({ source }) => source.title },
    { name: 'what', title: 'What', type: 'text', value: ({ title }) => title },
    {
      name: 'status',
      title: 'Status',
      type: 'text',
      value: ({ word, detail }) => [word, detail].filter(Boolean).join(' '),
    },
    { name: 'why', title: 'Why', type: 'text', value: ({ reason }) => reason },
    {
      name: 'day',
      title: 'Day',
      type: 'day',
      value: ({ on }) => on,
      meaning: 'The day it is due, or since when it waits.',
    },
    {
      name: 'link',
      title: 'Page',
      type: 'link',
      value: ({ href }) => ({ text: 'Go to it', href: `${address}${href}` }),
    },
  ],
})
