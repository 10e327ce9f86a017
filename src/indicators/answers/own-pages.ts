import { z } from 'zod'
import { record, rolesForPeople } from '../../people/index.ts'
import { Invalid, NotFound } from '../../platform/errors.ts'
import { several } from '../../platform/several.ts'
import { sql, type Db } from '../../platform/sql.ts'
import { findIndicator } from '../catalogue.ts'

export const OwnPageId = z.uuid().brand<'OwnPageId'>()
export type OwnPageId = z.infer<typeof OwnPageId>

export const mostOnPage = 40

const OwnPage = z.object({
  id: OwnPageId,
  title: z.string(),
  indicators: z.array(z.string()),
  sharedWith: z.array(z.string()),
  ownerId: z.string(),
  ownerName: z.string().nullable(),
})
/** A page of answers that somebody put together, and with whose roles they share it. */
export type OwnPage = z.infer<typeof OwnPage>

export const OwnPageFields = z.object({
  title: z.string().trim().min(1, 'Give the page a title.').max(120, 'Use 120 characters at most.'),
  /** In this order: ids, one a line or parted by spaces or commas. */
  indicators: z.string().trim().min(1, 'Choose at least one question.').max(2_000, 'Choose fewer questions.'),
  sharedWith: several(z.enum(rolesForPeople)),
})
export type OwnPageFields = z.infer<typeof OwnPageFields>

const columns = sql`a.id, a.title, a.indicators, a.shared_with as "sharedWith", a.owner_id as "ownerId", p.name as "ownerName"`

/** One’s own pages, and those that are shared with one’s role, by title. */
export const listOwnPages = (db: Db): Promise<OwnPage[]> =>
  db.many(
    sql`select ${columns} from answer_pages a left join people p on p.authority_id = a.authority_id and p.id = a.owner_id
      where a.authority_id = (select current_authority()) order by lower(a.title), a.id`,
    OwnPage,
  )

/** @throws NotFound where there is none that the person may see */
export const getOwnPage = async (db: Db, id: OwnPageId): Promise<OwnPage> => {
  const found = await db.maybeOne(
    sql`select ${columns} from answer_pages a left join people p on p.authority_id = a.authority_id and p.id = a.owner_id
      where a.authority_id = (select current_authority()) and a.id = ${id}`,
    OwnPage,
  )
  if (!found) throw new NotFound('page of answers')
  return found
}

/** @throws Invalid where an id is not of the catalogue, or they are too many */
const idsFrom = (text: string): string[] => {
  const ids = [
    ...new Set(
      text
        .toUpperCase()
        .split(/[\s,;]+/)
        .filter(Boolean),
    ),
  ]
  const unknown = ids.filter((id) => !findIndicator(id))
  if (unknown.length > 0)
    throw new Invalid([
      { field: 'indicators', message: `No indicator is called ${unknown.join(', ')}. Ids are such as CP05.` },
    ])
  if (ids.length > mostOnPage)
    throw new Invalid([
      { field: 'indicators', message: `A page holds ${mostOnPage} questions at most; these are ${ids.length}.` },
    ])
  return ids
}

export const keepOwnPage = async (db: Db, { title, indicators, sharedWith }: OwnPageFields): Promise<OwnPageId> => {
  const ids = idsFrom(indicators)
  const { id } = await db.one(
    sql`insert into answer_pages (authority_id, owner_id, title, indicators, shared_with)
      values (current_authority(), current_person(), ${title}, ${ids}::text[], ${sharedWith}::text[]) returning id`,
    z.object({ id: OwnPageId }),
  )
  await record(db, {
    action: 'answers.kept',
    subjectKind: 'answer-page',
    subjectId: id,
    detail: { indicators: ids, sharedWith },
  })
  return id
}

/** @throws NotFound where it is not one’s own */
export const changeOwnPage = async (
  db: Db,
  id: OwnPageId,
  { title, indicators, sharedWith }: OwnPageFields,
): Promise<void> => {
  const ids = idsFrom(indicators)
  const changed = await db.run(
    sql`update answer_pages set title = ${title}, indicators = ${ids}::text[], shared_with = ${sharedWith}::text[], changed_at = now()
      where authority_id = (select current_authority()) and owner_id = (select current_person()) and id = ${id}`,
  )
  if (changed === 0) throw new NotFound('page of answers')
  await record(db, {
    action: 'answers.changed',
    subjectKind: 'answer-page',
    subjectId: id,
    detail: { indicators: ids, sharedWith },
  })
}

/** @throws NotFound where it is not one’s own */
export const dropOwnPage = async (db: Db, id: OwnPageId): Promise<void> => {
  const dropped = await db.run(
    sql`delete from answer_pages
      where authority_id = (select current_authority()) and owner_id = (select current_person()) and id = ${id}`,
  )
  if (dropped === 0) throw new NotFound('page of answers')
  await record(db, { action: 'answers.dropped', subjectKind: 'answer-page', subjectId: id })
}
