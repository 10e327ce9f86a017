import { z } from 'zod'
import { Day } from '../../platform/day.ts'
import { Refused } from '../../platform/errors.ts'
import { sql, type Db } from '../../platform/sql.ts'
import { onsOf } from '../../frameworks/index.ts'
import { domainOf, getIndicator } from '../catalogue.ts'
import { splits } from '../computed/splits.ts'
import type { Indicator } from '../indicator.ts'
import { areaOf, regionAreaOf } from '../published/area.ts'
import type { PublicRow } from './public-figures.ts'
import { rulesDigest } from './rules-digest.ts'

/** Of whom figures are: `x` where a code is not known, as of an authority that is not real. */
export interface PublicArea {
  code: string
  newCode: string
  name: string
  region: string
  regionCode: string
}

export interface PublicFigure {
  indicator: Indicator
  domain: string
  area: PublicArea
  asAt: Day
  period: string
  identifier: string
  row: PublicRow
}

/** The count that figures are of: the day that its delivery shows, and when it was made. */
export interface CountToPublish {
  asAt: Day
  countedAt: Date
}

/** What there is to publish of the newest count: figures, none yet since they are still being made safe, or nothing was counted. */
export type ToPublish =
  | { state: 'made'; count: CountToPublish; figures: readonly PublicFigure[] }
  | { state: 'being made'; count: CountToPublish }
  | { state: 'nothing counted' }

const Cell = z.union([z.number(), z.enum(['c', 'x', 'z'])])
const Kept = z.array(
  z.object({
    id: z.string(),
    asAt: Day,
    rows: z.array(
      z.object({
        split: z.enum(['', ...splits.map(({ id }) => id)]),
        part: z.string(),
        counted: Cell,
        outOf: Cell,
        value: Cell,
      }),
    ),
  }),
)
const Newest = z.object({
  code: z.string(),
  name: z.string(),
  asAt: Day.nullable(),
  countedAt: z.date().nullable(),
  tables: Kept.nullable(),
})

/**
 * What there is to publish of the newest count. It was made safe after the count, and is all of that count: what was made of an earlier
 * one is never given. Whoever asks must see children: without the parts the total could be shown where the parts ask for it to be hidden.
 *
 * @param ids those that are wanted; left out for all. What else is wanted changes no cell: all are made safe together.
 */
export const findToPublish = async (db: Db, ids?: readonly string[]): Promise<ToPublish> => {
  const { code, name, asAt, countedAt, tables } = await db.one(
    sql`select a.la_code as code, a.name, n.as_at as "asAt", n.worked_out_at as "countedAt", f.tables
      from authorities a
      left join lateral (select as_at, worked_out_at, import_number || ' ' || worked_out_at as counted from indicator_runs
        where authority_id = a.id order by worked_out_at desc limit 1) n on true
      left join public_figures f on f.authority_id = a.id and f.counted = n.counted and f.rules = ${rulesDigest}
      where a.id = (select current_authority())`,
    Newest,
  )
  if (asAt === null || countedAt === null) return { state: 'nothing counted' }
  const count = { asAt, countedAt }
  if (tables === null) return { state: 'being made', count }
  const area = publicArea(code, name)
  const figures = tables.flatMap(({ id, asAt: on, rows }) =>
    ids && !ids.includes(id)
      ? []
      : rows.map((row): PublicFigure => ({
          indicator: getIndicator(id),
          domain: domainOf(id).title,
          area,
          asAt: on,
          period: on.slice(0, 4),
          identifier: 'Reporting year',
          row,
        })),
  )
  return { state: 'made', count, figures }
}

/** The same where there must be figures to give. @throws Refused while they are being made safe */
export const findPublicFigures = async (db: Db, ids?: readonly string[]): Promise<readonly PublicFigure[]> => {
  const found = await findToPublish(db, ids)
  switch (found.state) {
    case 'made':
      return found.figures
    case 'nothing counted':
      return []
    case 'being made':
      throw new Refused(
        'The figures of the newest count are still being made safe to publish. It takes a minute at most; ask again then.',
      )
  }
}

const publicArea = (code: string, name: string): PublicArea => {
  const region = areaOf(code) && regionAreaOf(code)
  return { code, newCode: onsOf(code) || 'x', name, region: region?.name ?? 'x', regionCode: region?.code ?? 'x' }
}
