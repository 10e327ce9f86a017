import type { Table } from '../../platform/tables/index.ts'
import { day as asDay, isDay } from '../../platform/day.ts'
import { ruleInWords } from '../words.ts'
import type { PackRow, PackTable } from './pack-rows.ts'

interface About {
  asAt: Date
  authority: string
  document: { id: string; title: string }
  address: string // where the product answers, for the links back to the pages
}

/** A table of a pack as it can leave the house: each row with its page, its words, its rule and its doubts. */
export const packTable = (table: PackTable, { asAt, authority, document, address }: About): Table<PackRow> => ({
  title: `${table.title}: ${document.title}`,
  name: `Pack ${table.title}`.slice(0, 28),
  about:
    'What Sightline read from the papers of a committee meeting. Resolutions and actions count once a person has confirmed them.',
  source: `Sightline, ${authority}; each row names its page`,
  asAt,
  filters: [],
  handling: 'Official. Papers of public meetings are public; exempt papers are not.',
  notes: [
    '“Unassigned” means that the text does not tell, and not that there is none.',
    'A status that was printed as a colour alone leaves no text and is empty.',
  ],
  rows: table.rows,
  columns: [
    ...table.columns.map((column, index) => columnOf(column, index)),
    { name: 'page', title: 'Page of the file', type: 'number', value: ({ passage }) => passage?.page ?? null },
    { name: 'words', title: 'Words', type: 'text', value: ({ passage }) => passage?.exact ?? null },
    { name: 'rule', title: 'How it was read', type: 'text', value: ({ rule }) => ruleInWords(rule) },
    { name: 'sureness', title: 'Sureness', type: 'number', value: ({ sureness }) => sureness },
    { name: 'doubts', title: 'Doubts', type: 'text', value: ({ doubts }) => doubts.join(' ') || null },
    {
      name: 'link',
      title: 'Passage',
      type: 'link',
      value: ({ passage }) =>
        passage && { text: `Page ${passage.page}`, href: `${address}/documents/${document.id}?page=${passage.page}` },
    },
  ],
})

type Column = Table<PackRow>['columns'][number]

function columnOf({ name, title, type }: PackTable['columns'][number], index: number): Column {
  if (type === 'number') return { name, title, type, value: ({ cells }) => numberIn(cells[index]) }
  if (type === 'day') return { name, title, type, value: ({ cells }) => dayIn(cells[index]) }
  return {
    name,
    title,
    type,
    value: ({ cells }) => (cells[index] === null || cells[index] === undefined ? null : String(cells[index])),
  }
}

const numberIn = (value: PackRow['cells'][number] | undefined): number | null =>
  typeof value === 'number' ? value : null
const dayIn = (value: PackRow['cells'][number] | undefined) =>
  typeof value === 'string' && isDay(value) ? asDay(value) : null
