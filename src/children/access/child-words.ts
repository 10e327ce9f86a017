import { z } from 'zod'
import { record } from '../../people/index.ts'
import { Day } from '../../platform/day.ts'
import { NotFound } from '../../platform/errors.ts'
import { sql, type Db } from '../../platform/sql.ts'
import type { ChildId } from '../child-id.ts'
import { recordNumberOf } from './must-see.ts'

export const WordsFields = z.object({
  said: z.string().trim().min(1, 'Write down what was said, in the child’s own words.').max(2_000),
  saidOn: Day,
  toldTo: z.string().trim().max(200).default(''),
  setting: z.string().trim().max(200).default(''),
  changed: z.string().trim().max(500).default(''),
})

const Words = z.object({
  id: z.uuid(),
  said: z.string(),
  saidOn: Day,
  toldTo: z.string(),
  setting: z.string(),
  /** What it changed; '' while it has changed nothing. */
  changed: z.string(),
})
export type ChildWords = z.infer<typeof Words>

/** What a child said, latest first, as it was written down by the end of a day. */
export const wordsQuestion = (id: ChildId, asAt: Day) => ({
  query: sql`
    select id, said, said_on as "saidOn", told_to as "toldTo", setting, changed from child_words
    where authority_id = (select current_authority()) and child_id = ${id}::uuid and said_on <= ${asAt}::date
    order by said_on desc, recorded_at desc`,
  row: Words,
})

export const writeWords = async (db: Db, id: ChildId, fields: z.infer<typeof WordsFields>): Promise<void> => {
  await recordNumberOf(db, id)
  await db.run(sql`
    insert into child_words (authority_id, child_id, said, said_on, told_to, setting, changed, recorded_by)
    values (current_authority(), ${id}, ${fields.said}, ${fields.saidOn}, ${fields.toldTo}, ${fields.setting},
      ${fields.changed}, current_person())`)
  await record(db, { action: 'child.words-written', subjectKind: 'child', subjectId: id })
}

export const ChangedFields = z.object({
  changed: z.string().trim().min(1, 'Say what it changed, for the child to read one day.').max(500),
})

/** Says what came of something a child said. @throws NotFound where the child said no such thing, or the person may not see them */
export const sayWhatChanged = async (db: Db, id: ChildId, wordsId: string, changed: string): Promise<void> => {
  const done = await db.run(sql`update child_words set changed = ${changed} where id = ${wordsId} and child_id = ${id}`)
  if (done === 0) throw new NotFound('record')
  await record(db, { action: 'child.words-answered', subjectKind: 'child', subjectId: id })
}
