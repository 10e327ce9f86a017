import { count } from '../words.ts'

/** How far an impact may be ascribed to an action. The sentence comes from the grade; nobody writes it. */
export const grades = [
  { grade: 0, name: 'No data', allows: '“we do not know”' },
  { grade: 1, name: 'Association', allows: '“has fallen since; we cannot say that this caused it”' },
  { grade: 2, name: 'Plausible contribution', allows: '“is likely to have contributed”' },
  { grade: 3, name: 'Tested contribution', allows: '“contributed”' },
  { grade: 4, name: 'Demonstrated', allows: '“reduced, on the evidence of …”' },
] as const
export type GradeNumber = (typeof grades)[number]['grade']

/** What a claim rests on. Days and figures come as they stand; words may be empty. */
export interface ClaimFacts {
  action: string // its title
  measure: string | null
  /** Which way the measure went since the action: null where nobody can say. */
  went: 'risen' | 'fallen' | 'not moved' | null
  /** “from 61% (43 of 70) to 76% (72 of 95)” */
  change: string
  baseline: string
  comparator: string
  comparison: string
  otherCauses: string
  numbersTreated: number | null
  treatedOf: number | null
  timing: string
  childVoice: string
  hasAudit: boolean
  designAgreedOn: string | null
  startedOn: string | null
}

/** What is missing for a grade, in sentences; nothing: the claim may carry it. */
export const missingFor = (grade: number, facts: ClaimFacts): string[] => {
  const missing: string[] = []
  if (grade >= 1) {
    if (facts.measure === null) missing.push('Say which measure moved.')
    else if (facts.went === null) missing.push('The measure needs a reading before the action and one after it.')
    else if (facts.went === 'not moved' && grade >= 2)
      missing.push('The measure has not moved since, so there is nothing to ascribe.')
  }
  if (grade >= 2) {
    if (facts.numbersTreated === null) missing.push('Say how many received it (the numbers treated).')
    if (facts.timing === '') missing.push('Say when the change came, set against when the action took hold.')
    if (facts.otherCauses === '')
      missing.push('Name at least one other cause that was considered: policy, recording, demand.')
  }
  if (grade >= 3 && facts.comparison === '' && !(facts.hasAudit && facts.childVoice !== ''))
    missing.push(
      'Compare with a group that did not receive it or started later, or bring audit and the voice of children that agree.',
    )
  if (grade >= 4) {
    if (facts.designAgreedOn === null) missing.push('Say when the design was agreed.')
    else if (facts.startedOn === null || facts.designAgreedOn >= facts.startedOn)
      missing.push('The design must have been agreed before the action started.')
    if (facts.baseline === '') missing.push('State the baseline that the design fixed.')
    if (facts.comparator === '') missing.push('State the comparator that the design fixed.')
    if (facts.treatedOf === null) missing.push('State the sample: out of how many.')
  }
  return missing
}

/** The highest grade that the facts carry. */
export const highestGrade = (facts: ClaimFacts): GradeNumber =>
  ([4, 3, 2, 1] as const).find((grade) => missingFor(grade, facts).length === 0) ?? 0

/** The sentence that may be said of an impact at a grade. */
export const impactSentence = (grade: number, facts: ClaimFacts): string => {
  const { action, measure, went, change } = facts
  if (grade === 0 || measure === null || went === null) return `We do not know what “${action}” has changed.`
  const moved =
    went === 'not moved'
      ? `“${measure}” has not moved since “${action}” (${change})`
      : `“${measure}” has ${went} since “${action}” (${change})`
  const treated =
    facts.numbersTreated === null
      ? ''
      : ` ${facts.treatedOf === null ? count(facts.numbersTreated, 'child or family', 'children or families') : `${facts.numbersTreated} of ${facts.treatedOf} children or families`} received it.`
  const move = went === 'risen' ? 'rise' : 'fall'
  switch (grade) {
    case 1:
      return `${moved}; we cannot say that this caused it.`
    case 2:
      return `${moved}, and the action is likely to have contributed.${treated} Also considered: ${facts.otherCauses}`
    case 3:
      return `${moved}, and the action contributed to the ${move}.${treated} Also considered: ${facts.otherCauses}`
    default:
      return `“${action}” ${went === 'risen' ? 'raised' : 'reduced'} “${measure}” (${change}), on the evidence of a comparison with ${facts.comparator}, by a design agreed before it started.${treated}`
  }
}
