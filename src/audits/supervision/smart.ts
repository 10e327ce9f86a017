/** What a target is held against: whether it can be done, and be seen to be done. */
export interface Target {
  what: string
  /** Which need of the child it answers; '' where it does not say. */
  need: string
  /** Whether somebody who can do it is named. */
  hasOwner: boolean
  hasDay: boolean
}

export const smartParts = {
  specific:
    'Say who or what it is done to, with a verb that can be done: not “continue”, “support”, “monitor” or “as appropriate”.',
  measurable: 'Say what could be seen or counted when it is done.',
  achievable: 'Name who does it: somebody who has said yes.',
  relevant: 'Say which need of the child it answers.',
  timed: 'Give a day.',
} as const
export type SmartPart = keyof typeof smartParts

const vague =
  /\b(continue|ongoing|as appropriate|as needed|support(?:ing)?|monitor(?:ing)?|be aware|consider|explore|liaise)\b/i
const visible =
  /\d|\b(letter|plan|visit|meeting|referral|assessment|chronology|agreement|appointment|record|score|form|call|report|review|consent|genogram|story|bed|school place)s?\b/i

/** Which parts of SMART a target has. A word list can only hint: it never writes a target, and refuses none. */
export const smartOf = ({ what, need, hasOwner, hasDay }: Target): Record<SmartPart, boolean> => {
  const words = what.trim().split(/\s+/).filter(Boolean)
  return {
    specific: words.length >= 3 && !vague.test(what),
    measurable: visible.test(what) && !vague.test(what),
    achievable: hasOwner,
    relevant: need.trim() !== '',
    timed: hasDay,
  }
}

/** From 0 to 5. */
export const smartScore = (target: Target): number => Object.values(smartOf(target)).filter(Boolean).length
