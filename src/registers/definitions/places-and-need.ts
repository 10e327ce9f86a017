import type { Register } from '../definition.ts'
import { owner } from './parts.ts'
import { keepers } from './readers.ts'

export const placesAndNeed: Register = {
  id: 'places-and-need',
  area: 'send',
  title: 'Specialist places and need',
  one: 'count of places',
  many: 'counts of places',
  purpose:
    'Places in special and post-16 provision, supported living and day services, how many are taken, and how many will be needed.',
  meets: [
    { row: 'S-133', source: 'joint SEND inspection letter of 2018; annual performance assessment of 2007' },
    { row: 'S-152', source: 'scrutiny pack of September 2021, item 6' },
  ],
  fields: [
    {
      name: 'provision',
      title: 'Provision',
      kind: 'text',
      required: true,
      help: 'Such as: Meadow Court, autism, secondary.',
    },
    {
      name: 'kind',
      title: 'Kind',
      kind: 'code',
      required: true,
      codes: [
        { code: 'special', label: 'Special school' },
        { code: 'resourced', label: 'Resourced place in a mainstream school' },
        { code: 'post-16', label: 'Post-16' },
        { code: 'living', label: 'Supported living' },
        { code: 'day', label: 'Day service' },
      ],
    },
    {
      name: 'need',
      title: 'Main need',
      kind: 'code',
      codes: [
        { code: 'autism', label: 'Autism' },
        { code: 'learning', label: 'Learning' },
        { code: 'speech', label: 'Speech, language and communication' },
        { code: 'semh', label: 'Social, emotional and mental health' },
        { code: 'physical', label: 'Physical or sensory' },
        { code: 'any', label: 'Any' },
      ],
    },
    { name: 'month', title: 'Counted on', kind: 'day', notInFuture: true, required: true },
    { name: 'places', title: 'Places', kind: 'number', unit: 'places', least: 0, whole: true, required: true },
    { name: 'taken', title: 'Taken', kind: 'number', unit: 'places', least: 0, whole: true, required: true },
    { name: 'needed_1', title: 'Needed in one year', kind: 'number', unit: 'places', least: 0, whole: true },
    { name: 'needed_3', title: 'Needed in three years', kind: 'number', unit: 'places', least: 0, whole: true },
    {
      name: 'how',
      title: 'How the need was worked out',
      kind: 'text',
      expected: 'it does not say how the need was worked out',
    },
    { name: 'plan', title: 'What is being built or bought', kind: 'long text' },
    { name: 'action', title: 'Action', kind: 'action' },
    owner,
  ],
  key: ['provision'],
  owner: 'owner',
  derived: [
    { name: 'vacant', title: 'Vacant', unit: 'places', adds: ['places'], takes: ['taken'] },
    { name: 'gap_1', title: 'Short in one year', unit: 'places', adds: ['needed_1'], takes: ['places'] },
    { name: 'gap_3', title: 'Short in three years', unit: 'places', adds: ['needed_3'], takes: ['places'] },
  ],
  breakdowns: [{ id: 'places', title: 'Places by kind and need', by: 'kind', across: 'need', sum: 'places' }],
  access: {
    read: [...keepers, 'councillor'],
    edit: keepers,
    because: 'Councillors decide on places; those who plan them keep the counts.',
  },
  personalData: 'none',
  isPublic: false,
  columns: ['kind', 'places', 'taken', 'vacant', 'gap_3'],
  sort: 'name',
}
