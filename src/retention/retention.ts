import { z } from 'zod'
import { childNumbered, ChildId, recordNumberOf, SealedText, showChildren, type Opened } from '../children/index.ts'
import { record } from '../people/index.ts'
import { Day, inWords } from '../platform/day.ts'
import { NotFound, Refused } from '../platform/errors.ts'
import { joined, sql, type Db } from '../platform/sql.ts'
import { retentionRules } from './rules.ts'

/**
 * What the rules go by, a row for each child whom the person may see, from every delivery that there ever was. A case that was left
 * open ends with the death of the child: what the rule counts from is then the day of the death, and not the day on which somebody
 * closes the case, or the record would be kept for ever.
 */
const facts = sql`
  select c.id as child_id, c.person_id as number, p.born, p.died, p.delivered,
    exists (select from ssd_cla_episodes e where e.authority_id = c.authority_id and e.child_id = c.id) as cared_for,
    (select max(e.clae_cla_episode_ceased_date) from ssd_cla_episodes e where e.authority_id = c.authority_id and e.child_id = c.id
      and e.clae_cla_episode_ceased_reason in ('E11', 'E12')) as adopted_on,
    exists (select from ssd_cp_plans e where e.authority_id = c.authority_id and e.child_id = c.id) as protected,
    exists (select from ssd_ehcp_named_plan e where e.authority_id = c.authority_id and e.child_id = c.id) as has_ehc,
    (select max(coalesce(e.closed_on, p.died)) from (
      select distinct on (e.cine_referral_id) e.cine_close_date as closed_on from ssd_cin_episodes e
      where e.authority_id = c.authority_id and e.child_id = c.id order by e.cine_referral_id, e.from_import desc) e) as closed_on,
    (select max(e.earl_episode_end_date) from ssd_early_help_episodes e where e.authority_id = c.authority_id and e.child_id = c.id) as helped_until,
    p.died is null and (exists (select from ssd_cin_episodes e where e.authority_id = c.authority_id and e.child_id = c.id
        and e.to_import is null and e.cine_close_date is null)
      or exists (select from ssd_cla_episodes e where e.authority_id = c.authority_id and e.child_id = c.id and e.to_import is null
        and e.clae_cla_episode_ceased_date is null)) as is_open
  from children c join lateral (
    select max(pers_dob) as born, max(pers_death_date) as died, bool_or(to_import is null) as delivered
    from ssd_person s where s.authority_id = c.authority_id and s.child_id = c.id having count(*) > 0) p on true
  where c.authority_id = (select current_authority())`

const kept = sql`
  select f.*, k.rule_id, k.until from (${facts}) f join lateral (
    select rule_id, until::date as until from (values ${joined(retentionRules.map(({ id, until }) => sql`(${id}::text, (${until})::timestamp)`))}) v (rule_id, until)
    where until is not null order by until desc limit 1) k on not f.is_open`

const Due = z.object({
  childId: ChildId,
  recordNumber: SealedText,
  ruleId: z.string(),
  keptUntil: Day,
  /** Whether the newest delivery of the case system still holds it: it is deleted there first. */
  delivered: z.boolean(),
  heldWhy: z.string().nullable(),
  proposal: z.uuid().nullable(),
  proposedBy: z.string().nullable(),
  isMine: z.boolean(),
})
export type DueRecord = Opened<z.infer<typeof Due>>

const Count = z.object({ ruleId: z.string(), due: z.number(), kept: z.number() })
export type RetentionCount = z.infer<typeof Count>

/** How many records each rule keeps, and how many of them have been kept long enough by a day. */
export const countRetention = (db: Db, today: Day): Promise<RetentionCount[]> =>
  db.many(
    sql`
      select rule_id as "ruleId", count(*) filter (where until < ${today}::date) as due, count(*) as kept
      from (${kept}) k group by rule_id order by rule_id`,
    Count,
  )

