import { asPerson, type Person, type Role } from '../people/index.ts'
import { givenTwoAuthorities, type Staffed } from '../people/two-authorities.fixture.ts'
import type { Database } from '../platform/database.ts'
import { day, type Day } from '../platform/day.ts'
import type { Db } from '../platform/sql.ts'
import { importChildren, type ImportResult } from './import/import-children.ts'
import type { Source } from './import/source.ts'

/** Two authorities without children, and somebody of every role in each, for the tests of this room. */
export interface Ground {
  database: Database
  northmere: Staffed
  haverley: Staffed
  /** Work as somebody of Northmere; the head of quality assurance unless said. */
  as: <Result>(work: (db: Db, person: Person) => Promise<Result>, role?: Role) => Promise<Result>
  /** Brings in a delivery of drawn tables as Northmere's analyst. */
  deliver: (asAt: string, tables: Readonly<Record<string, string>>) => Promise<ImportResult>
  today: Day
}

export const newGround = async (): Promise<Ground> => {
  const { database, northmere, haverley } = await givenTwoAuthorities()
  return {
    database,
    northmere,
    haverley,
    as: (work, role = 'quality-lead') => {
      const person = northmere.staff[role]
      return asPerson(database, person, (db) => work(db, person))
    },
    deliver: (asAt, tables) =>
      importChildren(database, northmere.staff.analyst, { name: 'drawn', asAt: day(asAt), sources: drawn(tables) }),
    today: day('2026-11-24'),
  }
}

/** Files from tables as they are drawn in a test: cells parted by bars, a line of dashes below the first. */
export const drawn = (tables: Readonly<Record<string, string>>): Source[] =>
  Object.entries(tables).map(([name, table]) => sourceOf(`${name}.csv`, csvOf(table)))

export const sourceOf = (name: string, content: string | Uint8Array): Source => ({
  name,
  open: () => Promise.resolve(pieces(typeof content === 'string' ? new TextEncoder().encode(content) : content)),
})

async function* pieces(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 7) yield bytes.subarray(at, at + 7) // characters are cut in two
}

const csvOf = (table: string): string =>
  table
    .trim()
    .split('\n')
    .filter((line) => !/^[\s|+-]+$/.test(line))
    .map((line) =>
      line
        .split('|')
        .map((cell) => cell.trim())
        .join(','),
    )
    .join('\n')
