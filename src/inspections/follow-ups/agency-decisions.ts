import { z } from 'zod'
import { record } from '../../people/index.ts'
import { Invalid } from '../../platform/errors.ts'
import { sql, type Db } from '../../platform/sql.ts'
import { ReadingId } from '../decide/reading-record.ts'
import { agencyTitles, type Agencies } from './agencies.ts'

const AsRead = z.object({ lead: z.string(), contributing: z.array(z.string()), because: z.string() })

/** Who leads and who contributes as a person said it, with what the rule said on that day. */
export const AgencyDecision = z.object({
  findingId: ReadingId.nullable(),
  actionId: z.string().nullable(),
  lead: z.string(),
  contributing: z.array(z.string()),
  asRead: AsRead,
  why: z.string(),
  by: z.string(),
  at: z.date(),
})
export type AgencyDecision = z.infer<typeof AgencyDecision>

/** Who leads and who contributes as it counts: by what a person said last, or else by rule. */
export interface AgenciesNow extends Agencies {
  byRule: Agencies
  /** Newest first: the first is the one that counts. */
  decisions: readonly AgencyDecision[]
}

/** A finding or an action, of which somebody says who leads. */
export type LedSubject = { kind: 'finding' | 'action'; id: string }

/** Everything decided of findings, or of some actions; newest first. */
export const listAgencyDecisions = (
  db: Db,
  { actionIds }: { actionIds?: readonly string[] } = {},
): Promise<AgencyDecision[]> =>
  db.many(
    sql`
      select d.finding_id as "findingId", d.action_id as "actionId", d.lead, d.contributing, d.as_read as "asRead", d.why, p.name as by, d.at
      from agency_decisions d join people p on p.authority_id = d.authority_id and p.id = d.person_id
      where d.authority_id = (select current_authority())
        and ${actionIds ? sql`d.action_id = any(${[...actionIds]}::uuid[])` : sql`d.finding_id is not null`}
      order by d.id desc`,
    AgencyDecision,
  )

/** @param decisions of this finding or action, newest first */
export const agenciesNow = (byRule: Agencies, decisions: readonly AgencyDecision[]): AgenciesNow => {
  const [newest] = decisions
  if (!newest) return { ...byRule, byRule, decisions }
  return {
    lead: newest.lead,
    contributing: newest.contributing,
    because: `${newest.by}: ${newest.why}`,
    byRule,
    decisions,
  }
}

/** What a person types who says who leads. The messages are for them. */
export const NewAgencies = z.object({
  lead: z.string().trim().min(1, 'Choose who leads.').max(300),
  contributing: z.preprocess(
    (value: unknown): unknown =>
      value === undefined || value === '' ? [] : typeof value === 'string' ? [value] : value,
    z.array(z.string().trim().min(1).max(300)).max(50),
  ),
  why: z
    .string()
    .trim()
    .min(1, 'Say why, so that others and the partners can follow it.')
    .max(2000, 'The reason is longer than 2,000 characters.'),
})

/** The bodies that can be named: those that letters name, those whose people have access as partners, and any that the rule read. */
export const listBodies = async (db: Db, byRule: Agencies): Promise<string[]> => {
  const partners = await db.many(
    sql`select distinct body from people where authority_id = (select current_authority()) and role = 'partner' and body <> '' and active order by body`,
    z.object({ body: z.string() }),
  )
  return [
    ...new Set([...agencyTitles, byRule.lead, ...byRule.contributing, ...partners.map(({ body }) => body)]),
  ].filter(Boolean)
}

/**
 * Keeps who leads and who contributes, with the reason and what the rule said.
 *
 * @throws Invalid where a body is none that can be named, or leads and contributes both
 */
export const decideAgencies = async (
  db: Db,
  subject: LedSubject,
  byRule: Agencies,
  { lead, contributing, why }: z.infer<typeof NewAgencies>,
): Promise<void> => {
  const known = await listBodies(db, byRule)
  if (!known.includes(lead)) throw new Invalid([{ field: 'lead', message: 'Choose a body from the list.' }])
  if (contributing.some((body) => !known.includes(body)))
    throw new Invalid([{ field: 'contributing', message: 'Choose bodies from the list.' }])
  if (contributing.includes(lead))
    throw new Invalid([{ field: 'contributing', message: 'Who leads is not named a second time as contributing.' }])
  await db.transaction(async (step) => {
    await step.run(sql`
      insert into agency_decisions (authority_id, finding_id, action_id, lead, contributing, as_read, why, person_id)
      values (current_authority(), ${subject.kind === 'finding' ? subject.id : null}, ${subject.kind === 'action' ? subject.id : null},
        ${lead}, ${[...new Set(contributing)]}, ${JSON.stringify({ lead: byRule.lead, contributing: byRule.contributing, because: byRule.because })},
        ${why}, current_person())`)
    await record(step, {
      action: `${subject.kind}.lead decided`,
      subjectKind: subject.kind,
      subjectId: subject.id,
      why,
      detail: { lead, contributing, byRule },
    })
  })
}
