import { z } from 'zod'
import { record } from '../../people/index.ts'
import { Day, inWords } from '../../platform/day.ts'
import { Forbidden, Invalid, NotFound, Refused } from '../../platform/errors.ts'
import { sql, type Db } from '../../platform/sql.ts'
import { tableAt } from '../history/table-at.ts'
import { maybeId, maybeWhole, neededWords, optionalWords, parse } from '../../platform/fields.ts'
import { ActionId } from '../status/facts.ts'
import { editorOwnerOrPartner, me, mustBeAbleTo } from '../who-asks.ts'
import { evidenceKinds, type EvidenceKind } from '../words.ts'
import { getAction } from './action.ts'
import { isDone } from './states.ts'

export const EvidenceId = z.uuid().brand('EvidenceId')
export type EvidenceId = z.infer<typeof EvidenceId>

const kinds = Object.keys(evidenceKinds) as [EvidenceKind, ...EvidenceKind[]] // the keys of the table of kinds

export const Evidence = z.object({
  id: EvidenceId,
  actionId: ActionId,
  milestoneId: z.string().nullable(),
  kind: z.enum(kinds),
  title: z.string(),
  link: z.string(),
  datedOn: Day,
  sampleN: z.number().nullable(),
  sampleGood: z.number().nullable(),
  addedById: z.string(),
  addedBy: z.string().nullable(),
  verdict: z.enum(['waiting', 'verified', 'turned_down']),
  verifiedById: z.string().nullable(),
  verifiedBy: z.string().nullable(),
  verifiedOn: Day.nullable(),
  verdictWhy: z.string(),
})
export type Evidence = z.infer<typeof Evidence>

export const EvidenceFields = z
  .object({
    kind: z.enum(kinds, 'Choose what sort of evidence it is.'),
    title: neededWords(500, 'Say what the evidence shows.'),
    link: optionalWords(1000).refine(
      (link) => link === '' || /^(https?:\/\/|\/)/.test(link),
      'Give an address that starts with https:// or with /.',
    ),
    datedOn: Day,
    milestoneId: maybeId,
    sampleN: maybeWhole(1),
    sampleGood: maybeWhole(0),
  })
  .refine(({ kind, sampleN }) => kind !== 'audit' || sampleN !== null, {
    path: ['sampleN'],
    message: 'Say how many cases the audit looked at.',
  })
  .refine(({ sampleN, sampleGood }) => sampleGood === null || (sampleN !== null && sampleGood <= sampleN), {
    path: ['sampleGood'],
    message: 'No more can be as they should be than were looked at.',
  })

/** The evidence of actions in the order in which it came. */
export const listEvidence = (db: Db, actionIds: readonly string[], asAt?: Day): Promise<Evidence[]> =>
  db.many(
    sql`
      select e.id, e.action_id as "actionId", e.milestone_id as "milestoneId", e.kind, e.title, e.link, e.dated_on as "datedOn",
        e.sample_n as "sampleN", e.sample_good as "sampleGood", e.added_by as "addedById", a.name as "addedBy", e.verdict,
        e.verified_by as "verifiedById", v.name as "verifiedBy", e.verified_on as "verifiedOn", e.verdict_why as "verdictWhy"
      from ${tableAt('evidence', asAt)} e left join people a on a.authority_id = e.authority_id and a.id = e.added_by
        left join people v on v.authority_id = e.authority_id and v.id = e.verified_by
      where e.authority_id = (select current_authority()) and e.action_id = any(${actionIds}::uuid[])
      order by e.added_at, e.id`,
    Evidence,
  )

/** The action for which an audit of cases is evidence, verified by somebody independent; undefined where there is no such audit. */
export const actionOfAudit = async (db: Db, id: string, asAt?: Day): Promise<ActionId | undefined> =>
  (
    await db.maybeOne(
      sql`select e.action_id as "actionId" from ${tableAt('evidence', asAt)} e
        where e.authority_id = (select current_authority()) and e.id = ${id} and e.kind = 'audit' and e.verdict = 'verified'`,
      z.object({ actionId: ActionId }),
    )
  )?.actionId

const ToVerify = z.object({
  id: EvidenceId,
  actionId: ActionId,
  actionTitle: z.string(),
  ownerName: z.string().nullable(),
  addedBy: z.string().nullable(),
  addedOn: Day,
})
export type ToVerify = z.infer<typeof ToVerify>

/** The evidence that waits and that the person of this connection may verify, longest-waiting first: see `judgeEvidence`. */
export const listEvidenceToVerify = (db: Db): Promise<ToVerify[]> =>
  db.many(
    sql`
      select e.id, a.id as "actionId", a.title as "actionTitle", o.name as "ownerName", b.name as "addedBy",
        (e.added_at at time zone 'Europe/London')::date as "addedOn"
      from evidence e join actions a on a.authority_id = e.authority_id and a.id = e.action_id
        join people o on o.authority_id = a.authority_id and o.id = a.owner_id
        left join people b on b.authority_id = e.authority_id and b.id = e.added_by
      where e.authority_id = (select current_authority()) and e.verdict = 'waiting' and (select may('evidence.verify'))
        and a.state not in ('draft', 'withdrawn') and e.added_by <> (select current_person())
        and a.owner_id <> (select current_person())
        and a.owner_id is distinct from (select reports_to from people
          where authority_id = (select current_authority()) and id = (select current_person()))
      order by e.added_at, e.id`,
    ToVerify,
  )

