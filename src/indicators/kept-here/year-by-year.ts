import { addMonths } from '../../platform/calendar/days.ts'
import type { Person } from '../../people/index.ts'
import type { Database } from '../../platform/database.ts'
import { addDays, type Day } from '../../platform/day.ts'
import { fewestForShare } from '../../platform/round.ts'
import { sql } from '../../platform/sql.ts'
import type { Indicator } from '../indicator.ts'

import { publicCount, publicShare } from '../publish/suppress.ts'
import { roundCount, roundShare } from '../publish/rounding.ts'
import { keptHereTimes, maySeeKeptHere, type KeptHereIndicator, type KeptHereTime } from './kept-here.ts'

/** A year, or several together, as those may see it who do not read the reports: rounded, and `c` where few would be told of. */
export interface HiddenYear {
  from: Day
  to: Day
  counted: number | 'c'
  /** Null where the indicator counts and gives no share. */
  outOf: number | 'c' | null
  provisional: boolean
}

export interface YearByYear {
  /** The latest first; no two of them overlap. */
  years: HiddenYear[]
  /** All of them as one, with a share in whole per cent where there are enough for one; null of a single year. */
  together: (HiddenYear & { share: number | null }) | null
}

/** Whether an indicator counts people, or is a share of them: means and sums of money are not told year by year. */
const isYearByYear = (
  { unit }: Pick<Indicator, 'unit'>,
  { isReported }: Pick<KeptHereIndicator, 'isReported'>,
): boolean => isReported === true && (unit === '%' || unit === 'count')

/**
 * What was reported of whole years, small numbers hidden and all others rounded. A quarter is never shown, since what is left of its
 * year without it may be few; of years that overlap the later one stands. Few in each year may be enough for a share in all together.
 */
export const yearByYear = (indicator: Pick<Indicator, 'unit'>, times: readonly KeptHereTime[]): YearByYear => {
  const years: KeptHereTime[] = []
  for (const time of times.toSorted((a, b) => b.to.localeCompare(a.to)))
    if (isYear(time) && time.leftOut === 0 && !years.some(({ from }) => time.to >= from)) years.push(time)
  const [last, first] = [years[0], years.at(-1)]
  const all: KeptHereTime | undefined = last &&
    first && {
      ...last,
      from: first.from,
      counted: years.reduce((sum, { counted }) => sum + counted, 0),
      outOf: years.reduce((sum, { outOf }) => sum + outOf, 0),
      provisional: years.reduce((sum, { provisional }) => sum + provisional, 0),
    }
  const together = all && hidden(indicator, all)
  return {
    years: years.map((year) => hidden(indicator, year)),
    together:
      all && together && years.length > 1
        ? {
            ...together,
            share:
              together.outOf === null || together.outOf === 'c' || all.outOf < fewestForShare
                ? null
                : roundShare(all.counted, all.outOf),
          }
        : null,
  }
}

const isYear = ({ from, to }: KeptHereTime): boolean => addDays(to, 1) === addMonths(from, 12)

const hidden = (
  { unit }: Pick<Indicator, 'unit'>,
  { from, to, counted, outOf, provisional }: KeptHereTime,
): HiddenYear => {
  const isHidden = unit === '%' ? publicShare(counted, outOf).kind === 'hidden' : publicCount(counted) === 'c'
  return {
    from,
    to,
    counted: isHidden ? 'c' : roundCount(counted),
    outOf: unit !== '%' ? null : isHidden ? 'c' : roundCount(outOf),
    provisional: provisional > 0,
  }
}

/**
 * The same of the reports that an authority keeps, as they had been written down by a day: read for those who may not read them, and
 * handed on only with small numbers hidden. Empty where no whole year is reported, or the indicator is not told so.
 */
export const reportedYearByYear = async (
  database: Database,
  authorityId: string,
  { indicator, definition, on }: { indicator: Indicator; definition: KeptHereIndicator; on: Day },
): Promise<YearByYear> => {
  if (!isYearByYear(indicator, definition)) return { years: [], together: null }
  const times = await database.asOwner((db) =>
    db.transaction(async (step) => {
      await step.run(sql`select set_config('sightline.authority', ${authorityId}, true)`)
      return keptHereTimes(step, definition, on)
    }),
  )
  return yearByYear(indicator, times)
}

/** What those are shown who may not see what is kept here of an indicator; null for all others, and where nothing is. */
export const yearsForOthers = (
  database: Database,
  person: Person,
  { indicator, definition, on }: { indicator: Indicator; definition: KeptHereIndicator | undefined; on: Day },
): Promise<YearByYear | null> =>
  definition && !maySeeKeptHere(person, definition)
    ? reportedYearByYear(database, person.authorityId, { indicator, definition, on })
    : Promise.resolve(null)
