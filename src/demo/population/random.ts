import { createHash } from 'node:crypto'

/** Chance that is the same every time for one seed, so that a population can be made again. */
export interface Random {
  /** True in so many of a hundred cases. */
  percent(of: number): boolean
  /** A whole number from `least` to `most`, both included. */
  between(least: number, most: number): number
  pick<Thing>(from: readonly Thing[]): Thing
  /** One of the names, each as often as its weight says. */
  weigh<Name extends string>(weights: Readonly<Partial<Record<Name, number>>>): Name
  /** A length of time with this mean, most of them shorter and a few far longer: whole days. */
  lasting(mean: number): number
}

/** The labels name whose chance it is: one family’s stays the same whatever is made before it. */
export const randomOf = (...labels: readonly (string | number)[]): Random => {
  const next = smallFastCounter(createHash('sha256').update(labels.join('/')).digest())
  const between = (least: number, most: number): number => least + Math.floor(next() * (most - least + 1))
  return {
    percent: (of) => next() * 100 < of,
    between,
    pick: (from) => {
      const one = from[between(0, from.length - 1)]
      if (one === undefined) throw new RangeError('There is nothing to pick from.')
      return one
    },
    weigh: (weights) => {
      const entries = Object.entries(weights) as [keyof typeof weights & string, number][] // Object.entries forgets the names
      let left = next() * entries.reduce((sum, [, weight]) => sum + weight, 0)
      for (const [name, weight] of entries) {
        left -= weight
        if (left < 0) return name
      }
      throw new RangeError('There is nothing to weigh.')
    },
    lasting: (mean) => Math.round(-Math.log(1 - next()) * mean),
  }
}

/** sfc32 of PractRand, in the public domain: four words of state, from 0 up to but not 1. */
const smallFastCounter = (seed: Buffer): (() => number) => {
  let [a, b, c, d] = [seed.readInt32LE(0), seed.readInt32LE(4), seed.readInt32LE(8), 1]
  return () => {
    const sum = (((a + b) | 0) + d) | 0
    d = (d + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (((c << 21) | (c >>> 11)) + sum) | 0
    return (sum >>> 0) / 2 ** 32
  }
}
