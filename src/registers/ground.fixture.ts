import { asPerson, writeMatrix, type Person, type Role } from '../people/index.ts'
import { givenTwoAuthorities, type Staffed } from '../people/two-authorities.fixture.ts'
import type { Database } from '../platform/database.ts'
import { day, type Day } from '../platform/day.ts'
import type { Db } from '../platform/sql.ts'
import { registerGrants } from './access.ts'
import { registers } from './definitions/index.ts'
import type { Register } from './definition.ts'

/** A database with two authorities and somebody of every role in each, for the tests of this room. */
export interface Ground {
  database: Database
  northmere: Staffed
  haverley: Staffed
  /** Work as somebody of Northmere; the head of quality assurance unless said. */
  as: <Result>(work: (db: Db, person: Person) => Promise<Result>, role?: Role) => Promise<Result>
  today: Day
}

export const newGround = async (): Promise<Ground> => {
  const { database, northmere, haverley } = await givenTwoAuthorities()
  await database.asOwner((db) => writeMatrix(db, registerGrants))
  return {
    database,
    northmere,
    haverley,
    as: (work, role = 'quality-lead') => {
      const person = northmere.staff[role]
      return asPerson(database, person, (db) => work(db, person))
    },
    today: day('2026-11-24'),
  }
}

export const registerNamed = (id: string): Register => {
  const found = registers.find((register) => register.id === id)
  if (!found) throw new Error(`There is no register ${id}.`)
  return found
}
