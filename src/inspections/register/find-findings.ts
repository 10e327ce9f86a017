import { z } from 'zod'
import { several } from '../../platform/several.ts'
import { joined, prepared, rawSql, sql, type Db, type Sql } from '../../platform/sql.ts'
import { Day } from '../../platform/day.ts'
import { onPage, PageNumber } from '../../platform/page-number.ts'
import { ReadingId, ReadingState } from '../decide/reading-record.ts'
import { DocumentId } from '../intake/document-record.ts'
import { keepWhileUnchanged } from './keep-while-unchanged.ts'
import { Choice } from '../choice.ts'

/** The orders that the register can stand in, and how the database says each. */
const orders = {
  newest: 'd.dated desc nulls last, d.id, r.ordinal, r.id',
  oldest: 'd.dated asc nulls last, d.id, r.ordinal, r.id',
  authority: 'd.about_name, d.dated desc nulls last, d.id, r.ordinal, r.id',
  'least sure': 'r.sureness, d.dated desc nulls last, d.id, r.ordinal, r.id',
} as const
export type FindingOrder = keyof typeof orders
export const findingOrders = Object.keys(orders) as readonly FindingOrder[] // the keys of the table above

/** What narrows the register. Several values of one filter widen it (any of them); different filters narrow it (all of them). */
export const FindingFilters = z.object({
  q: z.string().trim().max(200).default(''),
  authority: several(z.string()), // la codes of the authorities that the documents are about
  framework: several(z.string()),
  year: several(z.coerce.number().int().min(1900).max(2999)), // of publication
  area: several(z.string()),
  theme: several(z.string()),
  kind: several(z.string()),
  state: several(ReadingState.exclude(['replaced'])),
  document: several(DocumentId),
  sort: z.enum(findingOrders).default('newest'),
  page: PageNumber,
})
export type FindingFilters = z.infer<typeof FindingFilters>

export const findingsPerPage = 50

const Finding = z.object({
  id: ReadingId,
  kind: z.string(),
  area: z.string(),
  value: z.string(),
  /** The words with those that were searched for between `⟦` and `⟧`; '' when nothing was searched for. */
  marked: z.string(),
  body: z.string(),
  page: z.number(),
  sureness: z.number(),
  themes: z.array(z.string()),
  state: ReadingState,
  corrected: z.boolean(),
  decidedBy: z.string().nullable(),
  decidedAt: z.date().nullable(),
  documentId: DocumentId,
  fileName: z.string(),
  title: z.string(),
  framework: z.string(),
  authority: z.string(),
  laCode: z.string().nullable(),
  dated: Day.nullable(),
})
export type Finding = z.infer<typeof Finding>

const conditions = (filters: FindingFilters): Sql => {
  const parts: Sql[] = [sql`r.field = 'finding'`]
  const any = (column: string, values: readonly (string | number)[]) => {
    if (values.length > 0) parts.push(sql`${rawSql(column)} = any(${values})`)
  }
  any('d.about_la_code', filters.authority)
  any('d.framework', filters.framework)
  any('extract(year from d.dated)::int', filters.year)
  any('r.area', filters.area)
  any('r.kind', filters.kind)
  any('r.document_id', filters.document)
  if (filters.theme.length > 0) parts.push(sql`r.themes && ${filters.theme}::text[]`)
  parts.push(filters.state.length > 0 ? sql`r.state = any(${filters.state})` : sql`r.state in ('waiting', 'confirmed')`)
  // A re-issue says it all again: what it replaces is listed only when that very document is asked for.
  if (filters.document.length === 0) {
    parts.push(sql`not exists (select from documents n where n.authority_id = d.authority_id and n.replaces = d.id)`)
  }
  if (filters.q) parts.push(sql`r.search @@ websearch_to_tsquery('english', ${filters.q})`)
  return joined(parts, ' and ')
}

const from = rawSql('readings r join documents d on d.authority_id = r.authority_id and d.id = r.document_id')

