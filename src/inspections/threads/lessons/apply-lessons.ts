import { z } from 'zod'
import { sql, type Db } from '../../../platform/sql.ts'
import type { ReadingState } from '../../decide/reading-record.ts'
import type { DocumentId } from '../../intake/document-record.ts'
import { likenessOf } from './likeness.ts'

export const LessonId = z.uuid().brand('LessonId')
export type LessonId = z.infer<typeof LessonId>

const Taught = z.object({ id: LessonId, text: z.string(), from: z.string(), to: z.string() })
type Taught = z.infer<typeof Taught>

export interface Applied {
  lesson: LessonId
  themes: string[]
  likeness: string
}

/** A finding that is about to be kept, by its place in its document. */
interface Fresh {
  ordinal: number
  field: string
  value: string
  themes: readonly string[]
}

/** Which findings a lesson puts into another thread, by their place in the document. */
type Uses = ReadonlyMap<number, Applied & { before: readonly string[] }>

/**
 * Puts findings that are about to be kept into the threads that people have taught: a lesson fits a finding that is like the
 * one it came from and that Sightline has put into the thread which that one was taken out of.
 */
export const taught = async <Reading extends Fresh>(
  db: Db,
  readings: readonly Reading[],
): Promise<{ readings: Reading[]; uses: Uses }> => {
  const lessons = await activeLessons(db)
  const uses = new Map(
    lessons.length === 0
      ? []
      : readings.flatMap(({ field, ordinal, value, themes }) => {
          const applied = field === 'finding' ? lessonFor(value, themes, lessons) : undefined
          return applied ? [[ordinal, { ...applied, before: themes }] as const] : []
        }),
  )
  return {
    readings: readings.map((reading) => ({ ...reading, themes: uses.get(reading.ordinal)?.themes ?? reading.themes })),
    uses,
  }
}

/** Keeps which lesson each of them followed, so that it can say so and be taken back. */
export const keepUses = async (
  db: Db,
  documentId: DocumentId,
  uses: Uses,
  states: readonly ReadingState[] = ['waiting'],
): Promise<void> => {
  if (uses.size === 0) return
  const rows = [...uses].map(([ordinal, use]) => ({ ordinal, ...use }))
  await db.run(sql`
    insert into lesson_uses (authority_id, lesson_id, reading_id, likeness, before)
    select current_authority(), u.lesson, r.id, u.likeness, u.before
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as u (ordinal real, lesson uuid, likeness text, before text[])
    join readings r on r.document_id = ${documentId} and r.ordinal = u.ordinal and r.origin = 'reader' and r.state = any(${states})`)
}

/** The lessons in force, newest first. */
export const activeLessons = (db: Db): Promise<Taught[]> =>
  db.many(
    sql`
      select l.id, l.text, l.from_theme as "from", l.to_theme as "to"
      from lessons l where l.authority_id = (select current_authority()) and l.withdrawn_at is null order by l.at desc, l.id`,
    Taught,
  )

/** The lesson that fits best: the most alike, of two as alike the newer (they come newest first). */
export const lessonFor = (
  value: string,
  themes: readonly string[],
  lessons: readonly Taught[],
): Applied | undefined => {
  let best: (Applied & { share: number }) | undefined
  for (const { id, text, from, to } of lessons) {
    if (from !== '' && !themes.includes(from)) continue
    if (from === '' && themes.includes(to)) continue
    const likeness = likenessOf(text, value)
    if (!likeness || (best && likeness.share <= best.share)) continue
    best = { lesson: id, themes: moved(themes, from, to), likeness: likeness.sentence, share: likeness.share }
  }
  return best && { lesson: best.lesson, themes: best.themes, likeness: best.likeness }
}

/** The themes with one taken out and another put in its place; either may be ''. */
export const moved = (themes: readonly string[], from: string, to: string): string[] => {
  const at = themes.indexOf(from)
  const rest = themes.filter((theme) => theme !== from && theme !== to)
  if (to === '') return rest
  return at < 0 ? [...rest, to] : [...rest.slice(0, at), to, ...rest.slice(at)]
}
