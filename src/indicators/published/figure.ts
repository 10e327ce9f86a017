import type { PublishedPeriod } from './period.ts'

/** Why a published cell has no number. Four different things, which stay different. */
export const marks = {
  c: 'suppressed, so that nobody can be recognised',
  x: 'not available',
  z: 'not applicable',
  low: 'rounds to nothing, but is not nothing',
} as const
export type Mark = keyof typeof marks

/** One published value of one indicator. */
export interface Figure {
  area: string
  period: PublishedPeriod
  /** Null where the publication has a mark instead. */
  value: number | null
  mark: Mark | ''
  source: string
  retrievedFrom: string
  /** The loaded release; null for what comes with the product. */
  releaseId: string | null
}
