import { z } from 'zod'
import { addDays, addMonths } from '../../platform/calendar/days.ts'
import { Day, day } from '../../platform/day.ts'
import { sql, type Db } from '../../platform/sql.ts'
import type { Split } from './splits.ts'

export interface PartMonth {
  endsOn: Day
  counted: number
  outOf: number
  /** What is summed for a mean; null where nothing is. */
  amount: number | null
}

/** One part of a split, month by month, oldest first. */
export interface PartMonths {
  part: string
  months: readonly PartMonth[]
}

const Row = z.object({
  part: z.string(),
  lastMonth: Day,
  counted: z.array(z.number()),
  outOf: z.array(z.number()),
  amount: z.array(z.number().nullable()),
})

/** How the parts of a split went, as the newest delivery has it; none for those who see no children. */
export const monthsOfParts = async (db: Db, indicatorId: string, split: Split): Promise<PartMonths[]> => {
  const rows = await db.many(
    sql`select m.part, m.last_month as "lastMonth", m.counted, m.out_of as "outOf", m.amount from indicator_month_parts m
      where m.authority_id = (select current_authority()) and m.indicator_id = ${indicatorId} and m.split = ${split}
      order by m.part`,
    Row,
  )
  return rows.map(({ part, lastMonth, counted, outOf, amount }) => {
    const first = day(`${lastMonth.slice(0, 7)}-01`)
    const months = counted.map((number, back): PartMonth => ({
      endsOn: addDays(addMonths(first, 1 - back), -1),
      counted: number,
      outOf: outOf[back] ?? 0,
      amount: amount[back] ?? null,
    }))
    return { part, months: months.toReversed() }
  })
}
