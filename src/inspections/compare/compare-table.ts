import type { Table } from '../../platform/tables/index.ts'
import { kindInWords } from '../words.ts'
import { likenessInWords, type Compared, type Comparison, type CompareFilters } from './compare.ts'
import type { ToldLetter } from './later.ts'
import type { Passage } from './told.ts'

interface Row {
  authority: Compared
  letter: ToldLetter
  passage: Passage
}

interface About {
  asAt: Date
  authority: string
  filters: CompareFilters
  address: string
}

/** What others were told, a row for each passage, as a table that can leave the house. */
export const compareTable = (
  { theme, authorities }: Comparison,
  { asAt, authority: own, filters, address }: About,
): Table<Row> => ({
  title: `What others were told: ${theme.title}`,
  name: 'Compare',
  about: `One row for each passage on “${theme.title}” in the letters about other authorities that are loaded in Sightline.`,
  source: `Sightline, ${own}; each row names its document and page`,
  asAt,
  filters: [
    { name: 'Region', value: filters.region.join(', ') },
    { name: 'Framework', value: filters.framework.join(', ') },
    { name: 'Years', value: [filters.from, filters.to].filter((year) => year !== undefined).join(' to ') },
    { name: 'Said', value: filters.side.join(', ') },
    { name: 'Only those that later improved', value: filters.improved },
  ].filter(({ value }) => value !== ''),
  handling: 'Official. The letters are public; that nobody has confirmed most of these readings is said row by row.',
  notes: [
    '“Later” is a rule, not a judgement: a later letter lists a strength, only praises in prose, or grades better.',
  ],
  rows: authorities.flatMap((authority) =>
    authority.letters.flatMap((letter) => letter.passages.map((passage) => ({ authority, letter, passage }))),
  ),
  columns: [
    { name: 'authority', title: 'Authority', type: 'text', value: ({ authority }) => authority.name },
    { name: 'la_code', title: 'Authority code', type: 'text', value: ({ authority }) => authority.laCode },
    { name: 'region', title: 'Region', type: 'text', value: ({ authority }) => authority.region || null },
    {
      name: 'likeness',
      title: 'How alike',
      type: 'text',
      value: ({ authority }) => likenessInWords(authority) || null,
    },
    { name: 'dated', title: 'Dated', type: 'day', value: ({ letter }) => letter.dated },
    { name: 'framework', title: 'Framework', type: 'text', value: ({ letter }) => letter.framework || null },
    {
      name: 'kind',
      title: 'Kind',
      type: 'text',
      value: ({ passage }) => (passage.kind === 'mention' ? `In prose, ${passage.leaning}` : kindInWords(passage.kind)),
    },
    { name: 'said', title: 'What they said', type: 'text', value: ({ passage }) => passage.text },
    { name: 'state', title: 'State', type: 'text', value: ({ passage }) => passage.state },
    { name: 'later', title: 'Later', type: 'text', value: ({ authority }) => authority.later?.how ?? null },
    { name: 'page', title: 'Page', type: 'number', value: ({ passage }) => passage.page || null },
    {
      name: 'link',
      title: 'Passage',
      type: 'link',
      value: ({ letter, passage }) => ({
        text: 'See the passage',
        href: `${address}/documents/${letter.id}?${passage.kind === 'mention' ? `page=${Math.max(1, passage.page)}` : `reading=${passage.id}`}`,
      }),
    },
  ],
})
