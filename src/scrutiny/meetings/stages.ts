interface StageLine {
  word: string
  isPublished: boolean // the public has the agenda
  isHeld: boolean
}

/** The life of a meeting, in order. Source: the handbook’s chapter on scrutiny, section 1. */
export const stages = {
  planned: { word: 'Called', isPublished: false, isHeld: false },
  agenda_draft: { word: 'Agenda in draft', isPublished: false, isHeld: false },
  chair_briefed: { word: 'Chair briefed', isPublished: false, isHeld: false },
  published: { word: 'Papers published', isPublished: true, isHeld: false },
  held: { word: 'Held', isPublished: true, isHeld: true },
  minutes_draft: { word: 'Minutes in draft', isPublished: true, isHeld: true },
  chair_checked: { word: 'Minutes checked by the chair', isPublished: true, isHeld: true },
  approved: { word: 'Minutes agreed', isPublished: true, isHeld: true },
  signed: { word: 'Minutes signed', isPublished: true, isHeld: true },
} as const satisfies Record<string, StageLine>

export type Stage = keyof typeof stages
