/**
 * What follows from a school's report card (since 10 November 2025): whether the school is placed in a category of
 * concern, and whether it is monitored. The card has no overall grade, so this is the only sum that is made of it.
 */

export const reportCardGrades = [
  'exceptional',
  'strong standard',
  'expected standard',
  'needs attention',
  'urgent improvement',
] as const
export type ReportCardGrade = (typeof reportCardGrades)[number]

/** `leadership_and_governance` is the one area whose own urgency can lead to special measures. */
export interface ReportCard {
  safeguarding: 'met' | 'not met'
  areas: Readonly<Record<string, ReportCardGrade>>
}

export type Category = 'special measures' | 'requires significant improvement' | 'none'

const leadership = 'leadership_and_governance'

/** The category that the card's grades call for, before anyone has used discretion. */
export function categoryOf({ safeguarding, areas }: ReportCard): Category {
  const urgent = Object.keys(areas).filter((area) => areas[area] === 'urgent improvement')
  const notMet = safeguarding === 'not met'
  if (urgent.includes(leadership) && (urgent.length > 1 || notMet)) return 'special measures'
  return urgent.length > 0 || notMet ? 'requires significant improvement' : 'none'
}

/** A school outside any category is visited about once a term while an area needs attention. */
export const isMonitoredEachTerm = (card: ReportCard): boolean =>
  categoryOf(card) === 'none' && Object.values(card.areas).includes('needs attention')
