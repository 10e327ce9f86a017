import { z } from 'zod'
import { record } from '../../people/index.ts'
import { Day } from '../../platform/day.ts'
import { NotFound } from '../../platform/errors.ts'
import { rawSql, sql, type Db } from '../../platform/sql.ts'
import { mustBeConfirmed } from '../actions/links.ts'
import { differences, type Edited } from '../edits.ts'
import { tableAt } from '../history/table-at.ts'
import { maybeId, neededWords, optionalWords, parse } from '../../platform/fields.ts'
import { mustBeAbleTo } from '../who-asks.ts'
import { causeKinds, type CauseKind } from '../words.ts'
import { PlanId } from './plan.ts'

export const PriorityId = z.uuid().brand('PriorityId')
export type PriorityId = z.infer<typeof PriorityId>

/** More live priorities than this in one plan, and none is one. */
export const mostPriorities = 7

const kinds = Object.keys(causeKinds) as [CauseKind, ...CauseKind[]] // the keys of the table of causes

export const Priority = z.object({
  id: PriorityId,
  planId: PlanId,
  place: z.number(),
  title: z.string(),
  causeKind: z.enum(['', ...kinds]),
  cause: z.string(),
  causeEvidence: z.string(),
  ownerId: z.string().nullable(),
  ownerName: z.string().nullable(),
  boardId: z.string().nullable(),
  boardName: z.string().nullable(),
  leadMemberId: z.string().nullable(),
  leadMemberName: z.string().nullable(),
  partners: z.string(),
  draftedFrom: z.string(),
  endedOn: Day.nullable(),
  version: z.number(),
})
export type Priority = z.infer<typeof Priority>

export const PriorityFields = z.object({
  title: neededWords(200, 'Give the priority a title.'),
  causeKind: z.enum(['', ...kinds], 'Choose a kind of cause.').default(''),
  cause: optionalWords(2000),
  causeEvidence: optionalWords(2000),
  ownerId: maybeId,
  boardId: maybeId,
  leadMemberId: maybeId,
  partners: optionalWords(500),
})

const columns = rawSql(`
  y.id, y.plan_id as "planId", y.place, y.title, y.cause_kind as "causeKind", y.cause, y.cause_evidence as "causeEvidence",
  y.owner_id as "ownerId", p.name as "ownerName", y.board_id as "boardId", b.name as "boardName",
  y.lead_member_id as "leadMemberId", l.name as "leadMemberName", y.partners, y.drafted_from as "draftedFrom",
  y.ended_on as "endedOn", y.version`)

const from = (asAt: Day | undefined) => sql`
  ${tableAt('priorities', asAt)} y left join people p on p.authority_id = y.authority_id and p.id = y.owner_id
  left join people l on l.authority_id = y.authority_id and l.id = y.lead_member_id
  left join ${tableAt('boards', asAt)} b on b.authority_id = y.authority_id and b.id = y.board_id`

/** The priorities of a plan in their order. */
export const listPriorities = (db: Db, planId: PlanId, asAt?: Day): Promise<Priority[]> =>
  db.many(
    sql`select ${columns} from ${from(asAt)} where y.authority_id = (select current_authority()) and y.plan_id = ${planId}
      order by y.place, y.id`,
    Priority,
  )

/** @throws NotFound */
export const getPriority = async (db: Db, id: PriorityId): Promise<Priority> => {
  const found = await db.maybeOne(
    sql`select ${columns} from ${from(undefined)} where y.authority_id = (select current_authority()) and y.id = ${id}`,
    Priority,
  )
  if (!found) throw new NotFound('priority')
  return found
}

const mustEdit = (db: Db) => mustBeAbleTo(db, 'plans.edit', 'Your role does not allow you to write plans.')

export interface NewPriority extends z.input<typeof PriorityFields> {
  /** The confirmed findings that it answers. */
  findingIds?: readonly string[] | undefined
  draftedFrom?: string | undefined
}

/** Adds a priority at the end of a plan. @throws Invalid, Forbidden; Refused where a finding is not confirmed */
export const addPriority = (db: Db, planId: PlanId, given: NewPriority): Promise<PriorityId> =>
  db.transaction(async (step) => {
    await mustEdit(step)
    const fields = parse(PriorityFields, given)
    const findingIds = [...new Set(given.findingIds)]
    await mustBeConfirmed(step, findingIds)
    const { id } = await step.one(
      sql`
        insert into priorities (authority_id, plan_id, place, title, cause_kind, cause, cause_evidence, owner_id, board_id,
          lead_member_id, partners, drafted_from)
        values (current_authority(), ${planId},
          coalesce((select max(place) from priorities where authority_id = current_authority() and plan_id = ${planId}), 0) + 1,
          ${fields.title}, ${fields.causeKind}, ${fields.cause}, ${fields.causeEvidence}, ${fields.ownerId}, ${fields.boardId},
          ${fields.leadMemberId}, ${fields.partners}, ${given.draftedFrom ?? ''})
        returning id`,
      z.object({ id: PriorityId }),
    )
    await step.run(sql`
      insert into priority_findings (authority_id, priority_id, finding_id)
      select current_authority(), ${id}, unnest(${findingIds}::uuid[])`)
    await record(step, {
      action: 'priority.added',
      subjectKind: 'plan',
      subjectId: planId,
      detail: { priorityId: id, title: fields.title, findingIds },
    })
    return id
  })

/** Writes a priority anew; a draft becomes a person’s own by it. @throws NotFound, Invalid, Forbidden */
export const editPriority = (db: Db, id: PriorityId, given: unknown, version: number): Promise<Edited> =>
  db.transaction(async (step) => {
    await mustEdit(step)
    const fields = parse(PriorityFields, given)
    await step.run(
      sql`select from priorities where authority_id = (select current_authority()) and id = ${id} for update`,
    )
    const standing = await getPriority(step, id)
    const { title, causeKind, cause, causeEvidence, ownerId, boardId, leadMemberId, partners } = standing
    const before = { title, causeKind, cause, causeEvidence, ownerId, boardId, leadMemberId, partners }
    if (standing.version !== version) {
      const found = await differences(step, { table: 'priorities', id, version }, fields, before)
      if (found.differences.length > 0) return { kind: 'conflict', version: standing.version, ...found }
      return { kind: 'saved', version: standing.version }
    }
    await step.run(sql`
      update priorities set title = ${fields.title}, cause_kind = ${fields.causeKind}, cause = ${fields.cause},
        cause_evidence = ${fields.causeEvidence}, owner_id = ${fields.ownerId}, board_id = ${fields.boardId},
        lead_member_id = ${fields.leadMemberId}, partners = ${fields.partners}, drafted_from = '', version = version + 1
      where authority_id = (select current_authority()) and id = ${id}`)
    await record(step, {
      action: 'priority.edited',
      subjectKind: 'plan',
      subjectId: standing.planId,
      detail: { priorityId: id, before, after: fields },
    })
    return { kind: 'saved', version: version + 1 }
  })
