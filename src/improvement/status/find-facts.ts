import { z } from 'zod'
import { keepWhileUnchanged } from '../../people/index.ts'
import { Day, day } from '../../platform/day.ts'
import { rawSql, sql, type Db, type Sql } from '../../platform/sql.ts'
import type { RememberedTable } from '../history/columns.ts'
import { recordedBy, tableAt } from '../history/table-at.ts'
import { ActionFacts, ActionId } from './facts.ts'
import { statusOf, type Standing } from './status.ts'

/** Which actions: those with these ids, or all; and of these those for which the condition on `a` (the action) holds. */
export interface Wanted {
  ids?: readonly string[] | undefined
  where?: Sql | undefined
  /** As known at the end of this day; left out for now. */
  asAt?: Day | undefined
}

/** Of more actions than this what hangs on them is read in one sweep, and not looked up action by action. */
const mostLookedUp = 2000

const here = sql`(select current_authority())`

const Row = ActionFacts.omit({
  redates: true,
  milestones: true,
  lastUpdateOn: true,
  lastReviewOn: true,
  ownView: true,
  tooEarlyUntil: true,
  needs: true,
})

/** The facts of many actions in a handful of queries, whatever their number. */
export const findFacts = async (db: Db, { ids, where = sql`true`, asAt }: Wanted): Promise<ActionFacts[]> => {
  if (ids?.length === 0) return []
  const narrowed = ids ? sql`a.id = any(${ids}::uuid[])` : sql`true`
  const rows = await db.many(
    sql`
      select a.id, coalesce(a.reference, '') as reference, a.title, a.state, a.state_on as "stateOn", a.state_why as "stateWhy",
        case when a.state in ('blocked', 'awaiting_other_body') then a.state_before else a.state end not in ('draft', 'agreed', 'withdrawn') as "hasBegun", a.owner_id as "ownerId", p.name as "ownerName",
        a.due_kind as "dueKind", a.due_on as "dueOn", a.due_meeting_id as "meetingId", coalesce(nullif(g.title, ''), b.name) as "meetingTitle",
        g.held_on as "meetingOn", coalesce(g.taken_out_on is not null, false) as "meetingIsGone", a.review_every_days as "reviewEveryDays",
        a.original_due_on as "originalDueOn", a.starts_on as "startsOn", a.agreed_on as "agreedOn", a.completed_on as "completedOn",
        a.sustained_on as "sustainedOn", a.waits_for_body as "waitsForBody", a.override_status as "overrideStatus",
        a.override_why as "overrideWhy", o.name as "overrideBy"
      from ${tableAt('actions', asAt, ids && sql`row_key = any(${ids}::text[])`)} a
        left join people p on p.authority_id = a.authority_id and p.id = a.owner_id
        left join people o on o.authority_id = a.authority_id and o.id = a.override_by
        left join ${tableAt('board_meetings', asAt)} g on g.authority_id = a.authority_id and g.id = a.due_meeting_id
        left join ${tableAt('boards', asAt)} b on b.authority_id = g.authority_id and b.id = g.board_id
      where a.authority_id = ${here} and ${narrowed} and ${where}
      order by a.id`,
    Row,
  )
  if (rows.length === 0) return []
  const found = rows.map(({ id }) => id)
  const hanging = await whatHangsOn(db, found, asAt)
  const said = await lastSaid(db, found, asAt)
  return rows.map((row) => ({
    ...row,
    redates: hanging.redates.get(row.id) ?? 0,
    milestones: hanging.milestones.get(row.id) ?? [],
    tooEarlyUntil: hanging.tooEarly.get(row.id) ?? null,
    needs: hanging.needs.get(row.id) ?? [],
    lastUpdateOn: said.get(row.id)?.updateOn ?? null,
    lastReviewOn: said.get(row.id)?.reviewOn ?? null,
    ownView: said.get(row.id)?.ownView ?? '',
  }))
}

/** `+2026-03-01 - -2026-05-01`: evidenced; without a day, not evidenced; not evidenced. A third of the work of JSON. */
const Stones = z.string().transform((text) =>
  text.split(' ').map((stone) => {
    const dueOn = stone.slice(1)
    return { dueOn: dueOn === '' ? null : day(dueOn), isEvidenced: stone.startsWith('+') }
  }),
)

/** Milestones, approved re-dates, “too early” and what must come first, each by the id of its action. */
const whatHangsOn = async (db: Db, ids: readonly string[], asAt: Day | undefined) => {
  const few = ids.length <= mostLookedUp
  const mine = (name: string): Sql => (few ? sql`${rawSql(name)}.action_id = any(${ids}::uuid[])` : sql`true`)
  const at = (table: RememberedTable): Sql =>
    tableAt(table, asAt, few ? sql`action_id = any(${ids}::uuid[])` : undefined)
  const stones = await db.many(
    sql`
      with evidenced as (
        select distinct milestone_id from ${at('evidence')} e
        where e.authority_id = ${here} and e.milestone_id is not null and e.verdict <> 'turned_down' and ${mine('e')})
      select m.action_id as id, string_agg(concat(case when d.milestone_id is null then '-' else '+' end, m.due_on), ' ' order by m.place, m.id) as list
      from ${at('milestones')} m left join evidenced d on d.milestone_id = m.id
      where m.authority_id = ${here} and ${mine('m')} group by m.action_id`,
    z.object({ id: ActionId, list: Stones }),
  )
  const moved = await db.many(
    sql`select r.action_id as id, count(*)::int as times from ${at('redates')} r
      where r.authority_id = ${here} and r.verdict = 'approved' and ${mine('r')} group by r.action_id`,
    z.object({ id: ActionId, times: z.number() }),
  )
  const early = await db.many(
    sql`select c.action_id as id, max(c.too_early_until) as until from ${at('impact_claims')} c
      where c.authority_id = ${here} and c.withdrawn_on is null and c.too_early_until is not null and ${mine('c')} group by c.action_id
      union all select s.action_id, s.until from too_early_of_shared() s where not (select may('plans.read'))`,
    z.object({ id: ActionId, until: Day }),
  )
  const needs = await db.many(
    sql`select n.action_id as id, jsonb_agg(n.needs_id order by n.needs_id) as list from ${at('action_dependencies')} n
      where n.authority_id = ${here} and ${mine('n')} group by n.action_id
      union all select s.action_id, jsonb_agg(s.id order by s.id) from needed_by_shared() s where not (select may('plans.read')) group by s.action_id`,
    z.object({ id: ActionId, list: z.array(ActionId) }),
  )
  return {
    milestones: new Map(stones.map(({ id, list }) => [id, list])),
    redates: new Map(moved.map(({ id, times }) => [id, times])),
    tooEarly: new Map(early.map(({ id, until }) => [id, until])),
    needs: new Map(needs.map(({ id, list }) => [id, list])),
  }
}

