import type { Register } from '../definition.ts'
import { owner } from './parts.ts'
import { schoolsTeam } from './readers.ts'

export const trusts: Register = {
  id: 'trusts',
  area: 'schools',
  title: 'Academy trusts',
  one: 'trust',
  many: 'trusts',
  purpose: 'The trusts that run academies here, who leads them, and when the council last spoke with them.',
  meets: [
    { row: 'S-169', source: 'scrutiny pack of September 2021, item 7' },
    { row: 'S-170', source: 'scrutiny pack of September 2021, item 7; annual conversation letter of 2018' },
  ],
  fields: [
    { name: 'name', title: 'Trust', kind: 'text', required: true, alsoCalled: ['Trust name', 'Multi-academy trust'] },
    {
      name: 'kind',
      title: 'Kind',
      kind: 'code',
      required: true,
      codes: [
        { code: 'multi', label: 'Several academies' },
        { code: 'single', label: 'One academy, on its own' },
      ],
    },
    { name: 'chief', title: 'Chief executive', kind: 'text', expected: 'nobody is named who leads it' },
    { name: 'email', title: 'Email', kind: 'email' },
    { name: 'reference_group', title: 'Sends somebody to the academy reference group', kind: 'yes or no' },
    { name: 'spoke_on', title: 'Last spoken with on', kind: 'day', notInFuture: true },
    owner,
  ],
  key: ['name'],
  owner: 'owner',
  clocks: [
    {
      id: 'contact',
      what: 'Conversation due',
      kind: 'review',
      from: ['spoke_on'],
      after: { months: 6 },
      remindDaysBefore: [30, 0],
      answeredBy: { field: 'spoke_on', counts: 'somebody of the authority has spoken with those who lead the trust.' },
      basis: 'Twice a year is what the authority has chosen: it has no power over academies but to speak with them.',
    },
  ],
  access: {
    read: [...schoolsTeam, 'scrutiny-officer', 'councillor'],
    edit: schoolsTeam,
    because: 'Those who work with schools speak with trusts; councillors ask who runs which school.',
  },
  personalData: 'contacts in other bodies',
  isPublic: false,
  columns: ['kind', 'chief', 'reference_group', 'spoke_on'],
  sort: 'name',
}
