import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import type { Database } from '../src/platform/database.ts'
import { sql } from '../src/platform/sql.ts'

/** What some work took. Seconds of processor do not grow when others use the machine; seconds on the clock do. */
export interface Cost {
  seconds: number
  /** Seconds of processor that Node took, with all of its threads. */
  node: number
  /** Seconds of processor that PostgreSQL took; undefined where the machine does not tell (only Linux does). */
  postgres: number | undefined
}

export const processorOf = ({ node, postgres }: Cost): number => node + (postgres ?? 0)

/** What `work` gives, and what it took. @param data the folder in which PostgreSQL keeps its data */
export const costOf = async <Result>(data: string, work: () => Promise<Result>): Promise<{ result: Result } & Cost> => {
  const [server] = (await readFile(path.join(data, 'postmaster.pid'), 'utf8').catch(() => '')).split('\n')
  const [begun, ours, theirs] = [performance.now(), process.cpuUsage(), await workedFor(server)]
  const result = await work()
  const { user, system } = process.cpuUsage(ours)
  const after = await workedFor(server)
  return {
    result,
    seconds: (performance.now() - begun) / 1000,
    node: (user + system) / 1e6,
    postgres: theirs === undefined || after === undefined ? undefined : (after - theirs) / 1000,
  }
}

/** Milliseconds of a processor that the product, its database and the load itself have used since they began. */
export interface Worked {
  node: number
  database: number
  load: number
}

/** What tells how much was worked until now. Of a machine that keeps no `/proc`, it tells of the load alone. */
export type Meter = () => Promise<Worked>

/** A meter of the product's process, of the server that `database` asks, and of this process, which presses. */
export const meterOf = async (product: number, database: Database): Promise<Meter> => {
  const { pid } = await database.asOwner((db) =>
    db.one(sql`select pg_backend_pid() as pid`, z.object({ pid: z.number() })),
  )
  const server = (await statOf(String(pid)))?.parent
  return async () => {
    const { user, system } = process.cpuUsage()
    return {
      node: (await statOf(String(product)))?.own ?? Number.NaN,
      database: (await workedFor(server)) ?? Number.NaN,
      load: (user + system) / 1000,
    }
  }
}

/** Milliseconds that a server and all of its connections have worked, those that have ended with them; undefined where it is not told. */
const workedFor = async (server: string | undefined): Promise<number | undefined> => {
  for (;;) {
    const postmaster = server ? await statOf(server) : undefined
    if (!postmaster) return undefined
    const others = (await readdir('/proc')).filter((name) => /^\d+$/.test(name))
    const stats = await Promise.all(others.map(statOf))
    // What ended meanwhile may be in neither number, or in both.
    if ((await statOf(postmaster.id))?.ended !== postmaster.ended) continue
    return stats.reduce(
      (sum, stat) => sum + (stat && stat.parent === server ? stat.own : 0),
      postmaster.own + postmaster.ended,
    )
  }
}

// Linux counts in hundredths of a second, whatever the machine: https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html
const tick = 10

interface Stat {
  id: string
  parent: string
  /** Milliseconds that it worked itself. */
  own: number
  /** Milliseconds that those worked which it began and which have ended. */
  ended: number
}

const statOf = async (pid: string): Promise<Stat | undefined> => {
  const text = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => undefined) // it may just have ended
  if (text === undefined) return undefined
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ') // the name, in brackets, may hold blanks
  const at = (index: number): number => Number(fields[index])
  return { id: pid, parent: fields[1] ?? '', own: (at(11) + at(12)) * tick, ended: (at(13) + at(14)) * tick }
}
