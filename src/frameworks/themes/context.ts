import type { Context } from './theme.ts'

/** What a finding need not say because of where it stands, as names of concepts. */
const implications: readonly { in: keyof Context; like: RegExp; says: readonly string[] }[] = [
  { in: 'framework', like: /send/i, says: ['SEND'] },
  { in: 'framework', like: /youth|hmip/i, says: ['YOUTH_JUSTICE'] },
  { in: 'area', like: /^care[_ -]leavers$/i, says: ['CARE_LEAVER'] },
  {
    in: 'area',
    like: /^(?:children[_ -]in[_ -]care|outcomes_for_looked_after_children|children_looked_after_and_permanence)$/i,
    says: ['IN_CARE'],
  },
]

export function impliedBy(context: Context): string[] {
  return implications.flatMap(({ in: field, like, says }) => (like.test(context[field] ?? '') ? says : []))
}
