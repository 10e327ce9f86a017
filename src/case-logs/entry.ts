import { z } from 'zod'
import { ChildId, SealedText, type Opened } from '../children/index.ts'
import { clockDays, findClockRule, runClock, type Clock, type ClockRule } from '../clocks/index.ts'
import { day, Day } from '../platform/day.ts'
import { sql } from '../platform/sql.ts'
import type { Value, Values } from '../registers/index.ts'
import type { CaseLog, LogClock, Worked } from './case-log.ts'

export const LogEntryId = z.uuid().brand<'LogEntryId'>()
export type LogEntryId = z.infer<typeof LogEntryId>

/** One entry of a log, as it stands or as it stood; whose it is cannot be read before it is written down who is shown it. */
export const LogEntry = z.object({
  id: LogEntryId,
  childId: ChildId,
  number: SealedText,
  name: SealedText,
  log: z.string(),
  version: z.number(),
  /** What was written in words reads “Words withheld” for whoever sees no names. */
  values: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
  happenedOn: Day,
  dueOn: Day.nullable(),
  changedAt: z.coerce.date(), // asked together with others, an instant comes as text
  changedBy: z.string(),
})
export type LogEntry = z.infer<typeof LogEntry>
export type ShownEntry = Opened<LogEntry>

/** What `LogEntry` needs, from `e`, its words `w`, the child `c`, their name `n` and who changed it `p`. */
export const entryColumns = sql`
  e.id, e.child_id as "childId", c.person_id as number, nullif(trim(concat_ws(' ', n.forename, n.surname)), '') as name, e.log,
  e.version, e.values || coalesce(w.values, '{}') as values, e.happened_on as "happenedOn", e.due_on as "dueOn", e.changed_at as "changedAt", p.name as "changedBy"`

/** Its words, whose it is and who wrote it, to be joined to `e`. */
export const entryOwners = sql`
  left join case_log_words w on w.authority_id = e.authority_id and w.entry_id = e.id and w.version = e.version
  join children c on c.authority_id = e.authority_id and c.id = e.child_id
  left join child_names n on n.authority_id = e.authority_id and n.child_id = e.child_id
  join people p on p.authority_id = e.authority_id and p.id = e.changed_by`

/** @throws Error where a definition names a rule that does not exist, which a test of the definitions holds */
export const ruleOf = ({ rule }: LogClock): ClockRule => {
  const found = typeof rule === 'string' ? findClockRule(rule) : rule
  if (!found) throw new Error(`There is no rule ${typeof rule === 'string' ? rule : rule.id}.`)
  return found
}

const dayOf = (value: Value | undefined): Day | null => (value === undefined ? null : day(String(value)))

const runs = ({ onlyWhen }: LogClock, values: Values): boolean =>
  onlyWhen === undefined || onlyWhen.is.includes((values[onlyWhen.field] ?? '') as string | boolean) // numbers are never named

export const isFinished = ({ finished }: CaseLog, values: Values): boolean =>
  finished !== undefined && finished.is.includes(String(values[finished.field] ?? ''))

/** The clocks of an entry as they stand on a day, by id; those that do not run for it are left out. */
export const clocksOf = (log: CaseLog, values: Values, asAt: Day): ReadonlyMap<string, Clock> =>
  new Map(
    (log.clocks ?? []).flatMap((clock): [string, Clock][] => {
      const [startedOn, doneOn] = [dayOf(values[clock.from]), dayOf(values[clock.until])]
      if (!runs(clock, values) || startedOn === null) return []
      if (doneOn === null && isFinished(log, values)) return []
      return [[clock.id, runClock(ruleOf(clock), { startedOn, doneOn }, asAt)]]
    }),
  )

export const worked = (log: CaseLog, entry: Pick<LogEntry, 'values' | 'happenedOn'>, asAt: Day): Worked => ({
  values: entry.values,
  happenedOn: entry.happenedOn,
  clocks: clocksOf(log, entry.values, asAt),
})

/** The first day on which something is asked of an entry; null where nothing is. */
export const dueOnOf = (log: CaseLog, values: Values): Day | null => {
  if (isFinished(log, values)) return null
  const days = (log.clocks ?? []).flatMap((clock) => {
    const from = dayOf(values[clock.from])
    if (!runs(clock, values) || from === null || values[clock.until] !== undefined) return []
    return clockDays(ruleOf(clock), from).dueOn ?? []
  })
  return days.toSorted()[0] ?? null
}

/** How an entry stands on a day. */
export type EntryState = 'late' | 'due soon' | 'open' | 'nothing is asked'

const soonDays = 14

export const stateOf = ({ dueOn }: Pick<LogEntry, 'dueOn'>, asAt: Day): EntryState => {
  if (dueOn === null) return 'nothing is asked'
  if (dueOn < asAt) return 'late'
  return Date.parse(dueOn) - Date.parse(asAt) <= soonDays * 86_400_000 ? 'due soon' : 'open'
}
