import { randomUUID } from 'node:crypto'
import { me, mustBeAbleTo } from '../who-asks.ts'
import { record } from '../../people/index.ts'
import type { Day } from '../../platform/day.ts'
import { Refused } from '../../platform/errors.ts'
import { inParts } from '../../platform/in-parts.ts'
import { sql, type Db } from '../../platform/sql.ts'
import { createPlan, getPlan, type PlanId } from '../plans/plan.ts'
import { addPriority, listPriorities } from '../plans/priority.ts'
import { checkPlan } from './check-plan.ts'
import type { ChangedRow, CheckedPlan, PlanImport, PlanRow } from './checked-plan.ts'

const rowsAtOnce = 2_000

/**
 * Brings all rows of a checked file into its plan, or none: it is checked once more against the plan as it now is. New
 * actions are drafts. A plan that is yet to be made gets this title, and the person who asks answers for it.
 *
 * @throws Refused where any row is refused; Forbidden
 */
export const bringIn = (
  db: Db,
  sent: PlanImport & { title: string },
  today: Day,
): Promise<{ planId: PlanId; checked: CheckedPlan }> =>
  db.transaction(async (step) => {
    await mustBeAbleTo(step, 'plans.edit', 'Your role does not allow you to write plans.')
    if (sent.planId !== null) {
      await step.run(
        sql`select from plans where authority_id = (select current_authority()) and id = ${sent.planId} for update`,
      )
      await getPlan(step, sent.planId)
    }
    const checked = await checkPlan(step, sent, today)
    const [first] = checked.refused
    if (first) {
      const cells = checked.refused.length === 1 ? 'cell is' : 'cells are'
      throw new Refused(
        `Nothing was brought in: ${checked.refused.length.toLocaleString('en-GB')} ${cells} refused, the first at ${first.at}. ${first.message}`,
      )
    }
    if (checked.rows === 0) throw new Refused('Nothing was brought in: no row says what is to be done.')
    const planId = sent.planId ?? (await createPlan(step, { title: sent.title, ownerId: (await me(step)).id }))
    for (const title of checked.newPriorities) await addPriority(step, planId, { title })
    const priorities = new Map(
      (await listPriorities(step, planId)).map(({ id, title }) => [title.toLowerCase(), id as string]),
    )
    const idOf = (title: string) => (title === '' ? null : (priorities.get(title.toLowerCase()) ?? null))
    for (const part of inParts(checked.added, rowsAtOnce)) await insertMany(step, planId, part, idOf)
    for (const part of inParts(checked.changed, rowsAtOnce)) await updateMany(step, planId, part, idOf)
    await record(step, {
      action: 'plan.brought-in',
      subjectKind: 'plan',
      subjectId: planId,
      detail: {
        file: sent.file.fileName,
        rows: checked.rows,
        added: checked.added.length,
        changed: checked.changed.length,
        same: checked.same,
        priorities: checked.newPriorities.length,
      },
    })
    return { planId, checked }
  })

const shape = sql`
  id uuid, reference text, title text, detail text, owner_id uuid, done_when text, due_kind text, due_on date, due_meeting_id uuid,
  review_every_days integer, starts_on date, no_measure_because text, cost_pounds integer, cost_note text, priority_id uuid,
  said text, own_view text, owner_changes boolean, place integer`

type IdOf = (priority: string) => string | null

const asJson = (rows: readonly (PlanRow & { id: string; ownerChanges?: boolean })[], idOf: IdOf): string =>
  JSON.stringify(
    rows.map(({ id, fields, priority, said, ownView, ownerChanges = false }, place) => ({
      id,
      reference: fields.reference,
      title: fields.title,
      detail: fields.detail,
      owner_id: fields.ownerId,
      done_when: fields.doneWhen,
      due_kind: fields.dueKind,
      due_on: fields.dueOn,
      due_meeting_id: fields.dueMeetingId,
      review_every_days: fields.reviewEveryDays,
      starts_on: fields.startsOn,
      no_measure_because: fields.noMeasureBecause,
      cost_pounds: fields.costPounds,
      cost_note: fields.costNote,
      priority_id: idOf(priority),
      said,
      own_view: ownView,
      owner_changes: ownerChanges,
      place: place + 1,
    })),
  )

const insertMany = async (db: Db, planId: PlanId, rows: readonly PlanRow[], idOf: IdOf): Promise<void> => {
  const json = asJson(
    rows.map((row) => ({ ...row, id: randomUUID() })),
    idOf,
  )
  await db.run(sql`
    insert into actions (authority_id, id, reference, title, detail, owner_id, done_when, due_kind, due_on, due_meeting_id, review_every_days,
      starts_on, no_measure_because, cost_pounds, cost_note, state_on)
    select current_authority(), id, reference, title, detail, owner_id, done_when, due_kind, due_on, due_meeting_id, review_every_days, starts_on,
      no_measure_because, cost_pounds, cost_note, (recorded_now() at time zone 'Europe/London')::date
    from jsonb_to_recordset(${json}::jsonb) as r (${shape})`)
  await db.run(sql`
    insert into plan_actions (authority_id, plan_id, action_id, priority_id, place)
    select current_authority(), ${planId}, r.id, r.priority_id, r.place + before.place
    from jsonb_to_recordset(${json}::jsonb) as r (${shape}), (
      select coalesce(max(place), 0) as place from plan_actions
      where authority_id = (select current_authority()) and plan_id = ${planId}) before`)
  await sayMany(db, json)
}

const updateMany = async (db: Db, planId: PlanId, rows: readonly ChangedRow[], idOf: IdOf): Promise<void> => {
  const json = asJson(rows, idOf)
  await db.run(sql`
    update actions a set reference = r.reference, title = r.title, detail = r.detail, owner_id = r.owner_id,
      accepted_on = case when r.owner_changes then null else a.accepted_on end, done_when = r.done_when, due_kind = r.due_kind,
      due_on = r.due_on, due_meeting_id = r.due_meeting_id, review_every_days = r.review_every_days, starts_on = r.starts_on,
      no_measure_because = r.no_measure_because, cost_pounds = r.cost_pounds, cost_note = r.cost_note, version = a.version + 1
    from jsonb_to_recordset(${json}::jsonb) as r (${shape})
    where a.authority_id = (select current_authority()) and a.id = r.id and (a.reference, a.title, a.detail, a.owner_id, a.done_when, a.due_kind, a.due_on,
      a.due_meeting_id, a.review_every_days, a.starts_on, a.no_measure_because, a.cost_pounds, a.cost_note)
      is distinct from (r.reference, r.title, r.detail, r.owner_id, r.done_when, r.due_kind, r.due_on, r.due_meeting_id, r.review_every_days,
      r.starts_on, r.no_measure_because, r.cost_pounds, r.cost_note)`)
  await db.run(sql`
    update plan_actions l set priority_id = r.priority_id from jsonb_to_recordset(${json}::jsonb) as r (${shape})
    where l.authority_id = (select current_authority()) and l.plan_id = ${planId} and l.action_id = r.id
      and l.priority_id is distinct from r.priority_id`)
  await sayMany(db, json)
}

const sayMany = (db: Db, json: string) =>
  db.run(sql`
    insert into action_updates (authority_id, action_id, person_id, said, own_view)
    select current_authority(), id, current_person(), said, own_view
    from jsonb_to_recordset(${json}::jsonb) as r (${shape}) where said <> ''`)
