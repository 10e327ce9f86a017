import type { Register } from '../definition.ts'
import { owner, quarterEnd } from './parts.ts'
import { youthJusticeTeam } from './readers.ts'

const count = (name: string, title: string, atMost: string) =>
  ({ name, title, kind: 'number', unit: 'victims', least: 0, whole: true, atMost }) as const

export const victimWork: Register = {
  id: 'victim-work',
  area: 'youth justice',
  title: 'Work with victims, as counts',
  one: 'quarter',
  many: 'quarters',
  purpose:
    'Whether victims were asked at the referral, contacted in time and offered a service, by kind of outcome and quarter: numbers, never people.',
  meets: [
    { row: 'S-202', source: 'scrutiny pack of September 2021, youth offending action plan, point B' },
    { row: 'S-199', source: 'scrutiny pack of September 2021, youth inspection, recommendation 1' },
  ],
  fields: [
    {
      name: 'outcome',
      title: 'Outcome',
      kind: 'code',
      required: true,
      codes: [
        { code: 'community', label: 'Community resolution' },
        { code: 'caution', label: 'Caution' },
        { code: 'referral', label: 'Referral order' },
        { code: 'court', label: 'Other order of a court' },
      ],
    },
    quarterEnd,
    { name: 'victims', title: 'Victims', kind: 'number', unit: 'victims', least: 0, whole: true, required: true },
    count('asked', 'Asked for consent by the police at referral', 'victims'),
    count('agreed', 'Agreed', 'asked'),
    count('contacted', 'Contacted within ten working days', 'agreed'),
    count('offered', 'Offered a service', 'victims'),
    count('took', 'Took it', 'offered'),
    count('known', 'Wishes known before the plan', 'agreed'),
    count('acted', 'Wishes acted on', 'known'),
    { name: 'raised_with', title: 'What was raised with the police', kind: 'long text' },
    owner,
  ],
  key: ['outcome', 'quarter_ends'],
  owner: 'owner',
  derived: [
    { name: 'share_asked', title: 'Asked at referral (police)', unit: '%', share: 'asked', of: 'victims' },
    { name: 'share_contacted', title: 'Contacted in time (service)', unit: '%', share: 'contacted', of: 'agreed' },
    { name: 'share_offered', title: 'Offer rate', unit: '%', share: 'offered', of: 'victims' },
    { name: 'share_acted', title: 'Wishes acted on of those known', unit: '%', share: 'acted', of: 'known' },
  ],
  breakdowns: [
    { id: 'victims', title: 'Victims by quarter and outcome', by: 'quarter_ends', across: 'outcome', sum: 'victims' },
    {
      id: 'offered',
      title: 'Offered a service, by quarter and outcome',
      by: 'quarter_ends',
      across: 'outcome',
      sum: 'offered',
    },
  ],
  access: {
    read: [...youthJusticeTeam, 'scrutiny-officer'],
    edit: youthJusticeTeam,
    because: 'Counts of victims are small; those who answer for youth justice and its oversight see them.',
  },
  personalData: 'none',
  isPublic: false,
  columns: ['quarter_ends', 'victims', 'share_asked', 'share_contacted', 'share_offered'],
  sort: 'changed',
}
