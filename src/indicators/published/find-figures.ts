import { z } from 'zod'
import { sql, type Db } from '../../platform/sql.ts'
import { carriedFigures } from './carried.ts'
import { marks, type Figure, type Mark } from './figure.ts'
import { periodOf } from './period.ts'

const markNames = Object.keys(marks) as [Mark, ...Mark[]] // Object.keys forgets the names

const Loaded = z.object({
  indicatorId: z.string(),
  area: z.string(),
  period: z.string(),
  value: z.number().nullable(),
  mark: z.enum(['', ...markNames]),
  source: z.string(),
  releaseId: z.string(),
  title: z.string(),
})

/** Published figures by indicator, then by area, each in the order of its periods. */
export type Published = ReadonlyMap<string, ReadonlyMap<string, readonly Figure[]>>

/**
 * The published figures of some indicators, or of all: those that come with the product, and over them what the authority
 * loaded; of two figures for the same area and period the one loaded last counts.
 */
export const findFigures = async (db: Db, indicatorIds?: readonly string[]): Promise<Published> => {
  const loaded = await db.many(
    sql`select v.indicator_id as "indicatorId", v.area, v.period, v.value, v.mark, v.source, v.release_id as "releaseId", r.title
      from published_values v join published_releases r on r.authority_id = v.authority_id and r.id = v.release_id
      where v.authority_id = (select current_authority())
        and ${indicatorIds === undefined ? sql`true` : sql`v.indicator_id = any(${indicatorIds}::text[])`}
      order by r.loaded_at, r.id`,
    Loaded,
  )
  const over = Map.groupBy(loaded, ({ indicatorId }) => indicatorId)
  const { byIndicator } = carriedFigures()
  const ids = indicatorIds ?? [...new Set([...byIndicator.keys(), ...over.keys()])]
  return new Map(
    ids.map((id) => [
      id,
      over.has(id)
        ? byArea([...(byIndicator.get(id) ?? []), ...(over.get(id) ?? []).map(figureOf)])
        : carriedByArea(id),
    ]),
  )
}

const figureOf = ({ area, period, value, mark, source, releaseId, title }: z.infer<typeof Loaded>): Figure => ({
  area,
  period: periodOf(period),
  value,
  mark,
  source,
  retrievedFrom: title,
  releaseId,
})

const grouped = new Map<string, ReadonlyMap<string, readonly Figure[]>>()

/** What comes with the product never changes while it runs, so it is put in order once. */
const carriedByArea = (id: string): ReadonlyMap<string, readonly Figure[]> => {
  const found = grouped.get(id) ?? byArea(carriedFigures().byIndicator.get(id) ?? [])
  grouped.set(id, found)
  return found
}

const byArea = (figures: readonly Figure[]): ReadonlyMap<string, readonly Figure[]> => {
  const last = new Map(figures.map((figure) => [`${figure.area} ${figure.period.text}`, figure]))
  return new Map(
    [...Map.groupBy(last.values(), ({ area }) => area)].map(([area, some]) => [
      area,
      some.toSorted((a, b) => a.period.at - b.period.at),
    ]),
  )
}
