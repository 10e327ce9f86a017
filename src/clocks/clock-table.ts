import type { Table } from '../platform/tables/index.ts'
import type { ClockRule } from './clock-rule.ts'
import { allowsInWords, soonInWords, standingInWords } from './find-rules.ts'

interface Row {
  part: string // of the service
  rule: ClockRule
}

/** The rules as a table that can leave the house. */
export const clockTable = (rows: readonly Row[], asAt: Date): Table<Row> => ({
  title: 'Time limits of children’s services',
  name: 'Time limits',
  about: 'One row for each time limit or gate, with what starts it, what stops it and where it comes from.',
  source: 'Sightline; each row names its own source',
  asAt,
  filters: [],
  handling: 'Official. Nobody is named in it.',
  notes: ['What was not read in its source is called local practice.'],
  rows,
  columns: [
    { name: 'id', title: 'Id', type: 'text', value: ({ rule }) => rule.id },
    { name: 'part', title: 'Part of the service', type: 'text', value: ({ part }) => part },
    { name: 'starts', title: 'Starts', type: 'text', value: ({ rule }) => rule.starts },
    { name: 'stops', title: 'Stops', type: 'text', value: ({ rule }) => rule.stops },
    { name: 'limit', title: 'Limit', type: 'text', value: ({ rule }) => allowsInWords(rule) },
    { name: 'counted', title: 'Counted', type: 'text', value: ({ rule }) => rule.mode },
    {
      name: 'due_soon',
      title: 'Due soon',
      type: 'text',
      value: ({ rule }) => (rule.mode === 'gate' ? null : soonInWords(rule)),
    },
    { name: 'owner', title: 'Whose turn', type: 'text', value: ({ rule }) => rule.owner ?? null },
    { name: 'source', title: 'Source', type: 'text', value: ({ rule }) => rule.source },
    { name: 'standing', title: 'Standing', type: 'text', value: ({ rule }) => standingInWords(rule) },
    { name: 'note', title: 'Note', type: 'text', value: ({ rule }) => rule.note ?? null },
  ],
})
