import { clockDays, findClockRule } from '../clocks/index.ts'
import type { Day } from '../platform/day.ts'
import { copyLine } from '../platform/sql.ts'
import { ruleItself, type RuleInForce } from './rules-in-force.ts'

// Thirty years of days for each of some thirty rules, a hundred characters each.
const mostKept = 11_000
const kept = new Map<string, Map<Day, string>>()

/**
 * When clocks of a rule that start on a day, at a time where it is known, are due and due soon, as a row to copy: `rule_id, turn,
 * started_on, started_at, due_on, due_time, soon_on, rule_due_on`, the last where a stricter target counts it. By the rules of the house every council’s clocks start on the same few thousand
 * days: each is counted once.
 */
export const dayLine = (of: RuleInForce, startedOn: Day, at: string | null): string => {
  const { rule } = of
  if (at !== null || findClockRule(rule.id) !== rule) return counted(of, startedOn, at)
  let lines = kept.get(rule.id)
  if (!lines || lines.size >= mostKept) kept.set(rule.id, (lines = new Map<Day, string>()))
  let line = lines.get(startedOn)
  if (line === undefined) lines.set(startedOn, (line = counted(of, startedOn, at)))
  return line
}

const counted = (of: RuleInForce, startedOn: Day, at: string | null): string => {
  const { rule, feed } = of
  const { dueOn, dueAt, soonOn } = clockDays(rule, startedOn, at)
  const itself = ruleItself(of, startedOn)
  return copyLine([
    rule.id,
    feed.turn,
    startedOn,
    at ?? '',
    dueOn,
    dueAt,
    soonOn,
    itself ? clockDays(itself, startedOn, at).dueOn : null,
  ])
}
