import type { Worker } from 'node:worker_threads'

/** How long a job may take, and who is told when it takes longer. */
export interface Watch {
  /** What has been read so far allows the job more time. */
  earn(milliseconds: number): void
  /** Milliseconds of processor time that the job may take as things stand. */
  allowed(): number
  stop(): void
}

interface Limits {
  milliseconds: number
  mostMilliseconds: number
}

/** A job that uses no processor, or whose worker cannot say how much it used, is given up after so many times its limit. */
const wallTimes = 10
const soonestMs = 100

/**
 * Watches how much processor time a worker uses for one job: on a machine that does much else, an honest file may take
 * minutes by the clock. The worker is first asked when the clock says that the limit may have been reached.
 */
export function watchTime(worker: Worker, limits: Limits, tooLong: () => void): Watch {
  const began = performance.now()
  let earned = 0
  let isOver = false
  let timer: NodeJS.Timeout | undefined
  const allowed = (): number =>
    Math.min(limits.milliseconds + earned, Math.max(limits.milliseconds, limits.mostMilliseconds))
  const before = usedBy(worker)

  const look = async (): Promise<void> => {
    const wall = performance.now() - began
    if (wall >= allowed() * wallTimes) return end()
    // A worker that is stuck in a program of its own does not answer; then the clock alone decides.
    timer = setTimeout(end, Math.max(soonestMs, allowed() * wallTimes - wall))
    const [start, now] = await Promise.all([before, usedBy(worker)])
    clearTimeout(timer)
    if (isOver) return
    const left = allowed() - (start === undefined || now === undefined ? performance.now() - began : now - start)
    if (left <= 0) end()
    else wait(left)
  }
  const wait = (milliseconds: number): void => {
    timer = setTimeout(() => void look(), Math.max(soonestMs, milliseconds))
  }
  const end = (): void => {
    if (isOver) return
    isOver = true
    tooLong()
  }
  wait(allowed())
  return {
    earn: (milliseconds) => {
      earned += milliseconds
    },
    allowed,
    stop: () => {
      isOver = true
      clearTimeout(timer)
    },
  }
}

/** Milliseconds of processor time since the worker began; undefined where this Node cannot say, or the worker has gone. */
const usedBy = async (worker: Worker): Promise<number | undefined> => {
  if (typeof worker.cpuUsage !== 'function') return undefined
  try {
    const { user, system } = await worker.cpuUsage()
    return (user + system) / 1_000
  } catch {
    return undefined
  }
}
