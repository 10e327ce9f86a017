// How fast the findings register is with 10,000 findings and ten people at once, beside a page of the same size that is not
// computed at all. The product, its database (with durability on) and the copy each run in processes of their own, on this
// machine, as does the load.
//   node bin/with-node.js bench/register/run.ts [FINDINGS] [PEOPLE] [SECONDS]
import { spawn, type ChildProcess } from 'node:child_process'
import { mkdir, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import {
  listAuthorities,
  listPeople,
  asPerson,
  openSession,
  personByEmail,
  systemPerson,
} from '../../src/people/index.ts'
import { Database } from '../../src/platform/database.ts'
import { startEmbeddedPostgres } from '../../src/platform/embedded-postgres.ts'
import { urlOf } from '../../test/harness/address.ts'
import { plantFindings } from './plant-findings.ts'
import { press, type Figures } from './press.ts'

const [count = 10_000, people = 10, seconds = 10] = process.argv.slice(2).map(Number)
const rounds = 3
const root = path.resolve(import.meta.dirname, '../..')
const folder = path.join(os.tmpdir(), `sightline-bench-${process.pid}`)
await mkdir(folder, { mode: 0o711 })

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
  const system = await systemPerson(database, authority.id)
  const [lead] = (await asPerson(database, system, listPeople)).filter(({ role }) => role === 'quality-lead')
  const person = await personByEmail(database, authority.id, lead?.email ?? '')
  if (!person) throw new Error('The demonstration has no quality lead.')
  await plantFindings(database, person, count)
  const headers = { cookie: `sightline=${await openSession(database, person, new Date())}` }

  const pages: readonly [string, string][] = [
    ['first page', '/findings'],
    ['last page', `/findings?page=${Math.ceil(count / 50)}`],
    ['three filters', '/findings?kind=improve&theme=assessment&state=confirmed'],
    ['words searched for', '/findings?q=oversight+visits'],
  ]
  console.log(
    `${count} findings, ${people} people at once, median of ${rounds} rounds of ${seconds} s, ${os.availableParallelism()} cores\n`,
  )
  console.log('page                     kB   answers/s   p50 ms   p95 ms   p99 ms   max ms   failed')
  for (const [name, place] of pages) {
    const response = await fetch(address + place, { headers })
    const page = await response.text()
    if (response.status !== 200) throw new Error(`${place} answered ${response.status}.`)
    show(name, page.length, await median(address + place, headers))
    if (name !== 'first page') continue
    const copy = await start('bench/register/serve-copy.ts', [], {}, page)
    show('  the same, not computed', page.length, await median(copy, {}))
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

async function median(url: string, headers: Record<string, string>): Promise<Figures> {
  await press(url, headers, people, 2) // a cold start is not what is asked about
  const found: Figures[] = []
  for (let round = 0; round < rounds; round++) found.push(await press(url, headers, people, seconds))
  const middle = found.toSorted((a, b) => a.p95 - b.p95)[Math.floor(rounds / 2)]
  if (!middle) throw new Error('No round was run.')
  return middle
}

function show(name: string, characters: number, { perSecond, p50, p95, p99, max, failed }: Figures): void {
  const figures = [
    perSecond.toFixed(0).padStart(12),
    ...[p50, p95, p99, max].map((time) => time.toFixed(1).padStart(9)),
    String(failed).padStart(9),
  ]
  console.log(`${name.padEnd(22)}${(characters / 1000).toFixed(0).padStart(5)}${figures.join('')}`)
}
