import { cpus } from 'node:os'
import path from 'node:path'
import type { AddressInfo } from 'node:net'
import { alderwick, plantDemo } from '../demo/index.ts'
import { recordUntoldRestrictions, takeNight } from '../children/index.ts'
import {
  countAhead,
  createReader,
  ownAuthorities,
  readWaiting,
  renewThemes,
  watchFolder,
} from '../inspections/index.ts'
import { makePublicFigures, takeReleases } from '../indicators/index.ts'
import { chooseTransport, sendWaiting } from '../mail/index.ts'
import { listAuthorities, throughAuthorities, writeMatrix } from '../people/index.ts'
import { addressOf, type Config } from '../platform/config.ts'
import { Database } from '../platform/database.ts'
import { dayOf } from '../platform/day.ts'
import { startEmbeddedPostgres } from '../platform/embedded-postgres.ts'
import { FileStore } from '../platform/files.ts'
import { migrate } from '../platform/migrate.ts'
import type { App } from './app.ts'
import { countAuthorities } from './count-authorities.ts'
import { registerGrants } from '../registers/index.ts'
import { letGoOfDue, writeNotices } from '../scrutiny/index.ts'
import { writeFigures, writeRounds } from '../my-work/index.ts'
import { createServer } from './server.ts'

export interface Running {
  /** Where the product answers, e.g. http://127.0.0.1:3000 */
  address: string
  app: App
  /** Ends everything in good order: what is being read is finished first. */
  stop(): Promise<void>
}

/** Four authorities at a time, of two connections each, leave half of them to pages, to what listens and to the other loops. */
const connections = 16

