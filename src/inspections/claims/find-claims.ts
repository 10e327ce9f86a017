import { z } from 'zod'
import { Day } from '../../platform/day.ts'
import { joined, rawSql, sql, type Db, type Sql } from '../../platform/sql.ts'
import { several } from '../../platform/several.ts'
import { onPage, PageNumber } from '../../platform/page-number.ts'
import { PassageRow, ReadingId, ReadingState } from '../decide/reading-record.ts'
import { DocumentId } from '../intake/document-record.ts'
import {
  claimants,
  claimKinds,
  evidenceFound,
  type Claimant,
  type ClaimKind,
  type EvidenceFound,
} from '../reading/index.ts'
import { keepWhileLettersUnchanged } from '../register/keep-while-unchanged.ts'
import { Choice } from '../choice.ts'

const keysOf = <Key extends string>(table: Readonly<Record<Key, string>>) => Object.keys(table) as [Key, ...Key[]] // the keys of a literal
const SaidBy = z.enum(keysOf<Claimant>(claimants))
const Kind = z.enum(keysOf<ClaimKind>(claimKinds))
const Found = z.enum(keysOf<EvidenceFound>(evidenceFound))

/** Whether a document of a later day about the same authority says something on a theme of the claim. */
export const Later = z.enum(['said', 'never'])

/** What narrows the claims log. */
export const ClaimFilters = z.object({
  q: z.string().trim().max(200).default(''),
  theme: several(z.string()),
  saidBy: several(SaidBy),
  kind: several(Kind),
  found: several(Found),
  later: several(Later),
  year: several(z.coerce.number().int().min(1900).max(2999)),
  authority: several(z.string()),
  state: several(ReadingState.exclude(['replaced'])),
  page: PageNumber,
})
export type ClaimFilters = z.infer<typeof ClaimFilters>

export const claimsPerPage = 25

const EvidenceRow = z.object({ side: z.enum(['for', 'against']), passage: PassageRow })

const LaterRow = z.object({
  readingId: ReadingId,
  documentId: DocumentId,
  title: z.string(),
  dated: Day,
  kind: z.string(),
  value: z.string(),
  page: z.number(),
})

/** A claim as the log shows it. */
export const ClaimRecord = z.object({
  id: ReadingId,
  documentId: DocumentId,
  title: z.string(),
  fileName: z.string(),
  framework: z.string(),
  authority: z.string(),
  laCode: z.string().nullable(),
  dated: Day.nullable(),
  page: z.number(),
  value: z.string(),
  themes: z.array(z.string()),
  state: ReadingState,
  saidBy: SaidBy.nullable(), // null where a person added the claim
  kind: Kind.nullable(),
  attribution: z.number().nullable(),
  found: Found,
  evidence: z.array(EvidenceRow),
  /** How many findings of later documents share a theme with it, and how many of these documents there are. */
  laterFindings: z.number(),
  laterStrengths: z.number(),
  laterNeeds: z.number(),
  laterDocuments: z.number(),
  /** The day from which later documents count: there may be none at all. */
  hasLaterDocuments: z.boolean(),
  /** The newest of them, at most three. */
  later: z.array(LaterRow),
})
export type ClaimRecord = z.infer<typeof ClaimRecord>

const from = rawSql(`
  readings r
  join documents d on d.authority_id = r.authority_id and d.id = r.document_id
  left join lateral (
    select c.said_by, c.kind, c.attribution, c.found, c.evidence from claims c
    where c.authority_id = r.authority_id and c.document_id = r.document_id and c.page = r.page and c.exact = r.passage ->> 'exact'
    order by c.ordinal limit 1
  ) c on true`)

/** What later documents about the same authority say on a theme of the claim: findings of every kind, later claims too. */
const onTheme = `
  from readings l join documents e on e.authority_id = l.authority_id and e.id = l.document_id
  where l.authority_id = r.authority_id and l.field = 'finding' and l.state in ('waiting', 'confirmed') and l.themes && r.themes
    and e.dated > d.dated and e.about_la_code is not distinct from d.about_la_code
    and not exists (select from documents n where n.authority_id = e.authority_id and n.replaces = e.id)`

/** The last day on which each theme was spoken of, about each authority: one pass over all findings. */
const lastSaid = rawSql(`
  last_said as materialized (
    select e.about_la_code, theme, max(e.dated) as dated
    from readings l join documents e on e.authority_id = l.authority_id and e.id = l.document_id, unnest(l.themes) as theme
    where l.field = 'finding' and l.state in ('waiting', 'confirmed')
      and not exists (select from documents n where n.authority_id = e.authority_id and n.replaces = e.id)
    group by 1, 2
  )`)
const isSaidLater = rawSql(`exists (
  select from last_said s where s.theme = any(r.themes) and s.dated > d.dated and s.about_la_code is not distinct from d.about_la_code
)`)

const isClaim = rawSql(`r.field = 'finding' and r.kind = 'claim'
  and not exists (select from documents n where n.authority_id = d.authority_id and n.replaces = d.id)`)

