import type { Register } from '../definition.ts'
import { leaders } from './readers.ts'

const managers = [...leaders, 'team-manager', 'analyst'] as const

export const starters: Register = {
  id: 'starters',
  area: 'practice',
  title: 'New staff and their training',
  one: 'member of staff',
  many: 'staff',
  purpose:
    'Who began, when their induction and the first year of newly qualified workers are to be finished, and until when mandatory training lasts.',
  meets: [{ row: 'S-224', source: 'focused visit letter of January 2023, what must improve' }],
  fields: [
    { name: 'worker', title: 'Worker', kind: 'text', required: true, alsoCalled: ['Name', 'Employee'] },
    { name: 'started_on', title: 'Started on', kind: 'day', required: true },
    { name: 'induction_due_on', title: 'Induction to be finished by', kind: 'day', notBefore: 'started_on' },
    {
      name: 'induction_done_on',
      title: 'Induction finished on',
      kind: 'day',
      notInFuture: true,
      notBefore: 'started_on',
    },
    { name: 'newly_qualified', title: 'Newly qualified', kind: 'yes or no' },
    { name: 'first_year_ends_on', title: 'First year to be assessed by', kind: 'day', notBefore: 'started_on' },
    {
      name: 'first_year_passed_on',
      title: 'First year passed on',
      kind: 'day',
      notInFuture: true,
      notBefore: 'started_on',
    },
    {
      name: 'trained_until',
      title: 'Mandatory training lasts until',
      kind: 'day',
      expected: 'no day is given until which mandatory training lasts',
    },
    { name: 'left_on', title: 'Left on', kind: 'day', notBefore: 'started_on' },
    { name: 'owner', title: 'Manager', kind: 'person' },
  ],
  key: ['worker', 'started_on'],
  owner: 'owner',
  access: {
    read: managers,
    edit: managers,
    because: 'It is about colleagues: their managers and those who answer for practice read it.',
  },
  personalData: 'staff',
  isPublic: false,
  columns: ['started_on', 'induction_done_on', 'trained_until'],
  sort: 'name',
}

export const fosterHouseholds: Register = {
  id: 'foster-households',
  area: 'practice',
  title: 'Foster households',
  one: 'household',
  many: 'foster households',
  purpose:
    'Approved foster households by their number: places, how many are filled, and the days of the last visit and review.',
  meets: [{ row: 'S-077', source: 'focused visit letter of January 2023, placements' }],
  fields: [
    {
      name: 'household',
      title: 'Number of the household',
      kind: 'text',
      most: 40,
      required: true,
      help: 'Never a name.',
    },
    { name: 'approved_on', title: 'Approved on', kind: 'day', notInFuture: true, required: true },
    { name: 'ended_on', title: 'Approval ended on', kind: 'day', notBefore: 'approved_on' },
    {
      name: 'places',
      title: 'Approved places',
      kind: 'number',
      unit: 'places',
      least: 0,
      most: 20,
      whole: true,
      required: true,
    },
    {
      name: 'filled',
      title: 'Places filled',
      kind: 'number',
      unit: 'places',
      least: 0,
      most: 20,
      whole: true,
      required: true,
    },
    { name: 'visited_on', title: 'Last visit by their supervising worker', kind: 'day', notInFuture: true },
    { name: 'reviewed_on', title: 'Last yearly review', kind: 'day', notInFuture: true },
    { name: 'owner', title: 'Supervising worker', kind: 'person' },
  ],
  key: ['household'],
  owner: 'owner',
  clocks: [
    {
      id: 'review',
      what: 'Yearly review due',
      kind: 'review',
      from: ['reviewed_on', 'approved_on'],
      after: { months: 12 },
      remindDaysBefore: [60, 30, 0],
      answeredBy: { field: 'reviewed_on', counts: 'the household’s approval has been reviewed.' },
      basis: 'The fostering service reviews each approval within a year.',
    },
  ],
  access: {
    read: managers,
    edit: managers,
    because: 'Foster carers are private people: those who manage placements read it.',
  },
  personalData: 'none',
  isPublic: false,
  columns: ['places', 'filled', 'visited_on', 'reviewed_on'],
  sort: 'due',
}
