import { DatabaseError } from 'pg'
import { z } from 'zod'
import type { Database } from '../../platform/database.ts'
import { sql } from '../../platform/sql.ts'

// https://www.postgresql.org/docs/current/errcodes-appendix.html
const changedMeanwhile = '40001'

/**
 * Keeps what is known now of each child, as one document a child, so that a look at a record need not
 * gather it from forty tables. Gives back how many documents were made or changed. Where the data changes meanwhile nothing is kept:
 * until it is, records are gathered.
 */
export const keepDocuments = (database: Database, authorityId: string): Promise<number> =>
  database
    .asOwner((db) =>
      db.transaction(async (step) => {
        await step.run(sql`set transaction isolation level repeatable read`)
        const { made } = await step.one(
          sql`select keep_child_documents(${authorityId}) as made`,
          z.object({ made: z.number() }),
        )
        return made
      }),
    )
    .catch((error: unknown) => {
      if (error instanceof DatabaseError && error.code === changedMeanwhile) return 0
      throw error
    })
