import type { Register } from '../definition.ts'
import { everybody, leaders } from './readers.ts'

export const commissionedWork: Register = {
  id: 'commissioned-work',
  area: 'improvement',
  title: 'Programmes and commissioned work',
  one: 'piece of work',
  many: 'pieces of work',
  purpose:
    'What was started to make a difference: the question it must answer, the measure it should move, and when we look.',
  meets: [
    { row: 'S-019', source: 'annual conversation letter of 2018' },
    { row: 'S-026', source: 'annual performance assessment of 2007; letters of 2018 and 2023' },
    { row: 'S-028', source: 'scrutiny pack of September 2021, item 9' },
  ],
  fields: [
    { name: 'title', title: 'Work', kind: 'text', required: true, alsoCalled: ['Programme', 'Project'] },
    {
      name: 'question',
      title: 'How will we know that it makes a difference?',
      kind: 'long text',
      required: true,
      alsoCalled: ['Impact question', 'Objective'],
    },
    {
      name: 'state',
      title: 'State',
      kind: 'code',
      required: true,
      codes: [
        { code: 'idea', label: 'Not started' },
        { code: 'running', label: 'Running' },
        { code: 'too-early', label: 'Too early to tell' },
        { code: 'difference', label: 'A difference is seen' },
        { code: 'none', label: 'No difference seen' },
        { code: 'stopped', label: 'Stopped' },
      ],
      help: '“Too early to tell” runs out on the day of review and counts as no evidence after it.',
    },
    { name: 'owner', title: 'Owner', kind: 'person' },
    {
      name: 'starts_on',
      title: 'Starts on',
      kind: 'day',
      requiredWhen: {
        field: 'state',
        is: ['running', 'too-early', 'difference', 'none'],
        because: 'What runs has a first day.',
      },
    },
    {
      name: 'measure',
      title: 'Measure that it should move',
      kind: 'text',
      requiredWhen: {
        field: 'state',
        is: ['running', 'too-early', 'difference', 'none'],
        because: 'A programme names its measure before it starts, or nobody can say later what it did.',
      },
    },
    {
      name: 'by',
      title: 'By when',
      kind: 'day',
      notBefore: 'starts_on',
      requiredWhen: {
        field: 'state',
        is: ['running', 'too-early', 'difference', 'none'],
        because: 'Say by when the measure should have moved.',
      },
    },
    {
      name: 'review_on',
      title: 'Looked at again on',
      kind: 'day',
      requiredWhen: {
        field: 'state',
        is: ['running', 'too-early'],
        because: 'Without this day “too early” never ends.',
      },
    },
    {
      name: 'seen',
      title: 'What has been seen',
      kind: 'long text',
      requiredWhen: {
        field: 'state',
        is: ['difference', 'none'],
        because: 'Say what was seen, and compared with what.',
      },
    },
    { name: 'cost', title: 'Cost', kind: 'number', unit: 'pounds', least: 0 },
    { name: 'finding', title: 'Finding that it answers', kind: 'finding' },
  ],
  key: ['title'],
  owner: 'owner',
  finished: { field: 'state', is: ['difference', 'none', 'stopped'] },
  clocks: [
    {
      id: 'look',
      what: 'Look at its effect',
      kind: 'expiry',
      from: ['review_on'],
      after: 'that day',
      onlyWhen: { field: 'state', is: ['running', 'too-early'] },
      remindDaysBefore: [30, 7, 0],
      answeredBy: {
        field: 'review_on',
        counts: 'the measure has been looked at; give the next day where it is still too early.',
      },
      basis: 'The day is set by the authority.',
    },
  ],
  access: {
    read: everybody,
    edit: [...leaders, 'analyst', 'scrutiny-officer'],
    because: 'Councillors ask whether it makes a difference; those who lead and measure answer.',
  },
  personalData: 'staff',
  isPublic: true,
  columns: ['state', 'measure', 'review_on'],
  sort: 'due',
}
