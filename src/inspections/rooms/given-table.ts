import type { Table } from '../../platform/tables/index.ts'
import type { Given, GivenAnywhere } from './given.ts'
import type { Room } from './rooms.ts'

const columns: Table<Given>['columns'] = [
  { name: 'what', title: 'What', type: 'text', value: ({ title }) => title },
  { name: 'version', title: 'Version', type: 'text', value: ({ version }) => version },
  { name: 'request', title: 'Request', type: 'number', value: ({ request }) => request },
  { name: 'given_to', title: 'To', type: 'text', value: ({ givenTo }) => givenTo },
  { name: 'given_at', title: 'Given at', type: 'instant', value: ({ givenAt }) => givenAt },
  { name: 'given_by', title: 'Given by', type: 'text', value: ({ givenBy }) => givenBy },
  { name: 'fingerprint', title: 'Fingerprint', type: 'text', value: ({ sha256 }) => sha256 || null },
]

/** What inspectors were given, as a table that can leave the house: a later letter is held against it. */
export const givenTable = (
  rows: readonly Given[],
  { room, now, authority }: { room: Room; now: Date; authority: string },
): Table<Given> => ({
  title: `What inspectors were given: ${room.title}`,
  name: 'Given',
  about: 'One row for each thing that was given, with its version, the request that it answers, to whom and when.',
  source: `Sightline, ${authority}`,
  asAt: now,
  filters: [],
  handling: 'Official-sensitive: it is part of an inspection.',
  notes: ['The fingerprint is the SHA-256 of the very file that was given, where Sightline holds it.'],
  rows,
  columns,
})

/** The same over every room, with the inspection of each. */
export const allGivenTable = (
  rows: readonly GivenAnywhere[],
  { now, authority, before }: { now: Date; authority: string; before: string },
): Table<GivenAnywhere> => ({
  title: before === '' ? 'What inspectors were given' : `What inspectors were given before ${before}`,
  name: 'Given',
  about: 'One row for each thing that was given in any inspection, with its version, to whom and when.',
  source: `Sightline, ${authority}`,
  asAt: now,
  filters: before === '' ? [] : [{ name: 'Given before', value: before }],
  handling: 'Official-sensitive: it is part of inspections.',
  notes: ['The fingerprint is the SHA-256 of the very file that was given, where Sightline holds it.'],
  rows,
  columns: [{ name: 'inspection', title: 'Inspection', type: 'text', value: ({ room }) => room }, ...columns],
})
