import { z } from 'zod'
import { sql, type Db } from '../../../platform/sql.ts'
import { ReadingId } from '../../decide/reading-record.ts'
import { DocumentId } from '../../intake/document-record.ts'
import { LessonId } from './apply-lessons.ts'

const Lesson = z.object({
  id: LessonId,
  at: z.date(),
  by: z.string(),
  text: z.string(),
  from: z.string(),
  to: z.string(),
  why: z.string(),
  readingId: ReadingId.nullable(),
  documentId: DocumentId.nullable(),
  /** How many findings have followed it. */
  uses: z.number(),
  withdrawnAt: z.date().nullable(),
  withdrawnBy: z.string().nullable(),
  withdrawnWhy: z.string(),
})
export type Lesson = z.infer<typeof Lesson>

/** What people have taught about threads, newest first, with those that are no longer in force. */
export const listLessons = (db: Db): Promise<Lesson[]> =>
  db.many(
    sql`
      select l.id, l.at, p.name as by, l.text, l.from_theme as "from", l.to_theme as "to", l.why, l.reading_id as "readingId",
        r.document_id as "documentId",
        (select count(*)::int from lesson_uses u where u.authority_id = l.authority_id and u.lesson_id = l.id) as uses,
        l.withdrawn_at as "withdrawnAt", w.name as "withdrawnBy", l.withdrawn_why as "withdrawnWhy"
      from lessons l
      join people p on p.authority_id = l.authority_id and p.id = l.person_id
      left join readings r on r.authority_id = l.authority_id and r.id = l.reading_id
      left join people w on w.authority_id = l.authority_id and w.id = l.withdrawn_by
      order by l.at desc, l.id`,
    Lesson,
  )

const Moved = z.object({
  readingId: ReadingId,
  lesson: LessonId,
  how: z.enum(['moved', 'by a lesson']),
  by: z.string(),
  at: z.date(),
  from: z.string(),
  why: z.string(),
})
/** How a finding came into a thread that the reader had not put it into. */
export type Moved = z.infer<typeof Moved>

/** Of some findings, those that a person or a lesson has put into this thread, with the newest reason for it. */
export const movesOf = async (db: Db, ids: readonly ReadingId[], theme: string): Promise<Map<ReadingId, Moved>> => {
  const rows = await db.many(
    sql`
      select m."readingId", m.lesson, m.how, m.by, m.at, m."from", m.why from (
        select l.reading_id as "readingId", l.id as lesson, 'moved' as how, p.name as by, l.at, l.from_theme as "from", l.why
        from lessons l join people p on p.authority_id = l.authority_id and p.id = l.person_id
        where l.reading_id = any(${ids}) and l.to_theme = ${theme} and l.withdrawn_at is null
        union all
        select u.reading_id, l.id, 'by a lesson', p.name, l.at, l.from_theme, u.likeness
        from lesson_uses u join lessons l on l.authority_id = u.authority_id and l.id = u.lesson_id
        join people p on p.authority_id = l.authority_id and p.id = l.person_id
        where u.reading_id = any(${ids}) and l.to_theme = ${theme} and l.withdrawn_at is null
      ) m order by m.at`,
    Moved,
  )
  return new Map(rows.map((row) => [row.readingId, row]))
}
