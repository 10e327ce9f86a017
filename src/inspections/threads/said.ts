import { z } from 'zod'
import { Day } from '../../platform/day.ts'
import { rawSql, sql, type Db, type Sql } from '../../platform/sql.ts'
import { ReadingId } from '../decide/reading-record.ts'
import { DocumentId } from '../intake/document-record.ts'
import { MentionId } from './mentions/take-up-mention.ts'

/** At which day a thread is looked at. `null`: as it stands now. */
export interface When {
  asAt: Day | null
  /** `then`: decisions made by that day; `now`: documents dated by that day, with what has been decided since. */
  decisions: 'then' | 'now'
}

/** Whose documents: `own`, or the code of another authority that letters are about. */
export type About = string

const Finding = z.object({
  id: ReadingId,
  documentId: DocumentId,
  kind: z.string(),
  area: z.string(),
  value: z.string(),
  page: z.number(),
  state: z.enum(['waiting', 'confirmed']),
  themes: z.array(z.string()),
})
export type SaidFinding = z.infer<typeof Finding>

const Mention = z.object({
  id: MentionId,
  documentId: DocumentId,
  area: z.string(),
  said: z.string(),
  page: z.number(),
  themes: z.array(z.string()),
  leaning: z.enum(['well', 'must improve', 'both', 'unclear']),
})
export type SaidMention = z.infer<typeof Mention>

const Source = z.object({
  id: DocumentId,
  dated: Day.nullable(),
  framework: z.string(),
  title: z.string(),
  fileName: z.string(),
})
/** A document that a thread's passages stand in. */
export type Source = z.infer<typeof Source>

export const ownCode = rawSql('(select la_code from authorities where id = (select current_authority()))')
const notReplaced = rawSql(
  'not exists (select from documents n where n.authority_id = d.authority_id and n.replaces = d.id)',
)

/** The documents about one authority, without those that a later issue replaces. */
export const documentsOf = (about: About, { asAt }: When): Sql =>
  sql`d.about_la_code = ${about === 'own' ? ownCode : sql`${about}`} and ${notReplaced}${asAt === null ? sql`` : sql` and d.dated <= ${asAt}`}`

/** Readings as they stood at the end of a day: what the first later decision about each says it was before. */
const stood = (asAt: Day): Sql => sql`(
  select r.authority_id, r.id, r.document_id, r.ordinal, r.field, r.page,
    coalesce(was.row ->> 'kind', r.kind) as kind, coalesce(was.row ->> 'area', r.area) as area,
    coalesce(was.row ->> 'value', r.value) as value, coalesce(was.row ->> 'state', r.state) as state,
    coalesce((select array_agg(t) from jsonb_array_elements_text(was.row -> 'themes') t), r.themes) as themes
  from readings r
  left join lateral (
    select h.verb, (select x from jsonb_array_elements(h.before) x where x ->> 'id' = r.id::text limit 1) as row
    from reading_decisions h
    where h.authority_id = r.authority_id and h.document_id = r.document_id and h.reading_ids @> array[r.id]
      and (h.at at time zone 'Europe/London')::date > ${asAt}
    order by h.id limit 1
  ) was on true
  -- made by a later split, merge or addition: it was not there yet
  where was.verb is null or was.row is not null or was.verb = 'undo'
)`

/** The readings to look at, under the name `r`. */
const readingsAt = ({ asAt, decisions }: When): Sql =>
  asAt === null || decisions === 'now' ? sql`readings r` : sql`${stood(asAt)} r`

/** The findings of one theme that count or wait, in the order of their documents' pages. */
export const findingsOn = (db: Db, theme: string, about: About, when: When): Promise<SaidFinding[]> =>
  db.many(
    sql`
      select r.id, r.document_id as "documentId", r.kind, r.area, r.value, r.page, r.state, r.themes
      from ${readingsAt(when)} join documents d on d.authority_id = r.authority_id and d.id = r.document_id
      where r.field = 'finding' and r.state in ('waiting', 'confirmed') and r.themes @> array[${theme}]::text[]
        and ${documentsOf(about, when)}
      order by r.document_id, r.ordinal, r.id`,
    Finding,
  )

/** The sentences of prose about one theme of which nobody has made a finding. */
export const mentionsOn = (db: Db, theme: string, about: About, when: When): Promise<SaidMention[]> =>
  db.many(
    sql`
      select m.id, m.document_id as "documentId", m.area, m.said, m.page, m.themes, m.leaning
      from mentions m join documents d on d.authority_id = m.authority_id and d.id = m.document_id
      where m.themes @> array[${theme}]::text[] and ${documentsOf(about, when)} and ${isFree}
      order by m.document_id, m.ordinal`,
    Mention,
  )

/** A mention `m` of which nobody has made a finding that still stands. */
const isFree = rawSql(
  `not exists (select from readings f where f.authority_id = m.authority_id and f.id = m.reading_id and f.state <> 'replaced')`,
)

/** The documents themselves, oldest first, those without a day last. */
export const sourcesOf = (db: Db, ids: readonly DocumentId[]): Promise<Source[]> =>
  db.many(
    sql`
      select d.id, d.dated, d.framework, d.title, d.file_name as "fileName" from documents d
      where d.id = any(${ids}) order by d.dated nulls last, d.id`,
    Source,
  )

const Tally = z.object({
  theme: z.string(),
  documentId: DocumentId,
  kind: z.string(),
  state: z.string(),
  n: z.number(),
})
export type Tally = z.infer<typeof Tally>

/** How many findings of each kind and state each document has on each theme; mentions as the kind `mention`. */
export const talliesOf = (db: Db, about: About, when: When): Promise<Tally[]> =>
  db.many(
    sql`
      select theme, r.document_id as "documentId", r.kind, r.state, count(*)::int as n
      from ${readingsAt(when)} join documents d on d.authority_id = r.authority_id and d.id = r.document_id,
        unnest(r.themes) theme
      where r.field = 'finding' and r.state in ('waiting', 'confirmed') and ${documentsOf(about, when)}
      group by 1, 2, 3, 4
      union all
      select theme, m.document_id, 'mention', 'mention', count(*)::int
      from mentions m join documents d on d.authority_id = m.authority_id and d.id = m.document_id, unnest(m.themes) theme
      where ${documentsOf(about, when)} and ${isFree}
      group by 1, 2`,
    Tally,
  )
