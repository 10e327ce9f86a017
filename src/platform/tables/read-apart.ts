import { Worker } from 'node:worker_threads'
import { Invalid } from '../errors.ts'
import { unreadable, usualBookLimits, type Book, type BookLimits } from './read-book.ts'
import type { WorkbookProblem } from './check-workbook.ts'
import type { ReadingReply, ReadingWork } from './read-sheet-task.ts'

/** How many are read at once; the others wait. Each may take as much memory as the limits say. */
const mostAtOnce = 2

let running = 0
const waiting: (() => void)[] = []

/**
 * As `readBook`, in a worker of its own under limits of time and memory: a file that hangs, swells or crashes its reader
 * is refused with a sentence, and nothing else is touched.
 *
 * @throws Invalid
 */
export const readBookApart = async (
  bytes: Uint8Array,
  fileName: string,
  limits: BookLimits = usualBookLimits,
): Promise<Book> => {
  const reply = await inTurn({ bytes, fileName, limits })
  if (reply.kind !== 'read') throw new Error('A file that was to be read was checked.')
  return reply.book
}

/**
 * What is wrong with a workbook as a publication, under the same limits.
 *
 * @throws Invalid where it cannot be read at all
 */
export const checkWorkbookApart = async (bytes: Uint8Array, fileName: string): Promise<readonly WorkbookProblem[]> => {
  const reply = await inTurn({ bytes, fileName, limits: usualBookLimits, check: true })
  if (reply.kind !== 'checked') throw new Error('A file that was to be checked was read.')
  return reply.problems
}

type Answered = Exclude<ReadingReply, { kind: 'refused' }>

const inTurn = async (work: ReadingWork): Promise<Answered> => {
  if (running >= mostAtOnce) await new Promise<void>((resolve) => waiting.push(resolve))
  running++
  try {
    return await readInWorker(work)
  } finally {
    running--
    waiting.shift()?.()
  }
}

const readInWorker = (work: ReadingWork): Promise<Answered> =>
  new Promise((resolve, reject) => {
    const { fileName, limits } = work
    const worker = new Worker(new URL('./read-sheet-task.ts', import.meta.url), {
      workerData: work,
      execArgv: [], // whatever started this process (a test runner, a debugger) is not for its workers
      resourceLimits: { maxOldGenerationSizeMb: limits.heapMegabytes },
      stderr: true,
    })
    worker.stderr.resume()
    const end = (settle: () => void): void => {
      clearTimeout(timer)
      worker.removeAllListeners()
      worker.on('error', () => undefined) // one that is stopped says so once more; nobody waits for that
      void worker.terminate()
      settle()
    }
    const timer = setTimeout(
      () => end(() => reject(unreadable(fileName, tooSlow(limits.milliseconds)))),
      limits.milliseconds,
    )
    worker.once('message', (reply: ReadingReply) =>
      end(() => (reply.kind === 'refused' ? reject(new Invalid(reply.problems)) : resolve(reply))),
    )
    worker.once('error', (error: Error) => end(() => reject(faultOf(error, fileName))))
    worker.once('exit', () => end(() => reject(unreadable(fileName, damaged))))
  })

const faultOf = (error: Error, fileName: string): Error => {
  if ('code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY') {
    return unreadable(fileName, 'holds more than there is memory for. Send it in parts, or as CSV.')
  }
  return /call stack/.test(error.message) ? unreadable(fileName, damaged) : error
}

const damaged = 'stopped the program that reads it, as damaged files do. Save it again and send that.'
const tooSlow = (milliseconds: number): string =>
  `was not read within ${Math.round(milliseconds / 100) / 10} seconds, and was given up. Send it in parts, or as CSV.`
