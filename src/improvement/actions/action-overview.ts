import { z } from 'zod'
import { findingsById, type Finding } from '../../inspections/index.ts'
import type { Day } from '../../platform/day.ts'
import { NotFound } from '../../platform/errors.ts'
import { sql, type Db } from '../../platform/sql.ts'
import { tableAt } from '../history/table-at.ts'
import { listClaims, showClaims, type Claim, type ShownClaim } from '../impact/claims.ts'
import type { MeasureStanding } from '../measures/measure-standing.ts'
import { standingsOf } from '../plans/plan-overview.ts'
import type { ActionId } from '../status/facts.ts'
import { judge, type Judged } from '../status/find-facts.ts'
import { getAction, type Action } from './action.ts'
import { listEvidence, type Evidence } from './evidence.ts'
import { listMilestones, type Milestone } from './milestones.ts'
import { listRedates, type Redate } from './redates.ts'
import { listUpdates, type Update } from './updates.ts'

const Named = z.object({ id: z.string(), title: z.string() })
type Named = z.infer<typeof Named>

/** All of an action that its page shows, on a day. */
export interface ActionOverview extends Judged {
  action: Action
  milestones: readonly Milestone[]
  evidence: readonly Evidence[]
  updates: readonly Update[]
  redates: readonly Redate[]
  claims: readonly ShownClaim[]
  /** That it is too early to tell, where somebody has said so last. */
  tooEarly: Claim | undefined
  measures: readonly MeasureStanding[]
  findings: readonly Finding[]
  plans: readonly (Named & { priorityTitle: string | null })[]
  needs: readonly Named[]
  neededBy: readonly Named[]
  alerts: readonly string[]
  commitment: { name: string; words: string; number: number } | undefined
}

/** @throws NotFound where it is not there, or was not known on that day */
export const actionOverview = async (
  db: Db,
  id: ActionId,
  { on, asAt }: { on: Day; asAt?: Day | undefined },
): Promise<ActionOverview> => {
  const [judged] = await judge(db, { ids: [id], asAt }, on)
  if (!judged) throw new NotFound(asAt ? 'action on that day' : 'action')
  const action = await getAction(db, id, asAt)
  const here = sql`authority_id = (select current_authority())`
  const ids = (query: ReturnType<typeof sql>) =>
    db.many(query, z.object({ id: z.string() })).then((rows) => rows.map((row) => row.id))
  const findingIds = await ids(
    sql`select finding_id as id from ${tableAt('action_findings', asAt)} f where ${here} and action_id = ${id}`,
  )
  const measureIds = await ids(
    sql`select measure_id as id from ${tableAt('action_measures', asAt)} m where ${here} and action_id = ${id}`,
  )
  const standings = await standingsOf(db, measureIds, { on, asAt })
  const claims = await listClaims(db, [id], asAt)
  return {
    ...judged,
    action,
    milestones: await listMilestones(db, [id], asAt),
    evidence: await listEvidence(db, [id], asAt),
    updates: await listUpdates(db, id, { asAt }),
    redates: await listRedates(db, id, asAt),
    claims: await showClaims(db, [id], asAt),
    tooEarly: claims.find(({ tooEarlyUntil }) => tooEarlyUntil !== null),
    measures: measureIds.flatMap((measureId) => standings.get(measureId) ?? []),
    findings: await findingsById(db, findingIds),
    plans: await db.many(
      sql`
        select q.id, q.title, y.title as "priorityTitle" from ${tableAt('plan_actions', asAt)} l
          join ${tableAt('plans', asAt)} q on q.authority_id = l.authority_id and q.id = l.plan_id
          left join ${tableAt('priorities', asAt)} y on y.authority_id = l.authority_id and y.id = l.priority_id
        where l.${here} and l.action_id = ${id} order by q.title, q.id`,
      Named.extend({ priorityTitle: z.string().nullable() }),
    ),
    needs: await db.many(
      sql`select a.id, a.title from ${tableAt('action_dependencies', asAt)} d join actions a on a.authority_id = d.authority_id and a.id = d.needs_id
        where d.${here} and d.action_id = ${id} order by a.title, a.id`,
      Named,
    ),
    neededBy: await db.many(
      sql`select a.id, a.title from ${tableAt('action_dependencies', asAt)} d join actions a on a.authority_id = d.authority_id and a.id = d.action_id
        where d.${here} and d.needs_id = ${id} order by a.title, a.id`,
      Named,
    ),
    alerts: (
      await db.many(
        sql`select said from ${tableAt('improvement_alerts', asAt)} t where ${here} and action_id = ${id} and settled_on is null order by raised_on, id`,
        z.object({ said: z.string() }),
      )
    ).map(({ said }) => said),
    commitment: await db.maybeOne(
      sql`
        select c.name, v.words, v.number from commitments c join commitment_versions v on v.authority_id = c.authority_id and v.commitment_id = c.id
        where c.${here} and c.id = ${action.commitmentId} order by v.number desc limit 1`,
      z.object({ name: z.string(), words: z.string(), number: z.number() }),
    ),
  }
}
