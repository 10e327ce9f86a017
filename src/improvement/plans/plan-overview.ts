import { z } from 'zod'
import { keepWhileUnchanged } from '../../people/index.ts'
import { findingsById, type Finding } from '../../inspections/index.ts'
import type { Day } from '../../platform/day.ts'
import { sql, type Db } from '../../platform/sql.ts'
import { isOpen } from '../actions/states.ts'
import { tableAt } from '../history/table-at.ts'
import { judgeMeasure } from '../measures/judge-measure.ts'
import type { MeasureStanding } from '../measures/measure-standing.ts'
import { tooFew } from '../measures/figures.ts'
import { listMeasures } from '../measures/measure.ts'
import { readingsFor, type Audience } from '../measures/readings-for.ts'
import { judge, type Judged } from '../status/find-facts.ts'
import { countActions, rollUp, type Counts, type RolledUp } from '../status/roll-up.ts'
import { stageOf, type Stage } from '../status/stage.ts'
import { getPlan, type Plan, type PlanId } from './plan.ts'
import { listPriorities, type Priority } from './priority.ts'

export interface PriorityOverview {
  priority: Priority
  standing: RolledUp
  stage: Stage
  actions: readonly Judged[]
  measures: readonly MeasureStanding[]
  findings: readonly Finding[]
}

/** A plan on a page, on a day. */
export interface PlanOverview {
  plan: Plan
  standing: RolledUp
  priorities: readonly PriorityOverview[]
  /** Actions of the plan that stand under no priority. */
  loose: readonly Judged[]
  actions: readonly Judged[] // all of them, in their order
  measures: readonly MeasureStanding[]
  counts: Counts
  /** Two numbers that are never merged: what was done, and what it moved. */
  improved: { measures: number; of: number; notCounted: readonly string[] }
  /** Findings that the plan answers and that no action of it serves. */
  unanswered: readonly Finding[]
}

const Links = z.object({
  actions: z.array(z.object({ id: z.string(), priorityId: z.string().nullable() })),
  findings: z.array(z.object({ priorityId: z.string(), findingId: z.string() })),
  actionFindings: z.array(z.object({ actionId: z.string(), findingId: z.string() })),
  measures: z.array(z.object({ priorityId: z.string(), measureId: z.string() })),
})

/** All links of a plan in one query. */
const linksOf = (db: Db, planId: PlanId, asAt: Day | undefined) => {
  const here = sql`authority_id = (select current_authority())`
  return db.one(
    sql`
      with l as materialized (select * from ${tableAt('plan_actions', asAt, sql`plan_id = ${planId}::uuid`)} l where ${here} and plan_id = ${planId}),
      y as materialized (select id from ${tableAt('priorities', asAt)} y where ${here} and plan_id = ${planId})
      select
        (select coalesce(jsonb_agg(jsonb_build_object('id', action_id, 'priorityId', priority_id) order by place, action_id), '[]') from l) as actions,
        (select coalesce(jsonb_agg(jsonb_build_object('priorityId', priority_id, 'findingId', finding_id)), '[]')
          from ${tableAt('priority_findings', asAt)} f where ${here} and priority_id in (select id from y)) as findings,
        (select coalesce(jsonb_agg(jsonb_build_object('actionId', action_id, 'findingId', finding_id)), '[]')
          from ${tableAt('action_findings', asAt)} f where ${here} and action_id in (select action_id from l)) as "actionFindings",
        (select coalesce(jsonb_agg(distinct jsonb_build_object('priorityId', priority_id, 'measureId', measure_id)), '[]') from (
          select priority_id, measure_id from ${tableAt('priority_measures', asAt)} m where ${here} and priority_id in (select id from y)
          union select l.priority_id, m.measure_id from ${tableAt('action_measures', asAt)} m join l using (authority_id, action_id)
            where l.priority_id is not null) both_ways) as measures`,
    Links,
  )
}

/** How a plan stands on the day `on`: by what is known now or, with `asAt`, by what was known at the end of that day. @throws NotFound */
export const planOverview = (
  db: Db,
  id: PlanId,
  { on, asAt, audience = 'who asks' }: { on: Day; asAt?: Day | undefined; audience?: Audience | undefined },
): Promise<PlanOverview> =>
  keepWhileUnchanged(db, `plan ${id} ${on} ${asAt ?? 'now'} ${audience}`, () =>
    findOverview(db, id, { on, asAt, audience }),
  )

