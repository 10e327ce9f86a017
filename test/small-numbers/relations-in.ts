import type { Rest } from '../../src/indicators/publish/relations.ts'
import type { RowsOf } from './rows.ts'

/** Rows that are the same under every name that they have. */
interface Rows {
  names: readonly string[]
  rows: ReadonlySet<string>
}

/**
 * What groups of rows have to do with each other: which are the same, and of each the largest that are part of it, alone and those
 * together of which no row is in two. A line each.
 */
export const relationsIn = (drawn: readonly RowsOf[]): string[] => {
  const groups = new Map<string, Set<string>>()
  const leftOut = new Map<string, Set<string>>()
  for (const [nth, all] of drawn.entries())
    for (const [id, rows] of all) {
      const put = (name: string, row: string): void => {
        const group = groups.get(name)
        if (group) group.add(`${nth} ${row}`)
        else groups.set(name, new Set([`${nth} ${row}`]))
      }
      for (const { row, verdict } of rows) {
        if (verdict === 'left out') leftOut.set(id, (leftOut.get(id) ?? new Set()).add(`${nth} ${row}`))
        else {
          put(`${id} of`, row)
          put(`${id} ${verdict}`, row)
        }
      }
    }
  const classes = [...Map.groupBy([...groups], ([, rows]) => [...rows].toSorted().join('|')).values()].map(
    (alike): Rows => ({ names: alike.map(([name]) => name).toSorted(), rows: alike[0]?.[1] ?? new Set() }),
  )
  classes.sort((a, b) => nameOf(a).localeCompare(nameOf(b), 'en'))
  const { isPartOf, meets } = standing(classes)
  const isTold = ({ names }: Rows): boolean => names.some((name) => !name.endsWith(' not'))
  /** The largest of some that are part of another. */
  const largestIn = (whole: Rows, among: readonly Rows[]): Rows[] => {
    const parts = among.filter((part) => isPartOf(part, whole))
    return parts.filter((part) => !parts.some((other) => isPartOf(part, other)))
  }
  const restOf = (whole: Rows, parts: readonly Rows[]): Rest => {
    const rest = [...whole.rows].filter((row) => !parts.some(({ rows }) => rows.has(row)))
    if (rest.length === 0) return 'nothing'
    const isLeftOut = parts.some(({ names }) =>
      names.some((name) => name.endsWith(' of') && rest.every((row) => leftOut.get(idOf(name))?.has(row))),
    )
    return isLeftOut ? 'not told' : 'others'
  }
  const sums = classes.flatMap((whole): string[] => {
    const told = largestIn(whole, classes.filter(isTold))
    const alone = [...new Set([...told, ...largestIn(whole, classes)])].map((part) => [part])
    // Those that are asked of the whole itself add up to it, whatever else they are part of.
    const asked = classes.filter(({ names }) =>
      names.some((name) => name.endsWith(' counted') && whole.names.includes(`${idOf(name)} of`)),
    )
    const together = isTold(whole)
      ? disjointIn(
          [...new Set([...told, ...asked])].filter((part) => part !== whole),
          meets,
        )
      : []
    return [...alone, ...together].flatMap((parts) => {
      const isOfItself = parts.every(({ names }) => sharesId(names, whole.names) && !isTold({ names, rows: new Set() }))
      if (parts.length === 1 && isOfItself) return []
      return [`${nameOf(whole)} > ${parts.map(nameOf).join(' + ')} (${restOf(whole, parts)})`]
    })
  })
  return [...classes.flatMap(({ names }) => (names.length > 1 ? [names.join(' = ')] : [])), ...sums]
}

const nameOf = ({ names }: Rows): string => names[0] ?? ''
const idOf = (name: string): string => name.split(' ')[0] ?? ''
const sharesId = (some: readonly string[], others: readonly string[]): boolean =>
  some.some((name) => others.some((other) => idOf(other) === idOf(name)))

/** Which are part of which, and which have a row in common. */
const standing = (classes: readonly Rows[]) => {
  const holding = new Map<string, Rows[]>()
  for (const one of classes)
    for (const row of one.rows) {
      const list = holding.get(row)
      if (list) list.push(one)
      else holding.set(row, [one])
    }
  const met = new Map<Rows, Set<Rows>>(classes.map((one) => [one, new Set()]))
  for (const list of holding.values()) for (const one of list) for (const other of list) met.get(one)?.add(other)
  const wholesOf = ({ rows }: Rows): ReadonlySet<Rows> => {
    const [first = '', ...others] = rows
    let all = holding.get(first) ?? []
    for (const row of others) {
      if (all.length <= 1) break
      const here = new Set(holding.get(row))
      all = all.filter((one) => here.has(one))
    }
    return new Set(all)
  }
  const within = new Map(classes.map((one) => [one, wholesOf(one)]))
  return {
    isPartOf: (part: Rows, whole: Rows): boolean => part !== whole && within.get(part)?.has(whole) === true,
    meets: (one: Rows, other: Rows): boolean => met.get(one)?.has(other) === true,
  }
}

// Of a population nobody asks in more ways at once than this; where draws are too few there seem to be more.
const mostTogether = 500

/** All sets of two and more of which none has a row in common with another, and to which no further one can be added. */
const disjointIn = (some: readonly Rows[], meets: (one: Rows, other: Rows) => boolean): Rows[][] => {
  const found: Rows[][] = []
  const grow = (set: readonly Rows[], could: readonly Rows[], had: readonly Rows[]): void => {
    if (found.length >= mostTogether) throw new Error('Too few records were drawn: everything seems to be apart.')
    if (could.length === 0 && had.length === 0 && set.length > 1) found.push([...set])
    let [rest, done] = [could, had]
    for (const next of could) {
      const isApart = (other: Rows): boolean => other !== next && !meets(other, next)
      grow([...set, next], rest.filter(isApart), done.filter(isApart))
      rest = rest.filter((one) => one !== next)
      done = [...done, next]
    }
  }
  grow([], some, [])
  return found
}
