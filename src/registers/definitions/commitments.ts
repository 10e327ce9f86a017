import type { Register } from '../definition.ts'
import { everybody, leaders } from './readers.ts'

export const commitments: Register = {
  id: 'commitments',
  area: 'improvement',
  title: 'Commitments and pledges',
  one: 'commitment',
  many: 'commitments',
  purpose:
    'What the council’s leaders have promised children and the public, in its exact words, and whether it has been kept.',
  meets: [
    { row: 'S-262', source: 'focused visit letter of January 2023' },
    { row: 'S-268', source: 'scrutiny pack of September 2021, minute CYP09' },
  ],
  fields: [
    {
      name: 'words',
      title: 'Commitment',
      kind: 'text',
      most: 500,
      required: true,
      help: 'In the words in which it was given.',
      alsoCalled: ['Pledge', 'Promise'],
    },
    { name: 'made_by', title: 'Made by', kind: 'text', required: true },
    { name: 'made_on', title: 'Made on', kind: 'day', notInFuture: true, required: true },
    {
      name: 'made_to',
      title: 'Made to',
      kind: 'text',
      required: true,
      help: 'Whom it was promised to, such as care leavers.',
    },
    { name: 'owner', title: 'Owner', kind: 'person' },
    {
      name: 'state',
      title: 'State',
      kind: 'code',
      required: true,
      codes: [
        { code: 'open', label: 'Not kept yet' },
        { code: 'partly', label: 'Kept in part' },
        { code: 'kept', label: 'Kept' },
        { code: 'withdrawn', label: 'Withdrawn' },
      ],
    },
    { name: 'money', title: 'Money set aside', kind: 'number', unit: 'pounds', least: 0 },
    { name: 'due_on', title: 'Promised for', kind: 'day', notBefore: 'made_on' },
    {
      name: 'evidence',
      title: 'How we know',
      kind: 'long text',
      requiredWhen: {
        field: 'state',
        is: ['kept', 'partly'],
        because: 'Say what shows that it was kept, and who would confirm it.',
      },
    },
    {
      name: 'withdrawn_because',
      title: 'Withdrawn because',
      kind: 'long text',
      requiredWhen: { field: 'state', is: ['withdrawn'], because: 'A promise that is taken back has a reason.' },
    },
    { name: 'document', title: 'Document in Sightline', kind: 'document' },
  ],
  key: ['words', 'made_on'],
  owner: 'owner',
  finished: { field: 'state', is: ['kept', 'withdrawn'] },
  clocks: [
    {
      id: 'kept',
      what: 'Promised',
      kind: 'deadline',
      from: ['due_on'],
      after: 'that day',
      remindDaysBefore: [90, 30, 0],
      answeredBy: { field: 'due_on', counts: 'it has been kept, or those it was made to have been told of a new day.' },
      basis: 'The day is the one that was promised.',
    },
  ],
  access: {
    read: everybody,
    edit: [...leaders, 'scrutiny-officer'],
    because: 'Promises are public; leaders and those who check them keep the list.',
  },
  personalData: 'staff',
  isPublic: true,
  columns: ['made_to', 'made_on', 'state'],
  sort: 'due',
}
