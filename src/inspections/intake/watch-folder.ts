import { mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { watch } from 'chokidar'
import type { Database } from '../../platform/database.ts'
import { Invalid } from '../../platform/errors.ts'
import type { FileStore } from '../../platform/files.ts'
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
 * note that says why, so that the folder itself holds only what is still to do.
 */
export const watchFolder = async ({
  database,
  files,
  folder,
  say,
  againMs = 60_000,
}: Watching): Promise<{ stop: () => Promise<void> }> => {
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
  const refuse = async (name: string, sentence: string): Promise<void> => {
    const moved = await move(name, 'refused')
    await writeFile(`${moved}.why.txt`, `${sentence}\n`)
  }
  const move = async (name: string, to: string): Promise<string> => {
    const target = path.join(folder, to, `${Date.now()}-${path.basename(name)}`)
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
  await new Promise<void>((resolve) => watcher.once('ready', () => resolve()))
  say(`Watching ${folder}: what is put there is read.`)

  return {
    stop: async () => {
      await watcher.close()
      for (const timer of again) clearTimeout(timer)
      await chain
    },
  }
}

const isOurs = (relative: string): boolean =>
  /^(taken|refused)([\\/]|$)/.test(relative) || path.basename(relative).startsWith('.')
