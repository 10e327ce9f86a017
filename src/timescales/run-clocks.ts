import { z } from 'zod'
import { dueSoonFrom, runClock } from '../clocks/index.ts'
import { addMonths } from '../platform/calendar/days.ts'
import { CalendarEnds } from '../platform/calendar/working-days.ts'
import { Day } from '../platform/day.ts'
import type { Database } from '../platform/database.ts'
import { copyLine, sql, type Db } from '../platform/sql.ts'
import { turns, type Turn } from './feeds.ts'
import { Begun, clocksOf } from './query-clocks.ts'
import { hashOf, rulesInForce, type RuleInForce } from './rules-in-force.ts'
import { preamble } from './spans.ts'

/** A class of locks of ours: two who find the clocks stale do not both work them out. */
const lockClass = 5204

const Newest = z.object({ number: z.number(), asAt: Day })
const Run = z.object({ importNumber: z.number(), rules: z.string() })

export interface ClockRun {
  /** Whether they had to be worked out, or stood. */
  ran: boolean
  clocks: number
}

/**
 * Sees to it that the clocks of an authority are those of its newest delivery and of the rules now in force. Asks two rows where
 * they are, and works all out anew where they are not: after a delivery, after one was undone, after a target was set.
 */
export const runClocks = (database: Database, authority: string): Promise<ClockRun> =>
  database.asOwner((db) =>
    db.transaction(async (step) => {
      await step.run(sql`select pg_advisory_xact_lock(${lockClass}, hashtext(${authority}))`)
      const newest = await step.maybeOne(
        sql`
          select number, as_at as "asAt" from child_imports
          where authority_id = ${authority} and undone_at is null order by number desc limit 1`,
        Newest,
      )
      if (!newest) {
        await step.run(sql`delete from clock_instances where authority_id = ${authority}`)
        await step.run(sql`delete from clock_runs where authority_id = ${authority}`)
        return { ran: false, clocks: 0 }
      }
      const rules = await rulesInForce(step, authority)
      const hash = hashOf(rules)
      const before = await step.maybeOne(
        sql`select import_number as "importNumber", rules from clock_runs where authority_id = ${authority}`,
        Run,
      )
      if (before?.importNumber === newest.number && before.rules === hash) return { ran: false, clocks: 0 }
      return { ran: true, clocks: await workOut(step, authority, { rules, hash, newest }) }
    }),
  )

interface Work {
  rules: readonly RuleInForce[]
  hash: string
  newest: z.infer<typeof Newest>
}

const workOut = async (db: Db, authority: string, { rules, hash, newest }: Work): Promise<number> => {
  await db.run(sql`delete from clock_instances where authority_id = ${authority}`)
  // Nothing is known of how many rows a set has, and thousands joined one by one to thousands would take minutes.
  await db.run(sql`set local enable_nestloop = off`)
  const workers = await allocated(db, authority)
  const sets = preamble(authority)
  const startsBy = addMonths(newest.asAt, 3) // what starts until the next delivery; a birthday is known long before
  let clocks = 0
  for (const { rule, feed } of rules) {
    const begun = await db.many(clocksOf(feed, sets, startsBy), Begun)
    const count = counting(rule)
    await db.copy(
      sql`clock_instances (authority_id, rule_id, child_id, about, started_on, due_on, soon_on, done_on, ended_on, excused, turn, professional_id, team_id)`,
      lines(begun, (each) => {
        const { dueOn, soonOn } = count(each.startedOn)
        const open = each.doneOn === null && each.endedOn === null
        const worker = open ? workers.whoseTurn(each, feed.turn) : undefined
        const { childId, about, startedOn, doneOn, endedOn, excused } = each
        const days = [startedOn, dueOn, soonOn, doneOn, endedOn]
        return [
          authority,
          rule.id,
          childId,
          about,
          ...days,
          excused ? 't' : 'f',
          feed.turn,
          worker?.professionalId ?? null,
          worker?.teamId ?? null,
        ]
      }),
    )
    clocks += begun.length
  }
  await db.run(sql`
    insert into clock_runs (authority_id, import_number, as_at, rules, clocks)
    values (${authority}, ${newest.number}, ${newest.asAt}, ${hash}, ${clocks})
    on conflict (authority_id) do update set import_number = excluded.import_number, as_at = excluded.as_at,
      rules = excluded.rules, clocks = excluded.clocks, ran_at = now()`)
  return clocks
}

async function* lines<Row>(rows: readonly Row[], columnsOf: (row: Row) => (string | null)[]): AsyncGenerator<string> {
  for (let at = 0; at < rows.length; at += 500) {
    yield rows
      .slice(at, at + 500)
      .map((row) => copyLine(columnsOf(row)))
      .join('')
  }
}

/** When a rule is due and due soon, remembered by the day it started: thousands of clocks start on the same few. */
const counting = (rule: RuleInForce['rule']) => {
  const known = new Map<Day, { dueOn: Day | null; soonOn: Day | null }>()
  return (startedOn: Day) => {
    const before = known.get(startedOn)
    if (before) return before
    const { dueOn } = runClock(rule, { startedOn }, startedOn)
    const days = { dueOn, soonOn: dueOn ? soonFrom(startedOn, dueOn) : null }
    known.set(startedOn, days)
    return days
  }
}

/** On the day itself where the bank holidays round it are not loaded yet. */
const soonFrom = (startedOn: Day, dueOn: Day): Day => {
  try {
    return dueSoonFrom(startedOn, dueOn)
  } catch (error) {
    if (error instanceof CalendarEnds) return dueOn
    throw error
  }
}

const Involved = z.object({
  childId: z.string(),
  professionalId: z.string(),
  role: z.string(),
  teamId: z.string().nullable(),
})

/** Who works with each child now, and in which team. */
const allocated = async (db: Db, authority: string) => {
  const rows = await db.many(
    sql`
      select distinct child_id as "childId", invo_professional_id as "professionalId",
        coalesce(invo_professional_role_id, '') as role, invo_professional_team as "teamId"
      from ssd_involvements where authority_id = ${authority} and to_import is null and child_id is not null
        and invo_involvement_end_date is null and invo_professional_id is not null
      order by 1, 2`,
    Involved,
  )
  const byChild = Map.groupBy(rows, ({ childId }) => childId)
  return {
    /** Who the row itself names, where that person still works with the child; else whoever has the fitting role. */
    whoseTurn: ({ childId, professionalId }: Begun, turn: Turn): z.infer<typeof Involved> | undefined => {
      const these = byChild.get(childId) ?? []
      const roles: readonly string[] = turns[turn]
      return (
        these.find((each) => each.professionalId === professionalId) ??
        roles.map((role) => these.find((each) => each.role === role)).find((each) => each !== undefined)
      )
    },
  }
}
