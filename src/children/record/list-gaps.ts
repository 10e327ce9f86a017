import { z } from 'zod'
import { Day, type Day as DayType } from '../../platform/day.ts'
import { sql, type Db } from '../../platform/sql.ts'
import { SealedText, type Opened } from '../access/sealed.ts'
import { ChildId } from '../child-id.ts'
import { text } from './child-rows.ts'
import { gapsOf, type Gap } from './gaps.ts'
import { childOf, Held, type Child } from './get-child.ts'
import { workersOf } from './standing.ts'

/** Something that is missing or wrong on the record of a child, with the team that works with the child. */
export interface RecordGap extends Gap {
  childId: ChildId
  /** The team as the case system numbers it, and what it is called; '' where the child has none. */
  team: string
  teamName: string
}

export interface GapsFound {
  /** Records that there are to look through: those of children whose case is open, and of care leavers. */
  records: number
  /** Of those, how many were looked through. All of them, unless it was to take at most so long. */
  looked: number
  gaps: readonly RecordGap[]
}

const Open = z.object({ id: ChildId, spokeOn: Day.nullable() })
type Open = z.infer<typeof Open>

const Standing = z.object({ key: z.string() })

/** What the rules find on a record, and the last words that they went by. */
interface Looked {
  spokeOn: Day | null
  gaps: readonly RecordGap[]
}

// Records that are read at once: a few megabytes.
const recordsAtOnce = 250

// A few hundred bytes a record: for the largest authority some megabytes. What is kept longest is let go.
const mostKept = 8
const kept = new Map<string, Map<ChildId, Looked>>()

/**
 * What is missing or wrong on every open record that the person may see, what cannot be right first. Each is looked through by the
 * same rules as on the record itself. What was found on a record is the same for whoever may see it, so it is kept until the next
 * delivery or day; who may see which is asked each time.
 *
 * @param within milliseconds after which it is left where it is: whoever asks again is told more, for `atOnce` are looked through each
 *   time. Without it, all are looked through.
 */
export const findGaps = async (
  db: Db,
  today: DayType,
  { within, atOnce = recordsAtOnce }: { within?: number; atOnce?: number } = {},
): Promise<GapsFound> => {
  const open = await openRecords(db, today)
  const found = await keptNow(db, today)
  const toLook = open.filter(({ id, spokeOn }) => found.get(id)?.spokeOn !== spokeOn)
  const until = within === undefined ? Infinity : performance.now() + within
  for (let at = 0; at < toLook.length && (at === 0 || performance.now() < until); at += atOnce) {
    const part = toLook.slice(at, at + atOnce)
    const children = await readRecords(db, part, today)
    for (const { id, spokeOn } of part) found.set(id, { spokeOn, gaps: [] }) // a row without a child is no record
    for (const child of children)
      found.set(child.id, { spokeOn: child.words[0]?.saidOn ?? null, gaps: gapsOfRecord(child) })
  }
  const looked = open.flatMap(({ id, spokeOn }) => {
    const one = found.get(id)
    return one && one.spokeOn === spokeOn ? [one] : []
  })
  const gaps = looked.flatMap((one) => one.gaps)
  return { records: open.length, looked: looked.length, gaps: gaps.toSorted((a, b) => rank(a) - rank(b)) }
}

const openRecords = (db: Db, today: DayType): Promise<Open[]> =>
  db.many(
    sql`
      select c.id, s.said_on as "spokeOn" from children c
      left join (
        select child_id, max(said_on) as said_on from child_words
        where authority_id = (select current_authority()) and said_on <= ${today}::date group by 1) s on s.child_id = c.id
      where c.authority_id = (select current_authority()) and c.id in (
        select child_id from ssd_cin_episodes where to_import is null and cine_close_date is null
        union select child_id from ssd_cla_episodes where to_import is null and clae_cla_episode_ceased_date is null
        union select child_id from ssd_cp_plans where to_import is null and cppl_cp_plan_end_date is null
        union select child_id from ssd_early_help_episodes where to_import is null and earl_episode_end_date is null
        union select child_id from ssd_care_leavers where to_import is null)
      order by c.id`,
    Open,
  )

