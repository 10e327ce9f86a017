// How fast a register answers with 10,000 entries and ten people at once, beside a page of the same size that is not computed
// at all. The product, its database (with durability on) and the copy each run in processes of their own, on this machine,
// as does the load.
//   node bin/with-node.js bench/registers/list.ts [ENTRIES] [PEOPLE] [SECONDS]
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
} from '../../src/people/index.ts'
import { Database } from '../../src/platform/database.ts'
import { dayOf } from '../../src/platform/day.ts'
import { startEmbeddedPostgres } from '../../src/platform/embedded-postgres.ts'
import { importEntries, readImportFile, registers } from '../../src/registers/index.ts'
import { urlOf } from '../../test/harness/address.ts'
import { press, type Figures } from '../register/press.ts'

const [count = 10_000, people = 10, seconds = 8] = process.argv.slice(2).map(Number)
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
  input = '',
): Promise<string> =>
  new Promise((resolve, reject) => {
    const env = { ...process.env, ...environment }
    const child = spawn(process.execPath, [file, ...args], { cwd: root, env, stdio: ['pipe', 'pipe', 'inherit'] })
    children.push(child)
    let said = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      said += text
      const address = /http:\/\/[\d.]+:\d+/.exec(said)?.[0]
      if (address) resolve(address)
    })
    child.on('exit', (code) => reject(new Error(`${file} ended with ${code ?? 'a signal'}`)))
    child.stdin.end(input)
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
  const policies = registers.find(({ id }) => id === 'policies')
  if (!person || !policies) throw new Error('The demonstration has no quality lead, or there are no policies.')
  const services = ['SEND', 'Youth justice', 'All services', 'Children in care and care leavers']
  const subjects = ['visits', 'plans', 'reviews', 'records', 'supervision', 'placements', 'referrals']
  const rows = Array.from({ length: count }, (_, n) => {
    const approved = `${2021 + (n % 5)}-${String(1 + (n % 12)).padStart(2, '0')}-11`
    return `Policy ${n} on ${subjects[n % 7]} and ${subjects[(n * 3 + 1) % 7]},${services[n % 4]},${n % 9 === 0 ? '' : person.email},${n % 9}.1,${approved},${12 + (n % 3) * 12}\n`
  })
  const text = `title,service,owner,policy_version,approved_on,review_months\n${rows.join('')}`
  const file = await readImportFile(policies, Buffer.from(text), 'policies.csv')
  await asPerson(database, person, (db) => importEntries(db, policies, file, dayOf(new Date())))
  await database.asOwner((db) => db.script('analyze register_entries; analyze register_versions'))
  const headers = { cookie: `sightline=${await openSession(database, person, new Date())}` }

  const pages: readonly [string, string][] = [
    ['first page', '/registers/policies'],
    ['last page', `/registers/policies?page=${Math.ceil(count / 50)}`],
    ['filters', '/registers/policies?standing=late&is=service:send'],
    ['words searched for', '/registers/policies?q=supervision+visits'],
    ['as at today', `/registers/policies?as_at=${dayOf(new Date())}`],
    ['all registers', '/registers'],
  ]
  console.log(
    `${count} entries, ${people} people at once, median of ${rounds} rounds of ${seconds} s, ${os.availableParallelism()} cores\n`,
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
