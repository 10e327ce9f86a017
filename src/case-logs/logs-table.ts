import { inWords, type Day } from '../platform/day.ts'
import type { Table } from '../platform/tables/index.ts'
import { caseLogAreas, type CaseLog } from './case-log.ts'
import { caseLogs } from './definitions/index.ts'
import type { LogCount } from './find-entries.ts'

interface Counts {
  byLog: readonly LogCount[]
  wanted: ReadonlyMap<string, number>
}

interface About {
  asAt: Date
  today: Day
  authority: string
  /** Whether all children of the authority are counted, or only those whom the person may see. */
  all: boolean
}

/** Every log with what is in it, open, late and not written down: numbers, and no child. */
export const logsTable = ({ byLog, wanted }: Counts, { asAt, today, authority, all }: About): Table<CaseLog> => {
  const counts = new Map(byLog.map((count) => [count.log, count]))
  return {
    title: `Case logs, ${authority}`,
    name: 'Case logs',
    about: `One row for each case log, as it stood on ${inWords(today)}.`,
    source: `Sightline, ${authority}, as written down by its people`,
    asAt,
    filters: [
      { name: 'Children', value: all ? 'All of the authority' : 'Only those whom the person who took it away may see' },
    ],
    handling: 'Official. It counts entries and is about no child.',
    notes: ['Where “Not written down” is empty, the data of the case system does not tell what is called for.'],
    rows: caseLogs,
    columns: [
      { name: 'log', title: 'Log', type: 'text', value: ({ title }) => title },
      { name: 'area', title: 'Area', type: 'text', value: ({ area }) => caseLogAreas[area] },
      { name: 'in_year', title: 'In the year', type: 'number', value: ({ id }) => counts.get(id)?.inYear ?? 0 },
      { name: 'open', title: 'Open', type: 'number', value: ({ id }) => counts.get(id)?.open ?? 0 },
      { name: 'late', title: 'Late', type: 'number', value: ({ id }) => counts.get(id)?.late ?? 0 },
      {
        name: 'not_written_down',
        title: 'Not written down',
        type: 'number',
        value: (log) => (log.wanted ? (wanted.get(log.id) ?? 0) : null),
      },
      { name: 'purpose', title: 'What it is for', type: 'text', value: ({ purpose }) => purpose },
    ],
  }
}
