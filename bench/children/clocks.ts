// How long all clocks take: of one authority, worked out for the first time, and again without a change; and of so many authorities, as
// many at a time as the product counts. Each further authority is a copy of the first one’s rows, so that only the clocks are measured. What the 153 of
// England would take is told from these, and said to be. A whole authority has 14,000 children on record (`sightline demo population`), of
// whom about one in nine is open to social care; the 153 have 2,142,000. One database (durability off), one process, on this machine.
// 30 November 2026, two cores that others used too (load 8 to 28), so in seconds of a processor, turn about with what was there on the 29th,
// three times each: 14,000 children for the first time 1.70 (2.66), again without a change 1.29 (2.30); six such, two at a time, once each,
// 15.5 (22.8). On the 29th a quiet machine took 2.49 s, 2.00 s and, told from eight, 248 s for the 153 of England. On the 30th,
// quiet again: 1.60 s, 0.95 s and, told from eight, 198 s (aims 2 and 180).
// Later that day, the machine in use (load 6 to 7), so in seconds of a processor, turn about with what was there before, six times each:
// 14,000 children for the first time 1.40 (1.75), of which Node 0.07 (0.17) from the second authority of a process on; again without a change 0.94 (1.15).
// Quiet after that: 1.17 s, 0.67 s and, told from six, 139 s for the 153 (aims 2 and 180: met). With the day of the rule beside that of a
// target, and with deaths, quiet: 1.3 s, 0.75 s and, told from four, 156 s; with rows told apart by child and key 1.3, 0.8 and 163 s.
//   node bin/with-node.js bench/children/clocks.ts [CHILDREN] [AUTHORITIES…]
import { mkdir, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { findSources, importChildren } from '../../src/children/index.ts'
import { writePopulation } from '../../src/demo/population/index.ts'
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
import { day } from '../../src/platform/day.ts'
import { startEmbeddedPostgres } from '../../src/platform/embedded-postgres.ts'
import { migrate } from '../../src/platform/migrate.ts'
import { sql } from '../../src/platform/sql.ts'
import { runClocks } from '../../src/timescales/index.ts'
import { copyDeliveries, copyRecords } from '../copied.ts'
import { costOf, processorOf } from '../processor.ts'

const [children = 14_000, ...counts] = process.argv.slice(2).map(Number)
const folder = path.join(os.tmpdir(), `sightline-bench-${process.pid}`)
await mkdir(folder, { mode: 0o711 })
const postgres = await startEmbeddedPostgres({ folder, throwAway: true })
const database = new Database(postgres.address, { size: 16 }) // as the product’s
const england = 153 // as many as src/frameworks/authorities/SOURCE.md has neighbours of

const newAuthority = async (number: number): Promise<Authority> => {
  const laCode = String(100 + number)
  return database.asOwner(async (db) => {
    const made = await createAuthority(db, { name: `Bench ${laCode}`, laCode, demo: false })
    await addPerson(db, made.id, { name: 'The lead', email: `lead@${laCode}.example`, role: 'quality-lead' })
    return made
  })
}

const timed = async (name: string, work: () => Promise<number>): Promise<number> => {
  const cost = await costOf(path.join(folder, 'database', 'postgres'), work)
  const clocks = cost.result.toLocaleString('en-GB').padStart(12)
  const [seconds, processor] = [cost.seconds.toFixed(2).padStart(8), processorOf(cost).toFixed(2).padStart(8)]
  console.log(
    `${name.padEnd(44)}${seconds} s${clocks} clocks${processor} s of a processor, load ${os.loadavg()[0]?.toFixed(1)}`,
  )
  return cost.seconds
}

const clocksOf = async ({ id }: Authority): Promise<number> => (await runClocks(database, id)).clocks

try {
  await migrate(database)
  await database.asOwner(writeMatrix)
  const first = await newAuthority(0)
  const lead = await personByEmail(database, first.id, 'lead@100.example')
  if (!lead) throw new Error('Nobody to import.')
  const files = path.join(folder, 'files')
  const asAt = day('2026-11-24')
  const { rows } = await writePopulation({ seed: 7, children, asAt }, files)
  await rm(path.join(files, 'faults.csv'))
  await importChildren(database, lead, { name: 'bench', sources: await findSources([files]), asAt })
  console.log(
    `${children.toLocaleString('en-GB')} children, ${rows.toLocaleString('en-GB')} rows an authority, ${authoritiesAtOnce(database.size)} at a time\n`,
  )
  await timed('one authority, for the first time', () => clocksOf(first))
  await database.asOwner((db) => db.run(sql`update clock_runs set rules = ''`))
  await timed('  again, nothing different', () => clocksOf(first))
  let made = 1
  const authorities = [first]
  for (const count of counts) {
    for (; made < count; made++) {
      const next = await newAuthority(made)
      await copyRecords(database, first.id, next.id)
      await copyDeliveries(database, first.id, next.id)
      authorities.push(next)
    }
    await database.asOwner((db) => db.script('truncate clock_instances, clock_runs'))
    const seconds = await timed(
      `${count} authorities, ${(children * count).toLocaleString('en-GB')} children`,
      async () => {
        const clocks = await throughAuthorities(database, authorities.slice(0, count), clocksOf)
        return clocks.reduce((sum, own) => sum + own, 0)
      },
    )
    console.log(`  told from these, ${england} such: ${((seconds / count) * england).toFixed(0)} s`)
  }
} finally {
  await database.close()
  await postgres.stop()
  await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 500 }) // the server may still be at its last file
}
