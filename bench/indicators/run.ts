// node bin/with-node.js bench/indicators/run.ts [children]: how long it takes to count.
import { mkdir, readdir, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { findSources, importChildren } from '../../src/children/index.ts'
import { writePopulation } from '../../src/demo/population/index.ts'
import { refreshIndicators } from '../../src/indicators/index.ts'
import { addPerson, createAuthority, personByEmail, writeMatrix } from '../../src/people/index.ts'
import { Database } from '../../src/platform/database.ts'
import { day } from '../../src/platform/day.ts'
import { startEmbeddedPostgres } from '../../src/platform/embedded-postgres.ts'
import { migrate } from '../../src/platform/migrate.ts'

const children = Number(process.argv[2] ?? 20_000)
const folder = path.join(os.tmpdir(), `sightline-bench-indicators-${process.pid}`)
await mkdir(folder, { mode: 0o711 })
const postgres = await startEmbeddedPostgres({ folder })
const database = new Database(postgres.address)

const timed = async <Result>(what: string, work: () => Promise<Result>): Promise<Result> => {
  const begun = performance.now()
  const result = await work()
  console.log(`${what}: ${((performance.now() - begun) / 1000).toFixed(1)} s`)
  return result
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
  const written = await timed('invented', () => writePopulation({ children, seed: 1, asAt: day('2026-11-28') }, rows))
  console.log(`${written.children} children, ${written.rows} rows`)
  const files = (await readdir(rows)).filter((name) => name.startsWith('ssd_')).map((name) => path.join(rows, name))
  const sources = await findSources(files)
  await timed('delivered', () => importChildren(database, analyst, { name: 'bench', sources, asAt: day('2026-11-28') }))
  await database.asOwner((db) => db.script('analyze'))
  console.log(await timed('counted, cold', () => refreshIndicators(database, authority.id)))
  console.log(await timed('counted again, nothing new', () => refreshIndicators(database, authority.id)))
} finally {
  await database.close()
  await postgres.stop()
  await rm(folder, { recursive: true, force: true })
}
