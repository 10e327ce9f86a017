import { z } from 'zod'
import { NotFound, NotHeldThen } from '../../platform/errors.ts'
import { Day, inWords } from '../../platform/day.ts'
import { sql, type Db } from '../../platform/sql.ts'
import { wordsQuestion, type ChildWords } from '../access/child-words.ts'
import { lookQuestion, type LookedAt } from '../access/looks.ts'
import { SealedText, type Opened } from '../access/sealed.ts'
import { showing, shownOf } from '../access/show-children.ts'
import { ChildId } from '../child-id.ts'
import type { StandingImport } from '../imports/imports.ts'
import { dayIn, text, type ChildRows, type SsdRow } from './child-rows.ts'

export const FoundRelative = z.object({ id: ChildId, name: SealedText, recordNumber: SealedText })
export type Relative = Opened<z.infer<typeof FoundRelative>>

/** A child’s record as a delivery had it. */
export interface Child {
  id: ChildId
  recordNumber: string
  /** Empty where the person sees no names. */
  forename: string
  surname: string
  /** By what they are called, or by the number of the record where the person sees no names. */
  calledBy: string
  /** The day as at which the record is shown: facts up to it, from the last delivery of it or before. */
  asAt: Day
  delivery: StandingImport
  rows: ChildRows
  person: SsdRow | undefined
  born: Day | null
  words: readonly ChildWords[]
}

const Worker = z.object({ id: z.string(), name: z.string(), job: z.string() })
const Team = z.object({ id: z.string(), name: z.string() })
// As PostgreSQL puts rows of these tables into JSON: every value is a text, a number or null.
const Rows = z.record(z.string(), z.custom<SsdRow[]>(Array.isArray))
/** What `child_record` gives of one child, with the delivery that it rests on. */
export const Held = z.object({
  number: z.number(),
  asAt: Day,
  loadedAt: z.coerce.date(),
  held: z
    .object({
      rows: Rows.nullable(),
      workers: z.array(Worker).nullable(),
      teams: z.array(Team).nullable(),
      recordNumber: z.string(),
      called: z.object({ forename: z.string(), surname: z.string() }).nullable(),
    })
    .nullable(),
})

/** What there is to ask for a record as it was known at the end of a day; `childOf` makes the record of the answers. */
const childQuestions = (id: ChildId, asAt: Day) => ({
  held: {
    query: sql`
      select number, as_at as "asAt", loaded_at as "loadedAt", child_record(${id}::uuid, number) as held from (
        select number, as_at, loaded_at from child_imports
        where authority_id = (select current_authority()) and undone_at is null and as_at <= ${asAt}::date
        order by number desc limit 1) i`,
    row: Held,
  },
  words: wordsQuestion(id, asAt),
})

/** The same for somebody who is shown the record: that they look is written down. */
const lookAtChildQuestions = (id: ChildId, asAt: Day, page: LookedAt) => ({
  ...childQuestions(id, asAt),
  look: lookQuestion(id, page),
})

interface Answers {
  held: readonly z.infer<typeof Held>[]
  words: readonly ChildWords[]
}

/**
 * @throws NotFound where there is no such child, or the person may not see them
 * @throws NotHeldThen where no delivery, or nothing of this child, was held by that day
 */
export const childOf = (id: ChildId, asAt: Day, { held: [found], words }: Answers): Child => {
  if (!found)
    throw new NotHeldThen(`No records of children were held here on ${inWords(asAt)}: the first delivery came later.`)
  if (!found.held) throw new NotFound('record')
  const { held, ...delivery } = found
  const rows = nameWorkers(new Map(Object.entries(held.rows ?? {})), held.workers ?? [], held.teams ?? [])
  const person = rows.get('ssd_person')?.[0]
  if (!person) throw new NotHeldThen(`Nothing was held here of this child on ${inWords(asAt)}.`)
  const { recordNumber, called } = held
  const { forename, surname } = called ?? { forename: '', surname: '' }
  return {
    id,
    recordNumber,
    forename,
    surname,
    calledBy: `${forename} ${surname}`.trim() || `Record ${recordNumber}`,
    asAt,
    delivery,
    rows,
    person,
    born: dayIn(person, 'pers_dob'),
    words,
  }
}

/** The record of a child as it was known at the end of a day. @throws NotFound as `childOf` does */
export const getChild = async (db: Db, id: ChildId, asAt: Day): Promise<Child> =>
  childOf(id, asAt, await db.together(childQuestions(id, asAt)))

/** The record, for somebody who is shown it: that they looked is written down. @throws NotFound as `childOf` does */
export const lookAtChild = async (db: Db, id: ChildId, asAt: Day, page: LookedAt): Promise<Child> =>
  childOf(id, asAt, await db.together(lookAtChildQuestions(id, asAt, page)))

/** Others of the same family group whom the person may see: that they were shown them is written down. */
export const showFamily = async (db: Db, id: ChildId): Promise<Relative[]> => {
  const asked = showing(
    { list: 'family', child: 'id' },
    sql`select id, "recordNumber", name from family_of(${id}::uuid)`,
    FoundRelative,
  )
  return shownOf(asked, await db.ask(asked))
}

/** Puts the names of workers and teams beside their numbers: `worker_name`, `worker_job` and `team_name`. */
const nameWorkers = (
  rows: ChildRows,
  workers: readonly z.infer<typeof Worker>[],
  teams: readonly z.infer<typeof Team>[],
): ChildRows => {
  const workerBy = new Map(workers.map((one) => [one.id, one]))
  const teamBy = new Map(teams.map((one) => [one.id, one.name]))
  const named = new Map(rows)
  for (const [table, { worker: workerField, team: teamField }] of Object.entries(naming))
    if (rows.has(table))
      named.set(
        table,
        (rows.get(table) ?? []).map((row) => {
          const worker = workerBy.get(text(row, workerField))
          const team = teamField && teamBy.get(text(row, teamField))
          if (!worker && !team) return row
          return { ...row, worker_name: worker?.name ?? null, worker_job: worker?.job ?? null, team_name: team ?? null }
        }),
      )
  return named
}

/** The tables whose rows name a worker or a team, and where. */
const naming: Readonly<Record<string, { worker: string; team?: string }>> = {
  ssd_involvements: { worker: 'invo_professional_id', team: 'invo_professional_team' },
  ssd_cin_episodes: { worker: 'cine_referral_worker_id', team: 'cine_referral_team' },
  ssd_care_leavers: { worker: 'clea_care_leaver_worker_id', team: 'clea_care_leaver_allocated_team' },
  ssd_early_help_episodes: { worker: 'earl_episode_worker_id' },
  ssd_cin_assessments: { worker: 'cina_assessment_worker_id', team: 'cina_assessment_team' },
}
