import type { Register } from '../definition.ts'
import { owner } from './parts.ts'
import { keepers } from './readers.ts'

export const serviceChanges: Register = {
  id: 'service-changes',
  area: 'practice',
  title: 'Services that were changed for a time',
  one: 'change',
  many: 'changes',
  purpose: 'What was done otherwise in an emergency or for want of staff, for whom, and when it was put back.',
  meets: [{ row: 'S-159', source: 'scrutiny pack of September 2021, item 6' }],
  fields: [
    { name: 'service', title: 'Service', kind: 'text', required: true },
    { name: 'change', title: 'What is done otherwise', kind: 'long text', required: true },
    { name: 'why', title: 'Why', kind: 'text', required: true },
    { name: 'for', title: 'For whom', kind: 'text', required: true, help: 'A group, never a child.' },
    { name: 'children', title: 'How many children', kind: 'number', unit: 'children', least: 0, whole: true },
    { name: 'law', title: 'What allows it', kind: 'text', expected: 'it does not say what allows it' },
    { name: 'starts_on', title: 'From', kind: 'day', required: true },
    { name: 'restore_on', title: 'To be put back by', kind: 'day', required: true, notBefore: 'starts_on' },
    {
      name: 'restored_on',
      title: 'Put back on',
      kind: 'day',
      notInFuture: true,
      notBefore: 'starts_on',
      requiredWhen: { field: 'state', is: ['restored'], because: 'Give the day.' },
    },
    {
      name: 'state',
      title: 'State',
      kind: 'code',
      required: true,
      codes: [
        { code: 'changed', label: 'Changed' },
        { code: 'restored', label: 'Put back' },
        { code: 'kept', label: 'Kept for good' },
      ],
    },
    {
      name: 'families_told',
      title: 'Families told',
      kind: 'yes or no',
      expected: 'nobody has said whether families were told',
    },
    {
      name: 'effect',
      title: 'What it did to children',
      kind: 'long text',
      requiredWhen: {
        field: 'state',
        is: ['restored', 'kept'],
        because: 'Say what it did to children, and how you know.',
      },
    },
    owner,
  ],
  key: ['service', 'starts_on'],
  owner: 'owner',
  finished: { field: 'state', is: ['restored', 'kept'] },
  clocks: [
    {
      id: 'restore',
      what: 'To be put back',
      kind: 'deadline',
      from: ['restore_on'],
      after: 'that day',
      remindDaysBefore: [30, 7, 0],
      answeredBy: { field: 'restored_on', counts: 'the service is as it was before.' },
      basis: 'The day was set when the service was changed.',
    },
  ],
  derived: [{ name: 'days', title: 'Days', unit: 'days', from: 'starts_on', to: 'restored_on' }],
  access: {
    read: [...keepers, 'councillor', 'inspector'],
    edit: keepers,
    because: 'Those who change a service say so; councillors and inspectors ask what became of it.',
  },
  personalData: 'none',
  isPublic: false,
  columns: ['state', 'for', 'starts_on', 'restore_on', 'days'],
  sort: 'due',
}
