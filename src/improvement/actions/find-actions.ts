import { z } from 'zod'
import { Day } from '../../platform/day.ts'
import { several } from '../../platform/several.ts'
import { joined, sql, type Db, type Sql } from '../../platform/sql.ts'
import { tableAt } from '../history/table-at.ts'
import { countedDay } from '../status/facts.ts'
import { judge, type Judged } from '../status/find-facts.ts'
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
  page: z.coerce.number().int().min(1).max(1_000_000).default(1),
})
export type ActionFilters = z.infer<typeof ActionFilters>
export const actionOrders: readonly ActionFilters['sort'][] = orders
export const actionsPerPage = 50

/** The actions that the filters let through, in order, all of them; each with its status on the day. */
export const findActions = async (db: Db, filters: Omit<ActionFilters, 'page'>, today: Day): Promise<Judged[]> => {
  const asAt = filters.on !== undefined && filters.on < today ? filters.on : undefined
  const parts: Sql[] = [sql`true`]
  if (filters.owner) parts.push(sql`a.owner_id = ${filters.owner}`)
  if (filters.q) parts.push(sql`a.title ilike ${`%${filters.q.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`}`)
  if (filters.plan) {
    parts.push(sql`a.id in (select action_id from ${tableAt('plan_actions', asAt)} l
      where l.authority_id = (select current_authority()) and l.plan_id = ${filters.plan})`)
  }
  const judged = await judge(db, { where: joined(parts, ' and '), asAt }, filters.on ?? today)
  const wanted = new Set(filters.status)
  return judged
    .filter(({ standing }) => wanted.size === 0 || wanted.has(standing.status))
    .toSorted(compare[filters.sort])
}

const text = (a: string | null, b: string | null): number => (a ?? '\uffff').localeCompare(b ?? '\uffff')
const byDue = (a: Judged, b: Judged): number =>
  text(countedDay(a.facts), countedDay(b.facts)) || text(a.facts.title, b.facts.title)
const compare: Readonly<Record<ActionFilters['sort'], (a: Judged, b: Judged) => number>> = {
  worst: (a, b) => statuses[b.standing.status].rank - statuses[a.standing.status].rank || byDue(a, b),
  due: byDue,
  title: (a, b) => text(a.facts.title, b.facts.title),
  owner: (a, b) => text(a.facts.ownerName, b.facts.ownerName) || byDue(a, b),
}
