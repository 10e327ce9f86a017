import type { Register } from '../definition.ts'
import { owner, school } from './parts.ts'
import { schoolsTeam } from './readers.ts'

export const pupilCounts: Register = {
  id: 'pupil-counts',
  area: 'schools',
  title: 'Pupils by school, as counts',
  one: 'count',
  many: 'counts',
  purpose:
    'Part-time timetables, fair access, pupils taken off roll and concerns about support, school by school and quarter by quarter: numbers, never names.',
  meets: [
    { row: 'S-190', source: 'joint SEND inspection letter of 2018' },
    { row: 'S-192', source: 'annual conversation letter of 2018' },
    { row: 'S-193', source: 'annual conversation letter of 2018' },
    { row: 'S-141', source: 'joint SEND inspection letter of 2018' },
  ],
  fields: [
    school,
    {
      name: 'what',
      title: 'What is counted',
      kind: 'code',
      required: true,
      codes: [
        { code: 'part-time', label: 'On a part-time timetable' },
        { code: 'internal', label: 'Internal exclusions' },
        { code: 'fair-access', label: 'Placed under fair access' },
        { code: 'off-roll', label: 'Taken off roll' },
        { code: 'concern', label: 'Concerns of families about support without a plan' },
        { code: 'alternative', label: 'In alternative provision' },
      ],
    },
    {
      name: 'quarter_ends',
      title: 'Quarter that ended on',
      kind: 'day',
      notInFuture: true,
      required: true,
      alsoCalled: ['Quarter', 'Term', 'Period end'],
    },
    {
      name: 'pupils',
      title: 'Pupils',
      kind: 'number',
      unit: 'pupils',
      least: 0,
      whole: true,
      required: true,
      alsoCalled: ['Number', 'Count'],
    },
    {
      name: 'beyond',
      title: 'Of these, beyond what is expected',
      kind: 'number',
      unit: 'pupils',
      least: 0,
      whole: true,
      atMost: 'pupils',
      help: 'Part-time for more than six weeks or with no end; placed after the agreed days; off roll without a known destination.',
    },
    {
      name: 'send',
      title: 'Of these, with SEN support or a plan',
      kind: 'number',
      unit: 'pupils',
      least: 0,
      whole: true,
      atMost: 'pupils',
    },
    { name: 'longest', title: 'Longest, in days', kind: 'number', unit: 'days', least: 0, whole: true },
    {
      name: 'asked',
      title: 'The school was asked about it',
      kind: 'yes or no',
      expected: 'nobody has said whether the school was asked about it',
    },
    {
      name: 'answer',
      title: 'What the school said',
      kind: 'long text',
      help: 'Without a child’s name or anything by which a child could be known.',
    },
    owner,
  ],
  key: ['school', 'what', 'quarter_ends'],
  owner: 'owner',
  derived: [
    { name: 'share_beyond', title: 'Beyond what is expected', unit: '%', share: 'beyond', of: 'pupils' },
    { name: 'share_send', title: 'With SEN support or a plan', unit: '%', share: 'send', of: 'pupils' },
  ],
  breakdowns: [
    { id: 'schools', title: 'Pupils by school', by: 'school', across: 'what', sum: 'pupils' },
    { id: 'quarters', title: 'Pupils by quarter', by: 'quarter_ends', across: 'what', sum: 'pupils' },
    { id: 'beyond', title: 'Beyond what is expected, by school', by: 'school', across: 'what', sum: 'beyond' },
  ],
  access: {
    read: [...schoolsTeam, 'team-manager', 'reviewing-officer'],
    edit: schoolsTeam,
    because:
      'Small counts by school could point at a child: only those who work with schools or answer for children see them.',
  },
  personalData: 'none',
  isPublic: false,
  columns: ['what', 'quarter_ends', 'pupils', 'share_beyond', 'asked'],
  sort: 'changed',
}
