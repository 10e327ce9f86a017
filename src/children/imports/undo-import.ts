import { z } from 'zod'
import { record, require as requirePermission, signAs, type Person } from '../../people/index.ts'
import type { Database } from '../../platform/database.ts'
import { Refused } from '../../platform/errors.ts'
import { rawSql, sql } from '../../platform/sql.ts'
import { unrestrictAdopted } from '../access/restrictions.ts'
import { relinkChildren } from '../import/apply-table.ts'
import { writeNames } from '../import/write-names.ts'
import { tablesInOrder } from '../ssd/child-link.ts'

/**
 * Takes the newest delivery back: everything stands as it did before it came. The delivery stays in the list, with who took
 * it back and why; its number is not used again.
 *
 * @throws Refused where the delivery is not the newest that stands
 */
export const undoImport = (
  database: Database,
  person: Person,
  { number, why }: { number: number; why: string },
): Promise<void> => {
  requirePermission(person, 'children.import')
  return database.asOwner((db) =>
    db.transaction(async (step) => {
      await signAs(step, person)
      const { authorityId } = person
      await step.run(sql`select pg_advisory_xact_lock(hashtextextended('children of ' || ${authorityId}::text, 0))`)
      const { newest } = await step.one(
        sql`
          select max(number) as newest from child_imports where authority_id = ${authorityId} and undone_at is null`,
        z.object({ newest: z.number().nullable() }),
      )
      if (newest !== number) {
        throw new Refused(
          newest === null
            ? 'No delivery stands that could be taken back.'
            : `Only the newest delivery can be taken back, which is number ${newest}.`,
        )
      }
      await unrestrictAdopted(step, { authorityId, number })
      for (const { name } of tablesInOrder) {
        await step.run(sql`delete from ${rawSql(name)} where authority_id = ${authorityId} and from_import = ${number}`)
        await step.run(
          sql`update ${rawSql(name)} set to_import = null where authority_id = ${authorityId} and to_import = ${number - 1}`,
        )
      }
      for (const table of tablesInOrder) await relinkChildren(step, authorityId, table)
      await writeNames(step, authorityId)
      await step.run(sql`select allocate_children(${authorityId})`)
      await step.run(sql`
        update child_imports set undone_at = now(), undone_by = ${person.id}, undone_why = ${why}
        where authority_id = ${authorityId} and number = ${number}`)
      await record(step, {
        action: 'children.import-undone',
        subjectKind: 'delivery',
        subjectId: String(number),
        why,
      })
    }),
  )
}
