/** `a) Male` → `Male`; most lists are filled in from such choices. */
export const plain = (said: string): string => said.replace(/^[a-z]\d?\)\s*/i, '').trim()

const yes = /^(?:y|yes|true|1)$/i
const no = /^(?:n|no|false|0)$/i
export const saysYes = (said: string): boolean => yes.test(plain(said))
export const saysNo = (said: string): boolean => no.test(plain(said))

const byWords =
  (codes: Readonly<Record<string, string>>) =>
  (said: string): string =>
    codes[plain(said).toLowerCase()] ?? plain(said)

/** From the codes of Annex A to those of the dataset. What is not known passes as it is, and the import says so. */
export const translations = {
  plain,
  /** `a) 1A: Individual` → `1A` */
  source: (said) => plain(said).split(':', 1)[0]?.trim() ?? '',
  yesNo: (said) => (saysYes(said) ? 'Y' : saysNo(said) ? 'N' : /^unknown$/i.test(plain(said)) ? '' : plain(said)),
  /** Annex A asks whether help was needed; the dataset, whether nothing further was done. */
  notYesNo: (said) => (saysYes(said) ? 'N' : saysNo(said) ? 'Y' : /^unknown$/i.test(plain(said)) ? '' : plain(said)),
  sex: byWords({ male: 'M', female: 'F', 'not stated/recorded': 'U', 'not stated': 'U', neither: 'U' }),
  ethnicity: byWords({ unknown: '' }),
  abuse: byWords({
    neglect: 'NEG',
    'physical abuse': 'PHY',
    'sexual abuse': 'SAB',
    'emotional abuse': 'EMO',
    'multiple/not recommended': 'MUL',
    multiple: 'MUL',
  }),
  eligibility: byWords({
    'relevant child': 'Relevant',
    'former relevant child': 'Former Relevant',
    'qualifying care leaver': 'Qualifying',
    'eligible child': 'Eligible',
  }),
  inTouch: byWords({ yes: 'YES', no: 'NO' }),
  suitability: byWords({ suitable: '1', unsuitable: '2' }),
  /** A guardianship order is an “other plan” of the dataset, and no list says how soon a child goes home. */
  plan: (said) => {
    const code = byWords({
      'return to family': 'RETURNEV',
      adoption: 'ADOPTION',
      'sgo/cao': 'OTHERPLN',
      'supported living in the community': 'SUPPLIV',
      'long-term residential placement': 'RESPLMT',
      'long-term fostering': 'LTFOST18',
      other: 'OTHERPLN',
    })(said)
    return code === '' ? '' : JSON.stringify({ [code]: 'Y' })
  },
} satisfies Readonly<Record<string, (said: string) => string>>

export type Translation = keyof typeof translations
