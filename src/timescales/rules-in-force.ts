import { createHash } from 'node:crypto'
import { z } from 'zod'
import { findClockRule, type ClockRule, type Limit } from '../clocks/index.ts'
import { Day } from '../platform/day.ts'
import { prepared, sql, type Db } from '../platform/sql.ts'
import { feeds, turns, type Feed, type Turn } from './feeds.ts'
import { happenings, spans, type Happening, type Span } from './spans.ts'

export const limitUnits = ['days', 'working days', 'weeks', 'months'] as const

export const Target = z.object({
  id: z.string(),
  ruleId: z.string(),
  count: z.number(),
  unit: z.enum(limitUnits),
  fromDay: Day,
  why: z.string(),
  setBy: z.string(),
})
/** A stricter limit of the authority’s own, for what starts on or after a day. */
export type Target = z.infer<typeof Target>

export const OwnRule = z.object({
  id: z.string(),
  title: z.string(),
  starts: z.custom<Span>((value) => typeof value === 'string' && value in spans),
  until: z.enum(['first', 'next', 'next, from the start']),
  stops: z.custom<Happening>((value) => typeof value === 'string' && value in happenings),
  turn: z.custom<Turn>((value) => typeof value === 'string' && value in turns),
  count: z.number(),
  unit: z.enum(limitUnits),
  why: z.string(),
  setBy: z.string(),
})
/** A rule that an authority made itself, without a line of program. */
export type OwnRule = z.infer<typeof OwnRule>

/** A rule as it is counted in one authority, and what of the dataset feeds it. */
export interface RuleInForce {
  rule: ClockRule
  feed: Feed
  /** The authority’s stricter limits; [] where it keeps to the rule. */
  targets: readonly Target[]
}

/** `authority` is asked for by name, because the clocks of a whole authority are worked out by the owner of the tables. */
export const listTargets = (db: Db, authority: string): Promise<Target[]> =>
  db.many(
    prepared(
      'clock-targets',
      sql`
      select t.id, t.rule_id as "ruleId", t.count, t.unit, t.from_day as "fromDay", t.why, p.name as "setBy"
      from clock_targets t join people p on p.authority_id = t.authority_id and p.id = t.set_by
      where t.authority_id = ${authority} and t.ended_at is null order by t.rule_id, t.from_day`,
    ),
    Target,
  )

export const listOwnRules = (db: Db, authority: string): Promise<OwnRule[]> =>
  db.many(
    prepared(
      'own-clock-rules',
      sql`
      select r.id, r.title, r.starts, r.until, r.stops, r.turn, r.count, r.unit, r.why, p.name as "setBy"
      from clock_rules r join people p on p.authority_id = r.authority_id and p.id = r.set_by
      where r.authority_id = ${authority} and r.ended_at is null order by r.id`,
    ),
    OwnRule,
  )

/** Every rule that is fed in this authority: those of the house, with its stricter targets, and its own. */
export const rulesInForce = async (db: Db, authority: string): Promise<RuleInForce[]> => {
  const [targets, own] = [await listTargets(db, authority), await listOwnRules(db, authority)]
  const ofHouse = feeds.map((feed): RuleInForce => {
    const rule = findClockRule(feed.rule)
    if (!rule) throw new Error(`There is no rule ${feed.rule}.`)
    const these = targets.filter(({ ruleId }) => ruleId === feed.rule)
    return { rule: withTargets(rule, these), feed, targets: these }
  })
  const ofTheirs = own.map((each): RuleInForce => {
    const rule: ClockRule = {
      id: each.id,
      starts: spans[each.starts],
      stops: happenings[each.stops],
      mode: 'after',
      allows: [{ count: each.count, unit: each.unit }],
      owner: each.turn,
      source: `A rule of the council’s own: ${each.title}`,
      standing: 'local',
      note: each.why,
    }
    return {
      rule,
      feed: { rule: each.id, from: each.starts, until: each.until, of: each.stops, turn: each.turn },
      targets: [],
    }
  })
  return [...ofHouse, ...ofTheirs]
}

/** The rule with the authority’s limits in place of its own from their days on. */
export const withTargets = (rule: ClockRule, targets: readonly Target[]): ClockRule => {
  if (targets.length === 0 || !('allows' in rule)) return rule
  const own = targets.map(({ count, unit, fromDay }): Limit => ({ count, unit, from: fromDay }))
  const first = own[0]?.from ?? ''
  return {
    ...rule,
    allows: [...rule.allows.filter(({ from }) => from === undefined || from < first), ...own],
    source: `${rule.source}; a stricter target of the council’s own`,
  }
}

/** The same for the same rules: what was worked out by others is worked out anew. */
export const hashOf = (rules: readonly RuleInForce[]): string =>
  createHash('sha256')
    .update(JSON.stringify(rules.map(({ rule, feed }) => [rule, { ...feed, only: feed.only?.text }])))
    .digest('hex')