/** What is kept of the records of this authority, by the delivery that stands and the day. */
const keptNow = async (db: Db, today: DayType): Promise<Map<ChildId, Looked>> => {
  const { key } = await db.one(
    sql`
      select concat_ws(' ', current_database(), current_authority(), ${today}::date, (
        select number || ' ' || loaded_at from child_imports
        where authority_id = (select current_authority()) and undone_at is null and as_at <= ${today}::date
        order by number desc limit 1)) as key`,
    Standing,
  )
  const before = kept.get(key) ?? new Map<ChildId, Looked>()
  kept.delete(key)
  kept.set(key, before) // the one asked for last is the last to go
  for (const oldest of kept.keys()) {
    if (kept.size <= mostKept) break
    kept.delete(oldest)
  }
  return before
}

const rank = ({ kind }: Gap): number => (kind === 'wrong' ? 0 : 1)

const HeldOf = Held.extend({ childId: ChildId })

const readRecords = async (db: Db, open: readonly Open[], today: DayType): Promise<Child[]> => {
  const held = await db.many(
    sql`
      select h.child_id as "childId", i.number, i.as_at as "asAt", i.loaded_at as "loadedAt", h.held
      from (
        select number, as_at, loaded_at from child_imports
        where authority_id = (select current_authority()) and undone_at is null and as_at <= ${today}::date order by number desc limit 1) i
      cross join lateral child_records(${open.map(({ id }) => id)}::uuid[], i.number) h`,
    HeldOf,
  )
  const spoke = new Map(open.map(({ id, spokeOn }) => [id, spokeOn]))
  return held
    .filter((one) => one.held?.rows?.['ssd_person'] !== undefined) // a row without a child is no record
    .map((one) => {
      const saidOn = spoke.get(one.childId)
      // Of what the child said, the rules ask only how long ago it was.
      const words = saidOn
        ? [{ id: '', withheld: true, said: '', saidOn, toldTo: '', setting: '', changed: '', isAnswered: false }]
        : []
      return childOf(one.childId, today, { held: [one], words })
    })
}

const gapsOfRecord = (child: Child): RecordGap[] => {
  const found = gapsOf(child)
  if (found.length === 0) return []
  const workers = workersOf(child)
  const holder =
    workers.find((row) => ['CW', 'SW', 'PA'].includes(text(row, 'invo_professional_role_id'))) ?? workers[0]
  const [leaver] = child.rows.get('ssd_care_leavers') ?? []
  const team = text(holder, 'invo_professional_team') || text(leaver, 'clea_care_leaver_allocated_team')
  const teamName = text(holder, 'team_name') || text(leaver, 'team_name') || team
  return found.map((gap) => ({ ...gap, childId: child.id, team, teamName }))
}

export const GapFilters = z.object({
  worker: z.string().max(48).default('').catch(''),
  team: z.string().max(48).default('').catch(''),
  rule: z.string().max(48).default('').catch(''),
})
export type GapFilters = z.infer<typeof GapFilters>

/** Those that the filters leave; an empty filter leaves all. */
export const narrowGaps = (gaps: readonly RecordGap[], { worker, team, rule }: GapFilters): RecordGap[] =>
  gaps.filter(
    (gap) =>
      (worker === '' || gap.worker === worker) &&
      (team === '' || gap.team === team) &&
      (rule === '' || gap.rule === rule),
  )

const Called = z.object({ childId: ChildId, number: SealedText, name: SealedText })
export type NamedGap = Opened<z.infer<typeof Called>> & RecordGap

/** Puts beside each whose record it is, sealed until `showChildren` was told. */
export const nameGaps = async (db: Db, gaps: readonly RecordGap[]): Promise<(z.infer<typeof Called> & RecordGap)[]> => {
  const called = await db.many(
    sql`
      select c.id as "childId", c.person_id as number, nullif(trim(concat_ws(' ', n.forename, n.surname)), '') as name
      from children c left join child_names n on n.authority_id = c.authority_id and n.child_id = c.id
      where c.authority_id = (select current_authority()) and c.id = any (${[...new Set(gaps.map(({ childId }) => childId))]}::uuid[])`,
    Called,
  )
  const byId = new Map(called.map((one) => [one.childId, one]))
  return gaps.flatMap((gap) => {
    const whose = byId.get(gap.childId)
    return whose ? [{ ...gap, ...whose }] : []
  })
}
