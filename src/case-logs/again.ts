import type { ChildId } from '../children/index.ts'
import type { Day } from '../platform/day.ts'
import type { CaseLog } from './case-log.ts'
import type { LogEntry, ShownEntry } from './entry.ts'

/** A child to whom it happened more than once in a period. */
export interface Again<Entry extends LogEntry | ShownEntry = LogEntry> {
  childId: ChildId
  number: Entry['number']
  name: Entry['name']
  times: number
  firstOn: Day
  lastOn: Day
  /** The days of all of them; null where the log counts none. */
  days: number | null
  /** The days of those in the school year of the last one. */
  daysInSchoolYear: number | null
  /** What happened, the latest first. */
  entries: readonly Pick<LogEntry, 'id' | 'childId' | 'log' | 'happenedOn'>[]
}

/** The school year that a day is in, by the year in which it begins: it begins on 1 September. */
const schoolYearOf = (day: Day): number => Number(day.slice(0, 4)) - (day.slice(5, 7) < '09' ? 1 : 0)

/**
 * Each child of whom a log has more than one entry from a day on, the most often first. None where the log does not ask.
 *
 * @param from entries of earlier days, which are there because they are still open, do not count
 */
export const againOf = <Entry extends LogEntry | ShownEntry>(
  { again }: Pick<CaseLog, 'again'>,
  entries: readonly Entry[],
  from: Day,
): Again<Entry>[] => {
  if (!again) return []
  const sum = (some: readonly Entry[]): number | null =>
    again.days === undefined ? null : some.reduce((all, { values }) => all + Number(values[again.days ?? ''] ?? 0), 0)
  return [
    ...Map.groupBy(
      entries.filter(({ happenedOn }) => happenedOn >= from),
      ({ childId }) => childId,
    ),
  ]
    .flatMap(([childId, own]): Again<Entry>[] => {
      const latestFirst = own.toSorted((a, b) => b.happenedOn.localeCompare(a.happenedOn))
      const [last, first] = [latestFirst[0], latestFirst.at(-1)]
      if (!last || !first || own.length < 2) return []
      const year = schoolYearOf(last.happenedOn)
      return [
        {
          childId,
          number: last.number,
          name: last.name,
          times: own.length,
          firstOn: first.happenedOn,
          lastOn: last.happenedOn,
          days: sum(own),
          daysInSchoolYear: sum(own.filter(({ happenedOn }) => schoolYearOf(happenedOn) === year)),
          entries: latestFirst.map(({ id, log, happenedOn }) => ({ id, childId, log, happenedOn })),
        },
      ]
    })
    .toSorted((a, b) => b.times - a.times || b.lastOn.localeCompare(a.lastOn) || a.childId.localeCompare(b.childId))
}
