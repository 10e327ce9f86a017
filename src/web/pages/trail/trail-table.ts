import { listTrail, type TrailFilters, type TrailRow } from '../../../people/index.ts'
import type { Db } from '../../../platform/sql.ts'
import type { Table } from '../../../platform/tables/index.ts'

/** As words: `reading.confirm` is “reading confirm”. */
export const actionInWords = (action: string): string => action.replace('.', ' ')

/** Every row that the filters let through, newest first. */
export const allOfTrail = async (db: Db, filters: TrailFilters): Promise<TrailRow[]> => {
  const rows: TrailRow[] = []
  for (;;) {
    const { rows: next, hasOlder } = await listTrail(db, filters, { before: rows.at(-1)?.seq, size: 5000 })
    rows.push(...next)
    if (!hasOlder) return rows
  }
}

interface About {
  asAt: Date
  authority: string
  filters: Readonly<Record<string, string | undefined>>
}

export const trailTable = (rows: readonly TrailRow[], { asAt, authority, filters }: About): Table<TrailRow> => ({
  title: `Audit trail of ${authority}`,
  name: 'Audit trail',
  about: 'What was done in Sightline, by whom, when and why, newest first. Rows are only ever added.',
  source: `Sightline, ${authority}`,
  asAt,
  filters: Object.entries(filters).flatMap(([name, value]) => (value ? [{ name, value }] : [])),
  handling: 'Official-Sensitive: it shows what named people did. Not for publication.',
  columns: [
    { name: 'number', title: 'Number', type: 'number', value: ({ seq }) => seq },
    { name: 'at', title: 'When', type: 'instant', value: ({ at }) => at },
    { name: 'person', title: 'Who', type: 'text', value: ({ personName }) => personName },
    { name: 'action', title: 'What', type: 'text', value: ({ action }) => action },
    { name: 'subject_kind', title: 'Kind of thing', type: 'text', value: ({ subjectKind }) => subjectKind },
    { name: 'subject_id', title: 'Which', type: 'text', value: ({ subjectId }) => subjectId },
    { name: 'why', title: 'Why', type: 'text', value: ({ why }) => why },
    { name: 'detail', title: 'Detail', type: 'text', value: ({ detail }) => JSON.stringify(detail) },
  ],
  rows,
})
