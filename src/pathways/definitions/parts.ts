import { flag, yes } from '../../indicators/index.ts'
import { sql, type Sql } from '../../platform/sql.ts'
import type { Step } from '../pathway.ts'

export { flag, yes }

/** Short breaks, which make no child one in care. */
const shortBreak = sql`exists (
  select from ssd_legal_status l where l.child_id = e.child_id and l.lega_legal_status in ('V3', 'V4')
    and l.lega_legal_status_start_date <= e.clae_cla_episode_start_date
    and (l.lega_legal_status_end_date is null or l.lega_legal_status_end_date > e.clae_cla_episode_start_date))`

export const careTables = ['ssd_cla_episodes', 'ssd_legal_status'] as const

/** Each time in care, all its episodes as one: `child_id`, `about`, `started_on`, `ended_on`, and the reason it ended. */
export const care = sql`(
  select e.child_id, e.clae_cla_id as about, min(coalesce(e.clae_entered_care_date, e.clae_cla_episode_start_date)) as started_on,
    case when bool_and(e.clae_cla_episode_ceased_date is not null) then max(e.clae_cla_episode_ceased_date) end as ended_on,
    (array_agg(e.clae_cla_episode_ceased_reason order by e.clae_cla_episode_start_date desc, e.clae_cla_episode_id desc))[1] as reason
  from ssd_cla_episodes e
  where e.clae_cla_id is not null and e.clae_cla_episode_start_date is not null and not ${shortBreak}
  group by 1, 2)`

/** The earliest of days, those that are not known left out; null where none is. */
export const earliest = (...days: readonly Sql[]): Sql => sql`least(${days.reduce((all, one) => sql`${all}, ${one}`)})`

/** Children in care, from the first day of a time in care to its last. */
export const inCareStep: Step = {
  id: 'in-care',
  title: 'in care',
  begins: 'the child comes into care',
  ends: 'the child leaves care',
  tables: careTables,
  fields: ['clae_entered_care_date', 'clae_cla_episode_start_date', 'clae_cla_episode_ceased_date'],
  cameCodes: 'legal_status',
  wentCodes: 'episode_ceased_reason',
  spans: sql`
    select c.about as thing, c.about, c.child_id, c.started_on, c.ended_on, l.status as came, c.reason as went
    from ${care} c left join (
      select distinct on (k.about) k.about, s.lega_legal_status as status
      from ${care} k join ssd_legal_status s on s.child_id = k.child_id and s.lega_legal_status_start_date <= k.started_on
        and (s.lega_legal_status_end_date is null or s.lega_legal_status_end_date > k.started_on)
      order by k.about, s.lega_legal_status_start_date desc, s.lega_legal_status_id desc) l on l.about = c.about`,
  isPublic: true,
}

/** Stays beyond a time limit: from the day after it was due to the day it was done or was not asked for any more. */
export const beyond = ({
  id,
  title,
  rules,
  note,
}: {
  id: string
  title: string
  rules: readonly string[]
  note?: string
}): Step => ({
  id,
  title,
  begins: 'the time limit passes and it is not done',
  ends: 'it is done, or is not asked for any more',
  tables: [],
  fields: [`the clocks ${rules.join(', ')}`],
  spans: sql`
    select i.rule_id || ' ' || i.about || ' ' || i.started_on as thing, i.about, i.child_id, i.due_on + 1 as started_on,
      least(i.done_on, i.ended_on) as ended_on, null::text as came,
      case when i.done_on <= coalesce(i.ended_on, i.done_on) then 'done late' else 'not asked for any more' end as went
    from clock_instances i
    where i.authority_id = (select current_authority()) and i.rule_id = any(${[...rules]}::text[]) and not i.excused
      and i.due_on is not null and (least(i.done_on, i.ended_on) is null or least(i.done_on, i.ended_on) > i.due_on)`,
  waits: true,
  isOverdue: true,
  ...(note !== undefined && { note }),
})
