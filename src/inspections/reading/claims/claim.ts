import type { Passage } from '../../../documents/index.ts'

/** Who says it. `inspectors`: they pass on that nobody can say yet. */
export const claimants = {
  authority: 'The authority, in person',
  leaders: 'Leaders and managers',
  council: 'The council',
  partnership: 'The partnership',
  'self-evaluation': 'The self-evaluation',
  inspectors: 'Inspectors: nobody can say yet',
} as const
export type Claimant = keyof typeof claimants

/** What sort of thing is claimed. */
export const claimKinds = {
  'self-grade': 'A grade or view of itself',
  impact: 'An impact',
  plan: 'A plan or promise',
  'too-early': 'Too early to tell',
  capacity: 'Capacity: people and money',
  practice: 'How things are done',
} as const
export type ClaimKind = keyof typeof claimKinds

/** What the letter itself holds beside the claim. */
export const evidenceFound = {
  for: 'Evidence found',
  against: 'Evidence against',
  both: 'Evidence for and against',
  none: 'None in this letter',
} as const
export type EvidenceFound = keyof typeof evidenceFound

/**
 * How far an impact is shown to come from what was done: the five grades of an improvement plan. Words of a letter never
 * show more than that one thing followed the other, so that the reader gives no more than 1; a person who has the rest may.
 */
export const attributions = {
  0: 'No data: nobody knows yet',
  1: 'Association only: it followed, which does not show that it was caused',
} as const
export type Attribution = keyof typeof attributions

export interface Evidence {
  side: 'for' | 'against'
  passage: Passage
}

/** A claim with what the letter holds beside it. Plain data. */
export interface ReadClaim {
  passage: Passage
  saidBy: Claimant
  kind: ClaimKind
  /** Only of an impact and of what it is too early to tell. */
  attribution: Attribution | null
  evidence: readonly Evidence[]
}

export const evidenceOf = (evidence: readonly Pick<Evidence, 'side'>[]): EvidenceFound => {
  const [isFor, isAgainst] = (['for', 'against'] as const).map((side) => evidence.some((each) => each.side === side))
  if (isFor && isAgainst) return 'both'
  return isFor ? 'for' : isAgainst ? 'against' : 'none'
}
