/** What sort of assurance an inspection or letter gives: a page that quotes it must not make more of it than it is. */
export interface Assurance {
  kind: 'graded' | 'no grade' | 'narrow' | 'meeting' | 'papers'
  /** What a reader may take from it, in a sentence. */
  weighs: string
}

const kinds = {
  graded: 'Inspectors looked at practice and gave grades.',
  'no grade': 'Inspectors looked at practice and gave no grade: it cannot be quoted as one.',
  narrow: 'A short visit to one part of the service, without a grade: it says nothing of the other parts.',
  meeting: 'A conversation. What it says is mostly the council’s own account, which nobody tested.',
  papers: 'A grade from papers, data and briefings; inspectors did not come to look.',
} satisfies Record<Assurance['kind'], string>

const kindOf: Readonly<Record<string, Assurance['kind']>> = {
  ilacs: 'graded',
  'ilacs-focused-visit': 'narrow',
  'ilacs-monitoring-visit': 'narrow',
  'assurance-visit-2020': 'no grade',
  'area-send-2023': 'graded',
  sif: 'graded',
  'sif-reinspection': 'graded',
  'lscb-review': 'graded',
  'lac-2013': 'graded',
  'apa-2005': 'papers',
  'jar-2005': 'graded',
  'annual-rating-2009': 'papers',
  'safeguarding-and-looked-after-2009': 'graded',
  'child-protection-2012': 'graded',
  'contact-referral-2009': 'narrow',
  'annual-conversation': 'meeting',
  'local-area-send-2016': 'no grade',
  'jtai-2016': 'no grade',
  'hmip-youth-2018': 'graded',
  'hmip-youth-2025': 'graded',
}

/** Null for what is no assurance from outside: a committee's pack, a school's report. */
export const assuranceOf = (framework: string): Assurance | null => {
  const kind = kindOf[framework]
  return kind ? { kind, weighs: kinds[kind] } : null
}

/** Frameworks whose documents are about one school, nursery, childminder, children’s home or agency and not about the council. */
export const isAboutSetting = (framework: string): boolean =>
  /^(?:school|early-years|social-care-setting)-/.test(framework)
