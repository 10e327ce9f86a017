import { z } from 'zod'
import type { Day } from '../platform/day.ts'
import { sql, type Db, type Sql } from '../platform/sql.ts'
import { tableAt } from './history/table-at.ts'

const Links = z.object({
  answers: z.array(z.object({ findingId: z.string(), actionId: z.string() })),
  moves: z.array(z.object({ actionId: z.string(), measureId: z.string() })),
  watches: z.array(z.object({ findingId: z.string(), measureId: z.string() })),
})

/**
 * Which action answers which finding; which measure shows whether an action worked; which measure a priority watches for
 * its findings, whoever acts.
 */
export type LineLinks = z.infer<typeof Links>

/** Where a walk along the line begins: every finding that somebody linked, or these findings, actions or measures. */
export type LinksFrom = { kind: 'all' } | { kind: 'findings' | 'actions' | 'measures'; ids: readonly string[] }

const here = sql`authority_id = (select current_authority())`

/**
 * The links of the actions of plans in one query. From findings and actions the walk goes to every finding and measure of the
 * actions it meets; from measures to their actions and the findings of these. Withdrawn actions are left out.
 */
export const lineLinks = (db: Db, from: LinksFrom, asAt?: Day): Promise<LineLinks> => {
  const [actionFindings, actionMeasures] = [tableAt('action_findings', asAt), tableAt('action_measures', asAt)]
  return db.one(
    sql`
      with met as materialized (
        select a.id from ${tableAt('actions', asAt)} a where a.${here} and a.state <> 'withdrawn' and ${isMet(from, asAt)}
      ), answers as (
        select f.finding_id, f.action_id from ${actionFindings} f where f.${here} and f.action_id in (select id from met)
          and ${from.kind === 'findings' ? sql`f.finding_id = any(${from.ids}::uuid[])` : sql`true`}
      ), moves as (
        select m.action_id, m.measure_id from ${actionMeasures} m where m.${here} and m.action_id in (select id from met)
          and ${from.kind === 'measures' ? sql`m.measure_id = any(${from.ids}::uuid[])` : sql`true`}
      ), watches as (
        select distinct f.finding_id, m.measure_id from ${tableAt('priority_findings', asAt)} f
          join ${tableAt('priority_measures', asAt)} m using (authority_id, priority_id)
        where f.${here} and ${isWatched(from)}
      ) select
        (select coalesce(jsonb_agg(jsonb_build_object('findingId', finding_id, 'actionId', action_id) order by finding_id, action_id), '[]') from answers) as answers,
        (select coalesce(jsonb_agg(jsonb_build_object('actionId', action_id, 'measureId', measure_id) order by action_id, measure_id), '[]') from moves) as moves,
        (select coalesce(jsonb_agg(jsonb_build_object('findingId', finding_id, 'measureId', measure_id) order by finding_id, measure_id), '[]') from watches) as watches`,
    Links,
  )
}

const isMet = (from: LinksFrom, asAt: Day | undefined): Sql => {
  switch (from.kind) {
    case 'all':
      return sql`true`
    case 'findings':
      return sql`a.id in (select action_id from ${tableAt('action_findings', asAt)} f where f.${here} and f.finding_id = any(${from.ids}::uuid[]))`
    case 'actions':
      return sql`a.id = any(${from.ids}::uuid[])`
    case 'measures':
      return sql`a.id in (select action_id from ${tableAt('action_measures', asAt)} m where m.${here} and m.measure_id = any(${from.ids}::uuid[]))`
  }
}

const isWatched = (from: LinksFrom): Sql => {
  switch (from.kind) {
    case 'all':
      return sql`true`
    case 'findings':
      return sql`f.finding_id = any(${from.ids}::uuid[])`
    case 'actions':
      return sql`f.finding_id in (select finding_id from answers)`
    case 'measures':
      return sql`m.measure_id = any(${from.ids}::uuid[])`
  }
}
