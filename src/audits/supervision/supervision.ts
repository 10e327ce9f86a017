import { z } from 'zod'
import { heldOn, livedOn, recordNumberOf, SealedText, type ChildId, type Opened } from '../../children/index.ts'
import { record } from '../../people/index.ts'
import { Day } from '../../platform/day.ts'
import { Invalid, NotFound, Refused } from '../../platform/errors.ts'
import { maybeDay, maybeId, neededWords, optionalWords } from '../../platform/fields.ts'
import { joined, sql, type Db, type Sql } from '../../platform/sql.ts'
import { pathwayOf } from '../samples/frames.ts'
import { frequency } from './frequency.ts'

/** How many decisions one form holds. */
export const decisionsPerForm = 3

const DecisionFields = z.object({
  what: optionalWords(500),
  why: optionalWords(500),
  need: optionalWords(200),
  ownerId: maybeId,
  dueOn: maybeDay,
})

/** A supervision with its decisions, as `what1`, `why1` … of a form or as a list. */
export const SupervisionFields = z.object({
  heldOn: Day,
  matters: neededWords(4000, 'Say what matters for this child now.'),
  risk: optionalWords(2000),
  plan: optionalWords(2000),
  voice: optionalWords(2000),
  decisions: z.array(DecisionFields).default([]),
})
export type SupervisionFields = z.output<typeof SupervisionFields>

/**
 * Writes a supervision of a case down.
 * @throws NotFound where there is no such child to be seen; Invalid for a day to come, or a decision that has a day and no words
 */
export const addSupervision = (db: Db, childId: ChildId, fields: SupervisionFields, today: Day): Promise<string> =>
  db.transaction(async (step) => {
    await recordNumberOf(step, childId)
    if (fields.heldOn > today)
      throw new Invalid([{ field: 'heldOn', message: 'It cannot have been held on a day to come.' }])
    const { id } = await step.one(
      sql`
        insert into supervisions (authority_id, child_id, worker_id, held_on, matters, risk, plan, voice, held_by)
        select current_authority(), ${childId}, coalesce((
            select i.invo_professional_id from ssd_involvements i
            where i.authority_id = (select current_authority()) and i.to_import is null and i.child_id = ${childId}::uuid
              and i.invo_professional_role_id in ('CW', 'SW', 'PA') and ${heldOn(sql`${fields.heldOn}::date`)}
            order by i.invo_involvement_start_date desc, i.invo_involvements_id limit 1), ''),
          ${fields.heldOn}, ${fields.matters}, ${fields.risk}, ${fields.plan}, ${fields.voice}, current_person()
        returning id`,
      z.object({ id: z.string() }),
    )
    const decisions = fields.decisions.filter(({ what }) => what !== '')
    if (decisions.length > 0)
      await step.run(sql`
        insert into supervision_decisions (authority_id, supervision_id, child_id, what, why, need, owner_id, due_on)
        values ${joined(
          decisions.map(
            ({ what, why, need, ownerId, dueOn }) =>
              sql`(current_authority(), ${id}, ${childId}, ${what}, ${why}, ${need}, ${ownerId}, ${dueOn})`,
          ),
        )}`)
    await record(step, {
      action: 'supervision.added',
      subjectKind: 'child',
      subjectId: childId,
      detail: { decisions: decisions.length },
    })
    return id
  })

const Decision = z.object({
  id: z.string(),
  supervisionId: z.string(),
  childId: z.string(),
  number: SealedText,
  name: SealedText,
  heldOn: Day,
  what: z.string(),
  why: z.string(),
  need: z.string(),
  ownerId: z.string().nullable(),
  owner: z.string().nullable(),
  dueOn: Day.nullable(),
  doneOn: Day.nullable(),
  doneNote: z.string(),
})
export type Decision = z.infer<typeof Decision>
export type ShownDecision = Opened<Decision>

const decisions = (which: Sql): Sql => sql`
  select d.id, d.supervision_id as "supervisionId", d.child_id as "childId", c.person_id as number,
    nullif(trim(concat_ws(' ', n.forename, n.surname)), '') as name, s.held_on as "heldOn", coalesce(w.words ->> 'what', d.what) as what,
    coalesce(w.words ->> 'why', d.why) as why, coalesce(w.words ->> 'need', d.need) as need, d.owner_id as "ownerId",
    o.name as owner, d.due_on as "dueOn", d.done_on as "doneOn", coalesce(w.words ->> 'done_note', d.done_note) as "doneNote"
  from supervision_decisions d
    left join supervision_decision_words w on w.authority_id = d.authority_id and w.id = d.id
    join supervisions s on s.authority_id = d.authority_id and s.id = d.supervision_id
    join children c on c.authority_id = d.authority_id and c.id = d.child_id
    left join child_names n on n.authority_id = d.authority_id and n.child_id = d.child_id
    left join people o on o.authority_id = d.authority_id and o.id = d.owner_id
  where d.authority_id = (select current_authority()) and ${which}`

/** Every decision of supervision that is not done, what is due first; those without a day last. */
export const listDecisions = (db: Db): Promise<Decision[]> =>
  db.many(sql`${decisions(sql`d.done_on is null`)} order by d.due_on nulls last, s.held_on, d.id`, Decision)

const Supervision = z.object({
  id: z.string(),
  heldOn: Day,
  matters: z.string(),
  risk: z.string(),
  plan: z.string(),
  voice: z.string(),
  heldBy: z.string(),
})
export type Supervision = z.infer<typeof Supervision>

