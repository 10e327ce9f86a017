import { z } from 'zod'
import type { MeasureStanding } from '../improvement/index.ts'
import { figureOf, findIndicator, type Hiding, hidingHere, latestResults, type Result } from '../indicators/index.ts'
import { inWords } from '../platform/day.ts'
import { sql, type Db } from '../platform/sql.ts'
import type { When } from './facts.ts'
import type { Stop } from './stop.ts'

/** What a measure counts, as a stop after it. */
export interface ChildrenStop {
  stop: Stop
  /** The measures that this is behind. */
  measureIds: readonly string[]
}

/**
 * The children behind the measures of a line: one stop for each indicator that is worked out from the records here. Who sees
 * children is led to exactly those who are counted; everybody else to the indicator, with small numbers hidden. Nothing stands
 * here of a past day before the newest delivery, since the indicator's own page answers for such days.
 */
export const childrenBehind = async (
  db: Db,
  standings: readonly MeasureStanding[],
  { on }: When,
): Promise<ChildrenStop[]> => {
  const byIndicator = Map.groupBy(
    standings.filter(({ measure }) => measure.indicatorId !== ''),
    ({ measure }) => measure.indicatorId,
  )
  if (byIndicator.size === 0) return []
  const results = await latestResults(db)
  const { seesChildren } = await db.one(
    sql`select may('children.read') as "seesChildren"`,
    z.object({ seesChildren: z.boolean() }),
  )
  const hides = seesChildren ? null : await hidingHere(db)
  return [...byIndicator].flatMap(([id, measured]): ChildrenStop[] => {
    const result = results.get(id)
    if (!result || result.endsOn > on) return []
    return [
      {
        stop: stopOf(id, result, hides),
        measureIds: measured.map(({ measure }) => measure.id),
      },
    ]
  })
}

const stopOf = (id: string, result: Result, hides: Hiding | null): Stop => {
  const indicator = findIndicator(id)
  const isTooSmall = hides !== null && indicator !== undefined && hides(indicator, result)
  // A rate says how many among all who live here; what the line leads to is those whom it counts.
  const unit = indicator === undefined || indicator.unit === 'per 10,000 children' ? 'count' : indicator.unit
  return {
    key: `children ${id}`,
    stage: 'children',
    title: isTooSmall ? 'A number that is small, or would tell of one that is' : figureOf({ unit }, result).madeOf,
    href: hides === null ? `/indicators/${id}/list` : `/indicators/${id}`,
    said: '',
    notes: [
      indicator?.title ?? '',
      `in the twelve months to ${inWords(result.endsOn)}, from the records here`,
      hides === null && result.leftOut > 0 ? `${result.leftOut} could not be told` : '',
    ].filter(Boolean),
    mark: null,
    who: null,
    on: result.endsOn,
    breaks: null,
  }
}
