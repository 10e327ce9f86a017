import { randomUUID } from 'node:crypto'
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
  /** Whether the words are kept from this person, who sees no names: only their day is then told. */
  withheld: z.boolean(),
  said: z.string(),
  saidOn: Day,
  toldTo: z.string(),
  setting: z.string(),
  /** What it changed; '' while it has changed nothing, or where it is withheld. */
  changed: z.string(),
  /** Whether it is written down what it changed. */
  isAnswered: z.boolean(),
})
export type ChildWords = z.infer<typeof Words>

/** What a child said, latest first, as it was written down by the end of a day. */
export const wordsQuestion = (id: ChildId, asAt: Day) => ({
  query: sql`
    select w.id, s.said is null as withheld, coalesce(s.said, '') as said, w.said_on as "saidOn", coalesce(s.told_to, '') as "toldTo",
      coalesce(s.setting, '') as setting, coalesce(s.changed, '') as changed, w.is_answered as "isAnswered"
    from child_words w left join child_said s on s.authority_id = w.authority_id and s.words_id = w.id
    where w.authority_id = (select current_authority()) and w.child_id = ${id}::uuid and w.said_on <= ${asAt}::date
    order by w.said_on desc, w.recorded_at desc`,
  row: Words,
})

export const writeWords = async (db: Db, id: ChildId, fields: z.infer<typeof WordsFields>): Promise<void> => {
  await recordNumberOf(db, id)
  const words = randomUUID()
  await db.run(sql`
    insert into child_words (authority_id, id, child_id, said_on, is_answered, recorded_by)
    values (current_authority(), ${words}, ${id}, ${fields.saidOn}, ${fields.changed !== ''}, current_person())`)
  await db.run(sql`
    insert into child_said (authority_id, words_id, child_id, said, told_to, setting, changed)
    values (current_authority(), ${words}, ${id}, ${fields.said}, ${fields.toldTo}, ${fields.setting}, ${fields.changed})`)
  await record(db, { action: 'child.words-written', subjectKind: 'child', subjectId: id })
}

export const ChangedFields = z.object({
  changed: z.string().trim().min(1, 'Say what it changed, for the child to read one day.').max(500),
})

/** Says what came of something a child said. @throws NotFound where the child said no such thing, or the person may not see them */
export const sayWhatChanged = async (db: Db, id: ChildId, wordsId: string, changed: string): Promise<void> => {
  const done = await db.run(
    sql`update child_said set changed = ${changed} where words_id = ${wordsId} and child_id = ${id}`,
  )
  if (done === 0) throw new NotFound('record')
  await db.run(sql`update child_words set is_answered = true where id = ${wordsId} and child_id = ${id}`)
  await record(db, { action: 'child.words-answered', subjectKind: 'child', subjectId: id })
}
