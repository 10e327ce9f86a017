import { z } from 'zod'
import type { Day } from '../../platform/day.ts'
import { joined, sql, type Db } from '../../platform/sql.ts'
import { frames } from '../samples/frames.ts'

const Kept = z.object({
  topic: z.string(),
  /** Finished by their auditor in the twelve months before. */
  finished: z.number(),
  /** Of these, read by a second reader, and of those the ones whose second grade is another. */
  moderated: z.number(),
  gradedOtherwise: z.number(),
  /** Past their day and not finished. */
  late: z.number(),
})
export type KeptOnTopic = z.infer<typeof Kept>

/**
 * How many audits of single records there are on each topic, named by the cohorts that it is about: those of children who belong
 * to one of them at the end of the day, and those of a sample that was drawn from one. Counts alone, of children whom the person
 * may see; a grade that is hidden from them until they have graded themselves counts as no other one.
 */
export const countAuditsOn = (
  db: Db,
  topics: readonly { topic: string; cohorts: readonly string[] }[],
  asAt: Day,
): Promise<KeptOnTopic[]> =>
  db.many(
    sql`
      with members as materialized (${joined(
        frames.map((frame) => sql`select ${frame.id}::text as frame, m.child_id from (${frame.members(asAt)}) m`),
        ' union ',
      )}), own as materialized (
        select a.id, a.child_id, s.frame, a.due_on, g.finished_on, g.moderated_on, k.grade <> f.grade as otherwise
        from audits a
          left join audit_samples s on s.authority_id = a.authority_id and s.id = a.sample_id
          left join audit_progress() g on g.audit_id = a.id
          left join audit_judgements f on f.authority_id = a.authority_id and f.audit_id = a.id and f.reader = 'auditor' and f.finished_on is not null
          left join audit_judgements k on k.authority_id = a.authority_id and k.audit_id = a.id and k.reader = 'moderator' and k.finished_on is not null
        where a.authority_id = (select current_authority()) and a.taken_back_at is null and a.given_on <= ${asAt}::date
      ), named as (
        select distinct t.topic, o.id from jsonb_to_recordset(${JSON.stringify(topics)}::jsonb) as t (topic text, cohorts text[]), own o
        where o.frame = any(t.cohorts) or exists (select from members m where m.child_id = o.child_id and m.frame = any(t.cohorts))
      )
      select t.topic, count(o.id) filter (where o.recent) as finished, count(o.id) filter (where o.recent and o.moderated_on is not null) as moderated,
        count(o.id) filter (where o.recent and o.otherwise) as "gradedOtherwise",
        count(o.id) filter (where o.finished_on is null and o.due_on < ${asAt}::date) as late
      from jsonb_to_recordset(${JSON.stringify(topics)}::jsonb) as t (topic text)
        left join named n on n.topic = t.topic
        left join (select *, finished_on > ${asAt}::date - 365 and finished_on <= ${asAt}::date as recent from own) o on o.id = n.id
      group by t.topic`,
    Kept,
  )
