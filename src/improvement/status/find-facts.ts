import type { Day } from '../../platform/day.ts'
import { sql, type Db, type Sql } from '../../platform/sql.ts'
import { recordedBy, tableAt } from '../history/table-at.ts'
import { ActionFacts } from './facts.ts'
import { statusOf, type Standing } from './status.ts'

/** Which actions: those for which the condition on `a` (the action) holds. */
export interface Wanted {
  where: Sql
  /** As known at the end of this day; left out for now. */
  asAt?: Day | undefined
}

/** The facts of many actions in one query, whatever their number. */
export const findFacts = (db: Db, { where, asAt }: Wanted): Promise<ActionFacts[]> =>
  db.many(
    sql`
      with a as materialized (select a.* from ${tableAt('actions', asAt)} a where a.authority_id = (select current_authority()) and ${where}),
      stones as (
        select m.action_id, jsonb_agg(jsonb_build_object('dueOn', m.due_on, 'isEvidenced',
          exists (select from ${tableAt('evidence', asAt)} e
            where e.authority_id = m.authority_id and e.milestone_id = m.id and e.action_id = m.action_id and e.verdict <> 'turned_down'))
          order by m.place, m.id) as list
        from ${tableAt('milestones', asAt)} m where m.authority_id = (select current_authority()) and m.action_id in (select id from a) group by m.action_id),
      moved as (
        select r.action_id, count(*)::int as times from ${tableAt('redates', asAt)} r
        where r.authority_id = (select current_authority()) and r.verdict = 'approved' and r.action_id in (select id from a) group by r.action_id),
      early as (
        select c.action_id, max(c.too_early_until) as until from ${tableAt('impact_claims', asAt)} c
        where c.authority_id = (select current_authority()) and c.withdrawn_on is null and c.action_id in (select id from a) group by c.action_id),
      first_needs as (
        select n.action_id, jsonb_agg(n.needs_id order by n.needs_id) as list from ${tableAt('action_dependencies', asAt)} n
        where n.authority_id = (select current_authority()) and n.action_id in (select id from a) group by n.action_id)
      select a.id, a.title, a.state, a.state_on as "stateOn", a.state_why as "stateWhy", a.owner_id as "ownerId", p.name as "ownerName",
        a.due_kind as "dueKind", a.due_on as "dueOn", a.due_meeting_id as "meetingId", coalesce(nullif(g.title, ''), b.name) as "meetingTitle",
        g.held_on as "meetingOn", coalesce(g.taken_out_on is not null, false) as "meetingIsGone", a.review_every_days as "reviewEveryDays",
        u.review_on as "lastReviewOn", a.original_due_on as "originalDueOn", a.starts_on as "startsOn", a.agreed_on as "agreedOn",
        a.completed_on as "completedOn", a.sustained_on as "sustainedOn", coalesce(moved.times, 0) as redates,
        coalesce(stones.list, '[]') as milestones, u.update_on as "lastUpdateOn", coalesce(v.own_view, '') as "ownView",
        a.waits_for_body as "waitsForBody", a.override_status as "overrideStatus", a.override_why as "overrideWhy", o.name as "overrideBy",
        early.until as "tooEarlyUntil", coalesce(first_needs.list, '[]') as needs
      from a
        left join people p on p.authority_id = a.authority_id and p.id = a.owner_id
        left join people o on o.authority_id = a.authority_id and o.id = a.override_by
        left join ${tableAt('board_meetings', asAt)} g on g.authority_id = a.authority_id and g.id = a.due_meeting_id
        left join ${tableAt('boards', asAt)} b on b.authority_id = g.authority_id and b.id = g.board_id
        left join stones on stones.action_id = a.id left join moved on moved.action_id = a.id
        left join early on early.action_id = a.id left join first_needs on first_needs.action_id = a.id
        left join lateral (
          select (max(recorded_at) at time zone 'Europe/London')::date as update_on,
            (max(recorded_at) filter (where is_review) at time zone 'Europe/London')::date as review_on
          from action_updates u where u.authority_id = a.authority_id and u.action_id = a.id and ${recordedBy('u.recorded_at', asAt)}) u on true
        left join lateral (
          select own_view from action_updates u
          where u.authority_id = a.authority_id and u.action_id = a.id and u.own_view <> '' and u.person_id = a.owner_id
            and ${recordedBy('u.recorded_at', asAt)}
          order by u.recorded_at desc, u.id desc limit 1) v on true
      order by a.id`,
    ActionFacts,
  )

/** An action with the facts its status was worked out from, and the status. */
export interface Judged {
  facts: ActionFacts
  standing: Standing
}

/**
 * How the wanted actions stand on the day `on`: by what is known now or, with `wanted.asAt`, by what was known then. Three
 * queries at most, whatever their number.
 */
export const judge = async (db: Db, wanted: Wanted, on: Day): Promise<Judged[]> => {
  const facts = await findFacts(db, wanted)
  const known = new Map<string, ActionFacts>(facts.map((one) => [one.id, one]))
  const missing = [...new Set(facts.flatMap(({ needs }) => needs))].filter((id) => !known.has(id))
  if (missing.length > 0) {
    const others = await findFacts(db, { where: sql`a.id = any(${missing}::uuid[])`, asAt: wanted.asAt })
    for (const other of others) known.set(other.id, other)
  }
  return facts.map((one) => ({ facts: one, standing: statusOf(one, on, known) }))
}
