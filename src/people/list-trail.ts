import { z } from 'zod'
import type { Day } from '../platform/day.ts'
import { joined, sql, type Db, type Sql } from '../platform/sql.ts'

export interface TrailFilters {
  personId?: string | undefined
  /** Begins with: `reading.` is all that was done to readings. */
  action?: string | undefined
  subjectKind?: string | undefined
  subjectId?: string | undefined
  /** Both days are included, in London's time. */
  from?: Day | undefined
  to?: Day | undefined
}

/** The rows older than `before`, or newer than `after`, nearest first to that row; without either, the newest. */
export interface TrailPage {
  before?: number | undefined
  after?: number | undefined
  size: number
}

const TrailRow = z.object({
  seq: z.number(),
  at: z.date(),
  personId: z.string().nullable(),
  personName: z.string().nullable(),
  action: z.string(),
  subjectKind: z.string(),
  subjectId: z.string(),
  why: z.string(),
  detail: z.record(z.string(), z.unknown()),
})
export type TrailRow = z.infer<typeof TrailRow>

export interface TrailList {
  rows: TrailRow[] // newest first
  hasNewer: boolean
  hasOlder: boolean
}

/** What was done in the authority of the person who asks, newest first. Shows nothing without `trail.read`. */
export const listTrail = async (
  db: Db,
  filters: TrailFilters,
  { before, after, size }: TrailPage,
): Promise<TrailList> => {
  const forwards = after !== undefined && before === undefined
  const edge = forwards ? sql`e.seq > ${after}` : before === undefined ? sql`true` : sql`e.seq < ${before}`
  const found = await db.many(
    sql`
      select e.seq, e.at, e.person_id as "personId", p.name as "personName", e.action, e.subject_kind as "subjectKind",
        e.subject_id as "subjectId", e.why, e.detail
      from events e left join people p on p.authority_id = e.authority_id and p.id = e.person_id
      where e.authority_id = current_authority() and ${edge} and ${joined(conditions(filters), ' and ')}
      order by e.seq ${forwards ? sql`asc` : sql`desc`} limit ${size + 1}`,
    TrailRow,
  )
  const isMore = found.length > size
  const rows = found.slice(0, size)
  if (!forwards) return { rows, hasNewer: before !== undefined, hasOlder: isMore }
  return { rows: rows.toReversed(), hasNewer: isMore, hasOlder: true }
}

const conditions = ({ personId, action, subjectKind, subjectId, from, to }: TrailFilters): Sql[] => [
  sql`true`,
  ...(personId ? [sql`e.person_id = ${personId}`] : []),
  ...(action ? [sql`starts_with(e.action, ${action})`] : []),
  ...(subjectKind ? [sql`e.subject_kind = ${subjectKind}`] : []),
  ...(subjectId ? [sql`e.subject_id = ${subjectId}`] : []),
  ...(from ? [sql`e.at >= ${from}::date::timestamp at time zone 'Europe/London'`] : []),
  ...(to ? [sql`e.at < (${to}::date + 1)::timestamp at time zone 'Europe/London'`] : []),
]
