import type { Indicator } from '../indicator.ts'

/** One of several questions of the same shape, that differ by a code of the dataset: catalogue and definition read this one line. */
export interface Coded {
  id: string
  /** Any of these counts. */
  codes: readonly string[]
  /** What they stand for, as it goes on a sentence. */
  what: string
  theme: Indicator['theme']
}

/** `7A`, `18B or 18C`. */
export const orOf = (codes: readonly string[]): string => codes.join(', ').replace(/, ([^,]*)$/, ' or $1')
