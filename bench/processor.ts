import { readdir, readFile } from 'node:fs/promises'
import { z } from 'zod'
import type { Database } from '../src/platform/database.ts'
import { sql } from '../src/platform/sql.ts'

/** Milliseconds of a processor that the product, its database and the load itself have used since they began. */
export interface Worked {
  node: number
  database: number
  load: number
}

/** What tells how much was worked until now. Of a machine that keeps no `/proc`, it tells of the load alone. */
export type Meter = () => Promise<Worked>

// The kernel counts in hundredths of a second, whatever the machine: https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html
const tick = 10

/** A meter of the product's process and of the server that `database` asks: of all processes that work for it, and of those that did. */
export const meterOf = async (product: number, database: Database): Promise<Meter> => {
  const { pid } = await database.asOwner((db) =>
    db.one(sql`select pg_backend_pid() as pid`, z.object({ pid: z.number() })),
  )
  const server = (await statOf(String(pid)))?.parent ?? 0
  return async () => {
    const processes = (await readdir('/proc').catch(() => [])).filter((name) => /^\d+$/.test(name))
    const stats = await Promise.all(processes.map(statOf))
    const ofServer = stats.filter((stat) => stat && server > 0 && stat.parent === server)
    const [postmaster, node] = [await statOf(String(server)), await statOf(String(product))]
    const { user, system } = process.cpuUsage()
    return {
      node: node?.own ?? Number.NaN,
      database: ofServer.reduce(
        (sum, stat) => sum + (stat?.own ?? 0),
        (postmaster?.own ?? Number.NaN) + (postmaster?.ended ?? 0),
      ),
      load: (user + system) / 1000,
    }
  }
}

/** How long a process worked, and how long those that it began and that have ended. */
const statOf = async (pid: string): Promise<{ parent: number; own: number; ended: number } | undefined> => {
  const text = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => undefined) // it may just have ended
  if (text === undefined) return undefined
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ') // the name, in brackets, may hold blanks
  const at = (index: number): number => Number(fields[index])
  return { parent: at(1), own: (at(11) + at(12)) * tick, ended: (at(13) + at(14)) * tick }
}
