import type { Day } from '../../platform/day.ts'
import { sql, type Sql } from '../../platform/sql.ts'

/** Of which children a sample is drawn: as data, each with how the data tells who belongs to it. */
export interface Frame {
  id: string
  title: string
  /** Who belongs to it, in a sentence. */
  says: string
  /** Which roles hold such a case, as the data of the case system codes them. */
  heldBy: readonly string[]
  /** Selects `child_id` of who belongs to it at the end of a day, by rows that stand. */
  members: (on: Day) => Sql
}

const runs = (from: Sql, to: Sql, on: Day): Sql =>
  sql`to_import is null and child_id is not null and ${from} <= ${on}::date and (${to} is null or ${to} > ${on}::date)`

const inCare = (on: Day): Sql =>
  sql`select child_id from ssd_cla_episodes where ${runs(sql`clae_cla_episode_start_date`, sql`clae_cla_episode_ceased_date`, on)}`
const onPlan = (on: Day): Sql =>
  sql`select child_id from ssd_cp_plans where ${runs(sql`cppl_cp_plan_start_date`, sql`cppl_cp_plan_end_date`, on)}`
const inNeed = (on: Day): Sql =>
  sql`select child_id from ssd_cin_plans where ${runs(sql`cinp_cin_plan_start_date`, sql`cinp_cin_plan_end_date`, on)}`
const isOpen = (on: Day): Sql =>
  sql`select child_id from ssd_cin_episodes where ${runs(sql`cine_referral_date`, sql`cine_close_date`, on)}`
const leavers = sql`select child_id from ssd_care_leavers where to_import is null and child_id is not null`

/** Where a child stands at the end of a day, the weightiest first; `child` is its id. */
export const pathwayOf = (child: Sql, on: Day): Sql => sql`case
  when ${child} in (${inCare(on)}) then 'In care'
  when ${child} in (${onPlan(on)}) then 'On a child protection plan'
  when ${child} in (${inNeed(on)}) then 'On a child in need plan'
  when ${child} in (${isOpen(on)}) then 'Open to social care'
  when ${child} in (${leavers}) then 'Care leaver'
  else 'Not open to social care' end`

export const frames: readonly Frame[] = [
  {
    id: 'open',
    title: 'Every open case of social care',
    says: 'Children with a referral that is not closed, whatever the plan.',
    heldBy: ['CW', 'SW', 'PA'],
    members: isOpen,
  },
  {
    id: 'care',
    title: 'Children in care',
    says: 'Children with an episode of care that had begun and had not ended.',
    heldBy: ['CW', 'SW'],
    members: inCare,
  },
  {
    id: 'protection',
    title: 'Children on a protection plan',
    says: 'Children with a child protection plan that had begun and had not ended.',
    heldBy: ['CW', 'SW'],
    members: onPlan,
  },
  {
    id: 'need',
    title: 'Children on a child in need plan',
    says: 'Children with a child in need plan that had begun and had not ended.',
    heldBy: ['CW', 'SW'],
    members: inNeed,
  },
  {
    id: 'leavers',
    title: 'Care leavers',
    says: 'Everybody in the table of care leavers, as it stands now.',
    heldBy: ['PA', 'CW', 'SW'],
    members: () => leavers,
  },
  {
    id: 'early-help',
    title: 'Early help',
    says: 'Children with an early help episode that had begun and had not ended.',
    heldBy: ['FSW', 'EH', 'CW', 'SW'],
    members: (on) =>
      sql`select child_id from ssd_early_help_episodes where ${runs(sql`earl_episode_start_date`, sql`earl_episode_end_date`, on)}`,
  },
  {
    id: 'ehc-plans',
    title: 'Education, health and care plans',
    says: 'Children with a plan that is in force, as the table of active plans stands now.',
    heldBy: ['SEND'],
    members: () => sql`select child_id from ssd_ehcp_active_plans where to_import is null and child_id is not null`,
  },
  {
    id: 'convictions',
    title: 'Children in care with a conviction',
    says: 'Of children whom youth justice works with, the data of the case system holds only these; others are given by the number of their record.',
    heldBy: ['CW', 'SW'],
    members: (on) => sql`
      select child_id from ssd_cla_convictions
      where to_import is null and child_id is not null and clac_cla_conviction_date between ${on}::date - 730 and ${on}::date`,
  },
]

export const frameFor = (id: string): Frame | undefined => frames.find((frame) => frame.id === id)

export const strata = {
  none: 'No layers',
  team: 'By team',
  pathway: 'By where the child stands',
  need: 'By the need that was recorded first',
} as const
export type Strata = keyof typeof strata
