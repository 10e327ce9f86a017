/** The words for what stands in the database as a short name. One place, so that a page, an export and the API agree. */

export const dueKinds = ['day', 'meeting', 'continuous'] as const
export type DueKind = (typeof dueKinds)[number]

export const causeKinds = {
  capacity: 'Capacity: too few people or hours',
  skill: 'Skill: people do not yet know how',
  process: 'Process: the way it is done',
  system: 'System: the software or the records',
  supply: 'Supply: too few places or services',
  culture: 'Culture: what is taken for normal',
  partner: 'Partner: somebody else must act',
  demand: 'Demand: more children or greater need',
} as const
export type CauseKind = keyof typeof causeKinds

export const evidenceKinds = {
  data: 'Data',
  audit: 'Audit',
  voice: 'Voice of children or families',
  external: 'External view',
  document: 'Document',
  observation: 'Observation of practice',
} as const
export type EvidenceKind = keyof typeof evidenceKinds

export const verdicts = { waiting: 'Waiting for a verifier', verified: 'Verified', turned_down: 'Turned down' } as const
export type Verdict = keyof typeof verdicts

export const redateReasons = {
  recruitment: 'Recruitment took longer',
  partner: 'Another body was late',
  supplier: 'A supplier was late',
  dependency: 'An action it waits for was late',
  scope: 'The board asked for more',
  capacity: 'People were needed elsewhere',
  misjudged: 'The first date was misjudged',
  'no-date': 'It had lost its date',
} as const
export type RedateReason = keyof typeof redateReasons

/** How an action stands in its owner's own eyes. */
export const ownViews = { on_course: 'On course', at_risk: 'At risk', blocked: 'Blocked', done: 'Done' } as const
export type OwnView = keyof typeof ownViews

export const forums = [
  'delivery team',
  'improvement board',
  'partnership board',
  'corporate leadership',
  'lead member briefing',
  'scrutiny committee',
  'corporate parenting panel',
  'management board',
] as const

/** `one action`, `3 actions` */
export const count = (n: number, one: string, many = `${one}s`): string =>
  `${n === 1 ? 'one' : n.toLocaleString('en-GB')} ${n === 1 ? one : many}`
