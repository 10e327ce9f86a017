import { z } from 'zod'
import type { Database } from '../src/platform/database.ts'
import { sql } from '../src/platform/sql.ts'

/** Waits until the product has counted the indicators of what was delivered and kept the documents of its children, and the database has cleared up: three seconds of quiet. */
export async function quiet(database: Database): Promise<void> {
  for (let still = 0; still < 6;) {
    await new Promise((resolve) => setTimeout(resolve, 500))
    const { working } = await database.asOwner((db) =>
      db.one(
        sql`select count(*) + (select count(*) from child_versions where version <> kept_version) as working from pg_stat_activity
          where state = 'active' and pid <> pg_backend_pid() and backend_type in ('client backend', 'autovacuum worker')`,
        z.object({ working: z.number() }),
      ),
    )
    still = working === 0 ? still + 1 : 0
  }
}
