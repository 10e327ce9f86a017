import type { Register } from '../definition.ts'
import { owner, school } from './parts.ts'
import { schoolsTeam } from './readers.ts'

export const schoolTakeUp: Register = {
  id: 'school-take-up',
  area: 'schools',
  title: 'What schools take up',
  one: 'take-up',
  many: 'take-ups',
  purpose:
    'Advice, training and services of the core and the paid offer, school by school, and who has taken none of them.',
  meets: [
    { row: 'S-113', source: 'joint SEND inspection letter of 2018' },
    { row: 'S-164', source: 'annual conversation letter of 2018' },
    { row: 'S-185', source: 'scrutiny pack of September 2021, item 7' },
  ],
  fields: [
    school,
    {
      name: 'service',
      title: 'Service',
      kind: 'code',
      required: true,
      codes: [
        { code: 'partner', label: 'School improvement partner' },
        { code: 'inclusion', label: 'Inclusion and intervention team' },
        { code: 'send-training', label: 'SEND training' },
        { code: 'framework', label: 'Training for the new inspection framework' },
        { code: 'safeguarding', label: 'Safeguarding training' },
        { code: 'governors', label: 'Governor services' },
        { code: 'data', label: 'Data and assessment' },
        { code: 'other', label: 'Other' },
      ],
    },
    { name: 'on', title: 'On', kind: 'day', notInFuture: true, required: true },
    {
      name: 'offer',
      title: 'Offer',
      kind: 'code',
      required: true,
      codes: [
        { code: 'core', label: 'Core offer' },
        { code: 'paid', label: 'Paid for' },
      ],
    },
    { name: 'what', title: 'What it was', kind: 'text', required: true },
    {
      name: 'people',
      title: 'People who took part',
      kind: 'number',
      unit: 'people',
      least: 0,
      most: 1000,
      whole: true,
    },
    { name: 'offered', title: 'Hours in the offer', kind: 'number', unit: 'hours', least: 0, most: 2000 },
    { name: 'used', title: 'Hours used', kind: 'number', unit: 'hours', least: 0, most: 2000, atMost: 'offered' },
    owner,
  ],
  key: ['school', 'service', 'on'],
  owner: 'owner',
  derived: [{ name: 'use', title: 'Hours used of those offered', unit: '%', share: 'used', of: 'offered' }],
  breakdowns: [
    { id: 'services', title: 'Take-up by service and offer', by: 'service', across: 'offer' },
    { id: 'schools', title: 'Hours used by each school', by: 'school', sum: 'used' },
  ],
  coverage: [
    { of: 'schools', by: 'school', on: 'on', months: 12, title: 'Schools that took nothing of this in twelve months' },
  ],
  access: {
    read: [...schoolsTeam, 'scrutiny-officer'],
    edit: schoolsTeam,
    because: 'Those who offer services to schools see who does not use them.',
  },
  personalData: 'none',
  isPublic: false,
  columns: ['service', 'offer', 'on', 'people', 'use'],
  sort: 'changed',
}
