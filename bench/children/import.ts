// How many rows a second a delivery is brought in at: first, again without a change, looked at only, and taken back; beside a
// bare COPY of the same files into tables of text without checks, keys or history. One database, one process, on this machine.
//   node bin/with-node.js bench/children/import.ts [CHILDREN]
import { chmod, mkdir, readdir, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { z } from 'zod'
import { findSources, importChildren, previewChildren, searchChildren, undoImport } from '../../src/children/index.ts'
import { writePopulation } from '../../src/demo/population/index.ts'
import { addPerson, asPerson, createAuthority, personByEmail, writeMatrix } from '../../src/people/index.ts'
import { Database } from '../../src/platform/database.ts'
import { day } from '../../src/platform/day.ts'
import { startEmbeddedPostgres } from '../../src/platform/embedded-postgres.ts'
import { migrate } from '../../src/platform/migrate.ts'
import { rawSql, sql } from '../../src/platform/sql.ts'

const [children = 1_000] = process.argv.slice(2).map(Number)
const folder = path.join(os.tmpdir(), `sightline-bench-${process.pid}`)
await mkdir(folder, { mode: 0o711 })
const postgres = await startEmbeddedPostgres({ folder })
const database = new Database(postgres.address)

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
  const timed = async <Result>(name: string, work: () => Promise<Result>): Promise<Result> => {
    const started = performance.now()
    const result = await work()
    const seconds = (performance.now() - started) / 1000
    console.log(
      `${name.padEnd(52)}${seconds.toFixed(2).padStart(8)} s${Math.round(rows / seconds)
        .toLocaleString('en-GB')
        .padStart(12)} rows a second`,
    )
    return result
  }
  await timed('bare COPY of every file', () =>
    database.asOwner(async (db) => {
      for (const name of await readdir(files)) {
        const file = path.join(files, name)
        await chmod(file, 0o644)
        const { columns } = await db.one(
          sql`select split_part(pg_read_file(${file}, 0, 10000), E'\r\n', 1) as columns`,
          z.object({ columns: z.string() }),
        )
        const table = `bare_${laCode}_${path.parse(name).name}`
        await db.script(
          `create table ${table} (${columns
            .split(',')
            .map((column) => `${column} text`)
            .join(', ')})`,
        )
        await db.run(sql`copy ${rawSql(table)} from ${rawSql(`'${file}'`)} with (format csv, header)`)
      }
    }),
  )
  const delivery = { name: 'bench', sources: await findSources([files]), asAt }
  const { counts, notices } = await timed('the first delivery', () => importChildren(database, lead, delivery))
  await timed('the same again, nothing changed', () => importChildren(database, lead, delivery))
  await timed('looked at only', () => previewChildren(database, lead, delivery))
  await timed('taken back', () => undoImport(database, lead, { number: 2, why: 'measured' }))
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

try {
  await migrate(database)
  await database.asOwner(writeMatrix)
  console.log(`${os.availableParallelism()} cores`)
  await measure(children, '990')
  await measure(children * 10, '991')
} finally {
  await database.close()
  await postgres.stop()
  await rm(folder, { recursive: true })
}
