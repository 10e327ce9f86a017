import type { Table } from '../../platform/tables/index.ts'
import { areaInWords, kindInWords, stateInWords, themeInWords } from '../words.ts'
import type { Finding, FindingFilters } from './find-findings.ts'

interface About {
  asAt: Date
  authority: string // whose register it is
  filters: FindingFilters
  /** Where the product answers, for the links back to the passages. */
  address: string
}

/** Findings as a table that can leave the house: each row says what, from which page of which document, and how it stands. */
export const findingsTable = (
  rows: readonly Finding[],
  { asAt, authority, filters, address }: About,
): Table<Finding> => ({
  title: `Findings of inspection documents, ${authority}`,
  name: 'Findings',
  about:
    'One row for each thing that an inspectorate, a board or a council said in a document. Only confirmed findings count; the others wait for a person.',
  source: `Sightline, ${authority}; each row names its document and page`,
  asAt,
  filters: inSentences(filters),
  handling: 'Official. The documents themselves are public; who confirmed what is for the council.',
  notes: ['“Sureness” is how sure the reader was, from 0 to 100, before a person looked.'],
  rows,
  columns: [
    { name: 'id', title: 'Id', type: 'text', value: (finding) => finding.id },
    { name: 'kind', title: 'Kind', type: 'text', value: (finding) => kindInWords(finding.kind) },
    {
      name: 'area',
      title: 'Area',
      type: 'text',
      value: (finding) => (finding.area ? areaInWords(finding.area) : null),
    },
    {
      name: 'finding',
      title: 'Finding',
      type: 'text',
      value: (finding) => finding.value,
      meaning: 'In the words of the document.',
    },
    {
      name: 'themes',
      title: 'Themes',
      type: 'text',
      value: (finding) => finding.themes.map(themeInWords).join('; ') || null,
    },
    { name: 'who_must_act', title: 'Who must act', type: 'text', value: (finding) => finding.body || null },
    { name: 'authority', title: 'Authority', type: 'text', value: (finding) => finding.authority || null },
    { name: 'la_code', title: 'Authority code', type: 'text', value: (finding) => finding.laCode },
    { name: 'framework', title: 'Framework', type: 'text', value: (finding) => finding.framework || null },
    {
      name: 'dated',
      title: 'Dated',
      type: 'day',
      value: (finding) => finding.dated,
      meaning: 'The day it was published, or the last day of the inspection where none is printed.',
    },
    { name: 'document', title: 'Document', type: 'text', value: (finding) => finding.title || finding.fileName },
    { name: 'page', title: 'Page', type: 'number', value: (finding) => finding.page || null },
    {
      name: 'link',
      title: 'Passage',
      type: 'link',
      value: (finding) => ({
        text: 'See the passage',
        href: `${address}/documents/${finding.documentId}?reading=${finding.id}`,
      }),
    },
    { name: 'state', title: 'State', type: 'text', value: (finding) => stateInWords(finding.state) },
    { name: 'sureness', title: 'Sureness', type: 'number', value: (finding) => finding.sureness },
    { name: 'confirmed_by', title: 'Decided by', type: 'text', value: (finding) => finding.decidedBy },
    { name: 'confirmed_at', title: 'Decided at', type: 'instant', value: (finding) => finding.decidedAt },
  ],
})

const inSentences = (filters: FindingFilters): { name: string; value: string }[] =>
  [
    { name: 'Words', value: filters.q },
    { name: 'Authority', value: filters.authority.join(', ') },
    { name: 'Framework', value: filters.framework.join(', ') },
    { name: 'Year', value: filters.year.join(', ') },
    { name: 'Area', value: filters.area.map(areaInWords).join(', ') },
    { name: 'Theme', value: filters.theme.map(themeInWords).join(', ') },
    { name: 'Kind', value: filters.kind.map(kindInWords).join(', ') },
    { name: 'State', value: filters.state.map(stateInWords).join(', ') },
  ].filter(({ value }) => value !== '')
