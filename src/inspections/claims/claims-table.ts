import type { Table } from '../../platform/tables/index.ts'
import {
  attributionInWords,
  claimantInWords,
  claimKindInWords,
  evidenceInWords,
  stateInWords,
  themeInWords,
} from '../words.ts'
import type { ClaimFilters, ClaimRecord } from './find-claims.ts'

interface About {
  asAt: Date
  authority: string // whose log it is
  filters: ClaimFilters
  /** Where the product answers, for the links back to the passages. */
  address: string
}

/** The claims log as a table that can leave the house. */
export const claimsTable = (
  rows: readonly ClaimRecord[],
  { asAt, authority, filters, address }: About,
): Table<ClaimRecord> => ({
  title: `What was claimed, and what came after, ${authority}`,
  name: 'Claims',
  about:
    'One row for each sentence in which an authority or its leaders say something of themselves, or in which inspectors say that it is too early to tell.',
  source: `Sightline, ${authority}; each row names its document and page`,
  asAt,
  filters: [
    { name: 'Words', value: filters.q },
    { name: 'Theme', value: filters.theme.map(themeInWords).join(', ') },
    { name: 'Who claims', value: filters.saidBy.map(claimantInWords).join(', ') },
    { name: 'Kind', value: filters.kind.map(claimKindInWords).join(', ') },
    { name: 'Evidence', value: filters.found.map(evidenceInWords).join(', ') },
    { name: 'Later documents', value: filters.later.join(', ') },
    { name: 'Year', value: filters.year.join(', ') },
    { name: 'Authority', value: filters.authority.join(', ') },
    { name: 'State', value: filters.state.map(stateInWords).join(', ') },
  ].filter(({ value }) => value !== ''),
  handling: 'Official. The documents themselves are public.',
  notes: [
    '“Later” counts what documents of a later day about the same authority say on a theme of the claim. Whether that confirms or contradicts the claim is for a person to say.',
  ],
  rows,
  columns: [
    { name: 'id', title: 'Id', type: 'text', value: ({ id }) => id },
    {
      name: 'claim',
      title: 'Claim',
      type: 'text',
      value: ({ value }) => value,
      meaning: 'In the words of the document.',
    },
    {
      name: 'said_by',
      title: 'Who claims',
      type: 'text',
      value: ({ saidBy }) => (saidBy ? claimantInWords(saidBy) : null),
    },
    { name: 'kind', title: 'Kind', type: 'text', value: ({ kind }) => (kind ? claimKindInWords(kind) : null) },
    {
      name: 'themes',
      title: 'Themes',
      type: 'text',
      value: ({ themes }) => themes.map(themeInWords).join('; ') || null,
    },
    { name: 'evidence', title: 'Evidence in the letter', type: 'text', value: ({ found }) => evidenceInWords(found) },
    {
      name: 'evidence_words',
      title: 'Its words',
      type: 'text',
      value: ({ evidence }) => evidence.map(({ side, passage }) => `${side}: ${passage.exact}`).join('\n') || null,
    },
    {
      name: 'attribution',
      title: 'Attribution',
      type: 'text',
      value: ({ attribution }) => attributionInWords(attribution) || null,
      meaning: 'How far an impact is shown to be caused by what was done, where one is claimed.',
    },
    {
      name: 'later_documents',
      title: 'Later documents on its themes',
      type: 'number',
      value: (claim) => claim.laterDocuments,
    },
    { name: 'later_strengths', title: 'Later strengths', type: 'number', value: (claim) => claim.laterStrengths },
    { name: 'later_needs', title: 'Later needs', type: 'number', value: (claim) => claim.laterNeeds },
    {
      name: 'latest',
      title: 'The newest of them',
      type: 'text',
      value: ({ later: [newest] }) => (newest ? `${newest.dated}, ${newest.title}: ${newest.value}` : null),
    },
    { name: 'authority', title: 'Authority', type: 'text', value: (claim) => claim.authority || null },
    { name: 'framework', title: 'Framework', type: 'text', value: ({ framework }) => framework || null },
    { name: 'dated', title: 'Dated', type: 'day', value: ({ dated }) => dated },
    { name: 'document', title: 'Document', type: 'text', value: ({ title, fileName }) => title || fileName },
    { name: 'page', title: 'Page', type: 'number', value: ({ page }) => page || null },
    {
      name: 'link',
      title: 'Passage',
      type: 'link',
      value: ({ documentId, id }) => ({
        text: 'See the passage',
        href: `${address}/documents/${documentId}?reading=${id}`,
      }),
    },
    { name: 'state', title: 'State', type: 'text', value: ({ state }) => stateInWords(state) },
  ],
})
