// node bin/with-node.js bench/indicators/run.ts [children]: how long it takes to count. It ends with a table of ratios.
//   baseline  a sample of the indicators, each asked by itself for one month, whole only, of the tables as they stand: times
//             sixty, and times as many as there are for each of the sample
//   cold      every indicator, 60 months and the day of the delivery with the year before, whole and by six splits, kept
//   costliest how long each indicator takes by itself for the 60 months, whole only: the ten that take longest
//   night     a hundredth of the children changed: what is worked out anew after the delivery
//   DuckDB    six measures by hand from the same files, held against ours; skipped, and said so, where npm cannot have it
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
import { costs } from './costs.ts'
import { deliver, theNightAfter } from './population.ts'

const children = Number(process.argv[2] ?? 20_000)
const asAt = day('2026-11-28')
// Of 20,000 children one month of all indicators takes minutes: every thirteenth says enough, and in seconds.
const everySo = 13
const folder = path.join(os.tmpdir(), `sightline-bench-indicators-${process.pid}`)
await mkdir(folder, { mode: 0o711 })
const postgres = await startEmbeddedPostgres({ folder })
const database = new Database(postgres.address)

const timed = async <Result>(
  what: string,
  work: () => Promise<Result>,
): Promise<{ result: Result; seconds: number }> => {
  const begun = performance.now()
  const result = await work()
  const seconds = (performance.now() - begun) / 1000
  console.log(`${what}: ${seconds.toFixed(1)} s`)
  return { result, seconds }
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
  const written = await timed('invented', () => writePopulation({ children, seed: 1, asAt }, rows))
  console.log(`${written.result.children} children, ${written.result.rows} rows`)
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
  const newest = months.slice(0, 1)
  const sample = all.filter((_, nth) => nth % everySo === 0)
  const baseline = await timed(`baseline, one month of ${sample.length} indicators of ${all.length}`, () =>
    asAuthority(async (step) => {
      for (const definition of sample)
        for (const month of newest)
          await step.run(sql`${withKnown(definition.tables, { periods: [month], delivery: 1, knownOn: asAt }, definition.rows)}
            select count(*), count(*) filter (where ${definition.counted ?? sql`true`}) from (${definition.rows}) r`)
    }),
  )
  const monthByMonth = baseline.seconds * months.length * (all.length / sample.length)

  const cold = await timed('cold', () => refreshIndicators(database, authority.id))
  console.log(cold.result)
  const each = await asAuthority((step) => costs(step, all, { periods: months, knownOn: asAt }))
  console.log(`each by itself ${each.reduce((sum, { seconds }) => sum + seconds, 0).toFixed(1)} s; the costliest:`)
  for (const { id, seconds } of each.slice(0, 10)) console.log(`  ${id.padEnd(6)}${seconds.toFixed(2).padStart(7)} s`)
  await timed('again, nothing new', () => refreshIndicators(database, authority.id))

  const night = path.join(folder, 'night')
  const touched = await theNightAfter(rows, night, addDays(asAt, 1))
  await timed(`delivered, ${touched} children changed`, () => deliver(database, analyst, night, addDays(asAt, 1)))
  const after = await timed('night', () => refreshIndicators(database, authority.id))
  console.log(after.result)

  const ids = new Set(Object.keys(sixMeasures))
  const six = all.filter(({ id }) => ids.has(id))
  const ours = await timed('six measures, ours', () =>
    asAuthority((step) => valuesOf(step, six, { periods: months, delivery: 1, knownOn: asAt })),
  )
  const compared = await inDuckDb(rows, months, folder).catch((error: Error) => error)
  const lines: [string, number, number][] = [
    ['cold', cold.seconds, monthByMonth],
    ['night', after.seconds, cold.seconds],
  ]
  if (compared instanceof Error)
    console.log(`DuckDB could not be had, so nothing is held against it: ${compared.message.split('\n')[0]}`)
  else {
    const { numbers } = compared
    const shown = ours.result.filter(({ split }) => ['', 'sex', 'ethnicity'].includes(split))
    const differ = shown.filter(
      ({ indicatorId, endsOn, split, part, counted, outOf }) =>
        numbers.get(`${indicatorId} ${endsOn} ${split} ${part}`) !== `${counted} of ${outOf}`,
    )
    console.log(`${shown.length} numbers of the six held against DuckDB’s ${numbers.size}: ${differ.length} differ`)
    console.log(`DuckDB: read in ${compared.loadedSeconds.toFixed(2)} s, counted in ${compared.seconds.toFixed(2)} s`)
    lines.push(['six measures, by six splits', ours.seconds, compared.loadedSeconds + compared.seconds])
  }
  console.log(
    '\nwhat                            seconds   baseline   ratio   (cold: month by month; night: cold; six: DuckDB with reading)',
  )
  for (const [what, seconds, base] of lines)
    console.log(
      `${what.padEnd(30)}${seconds.toFixed(2).padStart(9)}${base.toFixed(2).padStart(11)}${(base / seconds).toFixed(2).padStart(8)}`,
    )
} finally {
  await database.close()
  await postgres.stop()
  await rm(folder, { recursive: true, force: true })
}
