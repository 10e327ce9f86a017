import { newGround, type Ground } from '../../children/ground.fixture.ts'
import { systemPerson } from '../../people/index.ts'
import { day, type Day } from '../../platform/day.ts'
import { sql, type Db } from '../../platform/sql.ts'
import type { Computed } from './definition.ts'
import { computedIndicators } from './definitions/index.ts'
import type { Asked, Period } from './known-tables.ts'
import { listOf, type Listed } from './list.ts'
import { valuesOf, type Value } from './values.ts'

export const definitionOf = (id: string): Computed => {
  const found = computedIndicators.get(id)
  if (!found) throw new Error(`Nobody has defined how ${id} is worked out.`)
  return found
}

export const period = (startsOn: string, endsOn: string): Period => ({ startsOn: day(startsOn), endsOn: day(endsOn) })

/** Northmere with drawn records, and what its numbers are as the owner of the tables works them out. */
export interface ComputedGround extends Ground {
  asOwner: <Result>(work: (db: Db) => Promise<Result>) => Promise<Result>
  asked: (periods: readonly Period[], delivery?: number, knownOn?: Day) => Asked
  values: (ids: readonly string[], asked: Asked) => Promise<Value[]>
  list: (id: string, asked: Asked) => Promise<Listed[]>
}

export const newComputedGround = async (): Promise<ComputedGround> => {
  const ground = await newGround()
  const system = await systemPerson(ground.database, ground.northmere.authority.id)
  const asOwner = <Result>(work: (db: Db) => Promise<Result>): Promise<Result> =>
    ground.database.asOwner((db) =>
      db.transaction(async (step) => {
        await step.run(sql`select set_config('sightline.authority', ${system.authorityId}, true)`)
        return work(step)
      }),
    )
  return {
    ...ground,
    asOwner,
    asked: (periods, delivery = 1, knownOn = day('2026-11-01')) => ({ periods, delivery, knownOn }),
    values: (ids, asked) => asOwner((db) => valuesOf(db, ids.map(definitionOf), asked)),
    list: (id, asked) => asOwner((db) => listOf(db, definitionOf(id), asked)),
  }
}
