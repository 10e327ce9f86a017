import { z } from 'zod'
import { inWords, type Day } from '../../platform/day.ts'
import { sql, type Db } from '../../platform/sql.ts'
import type { Table } from '../../platform/tables/index.ts'
import { tableAt } from '../history/table-at.ts'
import { PlanId } from './plan.ts'

const Lead = z.object({
  planId: PlanId,
  plan: z.string(),
  priority: z.string(),
  /** Who answers for it as an officer, as a councillor, and before whom; null where nobody does. */
  officer: z.string().nullable(),
  member: z.string().nullable(),
  board: z.string().nullable(),
})
export type Lead = z.infer<typeof Lead>

/** Who leads each priority of the plans that go on, plan by plan. The board of its plan is a priority’s own where it has none. */
export const listLeads = (db: Db, asAt?: Day): Promise<Lead[]> =>
  db.many(
    sql`
      select n.id as "planId", n.title as plan, y.title as priority, p.name as officer, l.name as member, b.name as board
      from ${tableAt('priorities', asAt)} y
      join ${tableAt('plans', asAt)} n on n.authority_id = y.authority_id and n.id = y.plan_id
      left join people p on p.authority_id = y.authority_id and p.id = y.owner_id
      left join people l on l.authority_id = y.authority_id and l.id = y.lead_member_id
      left join ${tableAt('boards', asAt)} b on b.authority_id = y.authority_id and b.id = coalesce(y.board_id, n.board_id)
      where y.authority_id = (select current_authority()) and y.ended_on is null and n.ended_on is null
      order by n.title, n.id, y.place, y.id`,
    Lead,
  )

/** Whether somebody is lacking: a priority is led by three. */
export const lacksLead = ({ officer, member, board }: Lead): boolean =>
  officer === null || member === null || board === null

export const leadsTable = (
  rows: readonly Lead[],
  { asAt, on, authority }: { asAt: Date; on: Day; authority: string },
): Table<Lead> => ({
  title: `Who leads each priority, ${authority}`,
  name: 'Who leads',
  about: `One row for each priority of the plans that went on on ${inWords(on)}.`,
  source: `Sightline, ${authority}`,
  asAt,
  filters: [],
  handling: 'Official. It names people who work for the council, and no child.',
  notes: ['The board is that of the priority, or of its plan where the priority has none of its own.'],
  rows,
  columns: [
    { name: 'plan', title: 'Plan', type: 'text', value: ({ plan }) => plan },
    { name: 'priority', title: 'Priority', type: 'text', value: ({ priority }) => priority },
    { name: 'officer', title: 'Lead officer', type: 'text', value: ({ officer }) => officer },
    { name: 'member', title: 'Lead member', type: 'text', value: ({ member }) => member },
    { name: 'board', title: 'Board', type: 'text', value: ({ board }) => board },
  ],
})
