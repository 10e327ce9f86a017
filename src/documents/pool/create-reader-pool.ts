import type { Document } from '../document.ts'
import { Unreadable } from '../errors.ts'
import type { PageImage } from '../render/render-page.ts'
import { shortName } from '../sniff.ts'
import { createTaskPool, type TaskPool, type WorkLimits } from './create-task-pool.ts'
import type * as readModule from './read-task.ts'
import type * as renderModule from './render-task.ts'
import { task } from './task.ts'

export interface ReadLimits extends WorkLimits {
  bytes: number
  pages: number
}

/** Letters have up to some fifty pages and take well under a second; packs for a council meeting reach several hundred. */
export const usualLimits: ReadLimits = {
  bytes: 100_000_000,
  pages: 1_999,
  milliseconds: 30_000,
  mostMilliseconds: 600_000,
  heapMegabytes: 512,
  webAssemblyMegabytes: 512,
}

export interface ReaderPool extends TaskPool {
  /** As `readDocument`, in a worker and under limits. @throws Unreadable */
  read(bytes: Uint8Array, name: string, options?: { signal?: AbortSignal | undefined }): Promise<Document>
  /** As `renderPage`. @throws Unreadable */
  render(
    bytes: Uint8Array,
    page: number,
    width: number,
    options?: { signal?: AbortSignal | undefined },
  ): Promise<PageImage>
  /** @throws Unreadable when the file is larger than this pool takes */
  checkSize(bytes: Uint8Array, name: string): void
}

const readTask = task<typeof readModule>(new URL('./read-task.ts', import.meta.url))
const renderTask = task<typeof renderModule>(new URL('./render-task.ts', import.meta.url))

/**
 * A pool that reads and draws files from strangers. It costs nothing until the first file; a file that hangs, swells or
 * crashes its worker is refused, and the others go on.
 *
 * @param options.workers how many at once; by default one for each core
 */
export function createReaderPool(options: { workers?: number; limits?: Partial<ReadLimits> } = {}): ReaderPool {
  const limits = { ...usualLimits, ...options.limits }
  const pool = createTaskPool(limits, options.workers)

  function checkSize(bytes: Uint8Array, name: string): void {
    if (bytes.length <= limits.bytes) return
    const sizes = `${megabytes(bytes.length)} MB; at most ${megabytes(limits.bytes)} MB`
    throw new Unreadable(
      'too-large',
      `“${shortName(name)}” is ${sizes} are read. Save it as a smaller PDF, or send it in parts.`,
    )
  }

  return {
    ...pool,
    checkSize,
    async read(bytes, name, { signal } = {}) {
      checkSize(bytes, name)
      return pool.run(readTask, { bytes, name, pages: limits.pages }, { signal })
    },
    async render(bytes, page, width, { signal } = {}) {
      return pool.run(renderTask, { bytes, page, width }, { signal })
    },
  }
}

const megabytes = (bytes: number): string => (bytes / 1_000_000).toLocaleString('en-GB', { maximumFractionDigits: 1 })
