import { z } from 'zod'
import { Day } from '../../platform/day.ts'
import { sql, type Db } from '../../platform/sql.ts'

const Row = z.object({
  id: z.string(),
  title: z.string(),
  asks: z.string(),
  heldOn: Day,
  committeeName: z.string(),
  isHeld: z.boolean(), // the meeting has begun, or is over
  isCancelled: z.boolean(),
  passed: z.array(z.string()), // the resolutions under its minutes
  planned: z.string().nullable(), // the resolution for which the work programme planned it
  backAgain: z.array(z.string()), // the resolutions that the committee had back under it
  plans: z.array(z.string()), // whose progress its papers tell
  indicators: z.array(z.string()), // whose figures its papers tell
})

/** An item of an agenda as a line has it: what led to it, and what was resolved under it. */
export type ItemAround = z.infer<typeof Row>

/**
 * The items that are named, those to which any of these resolutions belongs, and those before which figures of these indicators
 * came; as far as they were on an agenda by that day, without what was taken off one.
 */
export const itemsAround = (
  db: Db,
  {
    ids = [],
    resolutionIds,
    indicators,
  }: { ids?: readonly string[]; resolutionIds: readonly string[]; indicators: readonly string[] },
  on: Day,
): Promise<ItemAround[]> =>
  db.many(
    sql`
      select i.id, i.title, i.asks, g.held_on as "heldOn", c.name as "committeeName", g.cancelled_on is not null as "isCancelled",
        g.held_on <= ${on} and g.stage not in ('planned', 'agenda_draft', 'chair_briefed', 'published') as "isHeld",
        array(select r.id from minutes u join resolutions r on r.authority_id = u.authority_id and r.minute_id = u.id
          where u.authority_id = i.authority_id and u.item_id = i.id and g.held_on <= ${on} order by u.number, r.number) as passed,
        w.resolution_id as planned,
        array(select r.id from resolutions r where i.sort = 'responses' and r.authority_id = i.authority_id
          and r.back_at_meeting_id = i.meeting_id order by r.id) as "backAgain",
        array(select distinct p.from_plan_id from papers p where p.authority_id = i.authority_id and p.item_id = i.id
          and p.from_plan_id is not null) as plans,
        array(select distinct p.from_indicator from papers p where p.authority_id = i.authority_id and p.item_id = i.id
          and p.from_indicator <> '') as indicators
      from agenda_items i
      join committee_meetings g on g.authority_id = i.authority_id and g.id = i.meeting_id
      join committees c on c.authority_id = g.authority_id and c.id = g.committee_id
      left join programme_items w on w.authority_id = i.authority_id and w.id = i.programme_item_id
      where i.authority_id = (select current_authority()) and i.taken_out_on is null and coalesce(i.added_on, g.held_on) <= ${on}
        and (i.id = any(${ids}::uuid[]) or w.resolution_id = any(${resolutionIds}::uuid[])
          or i.id in (select u.item_id from minutes u join resolutions r on r.authority_id = u.authority_id and r.minute_id = u.id
            where u.authority_id = (select current_authority()) and r.id = any(${resolutionIds}::uuid[]))
          or i.id in (select p.item_id from papers p
            where p.authority_id = (select current_authority()) and p.from_indicator = any(${indicators}::text[])))
      order by g.held_on, i.place, i.id`,
    Row,
  )
