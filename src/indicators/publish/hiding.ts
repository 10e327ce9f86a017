import type { Db } from '../../platform/sql.ts'
import { allIndicators, findIndicator } from '../catalogue.ts'
import { wholesOf, type Result } from '../computed/results.ts'
import type { Indicator } from '../indicator.ts'
import { hiddenOnPages, isHidden, type OnPage } from './on-pages.ts'
import { relations } from './relations.ts'

/** Whether a number of the records here is hidden from who sees no children: of the whole authority, now or a year before. */
export type Hiding = (
  indicator: Pick<Indicator, 'id' | 'unit'>,
  made: Pick<Result, 'counted' | 'outOf' | 'endsOn'>,
) => boolean

/** Which rows of other counts, such as those of pathways, are hidden beside the numbers of indicators. */
export type HidingBeside = (rows: readonly RowBeside[]) => ReadonlySet<string>

/** A count that stands beside others in a row, which is hidden or shown as one. */
export interface RowBeside {
  row: string
  /** By which name its definition is known among those of indicators. */
  group: string
  when: When
  count: number
}

const times = ['now', 'before'] as const
/** On the day of the newest delivery or in the twelve months to it, or a year before. */
type When = (typeof times)[number]
type Whole = Pick<Result, 'counted' | 'outOf' | 'endsOn'>
type Wholes = Readonly<Record<When, ReadonlyMap<string, Whole>>>

/** Hides small numbers, and what they could be worked out from, whatever page it stands on. */
export const hidingHere = async (db: Db): Promise<Hiding> => hidingOf(await wholesOf(db))

/** The same for what is counted beside indicators, which the numbers of indicators that are shown tell of. */
export const hidingBeside = async (db: Db): Promise<HidingBeside> => {
  const wholes = await wholesOf(db)
  const { hidden, shown } = allHidden(wholes, relations)
  return (rows) =>
    new Set(
      times.flatMap((when) => {
        const shownAnyway = new Set(shown[when].flatMap(({ indicator: { id } }) => (hidden[when].has(id) ? [] : [id])))
        const beside = rows
          .filter((one) => one.when === when)
          .map(({ row, group, count }): OnPage => ({
            indicator: { id: group, unit: 'count' },
            made: { counted: count, outOf: count },
            row,
          }))
        const names = new Set(rows.map(({ row }) => row))
        return [...hiddenOnPages([...shown[when], ...beside], { first: hidden[when], shownAnyway })].filter((row) =>
          names.has(row),
        )
      }),
    )
}

/** What is hidden of numbers of two times. */
export const hidingOf = (wholes: Wholes, told = relations): Hiding => {
  const { hidden } = allHidden(wholes, told)
  return (indicator, made) => {
    if (isHidden(indicator, made)) return true
    const when = times.filter((one) => wholes[one].get(indicator.id)?.endsOn === made.endsOn)
    return (when.length > 0 ? when : times).some((one) => hidden[one].has(indicator.id))
  }
}

/**
 * Each of the two times is made safe by itself. A stock now, the same a year before, and who came and went between the two add up,
 * so where one of the four is hidden both flows are, and only their difference is known.
 */
const allHidden = ({ now, before }: Wholes, told: typeof relations) => {
  const shown = { now: shownOf(now), before: shownOf(before) }
  const hidden = {
    now: hiddenOnPages(shown.now, { relations: told }),
    before: hiddenOnPages(shown.before, { relations: told }),
  }
  for (let isMoving = true; isMoving;) {
    const flowing = new Set(
      stocks.flatMap(({ id, flows = [] }) =>
        hidden.now.has(id) || hidden.before.has(id) || flows.some((flow) => hidden.now.has(flow)) ? flows : [],
      ),
    )
    isMoving = [...flowing].some((flow) => now.has(flow) && !hidden.now.has(flow))
    if (isMoving)
      hidden.now = hiddenOnPages(shown.now, { first: new Set([...hidden.now, ...flowing]), relations: told })
  }
  return { hidden, shown }
}

const stocks = allIndicators.filter(({ flows }) => flows !== undefined)

const shownOf = (wholes: ReadonlyMap<string, Whole>): OnPage[] =>
  [...wholes].flatMap(([id, made]) => {
    const indicator = findIndicator(id)
    return indicator ? [{ indicator, made }] : []
  })
