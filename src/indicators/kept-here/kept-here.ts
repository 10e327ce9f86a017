import { z } from 'zod'
import { may, type Permission, type Person } from '../../people/index.ts'
import type { Day } from '../../platform/day.ts'
import { sql, type Db } from '../../platform/sql.ts'
import { mayRead, registers } from '../../registers/index.ts'
import type { Computed, ListRow } from '../computed/definition.ts'
import { withKnown } from '../computed/known-tables.ts'
import { decided } from '../computed/list.ts'
import { periodsNow } from '../computed/periods.ts'

/**
 * How an indicator is worked out from what is kept in Sightline itself: registers, plans, letters, committees. Like those that are
 * worked out from case records: `rows` are asked for the periods `p`, and the number is the count of the rows, so the two cannot
 * differ. It is asked anew whenever somebody looks, under their own eyes; `rows` select `title` and `path`, where it is kept.
 */
export interface KeptHereIndicator extends Pick<Computed, 'id' | 'rows' | 'counted' | 'cannotTell' | 'says'> {
  over: 'day' | 'period'
  /** Who sees the rows sees the number: without them it would be another. */
  seenBy: { permission: Permission } | { register: string }
}

export interface KeptHereRow {
  title: string
  /** The page that it is kept on. */
  path: string
  /** Null where it could not be told. */
  counted: boolean | null
  says: string
}

export interface KeptHere {
  startsOn: Day
  endsOn: Day
  counted: number
  outOf: number
  leftOut: number
  rows: readonly KeptHereRow[]
}

export const maySeeKeptHere = (person: Person, { seenBy }: KeptHereIndicator): boolean => {
  if ('permission' in seenBy) return may(person, seenBy.permission)
  const register = registers.find(({ id }) => id === seenBy.register)
  return register !== undefined && mayRead(person, register)
}

const Row = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]))

/** The number for the twelve months to a day, or on that day, and the list behind it. */
export const countKeptHere = async (db: Db, definition: KeptHereIndicator, on: Day): Promise<KeptHere> => {
  const [period] = periodsNow(on)
  if (!period) throw new Error('There is no period to a day.')
  const whole: Computed = { ...definition, tables: [], version: 1 }
  const rows = await db.many(
    sql`${withKnown([], { periods: [period], delivery: 0, knownOn: on }, definition.rows)}, ${decided(whole)}
      select * from decided`,
    Row,
  )
  const list = rows
    .map((row): KeptHereRow => {
      const { leftOut } = row
      const counted = typeof leftOut === 'string' ? null : row['isCounted'] === true
      const says = typeof leftOut === 'string' ? leftOut : definition.says(row as ListRow, counted === true)
      return { title: String(row['title'] ?? ''), path: String(row['path'] ?? ''), counted, says }
    })
    .toSorted((a, b) => `${a.title} ${a.says}`.localeCompare(`${b.title} ${b.says}`))
  return {
    ...period,
    counted: list.filter(({ counted }) => counted === true).length,
    outOf: list.filter(({ counted }) => counted !== null).length,
    leftOut: list.filter(({ counted }) => counted === null).length,
    rows: list,
  }
}
