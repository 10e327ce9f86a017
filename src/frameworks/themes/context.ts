import type { Context } from './theme.ts'

const careLeavers = /^(?!.*\bin care\b).*\b(?:care leavers|leaving care)\b/i
const inCare =
  /^(?!.*\b(?:care leavers|leaving care|protection plan|in need)\b).*\b(?:(?:children|young people) (?:in|entering) care|(?:looked|cared)[- ](?:after|for)|permanence)\b/i

/**
 * What a finding need not say because of where it stands, as names of concepts: the framework, the judgement area, the
 * heading above it, the sentence that says what a visit looked at.
 */
const implications: readonly { in: keyof Context; like: RegExp; says: readonly string[] }[] = [
  { in: 'framework', like: /send/i, says: ['SEND'] },
  { in: 'framework', like: /youth|hmip/i, says: ['YOUTH_JUSTICE'] },
  { in: 'area', like: /^care[_ -]leavers$/i, says: ['CARE_LEAVER'] },
  {
    in: 'area',
    like: /^(?:children[_ -]in[_ -]care(?:[_ -]and[_ -]care[_ -]leavers)?|outcomes_for_looked_after_children|children_looked_after_and_permanence)$/i,
    says: ['IN_CARE'],
  },
  { in: 'heading', like: careLeavers, says: ['CARE_LEAVER'] },
  { in: 'heading', like: inCare, says: ['IN_CARE'] },
  { in: 'topic', like: careLeavers, says: ['CARE_LEAVER'] },
  { in: 'topic', like: inCare, says: ['IN_CARE'] },
]

export function impliedBy(context: Context): string[] {
  return implications.flatMap(({ in: field, like, says }) => (like.test(context[field] ?? '') ? says : []))
}
