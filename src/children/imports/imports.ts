import { z } from 'zod'
import { NotFound } from '../../platform/errors.ts'
import { Day } from '../../platform/day.ts'
import { prepared, sql, type Db } from '../../platform/sql.ts'

const Count = z.object({
  table: z.string(),
  rows: z.number(),
  added: z.number(),
  changed: z.number(),
  unchanged: z.number(),
  gone: z.number(),
  refused: z.number(),
  emptied: z.array(z.object({ field: z.string(), values: z.number() })).default([]),
})
const Notice = z.object({
  severity: z.enum(['refused', 'warning']),
  table: z.string(),
  file: z.string(),
  line: z.number(),
  field: z.string(),
  reason: z.string(),
  remedy: z.string(),
  times: z.number(),
})

export const PastImport = z.object({
  number: z.number(),
  asAt: Day,
  loadedAt: z.date(),
  by: z.string(),
  source: z.string(),
  counts: z.array(Count),
  notices: z.array(Notice),
  undoneAt: z.date().nullable(),
  undoneWhy: z.string(),
})
export type PastImport = z.infer<typeof PastImport>

const columns = sql`
  i.number, i.as_at as "asAt", i.loaded_at as "loadedAt", coalesce(p.name, '') as by, i.source, i.counts, i.notices,
  i.undone_at as "undoneAt", i.undone_why as "undoneWhy"`
const from = sql`child_imports i left join people p on p.authority_id = i.authority_id and p.id = i.person_id`

/** Every delivery, newest first; those that were taken back among them. */
export const listImports = (db: Db): Promise<PastImport[]> =>
  db.many(sql`select ${columns} from ${from} order by i.number desc`, PastImport)

/** The days that the last deliveries show which still stand, the latest first. */
export const daysDelivered = (db: Db, most: number): Promise<Day[]> =>
  db
    .many(
      sql`select distinct as_at as "asAt" from child_imports where undone_at is null order by as_at desc limit ${most}`,
      z.object({ asAt: Day }),
    )
    .then((rows) => rows.map(({ asAt }) => asAt))

/** @throws NotFound */
export const getImport = async (db: Db, number: number): Promise<PastImport> => {
  const found = await db.maybeOne(sql`select ${columns} from ${from} where i.number = ${number}`, PastImport)
  if (!found) throw new NotFound('delivery')
  return found
}

const Standing = z.object({ number: z.number(), asAt: Day, loadedAt: z.date() })
export type StandingImport = z.infer<typeof Standing>

/**
 * The delivery by which something was known on a day: the last that shows that day or an earlier one and still stands.
 * Undefined where there is none. Without a day, the newest.
 */
export const importKnownOn = (db: Db, on?: Day): Promise<StandingImport | undefined> =>
  db.maybeOne(
    prepared(
      'import known on a day',
      sql`
      select number, as_at as "asAt", loaded_at as "loadedAt" from child_imports
      where undone_at is null and (${on ?? null}::date is null or as_at <= ${on ?? null}::date) order by number desc limit 1`,
    ),
    Standing,
  )
