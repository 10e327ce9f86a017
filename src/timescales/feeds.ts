import { sql, type Sql } from '../platform/sql.ts'
import type { Happening, Span } from './spans.ts'

/** Whose turn it is: the word for people, and the roles of the case system that mean it, best first. */
export const turns = {
  'social worker': ['CW', 'SW'],
  'reviewing officer': ['IRO', 'CPC'],
  'personal adviser': ['PA', 'CW'],
  // Where the case system names nobody who looks after health, it is the social worker’s.
  'health coordinator': ['HC', 'CW', 'SW'],
  'SEND casework officer': ['SEN'],
} as const satisfies Record<string, readonly string[]>

export type Turn = keyof typeof turns

export interface Feed {
  /** The id of a rule of `src/clocks/definitions`, or of one of the authority’s own. */
  rule: string
  from: Span
  /**
   * `first`: from the start of the span to the first time. `next`: from each time to the next. `next, from the start`: the same, the
   * start counting as a time.
   */
  until: 'first' | 'next' | 'next, from the start'
  of: Happening
  /** Which of them the rule is about; may speak of `ordinal` (1 for the first time), `started_on`, `span_started_on`; of care, of `born`; of placements, of `sort`. */
  only?: Sql
  turn: Turn
}

const months = (age: number) => sql`(born + ${`${age} months`}::interval)::date`

/**
 * Which rule is started and met by what in the Standard Safeguarding Dataset. What the dataset cannot tell is in `unfed.ts`, with
 * the reason.
 */
export const feeds: readonly Feed[] = [
  { rule: 'FD-ASM-45', from: 'assessments', until: 'first', of: 'authorised', turn: 'social worker' },
  { rule: 'CP-ICPC', from: 'enquiries', until: 'first', of: 'conferences', turn: 'social worker' },
  { rule: 'CP-RCPC-1', from: 'protection_plans', until: 'first', of: 'plan_reviews', turn: 'reviewing officer' },
  { rule: 'CP-RCPC-N', from: 'protection_plans', until: 'next', of: 'plan_reviews', turn: 'reviewing officer' },
  {
    rule: 'CP-VISIT',
    from: 'protection_plans',
    until: 'next, from the start',
    of: 'plan_visits',
    turn: 'social worker',
  },
  { rule: 'CIN-PLAN', from: 'found_in_need', until: 'first', of: 'plans_begun', turn: 'social worker' },
  { rule: 'CLA-PLAN', from: 'care', until: 'first', of: 'care_plans', turn: 'social worker' },
  { rule: 'CLA-REV-1', from: 'care', until: 'first', of: 'care_reviews', turn: 'reviewing officer' },
  {
    rule: 'CLA-REV-2',
    from: 'care',
    until: 'next',
    of: 'care_reviews',
    only: sql`ordinal = 1`,
    turn: 'reviewing officer',
  },
  {
    rule: 'CLA-REV-N',
    from: 'care',
    until: 'next',
    of: 'care_reviews',
    only: sql`ordinal > 1`,
    turn: 'reviewing officer',
  },
  { rule: 'CLA-V-1', from: 'placements', until: 'first', of: 'placement_visits', turn: 'social worker' },
  {
    rule: 'CLA-V-Y1',
    from: 'placements',
    until: 'next',
    of: 'placement_visits',
    only: sql`started_on < (span_started_on + interval '1 year')::date`,
    turn: 'social worker',
  },
  {
    rule: 'CLA-V-PERM', // foster care that is meant to last to 18 is coded U1 or U4
    from: 'placements',
    until: 'next',
    of: 'placement_visits',
    only: sql`started_on >= (span_started_on + interval '1 year')::date and sort in ('U1', 'U4')`,
    turn: 'social worker',
  },
  {
    rule: 'CLA-V-OTH',
    from: 'placements',
    until: 'next',
    of: 'placement_visits',
    only: sql`started_on >= (span_started_on + interval '1 year')::date and sort not in ('U1', 'U4')`,
    turn: 'social worker',
  },
  { rule: 'CLA-V-PARENT-CO-1', from: 'home_placements', until: 'first', of: 'home_visits', turn: 'social worker' },
  { rule: 'CLA-V-PARENT-CO-N', from: 'home_placements', until: 'next', of: 'home_visits', turn: 'social worker' },
  {
    rule: 'CLA-V-TEMP-N',
    from: 'interim_at_home',
    until: 'next, from the start',
    of: 'interim_home_visits',
    turn: 'social worker',
  },
  { rule: 'CLA-IHA', from: 'care', until: 'first', of: 'health_assessments', turn: 'health coordinator' },
  {
    rule: 'CLA-RHA-U5',
    from: 'care',
    until: 'next',
    of: 'health_assessments',
    only: sql`started_on < ${months(60)}`,
    turn: 'health coordinator',
  },
  {
    rule: 'CLA-RHA-5+',
    from: 'care',
    until: 'next',
    of: 'health_assessments',
    only: sql`started_on >= ${months(60)}`,
    turn: 'health coordinator',
  },
  { rule: 'CLA-DENT', from: 'care', until: 'next', of: 'dental_checks', turn: 'health coordinator' },
  {
    rule: 'CLA-SDQ',
    from: 'care',
    until: 'next',
    of: 'questionnaires',
    only: sql`started_on >= ${months(48)} and started_on < ${months(192)}`,
    turn: 'health coordinator',
  },
  // Whether an interview was offered and accepted is held, and not the day of it: those so recorded are not counted.
  { rule: 'MISS-RHI', from: 'returns', until: 'first', of: 'nothing', turn: 'social worker' },
  { rule: 'CL-PA', from: 'eligible', until: 'first', of: 'advisers', turn: 'personal adviser' },
  { rule: 'CL-REVIEW', from: 'leavers', until: 'first', of: 'nothing', turn: 'personal adviser' },
  { rule: 'CL-CONTACT', from: 'leavers_in_touch', until: 'first', of: 'nothing', turn: 'personal adviser' },
  { rule: 'EHC-6', from: 'requests', until: 'first', of: 'requests_decided', turn: 'SEND casework officer' },
  { rule: 'EHC-16', from: 'plans_refused', until: 'first', of: 'plans_decided', turn: 'SEND casework officer' },
  { rule: 'EHC-20', from: 'agreed_requests', until: 'first', of: 'plans_issued', turn: 'SEND casework officer' },
  { rule: 'EHC-AR', from: 'plans_in_force', until: 'first', of: 'nothing', turn: 'SEND casework officer' },
]
