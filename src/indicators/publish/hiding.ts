import type { Db } from '../../platform/sql.ts'
import { allIndicators, findIndicator } from '../catalogue.ts'
import { keptFor } from '../computed/results.ts'
import type { Indicator } from '../indicator.ts'
import { partitions, tellingOf } from './partitions.ts'
import { hideOfTotal, publicCount, publicShare } from './suppress.ts'

interface Made {
  counted: number
  outOf: number
}

/** Whether a number of the records here is hidden from who sees no children. */
export type Hiding = (indicator: Pick<Indicator, 'id' | 'unit'>, made: Made) => boolean

/** Whether the public may not see a number: shares by those counted and not counted, the others by how many they are made of. */
export const isHidden = (
  { unit }: Pick<Indicator, 'unit'>,
  { counted, outOf }: { counted: number; outOf: number },
): boolean => {
  if (unit === '%') return publicShare(counted, outOf).kind === 'hidden'
  return publicCount(unit === 'count' || unit === 'per 10,000 children' ? counted : outOf) === 'c'
}

/**
 * Hides small numbers, and what they could be worked out from, whatever page it stands on. A stock, the same a year before, and who
 * came and went between the two add up, so where one of the four is small both flows are hidden, and only their difference is
 * known. Shares of one population by code add up to it, so where one is small another is hidden too, now and a year before. What
 * tells how many a share counts is hidden with it.
 */
export const hidingHere = async (db: Db): Promise<Hiding> => {
  const stocks = allIndicators.filter(({ flows }) => flows !== undefined)
  const kept = await keptFor(db, [
    ...new Set([...stocks.flatMap(({ id, flows = [] }) => [id, ...flows]), ...partitions.flat(), ...tellingOf.flat()]),
  ])
  const isSmall = (id: string, when: 'now' | 'before'): boolean => {
    const made = kept.get(id)?.[when]
    const indicator = findIndicator(id)
    return indicator !== undefined && made !== undefined && made !== null && isHidden(indicator, made)
  }
  const beside = new Set(
    stocks.flatMap(({ id, flows = [] }) =>
      isSmall(id, 'now') || isSmall(id, 'before') || flows.some((flow) => isSmall(flow, 'now')) ? flows : [],
    ),
  )
  for (const family of partitions)
    for (const when of ['now', 'before'] as const) {
      const members = family.flatMap((id) => {
        const made = kept.get(id)?.[when]
        return made ? [{ id, ...made }] : []
      })
      const small = members.flatMap(({ id }, index) => (isSmall(id, when) || beside.has(id) ? [index] : []))
      const total = Math.max(0, ...members.map(({ outOf }) => outOf))
      const values = members.map(({ counted }) => counted)
      const hidden = hideOfTotal(values, total, new Set(small))
      for (const index of [...hidden].filter((one) => !small.includes(one))) beside.add(members[index]?.id ?? '')
    }
  const isAny = (id: string, when: 'now' | 'before'): boolean => (kept.get(id)?.[when]?.outOf ?? 0) > 0
  for (const [share, telling] of tellingOf)
    if (beside.has(share) || (['now', 'before'] as const).some((when) => isAny(share, when) && isSmall(share, when)))
      beside.add(telling)
  return (indicator, made) => beside.has(indicator.id) || isHidden(indicator, made)
}
