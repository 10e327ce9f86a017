import { spawn, type ChildProcess } from 'node:child_process'
import { mkdir, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import {
  asPerson,
  listAuthorities,
  listPeople,
  openSession,
  personByEmail,
  systemPerson,
  type Person,
} from '../src/people/index.ts'
import { Database } from '../src/platform/database.ts'
import { startEmbeddedPostgres } from '../src/platform/embedded-postgres.ts'
import { urlOf } from '../test/harness/address.ts'
import { meterOf, type Meter } from './processor.ts'
import { press, type Figures } from './register/press.ts'

interface Bench {
  address: string
  database: Database
  lead: Person
  headers: Record<string, string> // of the lead’s session
  /** How much of a processor the product and its database have used. */
  meter: Meter
  /** Starts a server that gives back `page` and nothing else; its address. */
  copyOf: (page: string) => Promise<string>
}

const root = path.resolve(import.meta.dirname, '..')

/**
 * The product with its demonstration and its database (durability on), each in a process of its own, for as long as `work`
 * takes; everything is gone afterwards.
 */
export const withProduct = async (work: (bench: Bench) => Promise<void>): Promise<void> => {
  const folder = path.join(os.tmpdir(), `sightline-bench-${process.pid}`)
  await mkdir(folder, { mode: 0o711 })
  const children: ChildProcess[] = []
  const start = startIn(children)
  const postgres = await startEmbeddedPostgres({ folder })
  const database = new Database(postgres.address)
  try {
    const { address, pid } = await start('src/cli/main.ts', ['start'], {
      DATABASE_URL: urlOf(postgres.address),
      SIGHTLINE_DATA: folder,
      SIGHTLINE_DEMO: 'yes',
      PORT: '0',
      SIGHTLINE_REQUESTS: '100000000', // the load comes from one address
      NODE_ENV: 'production',
    })
    const lead = await leadOf(database)
    const headers = { cookie: `sightline=${await openSession(database, lead, new Date())}` }
    await work({
      address,
      database,
      lead,
      headers,
      meter: await meterOf(pid, database),
      copyOf: async (page) => (await start('bench/register/serve-copy.ts', [], {}, page)).address,
    })
  } finally {
    for (const child of children) child.removeAllListeners('exit').kill('SIGTERM')
    await Promise.all(children.map(ended))
    await database.close()
    await postgres.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

/** Starts a program and waits for the address in what it prints. */
const startIn =
  (children: ChildProcess[]) =>
  (
    file: string,
    args: readonly string[],
    environment: Record<string, string>,
    input = '',
  ): Promise<{ address: string; pid: number }> =>
    new Promise((resolve, reject) => {
      const child = spawn(process.execPath, [...process.execArgv, file, ...args], {
        cwd: root,
        env: { ...process.env, ...environment },
        stdio: ['pipe', 'pipe', 'inherit'],
      })
      children.push(child)
      let said = ''
      child.stdout.setEncoding('utf8').on('data', (text: string) => {
        said += text
        const address = /http:\/\/[\d.]+:\d+/.exec(said)?.[0]
        if (address) resolve({ address, pid: child.pid ?? 0 })
      })
      child.on('exit', (code) => reject(new Error(`${file} ended with ${code ?? 'a signal'}`)))
      child.stdin.end(input)
    })

const leadOf = async (database: Database): Promise<Person> => {
  const [authority] = await listAuthorities(database)
  if (!authority) throw new Error('The demonstration was not planted.')
  const system = await systemPerson(database, authority.id)
  const lead = (await asPerson(database, system, listPeople)).find(({ role }) => role === 'quality-lead')
  const person = await personByEmail(database, authority.id, lead?.email ?? '')
  if (!person) throw new Error('The demonstration has no quality lead.')
  return person
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) await new Promise((resolve) => child.on('exit', resolve))
}

interface Pressed {
  people: number
  seconds: number
  rounds: number
}

/** Milliseconds of a processor an answer, of node, of PostgreSQL and of the load. */
export interface Cost {
  node: number
  database: number
  load: number
}

/** What an answer of a page costs, with so many people at once: on a machine that others use, it says more than the clock. */
export const costOf = async (
  meter: Meter,
  page: Parameters<typeof press>[0],
  headers: Record<string, string>,
  { people, seconds }: Pick<Pressed, 'people' | 'seconds'>,
): Promise<Cost> => {
  const before = await meter()
  const { requests } = await press(page, headers, people, seconds)
  const after = await meter()
  const each = (what: keyof Cost): number => (after[what] - before[what]) / requests
  return { node: each('node'), database: each('database'), load: each('load') }
}

export const costHead = '   node ms   database ms   load ms of a processor an answer'
export const costLine = ({ node, database, load }: Cost): string =>
  node.toFixed(2).padStart(10) + database.toFixed(2).padStart(14) + load.toFixed(2).padStart(10)

/** The round of several whose slow answers are the middle ones. A cold start is not what is asked about. */
export const medianOf = async (
  page: Parameters<typeof press>[0],
  headers: Record<string, string>,
  { people, seconds, rounds }: Pressed,
): Promise<Figures> => {
  await press(page, headers, people, 2)
  const found: Figures[] = []
  for (let round = 0; round < rounds; round++) found.push(await press(page, headers, people, seconds))
  const middle = found.toSorted((a, b) => a.p95 - b.p95)[Math.floor(rounds / 2)]
  if (!middle) throw new Error('No round was run.')
  return middle
}

export const figuresHead = 'page                            kB   answers/s   p50 ms   p95 ms   p99 ms   max ms   failed'

export const figuresLine = (name: string, characters: number, figures: Figures): string => {
  const { perSecond, p50, p95, p99, max, failed } = figures
  const parts = [
    perSecond.toFixed(0).padStart(12),
    ...[p50, p95, p99, max].map((time) => time.toFixed(1).padStart(9)),
    String(failed).padStart(9),
  ]
  return `${name.padEnd(28)}${(characters / 1000).toFixed(0).padStart(6)}${parts.join('')}`
}
