// How fast a child’s record and the worklists are with ten people at once, in an authority of so many children, beside a page of the
// same size that is not computed at all. The product, its database (durability on) and the copy each run in processes of their own,
// on this machine, as does the load.
// Beside the time of each answer stands what it costs of a processor, in node, in PostgreSQL and in the load itself: that can be
// compared on a machine that others use, where the clock cannot. Ten people who get an answer within 30 ms each, on two cores, leave
// 6 ms of a processor for one. Ten people who never read what they get are one line; ten who read each page for about a second are the
// next; ten who open a page at the same moment, and again when all have it and a tenth of a second has gone by, are the third.
// Each press of a record is of another child, as people at work would: of the 400 with most clocks, and of any 400 with one that is open; the worklist’s look at its first children grows with each press.
// On 29 November 2026 at night (aim 30 and 60 ms): 4,000 children, ten people, two cores, a quiet machine: the worklist of all p95 42 ms,
// what is overdue 42, by worker 32 (reached); a record 47 (not reached; 173 that morning, 100 at noon, 61 to 71 in the evening).
// Milliseconds of a processor an answer, node and PostgreSQL: a record 1.5 and 3.8, the worklist 1.0 and 3.8. Asked by one person alone the
// same record costs PostgreSQL 2.4: two cores that share one processor are each slower while the other works.
// On 30 November, the same machine, quiet: a record of the busiest 54 ms (node 2.0, PostgreSQL 4.0), of any open case 40 (1.4 and 2.7); the
// worklist of all 46, what is overdue 40, by worker 38.
// Later that day, quiet, with ten who read each page for a second: a record of the busiest 15 ms, of any open case 13, the worklist of all 13,
// what is overdue 13, by worker 10 (all reached); without a pause 69, 36, 46, 45 and 30.
// A record asked for with one check, its session in the same trip, and Node that clears its memory away by itself, quiet: a record of any open case 27 ms
// without a pause and 27 all at one moment (aim 30: reached), node 1.1 and PostgreSQL 1.6; of the busiest 42 and 42; the worklist of all 53 and 37,
// what is overdue 42 and 35, by worker 37 (aim 60: reached). With ten who read each page for a second 10, 12, 12 and 13.
// The same day, while others used it (load 17), the one statement of a record and its commit, twice 500 times turn about with
// those of the 29th in a session each, cost PostgreSQL 2.9 and 3.0 ms of a processor where it had been 3.3 and 3.4. On the quiet machine
// nothing of that is to be seen in the whole answer.
//   node bin/with-node.js bench/children/pages.ts [CHILDREN] [PEOPLE] [SECONDS] [ROUNDS]
import { rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { z } from 'zod'
import { findSources, importChildren } from '../../src/children/index.ts'
import { writePopulation } from '../../src/demo/population/index.ts'
import { dayOf } from '../../src/platform/day.ts'
import { sql, type Sql } from '../../src/platform/sql.ts'
import { runClocks } from '../../src/timescales/index.ts'
import { costHead, costLine, costOf, figuresHead, figuresLine, medianOf, withProduct } from '../product.ts'
import { quiet } from '../quiet.ts'
import { pressReading, pressTogether } from '../register/press-together.ts'

const [children = 4_000, people = 10, seconds = 5, rounds = 3] = process.argv.slice(2).map(Number)

await withProduct(async ({ address, database, lead, headers, meter, copyOf }) => {
  const files = path.join(os.tmpdir(), `sightline-bench-${process.pid}-files`)
  const asAt = dayOf(new Date())
  await writePopulation({ seed: 7, children, asAt }, files)
  await rm(path.join(files, 'faults.csv'))
  await importChildren(database, lead, { name: 'bench', sources: await findSources([files]), asAt })
  await rm(files, { recursive: true })
  await runClocks(database, lead.authorityId)
  await quiet(database)
  const some = (which: Sql, order: Sql) =>
    database.asOwner((db) =>
      db.many(
        sql`
          select child_id as id, (sum(count(*)) over ())::int as clocks from clock_instances
          where authority_id = ${lead.authorityId} and to_import is null and ${which}
            and child_id not in (select child_id from child_restrictions where authority_id = ${lead.authorityId})
          group by 1 order by ${order} limit 400`,
        z.object({ id: z.string(), clocks: z.number() }),
      ),
    )
  const busiest = await some(sql`true`, sql`count(*) desc`)
  const open = await some(sql`done_on is null and ended_on is null`, sql`md5(child_id::text)`)
  const recordsOf = (children: typeof busiest): [string, ...string[]] => {
    const [first, ...others] = children.map(({ id }) => `${address}/children/${id}`)
    if (!first) throw new Error('No child has a clock.')
    return [first, ...others]
  }
  console.log(
    `${children} children, ${busiest[0]?.clocks} clocks, ${people} people at once, median of ${rounds} rounds of ${seconds} s, ${os.availableParallelism()} cores\n`,
  )
  console.log(figuresHead + costHead)
  const pages: readonly [string, string | readonly [string, ...string[]]][] = [
    ['a record', recordsOf(busiest)],
    ['  of any open case', recordsOf(open)],
    ['the worklist of all', `${address}/worklists?whose=all`],
    ['  what is overdue', `${address}/worklists?whose=all&state=overdue`],
    ['  by worker', `${address}/worklists?whose=all&by=worker`],
  ]
  for (const [name, places] of pages) {
    const place = typeof places === 'string' ? places : places[0]
    const response = await fetch(place, { headers })
    const page = await response.text()
    if (response.status !== 200) throw new Error(`${place} answered ${response.status}.`)
    const pressed = { people, seconds, rounds }
    const figures = figuresLine(name, page.length, await medianOf(places, headers, pressed))
    console.log(figures + costLine(await costOf(meter, places, headers, pressed)))
    const moments = { people, times: rounds * 40, reading: 100 }
    const working = { people, times: rounds * 15, reading: 1000 }
    console.log(
      figuresLine('  a second to read each', page.length, await pressReading([places].flat(), headers, working)),
    )
    const together = await pressTogether([places].flat(), headers, moments)
    console.log(figuresLine('  all at one moment', page.length, together))
    console.log(figuresLine('  the same, not computed', page.length, await medianOf(await copyOf(page), {}, pressed)))
  }
})
