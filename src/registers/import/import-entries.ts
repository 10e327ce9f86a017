import { record } from '../../people/index.ts'
import type { Day } from '../../platform/day.ts'
import { Refused } from '../../platform/errors.ts'
import { inParts } from '../../platform/in-parts.ts'
import { sql, type Db } from '../../platform/sql.ts'
import type { SentFile } from '../../platform/tables/sent-table.ts'
import type { Register } from '../definition.ts'
import type { EntryId, Written } from '../entry.ts'
import { lockRegister, versionColumns } from '../write-entry.ts'
import { checkRows, type Checked } from './check-rows.ts'

const rowsAtOnce = 2_000

/**
 * Brings all rows of a checked file into the register, or none: it is checked once more against the register as it now is.
 *
 * @throws Refused where any row is refused
 */
export const importEntries = (db: Db, register: Register, file: SentFile, today: Day): Promise<Checked> =>
  db.transaction(async (step) => {
    await lockRegister(step, register)
    const checked = await checkRows(step, register, file, today)
    const [first] = checked.refused
    if (first) {
      throw new Refused(
        `Nothing was imported: ${checked.refused.length.toLocaleString('en-GB')} ${checked.refused.length === 1 ? 'cell is' : 'cells are'} refused, the first at ${first.at}. ${first.message}`,
      )
    }
    for (const part of inParts(checked.changed, rowsAtOnce)) {
      await step.run(
        updateMany(
          part.map(({ id, written }) => ({ id, ...asRow(written) })),
          file.fileName,
        ),
      )
    }
    for (const part of inParts(checked.added, rowsAtOnce))
      await step.run(insertMany(register, part.map(asRow), file.fileName))
    await record(step, {
      action: 'register.imported',
      subjectKind: 'register',
      subjectId: register.id,
      detail: { rows: checked.rows, added: checked.added.length, changed: checked.changed.length, same: checked.same },
    })
    return checked
  })

interface Row {
  name: string
  key: string
  values: Written['values']
  words: string
  owner_id: string | null
  due_on: Day | null
}

const asRow = ({ name, key, values, words, ownerId, dueOn }: Written): Row => ({
  name,
  key,
  values,
  words,
  owner_id: ownerId,
  due_on: dueOn,
})

const rowShape = sql`name text, key text, values jsonb, words text, owner_id uuid, due_on date`

/** One statement for many rows and their first versions. */
const insertMany = (register: Register, rows: readonly Row[], fileName: string) => sql`
  with e as (
    insert into register_entries (authority_id, register, name, key, values, words, owner_id, due_on, created_by, changed_by)
    select current_authority(), ${register.id}, name, key, values, words, owner_id, due_on, current_person(), current_person()
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r (${rowShape})
    returning *
  )
  insert into register_versions (${versionColumns}, change, why) select ${versionColumns}, 'imported', ${fileName} from e`

const updateMany = (rows: readonly (Row & { id: EntryId })[], fileName: string) => sql`
  with e as (
    update register_entries e set name = r.name, key = r.key, values = r.values, words = r.words, owner_id = r.owner_id,
      due_on = r.due_on, version = e.version + 1, changed_at = clock_timestamp(), changed_by = current_person()
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r (id uuid, ${rowShape})
    where e.authority_id = current_authority() and e.id = r.id
    returning e.*
  )
  insert into register_versions (${versionColumns}, change, why) select ${versionColumns}, 'imported', ${fileName} from e`
