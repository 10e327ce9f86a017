import { createHash } from 'node:crypto'
import { cp, mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Authority } from '../../people/index.ts'
import { dayOf, type Day } from '../../platform/day.ts'
import { findSources } from '../import/find-sources.ts'
import type { Source } from '../import/source.ts'

/** What lies in the folder of one authority. */
export interface Waiting {
  folder: string
  /** The files and folders in it, as they lie there. */
  names: readonly string[]
  sources: readonly Source[]
  /** The day on which the newest of them was written in London: the day that they show. */
  asAt: Day
  /** A hash of all of them, the same for the same files. */
  print: string
  changedAt: Date // the newest
}

const put = { taken: 'taken', refused: 'refused' } as const

/** The folder of an authority: the one that is named with its code where there is one, else the first authority’s the folder itself. */
export const folderOf = async (
  root: string,
  { laCode }: Pick<Authority, 'laCode'>,
  isFirst: boolean,
): Promise<string | undefined> => {
  const own = path.join(root, laCode)
  if ((await stat(own).catch(() => undefined))?.isDirectory()) return own
  return isFirst ? root : undefined
}

/** @throws Invalid where an archive among them cannot be opened */
export const whatWaits = async (folder: string): Promise<Waiting | undefined> => {
  const names = (await readdir(folder).catch(() => []))
    .filter((name) => !name.startsWith('.') && !(name in put) && !/^\d{3}$/.test(name))
    .toSorted()
  const places = names.map((name) => path.join(folder, name))
  const written = await Promise.all(places.map(newestIn))
  const newest = Math.max(...written)
  if (names.length === 0) return undefined
  const sources = await findSources(places)
  const changedAt = new Date(newest)
  return { folder, names, sources, asAt: dayOf(changedAt), print: await printOf(sources), changedAt }
}

/** When the newest file at a place was written: a delivery that is still being written grows. */
const newestIn = async (place: string): Promise<number> => {
  const about = await stat(place)
  if (!about.isDirectory()) return about.mtimeMs
  const within = await readdir(place)
  return Math.max(about.mtimeMs, ...(await Promise.all(within.map((name) => newestIn(path.join(place, name))))))
}

const printOf = async (sources: readonly Source[]): Promise<string> => {
  const hash = createHash('sha256')
  for (const source of sources) {
    hash.update(`${source.name}\n`)
    for await (const bytes of await source.open()) hash.update(bytes)
  }
  return hash.digest('hex')
}

/** Puts what was dealt with out of the way, with the reason beside it where it was refused. The folder itself holds what is still to do. */
export const putAway = async (waiting: Waiting, to: keyof typeof put, of: Day, why = ''): Promise<void> => {
  const target = path.join(waiting.folder, put[to], `${of} ${waiting.print.slice(0, 8)}`)
  await mkdir(target, { recursive: true })
  for (const name of waiting.names) await move(path.join(waiting.folder, name), path.join(target, name))
  if (why) await writeFile(path.join(target, 'why.txt'), `${why}\n`)
}

const move = async (from: string, to: string): Promise<void> => {
  await rename(from, to).catch(async () => {
    await cp(from, to, { recursive: true }) // another disk
    await rm(from, { recursive: true })
  })
}
