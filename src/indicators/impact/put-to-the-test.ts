import type { Person } from '../../people/index.ts'
import type { Day } from '../../platform/day.ts'
import { NotFound } from '../../platform/errors.ts'
import type { Db } from '../../platform/sql.ts'
import { computedIndicators } from '../computed/definitions/index.ts'
import { monthsOfParts, type PartMonths } from '../computed/month-parts.ts'
import { resultsOf } from '../computed/results.ts'
import { keptHereIndicators } from '../kept-here/definitions.ts'
import { keptHereMonths, maySeeKeptHere } from '../kept-here/kept-here.ts'
import type { Indicator } from '../indicator.ts'
import { ownArea } from '../own-area.ts'
import { findFigures } from '../published/find-figures.ts'
import { beforeAfter, type BeforeAfter, type ComparedMonth } from './before-after.ts'
import { besideOthers, isPublishedFor, type BesideOthers } from './beside-others.ts'

/** What can be held against a day on which something was done. */
export interface ToTheTest {
  /** The teams that may be compared with all others. */
  teams: readonly string[]
  /** The team that was asked about, where there is one of that name. */
  team: string | null
  hasMonths: boolean
  isPublished: boolean
  /** Whose published figures stand here, and whether they are the authority’s own. */
  area: Awaited<ReturnType<typeof ownArea>>
  /** The whole months, of the team beside the others where one is asked about; null without months. */
  byMonths: (on: Day) => BeforeAfter | null
  /** The published years beside the statistical neighbours; null where nothing is published. */
  byYears: (on: Day) => BesideOthers | null
}

/**
 * A claim of impact put to the test.
 *
 * @param team by its name; '' for the whole authority
 * @throws NotFound where a number goes back neither month by month nor year by year
 */
export const putToTheTest = async (
  db: Db,
  indicator: Indicator,
  { person, today, team }: { person: Person; today: Day; team: string },
): Promise<ToTheTest> => {
  const { id, unit } = indicator
  const months = await monthsOf(db, id, { person, today })
  const byArea = (await findFigures(db, [id])).get(id) ?? new Map<string, never>()
  const area = await ownArea(db)
  const isPublished = isPublishedFor(byArea, area.area.code)
  if (months === null && !isPublished) throw new NotFound('number that goes back month by month or year by year')
  const teams = computedIndicators.has(id) && months !== null ? await monthsOfParts(db, id, 'team') : []
  const chosen = teams.find(({ part }) => part === team)
  return {
    teams: teams.map(({ part }) => part),
    team: chosen?.part ?? null,
    hasMonths: months !== null,
    isPublished,
    area,
    byMonths: (on) =>
      months && beforeAfter(chosen ? chosen.months : months, chosen ? othersOf(teams, chosen) : null, { on, unit }),
    byYears: (on) =>
      isPublished ? besideOthers(indicator, byArea, { area: area.area.code, year: Number(on.slice(0, 4)) }) : null,
  }
}

/** The whole months of a number from records here or from what is kept here; null where there are none that the person may see. */
const monthsOf = async (
  db: Db,
  id: string,
  { person, today }: { person: Person; today: Day },
): Promise<readonly ComparedMonth[] | null> => {
  const [computed, kept] = [computedIndicators.get(id), keptHereIndicators.get(id)]
  if (computed) return computed.over === 'delivery' ? null : ((await resultsOf(db, id))?.months ?? null)
  const months = kept && maySeeKeptHere(person, kept) ? await keptHereMonths(db, kept, today) : []
  // Before the first of which anything was written down there is nothing to hold it against.
  const first = months.findIndex(({ outOf, leftOut }) => outOf + leftOut > 0)
  return first === -1 ? null : months.slice(first)
}

/** What all other teams did together. */
const othersOf = (teams: readonly PartMonths[], own: PartMonths): PartMonths['months'] =>
  own.months.map(({ endsOn }, at) => {
    const others = teams.filter((team) => team !== own).map(({ months }) => months[at])
    return {
      endsOn,
      counted: others.reduce((sum, month) => sum + (month?.counted ?? 0), 0),
      outOf: others.reduce((sum, month) => sum + (month?.outOf ?? 0), 0),
      amount: others.reduce<number | null>(
        (sum, month) => (typeof month?.amount === 'number' ? (sum ?? 0) + month.amount : sum),
        null,
      ),
    }
  })
