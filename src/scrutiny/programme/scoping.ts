import { z } from 'zod'
import { record } from '../../people/index.ts'
import { NotFound, Refused } from '../../platform/errors.ts'
import { neededWords, optionalWords, parse } from '../../platform/fields.ts'
import { sql, type Db } from '../../platform/sql.ts'
import { mustManage } from '../who-asks.ts'
import { Count, count } from '../words.ts'
import { getProgrammeItem, type ProgrammeItemId } from './programme.ts'

/** Something that a committee wants to find out: what would show it, and who can answer. */
export const ScopingQuestion = z.object({
  id: z.string(),
  question: z.string(),
  evidence: z.string(),
  answeredBy: z.string(),
})
export type ScopingQuestion = z.infer<typeof ScopingQuestion>

/** What an item of the work programme is to find out, in order. */
export const listScoping = (db: Db, id: ProgrammeItemId): Promise<ScopingQuestion[]> =>
  db.many(
    sql`select id, question, evidence, answered_by as "answeredBy" from scoping_questions
      where authority_id = (select current_authority()) and programme_item_id = ${id} order by place, id`,
    ScopingQuestion,
  )

/** What every open item of the work programme is to find out, item by item. */
export const listAllScoping = (db: Db): Promise<(ScopingQuestion & { topic: string })[]> =>
  db.many(
    sql`select q.id, q.question, q.evidence, q.answered_by as "answeredBy", w.topic from scoping_questions q
      join programme_items w on w.authority_id = q.authority_id and w.id = q.programme_item_id
      where q.authority_id = (select current_authority()) and w.closed_on is null order by lower(w.topic), w.id, q.place, q.id`,
    ScopingQuestion.extend({ topic: z.string() }),
  )

export const ScopingFields = z.object({
  question: neededWords(1000, 'Write what the committee wants to find out.'),
  evidence: optionalWords(1000),
  answeredBy: optionalWords(300),
})

/** Adds a question to what an item is to find out. @throws Invalid, Refused where it is closed; NotFound, Forbidden */
export const addScoping = (db: Db, id: ProgrammeItemId, given: z.input<typeof ScopingFields>): Promise<void> =>
  db.transaction(async (step) => {
    await mustBeOpen(step, id)
    const { question, evidence, answeredBy } = parse(ScopingFields, given)
    await step.run(sql`
      insert into scoping_questions (authority_id, programme_item_id, place, question, evidence, answered_by)
      values (current_authority(), ${id}, (select coalesce(max(place), 0) + 1 from scoping_questions
        where authority_id = (select current_authority()) and programme_item_id = ${id}), ${question}, ${evidence}, ${answeredBy})`)
    await record(step, { action: 'programme.question-added', subjectKind: 'programme item', subjectId: id })
  })

/** Takes a question out again. @throws Refused where the item is closed; NotFound, Forbidden */
export const removeScoping = (db: Db, id: ProgrammeItemId, questionId: string): Promise<void> =>
  db.transaction(async (step) => {
    await mustBeOpen(step, id)
    const gone = await step.run(sql`delete from scoping_questions where authority_id = (select current_authority())
      and programme_item_id = ${id} and id = ${questionId}`)
    if (gone === 0) throw new NotFound('question of this item')
    await record(step, { action: 'programme.question-removed', subjectKind: 'programme item', subjectId: id })
  })

const mustBeOpen = async (db: Db, id: ProgrammeItemId): Promise<void> => {
  await mustManage(db)
  if ((await getProgrammeItem(db, id)).closedOn)
    throw new Refused('This item is closed. What it was to find out stays on the record.')
}

/** What is still open in it: `2 of 3 questions have nobody who can answer; one has no evidence named`. */
export const scopingInWords = (questions: readonly ScopingQuestion[]): string => {
  if (questions.length === 0) return 'Nobody has said what it is to find out.'
  const nobody = questions.filter(({ answeredBy }) => answeredBy === '').length
  const without = questions.filter(({ evidence }) => evidence === '').length
  const parts = [
    nobody > 0 && `${count(nobody, 'has', 'have')} nobody named who can answer`,
    without > 0 && `${count(without, 'has', 'have')} no evidence named`,
  ].filter(Boolean)
  return `${Count(questions.length, 'question')}${parts.length > 0 ? `; of them ${parts.join(', ')}` : ', each with its evidence and who can answer'}.`
}
