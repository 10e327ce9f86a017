import { z } from 'zod'
import type { ChildId } from '../children/index.ts'
import { Day } from '../platform/day.ts'
import { sql, type Db } from '../platform/sql.ts'

const Held = z.object({ key: z.string(), on: Day, text: z.string() })

/**
 * Everything that somebody wrote about a child in audits and in supervision, each as one sentence with its day, the latest first: for who
 * asks what is held. What readers judged and have not finished is theirs alone, and not in it.
 */
export const heldOfChild = (db: Db, childId: ChildId): Promise<z.infer<typeof Held>[]> =>
  db.many(
    sql`
      with mine as (select a.* from audits a where a.authority_id = (select current_authority()) and a.child_id = ${childId}::uuid)
      select 'audit/' || a.id as key, a.given_on as on, 'Audit (' || a.tool || ') given. ' || a.why as text from mine a
      union all
      select 'audit/' || a.id || '/final', a.closed_on, 'Audit closed: ' || a.grade || '. ' || a.grade_why from mine a where a.closed_on is not null
      union all
      select 'audit/' || j.audit_id || '/' || j.reader || '/' || p.part, j.finished_on, 'Audit, ' || p.part || ': ' || p.said
      from audit_judgements j, lateral (
        values ('summary', j.summary), ('strengths', j.strengths), ('grade', j.grade)
        union all select 'evidence ' || s.key, s.value ->> 'evidence' from jsonb_each(j.sections) s
        union all select 'note ' || s.key, s.value ->> 'note' from jsonb_each(j.statements) s) p(part, said)
      where j.authority_id = (select current_authority()) and j.child_id = ${childId}::uuid and j.finished_on is not null and p.said <> ''
      union all
      select 'audit/voice/' || v.id, v.said_on, 'Said to an auditor by ' || v.who || ': ' || v.said
      from audit_voices v where v.authority_id = (select current_authority()) and v.child_id = ${childId}::uuid
      union all
      select 'audit/action/' || x.id, x.set_on, concat_ws(' ', 'After an audit: ' || x.what, nullif(x.done_note, ''))
      from audit_actions x where x.authority_id = (select current_authority()) and x.child_id = ${childId}::uuid
      union all
      select 'supervision/' || s.id || '/' || p.part, s.held_on, 'Supervision, ' || p.part || ': ' || p.said
      from supervisions s, lateral (values ('what matters', s.matters), ('risk', s.risk), ('plan', s.plan), ('voice', s.voice)) p(part, said)
      where s.authority_id = (select current_authority()) and s.child_id = ${childId}::uuid and p.said <> ''
      union all
      select 'supervision/decision/' || d.id, s.held_on, concat_ws(' ', 'Supervision decided: ' || d.what, nullif(d.why, ''), nullif(d.need, ''), nullif(d.done_note, ''))
      from supervision_decisions d join supervisions s on s.authority_id = d.authority_id and s.id = d.supervision_id
      where d.authority_id = (select current_authority()) and d.child_id = ${childId}::uuid
      order by 2 desc, 1`,
    Held,
  )
