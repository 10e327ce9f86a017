import type { Child } from '../family.ts'

/** One child’s case from one referral: opened once, closed once. */
export interface Case {
  child: Child
  referral: string
  need: Need
}

export type Need = 'N0' | 'N1' | 'N2' | 'N3' | 'N4' | 'N5' | 'N6' | 'N8'
