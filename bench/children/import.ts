// How many rows a second a delivery is brought in at: first, again without a change, looked at only, and taken back; beside a
// bare COPY of the same files into tables of text without checks, keys or history: the share of its speed, and on which statements
// the time goes. And beside a COPY of the rows as they ended up into tables with the same keys, which nothing that is kept can do without. One database, one process, on this machine.
// 29 November 2026, two cores, a quiet machine, 302,817 rows of 10,000 children: the first delivery 20 % of a bare COPY, its finished rows alone
// into keyed tables 35 %, the same again 539 %, one line in fifty changed 37 % (aim 40). 30 November, rows told apart by child and key, and turns
// while files are read ahead, quiet, twice: 33 and 34 %, 54 and 57 %, 890 and 1139 %, 47 and 49 %. Memory lent, two foreign keys and an index less,
// quiet, twice: 44 and 45 %, 65 and 66 %, 1376 and 1441 %, 61 and 63 %; of 1,000 children 40 %, then of 10,000 in the same run 37 %, of 100,000 36 %.
// Turn about with the state before, six times each: 40 to 47 %, before 32 to 38 %.
//   node bin/with-node.js bench/children/import.ts [CHILDREN…]
import { chmod, mkdir, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { Writable } from 'node:stream'
import pg from 'pg'
import { z } from 'zod'
import { findSources, importChildren, previewChildren, searchChildren, undoImport } from '../../src/children/index.ts'
import { writePopulation } from '../../src/demo/population/index.ts'
import { addPerson, asPerson, createAuthority, personByEmail, writeMatrix } from '../../src/people/index.ts'
import { Database } from '../../src/platform/database.ts'
import { day } from '../../src/platform/day.ts'
import { startEmbeddedPostgres } from '../../src/platform/embedded-postgres.ts'
import { migrate } from '../../src/platform/migrate.ts'
import { sql } from '../../src/platform/sql.ts'
import { bareCopy } from './bare-copy.ts'
import { changeSome } from './change-some.ts'
import { keyedCopy } from './keyed-copy.ts'
import { workedBy } from './worked.ts'

const sizes = process.argv.slice(2).map(Number)
const folder = path.join(os.tmpdir(), `sightline-bench-${process.pid}`)
await mkdir(folder, { mode: 0o711 })
const postgres = await startEmbeddedPostgres({ folder })
const database = new Database(postgres.address, { size: 1 }) // one connection, whose work can be told from that of others

/** What a statement is for, by how it begins. */
const steps: readonly [string, RegExp][] = [
  ['reading straight into tables', /^copy ssd_/],
  ['reading into staging tables', /^(copy|create temp table|analyze) staged_/],
  ['doubles', /having count|with doubles/],
  ['comparing and writing what differs', /^with differing|^select exists/],
  ['writing what is new', /^insert into ssd_/],
  ['children', /^(copy|insert into|analyze) children/],
  ['names', /child_names/],
  ['links', /unnest|^update ssd_/],
  ['counting tables for the planner', /^analyze/],
  ['who works with whom', /allocate_children/],
  ['commit', /^commit|^rollback/],
]
const spent = new Map<string, number>()
const query = pg.Client.prototype.query as (...given: unknown[]) => unknown
pg.Client.prototype.query = function (this: pg.Client, ...given: unknown[]) {
  const asked = given[0] as string | { text: string }
  const text = (typeof asked === 'string' ? asked : asked.text).trim()
  const step = steps.find(([, pattern]) => pattern.test(text))?.[0] ?? 'else in the database'
  const started = performance.now()
  const answer = query.apply(this, given)
  const over = () => spent.set(step, (spent.get(step) ?? 0) + performance.now() - started)
  if (answer instanceof Promise) void answer.then(over, () => undefined)
  else if (answer instanceof Writable) answer.once('finish', over)
  return answer
} as typeof pg.Client.prototype.query

const measure = async (count: number, laCode: string): Promise<void> => {
  const authority = await database.asOwner((db) =>
    createAuthority(db, { name: `Bench ${laCode}`, laCode, demo: false }),
  )
  const email = `lead@bench-${laCode}.example`
  await database.asOwner((db) => addPerson(db, authority.id, { name: 'The lead', email, role: 'quality-lead' }))
  const lead = await personByEmail(database, authority.id, email)
  if (!lead) throw new Error('Nobody to import.')
  const files = path.join(folder, laCode)
  const asAt = day('2026-11-24')
  const { rows } = await writePopulation({ seed: 7, children: count, asAt }, files)
  await rm(path.join(files, 'faults.csv'))
  await chmod(files, 0o755)
  console.log(`\n${count.toLocaleString('en-GB')} children, ${rows.toLocaleString('en-GB')} rows`)
  let bare = 0
  const timed = async <Result>(name: string, work: () => Promise<Result>): Promise<Result> => {
    const before = await workedBy(database)
    spent.clear()
    const started = performance.now()
    const result = await work()
    const seconds = (performance.now() - started) / 1000
    const after = await workedBy(database)
    if (bare === 0) bare = seconds
    console.log(
      `${name.padEnd(40)}${seconds.toFixed(2).padStart(8)} s${Math.round(rows / seconds)
        .toLocaleString('en-GB')
        .padStart(
          12,
        )} rows a second${percentOf(bare, seconds).padStart(7)} of COPY;${(after.there - before.there).toFixed(2).padStart(6)} s of a processor there,${(after.here - before.here).toFixed(2).padStart(6)} here`,
    )
    if (seconds !== bare && seconds > 0.3) {
      const known = [...spent.values()].reduce((sum, each) => sum + each, 0)
      const parts = [...spent, ['between statements', Math.max(0, seconds * 1000 - known)] as const]
        .filter(([, milliseconds]) => milliseconds > seconds * 10)
        .toSorted(([, a], [, b]) => b - a)
      for (const [step, milliseconds] of parts) {
        console.log(`    ${percentOf(milliseconds, seconds * 1000).padStart(5)}  ${step}`)
      }
    }
    return result
  }
  await timed('bare COPY of every file', () => bareCopy(database, files, `bare_${laCode}`))
  const delivery = { name: 'bench', sources: await findSources([files]), asAt }
  const { counts, notices } = await timed('the first delivery', () => importChildren(database, lead, delivery))
  const load = await keyedCopy(database, {
    authorityId: authority.id,
    folder: `${files}-rows`,
    name: `keyed_${laCode}`,
  })
  await timed('  its rows alone, into keyed tables', load)
  await timed('the same again, nothing changed', () => importChildren(database, lead, delivery))
  await changeSome(files)
  await timed('again, one line in fifty changed', () => importChildren(database, lead, delivery))
  await timed('looked at only', () => previewChildren(database, lead, delivery))
  await timed('taken back', () => undoImport(database, lead, { number: 3, why: 'measured' }))
  const search = await timed('a search by a misspelt name', () =>
    asPerson(database, lead, async (db) => {
      const { words } = await db.one(
        sql`select forename || ' ' || left(surname, 2) || substr(surname, 4) as words from child_names order by surname limit 1`,
        z.object({ words: z.string() }),
      )
      return searchChildren(db, { words })
    }),
  )
  const refused = counts.reduce((sum, count) => sum + count.refused, 0)
  console.log(
    `refused ${refused} rows; ${notices.length} notices; ${search.length} found; ${Math.round(process.memoryUsage.rss() / 2 ** 20)} MiB`,
  )
}

const percentOf = (part: number, whole: number): string => `${((part / whole) * 100).toFixed(0)} %`

try {
  await migrate(database)
  await database.asOwner(writeMatrix)
  console.log(`${os.availableParallelism()} cores`)
  for (const [place, size] of (sizes.length > 0 ? sizes : [1_000, 10_000]).entries())
    await measure(size, String(900 + place))
} finally {
  await database.close()
  await postgres.stop()
  await rm(folder, { recursive: true })
}
