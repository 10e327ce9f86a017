import { z } from 'zod'
import { record } from '../people/index.ts'
import type { Day } from '../platform/day.ts'
import { Refused } from '../platform/errors.ts'
import { sql, type Db } from '../platform/sql.ts'
import type { CaseLog } from './case-log.ts'

export const CheckFields = z.object({ note: z.string().trim().max(500).default('') })

/**
 * Writes down that somebody looked today and how many children the log has: the number is that of the open entries, never typed.
 *
 * @throws Refused where nothing is to be confirmed of this log
 */
export const confirmLog = async (
  db: Db,
  log: CaseLog,
  { note }: z.infer<typeof CheckFields>,
  today: Day,
): Promise<void> => {
  if (log.zero === undefined || log.finished === undefined)
    throw new Refused('There is nothing to confirm of this log.')
  const { field, is } = log.finished
  await db.run(sql`
    insert into case_log_checks (authority_id, log, on_day, children, note, checked_by)
    select current_authority(), ${log.id}, ${today}::date, (
      select count(distinct e.child_id) from case_log_entries e
      where e.authority_id = current_authority() and e.log = ${log.id} and e.withdrawn_at is null
        and not coalesce(e.values ->> ${field}, '') = any (${is}::text[])), ${note}, current_person()`)
  await record(db, { action: 'case-log.confirmed', subjectKind: 'case log', subjectId: log.id })
}
