import { rawSql, type Sql } from '../../platform/sql.ts'

const bodies = new Map<string, Sql>()
const keys = new Map<string, string>()
const few = new Set<string>()

/**
 * Who many definitions are about, such as the children in care at the end of each period: asked for once and looked up by name.
 * The query may name `periods`, the tables and the cohorts before it; it takes no parameters, since `create table as` takes none.
 *
 * @param lookedUpBy the columns by which single rows of it are looked up
 * @param isFew whether its rows are so few, and so dear to find, that a list finds all of them once and goes through them
 * @returns what stands in a query: `from ${inCare} c`
 */
export const cohort = (name: string, query: Sql, lookedUpBy?: string, isFew = false): Sql => {
  if (query.values.length > 0) throw new Error(`The cohort ${name} has parameters.`)
  bodies.set(name, query)
  if (lookedUpBy) keys.set(name, lookedUpBy)
  if (isFew) few.add(name)
  return rawSql(name)
}

/** By what rows of a cohort are looked up; undefined where it is read whole. */
export const keyOfCohort = (name: string): string | undefined => keys.get(name)

/** Whether a list finds the rows of a cohort once, and goes through them. */
export const isFoundOnce = (name: string): boolean => few.has(name)

/** Those that a text names, and those that these are made from, in the order in which they can be made. */
export const cohortsIn = (text: string): [string, Sql][] => {
  const wanted = new Set<string>()
  for (const name of [...bodies.keys()].toReversed())
    if (names(text, name) || [...wanted].some((other) => names(bodies.get(other)?.text ?? '', name))) wanted.add(name)
  return [...bodies].filter(([name]) => wanted.has(name))
}

/** Whether a cohort is another one for other periods; what is not can be asked for once for all of them. */
export const isOfPeriods = (name: string): boolean => {
  const text = bodies.get(name)?.text ?? ''
  return (
    names(text, 'periods') ||
    [...bodies.keys()].some((other) => other !== name && names(text, other) && isOfPeriods(other))
  )
}

const names = (text: string, name: string): boolean => {
  const known = patterns.get(name) ?? new RegExp(String.raw`\b${name}\b`)
  patterns.set(name, known)
  return known.test(text)
}
const patterns = new Map<string, RegExp>()
