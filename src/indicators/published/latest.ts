import { allIndicators } from '../catalogue.ts'
import type { Indicator } from '../indicator.ts'
import type { Area } from './area.ts'
import { newestOf } from './compare-areas.ts'
import type { Figure } from './figure.ts'
import type { Published } from './find-figures.ts'

/** The newest published value of an indicator for an area, with the mean of neighbours and England in the same period. */
export interface Latest {
  indicator: Indicator
  /** How many areas have any figure. */
  areas: number
  period: string | null
  own: number | null
  neighbours: number | null
  england: number | null
  /** Where the area’s own value comes from, and whether it may still change. */
  figure: Figure | null
}

/** One for each indicator, domain by domain. */
export const latestOf = (published: Published, area: Area): Latest[] =>
  allIndicators.map((indicator): Latest => {
    const byArea = published.get(indicator.id)
    const none = { period: null, own: null, neighbours: null, england: null, figure: null }
    return { indicator, areas: byArea?.size ?? 0, ...none, ...(byArea && newestOf(indicator, byArea, area)) }
  })
