import { z } from 'zod'
import { Day } from '../../platform/day.ts'
import { joined, rawSql, sql, type Db, type Sql } from '../../platform/sql.ts'
import { several } from '../../platform/several.ts'
import { PageNumber } from '../../platform/page-number.ts'
import { PassageRow, ReadingId, ReadingState } from '../decide/reading-record.ts'
import { DocumentId } from '../intake/document-record.ts'
import { keepWhileUnchanged } from '../register/keep-while-unchanged.ts'
import { figureChecks, type FigureCheck } from '../reading/index.ts'
import { Choice } from '../choice.ts'

const checkNames = Object.keys(figureChecks) as [FigureCheck, ...FigureCheck[]] // the keys of the table
export const FigureVerdict = z.enum(['disagrees', 'doubtful', 'agrees', 'unchecked'])
export type FigureVerdict = z.infer<typeof FigureVerdict>

/** A figure as it is kept, with the note that a person may confirm or reject where something is wrong with it. */
export const FigureRecord = z.object({
  documentId: DocumentId,
  ordinal: z.number(),
  check: z.enum(checkNames),
  label: z.string(),
  counted: z.number().nullable(),
  of: z.number().nullable(),
  stated: z.string(),
  computed: z.number().nullable(),
  difference: z.number().nullable(),
  verdict: FigureVerdict,
  reason: z.string(),
  page: z.number(),
  passage: PassageRow.nullable(),
  /** The reading that is its note; null where the figure is right, or the note was split or merged. */
  readingId: ReadingId.nullable(),
  state: ReadingState.nullable(),
})
export type FigureRecord = z.infer<typeof FigureRecord>

const columns = rawSql(`
  f.document_id as "documentId", f.ordinal, f.rule as "check", f.label, f.counted, f.out_of as "of", f.stated, f.computed,
  f.difference, f.verdict, f.reason, f.page, f.passage, note.id as "readingId", note.state`)

/** A note and its figure are tied by what both stand on: the words, their page and the check. */
const withNote = `
  figures f left join lateral (
    select r.id, r.state from readings r
    where r.authority_id = f.authority_id and r.document_id = f.document_id and r.field = 'figure' and r.kind = f.rule
      and r.page = f.page and r.passage ->> 'exact' = f.passage ->> 'exact' and r.state <> 'replaced'
    order by r.ordinal limit 1
  ) note on f.verdict in ('disagrees', 'doubtful')`

/** Every figure that was found in a document, in its own order. */
export const listFigures = (db: Db, id: DocumentId): Promise<FigureRecord[]> =>
  db.many(sql`select ${columns} from ${rawSql(withNote)} where f.document_id = ${id} order by f.ordinal`, FigureRecord)

/** What narrows the register of what does not work out. */
export const NoteFilters = z.object({
  q: z.string().trim().max(200).default(''),
  check: several(z.enum(checkNames)),
  verdict: several(z.enum(['disagrees', 'doubtful'])),
  state: several(ReadingState.exclude(['replaced'])),
  year: several(z.coerce.number().int().min(1900).max(2999)),
  framework: several(z.string()),
  authority: several(z.string()),
  page: PageNumber,
})
export type NoteFilters = z.infer<typeof NoteFilters>

export const notesPerPage = 50

const Note = FigureRecord.extend({
  title: z.string(),
  fileName: z.string(),
  framework: z.string(),
  authority: z.string(),
  laCode: z.string().nullable(),
  dated: Day.nullable(),
})
export type Note = z.infer<typeof Note>

const notes = rawSql(`${withNote} join documents d on d.authority_id = f.authority_id and d.id = f.document_id`)

/** What does not work out, in documents that no later issue replaces: a re-issue says it all again. */
const inForce = rawSql(`f.verdict in ('disagrees', 'doubtful')
  and not exists (select from documents n where n.authority_id = d.authority_id and n.replaces = d.id)`)

const conditions = (filters: NoteFilters): Sql => {
  const parts: Sql[] = [inForce]
  const any = (column: string, values: readonly (string | number)[]) => {
    if (values.length > 0) parts.push(sql`${rawSql(column)} = any(${values})`)
  }
  any('f.rule', filters.check)
  any('f.verdict', filters.verdict)
  any('extract(year from d.dated)::int', filters.year)
  any('d.framework', filters.framework)
  any('d.about_la_code', filters.authority)
  // A note that a person has rejected was a false alarm: it is shown only when asked for.
  if (filters.state.length > 0) any('note.state', filters.state)
  else parts.push(sql`note.state is distinct from 'rejected'`)
  if (filters.q) {
    const like = `%${filters.q.replace(/[\\%_]/g, '\\$&')}%`
    parts.push(sql`(f.label ilike ${like} or f.reason ilike ${like} or f.passage ->> 'exact' ilike ${like})`)
  }
  return joined(parts, ' and ')
}

const select = (filters: NoteFilters): Sql => sql`
  select ${columns}, d.title, d.file_name as "fileName", d.framework, d.about_name as authority, d.about_la_code as "laCode", d.dated
  from ${notes} where ${conditions(filters)} order by d.dated desc nulls last, d.id, f.ordinal`

/** One page of figures that do not work out, the newest documents first. Those that a person rejected only when asked for. */
export const findNotes = (db: Db, filters: NoteFilters): Promise<Note[]> =>
  db.many(sql`${select(filters)} limit ${notesPerPage} offset ${(filters.page - 1) * notesPerPage}`, Note)

/** All of them, for an export. */
export const allNotes = (db: Db, filters: NoteFilters): Promise<Note[]> => db.many(select(filters), Note)

export const countNotes = (db: Db, filters: NoteFilters): Promise<number> =>
  keepWhileUnchanged(db, `notes ${JSON.stringify({ ...filters, page: 1 })}`, async () => {
    const { n } = await db.one(
      sql`select count(*)::int as n from ${notes} where ${conditions(filters)}`,
      z.object({ n: z.number() }),
    )
    return n
  })

/** What each filter can be set to, with how many notes carry it. */
export const listNoteChoices = (db: Db): Promise<Choice[]> =>
  keepWhileUnchanged(db, 'note choices', () =>
    db.many(
      sql`
        with n as materialized (
          select f.rule, f.verdict, note.state, d.framework, d.about_la_code, d.about_name,
            extract(year from d.dated)::int::text as year
          from ${notes} where ${inForce}
        )
        select filter, value, label, count(*)::int as count from n cross join lateral (values
          ('check', rule, rule), ('verdict', verdict, verdict), ('state', state, state), ('year', year, year),
          ('framework', framework, framework), ('authority', about_la_code, about_name)
        ) as choice (filter, value, label)
        where value <> '' group by filter, value, label order by filter, label`,
      Choice,
    ),
  )
