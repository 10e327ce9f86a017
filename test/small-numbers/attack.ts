import loadHighs from 'highs'
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

const highs = await loadHighs()
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
  const rows: string[] = []
  const times = [...new Set(known.map(({ when }) => when))]
  const spoken = new Set([...known.map(({ group }) => group.replace(/ \w+$/, ''))])
  const add = (terms: readonly (readonly [name: string, sign: 1 | -1])[]): void => {
    rows.push(`${terms.map(([name, sign]) => `${sign === 1 ? '+' : '-'} ${name}`).join(' ')} = 0`)
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
  const bounds = [...limits].map(([name, [least, most]]) => `${least} <= ${name} <= ${most}`)
  const end = (which: 'Minimize' | 'Maximize', name: string): number => {
    const problem = [
      which,
      ` o: ${name}`,
      'Subject To',
      ...rows.map((row, nth) => ` r${nth}: ${row}`),
      'Bounds',
      ...bounds,
      'End',
    ]
    const found = highs.solve(problem.join('\n'), { output_flag: false })
    if (found.Status === 'Unbounded') return which === 'Minimize' ? 0 : never
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
