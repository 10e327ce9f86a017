import { z } from 'zod'
import { daysDelivered, importKnownOn, SealedText, type ChildId } from '../../children/index.ts'
import { addMonths } from '../../platform/calendar/days.ts'
import type { Day } from '../../platform/day.ts'
import { sql, type Db, type Sql } from '../../platform/sql.ts'
import { computedIndicators } from '../computed/definitions/index.ts'
import type { Computed } from '../computed/definition.ts'
import { withKnown, type Asked } from '../computed/known-tables.ts'
import type { NeedsOf } from './needs.ts'

/** The rows of the indicator that the mix is of. @throws Error where nobody has defined it, which a test holds */
const rowsOf = ({ indicator }: NeedsOf): Computed => {
  const found = computedIndicators.get(indicator)
  if (!found) throw new Error(`Nobody has defined how ${indicator} is worked out.`)
  return found
}

/** Whether needs have no days of their own: what was on a day is then what the delivery of that day said. */
export const isUndated = (of: NeedsOf): boolean => rowsOf(of).over === 'delivery'

/** A day, and the delivery that it is known by. */
export interface KnownDay {
  on: Day
  delivery: number
  knownOn: Day
}

/** The day as it can be known; undefined where nothing had been delivered. */
export const knownDay = async (db: Db, of: NeedsOf, on?: Day): Promise<KnownDay | undefined> => {
  const newest = await importKnownOn(db)
  if (!newest) return undefined
  const asked = on === undefined || on > newest.asAt ? newest.asAt : on
  if (!isUndated(of)) return { on: asked, delivery: newest.number, knownOn: newest.asAt }
  const then = await importKnownOn(db, asked)
  return then && { on: then.asAt, delivery: then.number, knownOn: then.asAt }
}

const deliveriesShown = 6
const monthsBack = [0, 3, 6, 12, 24] as const

/** The days that the mix is shown on, the newest first: those of deliveries, or of the last two years where needs have days. */
export const daysOfMix = async (db: Db, of: NeedsOf): Promise<KnownDay[]> => {
  const newest = await importKnownOn(db)
  if (!newest) return []
  const days = isUndated(of)
    ? await daysDelivered(db, deliveriesShown)
    : monthsBack.map((months) => addMonths(newest.asAt, -months))
  const found: KnownDay[] = []
  for (const on of days) {
    const known = await knownDay(db, of, on)
    if (known) found.push(known)
  }
  return found
}

const NeedOn = z.object({
  childId: z.uuid().transform((id) => id as ChildId), // the database holds no other
  record: SealedText,
  name: SealedText,
  /** The plan, the referral or the episode that says it. */
  thing: z.string(),
  /** Empty where it is not recorded. */
  need: z.string(),
})
export type NeedOn = z.infer<typeof NeedOn>

const asked = ({ on, delivery, knownOn }: KnownDay): Asked => ({
  periods: [{ startsOn: addMonths(on, -12), endsOn: on }],
  delivery,
  knownOn,
})

/** Each child once, with the need that is recorded last where there are several. */
const onceEach = (of: NeedsOf, known: KnownDay): { opens: Sql; children: Sql } => {
  const { rows, tables } = rowsOf(of)
  return {
    opens: withKnown(tables, asked(known), rows),
    children: sql`
      select distinct on (r."childId") r."childId", r.thing::text as thing, coalesce(nullif(r.need, ${of.notStated ?? ''}), '') as need
      from (${rows}) r where r."childId" is not null order by r."childId", (r.need is null), r.thing::text desc`,
  }
}

/** Each child once with their main need on a day, of the children whom the person may see. */
export const needsOn = (db: Db, of: NeedsOf, known: KnownDay): Promise<NeedOn[]> => {
  const { opens, children } = onceEach(of, known)
  return db.many(
    sql`
      ${opens}
      select o.*, k.person_id as record, coalesce(trim(n.forename || ' ' || n.surname), '') as name
      from (${children}) o
        join children k on k.authority_id = (select current_authority()) and k.id = o."childId"
        left join child_names n on n.authority_id = k.authority_id and n.child_id = k.id`,
    NeedOn,
  )
}

const Count = z.object({ need: z.string(), children: z.number() })

/** How many children had each need on a day, of those whom the person may see; by the code of the need. */
export const needCounts = async (db: Db, of: NeedsOf, known: KnownDay): Promise<ReadonlyMap<string, number>> => {
  const { opens, children } = onceEach(of, known)
  const counts = await db.many(
    sql`${opens} select o.need, count(*)::int as children from (${children}) o group by o.need`,
    Count,
  )
  return new Map(counts.map(({ need, children: many }) => [need, many]))
}
