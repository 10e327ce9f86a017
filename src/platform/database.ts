import { AsyncLocalStorage } from 'node:async_hooks'
import type { Writable } from 'node:stream'
import pg from 'pg'
import { DiskFull, NotFound } from './errors.ts'
import { Db, type Life } from './sql.ts'

export interface Address {
  host: string
  port: number
  user: string
  database: string
  password?: string | undefined
}

interface Options {
  size?: number
  onLost?: (error: Error) => void
}

/**
 * The database as the process holds it: pools of connections, each lent out for one piece of work. Work that holds a connection and
 * asks for another, as a page does that brings clocks up to date, gets it from the next pool: were there only one, all of its
 * connections could be held by work that waits for a second, and nothing would ever go on.
 */
export class Database {
  readonly #address: pg.PoolConfig
  readonly #options: Options
  readonly #pools: pg.Pool[]
  /** How many connections the work in hand holds already, one within the other. */
  readonly #held = new AsyncLocalStorage<number>()
  constructor(address: string | Address, options: Options = {}) {
    this.#address = typeof address === 'string' ? { connectionString: address } : address
    this.#options = options
    this.#pools = [this.#open(this.size)]
  }

  /** How many connections the pool of work that holds none yet has at most. */
  get size(): number {
    return this.#options.size ?? 10
  }

  /** Whether the database runs on this machine, and so takes turns with this process on its processors. */
  get isHere(): boolean {
    const { host } = new pg.Client(this.#address)
    return host.startsWith('/') || ['localhost', '127.0.0.1', '::1'].includes(host)
  }

  /** The pool of work that holds no connection yet. */
  get pool(): pg.Pool {
    return this.#poolAt(0)
  }

  #open(size: number): pg.Pool {
    const pool = new pg.Pool({ ...this.#address, max: size, application_name: 'sightline', ...pipelined })
    // An idle connection that is lost must not end the process: the pool opens another when it is next needed.
    pool.on('error', (error) => this.#options.onLost?.(error))
    // The same for one that is lent out: the query that meets the loss fails, and says so where it was asked.
    pool.on('connect', (client) => {
      client.on('error', () => undefined)
      sendTogether(client)
    })
    return pool
  }

  /** Each deeper pool has half as many: few pieces of work need a second connection, and hardly any a third. */
  #poolAt(held: number): pg.Pool {
    return (this.#pools[held] ??= this.#open(Math.max(2, Math.floor(this.size / 2 ** held))))
  }

  /** Lends a connection out for some work, from the pool that nobody who holds what this work needs can be waiting for. */
  async #lend<Result>(work: (client: pg.PoolClient) => Promise<Result>): Promise<Result> {
    const held = this.#held.getStore() ?? 0
    const client = await this.#poolAt(held).connect()
    return this.#held.run(held + 1, () => work(client))
  }

  /** Work as the owner of the tables, who sees every authority: for migrations, sign-in and the job queue only. */
  asOwner<Result>(work: (db: Db) => Promise<Result>): Promise<Result> {
    return this.#lend(async (client) => {
      let broken: Error | undefined
      const life = { isOver: false }
      try {
        return await work(new Db(client, 0, life))
      } catch (error) {
        if (isConnectionLost(error)) broken = error
        throw named(error)
      } finally {
        life.isOver = true
        client.release(broken)
      }
    })
  }

