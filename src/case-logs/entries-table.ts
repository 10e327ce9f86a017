import { inWords, type Day } from '../platform/day.ts'
import type { Table } from '../platform/tables/index.ts'
import { valueInWords, type Lookups } from '../registers/index.ts'
import type { CaseLog } from './case-log.ts'
import { stateOf, type ShownEntry } from './entry.ts'
import type { LogPeriod } from './find-entries.ts'

export interface AboutLogFile {
  at: Date
  period: LogPeriod
  today: Day
  authority: string
  lookups: Lookups
}

/** The entries of a log as a file: children by number and without a name. */
export const logTable = (log: CaseLog, rows: readonly ShownEntry[], about: AboutLogFile): Table<ShownEntry> => ({
  title: `${log.title}, ${about.authority}`,
  name: log.title.slice(0, 31),
  about: `One row for each entry from ${inWords(about.period.from)} to ${inWords(about.period.to)}, and those still open from before.`,
  source: `Sightline, ${about.authority}, as written down by its people`,
  asAt: about.at,
  filters: [],
  handling:
    'Official-Sensitive. Each row is about a child, by number and without a name; what was written may name people.',
  notes: [log.purpose],
  rows,
  columns: [
    { name: 'child', title: 'Child’s number', type: 'text', value: ({ number }) => number },
    ...log.fields.map((field): Table<ShownEntry>['columns'][number] => {
      if (field.kind === 'day')
        return {
          name: field.name,
          title: field.title,
          type: 'day',
          value: ({ values }) => (values[field.name] as Day | undefined) ?? null,
        } // kept as a day
      if (field.kind === 'number')
        return {
          name: field.name,
          title: field.title,
          type: 'number',
          value: ({ values }) => (values[field.name] as number | undefined) ?? null,
        } // kept as a number
      return {
        name: field.name,
        title: field.title,
        type: 'text',
        value: ({ values }) => valueInWords(field, values[field.name], about.lookups),
      }
    }),
    { name: 'next_due_on', title: 'Next due', type: 'day', value: ({ dueOn }) => dueOn },
    {
      name: 'stands',
      title: 'How it stands',
      type: 'text',
      value: (entry) => stateOf(entry, about.period.asAt ?? about.today),
    },
    { name: 'changed_by', title: 'Last written by', type: 'text', value: ({ changedBy }) => changedBy },
    { name: 'id', title: 'Id', type: 'text', value: ({ id }) => id },
    { name: 'version', title: 'Version', type: 'number', value: ({ version }) => version },
  ],
})