const findOverview = async (
  db: Db,
  id: PlanId,
  { on, asAt, audience }: { on: Day; asAt?: Day | undefined; audience: Audience },
): Promise<PlanOverview> => {
  const plan = await getPlan(db, id, asAt)
  const priorities = await listPriorities(db, id, asAt)
  const links = await linksOf(db, id, asAt)
  const judged = await judge(db, { ids: links.actions.map((link) => link.id), asAt }, on)
  const byId = new Map<string, Judged>(judged.map((one) => [one.facts.id, one]))
  const under = (priorityId: string | null) =>
    links.actions.flatMap((link) => (link.priorityId === priorityId ? (byId.get(link.id) ?? []) : []))
  const actions = links.actions.flatMap((link) => byId.get(link.id) ?? [])
  const standings = await standingsOf(db, [...new Set(links.measures.map(({ measureId }) => measureId))], {
    on,
    asAt,
    audience,
  })
  const findings = new Map<string, Finding>(
    (
      await findingsById(db, [
        ...new Set([...links.findings, ...links.actionFindings].map(({ findingId }) => findingId)),
      ])
    ).map((one) => [one.id, one]),
  )
  const served = new Set(links.actionFindings.map(({ findingId }) => findingId))
  const overviews = priorities.map((priority): PriorityOverview => {
    const mine = under(priority.id)
    const measures = links.measures.flatMap((link) =>
      link.priorityId === priority.id ? (standings.get(link.measureId) ?? []) : [],
    )
    const own = links.findings.flatMap((link) =>
      link.priorityId === priority.id ? (findings.get(link.findingId) ?? []) : [],
    )
    return {
      priority,
      actions: mine,
      measures,
      findings: own,
      standing: standingOfAll(mine, measures),
      stage: stageOf(mine),
    }
  })
  const measures = [...new Set(links.measures.map(({ measureId }) => measureId))].flatMap(
    (measureId) => standings.get(measureId) ?? [],
  )
  return {
    plan,
    priorities: overviews,
    loose: under(null),
    actions,
    measures,
    counts: countActions(actions),
    improved: improvedOf(measures, standings),
    standing: standingOfAll(actions, measures),
    unanswered: [...new Set(links.findings.map(({ findingId }) => findingId))]
      .filter((one) => !served.has(one))
      .flatMap((one) => findings.get(one) ?? []),
  }
}

/** How actions stand with the measures that they should move, and which of these are hidden from who asks and so say nothing. */
export const standingOfAll = (actions: readonly Judged[], measures: readonly MeasureStanding[]): RolledUp => {
  const titlesOf = (is: (one: MeasureStanding) => boolean) =>
    measures.flatMap((one) => (is(one) ? [one.measure.title] : []))
  const rolled = rollUp(
    actions,
    titlesOf(({ isOutside }) => isOutside === true),
  )
  const hidden = titlesOf(({ hiddenOn, isWithdrawn }) => hiddenOn !== null && !isWithdrawn)
  if (hidden.length === 0) return rolled
  return { ...rolled, why: `${rolled.why}; without ${hidden.map((title) => `“${title}”`).join(', ')}: ${tooFew}` }
}

/** How the measures with these ids stand, and those that they are paired with, by their ids. */
export const standingsOf = async (
  db: Db,
  ids: readonly string[],
  { on, asAt, audience }: { on: Day; asAt?: Day | undefined; audience?: Audience | undefined },
): Promise<ReadonlyMap<string, MeasureStanding>> => {
  const measures = await listMeasures(db, { ids, asAt })
  const missing = measures.flatMap(({ pairId }) => (pairId !== null && !ids.includes(pairId) ? [pairId] : []))
  const all = missing.length === 0 ? measures : [...measures, ...(await listMeasures(db, { ids: missing, asAt }))]
  const shown = await readingsFor(db, all, { asAt, audience })
  return new Map(
    all.map((measure) => {
      const found = shown.get(measure.id) ?? { measure, readings: [], hidden: [] }
      return [measure.id, judgeMeasure(found.measure, found.readings, on, found.hidden)]
    }),
  )
}

/** Timeliness alone is not improvement: it counts beside a paired measure of quality that is not outside tolerance. */
export const improvedOf = (
  measures: readonly MeasureStanding[],
  standings: ReadonlyMap<string, MeasureStanding>,
): PlanOverview['improved'] => {
  const notCounted: string[] = []
  const improved = measures.filter(({ measure, isImproved, hiddenOn }) => {
    if (hiddenOn !== null) notCounted.push(`“${measure.title}”: its newest reading is ${tooFew}.`)
    if (!isImproved) return false
    if (measure.aspect !== 'timeliness') return true
    const pair = standings.get(measure.pairId ?? '')
    if (pair && pair.isOutside === false) return true
    notCounted.push(
      pair
        ? `“${measure.title}” is sooner, but “${pair.measure.title}” is ${pair.isOutside ? 'outside tolerance' : 'not known'}.`
        : `“${measure.title}” is sooner, but no measure of quality is paired with it.`,
    )
    return false
  })
  return { measures: improved.length, of: measures.length, notCounted }
}

/** The actions that a board is to look at first: the five worst, latest first within a status. */
export const worstOf = (actions: readonly Judged[], most = 5): readonly Judged[] =>
  actions
    .filter(({ facts, standing }) => isOpen(facts.state) && standing.status !== 'on_course')
    .toSorted(
      (a, b) => rankOf(b) - rankOf(a) || (a.facts.originalDueOn ?? '').localeCompare(b.facts.originalDueOn ?? ''),
    )
    .slice(0, most)

const ranks = { overdue: 5, blocked: 4, stale: 3, at_risk: 2 } as const
const rankOf = ({ standing }: Judged): number =>
  standing.status in ranks ? ranks[standing.status as keyof typeof ranks] : 0
