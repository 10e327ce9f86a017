import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'

import { Unreadable } from '../errors.ts'
import type { Earned, Job, Reply, WorkerSettings } from './messages.ts'
import { watchTime } from './watch-time.ts'
import type { InputOf, OutputOf, Task, TaskModule } from './task.ts'

export interface WorkLimits {
  /** Of processor time for one job, so that a machine with much else to do reads the same files. */
  milliseconds: number
  mostMilliseconds: number // of processor time, however much a long document has earned
  heapMegabytes: number // of JavaScript objects in one worker
  webAssemblyMegabytes: number // of PDFium in one worker
}

export interface TaskPool {
  /**
   * Runs the task in a worker as soon as one is free, in order of asking.
   *
   * @throws Unreadable as the task does, or `too-slow`, `too-large` or `damaged` when its worker had to be stopped
   * @throws the signal's reason when it is aborted; any other error of the task is a bug and comes through with its message
   */
  run<Module extends TaskModule>(
    task: Task<Module>,
    input: InputOf<Module>,
    options?: { signal?: AbortSignal | undefined },
  ): Promise<OutputOf<Module>>
  /** Stops every worker; jobs that are running or waiting are refused. */
  close(): Promise<void>
}

interface Waiting {
  job: Job
  signal: AbortSignal | undefined
  resolve(output: unknown): void
  reject(error: Error): void
}

/** Worker threads that start when there is work, stay warm, and are replaced when a job hangs or kills them. */
export function createTaskPool(limits: WorkLimits, size = availableParallelism()): TaskPool {
  const idle: Worker[] = []
  const busy = new Map<Worker, Waiting>()
  const waiting: Waiting[] = []
  let closed = false

  function next(): void {
    if (busy.size >= size) return
    const job = waiting.shift()
    if (!job) return
    take(idle.pop() ?? start(limits), job)
    next()
  }

  function take(worker: Worker, job: Waiting): void {
    busy.set(worker, job)
    worker.ref()
    const watch = watchTime(worker, limits, () => stop(tooSlow(watch.allowed())))
    const abort = (): void => stop(reasonOf(job.signal))
    job.signal?.addEventListener('abort', abort, { once: true })
    worker.on('message', heard).once('error', failed).once('exit', exited)

    function leave(): void {
      watch.stop()
      job.signal?.removeEventListener('abort', abort)
      worker.off('message', heard).off('error', failed).off('exit', exited)
      busy.delete(worker)
    }

    function heard(message: Reply | Earned): void {
      if ('earned' in message) watch.earn(message.earned)
      else replied(message)
    }

    function replied(reply: Reply): void {
      leave()
      if (reply.spent || closed) discard(worker)
      else {
        worker.unref() // an idle worker keeps no process alive
        idle.push(worker)
      }
      if (reply.done) job.resolve(reply.output)
      else job.reject(errorOf(reply))
      next()
    }

    function stop(error: Error): void {
      leave()
      discard(worker)
      job.reject(error)
      next()
    }

    function failed(error: Error): void {
      const isMemory = 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
      stop(isMemory ? tooLarge(error) : damaged(error))
    }

    function exited(): void {
      stop(damaged())
    }

    worker.postMessage(job.job)
  }

  return {
    run: (task, input, { signal } = {}) =>
      new Promise((resolve, reject) => {
        if (closed) return reject(new Error('the pool is closed'))
        if (signal?.aborted) return reject(reasonOf(signal))
        const job: Waiting = {
          job: { url: task.url, input },
          signal,
          resolve: resolve as Waiting['resolve'], // the task's type says what its module gives back
          reject,
        }
        signal?.addEventListener('abort', () => {
          const at = waiting.indexOf(job)
          if (at < 0) return // it is running: `take` stops it
          waiting.splice(at, 1)
          reject(reasonOf(signal))
        })
        waiting.push(job)
        next()
      }),
    async close() {
      closed = true
      const ended = new Error('the pool was closed')
      for (const { reject } of [...waiting.splice(0), ...busy.values()]) reject(ended)
      await Promise.all([...idle.splice(0), ...busy.keys()].map((worker) => worker.terminate()))
    },
  }
}

function start({ heapMegabytes, webAssemblyMegabytes }: WorkLimits): Worker {
  const workerData: WorkerSettings = { webAssemblyBytes: webAssemblyMegabytes * 1_000_000 }
  const worker = new Worker(new URL('./worker.ts', import.meta.url), {
    workerData,
    execArgv: [], // whatever started this process (a test runner, a debugger) is not for its workers
    resourceLimits: { maxOldGenerationSizeMb: heapMegabytes },
    stderr: true,
  })
  worker.stderr.resume() // PDFium's complaints about bad files; what matters comes back as a reply
  return worker
}

/** Whoever calls a job off may give any value as the reason; by default it is an AbortError. */
const reasonOf = (signal: AbortSignal | undefined): Error => {
  const reason: unknown = signal?.reason
  return reason instanceof Error ? reason : new Error('The reading was called off.', { cause: reason })
}

/** A worker that ends while it is being stopped says so once more; nobody waits for that. */
function discard(worker: Worker): void {
  worker.on('error', () => undefined)
  void worker.terminate()
}

function errorOf(reply: Extract<Reply, { done: false }>): Error {
  if (reply.reason) return new Unreadable(reply.reason, reply.message)
  const error = new Error(reply.message)
  error.stack = reply.stack
  return error
}

const tooSlow = (milliseconds: number): Unreadable =>
  new Unreadable(
    'too-slow',
    `The file took more than ${Math.round(milliseconds / 100) / 10} seconds of the machine’s full work and was given up. Save it as a smaller PDF, or in parts, and send those.`,
  )

const tooLarge = (cause: unknown): Unreadable =>
  new Unreadable('too-large', 'The file holds more than there is memory for. Send it in parts.', { cause })

const damaged = (cause?: unknown): Unreadable =>
  new Unreadable(
    'damaged',
    'The file stopped the program that reads it, as damaged files do. Save it again and send that.',
    { cause },
  )
