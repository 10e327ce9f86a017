import { z } from 'zod'
import { allowsInWords, findClockRule, runClock } from '../clocks/index.ts'
import { record, type Person } from '../people/index.ts'
import { addDays, Day } from '../platform/day.ts'
import { workingDaysKnown } from '../platform/calendar/working-days.ts'
import { Invalid, NotFound } from '../platform/errors.ts'
import { sql, type Db } from '../platform/sql.ts'
import { feeds, turns, type Turn } from './feeds.ts'
import { limitUnits, listTargets, withTargets, type Target } from './rules-in-force.ts'
import { happenings, happeningsOf, spans, type Happening, type Span } from './spans.ts'

const how = {
  count: z.coerce
    .number('Enter a whole number.')
    .int('Enter a whole number.')
    .min(0, 'Enter 0 or more.')
    .max(1000, 'Enter 1,000 or less.'),
  unit: z.enum(limitUnits, 'Choose what is counted.'),
  why: z.string().trim().min(1, 'Say why.').max(1000, 'Keep the reason to 1,000 characters.'),
}

export const NewTarget = z.object({
  ruleId: z.string().refine((id) => feeds.some(({ rule }) => rule === id), 'Choose a time limit that the data feeds.'),
  fromDay: Day,
  ...how,
})
export type NewTarget = z.infer<typeof NewTarget>

/** A year before the bank holidays that are known end: both limits can be counted from it. */
const lastCompared = addDays(workingDaysKnown.to, -366)

/**
 * Sets a stricter limit for what starts on or after a day. The rule itself stays as it is in the law, and its source beside.
 *
 * @throws Invalid where it would allow more than the rule does
 */
export const setTarget = async (
  db: Db,
  person: Pick<Person, 'authorityId' | 'id'>,
  target: NewTarget,
): Promise<void> => {
  const rule = findClockRule(target.ruleId)
  if (!rule) throw new NotFound('time limit')
  const comparedOn = target.fromDay < lastCompared ? target.fromDay : lastCompared
  const asTarget: Target = { ...target, fromDay: comparedOn, id: '', setBy: '' }
  const [allowed, own] = [rule, withTargets(rule, [asTarget])].map(
    (each) => runClock(each, { startedOn: comparedOn }, comparedOn).dueOn,
  )
  if (!allowed || !own || own > allowed)
    throw new Invalid([
      { field: 'count', message: 'That allows more time than the rule does. A target of your own is stricter.' },
    ])
  const again = await db.run(sql`
    update clock_targets set ended_at = now(), ended_by = ${person.id}
    where authority_id = ${person.authorityId} and rule_id = ${target.ruleId} and from_day = ${target.fromDay} and ended_at is null`)
  await db.run(sql`
    insert into clock_targets (authority_id, rule_id, count, unit, from_day, why, set_by)
    values (${person.authorityId}, ${target.ruleId}, ${target.count}, ${target.unit}, ${target.fromDay}, ${target.why}, ${person.id})`)
  const { why, ...detail } = target
  await record(db, {
    action: 'time-limit.target-set',
    subjectKind: 'time-limit',
    subjectId: target.ruleId,
    why,
    detail: { ...detail, replaced: again > 0 },
  })
}

/** What the rule of a target allows itself: `within 45 working days`. */
export const itselfInWords = (ruleId: string): string => {
  const rule = findClockRule(ruleId)
  return rule ? allowsInWords(rule) : ''
}

/** @throws NotFound if there is no such target in force */
export const endTarget = async (db: Db, person: Pick<Person, 'authorityId' | 'id'>, id: string): Promise<void> => {
  const ended = await db.maybeOne(
    sql`
      update clock_targets set ended_at = now(), ended_by = ${person.id}
      where authority_id = ${person.authorityId} and id = ${id}::uuid and ended_at is null returning rule_id as "ruleId"`,
    z.object({ ruleId: z.string() }),
  )
  if (!ended) throw new NotFound('target')
  await record(db, { action: 'time-limit.target-ended', subjectKind: 'time-limit', subjectId: ended.ruleId })
}

/** The same by what it is for and from when, of which there is one. @throws NotFound if there is no such target in force */
export const endTargetFrom = async (
  db: Db,
  person: Pick<Person, 'authorityId' | 'id'>,
  { ruleId, fromDay }: Pick<Target, 'ruleId' | 'fromDay'>,
): Promise<void> => {
  const all = await listTargets(db, person.authorityId)
  const one = all.find((each) => each.ruleId === ruleId && each.fromDay === fromDay)
  if (!one) throw new NotFound('target')
  await endTarget(db, person, one.id)
}

/** Everything that a rule of one’s own may be between: “what starts it > what meets it”. */
export const possibleClocks: readonly { value: string; words: string }[] = (Object.keys(spans) as Span[]).flatMap(
  (span) =>
    happeningsOf[span]
      .filter((happening) => happening !== 'nothing')
      .map((happening) => ({
        value: `${span}>${happening}`,
        words: `From ${spans[span]}, until ${happenings[happening]}`,
      })),
)

const ownRuleId = /^OWN-[A-Z0-9-]{2,30}$/
export const OwnRuleId = z.string().regex(ownRuleId)

export const NewOwnRule = z.object({
  id: z
    .string()
    .trim()
    .toUpperCase()
    .transform((id) => (id.startsWith('OWN-') ? id : `OWN-${id}`))
    .refine((id) => ownRuleId.test(id), 'Use letters, digits and hyphens: for example CIN-VISIT.'),
  title: z.string().trim().min(1, 'Give it a name.').max(120, 'Keep the name to 120 characters.'),
  between: z
    .string()
    .refine((value) => possibleClocks.some((each) => each.value === value), 'Choose what starts and meets it.'),
  until: z.enum(['first', 'next', 'next, from the start'], 'Choose whether it is once or again and again.'),
  turn: z.custom<Turn>((value) => typeof value === 'string' && value in turns, 'Choose whose turn it is.'),
  ...how,
})
export type NewOwnRule = z.infer<typeof NewOwnRule>

/** @throws Invalid where there is or was a rule of that id */
export const addOwnRule = async (
  db: Db,
  person: Pick<Person, 'authorityId' | 'id'>,
  rule: NewOwnRule,
): Promise<void> => {
  const [starts, stops] = rule.between.split('>') as [Span, Happening] // one of possibleClocks
  const added = await db.run(sql`
    insert into clock_rules (authority_id, id, title, starts, until, stops, turn, count, unit, why, set_by)
    values (${person.authorityId}, ${rule.id}, ${rule.title}, ${starts}, ${rule.until}, ${stops}, ${rule.turn}, ${rule.count},
      ${rule.unit}, ${rule.why}, ${person.id})
    on conflict (authority_id, id) do nothing`)
  if (added === 0)
    throw new Invalid([{ field: 'id', message: 'There is a rule of that id already, or was one. Choose another.' }])
  const { id, why, ...detail } = rule
  await record(db, { action: 'time-limit.added', subjectKind: 'time-limit', subjectId: id, why, detail })
}

/** @throws NotFound if there is no such rule in force */
export const endOwnRule = async (db: Db, person: Pick<Person, 'authorityId' | 'id'>, id: string): Promise<void> => {
  const ended = await db.run(sql`
    update clock_rules set ended_at = now(), ended_by = ${person.id}
    where authority_id = ${person.authorityId} and id = ${id} and ended_at is null`)
  if (ended === 0) throw new NotFound('time limit of your own')
  await record(db, { action: 'time-limit.ended', subjectKind: 'time-limit', subjectId: id })
}
