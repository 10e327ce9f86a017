import type { Register } from '../definition.ts'
import { officers, youthJusticeTeam } from './readers.ts'

export const venues: Register = {
  id: 'venues',
  area: 'youth justice',
  title: 'Venues',
  one: 'venue',
  many: 'venues',
  purpose:
    'Places where young people are seen: safe and confidential, checked when, and how often a session could not take place.',
  meets: [{ row: 'S-204', source: 'scrutiny pack of September 2021, youth inspection standard 1.4 and action 4' }],
  fields: [
    { name: 'name', title: 'Venue', kind: 'text', required: true, alsoCalled: ['Premises'] },
    { name: 'postcode', title: 'Postcode', kind: 'postcode', required: true },
    {
      name: 'risk',
      title: 'Result of the risk check',
      kind: 'code',
      required: true,
      codes: [
        { code: 'fit', label: 'Fit for all sessions' },
        { code: 'limited', label: 'Fit for some sessions' },
        { code: 'unfit', label: 'Not to be used' },
        { code: 'unchecked', label: 'Not checked yet' },
      ],
    },
    {
      name: 'limits',
      title: 'What it is not fit for',
      kind: 'long text',
      requiredWhen: { field: 'risk', is: ['limited', 'unfit'], because: 'Say what may not take place there, and why.' },
    },
    {
      name: 'checked_on',
      title: 'Checked on',
      kind: 'day',
      notInFuture: true,
      requiredWhen: { field: 'risk', is: ['fit', 'limited', 'unfit'], because: 'A result has the day of its check.' },
    },
    { name: 'confidential', title: 'A room where nobody overhears', kind: 'yes or no', required: true },
    { name: 'step_free', title: 'Step-free', kind: 'yes or no' },
    { name: 'sessions', title: 'Sessions this quarter', kind: 'number', unit: 'sessions', least: 0, whole: true },
    {
      name: 'failed',
      title: 'Sessions that could not take place',
      kind: 'number',
      unit: 'sessions',
      least: 0,
      whole: true,
    },
    { name: 'owner', title: 'Owner', kind: 'person' },
  ],
  key: ['name', 'postcode'],
  owner: 'owner',
  clocks: [
    {
      id: 'check',
      what: 'Risk check due',
      kind: 'review',
      from: ['checked_on'],
      after: { months: 12 },
      remindDaysBefore: [30, 7, 0],
      answeredBy: { field: 'checked_on', counts: 'somebody has been through the venue with the check list.' },
      basis: 'A year is what the authority has chosen.',
    },
  ],
  access: {
    read: officers,
    edit: youthJusticeTeam,
    because: 'Whoever sees a young person must know which places are safe.',
  },
  personalData: 'staff',
  isPublic: false,
  columns: ['risk', 'confidential', 'checked_on'],
  sort: 'name',
}
