import { Readable } from 'node:stream'
import { z } from 'zod'
import { overFrom } from '../children/index.ts'
import { addMonths } from '../platform/calendar/days.ts'
import { Day } from '../platform/day.ts'
import { rawSql, sql, type Db, type Sql } from '../platform/sql.ts'
import { dayLine } from './day-lines.ts'
import { turns } from './feeds.ts'
import { clocksOf, type Course } from './query-clocks.ts'
import type { RuleInForce } from './rules-in-force.ts'
import { setsNeeded, type SetsNeeded } from './sets-needed.ts'
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
  // Of these tables no more is known than how large they are, and to look into each takes longer than it spares: so all are joined by
  // hash, which is never far from the best. Thousands joined one by one to thousands would take minutes.
  await db.script(`
    set local enable_nestloop = off; set local enable_mergejoin = off; set local jit = off; set local work_mem = '64MB'`)
  const courses = coursesOf(rules)
  const sets = setsNeeded(setsOf(authority, delivery.number), courses)
  await db.script(
    sets.written.map(({ name, rows }) => `create temp table ${name} on commit drop as ${rows.text}`).join(';'),
  )
  await writeWorkers(db, authority, delivery)
  const begun = await writeBegun(db, delivery.asAt, courses, sets)
  const clocks = begun - (await endAtDeath(db, authority, delivery))
  await keep(db, authority, delivery)
  return clocks
}

interface CourseOfRules extends Course {
  rules: readonly RuleInForce[]
}

const coursesOf = (rules: readonly RuleInForce[]): CourseOfRules[] =>
  [...Map.groupBy(rules, ({ feed: { from, until, of } }) => `${from} ${until} ${of}`).values()].flatMap((own) => {
    const [first] = own
    return first ? [{ from: first.feed.from, until: first.feed.until, of: first.feed.of, rules: own }] : []
  })

/** Who works with each child, in which team; and of these, whose turn each sort of turn is. */
const writeWorkers = async (db: Db, authority: string, { number, asAt }: Work['delivery']): Promise<void> => {
  await db.script(`create temp table roles_of_turns (turn text, role text, place integer) on commit drop`)
  await db.run(sql`
    insert into roles_of_turns select turn, role, place
    from jsonb_each(${JSON.stringify(turns)}::jsonb) each (turn, roles), jsonb_array_elements_text(roles) with ordinality as own (role, place)`)
  await db.script(`
    create temp table workers on commit drop as
    select distinct on (child_id, professional_id, role) child_id, professional_id, role, team_id from (
      select child_id, invo_professional_id as professional_id, coalesce(invo_professional_role_id, '') as role,
        invo_professional_team as team_id
      from ssd_involvements where ${stoodIn(authority, number).text} and child_id is not null
        and (${overFrom('ssd_involvements').text} > date '${asAt}') is not false and invo_professional_id is not null) each
    order by 1, 2, 3, 4;
    create temp table in_turn on commit drop as
    select distinct on (r.turn, w.child_id) r.turn, w.child_id, w.professional_id, w.team_id
    from workers w join roles_of_turns r using (role) order by r.turn, w.child_id, r.place, w.professional_id;
    create temp table named on commit drop as
    select distinct on (child_id, professional_id) child_id, professional_id, team_id from workers order by 1, 2, 3`)
}

const Starts = z.object({
  ruleId: z.string(),
  days: z.array(Day),
  times: z.array(z.string().nullable()),
  clocks: z.number(),
})

/**
 * Every clock that has started or will before the next delivery: a birthday is known long before. With them whose turn each is, and when
 * each rule is due and due soon by the day it starts on: tens of thousands of clocks start on the same few days. The days of one course
 * are counted while the database finds the clocks of the next. Gives back how many clocks there are.
 */
const writeBegun = async (db: Db, asAt: Day, courses: readonly CourseOfRules[], sets: SetsNeeded): Promise<number> => {
  await db.script(`
    create temp table begun (rule_id text, child_id uuid, about text, started_on date, done_on date, ended_on date,
      professional_id text, excused boolean, started_time time) on commit drop;
    create temp table clock_days (
      rule_id text, turn text, started_on date, started_at text, due_on date, due_time time, soon_on date, rule_due_on date) on commit drop`)
  const startsBy = addMonths(asAt, 3)
  const started = courses.map(async ({ rules, ...course }) => {
    const byId = new Map(rules.map((each) => [each.rule.id, each]))
    const these = rules.map(({ rule, feed }) => ({ rule: rule.id, only: feed.only }))
    const starts = await db.many(
      sql`
        with added as (
          insert into begun ${clocksOf(course, these, startsBy, sets.before(course))} returning rule_id, started_on, started_time)
        select rule_id as "ruleId", array_agg(started_on::text) as days, array_agg(left(started_time::text, 5)) as times,
          sum(clocks) as clocks
        from (select rule_id, started_on, started_time, count(*) as clocks from added group by 1, 2, 3) each group by 1`,
      Starts,
    )
    return starts.map(({ ruleId, clocks, ...each }) => ({ clocks, lines: daysOf(byId.get(ruleId), each) }))
  })
  const written = (await Promise.all(started)).flat()
  await db.copy(
    sql`clock_days (rule_id, turn, started_on, started_at, due_on, due_time, soon_on, rule_due_on)`,
    Readable.from(written.map(({ lines }) => lines)),
  )
  return written.reduce((sum, { clocks }) => sum + clocks, 0)
}

/**
 * Nothing is owed to a child after the day of its death, whether or not the case is closed yet: clocks end on it, and those that would
 * begin later are none. Gives back how many are none.
 */
