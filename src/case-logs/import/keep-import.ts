import { z } from 'zod'
import { NotFound } from '../../platform/errors.ts'
import { sql, type Db } from '../../platform/sql.ts'
import { SentColumn, SentSheet, withChosen, type SentFile } from '../../platform/tables/sent-table.ts'
import type { CaseLog } from '../case-log.ts'

export const LogImportId = z.uuid().brand<'LogImportId'>()
export type LogImportId = z.infer<typeof LogImportId>

const Sent = z.object({ fileName: z.string(), sheet: SentSheet, columns: z.array(SentColumn) })

/** Keeps a sent file until its sender has confirmed it, a day at most. Returns its id. */
export const keepLogImport = async (
  db: Db,
  log: CaseLog,
  { fileName, sheet, columns }: SentFile,
): Promise<LogImportId> => {
  await db.run(sql`select drop_old_case_log_imports()`)
  const { id } = await db.one(
    sql`
      insert into case_log_imports (authority_id, log, person_id, file_name, sheet, columns)
      values (current_authority(), ${log.id}, current_person(), ${fileName}, ${JSON.stringify(sheet)}::jsonb, ${JSON.stringify(columns)}::jsonb)
      returning id`,
    z.object({ id: LogImportId }),
  )
  return id
}

/** A file that this person sent and has not confirmed. @throws NotFound */
export const getLogImport = async (db: Db, log: CaseLog, id: LogImportId): Promise<SentFile> => {
  const found = await db.maybeOne(
    sql`
      select file_name as "fileName", sheet, columns from case_log_imports
      where authority_id = current_authority() and log = ${log.id} and id = ${id}`,
    Sent,
  )
  if (!found) throw new NotFound('file that waits to be imported')
  return found
}

/** Keeps which column the sender says is which. A field that is chosen twice goes to the later column. */
export const chooseLogColumns = async (
  db: Db,
  log: CaseLog,
  id: LogImportId,
  chosen: ReadonlyMap<number, string | null>,
): Promise<void> => {
  const { columns } = await getLogImport(db, log, id)
  await db.run(sql`
    update case_log_imports set columns = ${JSON.stringify(withChosen(columns, chosen))}::jsonb
    where authority_id = current_authority() and id = ${id}`)
}

export const dropLogImport = async (db: Db, id: LogImportId): Promise<void> => {
  await db.run(sql`delete from case_log_imports where authority_id = current_authority() and id = ${id}`)
}