const Said = z.object({
  id: ActionId,
  updateOn: Day.nullable(),
  reviewOn: Day.nullable(),
  ownView: ActionFacts.shape.ownView,
})

/** The days of the last update and the last review of each action, and how its owner saw it last: by one probe of an index each. */
const lastSaid = async (db: Db, ids: readonly string[], asAt: Day | undefined) => {
  const rows = await db.many(
    sql`
      select wanted.id, (u.recorded_at at time zone 'Europe/London')::date as "updateOn",
        (w.recorded_at at time zone 'Europe/London')::date as "reviewOn", coalesce(v.own_view, '') as "ownView"
      from unnest(${ids}::uuid[]) as wanted (id) join actions a on a.authority_id = ${here} and a.id = wanted.id
        left join lateral (${lastOf(sql`true`, asAt)}) u on true
        left join lateral (${lastOf(sql`s.own_view <> '' and s.person_id = a.owner_id`, asAt)}) v on true
        left join lateral (${lastOf(sql`s.is_review and a.due_kind = 'continuous'`, asAt)}) w on true`,
    Said,
  )
  return new Map(rows.map((row) => [row.id, row]))
}

const lastOf = (is: Sql, asAt: Day | undefined): Sql => sql`
  select s.recorded_at, s.own_view from action_updates s
  where s.authority_id = ${here} and s.action_id = wanted.id and ${recordedBy('s.recorded_at', asAt)} and ${is}
  order by s.recorded_at desc limit 1`

/** An action with the facts its status was worked out from, and the status. */
export interface Judged {
  facts: ActionFacts
  standing: Standing
}

/**
 * How the wanted actions stand on the day `on`: by what is known now or, with `wanted.asAt`, by what was known then. A
 * handful of queries, whatever their number.
 */
export const judge = async (db: Db, wanted: Wanted, on: Day): Promise<Judged[]> => {
  const facts = await findFacts(db, wanted)
  const known = new Map<string, ActionFacts>(facts.map((one) => [one.id, one]))
  const missing = [...new Set(facts.flatMap(({ needs }) => needs))].filter((id) => !known.has(id))
  for (const other of await findFacts(db, { ids: missing, asAt: wanted.asAt })) known.set(other.id, other)
  if (missing.some((id) => !known.has(id)))
    for (const other of await neededUnseen(db)) if (!known.has(other.id)) known.set(other.id, other)
  return facts.map((one) => ({ facts: one, standing: statusOf(one, on, known) }))
}

const Unseen = ActionFacts.pick({
  id: true,
  state: true,
  dueKind: true,
  dueOn: true,
  reviewEveryDays: true,
  originalDueOn: true,
  meetingOn: true,
  meetingIsGone: true,
  lastReviewOn: true,
  redates: true,
})

/**
 * What the actions of a partner wait for and the partner may not see, as far as their status depends on it: it is the same
 * for everybody, and names nothing.
 */
const neededUnseen = async (db: Db): Promise<ActionFacts[]> =>
  (
    await db.many(
      sql`
        select distinct id, state, due_kind as "dueKind", due_on as "dueOn", review_every_days as "reviewEveryDays",
          original_due_on as "originalDueOn", held_on as "meetingOn", meeting_is_gone as "meetingIsGone",
          last_review_on as "lastReviewOn", redates
        from needed_by_shared()`,
      Unseen,
    )
  ).map((seen) => ({ ...nothingKnown, ...seen }))

const nothingKnown = {
  reference: '',
  title: '',
  stateOn: day('1900-01-01'),
  stateWhy: '',
  hasBegun: false,
  ownerId: null,
  ownerName: null,
  meetingId: null,
  meetingTitle: null,
  startsOn: null,
  agreedOn: null,
  completedOn: null,
  sustainedOn: null,
  milestones: [],
  lastUpdateOn: null,
  ownView: '',
  waitsForBody: '',
  overrideStatus: '',
  overrideWhy: '',
  overrideBy: null,
  tooEarlyUntil: null,
  needs: [],
} as const satisfies Partial<ActionFacts>

/** The same of every action, worked out once for as long as nothing changes. */
export const judgeAll = (db: Db, { on, asAt }: { on: Day; asAt?: Day | undefined }): Promise<readonly Judged[]> =>
  keepWhileUnchanged(db, `judged ${on} ${asAt ?? 'now'}`, () => judge(db, { asAt }, on))
