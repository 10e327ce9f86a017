import { addMonths, ageInWords } from '../platform/months.ts'
import type { Day } from '../platform/day.ts'

/** Sorts of evidence that a claim can rest on. */
export const evidenceKinds = {
  data: 'Data',
  audit: 'Audit',
  voice: 'Voice of children or families',
  external: 'External view',
  document: 'Document',
  observation: 'Observation of practice',
} as const
export type EvidenceKind = keyof typeof evidenceKinds

/** Months after which evidence of a kind has aged. Our own rule, not the inspectorate’s; other kinds show their age alone. */
export const freshMonths: Partial<Record<EvidenceKind, number>> = { data: 3, audit: 6, voice: 6 }

/** Of these four kinds a claim must cite two. */
const kindsThatCount: readonly EvidenceKind[] = ['data', 'audit', 'voice', 'external']

export interface Cited {
  kind: EvidenceKind
  /** The day that it is of; null: a measure without a reading yet. */
  of: Day | null
}

/** Whether evidence has aged by a day, and the words that say how old it is. */
export const freshnessOf = ({ kind, of }: Cited, today: Day): { isAged: boolean; words: string } => {
  if (of === null) return { isAged: true, words: 'no reading yet' }
  const months = freshMonths[kind]
  const age = of >= today ? 'of today' : `${ageInWords(of, today)} old`
  if (months === undefined) return { isAged: false, words: age }
  const isAged = addMonths(of, months) < today
  return {
    isAged,
    words: isAged ? `evidence aged: ${age}, ${evidenceKinds[kind].toLowerCase()} holds for ${months} months` : age,
  }
}

export interface Support {
  state: 'supported' | 'aged' | 'thin' | 'bare'
  word: string
  why: string
}

/** How well a claim is supported on a day: two different kinds of evidence, both fresh. */
export const supportOf = (cited: readonly Cited[], today: Day): Support => {
  if (cited.length === 0) return { state: 'bare', word: 'No evidence', why: 'it is said and nothing is cited for it' }
  const counting = cited.filter(({ kind }) => kindsThatCount.includes(kind))
  const kinds = new Set(counting.map(({ kind }) => kind))
  if (kinds.size < 2)
    return {
      state: 'thin',
      word: 'Thin',
      why: `it needs two different kinds of data, audit, voice and external view; it has ${kinds.size === 0 ? 'none' : 'one'}`,
    }
  const fresh = new Set(counting.filter((one) => !freshnessOf(one, today).isAged).map(({ kind }) => kind))
  if (fresh.size < 2)
    return {
      state: 'aged',
      word: 'Evidence aged',
      why: `of ${kinds.size} kinds of evidence ${fresh.size === 0 ? 'none is' : 'one is'} fresh`,
    }
  return { state: 'supported', word: 'Supported', why: `${fresh.size} kinds of fresh evidence` }
}
