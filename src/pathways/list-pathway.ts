import { z } from 'zod'
import { SealedText, type Opened } from '../children/index.ts'
import type { Split } from '../indicators/index.ts'
import { sql, type Db, type Sql } from '../platform/sql.ts'
import { Waiting } from './count-pathway.ts'
import type { Pathway } from './pathway.ts'
import {
  attributesOfStays,
  isIn,
  mixTables,
  ofTeam,
  partOf,
  ruleOfStep,
  staysOf,
  type Asked,
  type Part,
  type TeamKey,
} from './stays.ts'

const Stay = Waiting.extend({
  number: SealedText,
  /** '' for those who may not see what children are called. */
  name: SealedText,
})
/** One stay of one child in one step; which child cannot be read before `showChildren` was told. */
export type SealedStay = z.infer<typeof Stay>
export type Stay = Opened<SealedStay>

export interface Wanted {
  /** A step’s id, or `limitStep` of a rule. */
  step: string
  part: Part
  team?: TeamKey
  /** Only those who came in or went out by this way; '' for all. */
  way?: string
  /** Only those of one part of a split, at the end of the period. */
  among?: { split: Split; part: string } | undefined
}

/**
 * The list behind a number, as the person who asks may see it: children who are not theirs to see are not in it, while the
 * number stays what it is. Those who have waited longest first.
 */
export const listStays = (
  db: Db,
  pathway: Pathway,
  asked: Asked,
  { step, part, team = '', way = '', among }: Wanted,
): Promise<SealedStay[]> => {
  const by =
    way === '' ? sql`true` : part === 'in' ? sql`coalesce(came, '-') = ${way}` : sql`coalesce(went, '-') = ${way}`
  return db.transaction(async (work) => {
    // The planner cannot tell how many stays a step has; a guess of one has it go through all of them for each.
    await work.script(`set local enable_nestloop = off; set local jit = off; set local work_mem = '64MB'`)
    const found = await work.many(
      sql`${staysOf(onlyStep(pathway, step), asked, among ? mixTables : [])}
        ${among ? sql`, ${attributesOfStays(sql`stays`, asked)}` : sql``} ${columns(asked)}
        ${among ? sql`join attributes a on a.child_id = s.child_id and ${partOf(among.split)} = ${among.part}` : sql``}
        where s.step = ${step} and ${isIn(part, asked.period)} and ${ofTeam(team)} and ${by}
        order by s.started_on nulls last, c.person_id, s.thing`,
      Stay,
    )
    await work.script('set local enable_nestloop = on; reset jit; reset work_mem')
    return found
  })
}

/** A pathway of one step or time limit alone: whoever lists it need not have all others worked out. */
const onlyStep = ({ steps }: Pathway, step: string): Pick<Pathway, 'steps' | 'pairs'> => {
  const rule = ruleOfStep(step)
  return {
    steps: steps.filter(({ id }) => id === step),
    pairs: rule === undefined ? [] : [{ clocks: [rule], quality: [] }],
  }
}

const Seen = z.object({ at: z.number(), number: SealedText, name: SealedText })

/**
 * Who is stuck, of the children whom the person may see: in a step in which a child waits for something; those beyond a time limit
 * first, by how long they have waited. `most` rows of those that wait in the whole authority; the database says which of them are
 * the person’s to see.
 */
export const listStuck = async (db: Db, waiting: readonly Waiting[], most: number): Promise<SealedStay[]> => {
  const seen = await db.many(
    sql`
      select w.at::int as at, c.person_id as number, trim(concat_ws(' ', n.forename, n.surname)) as name
      from unnest(${waiting.map(({ childId }) => childId)}::uuid[]) with ordinality as w(child_id, at)
        join children c on c.authority_id = (select current_authority()) and c.id = w.child_id
        left join child_names n on n.authority_id = (select current_authority()) and n.child_id = w.child_id
      order by w.at limit ${most}`,
    Seen,
  )
  return seen.flatMap(({ at, ...called }) => {
    const stay = waiting[at - 1]
    return stay ? [{ ...stay, ...called }] : []
  })
}

const columns = ({ period }: Asked): Sql => sql`
  select s.step, s.thing, s.child_id as "childId", c.person_id as number,
    trim(concat_ws(' ', n.forename, n.surname)) as name, s.started_on as "startedOn", s.ended_on as "endedOn",
    s.due_on as "dueOn", s.target_on as "targetOn", s.came, s.went, coalesce(d.dept_team_name, s.team_id) as team, s.worker_id as "workerId",
    coalesce(w.prof_professional_name, s.worker_id) as worker, s.fault, coalesce(${isIn('now', period)}, false) as "isOpen",
    coalesce(${isIn('late', period)}, false) as "isLate", coalesce(${isIn('target', period)}, false) as "isOverTarget"
  from stays s join children c on c.authority_id = (select current_authority()) and c.id = s.child_id
    left join child_names n on n.authority_id = (select current_authority()) and n.child_id = s.child_id
    left join ssd_department d on d.authority_id = (select current_authority()) and d.dept_team_id = s.team_id and d.to_import is null
    left join ssd_professionals w on w.authority_id = (select current_authority())
      and w.prof_professional_id = s.worker_id and w.to_import is null`
