import { z } from 'zod'
import { NotFound, Refused } from '../../../platform/errors.ts'
import { sql, type Db } from '../../../platform/sql.ts'
import { record } from '../../../people/index.ts'
import { keepDecisionOnEach, lockReadings } from '../../decide/decision.ts'
import { ReadingId } from '../../decide/reading-record.ts'
import { LessonId, moved } from './apply-lessons.ts'

const Row = z.object({ from: z.string(), to: z.string(), isOver: z.boolean() })

const Follower = z.object({
  id: ReadingId,
  themes: z.array(z.string()),
  before: z.array(z.string()), // its threads without the lesson
})

/**
 * Withdraws a lesson: no finding follows it any more, and those that did go back to where Sightline had put them, unless
 * somebody has moved them since. Returns how many went back.
 *
 * @param putBack whether the finding that was moved goes back as well
 * @throws NotFound; Refused where it is no longer in force
 */
export const withdrawLesson = (
  db: Db,
  id: LessonId,
  { why = '', putBack }: { why?: string | undefined; putBack: boolean },
): Promise<number> =>
  db.transaction(async (step) => {
    const lesson = await step.maybeOne(
      sql`
        select from_theme as "from", to_theme as "to", withdrawn_at is not null as "isOver"
        from lessons where id = ${id} for update`,
      Row,
    )
    if (!lesson) throw new NotFound('lesson')
    if (lesson.isOver) throw new Refused('This lesson has been withdrawn already.')
    await step.run(sql`
      update lessons set withdrawn_at = now(), withdrawn_by = current_person(), withdrawn_why = ${why} where id = ${id}`)
    const followers = (await followersOf(step, id, putBack)).filter(
      ({ themes, before }) => themes.join(' ') === moved(before, lesson.from, lesson.to).join(' '),
    )
    const locked = await lockReadings(
      step,
      followers.map(({ id: reading }) => reading),
      'move',
    )
    await step.run(sql`
      update readings r set themes = f.before
      from jsonb_to_recordset(${JSON.stringify(followers)}::jsonb) as f (id uuid, before text[])
      where r.id = f.id`)
    await keepDecisionOnEach(step, 'move', locked, why)
    await step.run(sql`delete from lesson_uses where lesson_id = ${id}`)
    await record(step, {
      action: 'lesson.withdrawn',
      subjectKind: 'lesson',
      subjectId: id,
      why,
      detail: { putBack: followers.length },
    })
    return followers.length
  })

/** The findings that followed a lesson and, where it goes back too, the one that it came from. */
const followersOf = (db: Db, id: LessonId, withOrigin: boolean) =>
  db.many(
    sql`
      select r.id, r.themes, f.before
      from (
        select authority_id, reading_id, before from lesson_uses where lesson_id = ${id}
        union all
        select l.authority_id, l.reading_id, (select coalesce(array_agg(t), '{}') from jsonb_array_elements_text(h.before -> 0 -> 'themes') t)
        from lessons l join reading_decisions h on h.authority_id = l.authority_id and h.id = l.decision_id
        where l.id = ${id} and ${withOrigin}
      ) f join readings r on r.authority_id = f.authority_id and r.id = f.reading_id
      where r.state in ('waiting', 'confirmed') order by r.id`,
    Follower,
  )

/** Withdraws what a decision had taught, where that decision is undone. */
export const withdrawLessonOf = async (db: Db, decisionId: number): Promise<void> => {
  const found = await db.maybeOne(
    sql`select id from lessons where decision_id = ${decisionId} and withdrawn_at is null`,
    z.object({ id: LessonId }),
  )
  if (found) await withdrawLesson(db, found.id, { why: 'The move that it came from was undone.', putBack: false })
}
