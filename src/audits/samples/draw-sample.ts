import { z } from 'zod'
import { heldOn } from '../../children/index.ts'
import { record } from '../../people/index.ts'
import { inWords, type Day } from '../../platform/day.ts'
import { Invalid, NotFound } from '../../platform/errors.ts'
import { sql, type Db, type Sql } from '../../platform/sql.ts'
import { giveDrawn } from './give-drawn.ts'
import { frameFor, pathwayOf, type Frame, type Strata } from './frames.ts'
import { restDays, SampleId, type SampleFields } from './sample.ts'
import { shareOut } from './share-out.ts'

const Member = z.object({
  childId: z.string(),
  stratum: z.string(),
  /** In its layer, by the seed; those who are left out are not counted. */
  place: z.number(),
  leftOut: z.string().nullable(),
  team: z.string(),
  workerId: z.string(),
})

const layerOf = (strata: Strata, on: Day): Sql => {
  switch (strata) {
    case 'none':
      return sql`''`
    case 'team':
      return sql`coalesce(nullif(h.team, ''), 'No team')`
    case 'pathway':
      return pathwayOf(sql`m.child_id`, on)
    case 'need':
      return sql`coalesce((
        select e.cine_cin_primary_need_code from ssd_cin_episodes e
        where e.to_import is null and e.child_id = m.child_id and e.cine_referral_date <= ${on}::date
        order by e.cine_referral_date desc, e.cine_referral_id limit 1), 'Not recorded')`
  }
}

/**
 * Everybody in the frame whom the person may see, with their layer and their place in it by the seed. The place is that of the SHA-256 of
 * seed, stroke and record number, so anybody can work it out again by hand.
 */
const membersOf = (
  frame: Frame,
  { onDay, strata, seed, isThematic }: Pick<SampleFields, 'onDay' | 'strata' | 'seed' | 'isThematic'>,
): Sql => sql`
  with held as (
    select distinct on (i.child_id) i.child_id, coalesce(d.dept_team_name, i.invo_professional_team, '') as team,
      coalesce(i.invo_professional_id, '') as worker_id
    from ssd_involvements i
    left join ssd_department d on d.authority_id = i.authority_id and d.dept_team_id = i.invo_professional_team and d.to_import is null
    where i.to_import is null and i.child_id is not null and i.invo_professional_role_id = any(${frame.heldBy}::text[])
      and ${heldOn(sql`${onDay}::date`)}
    order by i.child_id, i.invo_involvement_start_date desc, i.invo_involvements_id),
  members as (
    select m.child_id, c.person_id, ${layerOf(strata, onDay)} as stratum, coalesce(h.team, '') as team, coalesce(h.worker_id, '') as worker_id,
      case
        when exists (select from audits a where a.authority_id = c.authority_id and a.child_id = m.child_id and a.closed_on is null
          and a.taken_back_at is null) then 'being audited already'
        when not ${isThematic}::boolean and exists (
          select from audits a where a.authority_id = c.authority_id and a.child_id = m.child_id and a.taken_back_at is null
            and a.closed_on > ${onDay}::date - ${restDays}::integer) then 'audited in the ' || ${restDays}::text || ' days before'
      end as left_out
    from (select distinct f.child_id from (${frame.members(onDay)}) f) m
    join children c on c.authority_id = (select current_authority()) and c.id = m.child_id
    left join held h on h.child_id = m.child_id)
  select child_id as "childId", stratum, team, worker_id as "workerId", left_out as "leftOut",
    row_number() over (partition by stratum, left_out is null
      order by sha256(convert_to(${seed}::text || '/' || person_id, 'UTF8')), person_id)::integer as place
  from members order by stratum, place`

/** Who would be in a frame, and of them who would be left out, before anything is drawn. */
export const countFrame = async (
  db: Db,
  frame: Frame,
  { onDay, isThematic }: Pick<SampleFields, 'onDay' | 'isThematic'>,
): Promise<{ all: number; leftOut: number }> =>
  db.one(
    sql`
      select count(*) as all, count("leftOut") as "leftOut"
      from (${membersOf(frame, { onDay, isThematic, strata: 'none', seed: '' })}) m`,
    z.object({ all: z.number(), leftOut: z.number() }),
  )

