import { z } from 'zod'
import { NotFound } from '../../platform/errors.ts'
import { sql, type Db } from '../../platform/sql.ts'
import { SentColumn, SentSheet, withChosen, type SentFile } from '../../platform/tables/sent-table.ts'
import type { Register } from '../definition.ts'

export const ImportId = z.uuid().brand<'ImportId'>()
export type ImportId = z.infer<typeof ImportId>

const Sent = z.object({ fileName: z.string(), sheet: SentSheet, columns: z.array(SentColumn) })

/** Keeps a sent file until its sender has confirmed it; what they sent more than a day ago is dropped. Returns its id. */
export const keepImport = async (
  db: Db,
  register: Register,
  { fileName, sheet, columns }: SentFile,
): Promise<ImportId> => {
  await db.run(sql`
    delete from register_imports
    where authority_id = current_authority() and person_id = current_person() and sent_at < now() - interval '1 day'`)
  const { id } = await db.one(
    sql`
      insert into register_imports (authority_id, register, person_id, file_name, sheet, columns)
      values (current_authority(), ${register.id}, current_person(), ${fileName}, ${JSON.stringify(sheet)}::jsonb,
        ${JSON.stringify(columns)}::jsonb)
      returning id`,
    z.object({ id: ImportId }),
  )
  return id
}

/** A file that this person sent and has not confirmed. @throws NotFound */
export const getImport = async (db: Db, register: Register, id: ImportId): Promise<SentFile> => {
  const found = await db.maybeOne(
    sql`
      select file_name as "fileName", sheet, columns from register_imports
      where authority_id = current_authority() and person_id = current_person() and register = ${register.id} and id = ${id}`,
    Sent,
  )
  if (!found) throw new NotFound('file that waits to be imported')
  return found
}

/** Keeps which column the sender says is which. A field that is chosen twice goes to the later column. */
export const chooseColumns = async (
  db: Db,
  register: Register,
  id: ImportId,
  chosen: ReadonlyMap<number, string | null>,
): Promise<void> => {
  const { columns } = await getImport(db, register, id)
  await db.run(sql`
    update register_imports set columns = ${JSON.stringify(withChosen(columns, chosen))}::jsonb
    where authority_id = current_authority() and person_id = current_person() and id = ${id}`)
}

export const dropImport = async (db: Db, id: ImportId): Promise<void> => {
  await db.run(sql`
    delete from register_imports
    where authority_id = current_authority() and person_id = current_person() and id = ${id}`)
}
