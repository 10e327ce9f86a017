import { z } from 'zod'
import { record } from '../../people/index.ts'
import { Day } from '../../platform/day.ts'
import { Invalid, NotFound, Refused } from '../../platform/errors.ts'
import { sql, type Db } from '../../platform/sql.ts'
import { tableAt } from '../history/table-at.ts'
import { maybeDay, maybeWhole, neededWords, optionalWords, parse } from '../../platform/fields.ts'
import { mustBeAbleTo } from '../who-asks.ts'

export const RiskId = z.uuid().brand('RiskId')
export type RiskId = z.infer<typeof RiskId>

/** From this score on a risk goes to corporate leadership within five working days. */
export const appetite = 15
/** From this impact on a child on, no likelihood is low enough to offset it. */
export const childImpactThatCounts = 4

export const Risk = z.object({
  id: RiskId,
  planId: z.string(),
  priorityId: z.string(),
  priorityTitle: z.string(),
  title: z.string(),
  likelihood: z.number(),
  impact: z.number(),
  childImpact: z.number(),
  mitigation: z.string(),
  residualLikelihood: z.number().nullable(),
  residualImpact: z.number().nullable(),
  residualEvidence: z.string(),
  bitesOn: Day.nullable(),
  ownerId: z.string().nullable(),
  ownerName: z.string().nullable(),
  version: z.number(),
  raisedOn: Day,
  closedOn: Day.nullable(),
  closedWhy: z.string(),
  redSince: Day.nullable(), // since when its score is at or beyond the appetite
  toldOn: Day.nullable(), // when corporate leadership was told
  toldHow: z.string(),
  toldBy: z.string().nullable(), // the name of who says so
  actions: z.array(z.object({ id: z.string(), title: z.string() })), // that make it smaller
})
export type Risk = z.infer<typeof Risk>

export interface RiskStanding {
  score: number
  word: 'High' | 'Medium' | 'Low'
  why: string
}

/** Likelihood times the greater impact. Children come first: an impact of 4 or 5 on a child is high, however unlikely. */
export const scoreOf = ({
  likelihood,
  impact,
  childImpact,
}: Pick<Risk, 'likelihood' | 'impact' | 'childImpact'>): RiskStanding => {
  const worst = Math.max(impact, childImpact)
  const score = likelihood * worst
  const sum = `likelihood ${likelihood} × impact ${worst} = ${score}`
  if (score >= appetite)
    return {
      score,
      word: 'High',
      why: `${sum}; from ${appetite} it goes to corporate leadership within five working days`,
    }
  if (childImpact >= childImpactThatCounts)
    return {
      score,
      word: 'High',
      why: `${sum}, but an impact of ${childImpact} on a child is not offset by a low likelihood`,
    }
  return { score, word: score >= 8 ? 'Medium' : 'Low', why: sum }
}

const oneToFive = (what: string) =>
  z.coerce
    .number(`Choose the ${what}.`)
    .int()
    .min(1, `Choose the ${what}, from 1 to 5.`)
    .max(5, `Choose the ${what}, from 1 to 5.`)

export const RiskFields = z
  .object({
    title: neededWords(500, 'Say what may happen.'),
    priorityId: z.uuid('Choose the priority that it is a risk to.'),
    ownerId: z.uuid('Choose who watches it.'),
    likelihood: oneToFive('likelihood'),
    impact: oneToFive('impact'),
    childImpact: oneToFive('impact on children'),
    mitigation: optionalWords(2000),
    residualLikelihood: maybeWhole(1).refine((value) => value === null || value <= 5, 'From 1 to 5.'),
    residualImpact: maybeWhole(1).refine((value) => value === null || value <= 5, 'From 1 to 5.'),
    residualEvidence: optionalWords(1000),
    bitesOn: maybeDay,
  })
  .refine(({ residualLikelihood, residualImpact }) => (residualLikelihood === null) === (residualImpact === null), {
    path: ['residualImpact'],
    message: 'What is left has a likelihood and an impact: give both or neither.',
  })
  .refine(({ residualLikelihood, residualEvidence }) => residualLikelihood === null || residualEvidence !== '', {
    path: ['residualEvidence'],
    message: 'Say what shows that it has become smaller.',
  })

