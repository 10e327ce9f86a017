import { record } from '../../people/index.ts'
import type { Day } from '../../platform/day.ts'
import { Refused } from '../../platform/errors.ts'
import { sql, type Db } from '../../platform/sql.ts'
import type { SentFile } from '../../platform/tables/sent-table.ts'
import type { CaseLog } from '../case-log.ts'
import { checkLogRows, type CheckedLog, type LogRow } from './check-rows.ts'

const rowsAtOnce = 2_000

/**
 * Brings all rows of a checked file into the log, or none: it is checked once more against the log as it now is.
 *
 * @throws Refused where any row is refused
 */
export const importLogEntries = (db: Db, log: CaseLog, file: SentFile, today: Day): Promise<CheckedLog> =>
  db.transaction(async (step) => {
    // Two who bring the same file in at once would both find nothing of it here.
    await step.run(
      sql`select pg_advisory_xact_lock(hashtextextended('case log ' || ${log.id} || current_authority()::text, 0))`,
    )
    const checked = await checkLogRows(step, log, file, today)
    const [first] = checked.refused
    if (first) {
      const many = checked.refused.length
      throw new Refused(
        `Nothing was imported: ${many.toLocaleString('en-GB')} ${many === 1 ? 'cell is' : 'cells are'} refused, the first at ${first.at}. ${first.message}`,
      )
    }
    for (const part of inParts(checked.changed))
      await step.run(sql`
        update case_log_entries e set values = r.values, happened_on = r.happened_on, due_on = r.due_on, why = ${file.fileName},
          version = e.version + 1, changed_by = current_person(), changed_at = clock_timestamp()
        from jsonb_to_recordset(${JSON.stringify(part.map((one) => ({ id: one.id, ...asRow(one) })))}::jsonb) as r (id uuid, ${rowShape})
        where e.authority_id = current_authority() and e.id = r.id`)
    for (const part of inParts(checked.added))
      await step.run(sql`
        insert into case_log_entries (authority_id, child_id, log, values, happened_on, due_on, why, created_by, changed_by)
        select current_authority(), r.child_id, ${log.id}, r.values, r.happened_on, r.due_on, ${file.fileName}, current_person(),
          current_person()
        from jsonb_to_recordset(${JSON.stringify(part.map(asRow))}::jsonb) as r (${rowShape})`)
    await record(step, {
      action: 'case-log.imported',
      subjectKind: 'case log',
      subjectId: log.id,
      detail: { rows: checked.rows, added: checked.added.length, changed: checked.changed.length, same: checked.same },
    })
    return checked
  })

const inParts = <Item>(items: readonly Item[]): Item[][] =>
  Array.from({ length: Math.ceil(items.length / rowsAtOnce) }, (_, index) =>
    items.slice(index * rowsAtOnce, (index + 1) * rowsAtOnce),
  )

const rowShape = sql`child_id uuid, values jsonb, happened_on date, due_on date`
const asRow = ({ childId, values, happenedOn, dueOn }: LogRow) => ({
  child_id: childId,
  values,
  happened_on: happenedOn,
  due_on: dueOn,
})
