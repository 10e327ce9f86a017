import type { Figure } from './figure.ts'
import { hasValue, seriesOf } from './series.ts'

/** How a group stands to everybody in one period: the group is among them. */
export interface Gap {
  period: Figure['period']
  group: number
  everybody: number
  /** Below 0 where the group has less. Not rounded. */
  gap: number
}

/** The gaps of an area, oldest first, of the periods for which both are published. */
export const gapsOf = (group: readonly Figure[], everybody: readonly Figure[]): Gap[] => {
  const at = new Map(
    seriesOf(everybody)
      .filter(hasValue)
      .map(({ period, value }) => [`${period.shape} ${period.at}`, value]),
  )
  return seriesOf(group)
    .filter(hasValue)
    .flatMap(({ period, value }) => {
      const all = at.get(`${period.shape} ${period.at}`)
      return all === undefined ? [] : [{ period, group: value, everybody: all, gap: value - all }]
    })
}
