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
  /** Nobody can change a page whose owner has no access any more. */
  ownerHasLeft: z.boolean(),
})
/** A page of answers that somebody put together, and with whose roles they share it. */
export type OwnPage = z.infer<typeof OwnPage>

export const OwnPageFields = z.object({
  title: z.string().trim().min(1, 'Give the page a title.').max(120, 'Use 120 characters at most.'),
  /** In this order: ids, one a line or parted by spaces or commas; what follows a colon on a line is there to be read by people. */
  indicators: z.string().trim().max(20_000, 'Choose fewer questions.').default(''),
  /** Ids that are asked after those. */
  more: several(z.string().max(10)),
  sharedWith: several(z.enum(rolesForPeople)),
})
export type OwnPageFields = z.infer<typeof OwnPageFields>

const columns = sql`a.id, a.title, a.indicators, a.shared_with as "sharedWith", a.owner_id as "ownerId", p.name as "ownerName",
  not coalesce(p.active and (p.active_until is null or p.active_until >= (now() at time zone 'Europe/London')::date), false) as "ownerHasLeft"`

/** The ids of a page that no catalogue knows any more, so that their questions cannot be asked. */
export const askedNoLonger = ({ indicators }: Pick<OwnPage, 'indicators'>): string[] =>
  indicators.filter((id) => !findIndicator(id))

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

/** Ids as people put them in order: one a line, each with its question. Of what no catalogue knows only the id. */
export const linesOfQuestions = (ids: readonly string[]): string =>
  ids
    .map((id) => {
      const asks = findIndicator(id)?.asks
      return asks ? `${id}: ${asks}` : id
    })
    .join('\n')

/** @throws Invalid where none is chosen, an id is not of the catalogue, or they are too many */
const idsFrom = ({ indicators, more }: Pick<OwnPageFields, 'indicators' | 'more'>): string[] => {
  const typed = indicators.split('\n').flatMap((line) => line.replace(/:.*/s, '').split(/[\s,;]+/))
  const ids = [...new Set([...typed, ...more].map((id) => id.toUpperCase()).filter(Boolean))]
  if (ids.length === 0) throw new Invalid([{ field: 'indicators', message: 'Choose at least one question.' }])
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

export const keepOwnPage = async (db: Db, { title, sharedWith, ...chosen }: OwnPageFields): Promise<OwnPageId> => {
  const ids = idsFrom(chosen)
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
  { title, sharedWith, ...chosen }: OwnPageFields,
): Promise<void> => {
  const ids = idsFrom(chosen)
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
