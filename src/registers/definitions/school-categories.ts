import type { Register } from '../definition.ts'
import { owner, school } from './parts.ts'
import { schoolsTeam } from './readers.ts'

export const schoolCategories: Register = {
  id: 'school-categories',
  area: 'schools',
  title: 'Schools in a category of concern',
  one: 'school in a category',
  many: 'schools in a category',
  purpose:
    'Which schools inspectors placed in a category, since when, when they are next monitored, and when the school came out.',
  meets: [
    { row: 'S-174', source: 'annual performance assessment of 2007; scrutiny pack of September 2021, minute CYP07' },
  ],
  fields: [
    school,
    {
      name: 'category',
      title: 'Category',
      kind: 'code',
      required: true,
      codes: [
        { code: 'measures', label: 'Special measures' },
        { code: 'significant', label: 'Requires significant improvement' },
        { code: 'weaknesses', label: 'Serious weaknesses' },
        { code: 'notice', label: 'Notice to improve (historic)' },
      ],
    },
    { name: 'since', title: 'Since', kind: 'day', notInFuture: true, required: true },
    { name: 'why', title: 'Why', kind: 'long text', required: true },
    {
      name: 'statement_on',
      title: 'Statement of action sent on',
      kind: 'day',
      notInFuture: true,
      notBefore: 'since',
      expected: 'no statement of action is recorded',
    },
    { name: 'monitored_on', title: 'Last monitoring visit on', kind: 'day', notInFuture: true, notBefore: 'since' },
    {
      name: 'state',
      title: 'State',
      kind: 'code',
      required: true,
      codes: [
        { code: 'in', label: 'In the category' },
        { code: 'out', label: 'Came out' },
        { code: 'closed', label: 'Closed or moved to a trust' },
      ],
    },
    {
      name: 'ended_on',
      title: 'Until',
      kind: 'day',
      notInFuture: true,
      notBefore: 'since',
      requiredWhen: { field: 'state', is: ['out', 'closed'], because: 'Give the day on which it ended.' },
    },
    owner,
  ],
  key: ['school', 'since'],
  owner: 'owner',
  finished: { field: 'state', is: ['out', 'closed'] },
  clocks: [
    {
      id: 'monitoring',
      what: 'Look at progress before the next monitoring',
      kind: 'review',
      from: ['monitored_on', 'since'],
      after: { months: 4 },
      remindDaysBefore: [30, 0],
      answeredBy: {
        field: 'monitored_on',
        counts: 'inspectors have been, or the authority has looked at progress in their stead.',
      },
      basis: 'About once a term: how often inspectors come is theirs to say, and the authority does not wait for it.',
    },
  ],
  derived: [{ name: 'days_in', title: 'Days in the category', unit: 'days', from: 'since', to: 'ended_on' }],
  access: {
    read: [...schoolsTeam, 'scrutiny-officer', 'councillor'],
    edit: schoolsTeam,
    because: 'Councillors ask which schools are in a category and for how long.',
  },
  personalData: 'none',
  isPublic: false,
  columns: ['category', 'since', 'state', 'days_in', 'monitored_on'],
  sort: 'due',
}
