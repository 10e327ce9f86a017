import type { Table } from '../../../platform/tables/index.ts'
import type { KeptRecording } from '../recordings.ts'
import { headed, type Leaving } from './about.ts'

/** The log of recordings, one row each: those that are gone stand in it with the reason. */
export const recordingsTable = (rows: readonly KeptRecording[], leaving: Leaving): Table<KeptRecording> => ({
  ...headed(leaving, 'Recordings of meetings'),
  name: 'Recordings',
  about:
    'One row for each recording of a meeting that was ever added, the latest meeting first, with the day on which it goes or went.',
  handling: 'Official. The recordings that are there are public.',
  rows,
  columns: [
    { name: 'committee', title: 'Committee', type: 'text', value: ({ committeeName }) => committeeName },
    { name: 'meeting', title: 'Meeting', type: 'day', value: ({ heldOn }) => heldOn },
    { name: 'address', title: 'Where it is', type: 'text', value: ({ link }) => link || null },
    { name: 'file', title: 'File', type: 'text', value: ({ fileName }) => fileName || null },
    { name: 'media_type', title: 'Sort of file', type: 'text', value: ({ mediaType }) => mediaType || null },
    { name: 'bytes', title: 'Bytes', type: 'number', value: ({ bytes }) => bytes },
    { name: 'added_on', title: 'Added on', type: 'day', value: ({ addedOn }) => addedOn },
    { name: 'delete_on', title: 'Goes on', type: 'day', value: ({ deleteOn }) => deleteOn },
    { name: 'gone_on', title: 'Went on', type: 'day', value: ({ goneOn }) => goneOn },
    { name: 'gone_why', title: 'Went because', type: 'text', value: ({ goneWhy }) => goneWhy || null },
    {
      name: 'link',
      title: 'Page',
      type: 'link',
      value: ({ meetingId }) => ({
        text: 'See it',
        href: `${leaving.address}/committees/meetings/${meetingId}/recordings`,
      }),
    },
  ],
})
