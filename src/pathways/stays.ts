import { heldOn } from '../children/index.ts'
import {
  attributesOf,
  notRecorded,
  splits,
  withKnown,
  type Period,
  type Split,
  type SsdTableName,
} from '../indicators/index.ts'
import type { Day } from '../platform/day.ts'
import { joined, sql, type Sql } from '../platform/sql.ts'
import { neverToldMet } from '../timescales/index.ts'
import type { Pathway } from './pathway.ts'

/** As at which day, by which delivery, and how long back what came and went is counted. */
export interface Asked {
  asAt: Day
  period: Period
  delivery: number
}

/** A team by its key in the case system; `none`: children whom no team holds; '': all teams. */
export type TeamKey = string

const limitSteps = 'limit ' // a time limit is a step of its own, named by its rule

/** The name of the step that a time limit is, whose stays are its clocks. */
export const limitStep = (rule: string): string => `${limitSteps}${rule}`
export const ruleOfStep = (step: string): string | undefined =>
  step.startsWith(limitSteps) ? step.slice(limitSteps.length) : undefined

/**
 * Every stay on a pathway, those of its time limits among them, in one query: `step`, `thing`, `about`, `child_id`, the days, `due_on`
 * by which it should be over by the rule itself, `target_on` by a stricter target of the authority’s own, `done_on` and `fell_on` of a time limit, the way in and out, who held the child on the as-at day,
 * and `fault`, why it cannot be counted. A stay belongs to the team that held the child on the as-at day, or held it last, so
 * that a child who changes teams neither comes in nor goes out. A stay is over from the day on which the child died, as clocks are,
 * whether or not the case is closed yet; one that begins later cannot be counted.
 *
 * @param beside tables that the rest of the query names
 */
export const staysOf = (
  pathway: Pick<Pathway, 'steps' | 'pairs'>,
  { asAt, period, delivery }: Asked,
  beside: readonly SsdTableName[] = [],
): Sql => {
  const rules = [...new Set(pathway.pairs.flatMap(({ clocks }) => clocks))]
  const timed = pathway.steps.flatMap(({ id, clock }) => (clock === undefined ? [] : [{ id, clock }]))
  const tables = new Set([
    ...pathway.steps.flatMap((step) => step.tables),
    'ssd_involvements' as const,
    'ssd_person' as const,
    ...beside,
  ])
  const steps = pathway.steps.map(
    ({ id, spans, isOverdue }) => sql`
      select ${id}::text as step, s.thing::text, s.about::text, s.child_id, s.started_on, s.ended_on,
        ${isOverdue ? sql`s.started_on - 1` : sql`null::date`} as limit_due, null::date as limit_target,
        null::date as done_on, null::date as fell_on, s.came::text, s.went::text
      from (${spans}) s where s.child_id is not null`,
  )
  const limits = sql`
    select ${limitSteps}::text || i.rule_id as step, i.rule_id || ' ' || i.about || ' ' || i.started_on as thing, i.about, i.child_id,
      i.started_on, least(i.done_on, i.ended_on) as ended_on, i.by_rule as limit_due, i.by_target as limit_target, i.done_on,
      -- What the data never says was done cannot be said to be kept or not: it falls due for nobody.
      case when i.rule_id = any(${neverToldMet}::text[]) then i.by_rule else i.ended_on end as fell_on, null::text as came,
      case when i.ended_on < coalesce(i.done_on, 'infinity') then 'not asked for any more'
        when i.done_on <= i.by_rule then 'in time' when i.by_rule is null then 'not counted' else 'late' end as went
    from known_clocks i where i.rule_id = any(${rules}::text[]) and not i.excused`
  return sql`
    ${withKnown([...tables], { periods: [period], delivery, knownOn: asAt }, sql``)},
    known_clocks as not materialized (${knownClocks(delivery)}),
    spans as (${joined([...steps, limits], ' union all ')}),
    step_clocks as (
      select * from unnest(${timed.map(({ id }) => id)}::text[], ${timed.map(({ clock }) => clock)}::text[]) as c(step, rule_id)),
    due_days as (
      select c.step, i.child_id, i.about, min(i.by_rule) as due_on, min(i.by_target) as target_on from step_clocks c
        join known_clocks i on i.rule_id = c.rule_id and not i.excused
      group by 1, 2, 3),
    holders as (
      select distinct on (i.child_id) i.child_id, i.invo_professional_team as team_id,
        case when ${heldOn(sql`${asAt}::date`)} then i.invo_professional_id end as worker_id
      from ssd_involvements i where i.child_id is not null and i.invo_involvement_start_date <= ${asAt}::date
      order by i.child_id, (coalesce(i.invo_professional_role_id, '') in ('CW', 'SW', 'PA')) desc,
        ${heldOn(sql`${asAt}::date`)} desc,
        i.invo_involvement_start_date desc, i.invo_involvements_id),
    died as (select child_id, max(pers_death_date) as died_on from ssd_person where pers_death_date <= ${asAt}::date group by 1),
    lived as (
      select s.*, d.died_on, s.started_on <= d.died_on and (s.ended_on is null or s.ended_on > d.died_on) as died_in_it
      from spans s left join died d on d.child_id = s.child_id),
    stays as (
      select s.step, s.thing, s.about, s.child_id, s.started_on, case when s.died_in_it then s.died_on else s.ended_on end as ended_on,
        coalesce(s.limit_due, d.due_on) as due_on,
        coalesce(s.limit_target, d.target_on) as target_on, s.done_on,
        s.fell_on, s.came, case when s.died_in_it then 'the child died' when s.ended_on <= ${asAt}::date then s.went end as went, h.team_id, h.worker_id,
        case when s.started_on is null then 'the day it began is not recorded'
          when s.ended_on < s.started_on then 'it ends before it begins'
          when s.started_on > s.died_on then 'it begins after the child died' end as fault
      from lived s
        left join due_days d on d.step = s.step and d.child_id = s.child_id and d.about = s.about
        left join holders h on h.child_id = s.child_id)`
}

