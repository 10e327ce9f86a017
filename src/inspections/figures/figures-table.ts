import type { Table } from '../../platform/tables/index.ts'
import type { Column } from '../../platform/tables/table.ts'
import { roundHalfUp } from '../../platform/round.ts'
import { figureCheckInWords, stateInWords, verdictInWords } from '../words.ts'
import type { FigureRecord, Note, NoteFilters } from './find-figures.ts'

interface About {
  asAt: Date
  authority: string // whose register it is
  /** Where the product answers, for the links back to the passages. */
  address: string
}

const rounding = 'Rounded half up to two places.'
const two = (value: number | null): number | null => (value === null ? null : roundHalfUp(value, 2))

const figureColumns = <Row extends FigureRecord>(address: string): Column<Row>[] => [
  { name: 'check', title: 'Check', type: 'text', value: ({ check }) => figureCheckInWords(check) },
  {
    name: 'label',
    title: 'What of',
    type: 'text',
    value: ({ label }) => label,
    meaning: 'In the words of the document.',
  },
  { name: 'numerator', title: 'Numerator or new value', type: 'number', value: ({ counted }) => counted },
  { name: 'denominator', title: 'Denominator or old value', type: 'number', value: ({ of }) => of },
  { name: 'stated', title: 'Stated', type: 'text', value: ({ stated }) => stated || null, meaning: 'As printed.' },
  {
    name: 'computed',
    title: 'Computed',
    type: 'number',
    value: ({ computed }) => two(computed),
    meaning: `In the unit of the stated value. ${rounding}`,
  },
  {
    name: 'difference',
    title: 'Difference',
    type: 'number',
    value: ({ difference }) => two(difference),
    meaning: `Stated less computed. ${rounding}`,
  },
  { name: 'verdict', title: 'Verdict', type: 'text', value: ({ verdict }) => verdictInWords(verdict) },
  { name: 'why', title: 'Why', type: 'text', value: ({ reason }) => reason || null },
  { name: 'passage', title: 'Passage', type: 'text', value: ({ passage }) => passage?.exact ?? null },
  { name: 'page', title: 'Page', type: 'number', value: ({ page }) => page || null },
  { name: 'state', title: 'State', type: 'text', value: ({ state }) => (state ? stateInWords(state) : null) },
  {
    name: 'link',
    title: 'Where',
    type: 'link',
    value: ({ documentId, readingId, page }) => ({
      text: 'See the passage',
      href: `${address}/documents/${documentId}?${readingId ? `reading=${readingId}` : `page=${Math.max(1, page)}`}`,
    }),
  },
]

const handling = 'Official. The documents themselves are public.'
const tolerance =
  'A stated percentage disagrees where it is more than 0.5 points from what its own counts make, or where it is not rounded half up.'

/** Every figure of one document, right or wrong. */
export const figuresTable = (
  rows: readonly FigureRecord[],
  { asAt, authority, address, title }: About & { title: string },
): Table<FigureRecord> => ({
  title: `Figures of “${title}”, computed again`,
  name: 'Figures',
  about: 'One row for each printed figure that was found, with what its own numbers make.',
  source: `Sightline, ${authority}; each row names its page`,
  asAt,
  filters: [],
  handling,
  notes: [tolerance],
  rows,
  columns: figureColumns(address),
})

/** What does not work out, across documents. */
export const notesTable = (
  rows: readonly Note[],
  { asAt, authority, address, filters }: About & { filters: NoteFilters },
): Table<Note> => ({
  title: `Printed figures that do not work out, ${authority}`,
  name: 'Figures that do not agree',
  about: 'One row for each printed figure whose own numbers say otherwise, or that leaves a doubt.',
  source: `Sightline, ${authority}; each row names its document and page`,
  asAt,
  filters: [
    { name: 'Words', value: filters.q },
    { name: 'Check', value: filters.check.map(figureCheckInWords).join(', ') },
    { name: 'Verdict', value: filters.verdict.map(verdictInWords).join(', ') },
    { name: 'State', value: filters.state.map(stateInWords).join(', ') },
    { name: 'Year', value: filters.year.join(', ') },
    { name: 'Framework', value: filters.framework.join(', ') },
    { name: 'Authority', value: filters.authority.join(', ') },
  ].filter(({ value }) => value !== ''),
  handling,
  notes: [tolerance],
  rows,
  columns: [
    { name: 'document', title: 'Document', type: 'text', value: ({ title, fileName }) => title || fileName },
    { name: 'authority', title: 'Authority', type: 'text', value: (note) => note.authority || null },
    { name: 'framework', title: 'Framework', type: 'text', value: ({ framework }) => framework || null },
    { name: 'dated', title: 'Dated', type: 'day', value: ({ dated }) => dated },
    ...figureColumns<Note>(address),
  ],
})
