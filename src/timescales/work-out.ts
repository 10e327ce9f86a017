import { z } from 'zod'
import { clockDays } from '../clocks/index.ts'
import { addMonths } from '../platform/calendar/days.ts'
import { Day } from '../platform/day.ts'
import { copyLine, rawSql, sql, type Db } from '../platform/sql.ts'
import { turns } from './feeds.ts'
import { clocksOf } from './query-clocks.ts'
import type { RuleInForce } from './rules-in-force.ts'
import { setsOf, stoodIn } from './spans.ts'

interface Work {
  delivery: { number: number; asAt: Day }
  rules: readonly RuleInForce[]
}

/**
 * Works out every clock of an authority by one delivery, and keeps what is new or different: a clock that stands no more ends with the
 * delivery before. All of it happens in the database, save that days are counted here, once for each day that a rule starts on.
 * Wants a transaction of its own, since its tables live as long. Gives back how many clocks there are.
 */
export const workOut = async (db: Db, authority: string, { delivery, rules }: Work): Promise<number> => {
  // Nothing is known of how many rows a set has, and thousands joined one by one to thousands would take minutes.
  await db.script(`set local enable_nestloop = off; set local jit = off; set local work_mem = '64MB'`)
  for (const { name, rows } of setsOf(authority, delivery.number)) {
    await db.run(sql`create temp table ${rawSql(name)} on commit drop as ${rows}`)
    await db.script(`analyze pg_temp.${name}`)
  }
  await writeBegun(db, delivery.asAt, rules)
  await writeDays(db, rules)
  await writeWorkers(db, authority, delivery)
  await writeCounted(db, rules)
  return keep(db, authority, delivery.number)
}

/** Every clock that has started or will before the next delivery: a birthday is known long before. */
const writeBegun = async (db: Db, asAt: Day, rules: readonly RuleInForce[]): Promise<void> => {
  await db.script(`
    create temp table begun (rule_id text, child_id uuid, about text, started_on date, done_on date, ended_on date,
      professional_id text, excused boolean, started_time time) on commit drop`)
  const startsBy = addMonths(asAt, 3)
  for (const { rule, feed } of rules) {
    await db.run(sql`insert into begun select ${rule.id}, each.* from (${clocksOf(feed, startsBy)}) each`)
  }
  await db.script('analyze pg_temp.begun')
}

const Start = z.object({ ruleId: z.string(), days: z.array(Day), times: z.array(z.string().nullable()) })

/** When each rule is due and due soon, by the day it starts on: tens of thousands of clocks start on the same few. */
const writeDays = async (db: Db, rules: readonly RuleInForce[]): Promise<void> => {
  await db.script(`
    create temp table clock_days (rule_id text, started_on date, started_at text, due_on date, due_time time, soon_on date) on commit drop`)
  const starts = await db.many(
    sql`
      select rule_id as "ruleId", array_agg(started_on::text) as days, array_agg(left(started_time::text, 5)) as times
      from (select distinct rule_id, started_on, started_time from begun) each group by 1`,
    Start,
  )
  const byId = new Map(rules.map(({ rule }) => [rule.id, rule]))
  async function* lines(): AsyncGenerator<string> {
    for (const { ruleId, days, times } of starts) {
      const rule = byId.get(ruleId)
      if (!rule) continue
      yield days
        .map((startedOn, index) => {
          const at = times[index] ?? null
          const { dueOn, dueAt, soonOn } = clockDays(rule, startedOn, at)
          return copyLine([ruleId, startedOn, at ?? '', dueOn, dueAt, soonOn])
        })
        .join('')
    }
  }
  await db.copy(sql`clock_days (rule_id, started_on, started_at, due_on, due_time, soon_on)`, lines())
  await db.script('analyze pg_temp.clock_days')
}