const conditions = (filters: ClaimFilters): Sql => {
  const parts: Sql[] = [isClaim]
  const any = (column: string, values: readonly (string | number)[]) => {
    if (values.length > 0) parts.push(sql`${rawSql(column)} = any(${values})`)
  }
  any('c.said_by', filters.saidBy)
  any('c.kind', filters.kind)
  any(`coalesce(c.found, 'none')`, filters.found)
  any('extract(year from d.dated)::int', filters.year)
  any('d.about_la_code', filters.authority)
  if (filters.theme.length > 0) parts.push(sql`r.themes && ${filters.theme}::text[]`)
  parts.push(filters.state.length > 0 ? sql`r.state = any(${filters.state})` : sql`r.state in ('waiting', 'confirmed')`)
  const [later, ...both] = new Set(filters.later)
  if (later && both.length === 0) parts.push(later === 'said' ? isSaidLater : sql`not ${isSaidLater}`)
  if (filters.q) parts.push(sql`r.search @@ websearch_to_tsquery('english', ${filters.q})`)
  return joined(parts, ' and ')
}

const inOrder = rawSql('order by d.dated desc nulls last, d.id, r.ordinal, r.id')

/** Which claims: `those`. What later documents say is looked up once for each of them. */
const select = (those: Sql): Sql => sql`
  select r.id, r.document_id as "documentId", d.title, d.file_name as "fileName", d.framework, d.about_name as authority,
    d.about_la_code as "laCode", d.dated, r.page, r.value, r.themes, r.state, c.said_by as "saidBy", c.kind, c.attribution,
    coalesce(c.found, 'none') as found, coalesce(c.evidence, '[]') as evidence,
    later.findings as "laterFindings", later.strengths as "laterStrengths", later.needs as "laterNeeds",
    later.documents as "laterDocuments", coalesce(later.newest, '[]') as later,
    exists (
      select from documents e where e.authority_id = d.authority_id and e.dated > d.dated
        and e.about_la_code is not distinct from d.about_la_code
    ) as "hasLaterDocuments"
  from ${from}
  cross join lateral (
    select count(*)::int as findings, (count(*) filter (where n.kind = 'strength'))::int as strengths,
      (count(*) filter (where n.kind in ('improve', 'priority', 'recommendation')))::int as needs,
      count(distinct n.document_id)::int as documents,
      jsonb_agg(jsonb_build_object('readingId', n.id, 'documentId', n.document_id, 'title', n.title, 'dated', n.dated,
        'kind', n.kind, 'value', n.value, 'page', n.page) order by n.nth) filter (where n.nth <= 3) as newest
    from (
      select l.id, l.document_id, coalesce(nullif(e.title, ''), e.file_name) as title, e.dated::text as dated, l.kind, l.value, l.page,
        row_number() over (order by e.dated desc, l.ordinal) as nth ${rawSql(onTheme)}
    ) n
  ) later
  where ${those} ${inOrder}`

/** The ids of all claims that the filters let through, in order, kept while nothing changes. */
const claimIds = (db: Db, filters: ClaimFilters): Promise<ReadingId[]> =>
  keepWhileLettersUnchanged(db, `claims ${JSON.stringify({ ...filters, page: 1 })}`, async () => {
    const found = await db.many(
      sql`with ${lastSaid} select r.id from ${from} where ${conditions(filters)} ${inOrder}`,
      z.object({ id: ReadingId }),
    )
    return found.map(({ id }) => id)
  })

/** One page of claims, the newest documents first, each with what later documents say on its themes. */
export const findClaims = (db: Db, filters: ClaimFilters): Promise<ClaimRecord[]> =>
  keepWhileLettersUnchanged(db, `claims page ${JSON.stringify(filters)}`, async () => {
    const ids = onPage(await claimIds(db, filters), filters.page, claimsPerPage)
    return db.many(select(sql`r.id = any(${ids})`), ClaimRecord)
  })

/** All of them, for an export. */
export const allClaims = async (db: Db, filters: ClaimFilters): Promise<ClaimRecord[]> =>
  db.many(select(sql`r.id = any(${await claimIds(db, filters)})`), ClaimRecord)

export const countClaims = async (db: Db, filters: ClaimFilters): Promise<number> =>
  (await claimIds(db, filters)).length

/** What each filter can be set to, with how many claims carry it. */
export const listClaimChoices = (db: Db): Promise<Choice[]> =>
  keepWhileLettersUnchanged(db, 'claim choices', () =>
    db.many(
      sql`
        with ${lastSaid}, k as materialized (
          select r.themes, r.state, c.said_by, c.kind, coalesce(c.found, 'none') as found, d.about_la_code, d.about_name,
            extract(year from d.dated)::int::text as year,
            case when ${isSaidLater} then 'said' else 'never' end as later
          from ${from} where ${isClaim} and r.state <> 'replaced'
        ), choices as (
          select filter, value, label from k cross join lateral (values
            ('saidBy', said_by, said_by), ('kind', kind, kind), ('found', found, found), ('later', later, later), ('year', year, year),
            ('authority', about_la_code, about_name), ('state', state, state)
          ) as choice (filter, value, label)
          union all
          select 'theme', theme, theme from k, unnest(themes) as theme
        )
        select filter, value, label, count(*)::int as count from choices where value <> ''
        group by filter, value, label order by filter, label`,
      Choice,
    ),
  )
