import { z } from 'zod'
import type { ChildId } from '../children/index.ts'
import { Day, type Day as DayType } from '../platform/day.ts'
import { NotFound } from '../platform/errors.ts'
import { sql, type Db, type Sql } from '../platform/sql.ts'
import type { CaseLog } from './case-log.ts'
import { wordsWithheld } from './in-words.ts'
import { entryColumns, entryOwners, LogEntry, type LogEntryId } from './entry.ts'

/** Entries as they stand, or as they stood at the end of a past day. */
const source = (asAt: DayType | undefined): Sql =>
  asAt === undefined
    ? sql`case_log_entries e`
    : sql`(
        select distinct on (v.authority_id, v.entry_id) v.authority_id, v.entry_id as id, v.child_id, v.log, v.version, v.values, v.happened_on,
          v.due_on, v.changed_by, v.changed_at, v.withdrawn_at
        from case_log_versions v
        where v.authority_id = (select current_authority()) and v.changed_at < ((${asAt}::date + 1)::timestamp at time zone 'Europe/London')
        order by v.authority_id, v.entry_id, v.version desc) e`

// The entries are found first: whose they are is looked up for each, and for most children there are none.
const found = (asAt: DayType | undefined, which: Sql): Sql => sql`
  select ${entryColumns}
  from (
    select * from ${source(asAt)}
    where e.authority_id = (select current_authority()) and e.withdrawn_at is null and ${which} offset 0) e ${entryOwners}`

export interface LogPeriod {
  from: DayType
  to: DayType
  /** The log as it stood at the end of this day; left out for now. */
  asAt?: DayType | undefined
}

/** The entries of a log whose day is in the period, ends included, and those still open from before; what is due first comes first. */
export const listLogEntries = (db: Db, log: CaseLog, { from, to, asAt }: LogPeriod): Promise<LogEntry[]> =>
  db.many(
    sql`
      ${found(asAt, sql`e.log = ${log.id} and e.happened_on <= ${to}::date and (e.happened_on >= ${from}::date or e.due_on is not null)`)}
      order by e.due_on nulls last, e.happened_on desc, e.id`,
    LogEntry,
  )

/** All that the logs hold of one child, the latest first. */
export const entriesOfChildQuestion = (childId: ChildId, asAt?: DayType) => ({
  query: sql`${found(asAt, sql`e.child_id = ${childId}::uuid`)} order by e.happened_on desc, e.id`,
  row: LogEntry,
})

/** @throws NotFound where there is no such entry of this child, or the person may not see them */
export const getLogEntry = async (
  db: Db,
  { log, childId, id }: { log: CaseLog; childId: ChildId; id: LogEntryId },
): Promise<LogEntry> => {
  const entry = await db.maybeOne(
    found(undefined, sql`e.id = ${id}::uuid and e.child_id = ${childId}::uuid and e.log = ${log.id}`),
    LogEntry,
  )
  if (!entry) throw new NotFound('entry')
  return entry
}

const LogVersion = z.object({
  version: z.number(),
  values: LogEntry.shape.values,
  why: z.string(),
  changedAt: z.date(),
  changedBy: z.string(),
})
export type LogVersion = z.infer<typeof LogVersion>

/** Every state in which an entry stood, the latest first. */
export const listLogVersions = (db: Db, id: LogEntryId): Promise<LogVersion[]> =>
  db.many(
    sql`
      select v.version, v.values || coalesce(w.values, '{}') as values, coalesce(w.why, ${wordsWithheld}) as why,
        v.changed_at as "changedAt", p.name as "changedBy"
      from case_log_versions v
      left join case_log_words w on w.authority_id = v.authority_id and w.entry_id = v.entry_id and w.version = v.version
      join people p on p.authority_id = v.authority_id and p.id = v.changed_by
      where v.authority_id = (select current_authority()) and v.entry_id = ${id}::uuid order by v.version desc`,
    LogVersion,
  )

const LogCount = z.object({ log: z.string(), inYear: z.number(), open: z.number(), late: z.number() })
export type LogCount = z.infer<typeof LogCount>

/** How many entries each log has, of children whom the person may see: in the year up to a day, open on it and late. */
export const countLogs = (db: Db, today: DayType): Promise<LogCount[]> =>
  db.many(
    sql`
      select e.log, count(*) filter (where e.happened_on > ${today}::date - 365) as "inYear", count(*) filter (where e.due_on is not null) as open,
        count(*) filter (where e.due_on < ${today}::date) as late
      from case_log_entries e
      where e.authority_id = (select current_authority()) and e.withdrawn_at is null group by e.log`,
    LogCount,
  )

const Check = z.object({ onDay: Day, children: z.number(), note: z.string(), by: z.string(), at: z.date() })
export type LogCheck = z.infer<typeof Check>

/** When somebody last looked and confirmed how many children a log has, the latest first. */
export const listLogChecks = (db: Db, log: CaseLog, most = 10): Promise<LogCheck[]> =>
  db.many(
    sql`
      select k.on_day as "onDay", k.children, k.note, p.name as by, k.checked_at as at
      from case_log_checks k join people p on p.authority_id = k.authority_id and p.id = k.checked_by
      where k.authority_id = (select current_authority()) and k.log = ${log.id} order by k.on_day desc, k.checked_at desc limit ${most}`,
    Check,
  )
