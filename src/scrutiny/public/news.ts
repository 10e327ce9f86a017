import { z } from 'zod'
import { Day } from '../../platform/day.ts'
import { sql, type Db } from '../../platform/sql.ts'

/** Something that became public, on its day. */
export const News = z.object({
  kind: z.enum(['papers', 'late paper', 'minutes', 'answer', 'cancelled']),
  id: z.string(), // of the meeting, the paper or the resolution
  meetingId: z.string(),
  committee: z.string(),
  heldOn: Day,
  on: Day,
  title: z.string(),
})
export type News = z.infer<typeof News>

/** What became public last, newest first. Asked as the public: of what is not public it knows nothing. */
export const listNews = (db: Db, most = 50): Promise<News[]> =>
  db.many(
    sql`
      with m as (select g.*, c.name as committee from committee_meetings g
        join committees c on c.authority_id = g.authority_id and c.id = g.committee_id)
      select * from (
        select 'papers' as kind, id, id as "meetingId", committee, held_on as "heldOn", published_on as on, '' as title
          from m where published_on is not null
        union all
        select 'late paper', p.id, m.id, m.committee, m.held_on, p.published_on, p.title from papers p
          join agenda_items i on i.authority_id = p.authority_id and i.id = p.item_id
          join m on m.authority_id = i.authority_id and m.id = i.meeting_id
          where p.published_on > m.published_on
        union all
        select 'minutes', id, id, committee, held_on, minutes_published_on, '' from m where minutes_published_on is not null
        union all
        select 'cancelled', id, id, committee, held_on, cancelled_on, cancelled_why from m where cancelled_on is not null
        union all
        select 'answer', r.id, m.id, m.committee, m.held_on, r.response_published_on, r.text from resolutions r
          join minutes u on u.authority_id = r.authority_id and u.id = r.minute_id
          join m on m.authority_id = u.authority_id and m.id = u.meeting_id
          where r.response_published_on is not null) news
      order by news.on desc, "heldOn" desc, kind, id limit ${most}`,
    News,
  )

export const Hit = z.object({
  kind: z.enum(['item', 'paper', 'minute', 'resolution']),
  id: z.string(),
  meetingId: z.string(),
  heldOn: Day,
  title: z.string(),
  words: z.string(), // around the first place where they stand
})
export type Hit = z.infer<typeof Hit>

/** Where words stand in what is public: agendas, papers, minutes, resolutions. At most fifty, the latest meeting first. */
export const searchPublic = (db: Db, words: string): Promise<Hit[]> => {
  const like = `%${words.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`
  const around = (column: 'p.body' | 'u.points' | 'i.asks' | 'r.text') => {
    const columns = { 'p.body': sql`p.body`, 'u.points': sql`u.points`, 'i.asks': sql`i.asks`, 'r.text': sql`r.text` }
    const text = columns[column]
    return sql`substr(${text}, greatest(1, position(lower(${words}) in lower(${text})) - 80), 240)`
  }
  return db.many(
    sql`
      select * from (
        select 'item' as kind, i.id, i.meeting_id as "meetingId", g.held_on as "heldOn", i.title, ${around('i.asks')} as words
          from agenda_items i join committee_meetings g on g.authority_id = i.authority_id and g.id = i.meeting_id
          where i.title ilike ${like} or i.asks ilike ${like}
        union all
        select 'paper', p.id, i.meeting_id, g.held_on, p.title, ${around('p.body')} from papers p
          join agenda_items i on i.authority_id = p.authority_id and i.id = p.item_id
          join committee_meetings g on g.authority_id = i.authority_id and g.id = i.meeting_id
          where p.title ilike ${like} or p.summary ilike ${like} or p.body ilike ${like}
        union all
        select 'minute', u.id, u.meeting_id, g.held_on, u.title, ${around('u.points')} from minutes u
          join committee_meetings g on g.authority_id = u.authority_id and g.id = u.meeting_id
          where u.title ilike ${like} or u.points ilike ${like}
        union all
        select 'resolution', r.id, u.meeting_id, g.held_on, u.title, ${around('r.text')} from resolutions r
          join minutes u on u.authority_id = r.authority_id and u.id = r.minute_id
          join committee_meetings g on g.authority_id = u.authority_id and g.id = u.meeting_id
          where r.text ilike ${like} or r.response_text ilike ${like} or r.response_why ilike ${like}) hits
      order by "heldOn" desc, kind, title limit 50`,
    Hit,
  )
}

export const Outcome = z.object({
  id: z.string(),
  area: z.string(),
  grade: z.string(),
  documentId: z.string(),
  title: z.string(),
  framework: z.string(),
  dated: Day,
})
export type Outcome = z.infer<typeof Outcome>

/** The confirmed grades of the council’s own inspections, newest first. */
export const listOutcomes = (db: Db): Promise<Outcome[]> =>
  db.many(
    sql`select id, area, grade, document_id as "documentId", title, framework, dated from inspection_outcomes
      order by dated desc, document_id, ordinal`,
    Outcome,
  )

export const ProgressPaper = z.object({
  id: z.string(),
  planId: z.string(),
  title: z.string(),
  summary: z.string(),
  toldOn: Day,
  meetingId: z.string(),
  heldOn: Day,
  committee: z.string(),
})
export type ProgressPaper = z.infer<typeof ProgressPaper>

/** How plans stood whenever a committee was told in public, newest first: the public has what councillors had. */
export const listProgressPapers = (db: Db): Promise<ProgressPaper[]> =>
  db.many(
    sql`
      select p.id, p.from_plan_id as "planId", p.title, p.summary, p.told_on as "toldOn", g.id as "meetingId", g.held_on as "heldOn", c.name as committee
      from papers p join agenda_items i on i.authority_id = p.authority_id and i.id = p.item_id
        join committee_meetings g on g.authority_id = i.authority_id and g.id = i.meeting_id
        join committees c on c.authority_id = g.authority_id and c.id = g.committee_id
      where p.sort = 'progress' and p.told_on is not null and p.from_plan_id is not null order by p.told_on desc, p.id`,
    ProgressPaper,
  )
