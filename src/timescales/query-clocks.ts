import type { Day } from '../platform/day.ts'
import { rawSql, sql, type Sql } from '../platform/sql.ts'
import type { Feed } from './feeds.ts'

/**
 * Every clock that one feed starts, in one query over the sets of `setsOf`: rows `(child_id, about, started_on, done_on, ended_on,
 * professional_id, excused, started_time)`. Names come from `spans.ts` alone.
 */
export const clocksOf = (
  { from, until, of, only }: Pick<Feed, 'from' | 'until' | 'of' | 'only'>,
  startsBy: Day,
): Sql => {
  const [span, happening] = [rawSql(from), rawSql(of)]
  const time = from === 'returns' ? sql`s.started_time` : sql`null::time as started_time`
  const sort = from === 'placements' ? sql`s.sort` : sql`null::text as sort`
  const times =
    until === 'next, from the start'
      ? sql`(select about, on_day from ${happening} union select about, started_on from ${span})`
      : sql`${happening}`
  const clocks =
    until === 'first'
      ? sql`
        select s.child_id, s.about, s.started_on, s.started_on as span_started_on, min(h.on_day) as done_on, s.ended_on,
          s.professional_id, s.excused, ${time}, ${sort}, 1::bigint as ordinal
        from ${span} s left join ${happening} h on h.about = s.about and h.on_day >= s.started_on
        where s.started_on is not null
        group by ${from === 'placements' ? sql`s.sort, ` : sql``}${from === 'returns' ? sql`s.started_time, ` : sql``}s.child_id, s.about, s.started_on, s.ended_on, s.professional_id, s.excused`
      : sql`
        select s.child_id, s.about, t.on_day as started_on, s.started_on as span_started_on,
          lead(t.on_day) over each as done_on, s.ended_on, s.professional_id, s.excused, null::time as started_time, ${sort},
          row_number() over each as ordinal
        from ${span} s join ${times} t on t.about = s.about and t.on_day >= s.started_on
          and (s.ended_on is null or t.on_day <= s.ended_on)
        window each as (partition by s.child_id, s.about order by t.on_day)`
  return sql`
    select distinct on (child_id, about, started_on) child_id, about, started_on, done_on, ended_on, professional_id, excused,
      started_time
    from (${clocks}) clocks left join person using (child_id)
    where about is not null and started_on <= ${startsBy}::date ${only ? sql`and ${only}` : sql``}
    order by child_id, about, started_on, done_on`
}
