import type { Table } from '../../../platform/tables/index.ts'
import { keptInWords, type KeptOfThePublic } from '../kept.ts'
import { headed, type Leaving } from './about.ts'

/** What is kept of people who took part at meetings, what goes first first. It names nobody. */
export const keptTable = (
  rows: readonly KeptOfThePublic[],
  leaving: Pick<Leaving, 'asAt' | 'authority'>,
): Table<KeptOfThePublic> => ({
  ...headed(leaving, 'Kept of the public at meetings'),
  name: 'Kept of the public',
  about: 'One row for each sort of data, meeting and day on which it goes: how much of it is kept. Nobody is named.',
  handling: 'Official.',
  rows,
  columns: [
    { name: 'kind', title: 'Sort', type: 'text', value: ({ kind }) => kind },
    { name: 'what', title: 'What', type: 'text', value: keptInWords },
    { name: 'n', title: 'How many', type: 'number', value: ({ n }) => n },
    { name: 'committee', title: 'Committee', type: 'text', value: ({ committeeName }) => committeeName },
    { name: 'meeting', title: 'Meeting', type: 'day', value: ({ meetingOn }) => meetingOn },
    { name: 'delete_on', title: 'Goes on', type: 'day', value: ({ deleteOn }) => deleteOn },
  ],
})
