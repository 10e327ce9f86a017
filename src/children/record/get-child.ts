import { z } from 'zod'
import { NotFound } from '../../platform/errors.ts'
import type { Day } from '../../platform/day.ts'
import { prepared, sql, type Db } from '../../platform/sql.ts'
import { listWords, type ChildWords } from '../access/child-words.ts'
import { recordLook, type LookedAt } from '../access/looks.ts'
import { SealedText } from '../access/sealed.ts'
import { ChildId } from '../child-id.ts'
import { importKnownOn, type StandingImport } from '../imports/imports.ts'
import { childRows, dayIn, text, type ChildRows, type SsdRow } from './child-rows.ts'

const Named = z.object({
  id: ChildId,
  recordNumber: z.string(),
  /** Empty where the person sees no names. */
  forename: z.string(),
  surname: z.string(),
})

const Relative = z.object({ id: ChildId, name: SealedText, recordNumber: SealedText })

/** A child’s record as a delivery had it. */
export interface Child extends z.infer<typeof Named> {
  /** By what they are called, or by the number of the record where the person sees no names. */
  calledBy: string
  /** The day as at which the record is shown: facts up to it, from the last delivery of it or before. */
  asAt: Day
  delivery: StandingImport
  rows: ChildRows
  person: SsdRow | undefined
  born: Day | null
  words: readonly ChildWords[]
  /** Others of the same family group whom the person may see. */
  family: readonly z.infer<typeof Relative>[]
}

/**
 * The record of a child as it was known at the end of a day.
 *
 * @throws NotFound where there is no such child, the person may not see them, or nothing had been delivered by that day
 */
export const getChild = async (db: Db, id: ChildId, asAt: Day): Promise<Child> => {
  const named = await db.maybeOne(
    prepared(
      'child',
      sql`
      select c.id, c.person_id as "recordNumber", coalesce(n.forename, '') as forename, coalesce(n.surname, '') as surname
      from children c left join child_names n on n.authority_id = c.authority_id and n.child_id = c.id
      where c.id = ${id} and c.authority_id = (select current_authority())`,
    ),
    Named,
  )
  const delivery = await importKnownOn(db, asAt)
  if (!named || !delivery) throw new NotFound('record')
  const rows = await nameWorkers(db, await childRows(db, id, delivery.number))
  const person = rows.get('ssd_person')?.[0]
  if (!person) throw new NotFound('record')
  const family = await db.many(
    prepared(
      'family of a child',
      sql`
      select distinct c.id, c.person_id as "recordNumber", trim(coalesce(n.forename || ' ' || n.surname, '')) as name
      from ssd_family mine join ssd_family theirs on theirs.authority_id = mine.authority_id
        and theirs.fami_family_id = mine.fami_family_id and theirs.child_id <> mine.child_id
      join children c on c.authority_id = theirs.authority_id and c.id = theirs.child_id
      left join child_names n on n.authority_id = c.authority_id and n.child_id = c.id
      where mine.child_id = ${id} and mine.to_import is null and theirs.to_import is null order by 3, 2`,
    ),
    Relative,
  )
  return {
    ...named,
    calledBy: `${named.forename} ${named.surname}`.trim() || `Record ${named.recordNumber}`,
    asAt,
    delivery,
    rows,
    person,
    born: dayIn(person, 'pers_dob'),
    words: await listWords(db, id, asAt),
    family,
  }
}

/** The record, for somebody who is shown it: that they looked is written down. @throws NotFound as `getChild` does */
export const lookAtChild = async (db: Db, id: ChildId, asAt: Day, page: LookedAt): Promise<Child> => {
  const child = await getChild(db, id, asAt)
  await recordLook(db, id, page)
  return child
}

const Worker = z.object({ id: z.string(), name: z.string(), job: z.string() })
const Team = z.object({ id: z.string(), name: z.string() })

/** Puts the names of workers and teams beside their numbers: `worker_name`, `worker_job` and `team_name`. */
const nameWorkers = async (db: Db, rows: ChildRows): Promise<ChildRows> => {
  const all = [...rows.values()].flat()
  const held = (fields: readonly string[]) => [
    ...new Set(all.flatMap((row) => fields.map((field) => text(row, field))).filter(Boolean)),
  ]
  const workers = await db.many(
    prepared(
      'workers by number',
      sql`
      select distinct on (prof_professional_id) prof_professional_id as id, coalesce(prof_professional_name, '') as name,
        coalesce(prof_professional_job_title, '') as job
      from ssd_professionals where prof_professional_id = any (${held(workerFields)})
      order by prof_professional_id, from_import desc`,
    ),
    Worker,
  )
  const teams = await db.many(
    prepared(
      'teams by number',
      sql`
      select distinct on (dept_team_id) dept_team_id as id, coalesce(dept_team_name, '') as name
      from ssd_department where dept_team_id = any (${held(teamFields)}) order by dept_team_id, from_import desc`,
    ),
    Team,
  )
  const workerBy = new Map(workers.map((one) => [one.id, one]))
  const teamBy = new Map(teams.map((one) => [one.id, one.name]))
  const named = (row: SsdRow): SsdRow => {
    const worker = workerFields.map((field) => workerBy.get(text(row, field))).find(Boolean)
    const team = teamFields.map((field) => teamBy.get(text(row, field))).find(Boolean)
    if (!worker && !team) return row
    return { ...row, worker_name: worker?.name ?? null, worker_job: worker?.job ?? null, team_name: team ?? null }
  }
  return new Map([...rows].map(([table, list]) => [table, list.map(named)]))
}

const workerFields = [
  'invo_professional_id',
  'cine_referral_worker_id',
  'clea_care_leaver_worker_id',
  'earl_episode_worker_id',
  'cina_assessment_worker_id',
]
const teamFields = [
  'invo_professional_team',
  'cine_referral_team',
  'clea_care_leaver_allocated_team',
  'cina_assessment_team',
]
