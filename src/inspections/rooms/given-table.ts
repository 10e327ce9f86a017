import type { Table } from '../../platform/tables/index.ts'
import type { Given } from './given.ts'
import type { Room } from './rooms.ts'

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
  columns: [
    { name: 'what', title: 'What', type: 'text', value: ({ title }) => title },
    { name: 'version', title: 'Version', type: 'text', value: ({ version }) => version },
    { name: 'request', title: 'Request', type: 'number', value: ({ request }) => request },
    { name: 'given_to', title: 'To', type: 'text', value: ({ givenTo }) => givenTo },
    { name: 'given_at', title: 'Given at', type: 'instant', value: ({ givenAt }) => givenAt },
    { name: 'given_by', title: 'Given by', type: 'text', value: ({ givenBy }) => givenBy },
    { name: 'fingerprint', title: 'Fingerprint', type: 'text', value: ({ sha256 }) => sha256 || null },
  ],
})
