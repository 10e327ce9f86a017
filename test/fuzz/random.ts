/** A stream of numbers that is the same for the same seed (Mulberry32). */
export interface Random {
  below(limit: number): number // a whole number from 0
  pick<T>(from: readonly T[]): T
  bytes(length: number): Buffer
}

export function randomFrom(seed: number): Random {
  let state = seed >>> 0
  const below = (limit: number): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * limit)
  }
  return {
    below,
    pick(from) {
      const picked = from[below(from.length)]
      if (picked === undefined) throw new Error('nothing to pick from')
      return picked
    },
    bytes: (length) => Buffer.from(Array.from({ length }, () => below(256))),
  }
}
