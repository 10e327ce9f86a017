import { z } from 'zod'
import { listThemes } from '../../frameworks/index.ts'
import { Invalid, Refused } from '../../platform/errors.ts'
import { sql, type Db } from '../../platform/sql.ts'
import { keepDecision, lockReadings, oneDocument } from '../decide/decision.ts'
import type { ReadingId } from '../decide/reading-record.ts'
import { LessonId, moved } from './lessons/apply-lessons.ts'

export interface MoveOfFinding {
  /** The thread that it is taken out of; '' to leave it where it is. */
  from: string
  /** The thread that it is put into; '' to put it nowhere. */
  to: string
  why?: string | undefined
}

const Moved = z.object({ field: z.string(), value: z.string(), themes: z.array(z.string()) })

/**
 * Moves a finding from one thread to another, keeps that as a decision that can be undone, and as a lesson: findings like it
 * that come after it go the same way. Whether it is confirmed does not change.
 *
 * @throws NotFound, Refused; Invalid where the threads are the same, unknown, or not its own
 */
export const moveFinding = (db: Db, id: ReadingId, { from, to, why = '' }: MoveOfFinding): Promise<LessonId> =>
  db.transaction(async (step) => {
    const isTheme = (theme: string) => listThemes().some((known) => known.id === theme)
    if (to !== '' && !isTheme(to)) refuse('to', 'Choose one of the threads there are.')
    if (from === to) refuse('to', 'Choose another thread than the one it is in.')
    const before = await lockReadings(step, [id], 'move')
    const documentId = oneDocument(before)
    const { field, value, themes } = Moved.parse(before[0])
    if (field !== 'finding') throw new Refused('Only a finding stands in a thread.')
    if (from !== '' && !themes.includes(from)) refuse('from', 'It is not in the thread that it should be taken out of.')
    if (to !== '' && themes.includes(to) && from === '') refuse('to', 'It is in this thread already.')
    await step.run(sql`update readings set themes = ${moved(themes, from, to)} where id = ${id}`)
    const decision = await keepDecision(step, { verb: 'move', documentId, before, after: [id], why })
    const lesson = await step.one(
      sql`
        insert into lessons (authority_id, person_id, reading_id, decision_id, text, from_theme, to_theme, why)
        values (current_authority(), current_person(), ${id}, ${decision}, ${value}, ${from}, ${to}, ${why})
        returning id`,
      z.object({ id: LessonId }),
    )
    return lesson.id
  })

const refuse = (field: string, message: string): never => {
  throw new Invalid([{ field, message }])
}
