import type { Day } from '../../../platform/day.ts'
import type { Table } from '../../../platform/tables/index.ts'
import { petitionStanding, petitionStates, type Petition } from '../petitions.ts'
import type { StandingOrders } from '../standing-orders.ts'
import { headed, personal, type Leaving } from './about.ts'

/** Petitions, one row each, those that wait first, with what is owed and by when as the rules of `today` say. */
export const petitionsTable = (
  rows: readonly Petition[],
  { orders, today, ...leaving }: Leaving & { orders: StandingOrders | undefined; today: Day },
): Table<Petition> => ({
  ...headed(leaving, 'Petitions'),
  name: 'Petitions',
  about: 'One row for each petition that was handed in, those that wait first.',
  handling: personal,
  notes: ['The lead petitioner and their contact are empty once they were deleted.'],
  rows,
  columns: [
    { name: 'petition', title: 'Petition', type: 'text', value: ({ title }) => title },
    { name: 'asks', title: 'What it asks', type: 'text', value: ({ asks }) => asks },
    { name: 'committee', title: 'Committee', type: 'text', value: ({ committeeName }) => committeeName },
    { name: 'lead', title: 'Lead petitioner', type: 'text', value: ({ leadName }) => leadName || null },
    { name: 'contact', title: 'Contact', type: 'text', value: ({ leadContact }) => leadContact || null },
    {
      name: 'named_in_public',
      title: 'May be named in public',
      type: 'text',
      value: ({ namePublic }) => (namePublic ? 'yes' : 'no'),
    },
    { name: 'signatures', title: 'Signatures', type: 'number', value: ({ signatures }) => signatures },
    { name: 'counted_on', title: 'Signatures counted on', type: 'day', value: ({ countedOn }) => countedOn },
    { name: 'received_on', title: 'Received on', type: 'day', value: ({ receivedOn }) => receivedOn },
    { name: 'state', title: 'State', type: 'text', value: ({ state }) => petitionStates[state] },
    { name: 'decided_on', title: 'Decided on', type: 'day', value: ({ decidedOn }) => decidedOn },
    { name: 'why', title: 'Why', type: 'text', value: ({ why }) => why || null },
    {
      name: 'stands',
      title: 'What is owed',
      type: 'text',
      value: (one) => {
        if (one.state === 'refused' || one.state === 'withdrawn') return null
        const { word, reason } = petitionStanding(one, orders, today)
        return `${word}: ${reason}`
      },
    },
    { name: 'heard_on', title: 'Heard on', type: 'day', value: ({ meetingOn }) => meetingOn },
    { name: 'answer', title: 'Answer', type: 'text', value: ({ answer }) => answer || null },
    { name: 'answered_on', title: 'Answered on', type: 'day', value: ({ answeredOn }) => answeredOn },
    { name: 'delete_on', title: 'Name goes on', type: 'day', value: ({ deleteOn }) => deleteOn },
    { name: 'emptied_on', title: 'Name went on', type: 'day', value: ({ emptiedOn }) => emptiedOn },
    {
      name: 'link',
      title: 'Page',
      type: 'link',
      value: ({ id }) => ({ text: 'See it', href: `${leaving.address}/committees/petitions/${id}` }),
    },
  ],
})
