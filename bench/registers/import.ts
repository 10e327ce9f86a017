// How long it takes to bring 50,000 rows into a register, step by step, beside a bare COPY of the same file into a table
// without checks, history or search. One database, one process, on this machine.
//   node bin/with-node.js bench/registers/import.ts [ROWS]
import { chmod, mkdir, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { addPerson, asPerson, createAuthority, personByEmail, writeMatrix } from '../../src/people/index.ts'
import { Database } from '../../src/platform/database.ts'
import { day } from '../../src/platform/day.ts'
import { startEmbeddedPostgres } from '../../src/platform/embedded-postgres.ts'
import { migrate } from '../../src/platform/migrate.ts'
import { rawSql, sql } from '../../src/platform/sql.ts'
import { checkRows, importEntries, readImportFile, registerGrants, registers } from '../../src/registers/index.ts'

const [count = 50_000] = process.argv.slice(2).map(Number)
const folder = path.join(os.tmpdir(), `sightline-bench-${process.pid}`)
await mkdir(folder, { mode: 0o711 })
const postgres = await startEmbeddedPostgres({ folder })
const database = new Database(postgres.address)
try {
  await migrate(database)
  await database.asOwner((db) => writeMatrix(db, registerGrants))
  const authority = await database.asOwner((db) => createAuthority(db, { name: 'Bench', laCode: '990', demo: false }))
  const email = 'lead@bench.example'
  await database.asOwner((db) => addPerson(db, authority.id, { name: 'The lead', email, role: 'quality-lead' }))
  const lead = await personByEmail(database, authority.id, email)
  const policies = registers.find(({ id }) => id === 'policies')
  if (!lead || !policies) throw new Error('Nobody to import, or nothing to import into.')

  const rows = Array.from(
    { length: count },
    (_, n) =>
      `Policy ${n} on visits and plans,SEND,lead@bench.example,${n % 9}.1,2025-0${1 + (n % 9)}-11,12,Made for a measurement\r\n`,
  )
  const text = `title,service,owner,policy_version,approved_on,review_months,notes\r\n${rows.join('')}`
  const bytes = Buffer.from(text)
  const file = path.join(folder, 'rows.csv')
  await writeFile(file, bytes)
  await chmod(file, 0o644)

  const timed = async <Result>(name: string, work: () => Promise<Result>): Promise<[Result, number]> => {
    const started = performance.now()
    const result = await work()
    const took = performance.now() - started
    console.log(`${name.padEnd(44)}${(took / 1000).toFixed(2).padStart(8)} s`)
    return [result, took]
  }
  console.log(
    `${count.toLocaleString('en-GB')} rows, ${(bytes.length / 1_000_000).toFixed(1)} MB, ${os.availableParallelism()} cores\n`,
  )
  const [, bare] = await timed('bare COPY into a table of seven text columns', () =>
    database.asOwner(async (db) => {
      await db.script('create table bare (a text, b text, c text, d text, e text, f text, g text)')
      return db.run(sql`copy bare from ${rawSql(`'${file}'`)} with (format csv, header)`)
    }),
  )
  const [sent, reading] = await timed('reading the file in a worker', () => readImportFile(policies, bytes, 'rows.csv'))
  const today = day('2026-11-24')
  const [checked] = await timed('checking every row (as the page before shows)', () =>
    asPerson(database, lead, (db) => checkRows(db, policies, sent, today)),
  )
  const [, importing] = await timed('checking again and importing, with history', () =>
    asPerson(database, lead, (db) => importEntries(db, policies, sent, today)),
  )
  const [again] = await timed('checking the same file once more: all the same', () =>
    asPerson(database, lead, (db) => checkRows(db, policies, sent, today)),
  )
  if (checked.added.length !== count || again.same !== count) throw new Error('Not every row was taken in.')
  console.log(`\nreading and importing take ${((reading + importing) / bare).toFixed(1)} times the bare COPY`)
} finally {
  await database.close()
  await postgres.stop()
  await rm(folder, { recursive: true, force: true })
}