  /**
   * Work inside one transaction that opens with `settings` (e.g. whose authority, which person), each local to the
   * transaction, under the database role `role`. What opens it goes out with the first question of `work`: were it to fail, the
   * transaction has failed with it and answers nothing.
   *
   * Whoever writes holds the end of the authority's audit trail until the transaction ends. Were it to end only when the disk
   * has it, everybody would wait for the disk in turn; so it ends at once, and the disk is waited for afterwards, by all together.
   *
   * @param condition asked as the owner before the transaction opens, in the one piece that goes out first: what fails there is
   *   thrown, `work` is given no answer, and nothing that it did is kept
   */
  asRole<Result>(
    role: string,
    settings: Readonly<Record<string, string>>,
    work: (db: Db) => Promise<Result>,
    condition?: (db: Db) => Promise<unknown>,
  ): Promise<Result> {
    return this.#lend(async (client) => {
      let broken: Error | undefined
      const asked = condition?.(new Db(client))
      asked?.catch(() => undefined) // told below
      const life: Life = { isOver: false, condition: asked }
      try {
        const set = Object.entries(settings).map(
          ([name, value]) =>
            `set local ${pg.escapeIdentifier(name).replaceAll('.', '"."')} = ${pg.escapeLiteral(value)}`,
        )
        const open = [
          'begin',
          'set local synchronous_commit = off',
          `set local role ${pg.escapeIdentifier(role)}`,
          ...set,
        ].join('; ')
        if (open.includes('\0')) throw new Error('A setting holds what the database cannot hold.') // it would end there, unopened
        const opened = client.query(open)
        opened.catch(() => undefined) // told below
        const result = await work(new Db(client, 1, life))
        life.isOver = true
        await asked
        await opened
        await endTogether(client)
        return result
      } catch (error) {
        life.isOver = true
        if (isConnectionLost(error)) broken = error
        else await client.query('rollback').catch((failure: Error) => (broken = failure))
        await asked // where the condition failed, that is why
        throw isNotThere(error) ? new NotFound('choice') : named(error)
      } finally {
        client.release(broken)
      }
    })
  }

  /**
   * Holds a lock (a class of ours, and a key) that others can see, on a connection of its own, until the returned
   * function is called or this process dies.
   */
  async hold(lockClass: number, key: number): Promise<() => void> {
    const client = await this.pool.connect()
    try {
      await client.query('select pg_advisory_lock($1, $2)', [lockClass, key])
    } catch (error) {
      client.release(true) // the server may be restarting: a connection that is kept would be missing ever after
      throw error
    }
    return () => client.release(true) // the end of the connection is the end of the lock
  }

  /** Calls `hear` whenever the database is notified on `channel`, until the returned function is called. */
  async listen(channel: string, hear: () => void): Promise<() => Promise<void>> {
    let stopped = false
    let client: pg.PoolClient | undefined
    const open = async (): Promise<void> => {
      const opened = await this.pool.connect()
      try {
        await opened.query(`listen ${pg.escapeIdentifier(channel)}`)
      } catch (error) {
        opened.release(true)
        throw error
      }
      if (stopped) return opened.release(true)
      client = opened
      opened.on('notification', hear)
      opened.once('error', () => {
        client = undefined
        opened.release(true)
        again()
      })
    }
    // The server may be restarting: try again until it is back, then hear what was missed.
    const again = () => {
      if (!stopped) open().then(hear, () => setTimeout(again, 1000).unref())
    }
    await open()
    return async () => {
      stopped = true
      client?.removeAllListeners('error')
      client?.on('error', () => undefined)
      client?.release(true)
      client = undefined
    }
  }

  async close(): Promise<void> {
    await Promise.all(this.#pools.map((pool) => pool.end()))
  }
}

/**
 * Ends a transaction that was opened not to wait for the disk and, if it wrote, waits until the disk has it: a message of no
 * content is written behind it and ends as the server is set to end things, which takes all that stands before it along. All of it
 * goes out in one piece.
 */
const endTogether = async (client: pg.PoolClient): Promise<void> => {
  const [noted, ended, kept] = await Promise.allSettled([
    client.query(noteWhetherItWrote),
    client.query('commit'),
    client.query(waitForDisk),
  ])
  if (ended.status === 'rejected') throw ended.reason
  // Where the transaction had failed, whoever met the failure has dealt with it, and nothing was kept.
  if (noted.status === 'rejected' && !isFailedAlready(noted.reason)) throw noted.reason
  if (kept.status === 'rejected') throw kept.reason
}

// Each connection plans them once.
const noteWhetherItWrote = {
  name: 'note whether it wrote',
  text: `select set_config('sightline.wrote', (pg_current_xact_id_if_assigned() is not null)::text, false)`,
}
const waitForDisk = {
  name: 'wait for the disk',
  text: `select pg_logical_emit_message(true, 'sightline', '') where current_setting('sightline.wrote', true) = 'true'`,
}

// The packaged types do not know the setting yet.
const pipelined: object = { pipeline: true }

/** Of what a piece of work asks in one go, all is written to the connection in one piece: each write is a call of the system. */
const sendTogether = (client: pg.PoolClient): void => {
  const { stream } = (client as unknown as { connection: { stream: Writable } }).connection
  const ask = client.query.bind(client) as (...question: unknown[]) => unknown
  let isHeld = false
  const send = () => {
    isHeld = false
    stream.uncork()
  }
  client.query = ((...question: unknown[]) => {
    if (!isHeld) {
      isHeld = true
      stream.cork()
      process.nextTick(send)
    }
    return ask(...question)
  }) as typeof client.query // the same questions in the same ways
}

// https://www.postgresql.org/docs/current/errcodes-appendix.html
const diskFull = '53100'
const foreignKeyBroken = '23503'
const failedTransaction = '25P02'

/** Somebody named a thing that is not there, or that is another authority’s: to them it is the same. */
const isNotThere = (error: unknown): boolean =>
  error instanceof pg.DatabaseError &&
  error.code === foreignKeyBroken &&
  /is not present in table/.test(error.detail ?? '')

/** The transaction failed before, and whoever met the failure went on without it: nothing of it is kept. */
const isFailedAlready = (error: unknown): boolean =>
  error instanceof pg.DatabaseError && error.code === failedTransaction

/** What the database says in a number that a person should hear in words. */
const named = (error: unknown): unknown =>
  error instanceof pg.DatabaseError && error.code === diskFull ? new DiskFull({ cause: error }) : error

const isConnectionLost = (error: unknown): error is Error =>
  error instanceof Error && /terminat|ECONNRESET|EPIPE|Connection/.test(error.message)
