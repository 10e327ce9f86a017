import { z } from 'zod'
import { Day } from '../../platform/day.ts'
import { sql, type Db } from '../../platform/sql.ts'
import { SealedText, type Opened } from '../access/sealed.ts'
import { showChildren } from '../access/show-children.ts'
import { ChildId } from '../child-id.ts'
import { heldOn } from '../record/held-on.ts'
import { stages, type Stage } from '../record/standing.ts'

const stageNames = Object.keys(stages) as Stage[] // Object.keys forgets the names

export const ChildFilters = z.object({
  stage: z.enum(stageNames).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
})
export type ChildFilters = z.infer<typeof ChildFilters>

export const ChildSearch = z.object({
  /** A name, or a number: of the record, of the pupil, or another that the case system holds. */
  words: z.string().trim().max(100).default(''),
  born: Day.optional(),
})
export type ChildSearch = z.infer<typeof ChildSearch>

const Found = z.object({
  id: ChildId,
  recordNumber: SealedText,
  name: SealedText,
  born: Day.nullable(),
  /** The day on which the birth is or was expected, of one without a birth date. */
  expected: Day.nullable(),
  died: Day.nullable(),
  stage: z.enum(stageNames),
  worker: z.string(),
  team: z.string(),
})
/** A child as a list shows them; whoever asks for the list is written down as having seen it. */
export type FoundChild = Opened<z.infer<typeof Found>>

/** Everybody of the newest delivery whom the person may see, with where they stand: a row each. */
const everybody = sql`
  select p.authority_id, p.child_id as id, p.pers_person_id as "recordNumber", p.pers_dob as born,
    case when p.pers_dob is null then p.pers_expected_dob end as expected,
    p.pers_death_date as died, p.pers_upn,
    coalesce(trim(n.forename || ' ' || n.surname), '') as name, coalesce(n.surname, '') as surname, n.grams, n.sounds,
    case
      when p.child_id in (select child_id from ssd_cla_episodes where to_import is null and clae_cla_episode_ceased_date is null) then 'care'
      when p.child_id in (select child_id from ssd_cp_plans where to_import is null and cppl_cp_plan_end_date is null) then 'protection'
      when p.child_id in (select child_id from ssd_cin_plans where to_import is null and cinp_cin_plan_end_date is null) then 'need'
      when p.child_id in (select child_id from ssd_cin_episodes where to_import is null and cine_close_date is null) then 'open'
      when p.child_id in (select child_id from ssd_care_leavers where to_import is null) then 'leaver'
      when p.child_id in (select child_id from ssd_early_help_episodes where to_import is null and earl_episode_end_date is null) then 'early'
      else 'none'
    end as stage
  from ssd_person p left join child_names n on n.authority_id = p.authority_id and n.child_id = p.child_id
  where p.authority_id = (select current_authority()) and p.to_import is null and p.child_id is not null`

/** The social worker, or whoever works with the child, and their team. */
const withWorkers = sql`
  select f.id, f."recordNumber", f.name, f.born, f.expected, f.died, f.stage, coalesce(w.worker, '') as worker, coalesce(w.team, '') as team
  from found f left join lateral (
    select s.prof_professional_name as worker, d.dept_team_name as team
    from ssd_involvements i
    left join ssd_professionals s on s.authority_id = i.authority_id and s.prof_professional_id = i.invo_professional_id
      and s.to_import is null
    left join ssd_department d on d.authority_id = i.authority_id and d.dept_team_id = i.invo_professional_team
      and d.to_import is null
    where i.authority_id = f.authority_id and i.child_id = f.id and i.to_import is null
      and ${heldOn(sql`(now() at time zone 'Europe/London')::date`)}
    order by i.invo_professional_role_id in ('CW', 'SW') desc, i.invo_involvement_start_date desc limit 1
  ) w on true`

export const childrenPerPage = 25

const Counted = z.object({ stage: z.enum(stageNames), children: z.number() })

/** How many of those whom the person may see stand where. */
export const countStages = async (db: Db): Promise<ReadonlyMap<Stage, number>> => {
  const counted = await db.many(
    sql`select stage, count(*)::int as children from (${everybody}) e group by stage`,
    Counted,
  )
  return new Map(counted.map(({ stage, children }) => [stage, children]))
}

/** Children by surname, a page of them. */
export const listChildren = async (db: Db, { stage, page }: ChildFilters): Promise<FoundChild[]> => {
  const found = await db.many(
    sql`
      with found as (
        select * from (${everybody}) e where ${stage ?? null}::text is null or stage = ${stage ?? null}
        order by surname, name, "recordNumber" limit ${childrenPerPage} offset ${(page - 1) * childrenPerPage}
      )
      ${withWorkers} order by f.surname, f.name, f."recordNumber"`,
    Found,
  )
  return showChildren(db, 'children', found, stage ?? '')
}

/** All of them, for an export. */
export const allChildren = async (db: Db, { stage }: Pick<ChildFilters, 'stage'>): Promise<FoundChild[]> => {
  const found = await db.many(
    sql`
      with found as (select * from (${everybody}) e where ${stage ?? null}::text is null or stage = ${stage ?? null})
      ${withWorkers} order by f.surname, f.name, f."recordNumber"`,
    Found,
  )
  return showChildren(db, 'children file', found, stage ?? '')
}

/**
 * Children whom a search may mean, the likeliest first, 25 at most: by number, by name and by names that are spelt or sound
 * alike. A birth date narrows it to those born that day.
 */
export const searchChildren = async (db: Db, { words, born }: ChildSearch): Promise<FoundChild[]> => {
  const found = await db.many(
    sql`
      with wanted as (select name_grams(${words}) as grams, name_sounds(${words}) as sounds, name_plain(${words}) as plain),
      named as (
        select e.*,
          case when wanted.plain = '' then 1
            when lower(e."recordNumber") = lower(${words}) or upper(e.pers_upn) = upper(${words}) then 3
            when e.id in (select child_id from ssd_linked_identifiers
              where to_import is null and upper(link_identifier_value) = upper(${words})) then 3
            when (e.grams && wanted.grams) is not true then 0 -- of nearly all, and told at once
            when e.grams @> wanted.grams and name_plain(e.name) = wanted.plain then 2
            else (select count(*) from unnest(e.grams) g where g = any (wanted.grams))::float
              / greatest(cardinality(wanted.grams), 1)
              + case when wanted.sounds <@ e.sounds then 0.5 when wanted.sounds && e.sounds then 0.15 else 0 end
          end as likeness
        from (${everybody}) e, wanted
        where ${born ?? null}::date is null or e.born = ${born ?? null}::date
      ),
      found as (select * from named where likeness >= 0.55 order by likeness desc, surname, name limit ${childrenPerPage})
      ${withWorkers} order by f.likeness desc, f.surname, f.name, f."recordNumber"`,
    Found,
  )
  return showChildren(db, 'search', found) // not what was searched for: the trail holds no name
}
