import { mkdir, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { writePopulation } from '../../src/demo/population/index.ts'
import { computedIndicators, refreshIndicators } from '../../src/indicators/index.ts'
import { withKnown } from '../../src/indicators/computed/known-tables.ts'
import { monthsBefore } from '../../src/indicators/computed/periods.ts'
import { valuesOf } from '../../src/indicators/computed/values.ts'
import { addPerson, createAuthority, personByEmail, writeMatrix } from '../../src/people/index.ts'
import { Database } from '../../src/platform/database.ts'
import { addDays } from '../../src/platform/calendar/days.ts'
import { day } from '../../src/platform/day.ts'
import { startEmbeddedPostgres } from '../../src/platform/embedded-postgres.ts'
import { migrate } from '../../src/platform/migrate.ts'
import { sql } from '../../src/platform/sql.ts'
import { inDuckDb, sixMeasures } from '../duckdb/six-measures.ts'
import { costOf, processorOf, type Cost } from '../processor.ts'
import { costs } from './costs.ts'
import { deliver, theNightAfter } from './population.ts'

const asAt = day('2026-11-28')
// Of 20,000 children one month of all indicators takes minutes: every thirteenth says enough, and in seconds.
const everySo = 13
// What is asked about without the tables laid out takes too long of more than these.
const mostForBaseline = 25_000

export interface Measured {
  children: number
  rows: number
  cold: Cost
  night: Cost
  monthEnd: Cost
  six: Cost
  /** Undefined where DuckDB could not be had. */
  duckDb: Cost | undefined
  /** How long the months take when each indicator is asked by itself, month by month; undefined where there are too many children. */
  monthByMonth: number | undefined
}

/** Everything that is measured of one authority of so many children, in a database of its own that goes away again. */
export const measureAuthority = async (children: number): Promise<Measured> => {
  const folder = path.join(os.tmpdir(), `sightline-bench-indicators-${process.pid}`)
  await mkdir(folder, { mode: 0o711 })
  const postgres = await startEmbeddedPostgres({ folder })
  const database = new Database(postgres.address)
  const data = path.join(folder, 'database', 'postgres')
  const timed = async <Result>(what: string, work: () => Promise<Result>): Promise<{ result: Result } & Cost> => {
    const cost = await costOf(data, work)
    console.log(`${what}: ${cost.seconds.toFixed(1)} s, ${processorOf(cost).toFixed(1)} s of processor`)
    return cost
  }
  try {
    await migrate(database)
    await database.asOwner(writeMatrix)
    const authority = await database.asOwner((db) => createAuthority(db, { name: 'Bench', laCode: '990', demo: false }))
    const email = 'analyst@bench.example'
    await database.asOwner((db) => addPerson(db, authority.id, { name: 'An analyst', email, role: 'analyst' }))
    const analyst = await personByEmail(database, authority.id, email)
    if (!analyst) throw new Error('The analyst has just been added.')
    const rows = path.join(folder, 'rows')
    const { result: written } = await timed('invented', () => writePopulation({ children, seed: 1, asAt }, rows))
    console.log(`${written.children} children, ${written.rows} rows`)
    await timed('delivered', () => deliver(database, analyst, rows, asAt))
    await database.asOwner((db) => db.script('vacuum analyze'))

    const all = [...computedIndicators.values()]
    const months = monthsBefore(asAt)
    const asAuthority = <Result>(work: (db: Parameters<typeof valuesOf>[0]) => Promise<Result>): Promise<Result> =>
      database.asOwner((db) =>
        db.transaction(async (step) => {
          await step.run(sql`select set_config('sightline.authority', ${authority.id}, true)`)
          return work(step)
        }),
      )
    const sample = all.filter((_, nth) => nth % everySo === 0)
    const baseline =
      children > mostForBaseline
        ? undefined
        : await timed(`baseline, one month of ${sample.length} indicators of ${all.length}`, () =>
            asAuthority(async (step) => {
              for (const definition of sample)
                for (const month of months.slice(0, 1))
                  await step.run(sql`${withKnown(definition.tables, { periods: [month], delivery: 1, knownOn: asAt }, definition.rows)}
                    select count(*), count(*) filter (where ${definition.counted ?? sql`true`}) from (${definition.rows}) r`)
            }),
          )
    const cold = await timed('cold', () => refreshIndicators(database, authority.id))
    console.log(cold.result)
    const each = await asAuthority((step) => costs(step, all, { periods: months, knownOn: asAt }))
    console.log(`each by itself ${each.reduce((sum, { seconds }) => sum + seconds, 0).toFixed(1)} s; the costliest:`)
    for (const { id, seconds } of each.slice(0, 10)) console.log(`  ${id.padEnd(6)}${seconds.toFixed(2).padStart(7)} s`)
    await timed('again, nothing new', () => refreshIndicators(database, authority.id))

    const nightOf = async (what: string, on: typeof asAt) => {
      const files = path.join(folder, on)
      const touched = await theNightAfter(rows, files, on)
      await timed(`delivered, ${touched} children changed`, () => deliver(database, analyst, files, on))
      const night = await timed(what, () => refreshIndicators(database, authority.id))
      console.log(night.result)
      return night
    }
    const night = await nightOf('night', addDays(asAt, 1))
    const monthEnd = await nightOf('night at the end of a month', addDays(asAt, 2))

    const ids = new Set(Object.keys(sixMeasures))
    const definitions = all.filter(({ id }) => ids.has(id))
    const six = await timed('six measures, ours', () =>
      asAuthority((step) => valuesOf(step, definitions, { periods: months, delivery: 1, knownOn: asAt })),
    )
    const duckDb = await inDuckDb(rows, months, folder).catch((error: Error) => error)
    const measured = {
      children: written.children,
      rows: written.rows,
      cold,
      night,
      monthEnd,
      six,
      monthByMonth: baseline && baseline.seconds * months.length * (all.length / sample.length),
    }
    if (duckDb instanceof Error) {
      console.log(`DuckDB could not be had, so nothing is held against it: ${duckDb.message.split('\n')[0]}`)
      return { ...measured, duckDb: undefined }
    }
    const { numbers, cost } = duckDb
    const shown = six.result.filter(({ split }) => ['', 'sex', 'ethnicity'].includes(split))
    const differ = shown.filter(
      ({ indicatorId, endsOn, split, part, counted, outOf }) =>
        numbers.get(`${indicatorId} ${endsOn} ${split} ${part}`) !== `${counted} of ${outOf}`,
    )
    console.log(`${shown.length} numbers of the six held against DuckDB’s ${numbers.size}: ${differ.length} differ`)
    return { ...measured, duckDb: cost }
  } finally {
    await database.close()
    await postgres.stop()
    await rm(folder, { recursive: true, force: true })
  }
}
