import type { Register } from '../definition.ts'
import { owner } from './parts.ts'
import { keepers, leaders } from './readers.ts'

const number = (name: string, title: string, unit: string, atMost?: string) =>
  ({ name, title, kind: 'number', unit, least: 0, whole: true, ...(atMost ? { atMost } : {}) }) as const

export const supervisionCounts: Register = {
  id: 'supervision-counts',
  area: 'practice',
  title: 'Supervision, team by team, as counts',
  one: 'month of a team',
  many: 'months of teams',
  purpose:
    'How much supervision of cases was due and held, how good the samples were, and how many came to clinical supervision: never what was said.',
  meets: [
    { row: 'S-226', source: 'focused visit letter of January 2023' },
    { row: 'S-228', source: 'focused visit letter of January 2023' },
  ],
  fields: [
    { name: 'team', title: 'Team', kind: 'text', required: true },
    {
      name: 'kind',
      title: 'Kind',
      kind: 'code',
      required: true,
      codes: [
        { code: 'case', label: 'Case supervision' },
        { code: 'personal', label: 'Personal supervision' },
        { code: 'group', label: 'Group supervision' },
        { code: 'clinical', label: 'Clinical supervision' },
      ],
    },
    { name: 'month', title: 'Month that ends on', kind: 'day', ends: 'month', notInFuture: true, required: true },
    { ...number('due', 'Due', 'sessions'), required: true },
    number('held', 'Held in time', 'sessions', 'due'),
    number('missed_twice', 'Cases without it twice in a row', 'cases'),
    number('sampled', 'Records sampled for quality', 'records', 'held'),
    number('good', 'Of these, good', 'records', 'sampled'),
    number('decided', 'Decisions made', 'decisions'),
    number('done', 'Of these, carried out in time', 'decisions', 'decided'),
    owner,
  ],
  key: ['team', 'kind', 'month'],
  owner: 'owner',
  derived: [
    { name: 'share_held', title: 'Held in time, of those due', unit: '%', share: 'held', of: 'due' },
    { name: 'share_good', title: 'Good, of those sampled', unit: '%', share: 'good', of: 'sampled' },
    { name: 'share_done', title: 'Decisions carried out', unit: '%', share: 'done', of: 'decided' },
  ],
  breakdowns: [
    { id: 'held', title: 'Held in time, by quarter and kind', by: 'month', across: 'kind', sum: 'held' },
    { id: 'due', title: 'Due, by quarter and kind', by: 'month', across: 'kind', sum: 'due' },
  ],
  access: {
    read: [...keepers, 'inspector'],
    edit: [...leaders, 'team-manager'],
    because: 'Timeliness is read beside quality by those who answer for it; managers count their own teams.',
  },
  personalData: 'none',
  isPublic: false,
  columns: ['kind', 'month', 'share_held', 'share_good', 'missed_twice'],
  sort: 'changed',
}