const select = (filters: FindingFilters): Sql => sql`
  select r.id, r.kind, r.area, r.value, r.body, r.page, r.sureness, r.themes, r.state, r.corrected,
    p.name as "decidedBy", r.decided_at as "decidedAt", r.document_id as "documentId", d.file_name as "fileName", d.title,
    d.framework, d.about_name as authority, d.about_la_code as "laCode", d.dated,
    ${
      filters.q
        ? sql`ts_headline('english', r.value, websearch_to_tsquery('english', ${filters.q}), 'HighlightAll=true, StartSel=⟦, StopSel=⟧')`
        : sql`''`
    } as marked
  from ${from} left join people p on p.authority_id = r.authority_id and p.id = r.decided_by`

/** One page of findings, fetched by their ids. Rejected ones are shown only when asked for. */
export const findFindings = async (db: Db, filters: FindingFilters): Promise<Finding[]> => {
  const { ids } = await orderOf(db, filters)
  return fetchFindings(db, onPage(ids, filters.page, findingsPerPage), filters)
}

/** Every finding that the filters let through, for an export. */
export const allFindings = async (db: Db, filters: FindingFilters): Promise<Finding[]> =>
  fetchFindings(db, (await orderOf(db, filters)).ids, filters)

/** How many findings the filters let through, and how many of these wait for a person. */
export const countFindings = async (db: Db, filters: FindingFilters): Promise<{ total: number; waiting: number }> => {
  const { ids, waiting } = await orderOf(db, filters)
  return { total: ids.length, waiting }
}

/** The findings with these ids, in this order, whatever their state; an id that is no finding here is left out. */
export const findingsById = (db: Db, ids: readonly string[]): Promise<Finding[]> =>
  fetchFindings(db, ids, FindingFilters.parse({}))

const fetchFindings = async (db: Db, ids: readonly string[], filters: FindingFilters): Promise<Finding[]> => {
  if (ids.length === 0) return []
  return db.many(
    prepared(
      filters.q ? 'findings, marked' : 'findings',
      sql`
      ${select(filters)} join unnest(${ids}::uuid[]) with ordinality as wanted (id, place) on wanted.id = r.id
      where r.authority_id = current_authority()
      order by wanted.place`,
    ),
    Finding,
  )
}

const Order = z.object({ ids: z.string(), waiting: z.number() })

/** The ids of all findings that the filters let through, in order, and how many of them wait: the number is the list. */
const orderOf = (db: Db, filters: FindingFilters): Promise<{ ids: readonly string[]; waiting: number }> =>
  keepWhileUnchanged(db, `order ${JSON.stringify({ ...filters, page: 1 })}`, async () => {
    const { ids, waiting } = await db.one(
      sql`
        select coalesce(string_agg(r.id::text, ' ' order by ${rawSql(orders[filters.sort])}), '') as ids,
          (count(*) filter (where r.state = 'waiting'))::int as waiting
        from ${from} where ${conditions(filters)}`,
      Order,
    )
    return { ids: ids === '' ? [] : ids.split(' '), waiting }
  })

/** What each filter can be set to, with how many findings carry it (waiting or confirmed). */
export const listChoices = (db: Db): Promise<Choice[]> => keepWhileUnchanged(db, 'choices', () => countChoices(db))

const countChoices = (db: Db): Promise<Choice[]> =>
  db.many(
    sql`
      with f as materialized (
        select r.kind, r.area, r.state, r.themes, d.framework, d.about_la_code, d.about_name,
          extract(year from d.dated)::int::text as year
        from ${from} where r.field = 'finding' and r.state <> 'replaced'
      ),
      -- one pass over the findings for all filters but themes, of which a finding has several
      counted as (
        select case
            when grouping(about_la_code) = 0 then array['authority', about_la_code, about_name]
            when grouping(framework) = 0 then array['framework', framework, framework]
            when grouping(year) = 0 then array['year', year, year]
            when grouping(area) = 0 then array['area', area, area]
            when grouping(kind) = 0 then array['kind', kind, kind]
            else array['state', state, state]
          end as choice, count(*)::int as count
        from f group by grouping sets ((about_la_code, about_name), framework, year, area, kind, state)
        union all
        select array['theme', theme, theme], count(*)::int from f, unnest(themes) as theme group by theme
      )
      select choice[1] as filter, choice[2] as value, choice[3] as label, count
      from counted where choice[2] <> '' order by choice[1], choice[3]`,
    Choice,
  )
