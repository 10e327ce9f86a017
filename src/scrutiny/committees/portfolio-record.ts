import { z } from 'zod'
import { Day } from '../../platform/day.ts'
import { NotFound } from '../../platform/errors.ts'
import { joined, sql, type Db } from '../../platform/sql.ts'
import { stages } from '../meetings/stages.ts'
import { findResolutions, ResolutionFilters, type Followed } from '../resolutions/register.ts'
import { listPortfolios, type Portfolio } from './members.ts'

/** @throws NotFound */
export const getPortfolio = async (db: Db, id: string): Promise<Portfolio & { personId: string | null }> => {
  const found = (await listPortfolios(db)).find((one) => one.id === id)
  if (!found) throw new NotFound('portfolio')
  const { personId } = await db.one(
    sql`select person_id as "personId" from council_members
      where authority_id = (select current_authority()) and id = ${found.memberId}`,
    z.object({ personId: z.string().nullable() }),
  )
  return { ...found, personId }
}

/** The portfolios that somebody holds on a day, by their account: what leads a cabinet member to their own page. */
export const portfoliosOf = async (db: Db, personId: string, on: Day): Promise<{ id: string; title: string }[]> =>
  db.many(
    sql`
      select p.id, p.title from portfolios p join council_members m on m.authority_id = p.authority_id and m.id = p.member_id
      where p.authority_id = (select current_authority()) and m.person_id = ${personId}
        and p.from_on <= ${on} and coalesce(p.to_on, 'infinity') >= ${on}::date order by p.title, p.id`,
    z.object({ id: z.string(), title: z.string() }),
  )

const At = z.object({ id: z.string(), committeeName: z.string(), heldOn: Day, came: z.boolean() })

/** The meetings that were held while somebody held a portfolio, latest first, and whether they were there as cabinet member. */
export const meetingsOfHolder = (
  db: Db,
  { name, fromOn, toOn }: Portfolio,
  today: Day,
): Promise<z.infer<typeof At>[]> =>
  db.many(
    sql`
      select g.id, c.name as "committeeName", g.held_on as "heldOn", exists (select from meeting_people p
        where p.authority_id = g.authority_id and p.meeting_id = g.id and p.sort = 'cabinet_member' and p.came
          and lower(p.name) = lower(${name})) as came
      from committee_meetings g join committees c on c.authority_id = g.authority_id and c.id = g.committee_id
      where g.authority_id = (select current_authority()) and g.cancelled_on is null
        and g.stage in (${joined(heldStages.map((stage) => sql`${stage}`))})
        and g.held_on between ${fromOn} and least(coalesce(${toOn}::date, ${today}::date), ${today}::date)
      order by g.held_on desc, c.name, g.id`,
    At,
  )

const heldStages = Object.entries(stages).flatMap(([stage, { isHeld }]) => (isHeld ? [stage] : []))

const Brought = z.object({
  itemId: z.string(),
  title: z.string(),
  committeeName: z.string(),
  heldOn: Day,
  asks: z.string(),
})

/** What they present or sponsor at meetings whose agenda is out, the nearest to come first, then the latest that was. */
export const broughtBy = (
  db: Db,
  { name }: Pick<Portfolio, 'name'>,
  today: Day,
): Promise<z.infer<typeof Brought>[]> => {
  const words = `%${name.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`
  return db.many(
    sql`
      select i.id as "itemId", i.title, c.name as "committeeName", g.held_on as "heldOn", i.asks
      from agenda_items i join committee_meetings g on g.authority_id = i.authority_id and g.id = i.meeting_id
        join committees c on c.authority_id = g.authority_id and c.id = g.committee_id
      where i.authority_id = (select current_authority()) and i.taken_out_on is null and g.cancelled_on is null
        and g.published_on is not null and (i.presenter ilike ${words} or exists (select from papers p
          where p.authority_id = i.authority_id and p.item_id = i.id and p.sponsor ilike ${words}))
      order by g.held_on < ${today}, abs(g.held_on - ${today}::date), i.place limit 12`,
    Brought,
  )
}

/** What committees asked of the holder of a portfolio while they held it, by their name or by the office, worst first. */
export const askedOfHolder = async (db: Db, portfolio: Portfolio, today: Day): Promise<Followed[]> =>
  (await findResolutions(db, ResolutionFilters.parse({}), today)).filter(
    ({ resolution }) =>
      isAskedOf(resolution, portfolio) &&
      resolution.heldOn >= portfolio.fromOn &&
      resolution.heldOn <= (portfolio.toOn ?? '9999'),
  )

/**
 * What waits for the answer of somebody who holds a portfolio on a day, by their account: asked of them or of the office, also
 * before they came to it. Nothing for whoever holds none.
 */
export const waitingForHolder = async (db: Db, personId: string, today: Day): Promise<Followed[]> => {
  const held = new Set((await portfoliosOf(db, personId, today)).map(({ id }) => id))
  if (held.size === 0) return []
  const portfolios = (await listPortfolios(db)).filter(({ id }) => held.has(id))
  const waiting = await findResolutions(db, ResolutionFilters.parse({ status: ['overdue', 'awaiting'] }), today)
  return waiting.filter(({ resolution }) => portfolios.some((portfolio) => isAskedOf(resolution, portfolio)))
}

const isAskedOf = (
  { addressee, addresseeSort }: Followed['resolution'],
  { name, title }: Pick<Portfolio, 'name' | 'title'>,
): boolean =>
  (addresseeSort === 'cabinet_member' || addresseeSort === 'cabinet') &&
  [name, title].some((one) => addressee.toLowerCase().includes(one.toLowerCase()))
