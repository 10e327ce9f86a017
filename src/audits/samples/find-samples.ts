import { z } from 'zod'
import { SealedText, type Opened } from '../../children/index.ts'
import { Day, type Day as DayType } from '../../platform/day.ts'
import { NotFound } from '../../platform/errors.ts'
import { sql, type Db, type Sql } from '../../platform/sql.ts'
import { Fate, SampleId } from './sample.ts'

const Sample = z.object({
  id: SampleId,
  title: z.string(),
  tool: z.string(),
  frame: z.string(),
  onDay: Day,
  strata: z.enum(['none', 'team', 'pathway', 'need']),
  askedFor: z.number(),
  seed: z.string(),
  isThematic: z.boolean(),
  why: z.string(),
  dueOn: Day,
  drawnBy: z.string(),
  drawnAt: z.coerce.date(),
  /** Audits of it that were given, that their auditor has finished, and that are closed. */
  given: z.number(),
  finished: z.number(),
  closed: z.number(),
})
export type Sample = z.infer<typeof Sample>

// Finished is what its auditor has finished, whether or not the person may read the judgement: whether it is does not give it away.
const samples = (which: Sql): Sql => sql`
  select s.id, s.title, s.tool, s.frame, s.on_day as "onDay", s.strata, s.asked_for as "askedFor", s.seed, s.is_thematic as "isThematic", s.why,
    s.due_on as "dueOn", p.name as "drawnBy", s.drawn_at as "drawnAt",
    count(a.id) as given, count(f.finished_on) as finished, count(a.closed_on) as closed
  from audit_samples s join people p on p.authority_id = s.authority_id and p.id = s.drawn_by
    left join audits a on a.authority_id = s.authority_id and a.sample_id = s.id and a.taken_back_at is null
    left join audit_progress() f on f.audit_id = a.id
  where s.authority_id = (select current_authority()) and ${which}
  group by s.authority_id, s.id, p.name`

/** Every sample, what is due last first. Its audits are counted of the children whom the person may see. */
export const listSamples = (db: Db): Promise<Sample[]> =>
  db.many(sql`${samples(sql`true`)} order by s.due_on desc, s.drawn_at desc, s.id`, Sample)

/** @throws NotFound where there is no such sample */
export const getSample = async (db: Db, id: SampleId): Promise<Sample> => {
  const found = await db.maybeOne(samples(sql`s.id = ${id}::uuid`), Sample)
  if (!found) throw new NotFound('sample')
  return found
}

const FrameRow = z.object({
  childId: z.string(),
  number: SealedText,
  name: SealedText,
  stratum: z.string(),
  place: z.number(),
  fate: Fate,
  why: z.string(),
  team: z.string(),
  auditId: z.string().nullable(),
  auditor: z.string().nullable(),
  finishedOn: Day.nullable(),
  closedOn: Day.nullable(),
})
export type FrameRow = z.infer<typeof FrameRow>
export type ShownFrameRow = Opened<FrameRow>

/** Everybody in the frame of a sample, those drawn first, each layer in the order of the seed. */
export const listFrame = (db: Db, id: SampleId): Promise<FrameRow[]> =>
  db.many(
    sql`
      select f.child_id as "childId", c.person_id as number, nullif(trim(concat_ws(' ', n.forename, n.surname)), '') as name, f.stratum, f.place,
        f.fate, f.why, f.team, a.id as "auditId", p.name as auditor, g.finished_on as "finishedOn", a.closed_on as "closedOn"
      from audit_frame f join children c on c.authority_id = f.authority_id and c.id = f.child_id
        left join child_names n on n.authority_id = f.authority_id and n.child_id = f.child_id
        left join audits a on a.authority_id = f.authority_id and a.sample_id = f.sample_id and a.child_id = f.child_id and a.taken_back_at is null
        left join people p on p.authority_id = a.authority_id and p.id = a.auditor_id
        left join audit_progress() g on g.audit_id = a.id
      where f.authority_id = (select current_authority()) and f.sample_id = ${id}::uuid
      order by array_position(array['drawn', 'swapped', 'reserve', 'left out'], f.fate), f.stratum, f.place, c.person_id`,
    FrameRow,
  )

const Layer = z.object({
  stratum: z.string(),
  all: z.number(),
  leftOut: z.number(),
  drawn: z.number(),
  swapped: z.number(),
})
export type Layer = z.infer<typeof Layer>

/** The layers of a sample: how many are in each, left out and drawn. */
export const layersOf = (frame: readonly Pick<FrameRow, 'stratum' | 'fate'>[]): Layer[] =>
  [...Map.groupBy(frame, ({ stratum }) => stratum)].map(([stratum, rows]) => {
    const of = (fate: Fate): number => rows.filter((row) => row.fate === fate).length
    return { stratum, all: rows.length, leftOut: of('left out'), drawn: of('drawn'), swapped: of('swapped') }
  })

const Auditor = z.object({ id: z.string(), name: z.string(), job: z.string(), open: z.number() })
export type Auditor = z.infer<typeof Auditor>

/** Everybody who may audit, with how many audits they have to do. */
export const listAuditors = (db: Db, today: DayType): Promise<Auditor[]> =>
  db.many(
    sql`
      select p.id, p.name, p.job, count(a.id) filter (where g.finished_on is null) as open
      from people p
        join role_permissions r on r.role = p.role and r.permission = 'audits.do'
        left join audits a on a.authority_id = p.authority_id and a.auditor_id = p.id and a.closed_on is null and a.taken_back_at is null
        left join audit_progress() g on g.audit_id = a.id
      where p.authority_id = (select current_authority()) and p.active and (p.active_until is null or p.active_until >= ${today}::date)
      group by p.id, p.name, p.job order by p.name, p.id`,
    Auditor,
  )

const Eligible = z.object({ childId: z.string(), auditorId: z.string() })

/** Which of these children may be read by whom. */
export const listEligible = (
  db: Db,
  children: readonly string[],
  auditors: readonly string[],
): Promise<z.infer<typeof Eligible>[]> =>
  db.many(
    sql`
      select c.id as "childId", a.id as "auditorId" from unnest(${children}::uuid[]) c(id), unnest(${auditors}::uuid[]) a(id)
      where may_audit(c.id, a.id)`,
    Eligible,
  )
