import type { Table } from '../platform/tables/index.ts'
import { claimOutcomes } from './own-claims.ts'
import type { SelfEvaluation, ShownOwnClaim } from './self-evaluation.ts'

interface About {
  asAt: Date
  authority: string
  address: string // where the product answers
}

type Row = ShownOwnClaim & { area: string }

/** The claims log of a year as a table that can leave the house. */
export const ownClaimsTable = ({ year, areas }: SelfEvaluation, { asAt, authority, address }: About): Table<Row> => ({
  title: `What ${authority} claims of its practice, ${year}`,
  name: 'Claims log',
  about:
    'One row for each claim of the self-evaluation, with what it rests on, how fresh that is, and what the inspectorate made of it.',
  source: `Sightline, ${authority}`,
  asAt,
  filters: [{ name: 'Year', value: String(year) }],
  handling: 'Official. It names no child.',
  notes: ['How fresh evidence must be is the council’s own rule: data 3 months, audit and voice 6.'],
  rows: areas.flatMap(({ line, claims }) => claims.map((one) => ({ ...one, area: line.title }))),
  columns: [
    { name: 'id', title: 'Id', type: 'text', value: ({ claim }) => claim.id },
    { name: 'area', title: 'Area', type: 'text', value: ({ area }) => area },
    { name: 'claim', title: 'Claim', type: 'text', value: ({ claim }) => claim.words },
    { name: 'made_by', title: 'Made by', type: 'text', value: ({ claim }) => claim.madeBy },
    { name: 'made_on', title: 'Made on', type: 'day', value: ({ claim }) => claim.madeOn },
    {
      name: 'evidence',
      title: 'Evidence',
      type: 'text',
      value: ({ evidence }) =>
        evidence
          .map(({ kindInWords, title, figure, age }) => `${kindInWords}: ${title}${figure && `, ${figure}`} (${age})`)
          .join('\n') || null,
    },
    { name: 'support', title: 'Support', type: 'text', value: ({ support }) => support.word },
    { name: 'support_why', title: 'Why', type: 'text', value: ({ support }) => support.why },
    {
      name: 'outcome',
      title: 'What they made of it',
      type: 'text',
      value: ({ claim }) => (claim.outcome === '' ? null : claimOutcomes[claim.outcome]),
    },
    { name: 'outcome_words', title: 'In our words', type: 'text', value: ({ claim }) => claim.outcomeWords || null },
    { name: 'withdrawn_on', title: 'Withdrawn on', type: 'day', value: ({ claim }) => claim.withdrawnOn },
    {
      name: 'link',
      title: 'Page',
      type: 'link',
      value: ({ claim }) => ({
        text: 'See the area',
        href: `${address}/self-evaluation/${claim.line}?year=${year}`,
      }),
    },
  ],
})