/** The supervisions of one child with their decisions, the latest first. */
export const listSupervisions = async (
  db: Db,
  childId: ChildId,
): Promise<{ supervisions: Supervision[]; decisions: Decision[] }> => ({
  supervisions: await db.many(
    sql`
      select s.id, s.held_on as "heldOn", coalesce(w.words ->> 'matters', s.matters) as matters, coalesce(w.words ->> 'risk', s.risk) as risk,
        coalesce(w.words ->> 'plan', s.plan) as plan, coalesce(w.words ->> 'voice', s.voice) as voice, p.name as "heldBy"
      from supervisions s left join supervision_words w on w.authority_id = s.authority_id and w.id = s.id
        join people p on p.authority_id = s.authority_id and p.id = s.held_by
      where s.authority_id = (select current_authority()) and s.child_id = ${childId}::uuid order by s.held_on desc, s.written_at desc`,
    Supervision,
  ),
  decisions: await db.many(
    sql`${decisions(sql`d.child_id = ${childId}::uuid`)} order by d.due_on nulls last, d.id`,
    Decision,
  ),
})

export const DecisionDoneFields = z.object({ doneOn: Day, doneNote: optionalWords(500) })

/** Says that a decision is done, and gives back whose it is. @throws NotFound, Refused where it is done already, Invalid for a day before it was made or to come */
export const finishDecision = (
  db: Db,
  { id, doneOn, doneNote, today }: z.output<typeof DecisionDoneFields> & { id: string; today: Day },
): Promise<string> =>
  db.transaction(async (step) => {
    const found = await step.maybeOne(sql`${decisions(sql`d.id = ${id}::uuid`)}`, Decision)
    if (!found) throw new NotFound('decision')
    if (found.doneOn !== null) throw new Refused('It is done already.')
    if (doneOn > today || doneOn < found.heldOn)
      throw new Invalid([{ field: 'doneOn', message: 'Give a day between the supervision and today.' }])
    const touched = await step.run(sql`
      update supervision_decisions set done_on = ${doneOn}, done_by = current_person(), done_note = ${doneNote}
      where authority_id = (select current_authority()) and id = ${id}`)
    if (touched === 0) throw new Refused('Its owner or who supervises says that it is done.')
    await record(step, { action: 'supervision.decision-done', subjectKind: 'child', subjectId: found.childId })
    return found.childId
  })

const Due = z.object({
  childId: z.string(),
  number: SealedText,
  name: SealedText,
  pathway: z.string(),
  worker: z.string(),
  team: z.string(),
  lastOn: Day.nullable(),
  dueOn: Day,
  /** How many in a row are missed on the day. */
  missed: z.number(),
})
export type DueSupervision = z.infer<typeof Due>
export type ShownDue = Opened<DueSupervision>

/** Every child with a case holder, with when the case was last talked over and when it is due: what is due first comes first. */
export const listDue = (db: Db, asAt: Day): Promise<DueSupervision[]> =>
  db.many(
    sql`
      with held as (
        select distinct on (i.child_id) i.child_id, i.invo_professional_id as worker_id, i.invo_involvement_start_date as since,
          coalesce(d.dept_team_name, i.invo_professional_team, '') as team
        from ssd_involvements i
        left join ssd_department d on d.authority_id = i.authority_id and d.dept_team_id = i.invo_professional_team and d.to_import is null
        where i.authority_id = (select current_authority()) and i.to_import is null and i.child_id is not null
          and i.invo_professional_role_id in ('CW', 'SW', 'PA') and ${heldOn(sql`${asAt}::date`)}
          and ${livedOn(asAt)}
        order by i.child_id, i.invo_involvement_start_date desc, i.invo_involvements_id),
      stood as (select h.*, ${pathwayOf(sql`h.child_id`, asAt)} as pathway from held h),
      often as (
        select p.pathway, p.days from unnest(${Object.keys(frequency)}::text[], ${Object.values(frequency).map(({ days }) => days)}::integer[]) p(pathway, days)),
      last as (
        select s.child_id, max(s.held_on) as held_on from supervisions s
        where s.authority_id = (select current_authority()) and s.held_on <= ${asAt}::date group by s.child_id),
      due as (
        select t.child_id, t.pathway, t.worker_id, t.team, l.held_on as last_on, o.days,
          greatest(t.since, coalesce(l.held_on, t.since)) + o.days as due_on
        from stood t join often o on o.pathway = t.pathway left join last l on l.child_id = t.child_id)
      select u.child_id as "childId", c.person_id as number, nullif(trim(concat_ws(' ', n.forename, n.surname)), '') as name, u.pathway,
        coalesce(w.prof_professional_name, u.worker_id, '') as worker, u.team, u.last_on as "lastOn", u.due_on as "dueOn",
        case when u.due_on >= ${asAt}::date then 0 else 1 + (${asAt}::date - u.due_on - 1) / u.days end as missed
      from due u join children c on c.authority_id = (select current_authority()) and c.id = u.child_id
        left join child_names n on n.authority_id = c.authority_id and n.child_id = c.id
        left join ssd_professionals w on w.authority_id = c.authority_id and w.prof_professional_id = u.worker_id and w.to_import is null
      order by u.due_on, c.person_id`,
    Due,
  )
