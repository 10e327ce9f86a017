import type { ChildEvent } from '../children/index.ts'
import { caseLogs } from './definitions/index.ts'
import type { LogEntry } from './entry.ts'

/** What case logs hold of a child, as events of their chronology. */
const logEvents = (entries: readonly Pick<LogEntry, 'log' | 'values' | 'happenedOn'>[]): ChildEvent[] => {
  const told = new Map(caseLogs.flatMap((log) => (log.told ? [[log.id, log.told] as const] : [])))
  return entries.flatMap(({ log, values, happenedOn }) => {
    const kind = told.get(log)
    return kind
      ? [{ on: happenedOn, group: kind.group, sentence: kind.says(values), told: '', weighs: false, writtenHere: true }]
      : []
  })
}

/** A chronology, newest first, with what case logs hold up to and with the same day put into its place. */
export const withLogs = (
  events: readonly ChildEvent[],
  entries: readonly Pick<LogEntry, 'log' | 'values' | 'happenedOn'>[],
): ChildEvent[] => [...events, ...logEvents(entries)].toSorted((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0))
