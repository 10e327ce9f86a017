import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import type { Database } from '../../src/platform/database.ts'
import { sql } from '../../src/platform/sql.ts'

/**
 * Seconds of a processor that this process, and the server process behind the one connection that it has, have used: on a busy machine
 * they say more than the clock. What the server does by itself at the same time, such as counting tables, is not in them. Linux only.
 */
export const workedBy = async (database: Database): Promise<{ here: number; there: number }> => {
  const { pid } = await database.asOwner((db) =>
    db.one(sql`select pg_backend_pid() as pid`, z.object({ pid: z.number() })),
  )
  const fields = (await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')).split(' ')
  const { user, system } = process.cpuUsage()
  return { here: (user + system) / 1e6, there: (Number(fields[13] ?? 0) + Number(fields[14] ?? 0)) / 100 }
}
