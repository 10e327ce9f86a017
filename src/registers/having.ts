import type { Day } from '../platform/day.ts'
import { joined, sql, type Sql } from '../platform/sql.ts'
import type { Having } from './definition.ts'

/** Whether an entry `e` says all of these, on a day. An empty field says nothing, and is never unknown. */
export const having = (all: readonly Having[], on: Day): Sql =>
  sql`(${joined(
    all.map((one) => {
      const said = sql`coalesce(e.values ->> ${one.field}, '')`
      if ('is' in one) return sql`${said} = any (${one.is})`
      if ('filled' in one) return one.filled ? sql`${said} <> ''` : sql`${said} = ''`
      return sql`coalesce((e.values ->> ${one.field})::date <= ${on}::date - ${one.daysAgo}::integer, false)`
    }),
    ' and ',
  )})`
