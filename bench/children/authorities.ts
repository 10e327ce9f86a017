// What so many authorities cost on one server, brought in one after the other: their first delivery, the same again, and one with another
// day in one line of fifty. Each is a copy of the first one’s files. Beside it a bare COPY of the same files, each time in the same run,
// by the clock and by the processor, which can be compared on a machine that others use.
// 29 November 2026, ten of 302,817 rows, load 14 to 28: 16 % of a bare COPY by the processor for the first delivery, 458 % for the same
// again, 26 % for one line in fifty; no delivery of the tenth cost a quarter more than that of the first. 30 November, quiet, two cores:
// 31, 1133 and 40 % by the processor, 43, 1211 and 55 % by the clock; the tenth 42 and 53 %.
//   node bin/with-node.js bench/children/authorities.ts [CHILDREN] [AUTHORITIES]
import { chmod, cp, mkdir, readFile, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { findSources, importChildren } from '../../src/children/index.ts'
import { writePopulation } from '../../src/demo/population/index.ts'
import { addPerson, createAuthority, personByEmail, writeMatrix, type Person } from '../../src/people/index.ts'
import { Database } from '../../src/platform/database.ts'
import { day } from '../../src/platform/day.ts'
import { startEmbeddedPostgres } from '../../src/platform/embedded-postgres.ts'
import { migrate } from '../../src/platform/migrate.ts'
import { bareCopy } from './bare-copy.ts'
import { changeSome } from './change-some.ts'
import { workedBy } from './worked.ts'

const [children = 10_000, authorities = 10] = process.argv.slice(2).map(Number)
const folder = path.join(os.tmpdir(), `sightline-bench-${process.pid}`)
await mkdir(folder, { mode: 0o711 })
const postgres = await startEmbeddedPostgres({ folder })
const database = new Database(postgres.address, { size: 1 })
const asAt = day('2026-11-24')

/** Somebody who may bring children in, of a new authority. */
const newLead = async (number: number): Promise<Person> => {
  const email = `lead@bench-${number}.example`
  const { id } = await database.asOwner(async (db) => {
    const made = await createAuthority(db, { name: `Bench ${number}`, laCode: String(100 + number), demo: false })
    await addPerson(db, made.id, { name: 'The lead', email, role: 'quality-lead' })
    return made
  })
  const lead = await personByEmail(database, id, email)
  if (!lead) throw new Error('Nobody to import.')
  return lead
}

interface Cost {
  seconds: number
  there: number
  here: number
}

const measured = async (work: () => Promise<unknown>): Promise<Cost> => {
  const [before, begun] = [await workedBy(database), performance.now()]
  await work()
  const seconds = (performance.now() - begun) / 1000
  const after = await workedBy(database)
  return { seconds, there: after.there - before.there, here: after.here - before.here }
}

const processorOf = ({ there, here }: Cost): number => there + here

const names = ['first', 'again', 'changed'] as const
const all = new Map<string, Cost[]>()
const cell = (bare: Cost, cost: Cost): string => {
  const [byProcessor, byClock] = [processorOf(bare) / processorOf(cost), bare.seconds / cost.seconds]
  const [there, here] = [cost.there.toFixed(2), cost.here.toFixed(2)]
  return `${there.padStart(8)} +${here.padStart(5)}${percent(byProcessor)}${percent(byClock)}`
}
const percent = (share: number): string => `${Math.round(share * 100)} %`.padStart(7)

try {
  await migrate(database)
  await database.asOwner(writeMatrix)
  const [files, changed] = [path.join(folder, 'files'), path.join(folder, 'changed')]
  const { rows } = await writePopulation({ seed: 7, children, asAt }, files)
  await rm(path.join(files, 'faults.csv'))
  await chmod(files, 0o755)
  await cp(files, changed, { recursive: true })
  await changeSome(changed)
  console.log(
    `${children.toLocaleString('en-GB')} children, ${rows.toLocaleString('en-GB')} rows an authority, ${os.availableParallelism()} cores`,
  )
  console.log(
    'Seconds of a processor, the server + here; share of the speed of a bare COPY by the processor, by the clock\n',
  )
  console.log(`authority  load     bare COPY${names.map((name) => name.padStart(28)).join('')}`)
  for (let number = 1; number <= authorities; number++) {
    const lead = await newLead(number)
    const bare = await measured(() => bareCopy(database, files, `bare_${number}`))
    const bringIn = (from: string) => async () =>
      importChildren(database, lead, { name: 'bench', sources: await findSources([from]), asAt })
    const costs = [await measured(bringIn(files)), await measured(bringIn(files)), await measured(bringIn(changed))]
    for (const [place, cost] of [bare, ...costs].entries()) {
      const name = place === 0 ? 'bare' : (names[place - 1] ?? '')
      all.set(name, [...(all.get(name) ?? []), cost])
    }
    const [load = ''] = (await readFile('/proc/loadavg', 'utf8').catch(() => '')).split(' ')
    console.log(
      `${String(number).padStart(9)}${load.padStart(6)}${processorOf(bare).toFixed(2).padStart(14)}${costs.map((cost) => cell(bare, cost)).join('')}`,
    )
  }
  const summed = (name: string): Cost => {
    const costs = all.get(name) ?? []
    const sum = (of: (cost: Cost) => number) => costs.reduce((total, cost) => total + of(cost), 0)
    return { seconds: sum(({ seconds }) => seconds), there: sum(({ there }) => there), here: sum(({ here }) => here) }
  }
  const bare = summed('bare')
  console.log(
    `${'all'.padStart(9)}${processorOf(bare).toFixed(2).padStart(20)}${names.map((name) => cell(bare, summed(name))).join('')}`,
  )
  for (const name of ['bare', ...names]) {
    const { seconds } = summed(name)
    console.log(
      `${name.padEnd(9)}${Math.round((rows * authorities) / seconds)
        .toLocaleString('en-GB')
        .padStart(12)} rows a second by the clock`,
    )
  }
} finally {
  await database.close()
  await postgres.stop()
  await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 500 }) // the server may still be at its last file
}
