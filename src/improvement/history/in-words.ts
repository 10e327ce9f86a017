import { inWords, isDay } from '../../platform/day.ts'
import { states, stateWords } from '../actions/states.ts'
import { statuses } from '../status/status.ts'
import { causeKinds, evidenceKinds, ownViews, redateReasons, verdicts } from '../words.ts'

const tables: Readonly<Record<string, string>> = {
  actions: 'the action',
  plans: 'the plan',
  priorities: 'a priority',
  action_shares: 'a sharing with a partner',
  milestones: 'a milestone',
  evidence: 'evidence',
  redates: 'a request for a new date',
  improvement_alerts: 'an alert',
  impact_claims: 'a claim of impact',
  plan_actions: 'the action in a plan',
  action_findings: 'a finding that the action answers',
  action_dependencies: 'an action that must come first',
  action_measures: 'a measure of the action',
  risks: 'a risk',
  action_updates: 'an update',
}
export const nameOfTable = (table: string): string => tables[table] ?? table.replaceAll('_', ' ')

const fields: Readonly<Record<string, string>> = {
  title: 'What',
  detail: 'In detail',
  owner_id: 'Owner',
  accepted_on: 'Accepted',
  done_when: 'Done when',
  due_kind: 'Due as',
  due_on: 'Due',
  due_meeting_id: 'Due at',
  review_every_days: 'Reviewed every (days)',
  original_due_on: 'First due',
  no_measure_because: 'Why no measure',
  cost_pounds: 'Cost in pounds',
  state_on: 'State since',
  state_why: 'Reason',
  override_status: 'Said to be worse',
  override_why: 'Why worse',
  override_by: 'Said worse by',
  closed_minute: 'Minute',
  said: 'Said',
  own_view: 'Own view',
  finding_id: 'Finding',
  measure_id: 'Measure',
  needs_id: 'Must come first',
  milestone_id: 'Milestone',
  priority_id: 'Priority',
  board_id: 'Board',
  lead_member_id: 'Lead member',
  sample_n: 'Cases looked at',
  sample_good: 'Cases as they should be',
  to_on: 'New date',
  to_meeting_id: 'New meeting',
  from_on: 'Date until then',
  person_id: 'Partner',
  shared_from: 'Shared from',
  ended_why: 'Why it ended',
  verdict_why: 'Reason of the verdict',
  decided_why: 'Reason of the decision',
}

/** `done_when` → `Done when`; `starts_on` → `Starts on`. */
export const fieldInWords = (column: string): string => {
  const known = fields[column]
  if (known !== undefined) return known
  const plain = column.replace(/_id$/, '').replaceAll('_', ' ')
  return plain.charAt(0).toUpperCase() + plain.slice(1)
}

const lookUp = (table: Readonly<Record<string, string>>) => (value: string) => table[value] ?? value
const coded: Readonly<Record<string, (value: string) => string>> = {
  state: (value) => stateWords[states.find((state) => state === value) ?? 'draft'],
  cause_kind: lookUp(causeKinds),
  kind: lookUp(evidenceKinds),
  verdict: lookUp({ ...verdicts, approved: 'Approved', refused: 'Refused' }),
  reason: lookUp(redateReasons),
  own_view: lookUp(ownViews),
  override_status: (value) => (value in statuses ? statuses[value as keyof typeof statuses].word : value), // the key was just found
}

/** A value as a reader knows it: a day in words, an id by its name, a code by its words; '' where there is none. */
export const valueInWords = (column: string, value: unknown, names: ReadonlyMap<string, string>): string => {
  if (value === null || value === undefined || value === '') return ''
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (typeof value === 'number') return value.toLocaleString('en-GB')
  if (typeof value !== 'string') return JSON.stringify(value)
  const name = names.get(value)
  if (name !== undefined) return name
  if (isDay(value)) return inWords(value)
  return coded[column]?.(value) ?? value
}