/** Every step whose stays can be listed, those of time limits among them. */
export const stepIds = (pathway: Pathway): string[] => [
  ...pathway.steps.map(({ id }) => id),
  ...new Set(pathway.pairs.flatMap(({ clocks }) => clocks).map(limitStep)),
]

/** The clocks as they were worked out by a delivery, with the day of the rule itself and that of a stricter target, where one counts. */
const knownClocks = (delivery: number): Sql => sql`
  select *, coalesce(rule_due_on, due_on) as by_rule, case when rule_due_on is not null then due_on end as by_target
  from clock_instances where authority_id = (select current_authority()) and from_import <= ${delivery}::int
    and (to_import is null or to_import >= ${delivery}::int)`

/** What can be asked of the stays of one step in a period, and the question in words. */
export const parts = {
  opening: 'In it as the period began',
  in: 'Came in',
  out: 'Went out',
  now: 'In it now',
  late: 'In it now, beyond the time limit',
  target: 'In it now, beyond a target of our own and not beyond the time limit',
  due: 'Due in the period',
  kept: 'Due in the period and done in time',
  'left-out': 'Cannot be counted',
} as const
export type Part = keyof typeof parts
export const partNames = Object.keys(parts) as [Part, ...Part[]] // Object.keys forgets the names

/**
 * Whether a stay belongs to a part: the one place where that is decided, for the numbers and for the lists behind them. As at
 * the end of a day it is in the step where it began by then and was not over, so opening + in − out = closing, whatever the days.
 */
export const isIn = (part: Part, { startsOn, endsOn }: Period): Sql => {
  const dueIn = sql`(due_on between ${startsOn}::date and ${endsOn}::date
    and (fell_on is null or fell_on > due_on or done_on <= due_on) and (due_on < ${endsOn}::date or done_on <= ${endsOn}::date))`
  const inItNow = sql`(started_on <= ${endsOn}::date and (ended_on is null or ended_on > ${endsOn}::date))`
  const conditions: Readonly<Record<Part, Sql>> = {
    opening: sql`(started_on < ${startsOn}::date and (ended_on is null or ended_on >= ${startsOn}::date))`,
    in: sql`(started_on between ${startsOn}::date and ${endsOn}::date)`,
    out: sql`(ended_on between ${startsOn}::date and ${endsOn}::date)`,
    now: inItNow,
    late: sql`(${inItNow} and due_on < ${endsOn}::date)`,
    target: sql`(${inItNow} and target_on < ${endsOn}::date and due_on >= ${endsOn}::date)`,
    due: dueIn,
    kept: sql`(${dueIn} and done_on <= least(due_on, ${endsOn}::date))`,
    'left-out': sql`true`,
  }
  return sql`(fault is ${part === 'left-out' ? sql`not null` : sql`null`} and ${conditions[part]})`
}

/** Stays of one team, or of all where it is ''. */
export const ofTeam = (team: TeamKey): Sql =>
  team === '' ? sql`true` : team === 'none' ? sql`team_id is null` : sql`team_id = ${team}`

/** What those who are in a step can be split by, beside their team. */
export const mixSplits = splits.filter(({ id }) => id !== 'team')

/** The tables that say what the parts are. */
export const mixTables = mixSplits.flatMap(({ tables }) => [...tables])

/** Opens what is known of the children of some stays at the end of the period: an `attributes` with a column for each split. */
export const attributesOfStays = (stays: Sql, { period }: Asked): Sql => sql`
  pairs as (select distinct child_id, ${period.endsOn}::date as ends_on from ${stays}),
  ${attributesOf(sql`pairs`)}`

const columns: Readonly<Record<Split, Sql>> = {
  team: sql`a.team`,
  age: sql`a.age`,
  sex: sql`a.sex`,
  ethnicity: sql`a.ethnicity`,
  placement: sql`a.placement`,
  need: sql`a.need`,
  locality: sql`a.locality`,
}

/** The part of a split that a row of `attributes a` belongs to. */
export const partOf = (split: Split): Sql => sql`coalesce(${columns[split]}, ${notRecorded}::text)`
