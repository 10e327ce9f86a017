// node bin/with-node.js bench/indicators/england.ts [CHILDREN] [AUTHORITIES] [AT_ONCE]: every indicator of so many authorities (6 of
// 14,000 children each) in one database, as many at a time as the product counts unless said, and of each the night after. The first is
// counted alone, while nothing is warm; each further authority has its rows once more. What all of England would take is told from what
// the further ones took, and said to be: it is not run.
//   cold      every indicator, 60 months and the day of the delivery with the year before, whole and by every split, kept
//   night     a hundredth of the children changed: what is worked out anew after the delivery
// 29 November 2026, two cores at a load of 9 to 16 and itself below the others (nice 10): ten authorities, 200,010 children, 5,993,190
// rows. Cold: the first 9.9 s of processor, the ninth 9.8, most between 9.0 and 10.1, two with 13.0 and 14.2, of which the server’s own
// vacuum is a part; by the clock 11 s at best and 38 at worst. Nights: 2.2 to 2.9 s of processor. One number of each kind was misread
// and is left out. 153 such are 25 to 27 minutes of processor cold, and 6.4 each night: told from these, and not run.
// The same day, a quiet machine: six authorities of 14,000 children, as `sightline demo population` makes a whole one: cold 4.3 s by the
// clock each (6.9 of processor), a night 1.2 (1.8); so the 153 of England 11.0 minutes cold (aim 10) and 3.0 a night.
// 30 November 2026, quiet again: five of 14,000 children: cold 4.5 s each (7.0), a night 1.2 (1.9): 11.4 minutes and 3.1 for the 153; told by
// 400,000 children with an open case, of whom these have 1,847 each, 16 minutes and 4.4.
// Later that day, one at a time at a load of 2 before cold indicators were made cheaper: 5 of 14,000 children 4.3 s each (6.7 of processor),
// a night 1.2 (1.7). Cheaper, turn about at loads of 6 to 10, of one such authority in seconds of a processor: 6.6 (7.4), of which
// PostgreSQL 5.6 (6.4); every row kept the same. Two at a time no quiet machine has counted yet; at a load of 6 each took a seventh
// more of a processor than one at a time.
import { mkdir, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { z } from 'zod'
import { writePopulation } from '../../src/demo/population/index.ts'
import { refreshIndicators } from '../../src/indicators/index.ts'
import {
  addPerson,
  createAuthority,
  authoritiesAtOnce,
  personByEmail,
  throughAuthorities,
  writeMatrix,
  type Authority,
} from '../../src/people/index.ts'
import { Database } from '../../src/platform/database.ts'
import { addDays } from '../../src/platform/calendar/days.ts'
import { day } from '../../src/platform/day.ts'
import { startEmbeddedPostgres } from '../../src/platform/embedded-postgres.ts'
import { migrate } from '../../src/platform/migrate.ts'
import { sql } from '../../src/platform/sql.ts'
import { copyDeliveries, copyRecords } from '../copied.ts'
import { costOf, processorOf, type Cost } from '../processor.ts'
import { deliver, theNightAfter } from './population.ts'

const [children = 14_000, authorities = 6, atOnce] = process.argv.slice(2).map(Number)
const asAt = day('2026-11-28')
const councils = 153 // as many as src/frameworks/authorities/SOURCE.md has neighbours of
const childrenInNeed = 400_000 // of England on a day

const folder = path.join(os.tmpdir(), `sightline-bench-england-${process.pid}`)
await mkdir(folder, { mode: 0o711 })
const postgres = await startEmbeddedPostgres({ folder })
const database = new Database(postgres.address, { size: atOnce ? 4 * atOnce : 16 }) // as the product’s, unless said
const data = path.join(folder, 'database', 'postgres')

const newAuthority = (number: number): Promise<Authority> =>
  database.asOwner(async (db) => {
    const laCode = String(100 + number)
    const made = await createAuthority(db, { name: `Bench ${laCode}`, laCode, demo: false })
    await addPerson(db, made.id, { name: 'An analyst', email: `analyst@${laCode}.example`, role: 'analyst' })
    return made
  })
const count = (query: ReturnType<typeof sql>): Promise<number> =>
  database.asOwner(async (db) => (await db.one(query, z.object({ n: z.number() }))).n)

const column = (value: string | number): string => (typeof value === 'number' ? value.toFixed(2) : value).padStart(12)
const line = (what: string, ...values: (string | number)[]): void =>
  console.log(what.padEnd(30) + values.map(column).join(''))
const told = async (what: string, work: () => Promise<unknown>): Promise<Cost> => {
  const cost = await costOf(data, work)
  line(what, cost.seconds, processorOf(cost), cost.node, cost.postgres ?? 'not told', os.loadavg()[0] ?? 0)
  return cost
}
const head = (what: string): void => line(what, 'clock', 'processor', 'Node', 'PostgreSQL', 'load')

/** Works the indicators of some authorities out as the product does, and tells what one of them costs as a mean. */
const counted = async (what: string, of: readonly Authority[]): Promise<Each> => {
  const cost = await told(`${what}, ${of.length} of them`, () =>
    throughAuthorities(database, of, ({ id }) => refreshIndicators(database, id)),
  )
  return { clock: cost.seconds / of.length, processor: processorOf(cost) / of.length }
}
interface Each {
  clock: number
  processor: number
}

try {
  await migrate(database)
  await database.asOwner(writeMatrix)
  const first = await newAuthority(0)
  const all = [first]
  const analyst = await personByEmail(database, first.id, 'analyst@100.example')
  if (!analyst) throw new Error('The analyst has just been added.')
  const [rows, after] = [path.join(folder, 'rows'), path.join(folder, 'after')]
  const written = await writePopulation({ children, seed: 1, asAt }, rows)
  await deliver(database, analyst, rows, asAt)
  const inNeed = await count(
    sql`select count(distinct child_id) as n from ssd_cin_episodes where cine_close_date is null and cine_referral_date <= ${asAt}::date`,
  )
  console.log(`${written.children} children an authority, ${written.rows} rows; ${inNeed} with an open case`)
  const nightly = addDays(asAt, 1)
  const changed = await theNightAfter(rows, after, nightly)

  head(`${authoritiesAtOnce(database.size)} at a time`)
  await told('cold, the first alone', () => refreshIndicators(database, first.id))
  await deliver(database, analyst, after, nightly)
  for (let number = 1; number < authorities; number++) {
    const next = await newAuthority(number)
    await copyRecords(database, first.id, next.id)
    await copyDeliveries(database, first.id, next.id, 1)
    all.push(next)
  }
  await database.asOwner((db) => db.script('vacuum analyze'))
  const others = all.slice(1)
  const cold = await counted('cold', others)
  for (const { id } of others) await copyDeliveries(database, first.id, id, 2)
  const night = await counted(`night, ${changed} children changed`, all)
  const differing = await count(sql`
    select count(*) as n from (
      select indicator_id, years_back, split, part, counted, out_of, amount, left_out, from_import, to_import
      from indicator_days group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 having count(*) <> ${all.length}) d`)
  console.log(`numbers of a day that are not those of each of the ${all.length} authorities: ${differing}`)

  console.log(`\nEngland, told from the mean of these and not run, in minutes; ${os.availableParallelism()} cores`)
  line('', 'clock', 'processor')
  const england = [
    [`${councils} such authorities`, councils],
    [`${childrenInNeed} with an open case`, childrenInNeed / inNeed],
  ] as const
  for (const [what, times] of england)
    for (const [which, each] of Object.entries({ cold, night }))
      line(`${what}, ${which}`, (times * each.clock) / 60, (times * each.processor) / 60)
} finally {
  await database.close()
  await postgres.stop()
  await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 500 }) // the server may still be at its last file
}
