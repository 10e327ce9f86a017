import { z } from 'zod'
import { ChildId, SealedText, type Opened } from '../children/index.ts'
import { addDays, Day, type Day as DayType } from '../platform/day.ts'
import { joined, sql, type Db, type Sql } from '../platform/sql.ts'
import type { CaseLog } from './case-log.ts'

/** How far back what is missing is asked for, in days. */
const wantedForDays = 365

const WantedEntry = z.object({
  childId: ChildId,
  number: SealedText,
  name: SealedText,
  onDay: Day,
  because: z.string(),
})
export type WantedEntry = z.infer<typeof WantedEntry>
export type ShownWanted = Opened<WantedEntry>

const missingFrom = (log: CaseLog, today: DayType): Sql | undefined => {
  const { wanted } = log
  if (!wanted) return undefined
  return sql`
    select w.child_id, w.on_day, w.because from (${wanted.from(addDays(today, -wantedForDays), today)}) w
    where w.child_id is not null and not exists (
      select from case_log_entries e
      where e.authority_id = (select current_authority()) and e.child_id = w.child_id and e.log = ${log.id} and e.withdrawn_at is null
        and e.happened_on between w.on_day and w.on_day + ${wanted.withinDays}::integer)`
}

/** What the data of the case system calls for and nobody has written into the log, the longest ago first. */
export const listWanted = async (db: Db, log: CaseLog, today: DayType): Promise<WantedEntry[]> => {
  const missing = missingFrom(log, today)
  if (!missing) return []
  return db.many(
    sql`
      select m.child_id as "childId", c.person_id as number, nullif(trim(concat_ws(' ', n.forename, n.surname)), '') as name,
        m.on_day as "onDay", m.because
      from (${missing}) m join children c on c.authority_id = (select current_authority()) and c.id = m.child_id
        left join child_names n on n.authority_id = c.authority_id and n.child_id = c.id
      order by m.on_day, c.person_id, m.because`,
    WantedEntry,
  )
}

const WantedCount = z.object({ log: z.string(), wanted: z.number() })

/** How much is called for and not written down, by log. */
export const countWanted = async (
  db: Db,
  logs: readonly CaseLog[],
  today: DayType,
): Promise<ReadonlyMap<string, number>> => {
  const questions = logs.flatMap((log) => {
    const missing = missingFrom(log, today)
    return missing ? [sql`select ${log.id}::text as log, (select count(*) from (${missing}) m) as wanted`] : []
  })
  if (questions.length === 0) return new Map()
  const counts = await db.many(joined(questions, ' union all '), WantedCount)
  return new Map(counts.map(({ log, wanted }) => [log, wanted]))
}