/** Brings evidence for an action, or for one of its milestones. It waits for somebody else to verify it. */
export const addEvidence = (
  db: Db,
  actionId: ActionId,
  given: z.input<typeof EvidenceFields>,
  today: Day,
): Promise<EvidenceId> =>
  db.transaction(async (step) => {
    const action = await getAction(step, actionId)
    const addedBy = await editorOwnerOrPartner(step, action.ownerId, 'bring evidence for it')
    const fields = parse(EvidenceFields, given)
    if (fields.datedOn > today)
      throw new Invalid([{ field: 'datedOn', message: `${inWords(fields.datedOn)} is still to come.` }])
    if (action.state === 'draft' || action.state === 'withdrawn')
      throw new Refused('Evidence is brought for an action that has been agreed. This one is not.')
    if (fields.milestoneId !== null) {
      const found = await step.maybeOne(
        sql`select id from milestones where authority_id = (select current_authority()) and id = ${fields.milestoneId} and action_id = ${actionId}`,
        z.object({ id: z.string() }),
      )
      if (!found) throw new NotFound('milestone')
    }
    const { id } = await step.one(
      sql`
        insert into evidence (authority_id, action_id, milestone_id, kind, title, link, dated_on, sample_n, sample_good, added_by)
        values (current_authority(), ${actionId}, ${fields.milestoneId}, ${fields.kind}, ${fields.title}, ${fields.link},
          ${fields.datedOn}, ${fields.sampleN}, ${fields.sampleGood}, ${addedBy})
        returning id`,
      z.object({ id: EvidenceId }),
    )
    await record(step, {
      action: 'evidence.added',
      subjectKind: 'action',
      subjectId: actionId,
      detail: { evidenceId: id, title: fields.title },
    })
    return id
  })

/** Why a person may not verify the evidence of an action, in a sentence; undefined where they may. */
export const whyNotVerify = async (db: Db, verifierId: string, ownerId: string | null): Promise<string | undefined> => {
  if (ownerId === null) return 'The action has no owner yet, so nobody can be independent of them.'
  if (verifierId === ownerId) return 'You own this action. Somebody else verifies its evidence.'
  const { reports } = await db.one(
    sql`select exists (select from people where authority_id = current_authority() and id = ${verifierId} and reports_to = ${ownerId}) as reports`,
    z.object({ reports: z.boolean() }),
  )
  return reports ? 'You report to the owner of this action. Somebody who does not verifies its evidence.' : undefined
}

/**
 * Says of evidence that it shows what it claims, or turns it down with the reason.
 *
 * @throws Forbidden where the person owns the action, reports to its owner, or may not verify at all; Refused, NotFound, Invalid
 */
export const judgeEvidence = (
  db: Db,
  id: EvidenceId,
  { verdict, why = '', today }: { verdict: 'verified' | 'turned_down'; why?: string | undefined; today: Day },
): Promise<ActionId> =>
  db.transaction(async (step) => {
    await mustBeAbleTo(step, 'evidence.verify', 'Your role does not allow you to verify evidence.')
    const found = await step.maybeOne(
      sql`
        select e.action_id as "actionId", e.verdict, e.added_by as "addedBy" from evidence e
        where e.authority_id = (select current_authority()) and e.id = ${id} for update`,
      z.object({ actionId: ActionId, verdict: z.string(), addedBy: z.string() }),
    )
    if (!found) throw new NotFound('evidence')
    const action = await getAction(step, found.actionId)
    const { id: verifier } = await me(step)
    const whyNot = await whyNotVerify(step, verifier, action.ownerId)
    if (whyNot !== undefined) throw new Forbidden(whyNot)
    if (found.addedBy === verifier)
      throw new Forbidden('You brought this evidence yourself. Somebody else verifies it.')
    if (found.verdict === verdict) throw new Refused('It has been decided so already.')
    if (verdict === 'turned_down' && isDone(action.state))
      throw new Refused('The action rests on this evidence and is complete. Reopen the action first.')
    if (verdict === 'turned_down' && why.trim() === '')
      throw new Invalid([{ field: 'why', message: 'Say why the evidence does not show it.' }])
    await step.run(sql`
      update evidence set verdict = ${verdict}, verified_by = ${verifier}, verified_on = ${today}, verdict_why = ${why.trim()}
      where authority_id = (select current_authority()) and id = ${id}`)
    await record(step, {
      action: `evidence.${verdict === 'verified' ? 'verified' : 'turned-down'}`,
      subjectKind: 'action',
      subjectId: found.actionId,
      why,
      detail: { evidenceId: id },
    })
    return found.actionId
  })
