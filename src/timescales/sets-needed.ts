import { rawSql, type Sql } from '../platform/sql.ts'
import type { Course } from './query-clocks.ts'

export interface NamedRows {
  name: string
  rows: Sql
}

export interface SetsNeeded {
  /** Those to write down before anything is asked, in their order: several name them. */
  written: readonly NamedRows[]
  /** What stands before a question of one course: the sets that it alone names. */
  before(course: Course): Sql
}

/**
 * Of the sets of `setsOf`, those that some courses need. What one alone names is found within its question; only what several name is
 * worth a table. What none names is not found at all.
 */
export const setsNeeded = (sets: readonly NamedRows[], courses: readonly Course[]): SetsNeeded => {
  const known = new Set(sets.map(({ name }) => name))
  const named = new Map(sets.map(({ name, rows }) => [name, namesIn(rows).filter((one) => known.has(one))]))
  const namedBy = ({ from, of }: Course): string[] => [...new Set<string>([from, of])]

  const needed = new Set<string>()
  const need = (name: string): void => {
    if (needed.has(name)) return
    needed.add(name)
    named.get(name)?.forEach(need)
  }
  const roots = courses.map(namedBy)
  roots.flat().forEach(need)
  const uses = [...roots, ...[...needed].map((name) => named.get(name) ?? [])].flat()
  const isWritten = (name: string): boolean => uses.indexOf(name) !== uses.lastIndexOf(name)

  /** The sets that are found within what names these, each before those that name it. */
  const within = (names: readonly string[]): NamedRows[] => {
    const found = new Set<string>()
    const find = (name: string): void => {
      if (isWritten(name) || found.has(name)) return
      found.add(name)
      named.get(name)?.forEach(find)
    }
    names.forEach(find)
    return sets.filter(({ name }) => found.has(name))
  }
  const list = (some: readonly NamedRows[]): string =>
    some.map(({ name, rows }) => `${name} as (${rows.text})`).join(', ')
  return {
    written: sets
      .filter(({ name }) => needed.has(name) && isWritten(name))
      .map(({ name, rows }) => {
        const own = within(named.get(name) ?? [])
        return { name, rows: own.length > 0 ? rawSql(`with ${list(own)} ${rows.text}`) : rows }
      }),
    before: (course) => {
      const own = within(namedBy(course))
      return rawSql(own.length > 0 ? `${list(own)}, ` : '')
    },
  }
}

/** What the rows are taken from. */
const namesIn = ({ text }: Sql): string[] => [
  ...new Set([...text.matchAll(/\b(?:from|join) (\w+)/g)].map(([, name = '']) => name)),
]
