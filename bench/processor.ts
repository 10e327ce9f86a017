import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'

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
  const [begun, ours, theirs] = [performance.now(), process.cpuUsage(), await postgresSeconds(data)]
  const result = await work()
  const { user, system } = process.cpuUsage(ours)
  const after = await postgresSeconds(data)
  return {
    result,
    seconds: (performance.now() - begun) / 1000,
    node: (user + system) / 1e6,
    postgres: theirs === undefined || after === undefined ? undefined : after - theirs,
  }
}

// As Linux counts: a hundred to the second on every machine that it says so of (`getconf CLK_TCK`).
const ticksPerSecond = 100

/** What the server and all of its connections have taken so far, those that have ended with them. */
const postgresSeconds = async (data: string): Promise<number | undefined> => {
  try {
    const [server] = (await readFile(path.join(data, 'postmaster.pid'), 'utf8')).split('\n')
    const all = (await readdir('/proc')).filter((name) => /^\d+$/.test(name))
    const ticks = await Promise.all(all.map(async (id) => ticksOf(id, server, await statOf(id))))
    return ticks.reduce((sum, some) => sum + some, 0) / ticksPerSecond
  } catch {
    return undefined
  }
}

/** What stands in the line after the name of the process: its state, who began it, and so on; nothing where it has ended. */
const statOf = async (id: string): Promise<readonly string[]> => {
  const line = await readFile(`/proc/${id}/stat`, 'utf8').catch(() => '')
  return line.slice(line.lastIndexOf(')') + 2).split(' ')
}

const ticksOf = (id: string, server: string | undefined, stat: readonly string[]): number => {
  const at = (nth: number): number => Number(stat[nth] ?? 0)
  const own = at(11) + at(12)
  if (id === server) return own + at(13) + at(14) // with those of its connections that have ended
  return stat[1] === server ? own : 0
}
