/** Everything that is planted wrong on purpose, with the sentence that a list of faults carries. */
export const faultKinds = {
  'assessment-late': 'The assessment was authorised, or is still open, more than 45 working days after the referral.',
  'conference-late':
    'The initial conference was held, or is awaited, more than 15 working days after the strategy discussion.',
  'plan-review-late': 'The review of the protection plan was held, or is awaited, after the day it was due.',
  'care-review-late': 'The review of the child in care was held, or is awaited, after the day it was due.',
  'care-visit-late': 'The visit came later than the regulations allow after the move or the visit before.',
  'health-late': 'The health assessment came after the day it was due.',
  'interview-not-offered': 'No interview was offered when the child came back.',
  'no-adviser': 'The young person has no personal adviser.',
  'request-late': 'Whether to assess was decided, or is undecided, more than six weeks after the request.',
  'plan-late': 'The plan was issued more than 20 weeks after the request.',
  'no-birthday': 'The birth date is missing.',
  'no-close-reason': 'The case was closed and no reason is given.',
  'closed-before-opened': 'The case was closed before it was opened.',
  'authorised-before-begun': 'The assessment was authorised before it began.',
  'unknown-code': 'The code is in no list.',
  'visit-twice': 'The same visit is there twice.',
  'no-such-plan': 'The visit names a protection plan that is not there.',
  'after-the-extract': 'The day lies after the day of the extract.',
  'two-placements': 'The placement was left open although the child moved on.',
} as const

export type FaultId = keyof typeof faultKinds
