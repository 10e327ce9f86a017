import type { Table } from '../../../platform/tables/index.ts'
import { speakerModes, speakerStates, type HeardSpeaker } from '../speakers.ts'
import { headed, personal, type Leaving } from './about.ts'

/** Who asked to speak, one row each, in the order in which they asked. */
export const speakersTable = (rows: readonly HeardSpeaker[], leaving: Leaving): Table<HeardSpeaker> => ({
  ...headed(leaving, 'Requests to speak at meetings'),
  name: 'Speakers',
  about:
    'One row for each request of the public to speak at a meeting of a committee, in the order in which they came.',
  handling: personal,
  notes: ['A name and a contact are empty once they were deleted.'],
  rows,
  columns: [
    { name: 'committee', title: 'Committee', type: 'text', value: ({ committeeName }) => committeeName },
    { name: 'meeting', title: 'Meeting', type: 'day', value: ({ heldOn }) => heldOn },
    { name: 'item', title: 'Item', type: 'text', value: ({ itemTitle }) => itemTitle },
    { name: 'name', title: 'Name', type: 'text', value: ({ name }) => name || null },
    { name: 'contact', title: 'Contact', type: 'text', value: ({ contact }) => contact || null },
    { name: 'mode', title: 'How', type: 'text', value: ({ mode }) => speakerModes[mode] },
    { name: 'question', title: 'Question', type: 'text', value: ({ question }) => question },
    { name: 'asked_on', title: 'Asked on', type: 'day', value: ({ registeredOn }) => registeredOn },
    { name: 'state', title: 'How it stands', type: 'text', value: ({ state }) => speakerStates[state] },
    { name: 'decided_on', title: 'Decided on', type: 'day', value: ({ decidedOn }) => decidedOn },
    { name: 'why', title: 'Why', type: 'text', value: ({ why }) => why || null },
    { name: 'reply', title: 'Answer in writing', type: 'text', value: ({ reply }) => reply || null },
    { name: 'replied_on', title: 'Answered on', type: 'day', value: ({ repliedOn }) => repliedOn },
    { name: 'delete_on', title: 'Name goes on', type: 'day', value: ({ deleteOn }) => deleteOn },
    { name: 'emptied_on', title: 'Name went on', type: 'day', value: ({ emptiedOn }) => emptiedOn },
    {
      name: 'link',
      title: 'Page',
      type: 'link',
      value: ({ meetingId }) => ({
        text: 'See it',
        href: `${leaving.address}/committees/meetings/${meetingId}/speakers`,
      }),
    },
  ],
})
