import type { Table } from '../../platform/tables/index.ts'
import { kindInWords, stateInWords, themeInWords } from '../words.ts'
import type { FollowUp } from './follow-ups.ts'
import { followUpStateInWords } from './follow-up-words.ts'

interface About {
  asAt: Date
  authority: string
  address: string
  filters: readonly { name: string; value: string }[]
}

/** What was asked for and what became of it, as a table that can leave the house. */
export const followUpsTable = (
  rows: readonly FollowUp[],
  { asAt, authority, address, filters }: About,
): Table<FollowUp> => ({
  title: `What inspectors asked for and what became of it, ${authority}`,
  name: 'Follow-ups',
  about:
    'One row for each thing that an inspectorate asked for. What became of it is read from later documents by rule; the column Confirmed by says where a person has decided it.',
  source: `Sightline, ${authority}; each row names its document and page`,
  asAt,
  filters,
  handling: 'Official. The documents themselves are public; who confirmed what is for the council.',
  notes: ['“Never mentioned again” means that no sentence of a later document touches the same subject.'],
  rows,
  columns: [
    {
      name: 'asked',
      title: 'Asked',
      type: 'text',
      value: ({ finding }) => finding.value,
      meaning: 'In the words of the document.',
    },
    { name: 'kind', title: 'Kind', type: 'text', value: ({ finding }) => kindInWords(finding.kind) },
    {
      name: 'themes',
      title: 'Themes',
      type: 'text',
      value: ({ finding }) => finding.themes.map(themeInWords).join('; ') || null,
    },
    {
      name: 'addressed_to',
      title: 'Addressed to',
      type: 'text',
      value: ({ addressee }) => addressee.name || 'The council',
    },
    { name: 'leads', title: 'Leads', type: 'text', value: ({ agencies }) => agencies.lead || 'Not said' },
    {
      name: 'contribute',
      title: 'Contribute',
      type: 'text',
      value: ({ agencies }) => agencies.contributing.join('; ') || null,
    },
    {
      name: 'lead_by',
      title: 'Lead told by',
      type: 'text',
      value: ({ agencies }) => agencies.decisions[0]?.by ?? 'Rule',
      meaning: 'Who has said who leads; “Rule” where nobody has.',
    },
    {
      name: 'lead_why',
      title: 'Why that lead',
      type: 'text',
      value: ({ agencies }) => agencies.decisions[0]?.why ?? agencies.because,
    },
    { name: 'framework', title: 'Framework', type: 'text', value: ({ document }) => document.framework },
    { name: 'dated', title: 'Dated', type: 'day', value: ({ document }) => document.dated },
    { name: 'state', title: 'State', type: 'text', value: ({ finding }) => stateInWords(finding.state) },
    {
      name: 'became',
      title: 'What became of it',
      type: 'text',
      value: ({ standing }) => followUpStateInWords(standing),
    },
    { name: 'said_on', title: 'Said on', type: 'day', value: ({ last }) => last?.saidIn.dated ?? null },
    {
      name: 'said',
      title: 'Said',
      type: 'text',
      value: ({ last }) => last?.exact ?? null,
      meaning: 'The later sentence or finding.',
    },
    { name: 'rule', title: 'Rule', type: 'text', value: ({ last }) => last?.because.join(' ') ?? null },
    { name: 'sureness', title: 'Sureness', type: 'number', value: ({ last }) => last?.sureness ?? null },
    { name: 'confirmed_by', title: 'Confirmed by', type: 'text', value: ({ last }) => last?.decision?.by ?? null },
    {
      name: 'link',
      title: 'Passage',
      type: 'link',
      value: ({ finding }) => ({
        text: 'See the passage',
        href: `${address}/documents/${finding.documentId}?reading=${finding.id}`,
      }),
    },
  ],
})
