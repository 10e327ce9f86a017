import type { Day } from '../platform/day.ts'
import { joined, rawSql, sql, type Sql } from '../platform/sql.ts'
import type { Feed } from './feeds.ts'
import type { Span } from './spans.ts'

/** What several rules may have in common: they are then found in one query. */
export type Course = Pick<Feed, 'from' | 'until' | 'of'>

/** Of the clocks of a course, those that one rule is about. */
export interface Selection {
  rule: string
  only: Feed['only'] | undefined
}

/**
 * Every clock of rules that run the same course, in one query over the sets of `setsOf`: rows `(rule_id, child_id, about, started_on,
 * done_on, ended_on, professional_id, excused, started_time)`, one at most of a rule, a child, what it is about and a day. Names come
 * from `spans.ts` alone.
 *
 * @param sets those that are not written down, each to be found within this query: `a as (…), `
 */
export const clocksOf = (course: Course, rules: readonly Selection[], startsBy: Day, sets = sql``): Sql => {
  const each = rules.map(
    ({ rule, only }) => sql`
      (select distinct on (child_id, about, started_on) ${rule}::text as rule_id, child_id, about, started_on, done_on, ended_on,
        professional_id, excused, started_time
      from clocks where about is not null and started_on <= ${startsBy}::date ${only ? sql`and ${only}` : sql``}
      order by child_id, about, started_on, done_on)`,
  )
  return sql`with ${sets} clocks as (${stretchesOf(course)}) ${joined(each, ' union all ')}`
}

/** What only the rows of one span have. A rule may ask for it, of that span. */
const own: Partial<Record<Span, string>> = { care: 'born', placements: 'sort', returns: 'started_time' }

/** From each start to what ends it, with what a rule may ask of it (`Feed.only`). */
const stretchesOf = ({ from, until, of }: Course): Sql => {
  const [span, happening] = [rawSql(from), rawSql(of)]
  const theirs = own[from] ? rawSql(`, s.${own[from]}`) : sql``
  const noTime = own[from] === 'started_time' ? sql`` : sql`, null::time as started_time`
  if (until === 'first')
    return sql`
      select s.child_id, s.about, s.started_on, s.started_on as span_started_on, min(h.on_day) as done_on, s.ended_on,
        s.professional_id, s.excused, 1::bigint as ordinal ${noTime} ${theirs}
      from ${span} s left join ${happening} h on h.about = s.about and h.on_day >= s.started_on
      where s.started_on is not null
      group by s.child_id, s.about, s.started_on, s.ended_on, s.professional_id, s.excused ${theirs}`
  const times =
    until === 'next, from the start'
      ? sql`(select about, on_day from ${happening} union select about, started_on from ${span})`
      : sql`(select distinct about, on_day from ${happening})`
  return sql`
    select s.child_id, s.about, t.on_day as started_on, s.started_on as span_started_on, lead(t.on_day) over each as done_on,
      s.ended_on, s.professional_id, s.excused, row_number() over each as ordinal ${noTime} ${theirs}
    from ${span} s join ${times} t on t.about = s.about and t.on_day >= s.started_on
      and (s.ended_on is null or t.on_day <= s.ended_on)
    window each as (partition by s.child_id, s.about order by t.on_day)`
}
