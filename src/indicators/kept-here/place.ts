import { registers } from '../../registers/index.ts'
import type { KeptHereIndicator } from './kept-here.ts'

/** Where the rows of a number are kept, in words: `the register “Policies”`. */
export const placeOfKept = ({ seenBy, isReported }: Pick<KeptHereIndicator, 'seenBy' | 'isReported'>): string => {
  if (isReported) return 'totals that others report'
  const register = 'register' in seenBy ? registers.find(({ id }) => id === seenBy.register) : undefined
  return register ? `the register “${register.title}”` : 'plans, letters and committees as they are kept here'
}
