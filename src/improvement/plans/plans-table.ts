import { inWords, type Day } from '../../platform/day.ts'
import type { Table } from '../../platform/tables/index.ts'
import type { PlanSummary } from './plan-summaries.ts'

/** Every plan and how it stands, as a table that can leave the house: what was done and what it moved stay two numbers. */
export const plansTable = (
  rows: readonly PlanSummary[],
  { asAt, on, authority }: { asAt: Date; on: Day; authority: string },
): Table<PlanSummary> => ({
  title: `Plans, ${authority}`,
  name: 'Plans',
  about: `One row for each plan, as it stood on ${inWords(on)}. The status is the worst of its open actions; nobody types it.`,
  source: `Sightline, ${authority}`,
  asAt,
  filters: [],
  handling: 'Official. It names people who work for the council, and no child.',
  notes: ['Drafts and withdrawn actions do not count.'],
  rows,
  columns: [
    { name: 'plan', title: 'Plan', type: 'text', value: ({ plan }) => plan.title },
    { name: 'owner', title: 'Owner', type: 'text', value: ({ plan }) => plan.ownerName },
    { name: 'board', title: 'Board', type: 'text', value: ({ plan }) => plan.boardName },
    { name: 'status', title: 'Status', type: 'text', value: ({ standing }) => standing.word },
    { name: 'why', title: 'Why', type: 'text', value: ({ standing }) => standing.why },
    { name: 'actions', title: 'Actions', type: 'number', value: ({ counts }) => counts.total },
    { name: 'complete', title: 'Complete', type: 'number', value: ({ counts }) => counts.complete },
    { name: 'overdue', title: 'Overdue', type: 'number', value: ({ counts }) => counts.overdue },
    { name: 'blocked', title: 'Blocked', type: 'number', value: ({ counts }) => counts.blocked },
    { name: 'stale', title: 'Stale', type: 'number', value: ({ counts }) => counts.stale },
    { name: 'at_risk', title: 'At risk', type: 'number', value: ({ counts }) => counts.atRisk },
    { name: 're_dated', title: 'Re-dated twice or more', type: 'number', value: ({ counts }) => counts.redatedTwice },
    {
      name: 'no_impact',
      title: 'Complete with no impact',
      type: 'number',
      value: ({ counts }) => counts.completeWithoutImpact,
    },
    { name: 'sustained', title: 'Sustained', type: 'number', value: ({ counts }) => counts.sustained },
    { name: 'measures', title: 'Measures', type: 'number', value: ({ improved }) => improved.of },
    { name: 'improved', title: 'Measures improved', type: 'number', value: ({ improved }) => improved.measures },
    { name: 'ended', title: 'Ended', type: 'day', value: ({ plan }) => plan.endedOn },
  ],
})
