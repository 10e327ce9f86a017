import { inWords } from '../platform/day.ts'
import type { Table } from '../platform/tables/index.ts'
import type { Again } from './again.ts'
import type { CaseLog } from './case-log.ts'
import type { AboutLogFile } from './entries-table.ts'
import type { ShownEntry } from './entry.ts'

/** The children of a log to whom it happened more than once, as a file: by number and without a name. */
export const againTable = (
  log: CaseLog,
  rows: readonly Again<ShownEntry>[],
  about: AboutLogFile,
): Table<Again<ShownEntry>> => ({
  title: `${log.title}: more than once, ${about.authority}`,
  name: `${log.title.slice(0, 26)}, again`,
  about: `One row for each child of whom there are two or more from ${inWords(about.period.from)} to ${inWords(about.period.to)}.`,
  source: `Sightline, ${about.authority}, as written down by its people`,
  asAt: about.at,
  filters: [],
  handling: 'Official-Sensitive. Each row is about a child, by number and without a name.',
  notes: [log.purpose],
  shorthand: { z: 'does not apply: this log counts no days.' },
  rows,
  columns: [
    { name: 'child', title: 'Child’s number', type: 'text', value: ({ number }) => number },
    { name: 'times', title: 'Times', type: 'number', value: ({ times }) => times },
    { name: 'first_on', title: 'First', type: 'day', value: ({ firstOn }) => firstOn },
    { name: 'last_on', title: 'Last', type: 'day', value: ({ lastOn }) => lastOn },
    { name: 'days', title: 'Days in all', type: 'figure', value: ({ days }) => days ?? 'z' },
    {
      name: 'days_school_year',
      title: 'Days in the school year of the last',
      type: 'figure',
      value: ({ daysInSchoolYear }) => daysInSchoolYear ?? 'z',
    },
  ],
})
