import { z } from 'zod'
import { prepared, sql, type Db, type Sql } from '../../platform/sql.ts'
import type { ChildId } from '../child-id.ts'
import { childLists, type ChildList } from './show-children.ts'

export type LookedAt = 'record' | 'chronology' | 'print' | 'api' | 'looks' | 'looks file' | 'bundle' | 'audit'

/** Writes down that the person looked, in the list that the record shows; the database puts it on the trail as well. */
export const recordLook = async (db: Db, id: ChildId, page: LookedAt): Promise<void> => {
  await db.run(
    prepared(
      'look',
      sql`
      insert into looks (authority_id, child_id, person_id, page) values (current_authority(), ${id}, current_person(), ${page})`,
    ),
  )
}

const Looked = z.object({ done: z.number() })

/** The same as a question that is asked with others: nothing is written where the person may not see the child. */
export const lookQuestion = (id: ChildId, page: LookedAt) => ({
  query: sql`
    select write_look(${id}::uuid, ${page}::text) as done`,
  row: Looked,
})

export const Looker = z.object({
  name: z.string(),
  job: z.string(),
  /** Times they opened the record. */
  times: z.number(),
  /** Times the child stood on a list that they were shown. */
  lists: z.number(),
  last: z.coerce.date(),
})
export type Looker = z.infer<typeof Looker>

/** Every look at a child, at the record and on lists, but what is being looked at in this very transaction. */
const looksAt = (id: ChildId): Sql => sql`(
  select person_id, at, page, false as "onList", '' as about from looks where child_id = ${id} and at < now()
  union all
  select person_id, at, list, true, about from list_looks_at(${id}) where at < now())`

const Look = z.object({
  at: z.date(),
  name: z.string(),
  job: z.string(),
  page: z.string(),
  onList: z.boolean(),
  about: z.string(),
})
/** One look: at the record (`page` says at what of it) or at a list on which the child stood (`page` names the list). */
export type Look = z.infer<typeof Look>

/** Every look at a child, newest first; `most` of them. */
export const listLooks = (db: Db, id: ChildId, most: number): Promise<Look[]> =>
  db.many(
    sql`
      select l.at, p.name, p.job, l.page, l."onList", l.about
      from ${looksAt(id)} l join people p on p.authority_id = (select current_authority()) and p.id = l.person_id
      order by l.at desc limit ${most}`,
    Look,
  )

const pages: Readonly<Record<LookedAt, string>> = {
  record: 'the record',
  chronology: 'the chronology',
  print: 'a chronology to print',
  api: 'the record, by a program',
  looks: 'who looked at the record',
  'looks file': 'a file of who looked at the record',
  bundle: 'everything held, put together for a request',
  audit: 'an audit of the record',
}

/** What was looked at, in words: “the record”, “a worklist”. */
export const lookedAtInWords = ({ page, onList, about }: Pick<Look, 'page' | 'onList' | 'about'>): string => {
  const words = onList ? childLists[page as ChildList] : pages[page as LookedAt] // written by showChildren and recordLook
  return about ? `${words}: ${about}` : words
}
