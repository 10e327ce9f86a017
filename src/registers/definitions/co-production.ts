import type { Register } from '../definition.ts'
import { owner } from './parts.ts'
import { everybody, keepers } from './readers.ts'

export const coProduction: Register = {
  id: 'co-production',
  area: 'send',
  title: 'Co-production',
  one: 'piece of work',
  many: 'pieces of work',
  purpose:
    'At which stage families and young people joined a piece of work, who they were, what it changed, and whether they were told.',
  meets: [
    { row: 'S-125', source: 'joint SEND inspection letter of 2018' },
    { row: 'S-126', source: 'joint SEND inspection letter of 2018' },
  ],
  fields: [
    { name: 'title', title: 'Piece of work', kind: 'text', required: true },
    {
      name: 'who',
      title: 'Who took part',
      kind: 'code',
      required: true,
      codes: [
        { code: 'forum', label: 'Parent carer forum' },
        { code: 'parents', label: 'Other parents and carers' },
        { code: 'young', label: 'Young people' },
        { code: 'both', label: 'Young people and parents' },
      ],
    },
    {
      name: 'stage',
      title: 'From which stage',
      kind: 'code',
      required: true,
      help: 'The earliest at which they took part.',
      codes: [
        { code: 'idea', label: 'The idea' },
        { code: 'design', label: 'Design' },
        { code: 'deliver', label: 'Delivery' },
        { code: 'review', label: 'Review' },
        { code: 'told', label: 'Told afterwards' },
      ],
    },
    { name: 'met_on', title: 'Met on', kind: 'day', notInFuture: true, required: true },
    { name: 'people', title: 'How many', kind: 'number', unit: 'people', least: 0, whole: true, required: true },
    {
      name: 'mix',
      title: 'Who was missing',
      kind: 'text',
      help: 'Ages, needs, parts of the area that nobody spoke for.',
    },
    { name: 'said', title: 'What they said', kind: 'long text', required: true },
    {
      name: 'changed',
      title: 'Did it change something',
      kind: 'code',
      codes: [
        { code: 'yes', label: 'Yes' },
        { code: 'part', label: 'In part' },
        { code: 'no', label: 'No' },
      ],
      expected: 'nobody has said whether it changed something',
    },
    {
      name: 'what_changed',
      title: 'What changed, or why not',
      kind: 'long text',
      requiredWhen: { field: 'changed', is: ['yes', 'part', 'no'], because: 'Say what, or why nothing did.' },
    },
    { name: 'told_on', title: 'They were told on', kind: 'day', notInFuture: true, notBefore: 'met_on' },
    { name: 'finding', title: 'Finding that it answers', kind: 'finding' },
    { name: 'action', title: 'Action that came of it', kind: 'action' },
    owner,
  ],
  key: ['title', 'met_on'],
  owner: 'owner',
  clocks: [
    {
      id: 'tell',
      what: 'Tell them what came of it',
      kind: 'deadline',
      from: ['met_on'],
      after: { days: 42 },
      doneBy: 'told_on',
      remindDaysBefore: [14, 0],
      answeredBy: { field: 'told_on', counts: 'those who took part have been told what changed and what did not.' },
      basis: 'Six weeks are what the authority has promised.',
    },
  ],
  derived: [{ name: 'days_to_tell', title: 'Days until they were told', unit: 'days', from: 'met_on', to: 'told_on' }],
  breakdowns: [
    { id: 'stages', title: 'From which stage, and whether it changed something', by: 'stage', across: 'changed' },
    { id: 'who', title: 'People by who took part and quarter', by: 'met_on', across: 'who', sum: 'people' },
  ],
  access: {
    read: everybody,
    edit: keepers,
    because: 'Everybody may see how families shaped the work; those who run services keep it.',
  },
  personalData: 'none',
  isPublic: true,
  columns: ['who', 'stage', 'met_on', 'changed', 'days_to_tell'],
  sort: 'changed',
}
