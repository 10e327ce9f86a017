import type { SsdRows } from '../../children/index.ts'
import type { Day } from '../../platform/day.ts'
import { knownOn } from './known-on.ts'
import type { Told } from './life.ts'
import { population, type PopulationOrder } from './population.ts'

/** The seed of the demonstration: any other would do as well. */
const seed = 7

/**
 * The same invented children as several deliveries show them, oldest first: what had not happened by the day of one is not in it. Rows
 * of workers and teams are those of the newest day.
 */
export const crowdOn = (days: readonly Day[], order: Omit<PopulationOrder, 'seed' | 'asAt'>): SsdRows[] => {
  const newest = days.at(-1)
  if (newest === undefined) return []
  const bundles = [...population({ ...order, seed, asAt: newest })]
  return days.map((asAt) =>
    byTable(bundles.flatMap(({ rows }) => (asAt === newest || isCouncil(rows) ? rows : knownOn(rows, asAt)))),
  )
}

const isCouncil = (rows: readonly Told[]): boolean =>
  rows[0]?.table === 'ssd_department' || rows[0]?.table === 'ssd_professionals'

const byTable = (rows: readonly Told[]): SsdRows => {
  const tables: Record<string, Record<string, string | number | null>[]> = {}
  for (const { table, row } of rows)
    (tables[table] ??= []).push(
      Object.fromEntries(Object.entries(row).map(([column, value]) => [column, value ?? null])),
    )
  return tables
}
