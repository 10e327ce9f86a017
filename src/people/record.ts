import { z } from 'zod'
import { sql, type Db } from '../platform/sql.ts'

export interface Happening {
  /** What was done, as a past participle after what it was done to: `reading.confirmed`. */
  action: string
  /** What it was done to; left out where it was done to nothing in particular. */
  subjectKind?: string | undefined
  subjectId?: string | undefined
  /** The person's own reason. */
  why?: string | undefined
  /** What else a reader of the trail needs. Never a child's name: an id leads to it for those who may see it. */
  detail?: Readonly<Record<string, unknown>> | undefined
}

/**
 * Adds to the audit trail that the person of this connection did something, and returns the row's number. It stands or
 * falls with the transaction. From here to the end of the transaction nobody else of the authority can add a row, so
 * it comes last, after the locks that the work itself needs.
 */
export const record = async (
  db: Db,
  { action, subjectKind = '', subjectId = '', why = '', detail = {} }: Happening,
): Promise<number> =>
  (
    await db.one(
      sql`select record_event(${action}, ${subjectKind}, ${subjectId}, ${why}, ${JSON.stringify(detail)}::jsonb) as seq`,
      z.object({ seq: z.number() }),
    )
  ).seq