/** Records that have been kept long enough, longest due first; `most` of them, all where it is null. */
export const listDue = async (db: Db, today: Day, most: number | null): Promise<DueRecord[]> => {
  const rows = await db.many(
    sql`
      select k.child_id as "childId", k.number as "recordNumber", k.rule_id as "ruleId", k.until as "keptUntil", k.delivered,
        h.why as "heldWhy", d.id as proposal, p.name as "proposedBy", coalesce(d.proposed_by = (select current_person()), false) as "isMine"
      from (${kept}) k
      left join legal_holds h on h.authority_id = (select current_authority()) and h.child_id = k.child_id and h.lifted_at is null
      left join deletions d on d.authority_id = (select current_authority()) and d.child_id = k.child_id and d.decided_at is null
      left join people p on p.authority_id = d.authority_id and p.id = d.proposed_by
      where k.until < ${today}::date order by k.until, k.number ${most === null ? sql`` : sql`limit ${most}`}`,
    Due,
  )
  return showChildren(db, 'retention', rows)
}

const Hold = z.object({
  childId: ChildId,
  recordNumber: SealedText,
  why: z.string(),
  placedBy: z.string(),
  placedAt: z.date(),
  liftedBy: z.string().nullable(),
  liftedAt: z.date().nullable(),
  liftedWhy: z.string(),
})
export type LegalHold = Opened<z.infer<typeof Hold>>

/** Every legal hold, those in force first. */
export const listHolds = async (db: Db): Promise<LegalHold[]> => {
  const rows = await db.many(
    sql`
      select h.child_id as "childId", c.person_id as "recordNumber", h.why, p.name as "placedBy", h.placed_at as "placedAt",
        l.name as "liftedBy", h.lifted_at as "liftedAt", h.lifted_why as "liftedWhy"
      from legal_holds h join children c on c.authority_id = h.authority_id and c.id = h.child_id
      join people p on p.authority_id = h.authority_id and p.id = h.placed_by
      left join people l on l.authority_id = h.authority_id and l.id = h.lifted_by
      order by h.lifted_at desc nulls first, h.placed_at desc`,
    Hold,
  )
  return showChildren(db, 'retention', rows)
}

export const HoldFields = z.object({
  recordNumber: z.string().trim().min(1, 'Give the number of the record.').max(48),
  why: z
    .string()
    .trim()
    .min(10, 'Say in a sentence why it must be kept, such as the inquiry that asks for it.')
    .max(500),
})

/** @throws NotFound where there is no such record to be seen @throws Refused where it is held already */
export const placeHold = async (db: Db, { recordNumber, why }: z.infer<typeof HoldFields>): Promise<void> => {
  const childId = await childNumbered(db, recordNumber)
  const done = await db.run(sql`
    insert into legal_holds (authority_id, child_id, why, placed_by)
    values (current_authority(), ${childId}, ${why}, current_person()) on conflict do nothing`)
  if (done === 0) throw new Refused('This record is held already.')
  await record(db, { action: 'legal-hold.placed', subjectKind: 'child', subjectId: childId, why })
}

/** @throws NotFound where the record is not held */
export const liftHold = async (db: Db, childId: ChildId, why: string): Promise<void> => {
  const done = await db.run(sql`
    update legal_holds set lifted_by = current_person(), lifted_at = now(), lifted_why = ${why}
    where child_id = ${childId} and lifted_at is null`)
  if (done === 0) throw new NotFound('hold')
  await record(db, { action: 'legal-hold.lifted', subjectKind: 'child', subjectId: childId, why })
}

/** Proposes that a record is deleted. @throws Refused unless it has been kept long enough, is held by nobody and has left the case system */
export const proposeDeletion = async (db: Db, childId: ChildId, today: Day): Promise<void> => {
  await recordNumberOf(db, childId)
  const due = (await listDue(db, today, null)).find((one) => one.childId === childId)
  if (!due) throw new Refused('This record must still be kept.')
  if (due.heldWhy !== null) throw new Refused('This record is under a legal hold. Nothing of it is deleted.')
  if (due.delivered)
    throw new Refused('The case system still delivers this record. It is deleted there first, or it would come back.')
  if (due.proposal !== null) throw new Refused('That it is deleted has been proposed already.')
  await db.run(sql`
    insert into deletions (authority_id, child_id, rule_id, kept_until, proposed_by)
    values (current_authority(), ${childId}, ${due.ruleId}, ${due.keptUntil}, current_person())`)
  await record(db, {
    action: 'deletion.proposed',
    subjectKind: 'child',
    subjectId: childId,
    detail: { rule: due.ruleId },
  })
}