const select = (asAt: Day | undefined) => sql`
      select k.id, k.plan_id as "planId", k.priority_id as "priorityId", y.title as "priorityTitle", k.title, k.likelihood, k.impact,
        k.child_impact as "childImpact", k.mitigation, k.residual_likelihood as "residualLikelihood",
        k.residual_impact as "residualImpact", k.residual_evidence as "residualEvidence", k.bites_on as "bitesOn", k.owner_id as "ownerId",
        p.name as "ownerName", k.version,
        k.raised_on as "raisedOn", k.closed_on as "closedOn", k.closed_why as "closedWhy",
        k.red_since as "redSince", k.told_on as "toldOn", coalesce(k.told_how, '') as "toldHow", t.name as "toldBy",
        coalesce((select jsonb_agg(jsonb_build_object('id', a.id, 'title', a.title) order by a.title) from risk_actions l
          join actions a on a.authority_id = l.authority_id and a.id = l.action_id
          where l.authority_id = k.authority_id and l.risk_id = k.id), '[]') as actions
      from ${tableAt('risks', asAt)} k join ${tableAt('priorities', asAt)} y on y.authority_id = k.authority_id and y.id = k.priority_id
        left join people p on p.authority_id = k.authority_id and p.id = k.owner_id
        left join people t on t.authority_id = k.authority_id and t.id = k.told_by
      where k.authority_id = (select current_authority())`

/** Every open risk, whatever its plan, by its title. */
export const listOpenRisks = (db: Db): Promise<Risk[]> =>
  db.many(sql`${select(undefined)} and k.closed_on is null order by k.title, k.id`, Risk)

/** The risks of a plan, those that are open and score highest first. */
export const listRisks = async (db: Db, planId: string, asAt?: Day): Promise<Risk[]> => {
  const rows = await db.many(sql`${select(asAt)} and k.plan_id = ${planId}`, Risk)
  const weight = (risk: Risk) =>
    (risk.closedOn === null ? 100 : 0) + (scoreOf(risk).word === 'High' ? 50 : 0) + scoreOf(risk).score
  return rows.toSorted((a, b) => weight(b) - weight(a) || a.title.localeCompare(b.title))
}

/** @throws NotFound */
export const getRisk = async (db: Db, id: RiskId): Promise<Risk> => {
  const found = await db.maybeOne(sql`${select(undefined)} and k.id = ${id}`, Risk)
  if (!found) throw new NotFound('risk')
  return found
}

const mustEdit = (db: Db) => mustBeAbleTo(db, 'plans.edit', 'Your role does not allow you to write plans.')

/** Raises a risk to a priority of a plan. @throws Invalid, Forbidden */
export const raiseRisk = (
  db: Db,
  planId: string,
  given: z.input<typeof RiskFields>,
  { actionIds = [], today }: { actionIds?: readonly string[]; today: Day },
): Promise<RiskId> =>
  db.transaction(async (step) => {
    await mustEdit(step)
    const f = parse(RiskFields, given)
    const raised = await step.maybeOne(
      sql`
        insert into risks (authority_id, plan_id, priority_id, title, likelihood, impact, child_impact, mitigation, residual_likelihood,
          residual_impact, residual_evidence, bites_on, owner_id, raised_on, red_since)
        select current_authority(), ${planId}, y.id, ${f.title}, ${f.likelihood}, ${f.impact}, ${f.childImpact}, ${f.mitigation},
          ${f.residualLikelihood}::smallint, ${f.residualImpact}::smallint, ${f.residualEvidence}, ${f.bitesOn}::date, ${f.ownerId}::uuid, ${today}::date,
          ${scoreOf(f).score >= appetite ? today : null}::date
        from priorities y where y.authority_id = current_authority() and y.id = ${f.priorityId} and y.plan_id = ${planId}
        returning id`,
      z.object({ id: RiskId }),
    )
    if (!raised) throw new NotFound('priority in this plan')
    const { id } = raised
    await step.run(sql`
      insert into risk_actions (authority_id, risk_id, action_id) select current_authority(), ${id}, unnest(${actionIds}::uuid[])`)
    await record(step, {
      action: 'risk.raised',
      subjectKind: 'plan',
      subjectId: planId,
      detail: { riskId: id, title: f.title },
    })
    return id
  })

/** Closes a risk with the reason. @throws NotFound, Refused, Invalid, Forbidden */
export const closeRisk = (db: Db, id: RiskId, { why, today }: { why: string; today: Day }): Promise<string> =>
  db.transaction(async (step) => {
    await mustEdit(step)
    const found = await step.maybeOne(
      sql`select plan_id as "planId", closed_on as "closedOn" from risks where authority_id = (select current_authority()) and id = ${id} for update`,
      z.object({ planId: z.string(), closedOn: Day.nullable() }),
    )
    if (!found) throw new NotFound('risk')
    if (found.closedOn !== null) throw new Refused('This risk is closed already.')
    if (why.trim() === '') throw new Invalid([{ field: 'why', message: 'Say why it is no longer a risk.' }])
    await step.run(sql`
      update risks set closed_on = ${today}, closed_why = ${why.trim()}, version = version + 1
      where authority_id = (select current_authority()) and id = ${id}`)
    await record(step, {
      action: 'risk.closed',
      subjectKind: 'plan',
      subjectId: found.planId,
      why,
      detail: { riskId: id },
    })
    return found.planId
  })
