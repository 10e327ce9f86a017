import { readFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import path from 'node:path'
import { createReaderPool, task, Unreadable } from '../documents/index.ts'
import type { LetterRecord } from '../inspections/reading/index.ts'
import type * as recordTaskModule from './record-task.ts'
import { lastTwoParts } from './output-names.ts'

const recordTask = task<typeof recordTaskModule>(new URL('./record-task.ts', import.meta.url))
const mostWorkers = 4

/** Reads files into records in worker threads, with limits on size and time. `atMost`: how many there are to read. */
export const createRecordReader = (options: { workers: number | undefined; atMost: number }) => {
  const workers = Math.min(options.workers ?? Math.min(mostWorkers, availableParallelism()), options.atMost)
  const pool = createReaderPool({ workers })
  return {
    workers,
    /** @throws Unreadable, or what the disk says */
    async read(file: string): Promise<LetterRecord> {
      const bytes = await readFile(file)
      const name = path.basename(file)
      pool.checkSize(bytes, name)
      return pool.run(recordTask, { bytes, name, file: lastTwoParts(file) })
    },
    close: () => pool.close(),
  }
}

/** The document was read, and its record could not be kept. */
export class NotWritten extends Error {
  constructor(target: string, cause: unknown) {
    const full = cause instanceof Error && 'code' in cause && (cause.code === 'ENOSPC' || cause.code === 'EDQUOT')
    const why = full
      ? 'the disk is full. Make room, then read it again'
      : cause instanceof Error
        ? cause.message
        : String(cause)
    super(`It was read, but its record cannot be written to ${target}: ${why}.`, { cause })
    this.name = 'NotWritten'
  }
}

/** Why a file was not read, in a sentence for the person. */
export const whyNotRead = (error: unknown): string => {
  const message = error instanceof Error ? error.message : String(error)
  if (error instanceof Unreadable || error instanceof NotWritten) return message
  if (error instanceof Error && 'code' in error) return `It cannot be opened (${message}).`
  return `A fault of Sightline stopped the reading (${message}). Please report it, with the file if you may.`
}
