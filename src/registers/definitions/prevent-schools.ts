import type { Register } from '../definition.ts'
import { schoolsTeam } from './readers.ts'

export const preventSchools: Register = {
  id: 'prevent-training',
  area: 'schools',
  title: 'Prevent training in schools',
  one: 'school’s training',
  many: 'schools’ trainings',
  purpose:
    'In which schools staff and governors had Prevent training, when it runs out, and where nobody had it. Referrals are counted in a register of their own.',
  meets: [{ row: 'S-083', source: 'annual conversation letter of 2018' }],
  fields: [
    { name: 'school', title: 'School', kind: 'text', required: true },
    { name: 'urn', title: 'Number of the school', kind: 'urn', required: true },
    {
      name: 'staff_on',
      title: 'Staff trained on',
      kind: 'day',
      notInFuture: true,
      expected: 'staff have not been trained',
    },
    {
      name: 'governors_on',
      title: 'Governors trained on',
      kind: 'day',
      notInFuture: true,
      expected: 'governors have not been trained',
    },
    { name: 'lead', title: 'Prevent lead of the school', kind: 'text', expected: 'nobody leads it' },
    { name: 'owner', title: 'Owner', kind: 'person' },
  ],
  key: ['urn'],
  owner: 'owner',
  clocks: [
    {
      id: 'staff',
      what: 'Training of staff runs out',
      kind: 'expiry',
      from: ['staff_on'],
      after: { months: 24 },
      remindDaysBefore: [60, 14, 0],
      answeredBy: { field: 'staff_on', counts: 'staff were trained again.' },
      basis: 'Two years are what the authority has chosen.',
    },
    {
      id: 'governors',
      what: 'Training of governors runs out',
      kind: 'expiry',
      from: ['governors_on'],
      after: { months: 24 },
      remindDaysBefore: [60, 14, 0],
      answeredBy: { field: 'governors_on', counts: 'governors were trained again.' },
      basis: 'Two years are what the authority has chosen.',
    },
  ],
  access: { read: schoolsTeam, edit: schoolsTeam, because: 'Those who work with schools.' },
  personalData: 'contacts in other bodies',
  isPublic: false,
  columns: ['staff_on', 'governors_on', 'lead'],
  sort: 'due',
}
