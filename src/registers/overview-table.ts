import { inWords, type Day } from '../platform/day.ts'
import type { Table } from '../platform/tables/index.ts'
import { areaTitles } from './definition.ts'
import type { RegisterCount } from './overview.ts'

/** The registers that a person may read, with how their entries stand. */
export const registersTable = (
  counts: readonly RegisterCount[],
  { asAt, today, authority }: { asAt: Date; today: Day; authority: string },
): Table<RegisterCount> => ({
  title: `Registers, ${authority}`,
  name: 'Registers',
  about: `One row for each register that the person who took it away may read, as it stood on ${inWords(today)}.`,
  source: `Sightline, ${authority}`,
  asAt,
  filters: [],
  handling: 'Official. It counts entries and names nobody.',
  notes: ['“No owner” is empty where the entries of a register have no owners.'],
  rows: counts,
  columns: [
    { name: 'register', title: 'Register', type: 'text', value: ({ register }) => register.title },
    { name: 'area', title: 'Area', type: 'text', value: ({ register }) => areaTitles[register.area] },
    { name: 'entries', title: 'Entries', type: 'number', value: ({ entries }) => entries },
    { name: 'due_soon', title: 'Due soon', type: 'number', value: ({ due }) => due },
    { name: 'late', title: 'Late', type: 'number', value: ({ late }) => late },
    {
      name: 'no_owner',
      title: 'No owner',
      type: 'number',
      value: ({ register, unowned }) => (register.owner === undefined ? null : unowned),
    },
    { name: 'purpose', title: 'What it is for', type: 'text', value: ({ register }) => register.purpose },
  ],
})
