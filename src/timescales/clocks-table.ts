import { allowsInWords } from '../clocks/index.ts'
import { inWords, type Day } from '../platform/day.ts'
import type { Table } from '../platform/tables/index.ts'
import type { ChildClock } from './find-clocks.ts'

interface About {
  asAt: Date
  on: Day
  authority: string
  address: string // where the product answers
  /** The day of the delivery on which the clocks rest. */
  rests: Day | undefined
  filters?: readonly { name: string; value: string }[]
}

/** Open clocks as a table that can leave the house. It names no child: the number of the case system does. */
export const clocksTable = (
  rows: readonly ChildClock[],
  { asAt, on, authority, address, rests, filters = [] }: About,
): Table<ChildClock> => ({
  title: `Worklist, ${authority}`,
  name: 'Worklist',
  about: `One row for each time limit of a child that is open on ${inWords(on)}, with the sum by which it is due.`,
  source: `Sightline, ${authority}, from the data of the case system${rests ? ` of ${inWords(rests)}` : ''}`,
  asAt,
  filters,
  handling: 'Official-Sensitive. Each row is about a child, by number and without a name.',
  notes: [
    'Lateness goes by the day something was done, and not by the day it was recorded.',
    'Where the council has set itself a stricter target, that is what is due and late; the day and the state by the rule itself stand beside.',
  ],
  rows,
  columns: [
    { name: 'child', title: 'Child’s number', type: 'text', value: ({ number }) => number },
    { name: 'rule', title: 'Time limit', type: 'text', value: ({ ruleId }) => ruleId },
    { name: 'must_be_done', title: 'What must be done', type: 'text', value: ({ rule }) => rule.rule.stops },
    { name: 'limit', title: 'Limit', type: 'text', value: ({ rule }) => allowsInWords(rule.rule) },
    { name: 'started', title: 'Started', type: 'day', value: ({ startedOn }) => startedOn },
    { name: 'due', title: 'Due', type: 'day', value: ({ dueOn }) => dueOn },
    {
      name: 'due_by_rule',
      title: 'Due by the rule itself',
      type: 'day',
      value: ({ dueOn, byRule }) => (byRule ? byRule.dueOn : dueOn),
    },
    { name: 'state', title: 'State', type: 'text', value: ({ clock }) => clock.state },
    {
      name: 'state_by_rule',
      title: 'State by the rule itself',
      type: 'text',
      value: ({ clock, byRule }) => (byRule ?? clock).state,
    },
    { name: 'late_by', title: 'Late by', type: 'number', value: ({ clock }) => clock.lateBy },
    {
      name: 'late_unit',
      title: 'Counted in',
      type: 'text',
      value: ({ clock }) => (clock.lateBy === null ? null : clock.lateUnit),
    },
    { name: 'sum', title: 'The sum', type: 'text', value: ({ clock }) => clock.sentence },
    { name: 'turn', title: 'Whose turn', type: 'text', value: ({ turn }) => turn },
    { name: 'worker', title: 'Worker', type: 'text', value: ({ worker }) => worker },
    { name: 'team', title: 'Team', type: 'text', value: ({ team }) => team },
    {
      name: 'link',
      title: 'In Sightline',
      type: 'link',
      value: ({ childId }) => ({ href: `${address}/worklists/children/${childId}`, text: 'Clocks of this child' }),
    },
  ],
})
