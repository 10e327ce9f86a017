import { createHash } from 'node:crypto'
import { z } from 'zod'
import { findClockRule, type ClockRule, type Limit } from '../clocks/index.ts'
import { Day } from '../platform/day.ts'
import { prepared, sql, type Db } from '../platform/sql.ts'
import { feeds, turns, type Feed, type Turn } from './feeds.ts'
import { happenings, spans, type Happening, type Span } from './spans.ts'

export const limitUnits = ['days', 'working days', 'weeks', 'months'] as const

const SetTarget = z.object({
  id: z.string(),
  ruleId: z.string(),
  count: z.number(),
  unit: z.enum(limitUnits),
  fromDay: Day,
  why: z.string(),
})
export const Target = SetTarget.extend({ setBy: z.string() })
/** A stricter limit of the authority’s own, for what starts on or after a day. */
export type Target = z.infer<typeof Target>

const SetRule = z.object({
  id: z.string(),
  title: z.string(),
  starts: z.custom<Span>((value) => typeof value === 'string' && value in spans),
  until: z.enum(['first', 'next', 'next, from the start']),
  stops: z.custom<Happening>((value) => typeof value === 'string' && value in happenings),
  turn: z.custom<Turn>((value) => typeof value === 'string' && value in turns),
  count: z.number(),
  unit: z.enum(limitUnits),
  why: z.string(),
})
export const OwnRule = SetRule.extend({ setBy: z.string() })
/** A rule that an authority made itself, without a line of program. */
export type OwnRule = z.infer<typeof OwnRule>

/** A rule as it is counted in one authority, and what of the dataset feeds it. */
export interface RuleInForce {
  rule: ClockRule
  feed: Feed
  /** The authority’s stricter limits; [] where it keeps to the rule. */
  targets: readonly z.infer<typeof SetTarget>[]
}

/** The rule as it stands in its source, where a stricter target counts what starts on a day; undefined where none does. */
export const ruleItself = ({ rule, targets }: RuleInForce, startedOn: Day): ClockRule | undefined =>
  targets.some(({ fromDay }) => fromDay <= startedOn) ? findClockRule(rule.id) : undefined

/** `authority` is asked for by name, because the clocks of a whole authority are worked out by the owner of the tables. */
export const listTargets = (db: Db, authority: string): Promise<Target[]> =>
  db.many(
    prepared(
      'clock-targets',
      sql`
        select t.id, t.rule_id as "ruleId", t.count, t.unit, t.from_day as "fromDay", t.why, p.name as "setBy"
        from clock_targets t join people p on p.authority_id = t.authority_id and p.id = t.set_by
        where t.authority_id = ${authority}::uuid and t.ended_at is null order by t.rule_id, t.from_day`,
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
        where r.authority_id = ${authority}::uuid and r.ended_at is null order by r.id`,
    ),
    OwnRule,
  )

const Stated = z.object({ stated: z.string() })
const Own = z.object({ targets: z.array(SetTarget), own: z.array(SetRule) })

/** What the rules in force come to, with their hash: the same for the same targets and own rules, word for word. */
export interface RuleSet {
  rules: readonly RuleInForce[]
  byId: ReadonlyMap<string, RuleInForce>
  /** The same for the same rules: what was worked out by others is worked out anew. */
  hash: string
}

// An authority changes its rules a few times a year: the last few states of each are enough, whoever asks.
const mostKept = 200
const kept = new Map<string, RuleSet>()

/** Puts the rules together from what `statedRules` gave, or takes them as they were put together before. */
export const ruleSetOf = (stated: string): RuleSet => {
  const found = kept.get(stated)
  if (found) return found
  const { targets, own } = Own.parse(JSON.parse(stated))
  const rules = putTogether(targets, own)
  const made = { rules, byId: new Map(rules.map((each) => [each.rule.id, each])), hash: hashOf(rules) }
  kept.set(stated, made)
  for (const oldest of kept.keys()) {
    if (kept.size <= mostKept) break
    kept.delete(oldest)
  }
  return made
}

const Stand = Stated.extend({ run: z.string().nullable() })
export type Stand = z.infer<typeof Stand>

/** The rules in force, and by which rules the clocks of the newest delivery were worked out: `isStanding` reads the answer. */
export const standingQuestion = { query: sql`select run, stated from my_clocks_standing()`, row: Stand }

/** The same for the owner of the tables, of any authority. */
export const standingQuestionOf = (authority: string) => ({
  query: sql`select run, stated from clocks_standing(${authority}::uuid)`,
  row: Stand,
})

/** Every rule that is fed in an authority: those of the house, with its stricter targets, and its own. */
export const rulesInForce = async (db: Db, asked: typeof standingQuestion): Promise<RuleSet> => {
  const [found] = await db.ask(asked)
  if (!found) throw new Error('The database did not tell which rules are in force.')
  return ruleSetOf(found.stated)
}

/** Whether the clocks are those of the newest delivery that was not undone, by the rules now in force. */
export const isStanding = (answer: readonly Stand[]): boolean =>
  answer.every(({ run, stated }) => run === ruleSetOf(stated).hash)

const putTogether = (
  targets: readonly z.infer<typeof SetTarget>[],
  own: readonly z.infer<typeof SetRule>[],
): RuleInForce[] => {
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
export const withTargets = (rule: ClockRule, targets: readonly z.infer<typeof SetTarget>[]): ClockRule => {
  if (targets.length === 0 || !('allows' in rule)) return rule
  const own = targets.map(({ count, unit, fromDay }): Limit => ({ count, unit, from: fromDay }))
  const first = own[0]?.from ?? ''
  return {
    ...rule,
    allows: [...rule.allows.filter(({ from }) => from === undefined || from < first), ...own],
    source: `${rule.source}; a stricter target of the council’s own`,
  }
}

const hashOf = (rules: readonly RuleInForce[]): string =>
  createHash('sha256')
    .update(
      JSON.stringify(
        rules.map(({ rule, feed, targets }) => [
          rule,
          { ...feed, only: feed.only?.text },
          ...(targets.length > 0 ? ['with the day of the rule itself'] : []),
        ]),
      ),
    )
    .digest('hex')
