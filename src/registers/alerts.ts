import { z } from 'zod'
import type { Person } from '../people/index.ts'
import { inWords, type Day } from '../platform/day.ts'
import { joined, sql, type Db } from '../platform/sql.ts'
import { registersOf } from './access.ts'
import { daysBetween, remindsFrom, runsOut } from './clock.ts'
import { isFinished, type Clock, type Register, type Values } from './definition.ts'
import { EntryId } from './entry.ts'

/** Something that a register asks of somebody, with why. */
export interface Alert {
  register: Register
  entryId: EntryId
  name: string // of the entry
  kind: AlertKind
  /** The word of its status: “Late”. */
  word: string
  /** What stands after the word: “by 12 days”. */
  detail: string
  /** Why: a sentence without the word. */
  reason: string
  /** The day that is meant; null where none is. */
  on: Day | null
  ownerId: string | null
  ownerName: string | null
  /** The clock that asks, for what answers it. */
  clock: string | null
}

/** Most pressing first. */
export const alertKinds = [
  'late',
  'expired',
  'due',
  'expiring',
  'owner left',
  'no owner',
  'not filled in',
  'no day',
] as const
export type AlertKind = (typeof alertKinds)[number]

const Row = z.object({
  id: EntryId,
  register: z.string(),
  name: z.string(),
  values: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
  ownerId: z.string().nullable(),
  ownerName: z.string().nullable(),
  ownerWorks: z.boolean(),
})
type Row = z.infer<typeof Row>

/**
 * What the registers ask of this person today: of the entries that they own and, where `of` is 'everybody', of all that
 * they may read. Most pressing first. `db` must be open as the person.
 */
export const alertsFor = async (
  db: Db,
  person: Person,
  today: Day,
  { of = 'me', only }: { of?: 'me' | 'everybody'; only?: Register } = {},
): Promise<Alert[]> => {
  const registers = registersOf(person).filter((register) => only === undefined || register.id === only.id)
  const [first] = registers
  if (!first) return []
  // Only entries that can ask something are fetched: a register of ten thousand is mostly in good order.
  const asked = registers.map((register) => {
    const soon = sql`e.due_on <= ${today}::date + ${remindsFrom(register)}::int`
    const parts = [soon]
    if (register.owner !== undefined && of === 'everybody')
      parts.push(sql`e.owner_id is null`, sql`not (${works(today)})`)
    for (const { name, expected, expectedWhen } of register.fields) {
      if (expected) parts.push(sql`not e.values ? ${name}`)
      if (expectedWhen)
        parts.push(sql`(not e.values ? ${name} and e.values ->> ${expectedWhen.field} = any(${[...expectedWhen.is]}))`)
    }
    if ((register.clocks ?? []).length > 0) parts.push(sql`e.due_on is null`)
    const { finished } = register
    const goesOn = finished
      ? sql`not coalesce(e.values ->> ${finished.field} = any(${[...finished.is]}), false)`
      : sql`true`
    return sql`(e.register = ${register.id} and ${goesOn} and (${joined(parts, ' or ')}))`
  })
  const rows = await db.many(
    sql`
      select e.id, e.register, e.name, e.values, e.owner_id as "ownerId", o.name as "ownerName",
        coalesce(${works(today)}, false) as "ownerWorks"
      from register_entries e left join people o on o.authority_id = e.authority_id and o.id = e.owner_id
      where e.authority_id = current_authority() and e.retired_at is null
        and ${of === 'me' ? sql`e.owner_id = ${person.id}` : sql`true`} and (${joined(asked, ' or ')})`,
    Row,
  )
  const byId = new Map(registers.map((register) => [register.id, register]))
  return rows
    .flatMap((row) => {
      const register = byId.get(row.register)
      return register ? alertsOf(register, row, today) : []
    })
    .toSorted(byPress)
}

const works = (today: Day) => sql`o.active and (o.active_until is null or o.active_until >= ${today}::date)`

const press = new Map(alertKinds.map((kind, index) => [kind, index]))

const byPress = (a: Alert, b: Alert): number =>
  (press.get(a.kind) ?? 0) - (press.get(b.kind) ?? 0) ||
  inOrder(a.on ?? '9999', b.on ?? '9999') ||
  inOrder(a.name, b.name)

/** By their letters, without the rules of a language: there may be thousands. */
const inOrder = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

interface Standing {
  id: EntryId
  name: string
  values: Values
  ownerId: string | null
  ownerName: string | null
  ownerWorks: boolean
}

