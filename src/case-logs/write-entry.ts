import { z } from 'zod'
import { recordNumberOf, type ChildId } from '../children/index.ts'
import { record } from '../people/index.ts'
import { day, type Day } from '../platform/day.ts'
import { NotFound, Refused } from '../platform/errors.ts'
import { sql, type Db } from '../platform/sql.ts'
import { lookUp, readValues, type RawValues, type Values } from '../registers/index.ts'
import type { CaseLog } from './case-log.ts'
import { dueOnOf, LogEntryId } from './entry.ts'
import { apart } from './in-words.ts'

const Written = z.object({ id: LogEntryId })

const readEntry = async (db: Db, log: CaseLog, raw: RawValues, today: Day) => {
  const values = readValues(log, raw, await lookUp(db, log, { today }))
  return { values, happenedOn: day(String(values[log.on])), dueOn: dueOnOf(log, values) } // `on` is required: held by a test
}

/**
 * Writes an entry into a log of a child, and gives back its id.
 *
 * @throws NotFound where there is no such child, or the person may not see them
 * @throws Invalid with a sentence for each field that is wrong
 */
export const addLogEntry = (
  db: Db,
  { log, childId, raw, today }: { log: CaseLog; childId: ChildId; raw: RawValues; today: Day },
): Promise<LogEntryId> =>
  db.transaction(async (step) => {
    await recordNumberOf(step, childId)
    const { values, happenedOn, dueOn } = await readEntry(step, log, raw, today)
    const { shown, words } = apart(log, values)
    const { id } = await step.one(
      sql`
        insert into case_log_entries (authority_id, child_id, log, values, happened_on, due_on, created_by, changed_by)
        values (current_authority(), ${childId}, ${log.id}, ${JSON.stringify(shown)}::jsonb, ${happenedOn}, ${dueOn}, current_person(),
          current_person())
        returning id`,
      Written,
    )
    await writeWords(step, { childId, id, version: 1, words })
    await record(step, {
      action: 'case-log.added',
      subjectKind: 'case log entry',
      subjectId: id,
      detail: { log: log.id },
    })
    return id
  })

export interface LogChange {
  log: CaseLog
  childId: ChildId
  id: LogEntryId
  /** The version that the person had before them: who is second is told so and changes nothing. */
  version: number
  why: string
}

/**
 * Changes an entry; what it was stays in its history.
 *
 * @throws NotFound where there is no such entry to be seen @throws Refused where somebody else has changed it meanwhile
 * @throws Invalid with a sentence for each field that is wrong
 */
export const changeLogEntry = (
  db: Db,
  { log, childId, id, version, why, raw, today }: LogChange & { raw: RawValues; today: Day },
): Promise<void> =>
  db.transaction(async (step) => {
    const { values, happenedOn, dueOn } = await readEntry(step, log, raw, today)
    await lockVersion(step, { log, childId, id, version })
    const { shown, words } = apart(log, values)
    await step.run(sql`
      update case_log_entries set values = ${JSON.stringify(shown)}::jsonb, happened_on = ${happenedOn}, due_on = ${dueOn},
        version = version + 1, changed_by = current_person(), changed_at = clock_timestamp()
      where authority_id = current_authority() and id = ${id}`)
    await writeWords(step, { childId, id, version: version + 1, words, why })
    await record(step, {
      action: 'case-log.changed',
      subjectKind: 'case log entry',
      subjectId: id,
      why,
      detail: { log: log.id },
    })
  })

/** Takes an entry back that should not be there; it stays in the history. @throws NotFound, Refused as `changeLogEntry` */
export const withdrawLogEntry = (db: Db, { log, childId, id, version, why }: LogChange): Promise<void> =>
  db.transaction(async (step) => {
    await lockVersion(step, { log, childId, id, version })
    await step.run(sql`
      update case_log_entries set withdrawn_at = clock_timestamp(), due_on = null, version = version + 1,
        changed_by = current_person(), changed_at = clock_timestamp()
      where authority_id = current_authority() and id = ${id}`)
    await step.run(sql`
      insert into case_log_words (authority_id, entry_id, version, child_id, values, why)
      select w.authority_id, w.entry_id, w.version + 1, w.child_id, w.values, ${why} from case_log_words w
      where w.authority_id = current_authority() and w.entry_id = ${id} and w.version = ${version}`)
    await record(step, {
      action: 'case-log.withdrawn',
      subjectKind: 'case log entry',
      subjectId: id,
      why,
      detail: { log: log.id },
    })
  })

interface Worded {
  childId: ChildId
  id: LogEntryId
  version: number
  words: Values
  why?: string
}

const writeWords = async (db: Db, { childId, id, version, words, why = '' }: Worded): Promise<void> => {
  await db.run(sql`
    insert into case_log_words (authority_id, entry_id, version, child_id, values, why)
    values (current_authority(), ${id}, ${version}, ${childId}, ${JSON.stringify(words)}::jsonb, ${why})`)
}

const lockVersion = async (db: Db, { log, childId, id, version }: Omit<LogChange, 'why'>): Promise<void> => {
  const found = await db.maybeOne(
    sql`
      select version from case_log_entries
      where authority_id = current_authority() and id = ${id} and child_id = ${childId} and log = ${log.id} and withdrawn_at is null for update`,
    z.object({ version: z.number() }),
  )
  if (!found) throw new NotFound('entry')
  if (found.version !== version)
    throw new Refused(
      'Somebody else has changed this entry since you opened it. Open it again, and make your change to what it says now.',
    )
}
