/** A word of the trade and what it means, for somebody who sits on a committee. Our own sentences. */
export interface Term {
  term: string
  like: RegExp
  means: string
}

/** In the order of the alphabet. */
export const terms: readonly Term[] = [
  { term: 'Action', like: /\bactions?\b/i, means: 'Something that somebody named has promised to do by a day.' },
  {
    term: 'Agency worker',
    like: /\bagency\b/i,
    means: 'A social worker hired through a firm and not employed by the council.',
  },
  {
    term: 'Assessment',
    like: /\bassessments?\b/i,
    means: 'Finding out, with the family, what a child needs and whether they are safe.',
  },
  {
    term: 'Audit',
    like: /\baudit(?:s|ed|ors?)?\b/i,
    means: 'Somebody from another team reads a child’s file to judge the work.',
  },
  { term: 'Baseline', like: /\bbaseline\b/i, means: 'What a figure was before anything was changed.' },
  {
    term: 'Care leaver',
    like: /\bcare leavers?\b/i,
    means: 'A young person of 16 to 25 who has been in the council’s care.',
  },
  { term: 'Caseload', like: /\bcaseloads?\b/i, means: 'How many children one social worker is responsible for.' },
  {
    term: 'Child in care',
    like: /\bin care\b/i,
    means: 'A child whom the council looks after, by agreement or by order of a court.',
  },
  {
    term: 'Child protection plan',
    like: /\bchild protection\b/i,
    means: 'What several bodies will do to keep a child safe at home.',
  },
  {
    term: 'Corporate parent',
    like: /\bcorporate parent/i,
    means: 'The whole council, which owes children in care what a good parent would.',
  },
  {
    term: 'Early help',
    like: /\bearly help\b/i,
    means: 'Support for a family before things get worse; the family agrees to it.',
  },
  {
    term: 'EHC plan',
    like: /\bEHC\b/,
    means: 'A plan with legal force for a child with special educational needs: education, health and care.',
  },
  { term: 'Foster carer', like: /\bfoster/i, means: 'Somebody who looks after a child in care in their own home.' },
  { term: 'Front door', like: /\bfront door\b/i, means: 'Where anybody can say that they are worried about a child.' },
  {
    term: 'Health assessment',
    like: /\bhealth (?:assessments?|checks?)\b/i,
    means: 'A check of a child in care by a nurse or doctor, at least once a year.',
  },
  {
    term: 'Independent reviewing officer',
    like: /\breviewing officers?\b|\bIRO\b/,
    means: 'Somebody outside the team who checks that a child’s plan is right and is carried out.',
  },
  { term: 'Measure', like: /\bmeasures?\b/i, means: 'A figure that shows whether something works.' },
  {
    term: 'Pathway plan',
    like: /\bpathway plans?\b/i,
    means: 'What will help a young person to leave care: home, work, money, health, people.',
  },
  {
    term: 'Permanence',
    like: /\bpermanen(?:ce|t)\b/i,
    means: 'A home that lasts: with family, adopters, guardians or foster carers.',
  },
  {
    term: 'Personal adviser',
    like: /\bpersonal advisers?\b/i,
    means: 'The person who keeps in touch with a care leaver and helps them.',
  },
  { term: 'Placement', like: /\bplacements?\b/i, means: 'Where a child in care lives.' },
  {
    term: 'Record',
    like: /\brecords?\b/i,
    means: 'What was seen, said and decided, written down so that the child can read it one day.',
  },
  {
    term: 'Return interview',
    like: /\breturn (?:home )?interviews?\b/i,
    means: 'A talk with a child who was missing, by somebody who is not their social worker.',
  },
  {
    term: 'Review',
    like: /\breviews?\b/i,
    means: 'A meeting about how life is going for a child and what must change.',
  },
  {
    term: 'Supervision',
    like: /\bsupervision\b/i,
    means: 'A regular talk in which a manager and a social worker think about each child.',
  },
  { term: 'Threshold', like: /\bthresholds?\b/i, means: 'How serious things must be before a service steps in.' },
  {
    term: 'Tolerance',
    like: /\btolerance\b/i,
    means: 'How far a figure may be from where it should be before anybody must explain.',
  },
  {
    term: 'Youth justice',
    like: /\byouth (?:justice|offending)\b/i,
    means: 'Work with children who have broken the law, to keep them from doing it again.',
  },
]

/** The terms that stand in the words, at most as many as fit beside them. */
export const termsIn = (words: readonly string[], most = 8): readonly Term[] => {
  const all = words.join(' ')
  return terms.filter(({ like }) => like.test(all)).slice(0, most)
}