/** Everything that one entry asks on a day. A finished entry asks nothing. */
export const alertsOf = (register: Register, entry: Standing, today: Day): Alert[] => {
  if (isFinished(register, entry.values)) return []
  const about = {
    register,
    entryId: entry.id,
    name: entry.name,
    ownerId: entry.ownerId,
    ownerName: entry.ownerName,
    clock: null,
    on: null,
    detail: '',
  }
  const alerts: Alert[] = (register.clocks ?? []).flatMap((clock) => {
    const told = ofClock(register, clock, entry.values, today)
    return told ? [{ ...about, ...told, clock: clock.id }] : []
  })
  if (register.owner !== undefined) {
    if (entry.ownerId === null) {
      alerts.push({
        ...about,
        kind: 'no owner',
        word: 'No owner',
        reason: 'nobody answers for it, so nobody is reminded',
      })
    } else if (!entry.ownerWorks) {
      const who = entry.ownerName ?? 'its owner'
      alerts.push({
        ...about,
        kind: 'owner left',
        word: 'Owner has left',
        reason: `${who} no longer has access; choose somebody else`,
      })
    }
  }
  for (const { name, expected, expectedWhen } of register.fields) {
    if (entry.values[name] !== undefined) continue
    const isAsked = expectedWhen?.is.includes(String(entry.values[expectedWhen.field] ?? ''))
    const reason = expected ?? (isAsked ? expectedWhen?.says : undefined)
    if (reason) alerts.push({ ...about, kind: 'not filled in', word: 'Not filled in', reason })
  }
  return alerts
}

const ofClock = (
  register: Register,
  clock: Clock,
  values: Values,
  today: Day,
): Pick<Alert, 'kind' | 'word' | 'detail' | 'reason' | 'on'> | undefined => {
  const ends = runsOut(clock, values)
  if (!ends) {
    // A clock that is not meant to run for this entry is silent; one that has no day to count from says so.
    if (clock.onlyWhen && !clock.onlyWhen.is.includes(String(values[clock.onlyWhen.field] ?? ''))) return undefined
    if (clock.kind === 'deadline') return undefined
    return {
      kind: 'no day',
      word: 'No day',
      detail: '',
      on: null,
      reason: `no day to count the ${clock.what.toLowerCase()} from`,
    }
  }
  const left = daysBetween(today, ends.on)
  const reason = whyThen(register, clock, ends, values)
  if (left < 0) {
    const passed = `by ${inDays(-left)}`
    return clock.kind === 'expiry'
      ? { kind: 'expired', word: 'Expired', detail: `${inDays(-left)} ago`, reason, on: ends.on }
      : { kind: 'late', word: 'Late', detail: passed, reason, on: ends.on }
  }
  if (left > Math.max(0, ...clock.remindDaysBefore)) return undefined
  const detail = left === 0 ? 'today' : `in ${inDays(left)}`
  return clock.kind === 'expiry'
    ? { kind: 'expiring', word: 'Expires', detail, reason, on: ends.on }
    : { kind: 'due', word: 'Due', detail, reason, on: ends.on }
}

const inDays = (days: number): string => (days === 1 ? '1 day' : `${days.toLocaleString('en-GB')} days`)

/** The sum, in words: “review by 1 March 2026, 12 months after “Approved on”, 1 March 2025”. */
const whyThen = (
  register: Register,
  clock: Clock,
  { on, counted }: { on: Day; counted: { field: string; from: Day } },
  values: Values,
): string => {
  const title = register.fields.find(({ name }) => name === counted.field)?.title ?? counted.field
  const what = `${clock.what.charAt(0).toLowerCase()}${clock.what.slice(1)} by ${inWords(on)}`
  return clock.after === 'that day'
    ? what
    : `${what}: ${afterInWords(clock, values)} after “${title}”, ${inWords(counted.from)}`
}

const afterInWords = ({ after }: Clock, values: Values): string => {
  if (after === 'that day') return ''
  if ('days' in after) return inDays(after.days)
  const months = typeof after.months === 'number' ? after.months : Number(values[after.months.field])
  return months === 1 ? '1 month' : `${months} months`
}

/** Whether today is one of the days on which a reminder of this alert goes out by mail; late ones go out weekly. */
export const isReminderDay = ({ register, clock, on, kind }: Alert, today: Day): boolean => {
  const found = register.clocks?.find(({ id }) => id === clock)
  if (!found || on === null) return false
  const left = daysBetween(today, on)
  if (kind === 'late' || kind === 'expired') return (-left - 1) % 7 === 0
  return found.remindDaysBefore.includes(left)
}
