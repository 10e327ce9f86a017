import { asPerson, require as requireOf, type Person } from '../people/index.ts'
import type { Db } from '../platform/sql.ts'
import * as retention from '../retention/index.ts'
import { atWork } from './at-work.ts'
import { choosePerson } from './choose.ts'
import type { Terminal } from './terminal.ts'

interface Retaining {
  db: Db
  person: Person
  retention: typeof retention
}

/** Opens the database as the person whom the options name, who must be one of those that look after how long records are kept. */
export const withRetention = <Result>(
  terminal: Terminal,
  options: Parameters<typeof choosePerson>[1],
  work: (at: Retaining) => Promise<Result>,
): Promise<Result> =>
  atWork(terminal, async ({ database }) => {
    const person = await choosePerson(database, options)
    requireOf(person, 'retention.propose')
    return asPerson(database, person, (db) => work({ db, person, retention }))
  })
