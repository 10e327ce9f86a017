import { parentPort, workerData } from 'node:worker_threads'

import { Unreadable } from '../errors.ts'
import type { Earned, Job, Reply, WorkerSettings } from './messages.ts'
import type { TaskModule } from './task.ts'
import { guardMemory } from './guard-memory.ts'
import { hearPatience } from '../patience.ts'

const { webAssemblyBytes } = workerData as WorkerSettings // handed over by create-task-pool.ts
const memory = guardMemory(webAssemblyBytes)

hearPatience((milliseconds) => parentPort?.postMessage({ earned: milliseconds } satisfies Earned))

parentPort?.on('message', (job: Job) => {
  void answer(job).then((reply) => parentPort?.postMessage(reply))
})

async function answer({ url, input }: Job): Promise<Reply> {
  try {
    const module = (await import(url)) as TaskModule // `task` vouches for the type
    const output = await module.run(input as never)
    if (memory.wasRefused()) throw tooMuchMemory()
    return { done: true, output, spent: memory.isSwollen() }
  } catch (thrown) {
    return refusal(memory.wasRefused() ? tooMuchMemory() : thrown)
  }
}

function refusal(thrown: unknown): Reply {
  const error = thrown instanceof Error ? thrown : new Error(String(thrown))
  const { stack = '' } = error
  if (error instanceof Unreadable)
    return { done: false, reason: error.reason, message: error.message, stack, spent: memory.isSwollen() }
  // Bad files trap PDFium or exhaust the stack; PDFium's memory is not to be trusted afterwards.
  const isTrap = error instanceof WebAssembly.RuntimeError || /call stack/.test(error.message)
  if (!isTrap) return { done: false, reason: undefined, message: error.message, stack, spent: true }
  const message =
    'The file is damaged in a way that stops it being read. Save it again in the program that made it and send that.'
  return { done: false, reason: 'damaged', message, stack, spent: true }
}

const tooMuchMemory = (): Unreadable =>
  new Unreadable(
    'too-large',
    'The file unpacks to more than there is memory for. Save it as a smaller PDF, or in parts, and send those.',
  )
