import { z } from 'zod'
import { addDays, addMonths } from '../../platform/calendar/days.ts'
import { CalendarEnds, workingDaysBetween } from '../../platform/calendar/working-days.ts'
import type { Day } from '../../platform/day.ts'
import { joined, rawSql, sql, type Db } from '../../platform/sql.ts'
import { daysBetween } from './clock.ts'
import { ssdTableNames } from './definition.ts'
import { knownRows, type Period } from './known-tables.ts'
import type { Length, Reach } from './reach.ts'
import { lastDayColumns, turningColumns } from './splits.ts'

/** From one day to a later one: what was asked about the first is asked about the second. */
interface Move {
  from: Day
  to: Day
}

/** How the days of the periods move on. */
export interface Passing {
  end: readonly Move[]
  start: readonly Move[]
  known: readonly Move[]
}

/** The same periods, later. @returns undefined where one of them has gone back */
export const passingOf = (
  was: { periods: readonly Period[]; knownOn: Day },
  is: { periods: readonly Period[]; knownOn: Day },
): Passing | undefined => {
  const moves = (from: readonly Day[], to: readonly Day[]): Move[] =>
    to.map((day, nth) => ({ from: from[nth] ?? day, to: day }))
  const passing: Passing = {
    end: moves(
      was.periods.map(({ endsOn }) => endsOn),
      is.periods.map(({ endsOn }) => endsOn),
    ),
    start: moves(
      was.periods.map(({ startsOn }) => startsOn),
      is.periods.map(({ startsOn }) => startsOn),
    ),
    known: moves([was.knownOn], [is.knownOn]),
  }
  return [...passing.end, ...passing.start, ...passing.known].every(({ from, to }) => from <= to) ? passing : undefined
}

const days = (from: Day, to: Day): Day[] =>
  Array.from({ length: Math.max(0, daysBetween(from, to) + 1) }, (_, nth) => addDays(from, nth))
const after = ({ from, to }: Move): Day[] => days(addDays(from, 1), to)
const before = ({ from, to }: Move): Day[] => days(from, addDays(to, -1))
const both = ({ from, to }: Move): Day[] => (from === to ? [] : days(from, to))

// A month forward and a month back may be so many days apart: 31 January, 28 February, 28 January.
const clamped = 3

/** The days that are so far from a day that moves that something may turn: counted from either side, since months differ in length. */
const daysAt = ({ count, unit }: Length, move: Move, isClosed: boolean): Day[] => {
  if (move.from === move.to) return []
  if (count === 0) return isClosed ? both(move) : after(move)
  switch (unit) {
    case 'day':
      return [-count, count].flatMap((by) => both({ from: addDays(move.from, by), to: addDays(move.to, by) }))
    case 'month': {
      const counted = [-count, count].flatMap((by) => {
        const moved = { from: addMonths(move.from, by), to: addMonths(move.to, by) }
        const near = days(addDays(moved.from, -clamped), addDays(moved.to, clamped))
        const forth = near.filter((day) => {
          const there = addMonths(day, -by)
          return there <= move.to && (isClosed ? there >= move.from : there > move.from)
        })
        return [...(isClosed ? both(moved) : after(moved)), ...forth]
      })
      return counted
    }
    case 'working day':
      return days(addDays(move.from, -2 * count - 21), move.to).filter((day) => isTurning(day, count, move))
  }
}

/** Whether it turns, between two days, that a day is more, or less, than so many working days ago. */
const isTurning = (day: Day, count: number, { from, to }: Move): boolean => {
  try {
    const [was, is] = [workingDaysBetween(day, from), workingDaysBetween(day, to)]
    return was !== is && was <= count && count <= is
  } catch (error) {
    if (error instanceof CalendarEnds) return true
    throw error
  }
}

const oldest = 130 // years

/** Every day of birth of which a birthday is among the days that a move passes. Who is born on 29 February is a year older on 1 March. */
const births = (move: Move): Day[] =>
  after(move).flatMap((day) =>
    Array.from({ length: oldest }, (_, years) => addMonths(day, -12 * years)).flatMap((born) =>
      day.endsWith('-03-01') ? [born, addDays(born, -1)] : [born],
    ),
  )

/** The days of each column on which it matters, for one of the definitions or for where a child is, that the periods move on. */
export const daysReached = (
  reaches: readonly Reach[],
  passing: Passing,
  columns: readonly string[],
): ReadonlyMap<string, ReadonlySet<Day>> => {
  const reached = new Map<string, Set<Day>>()
  const add = (column: string, some: readonly Day[]): void => {
    const known = reached.get(column) ?? new Set()
    for (const day of some) known.add(day)
    reached.set(column, known)
  }
  for (const column of turningColumns) add(column, passing.end.flatMap(after))
  for (const column of lastDayColumns) add(column, passing.end.flatMap(before))
  const isByStart = reaches.some(({ byAge }) => byAge)
  add('pers_dob', [...passing.end, ...(isByStart ? passing.start : [])].flatMap(births))
  for (const { within, from, lengths, isClosed, words } of reaches) {
    for (const column of within) add(column, [...passing.end.flatMap(after), ...passing.start.flatMap(before)])
    const some = from.flatMap((which) =>
      lengths.flatMap((length) => passing[which].flatMap((move) => daysAt(length, move, isClosed))),
    )
    for (const column of columns) if (words.has(column)) add(column, some)
  }
  return reached
}

const Column = z.object({ table: z.string(), column: z.string() })

/** The children of whom a row has one of the days that are reached, as they are known by a delivery. */
export const childrenReached = async (
  step: Db,
  delivery: number,
  reaches: readonly Reach[],
  passing: Passing,
): Promise<string[]> => {
  const known = await step.many(
    sql`select c.relname as "table", a.attname as "column" from pg_attribute a join pg_class c on c.oid = a.attrelid
      where c.relnamespace = 'public'::regnamespace and c.relname = any(${[...ssdTableNames]}::text[])
        and a.atttypid = 'date'::regtype and not a.attisdropped
        and exists (select from pg_attribute i where i.attrelid = c.oid and i.attname = 'child_id')`,
    Column,
  )
  const reached = daysReached(
    reaches,
    passing,
    known.map(({ column }) => column),
  )
  const each = [...Map.groupBy(known, ({ table }) => table)].flatMap(([table, columns]) => {
    const asked = columns.flatMap(({ column }) => {
      const some = [...(reached.get(column) ?? [])]
      return some.length > 0 ? [sql`t.${rawSql(column)} = any(${some}::date[])`] : []
    })
    const name = ssdTableNames.find((one) => one === table)
    return name && asked.length > 0
      ? [sql`${knownRows(name, delivery, sql`t.child_id`)} and t.child_id is not null and (${joined(asked, ' or ')})`]
      : []
  })
  if (each.length === 0) return []
  const found = await step.many(joined(each, ' union '), z.object({ child_id: z.string() }))
  return found.map(({ child_id: child }) => child)
}
