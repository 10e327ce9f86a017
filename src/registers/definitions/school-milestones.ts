import type { Register } from '../definition.ts'
import { owner, school } from './parts.ts'
import { schoolsTeam } from './readers.ts'

export const schoolMilestones: Register = {
  id: 'school-milestones',
  area: 'schools',
  title: 'Milestones of School Performance Boards',
  one: 'milestone',
  many: 'milestones',
  purpose: 'What a school at risk has to reach and by when, what shows that it did, and who checked.',
  meets: [
    {
      row: 'S-163',
      source: 'scrutiny pack of September 2021, school improvement framework; annual conversation letter of 2018',
    },
  ],
  fields: [
    { name: 'milestone', title: 'Milestone', kind: 'text', required: true },
    school,
    { name: 'measure', title: 'What shows that it is reached', kind: 'text', required: true },
    { name: 'due_on', title: 'Due on', kind: 'day', required: true },
    {
      name: 'state',
      title: 'State',
      kind: 'code',
      required: true,
      codes: [
        { code: 'open', label: 'Open' },
        { code: 'met', label: 'Met' },
        { code: 'missed', label: 'Missed' },
        { code: 'dropped', label: 'Dropped by the board' },
      ],
    },
    {
      name: 'evidence',
      title: 'Evidence',
      kind: 'long text',
      requiredWhen: { field: 'state', is: ['met'], because: 'A milestone is met when something shows it.' },
    },
    {
      name: 'checked_by',
      title: 'Checked by',
      kind: 'person',
      requiredWhen: { field: 'state', is: ['met'], because: 'Name who looked at the evidence.' },
    },
    {
      name: 'met_on',
      title: 'Met on',
      kind: 'day',
      notInFuture: true,
      requiredWhen: { field: 'state', is: ['met'], because: 'Give the day.' },
    },
    {
      name: 'why',
      title: 'Why it was missed or dropped, and what follows',
      kind: 'long text',
      requiredWhen: { field: 'state', is: ['missed', 'dropped'], because: 'Say why, and what the board does now.' },
    },
    owner,
  ],
  key: ['school', 'milestone'],
  owner: 'owner',
  finished: { field: 'state', is: ['met', 'missed', 'dropped'] },
  clocks: [
    {
      id: 'milestone',
      what: 'Milestone due',
      kind: 'deadline',
      from: ['due_on'],
      after: 'that day',
      remindDaysBefore: [42, 14, 0],
      answeredBy: { field: 'met_on', counts: 'the evidence is in and somebody else has looked at it.' },
      basis: 'The day was set by the School Performance Board; 42 days before it the board has one meeting left.',
    },
  ],
  derived: [{ name: 'days_over', title: 'Days after its day', unit: 'days', from: 'due_on', to: 'met_on' }],
  breakdowns: [{ id: 'schools', title: 'Milestones of each school', by: 'school', across: 'state' }],
  access: {
    read: [...schoolsTeam, 'scrutiny-officer'],
    edit: schoolsTeam,
    because: 'The board of a school works by them; what a school has to reach is not published.',
  },
  personalData: 'staff',
  isPublic: false,
  columns: ['school', 'due_on', 'state', 'measure'],
  sort: 'due',
}
