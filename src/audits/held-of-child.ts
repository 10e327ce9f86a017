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
      with mine as (
        select a.id, a.given_on, a.closed_on, a.tool, a.grade, coalesce(w.words ->> 'why', a.why) as why,
          coalesce(w.words ->> 'grade_why', a.grade_why) as grade_why
        from audits a left join audit_words w on w.authority_id = a.authority_id and w.id = a.id
        where a.authority_id = (select current_authority()) and a.child_id = ${childId}::uuid)
      select 'audit/' || a.id as key, a.given_on as on, 'Audit (' || a.tool || ') given. ' || a.why as text from mine a
      union all
      select 'audit/' || a.id || '/final', a.closed_on, 'Audit closed: ' || a.grade || '. ' || a.grade_why from mine a where a.closed_on is not null
      union all
      select 'audit/' || j.audit_id || '/' || j.reader || '/' || p.part, j.finished_on, 'Audit, ' || p.part || ': ' || p.said
      from audit_judgements j
        left join audit_judgement_words w on w.authority_id = j.authority_id and w.audit_id = j.audit_id and w.reader = j.reader, lateral (
        values ('summary', w.words ->> 'summary'), ('strengths', w.words ->> 'strengths'), ('grade', j.grade)
        union all select 'evidence ' || s.key, s.value from jsonb_each_text(w.words -> 'sections') s
        union all select 'note ' || s.key, s.value from jsonb_each_text(w.words -> 'statements') s) p(part, said)
      where j.authority_id = (select current_authority()) and j.child_id = ${childId}::uuid and j.finished_on is not null and p.said <> ''
      union all
      select 'audit/voice/' || v.id, v.said_on, 'Said to an auditor by ' || v.who || ': ' || coalesce(w.words ->> 'said', v.said)
      from audit_voices v left join audit_voice_words w on w.authority_id = v.authority_id and w.id = v.id where v.authority_id = (select current_authority()) and v.child_id = ${childId}::uuid
      union all
      select 'audit/action/' || x.id, x.set_on, concat_ws(' ', 'After an audit: ' || coalesce(w.words ->> 'what', x.what), nullif(coalesce(w.words ->> 'done_note', x.done_note), ''))
      from audit_actions x left join audit_action_words w on w.authority_id = x.authority_id and w.id = x.id where x.authority_id = (select current_authority()) and x.child_id = ${childId}::uuid
      union all
      select 'supervision/' || s.id || '/' || p.part, s.held_on, 'Supervision, ' || p.part || ': ' || p.said
      from supervisions s left join supervision_words w on w.authority_id = s.authority_id and w.id = s.id, lateral (
        values ('what matters', w.words ->> 'matters'), ('risk', w.words ->> 'risk'), ('plan', w.words ->> 'plan'), ('voice', w.words ->> 'voice')) p(part, said)
      where s.authority_id = (select current_authority()) and s.child_id = ${childId}::uuid and p.said <> ''
      union all
      select 'supervision/decision/' || d.id, s.held_on, concat_ws(' ', 'Supervision decided: ' || coalesce(w.words ->> 'what', d.what), nullif(w.words ->> 'why', ''),
        nullif(w.words ->> 'need', ''), nullif(w.words ->> 'done_note', ''))
      from supervision_decisions d left join supervision_decision_words w on w.authority_id = d.authority_id and w.id = d.id join supervisions s on s.authority_id = d.authority_id and s.id = d.supervision_id
      where d.authority_id = (select current_authority()) and d.child_id = ${childId}::uuid
      order by 2 desc, 1`,
    Held,
  )
