import type { Day } from '../../platform/day.ts'
import type { Table } from '../../platform/tables/index.ts'
import { verdicts } from '../words.ts'
import { contributionKinds, type Contribution } from './contributions.ts'
import type { PartnerBody } from './partner-bodies.ts'

interface About {
  asAt: Date
  on: Day
  authority: string
  plan: string // its title; '' for all
  address: string // where the product answers
}

const common = ({ asAt, on, authority, plan }: About) => ({
  source: `Sightline, ${authority}; as known on ${on}`,
  asAt,
  filters: plan === '' ? [] : [{ name: 'Plan', value: plan }],
  handling: 'Official. It names people who work for the council and its partners, and no child.',
})

/** What each partner body was asked for and gave, as a table that can leave the house. */
export const partnerBodiesTable = (rows: readonly PartnerBody[], about: About): Table<PartnerBody> => ({
  ...common(about),
  title: `What partners contributed, ${about.authority}`,
  name: 'Partners',
  about:
    'One row for each body other than the council whose people have had actions shared with them, own one, or contributed.',
  rows,
  columns: [
    { name: 'body', title: 'Partner', type: 'text', value: ({ body }) => body },
    { name: 'people', title: 'People', type: 'text', value: ({ people }) => people.join('; ') },
    {
      name: 'actions_now',
      title: 'Actions now',
      type: 'number',
      value: ({ actions }) => actions.length,
      meaning: 'Shared with one of them, or owned by one, on the day; each counted once.',
    },
    { name: 'actions_ever', title: 'Actions ever', type: 'number', value: ({ everShared }) => everShared },
    { name: 'updates', title: 'Updates', type: 'number', value: ({ updates }) => updates },
    { name: 'evidence', title: 'Evidence brought', type: 'number', value: ({ evidence }) => evidence },
    {
      name: 'verified',
      title: 'Of it verified',
      type: 'number',
      value: ({ verified }) => verified,
      meaning: 'By somebody of the council who neither owns the action nor reports to its owner.',
    },
    { name: 'dates_asked', title: 'New dates asked for', type: 'number', value: ({ datesAsked }) => datesAsked },
    { name: 'last_heard', title: 'Last heard of', type: 'day', value: ({ lastHeardOn }) => lastHeardOn },
    {
      name: 'silent_since',
      title: 'Silent since',
      type: 'day',
      value: ({ silentSince }) => silentSince,
      meaning:
        'Where they have an open action: the day they were last heard of or, where they never were, the day it was first shared with them.',
    },
    { name: 'silent_days', title: 'Days of silence', type: 'number', value: ({ silentDays }) => silentDays },
  ],
})

/** Each contribution of a partner, as a table that can leave the house. */
export const contributionsTable = (
  rows: readonly Contribution[],
  { body, ...about }: About & { body: string },
): Table<Contribution> => ({
  ...common(about),
  title: `What ${body} contributed, ${about.authority}`,
  name: 'Contributions',
  about:
    'One row for each update that was written, each piece of evidence that was brought and each new date that was asked for.',
  filters: [...common(about).filters, { name: 'Partner', value: body }],
  rows,
  columns: [
    { name: 'day', title: 'Day', type: 'day', value: ({ on }) => on },
    { name: 'by', title: 'By', type: 'text', value: ({ name }) => name },
    { name: 'kind', title: 'Sort', type: 'text', value: ({ kind }) => contributionKinds[kind] },
    { name: 'what', title: 'What', type: 'text', value: ({ what }) => what },
    { name: 'new_date', title: 'New date', type: 'day', value: ({ toOn }) => toOn },
    {
      name: 'verdict',
      title: 'What became of it',
      type: 'text',
      value: (row) => verdictInWords(row) || null,
    },
    {
      name: 'action',
      title: 'Action',
      type: 'link',
      value: ({ actionId, actionTitle }) => ({ text: actionTitle, href: `${about.address}/actions/${actionId}` }),
    },
  ],
})

/** What became of evidence or of a request for a date, in words; '' for an update. */
export const verdictInWords = ({ kind, verdict }: Contribution): string => {
  switch (verdict) {
    case '':
      return ''
    case 'waiting':
      return kind === 'date' ? 'Waiting to be approved' : verdicts.waiting
    case 'approved':
      return 'Approved'
    case 'refused':
      return 'Refused'
    default:
      return verdicts[verdict]
  }
}
