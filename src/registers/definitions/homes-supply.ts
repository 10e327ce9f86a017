import type { Register } from '../definition.ts'
import { keepers, officers } from './readers.ts'

export const homesSupply: Register = {
  id: 'homes-supply',
  area: 'carers',
  title: 'Homes there are, and homes we need',
  one: 'line of supply',
  many: 'lines of supply',
  purpose:
    'For each sort of home and place: how many there are, how many children need one, our own beside others’, and what is done about the gap.',
  meets: [{ row: 'S-070', source: 'annual performance assessment of 2007' }],
  fields: [
    {
      name: 'need',
      title: 'What is needed',
      kind: 'text',
      required: true,
      help: 'Such as “Foster homes for brothers and sisters, north”.',
    },
    {
      name: 'sort',
      title: 'Sort of home',
      kind: 'code',
      required: true,
      codes: [
        { code: 'foster', label: 'Foster home' },
        { code: 'parent-child', label: 'Parent and child' },
        { code: 'residential', label: 'Children’s home' },
        { code: 'supported', label: 'Supported accommodation' },
        { code: 'short-breaks', label: 'Short breaks' },
      ],
    },
    {
      name: 'provider',
      title: 'Whose homes',
      kind: 'code',
      required: true,
      codes: [
        { code: 'own', label: 'Our own' },
        { code: 'external', label: 'Other providers’' },
      ],
    },
    { name: 'locality', title: 'Where', kind: 'text', required: true },
    { name: 'counted_on', title: 'Counted on', kind: 'day', notInFuture: true, required: true },
    { name: 'places', title: 'Places', kind: 'number', unit: 'places', least: 0, whole: true, required: true },
    { name: 'used', title: 'Places in use', kind: 'number', unit: 'places', least: 0, whole: true, required: true },
    {
      name: 'needed',
      title: 'Children who need one',
      kind: 'number',
      unit: 'children',
      least: 0,
      whole: true,
      required: true,
    },
    {
      name: 'doing',
      title: 'What is done about the gap',
      kind: 'long text',
      expected: 'nothing is done about the gap',
    },
    { name: 'owner', title: 'Owner', kind: 'person' },
  ],
  key: ['need', 'provider'],
  owner: 'owner',
  clocks: [
    {
      id: 'count',
      what: 'To be counted again',
      kind: 'review',
      from: ['counted_on'],
      after: { months: 3 },
      remindDaysBefore: [14, 0],
      answeredBy: { field: 'counted_on', counts: 'places and children were counted again.' },
      basis: 'Four times a year is what the authority has chosen.',
    },
  ],
  access: { read: officers, edit: keepers, because: 'Whoever looks for a home should know what there is.' },
  personalData: 'none',
  isPublic: false,
  columns: ['sort', 'provider', 'places', 'used', 'needed'],
  sort: 'name',
}
