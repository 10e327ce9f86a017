import { createReaderPool, task, usualLimits, type Passage, type ReadLimits } from '../../documents/index.ts'
import type { Authority } from '../../frameworks/index.ts'
import type * as findModule from './find-passage-task.ts'
import type * as readModule from './read-task.ts'
import type * as themeModule from '../threads/anew/theme-task.ts'
import type * as textModule from './read-text-task.ts'
import type { Reader } from './read-waiting.ts'

/** A reader whose documents are read in worker threads, under limits: a file that hangs or swells is refused. */
export interface PooledReader extends Reader {
  /** One page of a PDF as a PNG, `width` pixels across. @throws Unreadable */
  drawPage(bytes: Uint8Array, page: number, width: number): Promise<Uint8Array>
  /** Where a document says these words, looking on `page` first; undefined where it does not. @throws Unreadable */
  findPassage(bytes: Uint8Array, fileName: string, words: string, page: number): Promise<Passage | undefined>
  /** The text of a document as plain pieces in reading order. @throws Unreadable */
  readText(bytes: Uint8Array, fileName: string): Promise<textModule.PlainBlock[]>
  /** The themes of stored findings, and the mentions of their document, by the rules of now. @throws Unreadable */
  themes(asked: Omit<themeModule.ThemeInput, 'pages' | 'authorities'>): Promise<themeModule.Themed>
  close(): Promise<void>
}

const readTask = task<typeof readModule>(new URL('./read-task.ts', import.meta.url))
const findTask = task<typeof findModule>(new URL('./find-passage-task.ts', import.meta.url))
const textTask = task<typeof textModule>(new URL('./read-text-task.ts', import.meta.url))
const themeTask = task<typeof themeModule>(new URL('../threads/anew/theme-task.ts', import.meta.url))

interface Options {
  workers: number
  /** Authorities of this installation that are in no official list, asked for at each document. */
  authorities?: () => readonly Authority[]
  limits?: Partial<ReadLimits>
}

export const createReader = ({ workers, authorities = () => [], limits = {} }: Options): PooledReader => {
  const pool = createReaderPool({ workers, limits })
  const { pages } = usualLimits
  return {
    workers,
    read: (bytes, name) => {
      pool.checkSize(bytes, name)
      return pool.run(readTask, { bytes, name, pages, authorities: authorities() })
    },
    drawPage: async (bytes, page, width) => (await pool.render(bytes, page, width)).png,
    findPassage: (bytes, name, words, page) => pool.run(findTask, { bytes, name, pages, words, page }),
    readText: (bytes, name) => {
      pool.checkSize(bytes, name)
      return pool.run(textTask, { bytes, name, pages })
    },
    themes: (asked) => pool.run(themeTask, { ...asked, pages, authorities: authorities() }),
    close: () => pool.close(),
  }
}