/** Starts the whole product in this process. `say` is told of each step in a sentence. */
export const startSightline = async (config: Config, say: (sentence: string) => void = () => {}): Promise<Running> => {
  const embedded = config.databaseUrl ? undefined : await startEmbeddedPostgres({ folder: config.dataFolder })
  const database = new Database(config.databaseUrl ?? embedded?.address ?? '', { size: connections })
  const closers: (() => Promise<void>)[] = [() => database.close(), async () => embedded?.stop()]
  // Each is closed whatever became of those before it: one that is left open would keep the process alive.
  const stop = async () => {
    const failures: unknown[] = []
    for (const close of closers) await close().catch((error: unknown) => failures.push(error))
    if (failures.length > 0) throw failures[0]
  }
  try {
    const ran = await migrate(database)
    if (ran.length > 0) say(`The database was brought up to date: ${ran.length} changes.`)
    await database.asOwner((db) => writeMatrix(db, registerGrants))
    await recordUntoldRestrictions(database)

    const files = new FileStore(path.join(config.dataFolder, 'files'))
    let own = ownAuthorities(await listAuthorities(database))
    const reader = createReader({ workers: config.workers ?? Math.min(4, cpus().length), authorities: () => own })
    closers.unshift(() => reader.close())

    // The name of the file may be somebody's name: what went wrong is told without it.
    const tellFault = (error: unknown) =>
      say(
        `A document could not be read, by a fault of Sightline: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
      )
    const now = () => new Date()
    const ahead = workLoop(
      async () => {
        const all = await listAuthorities(database)
        await throughAuthorities(database, all, ({ id }) => countAhead(database, id, dayOf(now())), ahead.signal)
        return 0
      },
      (why) => say(`Counting ahead stopped for a moment: ${why}`),
      everyFiveMinutes,
    )
    let watcher: Awaited<ReturnType<typeof watchFolder>> | undefined
    const loop = workLoop(
      async () => {
        const read = await readWaiting(
          { database, files, reader },
          {
            signal: loop.signal,
            onFault: tellFault,
            onRead: (_, failure) => {
              if (failure) void watcher?.setAside()
            },
          },
        )
        if (read > 0) ahead.wake()
        return read
      },
      (why) => say(`Reading stopped for a moment: ${why}`),
    )
    const app: App = { config, database, files, reader, now }
    closers.unshift(await database.listen('documents_waiting', loop.wake), loop.stop, ahead.stop)

    const transport = chooseTransport(config)
    if (transport) {
      const post = workLoop(
        () => sendWaiting({ database, transport, signal: post.signal }),
        (why) => say(`Sending mail stopped for a moment: ${why}`),
      )
      closers.unshift(await database.listen('mail_waiting', post.wake), post.stop, async () => transport.close())
      post.wake()
      const digests = workLoop(
        () => writeMail({ database, address: addressOf(config), now: app.now(), signal: digests.signal }),
        (why) => say(`Writing mail stopped for a moment: ${why}`),
        everyQuarterOfAnHour,
      )
      closers.unshift(digests.stop)
      digests.wake()
      const telling = workLoop(
        async () => {
          const address = addressOf(config)
          const letters = await throughAuthorities(
            database,
            await listAuthorities(database),
            ({ id }) => writeNotices({ database, authorityId: id, address, today: dayOf(app.now()) }),
            telling.signal,
          )
          return sumOf(letters)
        },
        (why) => say(`Writing notices stopped for a moment: ${why}`),
      )
      closers.unshift(await database.listen('notices_waiting', telling.wake), telling.stop)
      telling.wake()
    }

    if (config.demo) {
      own = ownAuthorities([{ name: alderwick.council, laCode: alderwick.laCode }])
      await plantDemo({ database, files, reader, today: dayOf(app.now()) }, say)
    }
    own = ownAuthorities(await listAuthorities(database))
    loop.wake()

    const threading = workLoop(
      async () => {
        const { documents } = await renewThemes(
          { database, files, reader },
          { signal: threading.signal, onFault: tellFault },
        )
        if (documents > 0) ahead.wake()
        return documents
      },
      (why) => say(`Putting findings into threads anew stopped for a moment: ${why}`),
    )
    closers.unshift(threading.stop)
    ahead.wake()
    threading.wake() // for a version whose rules of themes are others than those by which the documents were read

    const publishing = workLoop(
      async () => {
        const made = await throughAuthorities(
          database,
          await listAuthorities(database),
          async ({ id }) => Number(await makePublicFigures(database, id)),
          publishing.signal,
        )
        return sumOf(made)
      },
      (why) => say(`Making figures safe to publish stopped for a moment: ${why}`),
    )
    closers.unshift(publishing.stop)
    publishing.wake() // for a version whose rules are others than those by which they were made

    const counting = workLoop(
      () => countAuthorities(database, counting.signal).finally(publishing.wake),
      (why) => say(`Counting stopped for a moment: ${why}`),
    )
    closers.unshift(await database.listen('children_delivered', counting.wake), counting.stop)
    counting.wake() // for what was delivered while nobody was counting

    const keeping = workLoop(
      async () => {
        const gone = await throughAuthorities(
          database,
          await listAuthorities(database),
          async ({ id }) => {
            const { speakers, petitions, recordings } = await letGoOfDue({ database, files }, id, dayOf(app.now()))
            return speakers + petitions + recordings
          },
          keeping.signal,
        )
        return sumOf(gone)
      },
      (why) => say(`Deleting what is due stopped for a moment: ${why}`),
      everyQuarterOfAnHour,
    )
    closers.unshift(keeping.stop)
    keeping.wake()

    if (config.nightly) {
      const { nightly } = config
      const nights = workLoop(
        () => takeNight({ database, ...nightly, now: app.now(), address: addressOf(config), say }),
        (why) => say(`The nightly delivery stopped for a moment: ${why}`),
      )
      closers.unshift(nights.stop)
      nights.wake() // today’s, where it was missed
    }
    if (config.releases) {
      const folder = config.releases
      const releases = workLoop(
        () => takeReleases({ database, folder, now: app.now(), address: addressOf(config), say }),
        (why) => say(`Loading published figures stopped for a moment: ${why}`),
        everyQuarterOfAnHour,
      )
      closers.unshift(releases.stop)
      releases.wake()
    }
    if (config.watchFolder) {
      watcher = await watchFolder({ database, files, folder: config.watchFolder, say })
      closers.unshift(watcher.stop)
    }
    const server = await createServer(app)
    closers.unshift(() => server.close())
    await server.listen({ port: config.port, host: config.host })
    const { port } = server.server.address() as AddressInfo // it listens on a port, not on a socket file
    return { address: config.url ?? `http://${config.host}:${port}`, app, stop }
  } catch (error) {
    await stop().catch(() => undefined) // the first failure is the one to tell of
    throw error
  }
}

const everyFiveMinutes = 300_000
const everyQuarterOfAnHour = 900_000
/** Mail about the day is written from six in the morning, so that it is there when people come in. */
const writesFromHour = 6

const londonHour = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', hourCycle: 'h23', timeZone: 'Europe/London' })

/** Writes the digests of every authority that are due and not written yet; gives back how many letters. */
const writeMail = async ({
  database,
  now,
  ...rest
}: {
  database: Database
  address: string
  now: Date
  signal: AbortSignal
}): Promise<number> => {
  if (Number(londonHour.format(now)) < writesFromHour) return 0
  const today = dayOf(now)
  const letters = await throughAuthorities(
    database,
    await listAuthorities(database),
    async ({ id }) => {
      const rounds = await writeRounds({ database, authorityId: id, today, now, ...rest })
      const figures = await writeFigures({ database, authorityId: id, today, ...rest })
      return sumOf(rounds.map((round) => round.letters)) + figures
    },
    rest.signal,
  )
  return sumOf(letters)
}

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0)

interface Loop {
  signal: AbortSignal
  wake(): void
  stop(): Promise<void>
}

/** Runs `work` whenever it is woken, once at a time, and now and then in case another process left something. */
const workLoop = (work: () => Promise<number>, stumbled: (why: string) => void, every = 30_000): Loop => {
  const controller = new AbortController()
  let running: Promise<void> | undefined
  let again = false
  const wake = () => {
    if (controller.signal.aborted) return
    if (running) {
      again = true
      return
    }
    running = work()
      .then(() => undefined)
      .catch((error: unknown) => stumbled(error instanceof Error ? error.message : String(error)))
      .finally(() => {
        running = undefined
        if (again) {
          again = false
          wake()
        }
      })
  }
  const timer = setInterval(wake, every)
  timer.unref()
  return {
    signal: controller.signal,
    wake,
    stop: async () => {
      controller.abort()
      clearInterval(timer)
      await running
    },
  }
}
