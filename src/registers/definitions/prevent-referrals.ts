import type { Register } from '../definition.ts'
import { owner, quarterEnd } from './parts.ts'

export const preventReferrals: Register = {
  id: 'prevent-referrals',
  area: 'schools',
  title: 'Prevent referrals, as counts',
  one: 'count',
  many: 'counts',
  purpose:
    'How many children and young people were referred to Prevent, by whom and about what, quarter by quarter, and what became of it: numbers, never names.',
  meets: [{ row: 'S-083', source: 'annual conversation letter of 2018' }],
  fields: [
    quarterEnd,
    {
      name: 'referred_by',
      title: 'Who referred',
      kind: 'code',
      required: true,
      codes: [
        { code: 'school', label: 'School or college' },
        { code: 'police', label: 'Police' },
        { code: 'council', label: 'The council' },
        { code: 'health', label: 'Health' },
        { code: 'family', label: 'Family or friends' },
        { code: 'other', label: 'Other' },
      ],
    },
    {
      name: 'concern',
      title: 'Concern',
      kind: 'code',
      required: true,
      codes: [
        { code: 'islamist', label: 'Islamist extremism' },
        { code: 'right-wing', label: 'Extreme right wing' },
        { code: 'violence', label: 'Fascination with extreme violence' },
        { code: 'conflicted', label: 'Conflicted, or no one ideology' },
        { code: 'other', label: 'Other' },
      ],
    },
    {
      name: 'referrals',
      title: 'Referrals',
      kind: 'number',
      unit: 'referrals',
      least: 0,
      whole: true,
      required: true,
    },
    {
      name: 'discussed',
      title: 'Of these, discussed at a Channel panel',
      kind: 'number',
      unit: 'referrals',
      least: 0,
      whole: true,
      atMost: 'referrals',
    },
    {
      name: 'adopted',
      title: 'Of these, taken on as a Channel case',
      kind: 'number',
      unit: 'referrals',
      least: 0,
      whole: true,
      atMost: 'discussed',
    },
    { name: 'source', title: 'Who counted', kind: 'text', required: true },
    owner,
  ],
  key: ['quarter_ends', 'referred_by', 'concern'],
  owner: 'owner',
  derived: [
    { name: 'share_discussed', title: 'Discussed of all referrals', unit: '%', share: 'discussed', of: 'referrals' },
  ],
  breakdowns: [
    {
      id: 'quarters',
      title: 'Referrals by quarter and who referred',
      by: 'quarter_ends',
      across: 'referred_by',
      sum: 'referrals',
    },
    {
      id: 'concerns',
      title: 'Referrals by concern and who referred',
      by: 'concern',
      across: 'referred_by',
      sum: 'referrals',
    },
  ],
  access: {
    read: ['director', 'quality-lead', 'principal-social-worker', 'virtual-school-head', 'analyst'],
    edit: ['director', 'quality-lead', 'principal-social-worker', 'virtual-school-head', 'analyst'],
    because:
      'The counts are small and could point at somebody: those who answer for all children see them, and nobody else.',
  },
  personalData: 'none',
  isPublic: false,
  columns: ['referred_by', 'concern', 'referrals', 'discussed', 'adopted'],
  sort: 'changed',
}
