import type { Table } from '../../platform/tables/index.ts'
import type { Meeting } from './boards.ts'
import { outcomes, type Decision } from './decisions.ts'
import { decisionKinds } from './decision-kinds.ts'

interface About {
  meeting: Meeting
  asAt: Date
  authority: string
  address: string // where the product answers
}

/** What a meeting was asked and decided, as a table that can leave the house. */
export const decisionsTable = (
  rows: readonly Decision[],
  { meeting, asAt, authority, address }: About,
): Table<Decision> => ({
  title: `Decisions of ${meeting.title || meeting.boardName}, ${meeting.heldOn}`,
  name: 'Decisions',
  about: 'One row for each question that was put to the meeting, with what it decided, why, and who recorded it.',
  source: `Sightline, ${authority}`,
  asAt,
  filters: [],
  handling: 'Official. It names people who work for the council, and no child.',
  rows,
  columns: [
    { name: 'number', title: 'No.', type: 'number', value: ({ place }) => place },
    { name: 'kind', title: 'Kind', type: 'text', value: ({ kind }) => decisionKinds[kind].word },
    { name: 'question', title: 'Question', type: 'text', value: ({ asked }) => asked },
    { name: 'action', title: 'Action', type: 'text', value: ({ actionTitle }) => actionTitle },
    { name: 'new_date', title: 'New date', type: 'day', value: ({ toOn }) => toOn },
    { name: 'goes_to', title: 'Goes to', type: 'text', value: ({ toBoard }) => toBoard },
    { name: 'asked_by', title: 'Asked by', type: 'text', value: ({ askedBy }) => askedBy },
    { name: 'asked_on', title: 'Asked on', type: 'day', value: ({ askedOn }) => askedOn },
    {
      name: 'outcome',
      title: 'Outcome',
      type: 'text',
      value: ({ outcome }) => (outcome === '' ? null : outcomes[outcome]),
    },
    { name: 'why', title: 'Why', type: 'text', value: ({ why }) => why || null },
    { name: 'decided_on', title: 'Decided on', type: 'day', value: ({ decidedOn }) => decidedOn },
    { name: 'recorded_by', title: 'Recorded by', type: 'text', value: ({ recordedBy }) => recordedBy },
    {
      name: 'link',
      title: 'Page',
      type: 'link',
      value: () => ({ text: 'See the meeting', href: `${address}/meetings/${meeting.id}` }),
    },
  ],
})
