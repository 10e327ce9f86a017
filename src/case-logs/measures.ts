import { inSmallLetters } from '../platform/in-small-letters.ts'
import { daysBetween, type Day } from '../platform/day.ts'
import type { CaseLog, LogMeasure, LogWait } from './case-log.ts'
import { worked, type LogEntry } from './entry.ts'

/** A share with the entries behind it: the numbers are the lengths of the lists. */
export interface LogShare {
  measure: LogMeasure
  counted: readonly LogEntry[]
  rest: readonly LogEntry[]
}

/** The shares of a log on a day, over the entries of a period. */
export const sharesOf = (log: CaseLog, entries: readonly LogEntry[], asAt: Day): LogShare[] =>
  (log.measures ?? []).map((measure) => {
    const among = entries.map((entry) => ({ entry, as: worked(log, entry, asAt) })).filter(({ as }) => measure.of(as))
    return {
      measure,
      counted: among.filter(({ as }) => measure.counted(as)).map(({ entry }) => entry),
      rest: among.filter(({ as }) => !measure.counted(as)).map(({ entry }) => entry),
    }
  })

export interface LogWaited {
  wait: LogWait
  /** How many have both days. */
  of: number
  /** Days; half waited at most so long, nine of ten at most so long, one so long. Null where nobody has both days. */
  days: { half: number; nineOfTen: number; longest: number } | null
}

export const waitsOf = (log: CaseLog, entries: readonly LogEntry[]): LogWaited[] =>
  (log.waits ?? []).map((wait) => {
    const days = entries
      .flatMap(({ values }) => {
        const [from, until] = [values[wait.from], values[wait.until]]
        return from === undefined || until === undefined ? [] : [daysBetween(String(from) as Day, String(until) as Day)] // kept as days
      })
      .toSorted((a, b) => a - b)
    const at = (share: number): number => days[Math.ceil(share * days.length) - 1] ?? 0
    return {
      wait,
      of: days.length,
      days: days.length === 0 ? null : { half: at(0.5), nineOfTen: at(0.9), longest: at(1) },
    }
  })

/** How often each code of a field stands in the entries, the most often first: themes and reasons to learn from. */
export interface LogTally {
  title: string
  counts: readonly { label: string; number: number }[]
}

export const talliesOf = (log: CaseLog, entries: readonly LogEntry[]): LogTally[] =>
  (log.tallies ?? []).flatMap((name) => {
    const field = log.fields.find((one) => one.name === name)
    if (field?.kind !== 'code') return []
    const counts = field.codes
      .map(({ code, label }) => ({ label, number: entries.filter(({ values }) => values[name] === code).length }))
      .filter(({ number }) => number > 0)
      .toSorted((a, b) => b.number - a.number)
    return [{ title: field.title, counts }]
  })

/** The middle of a number by the codes of a field, the dearest, and how many entries it is of. */
export interface LogSum {
  label: string
  of: number
  middle: number
  most: number
}

export const sumsOf = ({ sums, fields }: CaseLog, entries: readonly LogEntry[]): LogSum[] =>
  (sums?.by ?? []).flatMap((name, at) => {
    const by = fields.find((field) => field.name === name)
    if (!sums || by?.kind !== 'code') return []
    return by.codes.flatMap(({ code, label }) => {
      const values = entries
        .filter((entry) => entry.values[name] === code && entry.values[sums.field] !== undefined)
        .map((entry) => Number(entry.values[sums.field]))
        .toSorted((a, b) => a - b)
      const [middle, most] = [values[Math.ceil(values.length / 2) - 1], values.at(-1)]
      // The first is what the number is of; of the others it is said what they are.
      const called = at === 0 ? label : `${by.title}, ${inSmallLetters(label)}`
      return middle === undefined || most === undefined ? [] : [{ label: called, of: values.length, middle, most }]
    })
  })
