import { createHash } from 'node:crypto'
import { z } from 'zod'
import { Day } from '../../platform/day.ts'
import { sql, type Db } from '../../platform/sql.ts'
import { onsOf } from '../../frameworks/index.ts'
import { domainOf, findIndicator } from '../catalogue.ts'
import { splits } from '../computed/splits.ts'
import type { Indicator } from '../indicator.ts'
import { areaOf, regionAreaOf } from '../published/area.ts'
import { publicSplits, type PublicRow } from './public-figures.ts'
import { hidingHere } from './hiding.ts'
import { rowOf } from './on-pages.ts'
import { relations } from './relations.ts'
import { publicTogether, type Table } from './together.ts'

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

const Found = z.object({
  indicatorId: z.string(),
  asAt: Day,
  split: z.enum(['', ...splits.map(({ id }) => id)]),
  part: z.string(),
  counted: z.number(),
  outOf: z.number(),
  amount: z.number().nullable(),
})

/**
 * The newest figure of each indicator as it may leave the house. Whoever asks must see children: without the parts the total
 * could be shown where the parts ask for it to be hidden.
 *
 * @param ids those that are wanted; left out for all. What else is wanted changes no cell:
 * all are made safe together.
 */
export const findPublicFigures = async (db: Db, ids?: readonly string[]): Promise<PublicFigure[]> => {
  const { code, name } = await db.one(
    sql`select la_code as code, name from authorities where id = (select current_authority())`,
    z.object({ code: z.string(), name: z.string() }),
  )
  const found = await db.many(
    sql`select r.indicator_id as "indicatorId", n.as_at as "asAt", r.split, r.part, r.counted, r.out_of as "outOf", r.amount
      from indicator_runs n join indicator_days r on r.authority_id = n.authority_id and r.indicator_id = n.indicator_id
        and r.to_import is null and r.years_back = 0
      where n.authority_id = (select current_authority()) and (r.split = '' or r.split = any(${publicSplits}::text[]))
      order by r.indicator_id, r.split, r.part`,
    Found,
  )
  const area = publicArea(code, name)
  const tables = [...Map.groupBy(found, ({ indicatorId }) => indicatorId)].flatMap(([id, rows]) => {
    const indicator = findIndicator(id)
    const whole = rows.find(({ split }) => split === '')
    return indicator && whole ? [{ indicator, whole, parts: rows.filter(({ split }) => split !== '') }] : []
  })
  const hides = await hidingHere(db)
  const hiddenWholes = new Set(
    tables.flatMap(({ indicator, whole }) =>
      hides(indicator, { ...whole, endsOn: whole.asAt }) ? [rowOf(indicator.id, 'now')] : [],
    ),
  )
  const together = await madeTogether(tables, hiddenWholes)
  return tables.flatMap(({ indicator, whole: { asAt } }, nth) =>
    ids && !ids.includes(indicator.id)
      ? []
      : (together[nth] ?? []).map((row): PublicFigure => ({
          indicator,
          domain: domainOf(indicator.id).title,
          area,
          asAt,
          period: asAt.slice(0, 4),
          identifier: 'Reporting year',
          row,
        })),
  )
}

const mostKept = 8
const kept = new Map<string, Promise<PublicRow[][]>>()

/** Of a large council it takes half a minute, so what was made of the same numbers is kept; others are answered meanwhile. */
const madeTogether = (tables: readonly Table[], hiddenWholes: ReadonlySet<string>): Promise<PublicRow[][]> => {
  const numbers = tables.map(({ indicator, whole, parts }) => [indicator.id, indicator.unit, whole, parts])
  const key = createHash('sha256')
    .update(JSON.stringify([numbers, [...hiddenWholes].toSorted()]))
    .digest('base64url')
  const found = kept.get(key)
  if (found) return found
  const made = Promise.resolve(publicTogether(tables, relations, hiddenWholes))
  made.catch(() => kept.delete(key))
  kept.set(key, made)
  for (const oldest of kept.keys()) if (kept.size > mostKept) kept.delete(oldest)
  return made
}

const publicArea = (code: string, name: string): PublicArea => {
  const region = areaOf(code) && regionAreaOf(code)
  return { code, newCode: onsOf(code) || 'x', name, region: region?.name ?? 'x', regionCode: region?.code ?? 'x' }
}
