import type { Table } from '../../platform/tables/index.ts'
import { requestStanding, type RoomRequest } from './requests.ts'
import type { Room } from './rooms.ts'

interface About {
  room: Room
  now: Date
  authority: string
  address: string // where the product answers
}

/** The requests of an inspection as a table that can leave the house. */
export const requestsTable = (
  rows: readonly RoomRequest[],
  { room, now, authority, address }: About,
): Table<RoomRequest> => ({
  title: `Requests: ${room.title}`,
  name: 'Requests',
  about:
    'One row for each thing that inspectors asked for, with who answers, when it is due in working hours, and the answer.',
  source: `Sightline, ${authority}`,
  asAt: now,
  filters: [],
  handling: 'Official-sensitive: it is part of an inspection.',
  notes: ['Working hours are 9 to 17 on working days, London time: the council’s own rule.'],
  rows: rows.toSorted((a, b) => a.place - b.place),
  columns: [
    { name: 'number', title: 'No.', type: 'number', value: ({ place }) => place },
    { name: 'asked', title: 'Asked for', type: 'text', value: ({ asked }) => asked },
    { name: 'asked_by', title: 'Asked by', type: 'text', value: ({ askedBy }) => askedBy },
    { name: 'asked_at', title: 'Asked at', type: 'instant', value: ({ askedAt }) => askedAt },
    { name: 'hours', title: 'Working hours', type: 'number', value: ({ hours }) => hours },
    { name: 'due_at', title: 'Due at', type: 'instant', value: ({ dueAt }) => dueAt },
    { name: 'owner', title: 'Who answers', type: 'text', value: ({ owner }) => owner },
    { name: 'standing', title: 'How it stands', type: 'text', value: (row) => requestStanding(row, now).word },
    { name: 'answered_at', title: 'Answered at', type: 'instant', value: ({ answeredAt }) => answeredAt },
    { name: 'answer', title: 'Answer', type: 'text', value: ({ answer }) => answer || null },
    {
      name: 'link',
      title: 'Page',
      type: 'link',
      value: () => ({ text: 'See the room', href: `${address}/inspection-rooms/${room.id}` }),
    },
  ],
})