/** Who works with each child, in which team; and of these, whose turn each sort of turn is. */
const writeWorkers = async (db: Db, authority: string, { number, asAt }: Work['delivery']): Promise<void> => {
  await db.run(sql`
    create temp table workers on commit drop as
    select distinct on (child_id, professional_id, role) child_id, professional_id, role, team_id from (
      select child_id, invo_professional_id as professional_id, coalesce(invo_professional_role_id, '') as role,
        invo_professional_team as team_id
      from ssd_involvements where ${stoodIn(authority, number)} and child_id is not null
        and (invo_involvement_end_date is null or invo_involvement_end_date > ${asAt}::date) and invo_professional_id is not null) each
    order by 1, 2, 3, 4`)
  await db.script(`create temp table roles_of_turns (turn text, role text, place integer) on commit drop`)
  for (const [turn, roles] of Object.entries(turns)) {
    await db.run(sql`
      insert into roles_of_turns select ${turn}, role, place from unnest(${roles}::text[]) with ordinality as each (role, place)`)
  }
  await db.script(`
    create temp table in_turn on commit drop as
    select distinct on (r.turn, w.child_id) r.turn, w.child_id, w.professional_id, w.team_id
    from workers w join roles_of_turns r using (role) order by r.turn, w.child_id, r.place, w.professional_id;
    create temp table named on commit drop as
    select distinct on (child_id, professional_id) child_id, professional_id, team_id from workers order by 1, 2, 3;
    analyze pg_temp.in_turn; analyze pg_temp.named`)
}

/** The clocks as they are kept: with their days, and for those that are open whose turn it is. */
const writeCounted = async (db: Db, rules: readonly RuleInForce[]): Promise<void> => {
  const turnOf = Object.fromEntries(rules.map(({ rule, feed }) => [rule.id, feed.turn]))
  await db.script(`create temp table turn_of (rule_id text, turn text) on commit drop`)
  await db.run(sql`insert into turn_of select key, value from jsonb_each_text(${JSON.stringify(turnOf)}::jsonb)`)
  await db.script(`
    create temp table counted on commit drop as
    select b.rule_id, b.child_id, b.about, b.started_on, b.started_time, d.due_on, d.due_time, d.soon_on, b.done_on, b.ended_on, b.excused, t.turn,
      coalesce(n.professional_id, i.professional_id) as professional_id,
      case when n.professional_id is not null then n.team_id else i.team_id end as team_id
    from begun b join clock_days d on d.rule_id = b.rule_id and d.started_on = b.started_on
      and d.started_at = coalesce(left(b.started_time::text, 5), '')
    join turn_of t on t.rule_id = b.rule_id
    left join named n on b.done_on is null and b.ended_on is null and n.child_id = b.child_id and n.professional_id = b.professional_id
    left join in_turn i on b.done_on is null and b.ended_on is null and i.child_id = b.child_id and i.turn = t.turn;
    analyze pg_temp.counted`)
}

const key = 'child_id, rule_id, about, started_on'
const values = 'started_time, due_on, due_time, soon_on, done_on, ended_on, excused, turn, professional_id, team_id'
const sameKey = key
  .split(', ')
  .map((name) => `i.${name} = c.${name}`)
  .join(' and ')
const valuesOf = (alias: string): string =>
  values
    .split(', ')
    .map((name) => `${alias}.${name}`)
    .join(', ')

/** Brings the clocks that are kept to what was counted. What this delivery itself had said by other rules is forgotten. */
const keep = async (db: Db, authority: string, delivery: number): Promise<number> => {
  const current = sql`i.authority_id = ${authority} and i.to_import is null`
  const same = rawSql(`(${valuesOf('i')}) is not distinct from (${valuesOf('c')})`)
  const gone = sql`${current} and not exists (select from counted c where ${rawSql(sameKey)} and ${same})`
  await db.run(sql`delete from clock_instances i where ${gone} and i.from_import >= ${delivery}`)
  await db.run(sql`update clock_instances i set to_import = ${delivery - 1} where ${gone}`)
  const added = await db.run(sql`
    insert into clock_instances (authority_id, ${rawSql(key)}, ${rawSql(values)}, from_import)
    select a.id, ${rawSql(key)}, ${rawSql(values)}, ${delivery}::integer
    from counted c join authorities a on a.id = ${authority} -- asked once whether it is there, not by each row
    where not exists (select from clock_instances i where ${current} and ${rawSql(sameKey)})
    order by c.done_on is null and c.ended_on is null desc, ${rawSql(key)}`) // a worklist reads all that are open: they lie together
  const { clocks } = await db.one(sql`select count(*) as clocks from counted`, z.object({ clocks: z.number() }))
  if (added > clocks / 10) await db.script('analyze clock_instances')
  return clocks
}
