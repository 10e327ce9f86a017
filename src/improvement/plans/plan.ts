import { z } from 'zod'
import { record } from '../../people/index.ts'
import { Day } from '../../platform/day.ts'
import { NotFound } from '../../platform/errors.ts'
import { rawSql, sql, type Db } from '../../platform/sql.ts'
import { differences, type Edited } from '../edits.ts'
import { tableAt } from '../history/table-at.ts'
import { maybeDay, maybeId, neededWords, optionalWords, parse } from '../../platform/fields.ts'
import { mustBeAbleTo } from '../who-asks.ts'

export const PlanId = z.uuid().brand('PlanId')
export type PlanId = z.infer<typeof PlanId>

export const Plan = z.object({
  id: PlanId,
  title: z.string(),
  purpose: z.string(),
  ownerId: z.string(),
  ownerName: z.string().nullable(),
  boardId: z.string().nullable(),
  boardName: z.string().nullable(),
  startsOn: Day.nullable(),
  endsOn: Day.nullable(),
  endedOn: Day.nullable(),
  version: z.number(),
})
export type Plan = z.infer<typeof Plan>

export const PlanFields = z.object({
  title: neededWords(200, 'Give the plan a name.'),
  purpose: optionalWords(2000),
  ownerId: z.uuid('Choose who answers for the plan.'),
  boardId: maybeId,
  startsOn: maybeDay,
  endsOn: maybeDay,
})

const columns = rawSql(`
  q.id, q.title, q.purpose, q.owner_id as "ownerId", p.name as "ownerName", q.board_id as "boardId", b.name as "boardName",
  q.starts_on as "startsOn", q.ends_on as "endsOn", q.ended_on as "endedOn", q.version`)

const from = (asAt: Day | undefined) => sql`
  ${tableAt('plans', asAt)} q left join people p on p.authority_id = q.authority_id and p.id = q.owner_id
  left join ${tableAt('boards', asAt)} b on b.authority_id = q.authority_id and b.id = q.board_id`

/** Every plan, those that go on first. */
export const listPlans = (db: Db, asAt?: Day): Promise<Plan[]> =>
  db.many(
    sql`select ${columns} from ${from(asAt)} where q.authority_id = (select current_authority())
      order by q.ended_on is not null, q.title, q.id`,
    Plan,
  )

/** One plan, as it is or as it was known at the end of a day. @throws NotFound */
export const getPlan = async (db: Db, id: PlanId, asAt?: Day): Promise<Plan> => {
  const found = await db.maybeOne(
    sql`select ${columns} from ${from(asAt)} where q.authority_id = (select current_authority()) and q.id = ${id}`,
    Plan,
  )
  if (!found) throw new NotFound(asAt ? 'plan on that day' : 'plan')
  return found
}

const mustEdit = (db: Db) => mustBeAbleTo(db, 'plans.edit', 'Your role does not allow you to write plans.')

/** Writes down a new plan with nothing in it, and returns its id. @throws Invalid, Forbidden */
export const createPlan = (db: Db, given: z.input<typeof PlanFields>): Promise<PlanId> =>
  db.transaction(async (step) => {
    await mustEdit(step)
    const { title, purpose, ownerId, boardId, startsOn, endsOn } = parse(PlanFields, given)
    const { id } = await step.one(
      sql`
        insert into plans (authority_id, title, purpose, owner_id, board_id, starts_on, ends_on)
        values (current_authority(), ${title}, ${purpose}, ${ownerId}, ${boardId}, ${startsOn}, ${endsOn}) returning id`,
      z.object({ id: PlanId }),
    )
    await record(step, { action: 'plan.made', subjectKind: 'plan', subjectId: id, detail: { title } })
    return id
  })

/** Writes the plan’s own fields anew; of two at once the second is shown the difference. @throws NotFound, Invalid, Forbidden */
export const editPlan = (db: Db, id: PlanId, given: unknown, version: number): Promise<Edited> =>
  db.transaction(async (step) => {
    await mustEdit(step)
    const fields = parse(PlanFields, given)
    await step.run(sql`select from plans where authority_id = (select current_authority()) and id = ${id} for update`)
    const { title, purpose, ownerId, boardId, startsOn, endsOn, version: standing } = await getPlan(step, id)
    const before = { title, purpose, ownerId, boardId, startsOn, endsOn }
    if (standing !== version) {
      const found = await differences(step, { table: 'plans', id, version }, fields, before)
      if (found.differences.length > 0) return { kind: 'conflict', version: standing, ...found }
      return { kind: 'saved', version: standing }
    }
    await step.run(sql`
      update plans set title = ${fields.title}, purpose = ${fields.purpose}, owner_id = ${fields.ownerId}, board_id = ${fields.boardId},
        starts_on = ${fields.startsOn}, ends_on = ${fields.endsOn}, version = version + 1
      where authority_id = (select current_authority()) and id = ${id}`)
    await record(step, { action: 'plan.edited', subjectKind: 'plan', subjectId: id, detail: { before, after: fields } })
    return { kind: 'saved', version: version + 1 }
  })
