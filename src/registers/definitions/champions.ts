import type { Register } from '../definition.ts'
import { everybody, keepers } from './readers.ts'

export const champions: Register = {
  id: 'champions',
  area: 'participation',
  title: 'Champions',
  one: 'champion',
  many: 'champions',
  purpose:
    'Councillors and officers who speak up for a group of children: what for, when they last met them, and what came of it.',
  meets: [{ row: 'S-093', source: 'scrutiny pack of September 2021, minute CYP09' }],
  fields: [
    { name: 'theme', title: 'What they champion', kind: 'text', required: true },
    { name: 'champion', title: 'Champion', kind: 'person', expected: 'nobody has taken it on' },
    { name: 'for', title: 'For whom', kind: 'text', required: true },
    { name: 'since', title: 'Since', kind: 'day', notInFuture: true },
    { name: 'met_on', title: 'Last met them on', kind: 'day', notInFuture: true, notBefore: 'since' },
    { name: 'notes', title: 'What was said', kind: 'long text', help: 'Without the name of a child.' },
    { name: 'outcomes', title: 'What came of it', kind: 'long text' },
  ],
  key: ['theme'],
  owner: 'champion',
  clocks: [
    {
      id: 'meeting',
      what: 'Meeting due',
      kind: 'review',
      from: ['met_on', 'since'],
      after: { months: 3 },
      remindDaysBefore: [21, 7, 0],
      answeredBy: { field: 'met_on', counts: 'the champion has met the children or young people themselves.' },
      basis: 'Four times a year is what the authority has chosen.',
    },
  ],
  access: { read: everybody, edit: [...keepers], because: 'A champion who is not known helps nobody.' },
  personalData: 'staff',
  isPublic: true,
  columns: ['for', 'met_on'],
  sort: 'due',
}
