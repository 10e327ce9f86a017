import { inWords, type Day } from '../../platform/day.ts'
import type { Table } from '../../platform/tables/index.ts'
import type { ShownDecision, ShownDue } from './supervision.ts'

interface About {
  at: Date
  asAt: Day
  authority: string
}

const handling = 'Official-Sensitive. Each row is about a child, by number and without a name.'

export const dueTable = (rows: readonly ShownDue[], { at, asAt, authority }: About): Table<ShownDue> => ({
  title: `Supervision of cases, ${authority}`,
  name: 'Supervision',
  about: `One row for each child with a case holder, as at ${inWords(asAt)}: when the case was last talked over and when it is due.`,
  source: `Sightline, ${authority}, supervision as it was written down`,
  asAt: at,
  filters: [],
  handling,
  rows,
  columns: [
    { name: 'child', title: 'Child’s number', type: 'text', value: ({ number }) => number },
    { name: 'pathway', title: 'Where the child stands', type: 'text', value: ({ pathway }) => pathway },
    { name: 'team', title: 'Team', type: 'text', value: ({ team }) => team },
    { name: 'worker', title: 'Worker', type: 'text', value: ({ worker }) => worker },
    { name: 'last_on', title: 'Last held', type: 'day', value: ({ lastOn }) => lastOn },
    { name: 'due_on', title: 'Due', type: 'day', value: ({ dueOn }) => dueOn },
    { name: 'missed', title: 'Missed in a row', type: 'number', value: ({ missed }) => missed },
  ],
})

export const decisionsTable = (
  rows: readonly ShownDecision[],
  { at, asAt, authority }: About,
): Table<ShownDecision> => ({
  title: `Decisions of supervision, ${authority}`,
  name: 'Decisions of supervision',
  about: `One row for each decision that is not done, as at ${inWords(asAt)}.`,
  source: `Sightline, ${authority}, supervision as it was written down`,
  asAt: at,
  filters: [],
  handling,
  rows,
  columns: [
    { name: 'child', title: 'Child’s number', type: 'text', value: ({ number }) => number },
    { name: 'held_on', title: 'Decided', type: 'day', value: ({ heldOn }) => heldOn },
    { name: 'what', title: 'What', type: 'text', value: ({ what }) => what },
    { name: 'why', title: 'Why', type: 'text', value: ({ why }) => why },
    { name: 'need', title: 'Need of the child', type: 'text', value: ({ need }) => need },
    { name: 'owner', title: 'Owner', type: 'text', value: ({ owner }) => owner },
    { name: 'due_on', title: 'Due', type: 'day', value: ({ dueOn }) => dueOn },
  ],
})
