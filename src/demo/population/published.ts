interface Figure {
  /** What the figure says, in the words of those who publish it, shortened. */
  says: string
  value: number
  unit: '%' | 'per 10,000 children' | 'cases' | 'score'
  /** The year ending 31 March, or for plans of special needs the calendar year. */
  year: number
  source: string
}

const inNeed = 'DfE, Children in need'
const lookedAfter = 'DfE, Children looked after in England including adoptions'
const plans = 'DfE, Education, health and care plans'
const workforce = 'DfE, Children’s social work workforce'

/**
 * The published figures for England that shape the population. Shares of one stage that go on to the next come from the rates of
 * both, and how long something lasts comes from how many there are over how many begin in a year.
 *
 * Source: DfE Local Authority Interactive Tool, bulk file of 8 April 2026, and the publication named beside each.
 * Contains public sector information licensed under the Open Government Licence v3.0.
 */
export const published = {
  referrals: { says: 'Referrals', value: 519.4, unit: 'per 10,000 children', year: 2025, source: inNeed },
  referredAgain: { says: 'Referred again within 12 months', value: 22.6, unit: '%', year: 2025, source: inNeed },
  noFurtherAction: { says: 'Referrals with no further action', value: 6.5, unit: '%', year: 2025, source: inNeed },
  notInNeed: { says: 'Referrals assessed as not in need', value: 30.8, unit: '%', year: 2025, source: inNeed },
  assessedInTime: { says: 'Assessments within 45 working days', value: 85.7, unit: '%', year: 2025, source: inNeed },
  enquiries: { says: 'Section 47 enquiries', value: 189.3, unit: 'per 10,000 children', year: 2025, source: inNeed },
  conferences: { says: 'Initial conferences', value: 59.2, unit: 'per 10,000 children', year: 2025, source: inNeed },
  conferencesInTime: { says: 'Conferences in 15 working days', value: 81.4, unit: '%', year: 2025, source: inNeed },
  onPlans: { says: 'On protection plans', value: 40.6, unit: 'per 10,000 children', year: 2025, source: inNeed },
  plansStarted: { says: 'Plans started', value: 50.8, unit: 'per 10,000 children', year: 2025, source: inNeed },
  planReviewsInTime: { says: 'Plan reviews in time', value: 90.6, unit: '%', year: 2025, source: inNeed },
  fromPolice: { says: 'Referrals from the police', value: 28.3, unit: '%', year: 2025, source: inNeed },
  fromSchools: { says: 'Referrals from schools', value: 20.6, unit: '%', year: 2025, source: inNeed },
  fromHealth: { says: 'Referrals from health services', value: 15.2, unit: '%', year: 2025, source: inNeed },
  startedCare: { says: 'Coming into care', value: 26, unit: 'per 10,000 children', year: 2025, source: lookedAfter },
  startedAlone: { says: 'Of those, unaccompanied', value: 22, unit: '%', year: 2025, source: lookedAfter },
  adopted: { says: 'Leaving care by adoption', value: 9, unit: '%', year: 2025, source: lookedAfter },
  guardianship: { says: 'Leaving care to guardians', value: 12, unit: '%', year: 2025, source: lookedAfter },
  inFosterCare: { says: 'With foster carers', value: 67, unit: '%', year: 2025, source: lookedAfter },
  inChildrensHomes: { says: 'In children’s homes', value: 12, unit: '%', year: 2025, source: lookedAfter },
  withParents: { says: 'In care with parents', value: 6, unit: '%', year: 2025, source: lookedAfter },
  healthUpToDate: { says: 'Health assessment in time', value: 90, unit: '%', year: 2025, source: lookedAfter },
  teethUpToDate: { says: 'Dental check in time', value: 81, unit: '%', year: 2025, source: lookedAfter },
  immunised: { says: 'Immunisations up to date', value: 84, unit: '%', year: 2025, source: lookedAfter },
  questionnaires: { says: 'Strengths questionnaires done', value: 78, unit: '%', year: 2025, source: lookedAfter },
  questionnaireScore: { says: 'Average score of them', value: 14.9, unit: 'score', year: 2025, source: lookedAfter },
  substances: { says: 'In care with substance misuse', value: 3, unit: '%', year: 2025, source: lookedAfter },
  convicted: { says: 'In care and convicted', value: 2, unit: '%', year: 2025, source: lookedAfter },
  wentMissing: { says: 'In care and went missing', value: 11, unit: '%', year: 2025, source: lookedAfter },
  leaversActive: { says: 'Care leavers in work or learning', value: 54, unit: '%', year: 2025, source: lookedAfter },
  leaversHoused: { says: 'Care leavers in suitable homes', value: 89, unit: '%', year: 2025, source: lookedAfter },
  leaversLost: { says: 'Out of touch with care leavers', value: 4, unit: '%', year: 2025, source: lookedAfter },
  stayingPut: { says: 'Care leavers staying put', value: 33, unit: '%', year: 2025, source: lookedAfter },
  requestsRefused: { says: 'Requests to assess refused', value: 25.2, unit: '%', year: 2024, source: plans },
  requestsInTime: { says: 'Decided in 6 weeks', value: 84.8, unit: '%', year: 2024, source: plans },
  plansInTime: { says: 'Plans in 20 weeks', value: 46.4, unit: '%', year: 2024, source: plans },
  annualReviews: { says: 'Yearly review meetings recorded', value: 86.5, unit: '%', year: 2024, source: plans },
  agencyWorkers: { says: 'Agency social workers', value: 13, unit: '%', year: 2025, source: workforce },
  casesEach: { says: 'Cases for each social worker', value: 15.2, unit: 'cases', year: 2025, source: workforce },
} as const satisfies Record<string, Figure>

/** Of a hundred at one stage, how many go on to the next: both are rates of the same children. */
export const goOn = (from: keyof typeof published, to: keyof typeof published): number =>
  (100 * published[to].value) / published[from].value
