import highsModule from 'highs'
import type { Relations } from '../../src/indicators/publish/relations.ts'

/** How many are in a group of rows at a time: `CP05 counted`, `now`. */
export interface Quantity {
  group: string
  when: string
}

/** What somebody was shown: that a number is this, or what it was rounded to. */
export interface Shown extends Quantity {
  least: number
  most: number
}

/** A sum that holds whatever the numbers are: their signed sum is 0. */
export type Balance = readonly (Quantity & { sign: 1 | -1 })[]

// Its types are those of its other build, in which the loader is called `default`.
const highs = await (highsModule as unknown as typeof highsModule.default)()
const never = 1_000_000

/**
 * All that somebody can know who lays everything that they were shown beside what the definitions say of each other, as linear
 * inequalities; what a number can be at the least and at the most is then asked of a solver. What is in a whole and in none of its
 * parts is a number as well, called `rest of …` by its line.
 */
export const attackOn = ({ same, sums }: Relations, known: readonly Shown[], balances: readonly Balance[] = []) => {
  const names = new Map<string, string>()
  const firstOf = new Map(same.flatMap((alike) => alike.map(({ name }) => [name, alike[0]?.name ?? name])))
  const nameOf = ({ group, when }: Quantity): string => {
    const key = `${firstOf.get(group) ?? group} ${when}`
    const name = names.get(key) ?? `x${names.size}`
    names.set(key, name)
    return name
  }
  const rows: (readonly (readonly [name: string, times: number])[])[] = []
  const times = [...new Set(known.map(({ when }) => when))]
  const spoken = new Set(known.map(({ group }) => group.replace(/ \w+$/, '')))
  const add = (terms: readonly (readonly [name: string, sign: 1 | -1])[]): void => {
    // What stands on both sides is none.
    const sums = Map.groupBy(terms, ([name]) => name)
    const left = [...sums].flatMap(([name, own]) => {
      const sum = own.reduce((all, [, sign]) => all + sign, 0)
      return sum === 0 ? [] : [[name, sum] as const]
    })
    if (left.length > 0) rows.push(left)
  }
  for (const when of times) {
    for (const id of spoken) {
      const of = (side: string): string => nameOf({ group: `${id} ${side}`, when })
      if (of('of') !== of('counted'))
        add([
          [of('of'), 1],
          [of('counted'), -1],
          [of('not'), -1],
        ])
    }
    for (const { whole, parts, rest } of sums) {
      const terms = [
        [nameOf({ group: whole.name, when }), 1],
        ...parts.map(({ name }) => [nameOf({ group: name, when }), -1] as const),
      ] as [string, 1 | -1][]
      if (rest !== 'nothing') terms.push([nameOf({ group: restName(whole.name, parts), when }), -1])
      add(terms)
    }
  }
  for (const balance of balances) add(balance.map(({ sign, ...quantity }) => [nameOf(quantity), sign]))
  const limits = new Map<string, [number, number]>()
  for (const { least, most, ...quantity } of known) {
    const name = nameOf(quantity)
    const [from, to] = limits.get(name) ?? [0, never]
    limits.set(name, [Math.max(from, least), Math.min(to, most)])
  }
  const isFree = (name: string): boolean => {
    const [least, most] = limits.get(name) ?? [0, never]
    return least < most
  }
  const rowsOf = new Map<string, number[]>()
  for (const [nth, terms] of rows.entries())
    for (const [name] of terms) if (isFree(name)) rowsOf.set(name, [...(rowsOf.get(name) ?? []), nth])
  /** The rows that have to do with a number, through whatever is not known exactly. */
  const around = (name: string): number[] => {
    const [found, seen, ahead] = [new Set<number>(), new Set([name]), [name]]
    for (let one = ahead.pop(); one !== undefined; one = ahead.pop())
      for (const row of rowsOf.get(one) ?? []) {
        found.add(row)
        for (const [other] of rows[row] ?? [])
          if (isFree(other) && !seen.has(other)) {
            seen.add(other)
            ahead.push(other)
          }
      }
    return [...found]
  }
  const end = (which: 'Minimize' | 'Maximize', name: string): number => {
    if (!isFree(name)) return limits.get(name)?.[0] ?? 0
    const own = around(name)
    if (own.length === 0) return which === 'Minimize' ? 0 : never
    const used = new Set(own.flatMap((row) => (rows[row] ?? []).map(([one]) => one)))
    const problem = [
      which,
      ` o: ${name}`,
      'Subject To',
      ...own.map(
        (row) =>
          ` r${row}: ${(rows[row] ?? []).map(([one, sign]) => `${sign < 0 ? '-' : '+'} ${Math.abs(sign)} ${one}`).join(' ')} = 0`,
      ),
      'Bounds',
      ...[...used].flatMap((one) => {
        const [least, most] = limits.get(one) ?? [0, never]
        return [`${least} <= ${one} <= ${most}`]
      }),
      'End',
    ]
    const found = highs.solve(problem.join('\n'), { output_flag: false })
    if (found.Status !== 'Optimal') throw new Error(`What is shown contradicts itself: ${found.Status}.`)
    return found.ObjectiveValue
  }
  return {
    /** The least and the most that a number can be. */
    between: (quantity: Quantity): readonly [least: number, most: number] => {
      const name = nameOf(quantity)
      return [Math.ceil(end('Minimize', name) - 1e-6), Math.floor(end('Maximize', name) + 1e-6)]
    },
  }
}

/** The name of those who are in a whole and in none of its parts. */
export const restName = (whole: string, parts: readonly { name: string }[]): string =>
  `rest of ${whole} without ${parts.map(({ name }) => name).join(', ')}`
