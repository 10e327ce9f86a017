import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { Database, type Address } from '../../src/platform/database.ts'
import { startEmbeddedPostgres, type EmbeddedPostgres } from '../../src/platform/embedded-postgres.ts'
import { migrate } from '../../src/platform/migrate.ts'
import { addressIn } from './address.ts'
import { plant, type Planted } from './plant.ts'
import type { TestServer } from './test-server.ts'

const root = path.resolve(import.meta.dirname, '../..')
const prefix = 'sightline-test-'

/** The database server of one test run: made when the first test asks, gone when the run ends. */
export class ServerOfTheRun {
  #embedded: EmbeddedPostgres | undefined
  #folder: string | undefined
  #address: Promise<Address> | undefined
  #planted: Promise<Planted> | undefined

  async ready(): Promise<TestServer> {
    this.#address ??= this.#start()
    const address = await this.#address
    return { address, template: await migratedTemplate(address) }
  }

  async #start(): Promise<Address> {
    const url = process.env.SIGHTLINE_TEST_DATABASE_URL
    if (url) return addressFromUrl(url)
    await removeWhatCrashedRunsLeft()
    this.#folder = path.join(os.tmpdir(), `${prefix}${process.pid}-${Date.now().toString(36)}`)
    await mkdir(this.#folder, { mode: 0o711 }) // PostgreSQL, as another user, passes through
    process.once('exit', () => this.#kill())
    this.#embedded = await startEmbeddedPostgres({ folder: this.#folder, throwAway: true })
    return this.#embedded.address
  }

  /** A database and a folder of files with the demonstration in them, planted once for all who ask. */
  demonstration(): Promise<Planted> {
    this.#planted ??= this.ready().then(plant)
    return this.#planted
  }

  async stop(): Promise<void> {
    const planted = await this.#planted?.catch(() => undefined)
    await planted?.remove()
    await this.#address?.catch(() => undefined)
    const server = this.#embedded
    this.#embedded = undefined
    await server?.stop()
    if (this.#folder) await rm(this.#folder, { recursive: true, force: true, maxRetries: 5 })
  }

  // The process ends without having stopped its server: a moment is left for one signal and no more.
  #kill(): void {
    this.#embedded?.stop().catch(() => undefined)
  }
}

const addressFromUrl = (url: string): Address => {
  const { hostname, port, username, password, searchParams, pathname } = new URL(url)
  return {
    host: searchParams.get('host') ?? decodeURIComponent(hostname),
    port: Number(searchParams.get('port') ?? (port || 5432)),
    user: decodeURIComponent(username) || 'postgres',
    database: pathname.slice(1) || 'postgres',
    password: password ? decodeURIComponent(password) : undefined,
  }
}

/** A database with every migration run, made once for each state of the migrations. */
const migratedTemplate = async (address: Address): Promise<string> => {
  const name = `sightline_template_${await hashOfMigrations()}`
  const client = new pg.Client({ ...addressIn(address, 'postgres') })
  await client.connect()
  try {
    await client.query('select pg_advisory_lock(1)') // several runs may share an existing server
    const found = await client.query('select from pg_database where datname = $1', [name])
    if (found.rowCount) return name
    await client.query(`drop database if exists ${name}_unfinished`)
    await client.query(`create database ${name}_unfinished`)
    const database = new Database(addressIn(address, `${name}_unfinished`))
    try {
      await migrate(database)
    } finally {
      await database.close()
    }
    await client.query(`alter database ${name}_unfinished rename to ${name}`)
    return name
  } finally {
    await client.end()
  }
}

const hashOfMigrations = async (): Promise<string> => {
  const folder = path.join(root, 'migrations')
  const hash = createHash('sha256')
  for (const name of (await readdir(folder)).toSorted())
    hash.update(name).update(await readFile(path.join(folder, name)))
  return hash.digest('hex').slice(0, 16)
}

/** A run that was killed leaves its server running: its folder tells whose it was. */
const removeWhatCrashedRunsLeft = async (): Promise<void> => {
  for (const name of await readdir(os.tmpdir())) {
    const pid = name.startsWith(prefix) ? Number(name.slice(prefix.length).split('-')[0]) : undefined
    if (!pid || isAlive(pid)) continue
    const folder = path.join(os.tmpdir(), name)
    const left = await readFile(path.join(folder, 'database', 'postgres', 'postmaster.pid'), 'utf8').catch(
      () => undefined,
    )
    try {
      if (left) await (await startEmbeddedPostgres({ folder, throwAway: true })).stop()
      await rm(folder, { recursive: true, force: true })
    } catch {
      // another run is clearing the same folder, or another person owns it
    }
  }
}

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
