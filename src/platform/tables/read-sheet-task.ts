// Runs in a worker of its own: reads one spreadsheet and answers with it, or with what is wrong with it.
import { parentPort, workerData } from 'node:worker_threads'
import { Invalid } from '../errors.ts'
import { checkWorkbook, type WorkbookProblem } from './check-workbook.ts'
import type { Book, BookLimits } from './read-book.ts'
import { readBook } from './read-sheet.ts'

export interface ReadingWork {
  bytes: Uint8Array
  fileName: string
  limits: BookLimits
  /** Not to read it but to say what is wrong with it as a publication. */
  check?: boolean
}

export type ReadingReply =
  | { kind: 'read'; book: Book }
  | { kind: 'checked'; problems: readonly WorkbookProblem[] }
  | { kind: 'refused'; problems: readonly { field: string; message: string }[] }

const answer = async ({ bytes, fileName, limits, check }: ReadingWork): Promise<ReadingReply> => {
  try {
    if (check) return { kind: 'checked', problems: await checkWorkbook(bytes, fileName, limits) }
    return { kind: 'read', book: await readBook(bytes, fileName, limits) }
  } catch (error) {
    if (error instanceof Invalid) return { kind: 'refused', problems: error.problems }
    throw error
  }
}

parentPort?.postMessage(await answer(workerData as ReadingWork)) // handed over by read-apart.ts
