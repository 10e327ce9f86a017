import { z } from 'zod'
import { Day, daysBetween } from '../../platform/day.ts'
import { sql, type Db } from '../../platform/sql.ts'
import { isOpen } from '../actions/states.ts'
import { tableAt } from '../history/table-at.ts'
import { ActionId } from '../status/facts.ts'
import { judge, type Judged } from '../status/find-facts.ts'
import { listContributions, type Contribution } from './contributions.ts'
import { isShared, listShares, type Share } from './shares.ts'

/** What the partners of one body were asked for and gave, on a day. */
export interface PartnerBody {
  body: string
  people: readonly string[] // names, of those who had an action or contributed
  /** The actions that they see on the day: shared with one of them, or owned by one. Each once. */
  actions: readonly Judged[]
  /** How many were shared with them or owned by them up to the day, those too that are shared no more. */
  everShared: number
  updates: number
  evidence: number
  verified: number
  datesAsked: number
  /** The day of their last contribution; null where there is none. */
  lastHeardOn: Day | null
  /** Since when nothing is heard of those who have an open action: the last contribution, or the first day of sharing; null where none is open. */
  silentSince: Day | null
  silentDays: number | null
  contributions: readonly Contribution[] // newest first
  shares: readonly Share[] // oldest first
}

const Owned = z.object({
  actionId: ActionId,
  name: z.string(),
  body: z.string(),
  since: Day.nullable(),
})

/** What each body contributed, those that have been silent longest first; to the actions of one plan, or of all. */
export const partnerBodies = async (
  db: Db,
  { on, asAt, planId }: { on: Day; asAt?: Day | undefined; planId?: string | undefined },
): Promise<PartnerBody[]> => {
  const here = sql`authority_id = (select current_authority())`
  const contributions = await listContributions(db, { planId, asAt })
  const inPlan =
    planId === undefined
      ? undefined
      : new Set(
          (
            await db.many(
              sql`select action_id as id from ${tableAt('plan_actions', asAt)} l where l.${here} and l.plan_id = ${planId}`,
              z.object({ id: z.string() }),
            )
          ).map(({ id }) => id),
        )
  const isWanted = ({ actionId }: { actionId: string }) => inPlan?.has(actionId) ?? true
  const shares = (await listShares(db, undefined, asAt)).filter((share) => share.sharedFrom <= on && isWanted(share))
  const owned = (
    await db.many(
      sql`
        select a.id as "actionId", p.name, p.body, coalesce(a.accepted_on, a.agreed_on) as since from ${tableAt('actions', asAt)} a
          join people p on p.authority_id = a.authority_id and p.id = a.owner_id
        where a.${here} and p.body <> '' and a.state <> 'withdrawn'`,
      Owned,
    )
  ).filter(isWanted)
  const live = shares.filter((share) => isShared(share, on))
  const ids = [...new Set([...live, ...owned].map(({ actionId }) => actionId))]
  const judged = new Map<string, Judged>((await judge(db, { ids, asAt }, on)).map((one) => [one.facts.id, one]))
  const bodies = new Set([...shares, ...owned, ...contributions].map(({ body }) => body))
  return [...bodies]
    .map((body): PartnerBody => {
      const of = <Row extends { body: string }>(rows: readonly Row[]) => rows.filter((row) => row.body === body)
      const given = of(contributions)
      const actions = [...new Set([...of(live), ...of(owned)].map(({ actionId }) => actionId))].flatMap(
        (id) => judged.get(id) ?? [],
      )
      const lastHeardOn = given[0]?.on ?? null
      const openIds = new Set<string>(actions.filter(({ facts }) => isOpen(facts.state)).map(({ facts }) => facts.id))
      const began = [
        ...of(live)
          .filter(({ actionId }) => openIds.has(actionId))
          .map(({ sharedFrom }) => sharedFrom),
        ...of(owned).flatMap(({ actionId, since }) => (openIds.has(actionId) && since ? [since] : [])),
      ].toSorted()[0]
      const silentSince = openIds.size === 0 ? null : (lastHeardOn ?? began ?? null)
      return {
        body,
        people: [...new Set([...of(shares), ...of(owned), ...given].map(({ name }) => name))].toSorted(),
        actions,
        everShared: new Set([...of(shares), ...of(owned)].map(({ actionId }) => actionId)).size,
        updates: given.filter(({ kind }) => kind === 'update').length,
        evidence: given.filter(({ kind }) => kind === 'evidence').length,
        verified: given.filter(({ verdict }) => verdict === 'verified').length,
        datesAsked: given.filter(({ kind }) => kind === 'date').length,
        lastHeardOn,
        silentSince,
        silentDays: silentSince === null ? null : daysBetween(silentSince, on),
        contributions: given,
        shares: of(shares),
      }
    })
    .toSorted((a, b) => (b.silentDays ?? -1) - (a.silentDays ?? -1) || a.body.localeCompare(b.body, 'en-GB'))
}
