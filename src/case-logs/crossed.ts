import type { CaseLog } from './case-log.ts'
import type { LogEntry } from './entry.ts'

/** How many entries have each code of one field with each code of another: suspensions by phase and SEND. */
export interface LogCrossed {
  by: string
  across: string
  /** What the columns are called; each has something in it. */
  columns: readonly string[]
  /** One number for each column, and their sum. */
  rows: readonly { label: string; numbers: readonly number[]; all: number }[]
}

export const crossedOf = ({ crossed = [], fields }: CaseLog, entries: readonly LogEntry[]): LogCrossed[] =>
  crossed.flatMap(({ by, across }) => {
    const [rows, columns] = [by, across].map((name) => fields.find((field) => field.name === name))
    if (rows?.kind !== 'code' || columns?.kind !== 'code') return []
    const among = (row: string, column: string): number =>
      entries.filter(({ values }) => values[by] === row && values[across] === column).length
    const found = columns.codes.filter(({ code }) => entries.some(({ values }) => values[across] === code))
    return [
      {
        by: rows.title,
        across: columns.title,
        columns: found.map(({ label }) => label),
        rows: rows.codes
          .map(({ code, label }) => {
            const numbers = found.map((column) => among(code, column.code))
            return { label, numbers, all: numbers.reduce((sum, one) => sum + one, 0) }
          })
          .filter(({ all }) => all > 0),
      },
    ]
  })
