import type { Theme } from '../frameworks/index.ts'

export const units = [
  '%',
  'count',
  'score',
  'per 10,000 children',
  'days',
  'GBP per week',
  'percentage points',
  'per 100,000 children',
  'per 1,000',
  'months',
  'ratio',
  'per 100 children',
  'per 1,000 children',
  'cases',
  'GBP',
] as const
export type Unit = (typeof units)[number]

/** Which way is better; a number for which neither is shows without colour or praise. */
export type Better = 'higher' | 'lower' | 'neither'

/** A question about the service that a number answers, and how the number is made. */
export interface Indicator {
  id: string
  title: string
  /** The question, in plain English. */
  asks: string
  /** What is counted, or summed where the unit is a score, days or months. */
  counted: string
  /** Out of what; null for a count. */
  outOf: string | null
  unit: Unit
  better: Better
  /** The records it is made from: `ssd_` tables of the Standard Safeguarding Dataset, the SEN2 return, `school:` and other records. */
  from: readonly string[]
  theme: Theme['id']
  /** The time within which it should happen, and whose rule that is. */
  limit?: string
  /** The national publication that carries its figures. */
  publishedBy?: string
  /** What the Department for Education's Local Authority Interactive Tool calls it. */
  lait?: readonly string[]
  /** The measure of quality without which a measure of timeliness is not to be read (how soon says nothing of how well). */
  pairedWith?: string
  /** The same asked of everybody, where this asks it of a group of them: the gap between the two is shown. */
  groupOf?: string
  /** What comes in and goes out of a stock: a total that stands still can hide both. */
  flows?: readonly string[]
  note?: string
}

/** Indicators about one part of the service. */
export interface Domain {
  id: string
  title: string
  indicators: readonly Indicator[]
}
