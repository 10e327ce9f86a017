import { z } from 'zod'
import { Day } from '../../platform/day.ts'
import { sql, type Db } from '../../platform/sql.ts'
import { recordedBy, tableAt } from '../history/table-at.ts'
import { ActionId } from '../status/facts.ts'

export const contributionKinds = {
  update: 'Update',
  evidence: 'Evidence',
  date: 'New date asked for',
} as const
export type ContributionKind = keyof typeof contributionKinds
const kinds = Object.keys(contributionKinds) as [ContributionKind, ...ContributionKind[]] // the keys of the table above

/** One thing that somebody of another body said, brought or asked for. */
export const Contribution = z.object({
  kind: z.enum(kinds),
  on: Day,
  personId: z.string(),
  name: z.string(),
  body: z.string(),
  actionId: ActionId,
  actionTitle: z.string(),
  what: z.string(),
  toOn: Day.nullable(), // of a new date: the day asked for
  /** Of evidence and dates; '' for an update. */
  verdict: z.enum(['', 'waiting', 'verified', 'turned_down', 'approved', 'refused']),
})
export type Contribution = z.infer<typeof Contribution>

interface Asked {
  /** To these actions; left out for all. */
  actionIds?: readonly string[] | undefined
  planId?: string | undefined
  /** As it was known at the end of this day. */
  asAt?: Day | undefined
}

/**
 * Everything that people of other bodies contributed to actions, newest first: one query. A contribution is theirs where the
 * person has a body of their own, whatever has become of the sharing since.
 */
export const listContributions = (db: Db, { actionIds, planId, asAt }: Asked = {}): Promise<Contribution[]> => {
  const here = sql`authority_id = (select current_authority())`
  const wanted = (column: string) => {
    const id = column === 'u' ? sql`u.action_id` : column === 'e' ? sql`e.action_id` : sql`r.action_id`
    if (actionIds) return sql`${id} = any(${actionIds}::uuid[])`
    return planId === undefined
      ? sql`true`
      : sql`${id} in (select l.action_id from ${tableAt('plan_actions', asAt)} l where l.${here} and l.plan_id = ${planId})`
  }
  return db.many(
    sql`
      with partners as materialized (select id, name, body from people where ${here} and body <> ''), found as (
        select 'update' as kind, u.recorded_at as at, u.person_id, u.action_id, u.said as what, null::date as to_on, '' as verdict
        from action_updates u
        where u.${here} and u.person_id in (select id from partners) and ${recordedBy('u.recorded_at', asAt)} and ${wanted('u')}
        union all
        select 'evidence', e.added_at, e.added_by, e.action_id, e.title, null, e.verdict from ${tableAt('evidence', asAt)} e
        where e.${here} and e.added_by in (select id from partners) and ${wanted('e')}
        union all
        select 'date', r.asked_on::timestamp at time zone 'Europe/London', r.asked_by, r.action_id, r.why, coalesce(r.to_on, g.held_on), r.verdict
        from ${tableAt('redates', asAt)} r
          left join ${tableAt('board_meetings', asAt)} g on g.authority_id = r.authority_id and g.id = r.to_meeting_id
        where r.${here} and r.asked_by in (select id from partners) and ${wanted('r')}
      )
      select f.kind, (f.at at time zone 'Europe/London')::date as on, f.person_id as "personId", p.name, p.body,
        f.action_id as "actionId", a.title as "actionTitle", f.what, f.to_on as "toOn", f.verdict
      from found f join partners p on p.id = f.person_id join actions a on a.${here} and a.id = f.action_id
      order by f.at desc, f.kind, f.action_id`,
    Contribution,
  )
}
