/** What a board can be asked, and what follows in the plan when it agrees. */
export const decisionKinds = {
  close: { word: 'Close', follows: 'the action is closed with the minute of this meeting' },
  're-date': { word: 'Give a new date', follows: 'the new date is approved; the date promised first stays on show' },
  escalate: { word: 'Escalate', follows: 'the next meeting of the other board is asked' },
  other: { word: 'Other', follows: 'what was decided is kept here' },
} as const

export type DecisionKind = keyof typeof decisionKinds