/**
 * Draws a sample, keeps the whole frame with what became of each child, and gives those drawn to the auditors who were named and may
 * read them. Gives back the sample and how many found no auditor.
 *
 * @param chance the seed where none was typed
 * @throws Invalid where a day lies ahead, or nobody is in the frame
 */
export const drawSample = (
  db: Db,
  fields: SampleFields,
  { today, chance }: { today: Day; chance: string },
): Promise<{ id: SampleId; drawn: number; withoutAuditor: number }> =>
  db.transaction(async (step) => {
    const frame = frameFor(fields.frame)
    if (!frame) throw new NotFound('frame')
    if (fields.onDay > today)
      throw new Invalid([
        { field: 'onDay', message: 'The children are those of a day that has been: give today or earlier.' },
      ])
    if (fields.dueOn < fields.onDay)
      throw new Invalid([{ field: 'dueOn', message: 'The audits cannot be due before the day of the sample.' }])
    const seed = fields.seed || chance
    const members = await step.many(membersOf(frame, { ...fields, seed }), Member)
    const pool = members.filter(({ leftOut }) => leftOut === null)
    if (pool.length === 0)
      throw new Invalid([
        {
          field: 'frame',
          message:
            members.length === 0
              ? `Nobody whom you may see belonged to it on ${inWords(fields.onDay)}.`
              : 'Everybody in it is being audited or was audited lately. A thematic sample may look again.',
        },
      ])
    const shares = shareOut(
      fields.askedFor,
      new Map([...Map.groupBy(pool, ({ stratum }) => stratum)].map(([layer, of]) => [layer, of.length])),
    )
    const isDrawn = (one: z.infer<typeof Member>): boolean =>
      one.leftOut === null && one.place <= (shares.get(one.stratum) ?? 0)
    const { id } = await step.one(
      sql`
        insert into audit_samples (authority_id, title, tool, frame, on_day, strata, asked_for, seed, is_thematic, why, due_on, drawn_on, drawn_by)
        values (current_authority(), ${fields.title}, ${fields.tool}, ${fields.frame}, ${fields.onDay}, ${fields.strata}, ${fields.askedFor},
          ${seed}, ${fields.isThematic}, ${fields.why}, ${fields.dueOn}, ${today}, current_person())
        returning id`,
      z.object({ id: SampleId }),
    )
    const column = <Value>(value: (one: z.infer<typeof Member>) => Value): Value[] => members.map(value)
    await step.run(sql`
      insert into audit_frame (authority_id, sample_id, child_id, stratum, place, fate, why, team, worker_id)
      select current_authority(), ${id}, m.* from unnest(
        ${column(({ childId }) => childId)}::uuid[], ${column(({ stratum }) => stratum)}::text[], ${column(({ place }) => place)}::integer[],
        ${column((one) => (one.leftOut !== null ? 'left out' : isDrawn(one) ? 'drawn' : 'reserve'))}::text[],
        ${column(({ leftOut }) => leftOut ?? '')}::text[], ${column(({ team }) => team)}::text[], ${column(({ workerId }) => workerId)}::text[]) m`)
    const drawn = members.filter(isDrawn)
    const withoutAuditor = await giveDrawn(step, id, {
      children: drawn.map(({ childId }) => childId),
      auditors: fields.auditors,
      today,
    })
    await record(step, {
      action: 'audit-sample.drawn',
      subjectKind: 'audit sample',
      subjectId: id,
      why: fields.why,
      detail: {
        frame: fields.frame,
        onDay: fields.onDay,
        seed,
        of: members.length,
        leftOut: members.length - pool.length,
        drawn: drawn.length,
      },
    })
    return { id, drawn: drawn.length, withoutAuditor }
  })
