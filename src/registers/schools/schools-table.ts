import type { Day } from '../../platform/day.ts'
import type { Table } from '../../platform/tables/table.ts'
import { followsFrom, type SchoolOn } from './landscape.ts'

/** The schools as they were on a day, as a table that can leave the house. */
export const schoolsTable = (
  rows: readonly SchoolOn[],
  { asAt, authority, on }: { asAt: Date; authority: string; on: Day },
): Table<SchoolOn> => ({
  title: `Schools, ${authority}`,
  name: 'Schools',
  about:
    'One row for each school: whose it was, its level and its last inspection on the day, and when the next is to be expected by rule. Results stand in the words of their own framework; they are not to be compared across frameworks.',
  source: `Sightline, ${authority}: its registers of schools, inspections, categories and milestones`,
  asAt,
  filters: [{ name: 'As at', value: on }],
  handling: 'Official. Levels of single schools are not published; days of inspections are estimates by rule.',
  rows,
  columns: [
    { name: 'school', title: 'School', type: 'text', value: ({ name }) => name },
    { name: 'urn', title: 'URN', type: 'text', value: ({ urn }) => urn },
    { name: 'phase', title: 'Phase', type: 'text', value: ({ phase }) => phase },
    { name: 'governance', title: 'Maintained or academy', type: 'text', value: (one) => one.governanceInWords },
    { name: 'trust', title: 'Trust', type: 'text', value: ({ trust }) => trust?.name ?? null },
    { name: 'quadrant', title: 'Quadrant', type: 'text', value: ({ quadrant }) => quadrant || null },
    { name: 'level', title: 'Evaluation level', type: 'text', value: ({ level }) => level?.words ?? null },
    { name: 'level_from', title: 'Level from', type: 'day', value: ({ level }) => level?.from ?? null },
    { name: 'follows', title: 'What follows', type: 'text', value: (one) => followsFrom(one).join('; ') || null },
    { name: 'inspected', title: 'Last inspected on', type: 'day', value: ({ last }) => last?.on ?? null },
    { name: 'framework', title: 'Framework', type: 'text', value: ({ last }) => last?.framework ?? null },
    { name: 'result', title: 'Result', type: 'text', value: ({ last }) => last?.result ?? null },
    { name: 'category', title: 'Category', type: 'text', value: ({ category }) => category?.words ?? null },
    { name: 'next', title: 'Next', type: 'text', value: ({ next }) => next.what || null },
    { name: 'by', title: 'To be expected by', type: 'day', value: ({ next }) => next.by },
    { name: 'sum', title: 'The sum', type: 'text', value: ({ next }) => next.sum },
    { name: 'source', title: 'Source of the rule', type: 'text', value: ({ next }) => next.source || null },
  ],
})
