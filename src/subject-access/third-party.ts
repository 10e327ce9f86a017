/**
 * What may be about somebody else, and so is read by a person before it is given to whoever asks (Data Protection Act 2018,
 * schedule 2, paragraph 16). People who work for the council are named as they are: what they did in their work is not
 * theirs to hide.
 */
export interface ThirdPartyRule {
  id: string
  sentence: string
  /** Fields of the dataset that are always read; a field by its name. */
  fields?: readonly string[]
}

export const thirdPartyRules = {
  relative: {
    id: 'relative',
    sentence: 'It is about a relative, or names one.',
    fields: ['fami_family_id', 'moth_childs_person_id', 'moth_childs_dob', 'moth_person_id'],
  },
  referrer: {
    id: 'referrer',
    sentence: 'It can tell who worried about the child and said so; some asked not to be named.',
    fields: [
      'cont_contact_source_code',
      'cont_contact_source_desc',
      'cine_referral_source_code',
      'cine_referral_source_desc',
    ],
  },
  'free text': {
    id: 'free text',
    sentence: 'It was typed freely, and can hold anything about anybody.',
    fields: [
      'cont_contact_outcome_json',
      'cine_referral_outcome_json',
      'cina_assessment_outcome_json',
      's47e_s47_outcome_json',
      'addr_address_json',
    ],
  },
  name: { id: 'name', sentence: 'It names somebody: a word in it begins like a name.' },
} as const satisfies Record<string, ThirdPartyRule>

export type ThirdPartyId = keyof typeof thirdPartyRules

const byField = new Map<string, ThirdPartyId>(
  Object.values<ThirdPartyRule & { id: ThirdPartyId }>(thirdPartyRules).flatMap(({ id, fields = [] }) =>
    fields.map((field) => [field, id] as const),
  ),
)

/** Which rule a field of the dataset falls under, if any. */
export const ruleOfField = (field: string): ThirdPartyId | undefined => byField.get(field)

/** Words inside a sentence that begin like a name, but those that are the child’s own. */
export const namesIn = (said: string, own: readonly string[]): string[] =>
  [...said.matchAll(/(?<=[\p{Ll}\d,;]\s)\p{Lu}[\p{Ll}’'-]+/gu)]
    .map(([word]) => word)
    .filter((word) => !own.includes(word))