const Outcome = z.object({ rows: z.number().nullable() })

/** Approves or refuses a deletion that somebody else proposed; gives back how many rows are gone. @throws Refused with why it cannot be */
export const decideDeletion = async (db: Db, id: string, approve: boolean): Promise<number> => {
  const { rows } = await db.one(sql`select decide_deletion(${id}, ${approve}) as rows`, Outcome)
  if (rows === null) throw await whyNotDecided(db, id)
  await record(db, {
    action: approve ? 'deletion.approved' : 'deletion.refused',
    subjectKind: 'deletion',
    subjectId: id,
    detail: { rows },
  })
  return rows
}

const Proposed = z.object({
  id: z.uuid(),
  childId: ChildId,
  recordNumber: SealedText,
  ruleId: z.string(),
  keptUntil: Day,
  proposedBy: z.string(),
  proposedAt: z.date(),
  decidedBy: z.string().nullable(),
  isMine: z.boolean(),
  heldWhy: z.string().nullable(),
  heldBy: z.string().nullable(),
  delivered: z.boolean(),
})
export type Proposal = Opened<z.infer<typeof Proposed>>

/** One proposal, decided or not. @throws NotFound where there is none, or the person may not see the child */
export const getProposal = async (db: Db, id: string): Promise<Proposal> => {
  const rows = await db.many(
    sql`
      select d.id, d.child_id as "childId", c.person_id as "recordNumber", d.rule_id as "ruleId", d.kept_until as "keptUntil",
        b.name as "proposedBy", d.proposed_at as "proposedAt", q.name as "decidedBy",
        d.proposed_by = (select current_person()) as "isMine", h.why as "heldWhy", p.name as "heldBy",
        exists (select from ssd_person s where s.authority_id = d.authority_id and s.child_id = d.child_id and s.to_import is null) as delivered
      from deletions d
      join children c on c.authority_id = d.authority_id and c.id = d.child_id
      join people b on b.authority_id = d.authority_id and b.id = d.proposed_by
      left join people q on q.authority_id = d.authority_id and q.id = d.decided_by
      left join legal_holds h on h.authority_id = d.authority_id and h.child_id = d.child_id and h.lifted_at is null
      left join people p on p.authority_id = h.authority_id and p.id = h.placed_by
      where d.authority_id = (select current_authority()) and d.id = ${id}::uuid`,
    Proposed,
  )
  const [found] = await showChildren(db, 'retention', rows)
  if (!found) throw new NotFound('proposal')
  return found
}

const whyNotDecided = async (db: Db, id: string): Promise<Refused> => {
  const { decidedBy, isMine, heldWhy, heldBy, delivered, keptUntil } = await getProposal(db, id)
  if (decidedBy !== null) return new Refused(`${decidedBy} has decided about this already.`)
  if (isMine) return new Refused('You proposed this yourself. Somebody else decides about it.')
  if (heldWhy !== null)
    return new Refused(
      `This record is under a legal hold, so it is not deleted. ${heldBy} placed it: ${/[.!?]$/.test(heldWhy) ? heldWhy : `${heldWhy}.`}`,
    )
  if (delivered)
    return new Refused('The case system delivers this record again. It is deleted there first, or it would come back.')
  return new Refused(`This record must be kept up to and with ${inWords(keptUntil)}.`)
}

const Deletion = z.object({
  id: z.uuid(),
  childId: z.uuid(),
  ruleId: z.string(),
  keptUntil: Day,
  proposedBy: z.string(),
  decidedBy: z.string(),
  decidedAt: z.date(),
  rows: z.number(),
})
export type Deletion = z.infer<typeof Deletion>

/** What was deleted: that, when, by whose word and under which rule, and nothing of what it was. Newest first. */
export const listDeletions = (db: Db): Promise<Deletion[]> =>
  db.many(
    sql`
      select d.id, d.child_id as "childId", d.rule_id as "ruleId", d.kept_until as "keptUntil", p.name as "proposedBy",
        q.name as "decidedBy", d.decided_at as "decidedAt", d.rows_deleted as rows
      from deletions d join people p on p.authority_id = d.authority_id and p.id = d.proposed_by
      join people q on q.authority_id = d.authority_id and q.id = d.decided_by
      where d.approved order by d.decided_at desc`,
    Deletion,
  )
