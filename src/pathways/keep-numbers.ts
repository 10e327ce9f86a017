import { z } from 'zod'
import type { Person } from '../people/index.ts'
import type { Database } from '../platform/database.ts'
import { sql } from '../platform/sql.ts'
import { askOf } from './ask.ts'
import { countMains, countWhole, type Numbers, type PathwayNumbers, type Whole } from './count-pathway.ts'
import { pathways } from './definitions/index.ts'
import type { Pathway } from './pathway.ts'
import type { Asked, TeamKey } from './stays.ts'

type Whose = Pick<Person, 'authorityId'>
interface Wanted {
  asked: Asked
  team?: TeamKey
}

// Numbers and those who wait: of the largest authority some hundred kilobytes each.
const mostKept = 96
const kept = new Map<string, Promise<unknown>>()

/**
 * What numbers of pathways rest on, as one word: the deliveries, the clocks worked out of them, and records that were deleted. They are
 * counted for the whole authority and are the same for whoever looks, so they hold for as long as this is the same.
 */
const restsOn = async (database: Database, { authorityId }: Whose): Promise<string> => {
  const { word } = await database.asOwner((db) =>
    db.one(
      sql`
        select concat_ws(' ', current_database(), ${authorityId}::text,
          (select concat_ws(' ', import_number, ran_at) from clock_runs where authority_id = ${authorityId}),
          (select concat_ws(' ', max(number), max(loaded_at), count(undone_at)) from child_imports where authority_id = ${authorityId}),
          (select count(decided_at) from deletions where authority_id = ${authorityId})) as word`,
      z.object({ word: z.string() }),
    ),
  )
  return word
}

/** Counts once for all who ask while it holds; those who ask at once wait for one answer. */
const keep = async <Result>(
  database: Database,
  whose: Whose,
  name: string,
  count: () => Promise<Result>,
): Promise<Result> => {
  const key = `${await restsOn(database, whose)} ${name}`
  const found = kept.get(key) as Promise<Result> | undefined // a name always stands for the same work
  kept.delete(key)
  const made = found ?? count()
  kept.set(key, made) // the one asked for last is the last to go
  made.catch(() => kept.delete(key))
  for (const oldest of kept.keys()) {
    if (kept.size <= mostKept) break
    kept.delete(oldest)
  }
  return made
}

/** A pathway counted for the whole authority, with those who wait in it. */
export const wholeOf = (
  database: Database,
  whose: Whose,
  pathway: Pathway,
  { asked, team = '' }: Wanted,
): Promise<Whole> =>
  keep(database, whose, `pathway ${pathway.id} ${JSON.stringify([asked, team])}`, () =>
    countWhole(database, whose, pathway, { asked, team }),
  )

/** The same, or undefined where it is not counted in so many milliseconds: counting goes on, and who asks again soon has it. */
export const wholeWithin = (
  database: Database,
  whose: Whose,
  pathway: Pathway,
  { within, ...wanted }: Wanted & { within: number },
): Promise<Whole | undefined> => soon(wholeOf(database, whose, pathway, wanted), within)

/** The numbers of a pathway; a page, its lists and its files ask for the same. */
export const numbersOf = async (
  database: Database,
  whose: Whose,
  pathway: Pathway,
  wanted: Wanted,
): Promise<PathwayNumbers> => (await wholeOf(database, whose, pathway, wanted)).numbers

/** The main step of each pathway, by the pathway’s id: what an overview of them all shows. */
export const mainNumbers = (database: Database, whose: Whose, asked: Asked): Promise<ReadonlyMap<string, Numbers>> =>
  keep(database, whose, `pathways ${JSON.stringify(asked)}`, () => countMains(database, whose, pathways, asked))

/** The same, or undefined where they are not counted in so many milliseconds. */
export const mainNumbersWithin = (
  database: Database,
  whose: Whose,
  asked: Asked,
  within: number,
): Promise<ReadonlyMap<string, Numbers> | undefined> => soon(mainNumbers(database, whose, asked), within)

/** By the id of an authority, what the numbers rest on that were counted ahead. */
const ahead = new Map<string, string>()

/**
 * Counts after a delivery what most will ask for first, so that nobody waits for it: every pathway of the year, of all teams. What was
 * counted is not counted again while it rests on the same, though it may have given way to others since: of more authorities than are
 * kept, each look would otherwise count all of them.
 *
 * @returns whether anything had to be counted
 */
export const countPathwaysAhead = async (database: Database, authorityId: string): Promise<boolean> => {
  const asked = await askOf(database, { authorityId })
  const word = await restsOn(database, { authorityId })
  if (!asked || ahead.get(authorityId) === word) return false
  await mainNumbers(database, { authorityId }, asked)
  for (const pathway of pathways) await wholeOf(database, { authorityId }, pathway, { asked })
  ahead.set(authorityId, word)
  return true
}

const soon = async <Result>(work: Promise<Result>, within: number): Promise<Result | undefined> => {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), within)
  })
  work.catch(() => undefined) // nobody may be there any more when it fails; who asks again is told
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}
