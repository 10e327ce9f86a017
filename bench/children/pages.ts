// How fast a child’s record and the worklists are with ten people at once, in an authority of so many children, beside a page of the
// same size that is not computed at all. The product, its database (durability on) and the copy each run in processes of their own,
// on this machine, as does the load.
// Not reached on 29 November 2026: 800 children, ten people, two cores, a quiet machine, before the change named below: a record
// p95 207 ms (aim 30), the worklist 81 ms (aim 60), by worker 55 ms. One request of a record cost some 13 ms of the database’s processor
// and 6 ms of node’s, so that two cores give about 100 a second, where the aim wants 330. Of 12.4 ms in 24 statements, 6.6 were parsing
// and planning. Since then most are planned once a connection, and whether the clocks stand is told without a transaction: on a busier
// machine, in turns with the version before, a record cost 11 and 14 ms of the database where that cost 17 and 18, the worklist 9 where
// that cost 11 to 14. Who looked is planned each time: its plan for any instant took 23 ms.
//   node bin/with-node.js bench/children/pages.ts [CHILDREN] [PEOPLE] [SECONDS] [ROUNDS]
import { rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { z } from 'zod'
import { findSources, importChildren } from '../../src/children/index.ts'
import { writePopulation } from '../../src/demo/population/index.ts'
import type { Database } from '../../src/platform/database.ts'
import { dayOf } from '../../src/platform/day.ts'
import { sql } from '../../src/platform/sql.ts'
import { runClocks } from '../../src/timescales/index.ts'
import { figuresHead, figuresLine, medianOf, withProduct } from '../product.ts'

const [children = 4_000, people = 10, seconds = 5, rounds = 3] = process.argv.slice(2).map(Number)

await withProduct(async ({ address, database, lead, headers, copyOf }) => {
  const files = path.join(os.tmpdir(), `sightline-bench-${process.pid}-files`)
  const asAt = dayOf(new Date())
  await writePopulation({ seed: 7, children, asAt }, files)
  await rm(path.join(files, 'faults.csv'))
  await importChildren(database, lead, { name: 'bench', sources: await findSources([files]), asAt })
  await rm(files, { recursive: true })
  await runClocks(database, lead.authorityId)
  await quiet(database)
  const busiest = await database.asOwner((db) =>
    db.one(
      sql`select child_id as id, count(*)::int as rows, (sum(count(*)) over ())::int as clocks from clock_instances group by 1 order by 2 desc limit 1 offset 20`,
      z.object({ id: z.string(), rows: z.number(), clocks: z.number() }),
    ),
  )
  console.log(
    `${children} children, ${busiest.clocks} clocks, ${people} people at once, median of ${rounds} rounds of ${seconds} s, ${os.availableParallelism()} cores\n`,
  )
  console.log(figuresHead)
  const pages: readonly [string, string][] = [
    ['a record', `/children/${busiest.id}`],
    ['the worklist of all', '/worklists?whose=all'],
    ['  what is overdue', '/worklists?whose=all&state=overdue'],
    ['  by worker', '/worklists?whose=all&by=worker'],
  ]
  for (const [name, place] of pages) {
    const response = await fetch(address + place, { headers })
    const page = await response.text()
    if (response.status !== 200) throw new Error(`${place} answered ${response.status}.`)
    const pressed = { people, seconds, rounds }
    console.log(figuresLine(name, page.length, await medianOf(address + place, headers, pressed)))
    console.log(figuresLine('  the same, not computed', page.length, await medianOf(await copyOf(page), {}, pressed)))
  }
})

/** Waits until the product has counted the indicators of what was delivered: three seconds without a statement. */
async function quiet(database: Database): Promise<void> {
  for (let still = 0; still < 6;) {
    await new Promise((resolve) => setTimeout(resolve, 500))
    const { working } = await database.asOwner((db) =>
      db.one(
        sql`select count(*) as working from pg_stat_activity
          where state = 'active' and pid <> pg_backend_pid() and backend_type = 'client backend'`,
        z.object({ working: z.number() }),
      ),
    )
    still = working === 0 ? still + 1 : 0
  }
}
