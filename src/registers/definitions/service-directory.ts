import type { Register } from '../definition.ts'
import { owner } from './parts.ts'
import { everybody, keepers } from './readers.ts'

export const serviceDirectory: Register = {
  id: 'service-directory',
  area: 'send',
  title: 'Directory of health and adult services',
  one: 'service',
  many: 'services',
  purpose:
    'Services that young people move on to, so that practitioners know of them; when each was last verified, and who did not know it.',
  meets: [{ row: 'S-150', source: 'joint SEND inspection letter of 2018' }],
  fields: [
    { name: 'name', title: 'Service', kind: 'text', required: true },
    {
      name: 'kind',
      title: 'Kind',
      kind: 'code',
      required: true,
      codes: [
        { code: 'health', label: 'Adult health' },
        { code: 'mental', label: 'Adult mental health' },
        { code: 'therapy', label: 'Therapy, equipment, feeding' },
        { code: 'care', label: 'Adult social care' },
        { code: 'home', label: 'Supported living' },
        { code: 'day', label: 'Day service' },
        { code: 'work', label: 'Learning and work' },
      ],
    },
    { name: 'for', title: 'For whom', kind: 'long text', required: true },
    { name: 'from_age', title: 'From age', kind: 'number', unit: 'years', least: 0, most: 25, whole: true },
    { name: 'takes_over', title: 'Which children’s service it takes over from', kind: 'text' },
    { name: 'how', title: 'How to refer', kind: 'text', expected: 'it does not say how to refer' },
    { name: 'contact', title: 'Contact', kind: 'text' },
    {
      name: 'verified_on',
      title: 'Last verified on',
      kind: 'day',
      notInFuture: true,
      required: true,
      alsoCalled: ['Last checked'],
    },
    {
      name: 'unknown_to',
      title: 'Practitioners who said that they did not know it',
      kind: 'number',
      unit: 'people',
      least: 0,
      whole: true,
    },
    {
      name: 'told',
      title: 'How they were told since',
      kind: 'text',
      help: 'A note in the bulletin, a talk at a team meeting.',
    },
    owner,
  ],
  key: ['name'],
  owner: 'owner',
  clocks: [
    {
      id: 'verify',
      what: 'To be verified',
      kind: 'review',
      from: ['verified_on'],
      after: { months: 6 },
      remindDaysBefore: [30, 0],
      answeredBy: { field: 'verified_on', counts: 'the service has confirmed that what stands here is right.' },
      basis: 'Half a year is what the authority has chosen.',
    },
  ],
  breakdowns: [{ id: 'kinds', title: 'Services by kind', by: 'kind' }],
  access: {
    read: everybody,
    edit: keepers,
    because: 'Every practitioner should know these services; those who run services keep the list.',
  },
  personalData: 'contacts in other bodies',
  isPublic: true,
  columns: ['kind', 'from_age', 'verified_on', 'unknown_to'],
  sort: 'due',
}
