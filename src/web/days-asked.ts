import { z } from 'zod'
import { Day, isDay } from '../platform/day.ts'
import type { Problem } from './page.ts'

/** What the days of addresses are called where a page has no box for them. */
const called: Readonly<Record<string, string>> = { asAt: 'As at', as_at: 'As at', on: 'Day', from: 'From', to: 'To' }

/** The names under which the query of a page takes a day. */
export const namesOfDays = (query: z.ZodType | undefined): string[] => {
  let schema: unknown = query
  while (schema !== undefined && !(schema instanceof z.ZodObject)) schema = within(schema)
  if (!(schema instanceof z.ZodObject)) return []
  return Object.entries(schema.shape).flatMap(([name, of]) => (isOfDay(of) ? [name] : []))
}

/** Whether a schema takes a day in the end, whatever is wrapped round it. */
const isOfDay = (schema: unknown): boolean => {
  for (let at = schema; at !== undefined; at = within(at)) if (at === Day) return true
  return false
}

/** What a schema wraps, or leads to. */
const within = (schema: unknown): unknown =>
  schema instanceof z.ZodPipe
    ? schema.def.out
    : schema instanceof z.ZodOptional || schema instanceof z.ZodCatch || schema instanceof z.ZodDefault
      ? schema.def.innerType
      : undefined

/**
 * What is wrong with the days that an address asks for: one that does not exist, such as 30 February, is not taken for today without
 * a word. What was given is repeated only where it looks like a day, since it may be anything.
 */
export const wrongDays = (names: readonly string[], asked: unknown): Problem[] => {
  const given = new Map(Object.entries(asked ?? {}))
  return names.flatMap((name) => {
    const value: unknown = given.get(name)
    if (value === undefined || value === '' || (typeof value === 'string' && isDay(value))) return []
    const what =
      typeof value === 'string' && /^\d{4}-\d{1,2}-\d{1,2}$/.test(value)
        ? `there is no day ${value}`
        : 'what was given is no day'
    return [{ field: name, message: `${called[name] ?? name}: ${what}. The page is shown without it.` }]
  })
}

/** The address without those. */
export const withoutThem = (asked: unknown, wrong: readonly Problem[]): unknown =>
  wrong.length === 0
    ? asked
    : Object.fromEntries(Object.entries(asked ?? {}).filter(([name]) => !wrong.some(({ field }) => field === name)))
