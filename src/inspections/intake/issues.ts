import { z } from 'zod'
import { Day } from '../../platform/day.ts'
import { Invalid, NotFound, Refused } from '../../platform/errors.ts'
import { sql, type Db } from '../../platform/sql.ts'
import { record } from '../../people/index.ts'
import { DocumentId, DocumentState } from './document-record.ts'

/**
 * Issues of one letter: a letter that was published again, with a grade or a date put right, stands beside the one that
 * it replaces. Only the latest issue counts.
 */

// A correction changes a date or a grade; two letters of one sort about one authority share far fewer findings than this.
const sharedByReissues = 0.6
const mostDaysBetween = 400

const Issue = z.object({ id: DocumentId, replaces: DocumentId.nullable(), said: z.boolean(), self: z.boolean() })
type Issue = z.infer<typeof Issue>

/**
 * Ties a document that has just been read to the issue before it and the issue after it, whichever was read first.
 *
 * A letter of the same framework about the same authority, and about the same school or setting where it is about one, is
 * another issue where it names the same days of inspection or shares most of the findings of the later. The one dated
 * later, or received later, replaces the other. What a person has said stays.
 */
export const linkIssues = async (db: Db, id: DocumentId): Promise<void> => {
  const issues = await issuesOf(db, id)
  const at = issues.findIndex(({ self }) => self)
  const [before, now, after] = [issues[at - 1], issues[at], issues[at + 1]]
  if (!now) return
  const isFree = before && (await laterThan(db, before.id)).every((other) => other === id || other === after?.id)
  if (after && !after.said && (after.replaces === null || after.replaces === before?.id)) await link(db, after, id)
  if (!now.said) await link(db, now, isFree ? before.id : null)
}

/** The document among the issues of its letter, oldest first. */
const issuesOf = (db: Db, id: DocumentId): Promise<Issue[]> =>
  db.many(
    sql`
      select e.id, e.replaces, e.replaces_said as said, e.id = d.id as self
      from documents d join documents e on e.authority_id = d.authority_id
      cross join lateral (
        select case when (e.dated, e.received_at, e.id) < (d.dated, d.received_at, d.id) then d.id else e.id end as later,
          case when (e.dated, e.received_at, e.id) < (d.dated, d.received_at, d.id) then e.id else d.id end as earlier
      ) pair
      where d.id = ${id} and (e.id = d.id or (
        d.framework <> '' and e.framework = d.framework and (e.about_la_code = d.about_la_code
          or (e.about_la_code is null and d.about_la_code is null and d.about_name <> '' and e.about_name = d.about_name))
        and e.state = 'read'
        and abs(e.dated - d.dated) < ${mostDaysBetween}
        and not exists (
          select from readings a join readings b on b.authority_id = a.authority_id and b.field = 'urn'
          where a.authority_id = d.authority_id and a.document_id = d.id and a.field = 'urn' and b.document_id = e.id
            and a.value <> b.value)
        and (
          (e.inspection_start = d.inspection_start and e.inspection_end = d.inspection_end)
          or (
            select count(*) filter (where exists (
                select from readings o
                where o.authority_id = d.authority_id and o.document_id = pair.earlier and o.field = 'finding'
                  and (o.value = r.value or o.passage ->> 'exact' = r.passage ->> 'exact')
              ))::real / nullif(count(*), 0)
            from readings r
            where r.authority_id = d.authority_id and r.document_id = pair.later and r.field = 'finding'
          ) >= ${sharedByReissues}
        )
      ))
      order by e.dated, e.received_at, e.id`,
    Issue,
  )

const laterThan = async (db: Db, id: DocumentId): Promise<DocumentId[]> => {
  const rows = await db.many(sql`select id from documents where replaces = ${id}`, z.object({ id: DocumentId }))
  return rows.map((row) => row.id)
}

const link = async (db: Db, { id, replaces }: Pick<Issue, 'id' | 'replaces'>, to: DocumentId | null): Promise<void> => {
  if (replaces === to) return
  await db.run(sql`update documents set replaces = ${to} where id = ${id}`)
  await record(db, {
    action: 'document.replaces',
    subjectKind: 'document',
    subjectId: id,
    detail: { replaces: to },
  })
}

