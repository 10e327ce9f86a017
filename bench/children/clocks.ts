// How long all clocks take: of one authority, worked out for the first time, again without a change, and after a target was set; and
// of so many authorities, one after the other. Each further authority is a copy of the first one’s rows, so that only the clocks are
// measured. One database (durability off), one process, on this machine.
// 29 November 2026, a machine at work for others (load 12 to 21): of one authority of 2,700 children 0.93 s of a processor for the first
// time; of 10 of them 8.5, of 50 of them 46, and of 148, the 400,000 children in need of England with 3,594,920 clocks, 149 (994 by the
// clock): aim 180. Each authority cost a third more among 148 than alone.
//   node bin/with-node.js bench/children/clocks.ts [CHILDREN] [AUTHORITIES…]
import { mkdir, readFile, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { findSources, importChildren } from '../../src/children/index.ts'
import { writePopulation } from '../../src/demo/population/index.ts'
import { addPerson, createAuthority, personByEmail, writeMatrix } from '../../src/people/index.ts'
import { Database } from '../../src/platform/database.ts'
import { day } from '../../src/platform/day.ts'
import { startEmbeddedPostgres } from '../../src/platform/embedded-postgres.ts'
import { migrate } from '../../src/platform/migrate.ts'
import { sql } from '../../src/platform/sql.ts'
import { runClocks } from '../../src/timescales/index.ts'
import { workedBy } from './worked.ts'
import { copyDeliveries, copyRecords } from '../copied.ts'

const [children = 4_000, ...counts] = process.argv.slice(2).map(Number)
const folder = path.join(os.tmpdir(), `sightline-bench-${process.pid}`)
await mkdir(folder, { mode: 0o711 })
const postgres = await startEmbeddedPostgres({ folder, throwAway: true })
const database = new Database(postgres.address, { size: 1 }) // one connection, whose work can be told from that of others

const newAuthority = async (number: number): Promise<string> => {
  const laCode = String(100 + number)
  return database.asOwner(async (db) => {
    const { id } = await createAuthority(db, { name: `Bench ${laCode}`, laCode, demo: false })
    await addPerson(db, id, { name: 'The lead', email: `lead@${laCode}.example`, role: 'quality-lead' })
    return id
  })
}

const timed = async (name: string, work: () => Promise<number>): Promise<void> => {
  const before = await workedBy(database)
  const started = performance.now()
  const clocks = await work()
  const seconds = (performance.now() - started) / 1000
  const after = await workedBy(database)
  const processor = after.here - before.here + after.there - before.there
  const [load = ''] = (await readFile('/proc/loadavg', 'utf8').catch(() => '')).split(' ')
  console.log(
    `${name.padEnd(46)}${seconds.toFixed(2).padStart(8)} s${clocks.toLocaleString('en-GB').padStart(14)} clocks${processor.toFixed(2).padStart(10)} s of a processor   load ${load}`,
  )
}

const clocksOf = async (authority: string): Promise<number> => (await runClocks(database, authority)).clocks

try {
  await migrate(database)
  await database.asOwner(writeMatrix)
  const first = await newAuthority(0)
  const lead = await personByEmail(database, first, 'lead@100.example')
  if (!lead) throw new Error('Nobody to import.')
  const files = path.join(folder, 'files')
  const asAt = day('2026-11-24')
  const { rows } = await writePopulation({ seed: 7, children, asAt }, files)
  await rm(path.join(files, 'faults.csv'))
  await importChildren(database, lead, { name: 'bench', sources: await findSources([files]), asAt })
  console.log(
    `${children.toLocaleString('en-GB')} children, ${rows.toLocaleString('en-GB')} rows an authority, ${os.availableParallelism()} cores\n`,
  )
  await timed('one authority, for the first time', () => clocksOf(first))
  await database.asOwner((db) => db.run(sql`update clock_runs set rules = ''`))
  await timed('  again, nothing different', () => clocksOf(first))
  let made = 1
  const authorities = [first]
  for (const count of counts) {
    for (; made < count; made++) {
      const next = await newAuthority(made)
      await copyRecords(database, first, next)
      await copyDeliveries(database, first, next)
      authorities.push(next)
    }
    await database.asOwner((db) => db.script('truncate clock_instances, clock_runs'))
    await timed(`${count} authorities, ${(children * count).toLocaleString('en-GB')} children`, async () => {
      let clocks = 0
      for (const authority of authorities.slice(0, count)) clocks += await clocksOf(authority)
      return clocks
    })
  }
} finally {
  await database.close()
  await postgres.stop()
  await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 500 }) // the server may still be at its last file
}
