import type { Db } from '../../platform/sql.ts'
import { findIndicator } from '../catalogue.ts'
import { wholesOf, type Result } from '../computed/results.ts'
import type { Indicator } from '../indicator.ts'
import { hiddenOnPages, isHidden, rowOf, times, type OnPage, type When } from './on-pages.ts'
import { relations } from './relations.ts'

/** Whether a number of the records here is hidden from who sees no children: of the whole authority, now or a year before. */
export type Hiding = (
  indicator: Pick<Indicator, 'id' | 'unit'>,
  made: Pick<Result, 'counted' | 'outOf' | 'endsOn'>,
) => boolean

/** How a figure of an indicator may be shown that was recorded somewhere else, such as a reading of a measure. */
export type Showing = 'hidden' | 'rounded' | 'as it is'
export type ShowingOf = (
  indicator: Pick<Indicator, 'id' | 'unit'>,
  recorded: Pick<Result, 'counted' | 'outOf' | 'endsOn'>,
) => Showing

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

type Whole = Pick<Result, 'counted' | 'outOf' | 'endsOn'>
export type Wholes = Readonly<Record<When, ReadonlyMap<string, Whole>>>

/** Hides small numbers, and what they could be worked out from, whatever page it stands on. */
export const hidingHere = async (db: Db): Promise<Hiding> => hidingOf(await wholesOf(db))

/**
 * How figures that were recorded beside the records may be shown to who sees no children: not at all where the indicator would be
 * hidden; as they are where pages show the very same of that day; rounded on any other day, since no page shows a series of which the
 * steps could be told. What is not worked out here hides by its own size alone.
 */
export const showingHere = async (db: Db): Promise<ShowingOf> => showingOf(await wholesOf(db))

export const showingOf = (wholes: Wholes): ShowingOf => {
  const hides = hidingOf(wholes)
  return (indicator, recorded) => {
    if (times.every((when) => !wholes[when].has(indicator.id)))
      return isHidden(indicator, recorded) ? 'hidden' : 'as it is'
    if (hides(indicator, recorded)) return 'hidden'
    const isOnPages = times.some((when) => {
      const shown = wholes[when].get(indicator.id)
      return shown?.endsOn === recorded.endsOn && shown.counted === recorded.counted && shown.outOf === recorded.outOf
    })
    return isOnPages ? 'as it is' : 'rounded'
  }
}

/** The same for what is counted beside indicators, which the numbers of indicators that are shown tell of. */
export const hidingBeside = async (db: Db): Promise<HidingBeside> => {
  const wholes = await wholesOf(db)
  const shown = shownOf(wholes)
  const hidden = hiddenOnPages(shown)
  const shownAnyway = new Set(
    shown.map(({ indicator, when }) => rowOf(indicator.id, when)).filter((row) => !hidden.has(row)),
  )
  return (rows) => {
    const beside = rows.map(({ row, group, when, count }): OnPage => ({
      indicator: { id: group, unit: 'count' },
      made: { counted: count, outOf: count },
      when,
      row,
    }))
    const names = new Set(rows.map(({ row }) => row))
    const all = hiddenOnPages([...shown, ...beside], { first: hidden, shownAnyway })
    return new Set([...all].filter((row) => names.has(row)))
  }
}

/** What is hidden of numbers of two times. */
export const hidingOf = (wholes: Wholes, told = relations): Hiding => {
  const hidden = hiddenOnPages(shownOf(wholes), { relations: told })
  return (indicator, made) => {
    if (isHidden(indicator, made)) return true
    const when = times.filter((one) => wholes[one].get(indicator.id)?.endsOn === made.endsOn)
    return (when.length > 0 ? when : times).some((one) => hidden.has(rowOf(indicator.id, one)))
  }
}

const shownOf = (wholes: Wholes): OnPage[] =>
  times.flatMap((when) =>
    [...wholes[when]].flatMap(([id, made]): OnPage[] => {
      const indicator = findIndicator(id)
      return indicator ? [{ indicator, made, when }] : []
    }),
  )
