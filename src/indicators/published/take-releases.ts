import { mkdir, readdir, readFile, rename, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { queueMail } from '../../mail/index.ts'
import {
  asPerson,
  everybodyWithAccess,
  listAuthorities,
  may,
  systemPerson,
  type Authority,
} from '../../people/index.ts'
import type { Database } from '../../platform/database.ts'
import { dayOf } from '../../platform/day.ts'
import { Invalid, Refused } from '../../platform/errors.ts'
import { differenceOf, keepRelease, type ReleaseDifference } from './keep-release.ts'
import { readRelease } from './read-release.ts'

interface Taking {
  database: Database
  folder: string
  now: Date
  address: string // where the product answers
  say: (sentence: string) => void
}

/** A file that has been still for so long is written to its end. */
const stillForMs = 60_000

/**
 * Loads the releases of published figures that lie in a folder, all of each or nothing of it, and puts each away: under `taken`
 * with what it changed beside it, or under `refused` with why. Subfolders named with an authority’s code are that authority’s; what
 * lies in the folder itself is for every authority. Gives back how many were dealt with.
 */
export const takeReleases = async (taking: Taking): Promise<number> => {
  const authorities = await listAuthorities(taking.database)
  let dealt = await takeFrom(taking, taking.folder, authorities)
  for (const authority of authorities)
    dealt += await takeFrom(taking, path.join(taking.folder, authority.laCode), [authority])
  return dealt
}

const takeFrom = async (taking: Taking, folder: string, authorities: readonly Authority[]): Promise<number> => {
  let dealt = 0
  const lying = await readdir(folder, { withFileTypes: true }).catch(() => [])
  for (const one of lying.toSorted((a, b) => a.name.localeCompare(b.name))) {
    if (!one.isFile() || one.name.startsWith('.')) continue
    const file = path.join(folder, one.name)
    const { mtimeMs } = await stat(file)
    if (taking.now.getTime() - mtimeMs < stillForMs) continue
    await take(taking, file, authorities)
    dealt++
  }
  return dealt
}

const take = async (taking: Taking, file: string, authorities: readonly Authority[]): Promise<void> => {
  const { database, now } = taking
  const name = path.basename(file)
  const title = path.parse(name).name
  const said: string[] = []
  try {
    const { release, faults } = await readRelease(await readFile(file), name, title, dayOf(now))
    if (faults.length > 0)
      throw new Invalid(faults.map(({ at, message }) => ({ field: at, message: `${at}: ${message}` })))
    const differences = await Promise.all(
      authorities.map(async ({ id, laCode }) => ({
        laCode,
        system: await systemPerson(database, id),
        difference: await asPerson(database, await systemPerson(database, id), (db) => differenceOf(db, release)),
      })),
    )
    mayBeOlder(differences.map(({ difference }) => difference))
    for (const { system, laCode, difference } of differences) {
      if (difference.loadedBefore === null) await asPerson(database, system, (db) => keepRelease(db, release))
      said.push(inWords(laCode, difference), ...changedIn(difference))
    }
    said.push(...release.leftOut.map(({ what, rows }) => `left out ${what}: ${rows === 1 ? '1 row' : `${rows} rows`}`))
    await putAway(taking, file, 'taken', said)
  } catch (error) {
    if (!(error instanceof Invalid || error instanceof Refused)) throw error // a fault of ours is tried again
    const why = error instanceof Invalid ? error.problems.map(({ message }) => message) : [error.message]
    await putAway(taking, file, 'refused', why)
    for (const authority of authorities) await tellOfRefusal(taking, authority, name)
  }
}

const inWords = (laCode: string, { added, changed, same, loadedBefore }: ReleaseDifference): string =>
  loadedBefore === null
    ? `${laCode}: ${added.length} new, ${changed.length} changed, ${same} the same`
    : `${laCode}: loaded before, as “${loadedBefore}”; nothing was changed`

const changedIn = ({ changed }: ReleaseDifference): string[] =>
  changed.map(
    ({ row, before }) =>
      `${row.indicatorId}\t${row.area}\t${row.period}\t${before.value ?? before.mark}\t${row.value ?? row.mark}`,
  )

/**
 * What brings nothing new and changes what is known may be a correction, or a release of years ago that lay about: only a person who sees
 * the difference can tell.
 *
 * @throws Refused where it is such a file for an authority
 */
const mayBeOlder = (differences: readonly ReleaseDifference[]): void => {
  const found = differences.find(
    ({ added, changed, loadedBefore }) => loadedBefore === null && added.length === 0 && changed.length > 0,
  )
  if (found)
    throw new Refused(
      `It brings nothing new and changes ${found.changed.length === 1 ? 'one value that is' : `${found.changed.length} values that are`} known: it may be an older release. If it is a correction, load it by hand, where you see each change first.`,
    )
}

/** What cannot be moved is said, and is known by its content the next time. */
const putAway = async (
  { now, say }: Taking,
  file: string,
  to: 'taken' | 'refused',
  said: readonly string[],
): Promise<void> => {
  const target = path.join(path.dirname(file), to)
  const name = `${now.toISOString().slice(0, 19).replaceAll(':', '')} ${path.basename(file)}`
  try {
    await mkdir(target, { recursive: true })
    await writeFile(path.join(target, `${name}.txt`), said.map((line) => `${line}\n`).join(''))
    await rename(file, path.join(target, name))
  } catch {
    say(`The folder of published figures: what was ${to} could not be moved away. Let Sightline write in it.`)
  }
}

/** A letter to each who may load published figures: which file, and where the reasons lie. */
const tellOfRefusal = async ({ database, address, now }: Taking, { id }: Authority, name: string): Promise<void> => {
  const told = (await everybodyWithAccess(database, id, dayOf(now))).filter(
    (person) => person.role !== 'system' && may(person, 'comparators.import'),
  )
  await asPerson(database, await systemPerson(database, id), async (db) => {
    for (const person of told)
      await queueMail(db, {
        key: `release refused ${dayOf(now)} ${name} ${person.id}`,
        personId: person.id,
        subject: 'A file of published figures was refused',
        body: `“${name}” could not be loaded, and nothing of it was kept. Why, cell by cell, lies beside it in the folder, under refused. Correct it and put it there again, or load it by hand: ${address}/indicators/comparators/load`,
      })
  })
}
