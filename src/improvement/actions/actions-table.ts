import { inWords, type Day } from '../../platform/day.ts'
import type { Table } from '../../platform/tables/index.ts'
import { countedDay, dueDay } from '../status/facts.ts'
import type { Judged } from '../status/find-facts.ts'
import { progressOf, statuses } from '../status/status.ts'
import { ownViews } from '../words.ts'
import { stateWords } from './states.ts'

interface About {
  asAt: Date
  on: Day
  authority: string
  title: string
  name: string
  address: string // where the product answers
  /** The commitment that each action keeps, by its id, in the words that are the same wherever they are printed. */
  commitments?: ReadonlyMap<string, string>
  filters?: readonly { name: string; value: string }[]
}

/** Actions as a table that can leave the house: each with both dates, and its status with the sum. */
export const actionsTable = (
  rows: readonly Judged[],
  { asAt, on, authority, title, name, address, commitments = new Map(), filters = [] }: About,
): Table<Judged> => ({
  title,
  name,
  about: `One row for each action, as it stood on ${inWords(on)}. The status is worked out from dates, milestones, evidence and updates; nobody types it.`,
  source: `Sightline, ${authority}`,
  asAt,
  filters,
  handling: 'Official. It names people who work for the council, and no child.',
  notes: [
    '“First due” is the date that was promised first; it never changes. After two re-dates lateness counts from it.',
  ],
  rows,
  columns: [
    { name: 'id', title: 'Id', type: 'text', value: ({ facts }) => facts.id },
    { name: 'action', title: 'Action', type: 'text', value: ({ facts }) => facts.title },
    { name: 'owner', title: 'Owner', type: 'text', value: ({ facts }) => facts.ownerName },
    { name: 'state', title: 'State', type: 'text', value: ({ facts }) => stateWords[facts.state] },
    {
      name: 'status',
      title: 'Status',
      type: 'text',
      value: ({ standing }) => [standing.word, standing.detail].filter(Boolean).join(' '),
    },
    { name: 'why', title: 'Why', type: 'text', value: ({ standing }) => standing.why },
    {
      name: 'worked_out',
      title: 'Worked out',
      type: 'text',
      value: ({ standing }) => statuses[standing.computed].word,
      meaning: 'What it would be without anybody’s override.',
    },
    {
      name: 'own_view',
      title: 'Owner’s view',
      type: 'text',
      value: ({ facts }) => (facts.ownView === '' ? null : ownViews[facts.ownView]),
    },
    { name: 'due', title: 'Due', type: 'day', value: ({ facts }) => dueDay(facts) },
    { name: 'first_due', title: 'First due', type: 'day', value: ({ facts }) => facts.originalDueOn },
    { name: 'counted_from', title: 'Late from', type: 'day', value: ({ facts }) => countedDay(facts) },
    {
      name: 'due_at',
      title: 'Due at',
      type: 'text',
      value: ({ facts }) =>
        facts.dueKind === 'meeting'
          ? facts.meetingTitle
          : facts.dueKind === 'continuous'
            ? `reviewed every ${facts.reviewEveryDays} days`
            : null,
    },
    { name: 're_dates', title: 'Re-dates', type: 'number', value: ({ facts }) => facts.redates },
    { name: 'milestones', title: 'Milestones', type: 'number', value: ({ facts }) => facts.milestones.length },
    { name: 'evidenced', title: 'Evidenced', type: 'number', value: ({ facts }) => progressOf(facts, on).evidenced },
    { name: 'last_update', title: 'Last update', type: 'day', value: ({ facts }) => facts.lastUpdateOn },
    {
      name: 'commitment',
      title: 'Commitment',
      type: 'text',
      value: ({ facts }) => commitments.get(facts.id) ?? null,
    },
    {
      name: 'link',
      title: 'Page',
      type: 'link',
      value: ({ facts }) => ({ text: 'See the action', href: `${address}/actions/${facts.id}` }),
    },
  ],
})
