// How fast plans are with 10,000 actions of 40 updates each: the page of one plan, the list of all, and the status of all on
// any day, beside a page of the same size that is not computed and a query that only counts the rows. The product, its
// database (with durability on) and the copy each run in processes of their own, on this machine, as does the load.
//   node bin/with-node.js bench/plans/run.ts [ACTIONS] [UPDATES] [PEOPLE] [SECONDS]
import { spawn, type ChildProcess } from 'node:child_process'
import { mkdir, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { z } from 'zod'
import { judge } from '../../src/improvement/index.ts'
import { asPerson, listAuthorities, openSession, personByEmail } from '../../src/people/index.ts'
import { Database } from '../../src/platform/database.ts'
import { addDays, dayOf } from '../../src/platform/day.ts'
import { startEmbeddedPostgres } from '../../src/platform/embedded-postgres.ts'
import { sql } from '../../src/platform/sql.ts'
import { urlOf } from '../../test/harness/address.ts'
import { press, type Figures } from '../register/press.ts'
import { plantPlans } from './plant-plans.ts'

const [actions = 10_000, updates = 40, people = 1, seconds = 10] = process.argv.slice(2).map(Number)
const root = path.resolve(import.meta.dirname, '../..')
const folder = path.join(os.tmpdir(), `sightline-bench-plans-${process.pid}`)
await mkdir(folder, { mode: 0o711 })
const today = dayOf(new Date())

const children: ChildProcess[] = []
/** Starts a program and waits for the address in what it prints. */
const start = (
  file: string,
  args: readonly string[],
  environment: Record<string, string>,
  input?: string,
): Promise<string> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [file, ...args], {
      cwd: root,
      env: { ...process.env, ...environment },
      stdio: ['pipe', 'pipe', 'inherit'],
    })
    children.push(child)
    let said = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      said += text
      const address = /http:\/\/[\d.]+:\d+/.exec(said)?.[0]
      if (address) resolve(address)
    })
    child.on('exit', (code) => reject(new Error(`${file} ended with ${code ?? 'a signal'}`)))
    child.stdin.end(input ?? '')
  })

const postgres = await startEmbeddedPostgres({ folder })
const database = new Database(postgres.address)
try {
  const settings = {
    DATABASE_URL: urlOf(postgres.address),
    SIGHTLINE_DATA: folder,
    SIGHTLINE_DEMO: 'yes',
    PORT: '0',
    NODE_ENV: 'production',
  }
  const address = await start('src/cli/main.ts', ['start'], settings)
  const [authority] = await listAuthorities(database)
  if (!authority) throw new Error('The demonstration was not planted.')
  const person = await personByEmail(database, authority.id, 'marian.oyelaran@alderwick.example')
  if (!person) throw new Error('The demonstration has no quality lead.')
  const began = performance.now()
  const plan = await plantPlans(database, person, { actions, updates, today })
  console.log(
    `${actions} actions, ${updates} updates each, planted in ${((performance.now() - began) / 1000).toFixed(0)} s; ${os.availableParallelism()} cores\n`,
  )

  const once = async (work: () => Promise<unknown>): Promise<number> => {
    const times: number[] = []
    for (let round = 0; round < 6; round++) {
      const from = performance.now()
      await work()
      if (round > 0) times.push(performance.now() - from) // a cold start is not what is asked about
    }
    return times.toSorted((a, b) => a - b)[2] ?? Number.NaN
  }
  const counted = await once(() =>
    asPerson(database, person, (db) =>
      db.one(
        sql`select count(*) as n from actions a join action_updates u on u.action_id = a.id`,
        z.object({ n: z.number() }),
      ),
    ),
  )
  console.log('status of all actions                  ms   ratio to counting their updates')
  for (const [name, daysAgo] of [
    ['today, as known now', 0],
    ['a month ago, replayed', 30],
    ['a year ago, replayed', 365],
  ] as const) {
    const on = addDays(today, -daysAgo)
    const asAt = daysAgo === 0 ? undefined : on
    const time = await once(() => asPerson(database, person, (db) => judge(db, { where: sql`true`, asAt }, on)))
    console.log(`${name.padEnd(34)}${time.toFixed(0).padStart(7)}${(time / counted).toFixed(1).padStart(8)}`)
  }

  const headers = { cookie: `sightline=${await openSession(database, person, new Date())}` }
  console.log(`\n${people === 1 ? 'one person' : `${people} people at once`}, ${seconds} s a page`)
  console.log('page                          kB   answers/s   p50 ms   p95 ms   p99 ms   failed')
  for (const [name, place] of [
    ['plan', `/plans/${plan}`],
    ['plan, a month ago', `/plans/${plan}?on=${addDays(today, -30)}`],
    ['all plans', '/plans'],
    ['all actions', '/actions'],
  ] as const) {
    const response = await fetch(address + place, { headers })
    const page = await response.text()
    if (response.status !== 200) throw new Error(`${place} answered ${response.status}.`)
    show(name, page.length, await measure(address + place, headers))
    if (name !== 'plan') continue
    const copy = await start('bench/register/serve-copy.ts', [], {}, page)
    show('  the same, not computed', page.length, await measure(copy, {}))
  }
} finally {
  for (const child of children) child.removeAllListeners('exit').kill('SIGTERM')
  await Promise.all(children.map(ended))
  await database.close()
  await postgres.stop()
  await rm(folder, { recursive: true, force: true })
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) await new Promise((resolve) => child.on('exit', resolve))
}

async function measure(url: string, headers: Record<string, string>): Promise<Figures> {
  await press(url, headers, people, 2)
  return press(url, headers, people, seconds)
}

function show(name: string, characters: number, { perSecond, p50, p95, p99, failed }: Figures): void {
  const figures = [
    perSecond.toFixed(1).padStart(12),
    ...[p50, p95, p99].map((time) => time.toFixed(1).padStart(9)),
    String(failed).padStart(9),
  ]
  console.log(`${name.padEnd(27)}${(characters / 1000).toFixed(0).padStart(5)}${figures.join('')}`)
}