/**
 * Says for good which document this one replaces; null: none.
 *
 * @throws NotFound
 * @throws Refused while it has not been read
 * @throws Invalid where the other is not there, is this one itself or a later issue of it, or is replaced by another
 */
export const sayWhatItReplaces = (db: Db, id: DocumentId, earlier: DocumentId | null): Promise<void> =>
  db.transaction(async (step) => {
    // Two people who answer at once could tie documents in a ring: one waits for the other.
    await step.run(
      sql`select pg_advisory_xact_lock(hashtext('what documents replace'), hashtext(current_authority()::text))`,
    )
    const now = await step.maybeOne(
      sql`select id, replaces, state from documents where id = ${id} for update`,
      z.object({ id: DocumentId, replaces: DocumentId.nullable(), state: DocumentState }),
    )
    if (!now) throw new NotFound('document')
    if (now.state !== 'read') throw new Refused('It has not been read yet. Say what it replaces once it has.')
    if (earlier !== null) await check(step, id, earlier)
    await step.run(sql`update documents set replaces_said = true where id = ${id}`)
    await link(step, now, earlier)
  })

const check = async (db: Db, id: DocumentId, earlier: DocumentId): Promise<void> => {
  const refuse = (message: string): never => {
    throw new Invalid([{ field: 'replaces', message }])
  }
  if (earlier === id) refuse('A document does not replace itself. Choose the earlier issue.')
  const isThere = await db.maybeOne(
    sql`select id from documents where id = ${earlier} and state = 'read'`,
    z.object({ id: DocumentId }),
  )
  if (!isThere) refuse('There is no such document that has been read. Choose one of the list.')
  const others = (await laterThan(db, earlier)).filter((other) => other !== id)
  if (others.length > 0)
    refuse(
      'A later issue of that document is here already. Say that this one replaces that later issue, or part those two first.',
    )
  const ring = await db.maybeOne(
    sql`
      with recursive before as (
        select replaces as id from documents where id = ${earlier}
        union
        select d.replaces from documents d join before b on d.id = b.id
      )
      select id from before where id = ${id}`,
    z.object({ id: DocumentId }),
  )
  if (ring) refuse('That document replaces this one. Say there first that it does not.')
}

const Named = z.object({
  id: DocumentId,
  title: z.string(),
  fileName: z.string(),
  sha256: z.string(),
  dated: Day.nullable(),
  receivedAt: z.date(),
})
export type NamedDocument = z.infer<typeof Named>

const named = sql`d.id, d.title, d.file_name as "fileName", d.sha256, d.dated, d.received_at as "receivedAt"`

/** The issue before a document and the issue after it, where there are any. */
export const getIssues = async (
  db: Db,
  { id, replaces }: { id: DocumentId; replaces: DocumentId | null },
): Promise<{ earlier: NamedDocument | undefined; later: NamedDocument | undefined }> => ({
  earlier: replaces
    ? await db.maybeOne(sql`select ${named} from documents d where d.id = ${replaces}`, Named)
    : undefined,
  later: await db.maybeOne(sql`select ${named} from documents d where d.replaces = ${id} limit 1`, Named),
})

/** What a document could be a later issue of: others about the same authority, of its framework first, then the nearest by date. */
export const listPossibleEarlier = (db: Db, id: DocumentId): Promise<NamedDocument[]> =>
  db.many(
    sql`
      select ${named}
      from documents d join documents n on n.authority_id = d.authority_id and n.id = ${id} and d.id <> n.id
      where d.state = 'read' and (d.about_la_code is not distinct from n.about_la_code or d.id = n.replaces)
        and d.replaces is distinct from n.id
        and not exists (select from documents o where o.authority_id = d.authority_id and o.replaces = d.id and o.id <> n.id)
      order by d.id = n.replaces desc nulls last, d.framework = n.framework desc, abs(d.dated - n.dated) nulls last, d.received_at desc, d.id
      limit 100`,
    Named,
  )
