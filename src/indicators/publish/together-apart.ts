import { Worker } from 'node:worker_threads'
import { fewAtOnce } from '../../platform/few-at-once.ts'
import type { Progress } from './protect.ts'
import type { PublicRow } from './public-figures.ts'
import type { TogetherReply, TogetherWork } from './together-task.ts'

/** One council after the other: the second processor is for pages. What takes longer lets the next begin. Milliseconds. */
const inTurn = fewAtOnce(1, 600_000)

/**
 * Makes figures safe in a worker of its own, so that whoever asks for a page meanwhile does not wait for it.
 *
 * @returns the rows of each table, in their order
 */
export const togetherApart = (work: TogetherWork, tell: (progress: Progress) => void): Promise<PublicRow[][]> =>
  inTurn(
    () =>
      new Promise((resolve, reject) => {
        const worker = new Worker(new URL('./together-task.ts', import.meta.url), {
          workerData: work,
          execArgv: [], // whatever started this process (a test runner, a debugger) is not for its workers
        })
        worker.on('message', (reply: TogetherReply) => {
          if (reply.kind === 'made') resolve(reply.rows)
          else tell(reply.progress)
        })
        worker.once('error', reject)
        worker.once('exit', () => reject(new Error('The worker that makes figures safe ended without an answer.')))
      }),
  )
