import { z } from 'zod'
import { Day } from '../../platform/day.ts'
import { several } from '../../platform/several.ts'
import { sql, type Db } from '../../platform/sql.ts'
import { PageNumber } from '../../platform/page-number.ts'
import { tableAt } from '../history/table-at.ts'
import { countedDay } from '../status/facts.ts'
import { judgeAll, type Judged } from '../status/find-facts.ts'
import { everyStatus, statuses, type Status } from '../status/status.ts'

const orders = ['worst', 'due', 'title', 'owner'] as const
const statusNames = everyStatus as unknown as [Status, ...Status[]] // the table of statuses is not empty

/** What narrows the list of actions; it all stands in the address. */
export const ActionFilters = z.object({
  q: z.string().trim().max(200).default(''),
  plan: z.preprocess((value) => (value === '' ? undefined : value), z.uuid().optional()),
  owner: z.preprocess((value) => (value === '' ? undefined : value), z.uuid().optional()),
  status: several(z.enum(statusNames)),
  on: z.preprocess((value) => (value === '' ? undefined : value), Day.optional()), // as known at the end of this day
  sort: z.enum(orders).default('worst'),
  page: PageNumber,
})
export type ActionFilters = z.infer<typeof ActionFilters>
export const actionOrders: readonly ActionFilters['sort'][] = orders
export const actionsPerPage = 50

/** The actions that the filters let through, in order, all of them; each with its status on the day. */
export const findActions = async (db: Db, filters: Omit<ActionFilters, 'page'>, today: Day): Promise<Judged[]> => {
  const asAt = filters.on !== undefined && filters.on < today ? filters.on : undefined
  const { plan, owner, q, status } = filters
  const inPlan = plan === undefined ? undefined : await actionsOfPlan(db, plan, asAt)
  const words = q.toLocaleLowerCase('en-GB')
  const wanted = new Set(status)
  return (await judgeAll(db, { on: filters.on ?? today, asAt }))
    .filter(
      ({ facts, standing }) =>
        (inPlan === undefined || inPlan.has(facts.id)) &&
        (owner === undefined || facts.ownerId === owner) &&
        `${facts.reference} ${facts.title}`.toLocaleLowerCase('en-GB').includes(words) &&
        (wanted.size === 0 || wanted.has(standing.status)),
    )
    .toSorted(compare[filters.sort])
}

const actionsOfPlan = async (db: Db, planId: string, asAt: Day | undefined): Promise<ReadonlySet<string>> => {
  const found = await db.many(
    sql`select action_id as id from ${tableAt('plan_actions', asAt)} l
      where l.authority_id = (select current_authority()) and l.plan_id = ${planId}`,
    z.object({ id: z.string() }),
  )
  return new Set(found.map(({ id }) => id))
}

/** The ids of the actions that any of these plans holds and that somebody is to do. */
export const actionsOfPlans = async (db: Db, planIds: readonly string[]): Promise<string[]> =>
  (
    await db.many(
      sql`select distinct l.action_id as id from plan_actions l join actions a on a.authority_id = l.authority_id and a.id = l.action_id
        where l.authority_id = (select current_authority()) and l.plan_id = any(${planIds}::uuid[])
          and a.state not in ('draft', 'withdrawn') order by 1`,
      z.object({ id: z.string() }),
    )
  ).map(({ id }) => id)

const inEnglish = new Intl.Collator('en-GB')
const text = (a: string | null, b: string | null): number => inEnglish.compare(a ?? '\uffff', b ?? '\uffff')
const byDue = (a: Judged, b: Judged): number =>
  text(countedDay(a.facts), countedDay(b.facts)) || text(a.facts.title, b.facts.title)
const compare: Readonly<Record<ActionFilters['sort'], (a: Judged, b: Judged) => number>> = {
  worst: (a, b) => statuses[b.standing.status].rank - statuses[a.standing.status].rank || byDue(a, b),
  due: byDue,
  title: (a, b) => text(a.facts.title, b.facts.title),
  owner: (a, b) => text(a.facts.ownerName, b.facts.ownerName) || byDue(a, b),
}
