import { z } from 'zod'
import { Day } from '../../platform/day.ts'
import { NotFound } from '../../platform/errors.ts'
import { sql, type Db } from '../../platform/sql.ts'
import { SentColumn, SentSheet, withChosen, type SentFile } from '../../platform/tables/sent-table.ts'
import { PlanId } from '../plans/plan.ts'
import type { PlanImport } from './checked-plan.ts'

export const PlanImportId = z.uuid().brand<'PlanImportId'>()
export type PlanImportId = z.infer<typeof PlanImportId>

const Kept = z.object({
  planId: PlanId.nullable(),
  title: z.string(),
  fileName: z.string(),
  sheet: SentSheet,
  columns: z.array(SentColumn),
  keepWords: z.boolean(),
  asOf: Day.nullable(),
})

/** A plan that was sent and waits for its sender to confirm it. */
export type KeptPlanImport = PlanImport & { title: string }

interface Sent {
  planId: PlanId | null
  /** Of the plan that is yet to be made. */
  title?: string
  file: SentFile
  keepWords?: boolean
  asOf?: Day | null
}

/** Keeps a sent plan until its sender has confirmed it; what they sent more than a day ago is dropped. Returns its id. */
export const keepPlanImport = async (
  db: Db,
  { planId, title = '', file: { fileName, sheet, columns }, keepWords = false, asOf = null }: Sent,
): Promise<PlanImportId> => {
  await db.run(sql`
    delete from plan_imports
    where authority_id = (select current_authority()) and person_id = (select current_person()) and sent_at < now() - interval '1 day'`)
  const { id } = await db.one(
    sql`
      insert into plan_imports (authority_id, person_id, plan_id, title, file_name, sheet, columns, keep_words, as_of)
      values (current_authority(), current_person(), ${planId}, ${title}, ${fileName}, ${JSON.stringify(sheet)}::jsonb,
        ${JSON.stringify(columns)}::jsonb, ${keepWords}, ${asOf})
      returning id`,
    z.object({ id: PlanImportId }),
  )
  return id
}

const mine = (id: PlanImportId) =>
  sql`authority_id = (select current_authority()) and person_id = (select current_person()) and id = ${id}`

/** A plan that this person sent and has not confirmed. @throws NotFound */
export const getPlanImport = async (db: Db, id: PlanImportId): Promise<KeptPlanImport> => {
  const found = await db.maybeOne(
    sql`
      select plan_id as "planId", title, file_name as "fileName", sheet, columns, keep_words as "keepWords", as_of as "asOf"
      from plan_imports where ${mine(id)}`,
    Kept,
  )
  if (!found) throw new NotFound('file that waits to be brought in')
  const { planId, title, keepWords, asOf, ...file } = found
  return { planId, title, keepWords, asOf, file }
}

/** Keeps what the sender chose: which column is which, and what becomes of words that nobody can make out. */
export const choosePlanColumns = async (
  db: Db,
  id: PlanImportId,
  { chosen, keepWords }: { chosen: ReadonlyMap<number, string | null>; keepWords: boolean },
): Promise<void> => {
  const { file } = await getPlanImport(db, id)
  await db.run(sql`
    update plan_imports set columns = ${JSON.stringify(withChosen(file.columns, chosen))}::jsonb, keep_words = ${keepWords}
    where ${mine(id)}`)
}

export const dropPlanImport = async (db: Db, id: PlanImportId): Promise<void> => {
  await db.run(sql`delete from plan_imports where ${mine(id)}`)
}
