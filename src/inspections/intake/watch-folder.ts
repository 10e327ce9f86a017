import { mkdir, readdir, readFile, rename, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { watch } from 'chokidar'
import { z } from 'zod'
import type { Database } from '../../platform/database.ts'
import { Invalid } from '../../platform/errors.ts'
import { hashOf, type FileStore } from '../../platform/files.ts'
import { sql } from '../../platform/sql.ts'
import { asPerson, listAuthorities, systemPerson } from '../../people/index.ts'
import { receiveDocument, tidyName, whyNotTaken } from './receive-document.ts'

interface Watching {
  database: Database
  files: FileStore
  folder: string
  say: (sentence: string) => void
  /** How long a file that could not be taken for no fault of its own (a full disk) stays before it is tried again. */
  againMs?: number
}

// A file that is still being copied in grows; it is taken once it has been still for this long.
const stillForMs = 1_000

/**
 * Takes in every file that is put into the folder, for the first authority of the installation, or into a subfolder
 * named with an authority's three-digit code. What was taken goes to `taken`, what could not be to `refused` beside a
 * note that says why, so that the folder itself holds only what is still to do. What was taken and then could not be read
 * goes from `taken` to `refused` when `setAside` is called, and when watching begins.
 */
export const watchFolder = async ({
  database,
  files,
  folder,
  say,
  againMs = 60_000,
}: Watching): Promise<{ stop: () => Promise<void>; setAside: () => Promise<void> }> => {
  await mkdir(folder, { recursive: true })
  const take = async (name: string): Promise<void> => {
    const code = path.dirname(path.relative(folder, name))
    const authorities = await listAuthorities(database)
    const authority = code === '.' ? authorities[0] : authorities.find(({ laCode }) => laCode === code)
    if (!authority)
      return refuse(
        name,
        `There is no authority with the code “${code}” here. Put the file into the folder itself, or into one named with a code that Sightline knows.`,
      )
    const found = await stat(name)
    if (!found.isFile()) return
    const bytes = await readFile(name)
    const person = await systemPerson(database, authority.id)
    try {
      await asPerson(database, person, (db) =>
        receiveDocument(db, files, { bytes, fileName: path.basename(name), cameBy: 'folder' }),
      )
    } catch (error) {
      if (error instanceof Invalid) return refuse(name, error.message)
      throw error
    }
    await move(name, 'taken')
  }
  const refuse = async (name: string, sentence: string, as = path.basename(name)): Promise<void> => {
    const moved = await move(name, 'refused', as)
    await writeFile(`${moved}.why.txt`, `${sentence}\n`)
  }
  const setAsideNow = async (): Promise<void> => {
    const taken = await readdir(path.join(folder, 'taken')).catch(() => [])
    if (taken.length === 0) return
    const failed = await database.asOwner((db) =>
      db.many(
        sql`select sha256, file_name as "fileName", failure from documents where state = 'failed' and came_by = 'folder'`,
        z.object({ sha256: z.string(), fileName: z.string(), failure: z.string() }),
      ),
    )
    for (const { sha256, fileName, failure } of failed) {
      for (const name of taken.filter((each) => tidyName(each).endsWith(`-${fileName}`))) {
        const file = path.join(folder, 'taken', name)
        const bytes = await readFile(file).catch(() => undefined) // it may have gone already
        if (bytes && hashOf(bytes) === sha256) await refuse(file, failure, name.replace(/^\d+-/, ''))
      }
    }
  }
  const move = async (name: string, to: string, as = path.basename(name)): Promise<string> => {
    const target = path.join(folder, to, `${Date.now()}-${as}`)
    await mkdir(path.dirname(target), { recursive: true })
    await rename(name, target)
    return target
  }
  let chain: Promise<void> = Promise.resolve()
  const watcher = watch(folder, {
    ignored: (name) => name !== folder && isOurs(path.relative(folder, name)),
    awaitWriteFinish: { stabilityThreshold: stillForMs, pollInterval: 200 },
    depth: 1,
  })
  const again = new Set<NodeJS.Timeout>()
  const takeInTurn = (name: string): void => {
    chain = chain
      .then(() => take(name))
      .catch((error: unknown) => {
        if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return // somebody took it away
        const why = whyNotTaken(error, name) ?? (error instanceof Error ? error.message : String(error))
        say(`The watched folder: ${why} “${tidyName(name)}” stays there and is tried again.`)
        const timer = setTimeout(() => {
          again.delete(timer)
          takeInTurn(name)
        }, againMs)
        again.add(timer.unref())
      })
  }
  watcher.on('add', takeInTurn)
  watcher.on('change', takeInTurn) // so comes a file under the name of one that was taken a moment ago
  await new Promise<void>((resolve) => watcher.once('ready', () => resolve()))
  const setAside = (): Promise<void> => {
    chain = chain
      .then(setAsideNow)
      .catch((error: unknown) => say(`The watched folder: ${error instanceof Error ? error.message : String(error)}`))
    return chain
  }
  await setAside()
  say(`Watching ${folder}: what is put there is read.`)

  return {
    setAside,
    stop: async () => {
      await watcher.close()
      for (const timer of again) clearTimeout(timer)
      await chain
    },
  }
}

const isOurs = (relative: string): boolean =>
  /^(taken|refused)([\\/]|$)/.test(relative) || path.basename(relative).startsWith('.')
