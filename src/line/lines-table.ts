import { kindInWords } from '../inspections/index.ts'
import type { Table } from '../platform/tables/index.ts'
import type { LineSummary } from './list-lines.ts'

interface About {
  asAt: Date
  authority: string
  address: string // where the product answers
  filters: readonly { name: string; value: string }[]
}

/** The lines as a table that can leave the house. */
export const linesTable = (
  rows: readonly LineSummary[],
  { asAt, authority, address, filters }: About,
): Table<LineSummary> => ({
  title: `Lines from what inspectors asked, ${authority}`,
  name: 'Lines',
  about:
    'One row for each confirmed thing that inspectors asked for, with how far the line from it goes and what became of it.',
  source: `Sightline, ${authority}`,
  asAt,
  filters,
  handling: 'Official. It names no child.',
  rows,
  columns: [
    { name: 'id', title: 'Id', type: 'text', value: ({ finding }) => finding.id },
    { name: 'said_on', title: 'Said on', type: 'day', value: ({ finding }) => finding.dated },
    { name: 'document', title: 'Document', type: 'text', value: ({ finding }) => finding.title || finding.fileName },
    { name: 'kind', title: 'Kind', type: 'text', value: ({ finding }) => kindInWords(finding.kind) },
    { name: 'finding', title: 'Finding', type: 'text', value: ({ finding }) => finding.value },
    { name: 'actions', title: 'Actions', type: 'number', value: ({ actions }) => actions },
    { name: 'measures', title: 'Measures', type: 'number', value: ({ measures }) => measures },
    { name: 'resolutions', title: 'Resolutions', type: 'number', value: ({ resolutions }) => resolutions },
    { name: 'broken', title: 'Where it is broken', type: 'text', value: ({ broken }) => broken.join('; ') },
    { name: 'became', title: 'What became of it', type: 'text', value: ({ became }) => became },
    {
      name: 'link',
      title: 'Page',
      type: 'link',
      value: ({ finding }) => ({ text: 'See the line', href: `${address}/lines/finding/${finding.id}` }),
    },
  ],
})
