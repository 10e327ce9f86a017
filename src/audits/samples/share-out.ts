import { roundHalfUp } from '../../platform/round.ts'

/**
 * How many of a sample come from each layer: its share of all, at least one from each that has anybody, never more than it has.
 * So the sum may differ a little from what was asked for; it is never below where there are enough children.
 */
export const shareOut = (asked: number, sizes: ReadonlyMap<string, number>): Map<string, number> => {
  const all = [...sizes.values()].reduce((sum, size) => sum + size, 0)
  const shares = new Map<string, number>()
  for (const [layer, size] of sizes)
    if (size > 0) shares.set(layer, Math.min(size, Math.max(1, roundHalfUp((asked * size) / all))))
  let short = Math.min(asked, all) - [...shares.values()].reduce((sum, share) => sum + share, 0)
  // Rounding down everywhere can leave some over: they come from the largest layers.
  for (const [layer, size] of [...sizes].toSorted(([a, many], [b, few]) => few - many || a.localeCompare(b))) {
    if (short <= 0) break
    const more = Math.min(short, size - (shares.get(layer) ?? 0))
    shares.set(layer, (shares.get(layer) ?? 0) + more)
    short -= more
  }
  return shares
}
