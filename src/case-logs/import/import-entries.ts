import { randomUUID } from 'node:crypto'
import { record } from '../../people/index.ts'
import type { Day } from '../../platform/day.ts'
import { Refused } from '../../platform/errors.ts'
import { inParts } from '../../platform/in-parts.ts'
import { sql, type Db, type Sql } from '../../platform/sql.ts'
import type { SentFile } from '../../platform/tables/sent-table.ts'
import type { CaseLog } from '../case-log.ts'
import { apart } from '../in-words.ts'
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
    for (const part of inParts(checked.changed, rowsAtOnce)) {
      const rows = part.map((one) => asRow(log, one))
      await step.run(sql`
        update case_log_entries e set values = r.values, happened_on = r.happened_on, due_on = r.due_on, version = e.version + 1,
          changed_by = current_person(), changed_at = clock_timestamp()
        from ${asTable(rows)} where e.authority_id = current_authority() and e.id = r.id`)
      await writeWords(step, rows, file.fileName)
    }
    for (const part of inParts(checked.added, rowsAtOnce)) {
      const rows = part.map((one) => asRow(log, { ...one, id: randomUUID() }))
      await step.run(sql`
        insert into case_log_entries (authority_id, id, child_id, log, values, happened_on, due_on, created_by, changed_by)
        select current_authority(), r.id, r.child_id, ${log.id}, r.values, r.happened_on, r.due_on, current_person(), current_person()
        from ${asTable(rows)}`)
      await writeWords(step, rows, file.fileName)
    }
    await record(step, {
      action: 'case-log.imported',
      subjectKind: 'case log',
      subjectId: log.id,
      detail: { rows: checked.rows, added: checked.added.length, changed: checked.changed.length, same: checked.same },
    })
    return checked
  })

const asRow = (log: CaseLog, { id, childId, values, happenedOn, dueOn }: LogRow & { id: string }) => {
  const { shown, words } = apart(log, values)
  return { id, child_id: childId, values: shown, words, happened_on: happenedOn, due_on: dueOn }
}
type Row = ReturnType<typeof asRow>

const asTable = (rows: readonly Row[]): Sql => sql`
  jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
    as r (id uuid, child_id uuid, values jsonb, words jsonb, happened_on date, due_on date)`

/** The words of entries as they now stand, each at its version. */
const writeWords = async (db: Db, rows: readonly Row[], why: string): Promise<void> => {
  await db.run(sql`
    insert into case_log_words (authority_id, entry_id, version, child_id, values, why)
    select e.authority_id, e.id, e.version, e.child_id, r.words, ${why}
    from ${asTable(rows)} join case_log_entries e on e.authority_id = current_authority() and e.id = r.id`)
}
