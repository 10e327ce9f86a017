import { inWords, type Day } from '../../platform/day.ts'
import type { Table } from '../../platform/tables/index.ts'
import type { BrokenItem, BrokenLine } from './broken-line.ts'

interface About {
  asAt: Date
  today: Day
  authority: string
  address: string // where the product answers
}

/** One way for the line to break, with all that it lists, as a table that can leave the house. */
export const brokenTable = (
  line: BrokenLine,
  rows: readonly BrokenItem[],
  { asAt, today, authority, address }: About,
): Table<BrokenItem> => ({
  title: `${line.title}, ${authority}`,
  name: line.title,
  about: `One row for each place where the line of sight ended on ${inWords(today)}. ${line.means}`,
  source: `Sightline, ${authority}`,
  asAt,
  filters: [],
  handling: 'Official. It names people who work for the council, and no child.',
  rows,
  columns: [
    { name: 'id', title: 'Id', type: 'text', value: ({ id }) => id },
    { name: 'what', title: 'What', type: 'text', value: ({ title }) => title },
    { name: 'why', title: 'Why it is listed', type: 'text', value: ({ why }) => why },
    { name: 'who', title: 'Who', type: 'text', value: ({ who }) => who },
    { name: 'day', title: 'Day', type: 'day', value: ({ on }) => on },
    {
      name: 'link',
      title: 'Page',
      type: 'link',
      value: ({ href }) => ({ text: 'Go to it', href: `${address}${href}` }),
    },
  ],
})