const endAtDeath = async (db: Db, authority: string, { number, asAt }: Work['delivery']): Promise<number> => {
  await db.script('create temp table died (child_id uuid, died_on date) on commit drop')
  const died = await db.run(sql`
    insert into died select child_id, pers_death_date from ssd_person
    where ${stoodIn(authority, number)} and child_id is not null and pers_death_date <= ${asAt}::date`)
  if (died === 0) return 0
  await db.run(sql`
    update begun b set ended_on = d.died_on from died d
    where d.child_id = b.child_id and b.started_on <= d.died_on and b.done_on is null
      and (b.ended_on is null or b.ended_on > d.died_on)`)
  return db.run(sql`delete from begun b using died d where d.child_id = b.child_id and b.started_on > d.died_on`)
}

const daysOf = (of: RuleInForce | undefined, { days, times }: Pick<z.infer<typeof Starts>, 'days' | 'times'>): string =>
  of ? days.map((startedOn, index) => dayLine(of, startedOn, times[index] ?? null)).join('') : ''

/** Neither done nor over on the day of the delivery: one that ends later, such as with the 21st birthday, is somebody’s turn until then. */
const stillOpen = (asAt: Day, of = ''): Sql => {
  const [done, ended] = [rawSql(`${of}done_on`), rawSql(`${of}ended_on`)]
  return sql`(${done} is null and (${ended} is null or ${ended} > ${asAt}::date))`
}

/** The clocks as they are kept: with their days, and for those that are open whose turn it is. */
const countedBy = (asAt: Day, order: Sql): Sql => {
  const clocks = (professional: Sql, team: Sql, turns: Sql, which: Sql) => sql`
    (select b.child_id, b.rule_id, b.about, b.started_on, b.started_time, d.due_on, d.due_time, d.soon_on, d.rule_due_on, b.done_on, b.ended_on, b.excused,
      d.turn, ${professional} as professional_id, ${team} as team_id
    from begun b
    join clock_days d on d.rule_id = b.rule_id and d.started_on = b.started_on and d.started_at = coalesce(left(b.started_time::text, 5), '')
    ${turns} where ${which} ${order})`
  const open = stillOpen(asAt, 'b.')
  const whose = sql`
    left join named n on n.child_id = b.child_id and n.professional_id = b.professional_id
    left join in_turn i on i.child_id = b.child_id and i.turn = d.turn`
  const professional = sql`coalesce(n.professional_id, i.professional_id)`
  const team = sql`case when n.professional_id is not null then n.team_id else i.team_id end`
  return sql`
    ${clocks(professional, team, whose, open)} union all ${clocks(sql`null::text`, sql`null::text`, sql``, sql`not (${open})`)}`
}

const key = ['child_id', 'rule_id', 'about', 'started_on']
const values =
  'started_time due_on due_time soon_on rule_due_on done_on ended_on excused turn professional_id team_id'.split(' ')
const each = (names: readonly string[], write: (name: string) => string, between = ', '): Sql =>
  rawSql(names.map(write).join(between))
const columns = each([...key, ...values], (name) => name)
const sameKey = each(key, (name) => `i.${name} = c.${name}`, ' and ')

/** Brings the clocks that are kept to what was counted. What this delivery itself had said by other rules is forgotten. */
const keep = async (db: Db, authority: string, { number: delivery, asAt }: Work['delivery']): Promise<void> => {
  const current = sql`i.authority_id = ${authority} and i.to_import is null`
  const { any } = await db.one(sql`select exists (select from clock_instances i where ${current}) as any`, Any)
  if (any) {
    await writeDifferent(db, current, asAt)
    const gone = sql`${current} and ${sameKey}`
    await db.run(sql`delete from clock_instances i using different c where ${gone} and i.from_import >= ${delivery}`)
    await db.run(sql`update clock_instances i set to_import = ${delivery - 1} from different c where ${gone}`)
  }
  const added = await db.run(sql`
    insert into clock_instances (authority_id, ${columns}, from_import)
    select a.id, ${columns}, ${delivery}::integer
    from (${any ? sql`select * from different where stands ${openFirst(asAt)}` : countedBy(asAt, sql`order by b.child_id`)}) c
    join authorities a on a.id = ${authority} -- asked once whether it is there, not by each row`) // a worklist reads all that are open: they lie together
  const { known } = await db.one(
    sql`select reltuples as known from pg_class where oid = 'clock_instances'::regclass`,
    z.object({ known: z.number() }),
  )
  // The server would look by itself what is in a table that grew by a tenth, but up to a minute late: until it does, a fifth of the rows
  // that it would read tells enough.
  if (added > Math.max(known, 0) / 10)
    await db.script('set local default_statistics_target = 20; analyze clock_instances')
}

const openFirst = (asAt: Day): Sql => sql`order by ${stillOpen(asAt)} desc, child_id`

const Any = z.object({ any: z.boolean() })

/** The clocks that are not kept as they were counted: as they are now, or by their key alone where they stand no more. */
const writeDifferent = async (db: Db, current: Sql, asAt: Day): Promise<void> => {
  await db.run(sql`
    create temp table different on commit drop as select true as stands, ${columns} from clock_instances where false`)
  await db.run(sql`
    insert into different (stands, ${columns})
    select c.child_id is not null, ${each(key, (name) => `coalesce(c.${name}, i.${name})`)}, ${each(values, (name) => `c.${name}`)}
    from (${countedBy(asAt, sql``)}) c full join (select * from clock_instances i where ${current}) i on ${sameKey}
    where c.child_id is null or i.child_id is null
      or (${each(values, (name) => `i.${name}`)}) is distinct from (${each(values, (name) => `c.${name}`)})`)
}
