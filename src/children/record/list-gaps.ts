import { z } from 'zod'
import { keepWhileUnchanged, may, type Person } from '../../people/index.ts'
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
  /** Records that were looked through: those of children whose case is open, and of care leavers. */
  records: number
  gaps: readonly RecordGap[]
}

const Open = z.object({ id: ChildId })

// Records that are read at once: a few megabytes.
const recordsAtOnce = 250

/**
 * What is missing or wrong on every open record that the person may see, what cannot be right first. Each is looked through by the
 * same rules as on the record itself.
 */
export const findGaps = (db: Db, person: Pick<Person, 'role'>, today: DayType): Promise<GapsFound> =>
  // What somebody sees may end with an hour or a day: only what those who see every child are shown is kept for the next of them.
  may(person, 'children.all')
    ? keepWhileUnchanged(db, `gaps of records ${today}`, () => lookThrough(db, today))
    : lookThrough(db, today)

const lookThrough = async (db: Db, today: DayType): Promise<GapsFound> => {
  const open = await db.many(
    sql`
      select c.id from children c where c.authority_id = (select current_authority()) and c.id in (
        select child_id from ssd_cin_episodes where to_import is null and cine_close_date is null
        union select child_id from ssd_cla_episodes where to_import is null and clae_cla_episode_ceased_date is null
        union select child_id from ssd_cp_plans where to_import is null and cppl_cp_plan_end_date is null
        union select child_id from ssd_early_help_episodes where to_import is null and earl_episode_end_date is null
        union select child_id from ssd_care_leavers where to_import is null)
      order by c.id`,
    Open,
  )
  const gaps: RecordGap[] = []
  for (let at = 0; at < open.length; at += recordsAtOnce) {
    const ids = open.slice(at, at + recordsAtOnce).map(({ id }) => id)
    for (const child of await readRecords(db, ids, today)) gaps.push(...gapsOfRecord(child))
  }
  return { records: open.length, gaps: gaps.toSorted((a, b) => rank(a) - rank(b)) }
}

const rank = ({ kind }: Gap): number => (kind === 'wrong' ? 0 : 1)

const HeldOf = Held.extend({ childId: ChildId })
const Spoke = z.object({ childId: ChildId, saidOn: Day })

const readRecords = async (db: Db, ids: readonly ChildId[], today: DayType): Promise<Child[]> => {
  const held = await db.many(
    sql`
      select c as "childId", i.number, i.as_at as "asAt", i.loaded_at as "loadedAt", child_record(c, i.number) as held
      from unnest(${ids}::uuid[]) c cross join (
        select number, as_at, loaded_at from child_imports
        where authority_id = (select current_authority()) and undone_at is null and as_at <= ${today}::date order by number desc limit 1) i`,
    HeldOf,
  )
  const spoke = await db.many(
    sql`
      select child_id as "childId", max(said_on) as "saidOn" from child_words
      where authority_id = (select current_authority()) and child_id = any (${ids}::uuid[]) and said_on <= ${today}::date group by 1`,
    Spoke,
  )
  const lastWords = new Map(spoke.map(({ childId, saidOn }) => [childId, saidOn]))
  return held
    .filter((one) => one.held?.rows?.['ssd_person'] !== undefined) // a row without a child is no record
    .map((one) => {
      const saidOn = lastWords.get(one.childId)
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
