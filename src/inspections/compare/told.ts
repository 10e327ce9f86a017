import { z } from 'zod'
import { gradeIn } from '../../frameworks/index.ts'
import { Day } from '../../platform/day.ts'
import { rawSql, sql, type Db } from '../../platform/sql.ts'
import { ReadingId } from '../decide/reading-record.ts'
import { DocumentId } from '../intake/document-record.ts'
import { frameworkNamed } from '../threads/framework-named.ts'
import { ownCode } from '../threads/said.ts'

/** What others were told: letters about other authorities that are loaded here, as Sightline read them. */

const about = rawSql(
  'd.about_la_code is not null and not exists (select from documents n where n.authority_id = d.authority_id and n.replaces = d.id)',
)

const Letter = z.object({
  id: DocumentId,
  laCode: z.string(),
  authority: z.string(),
  framework: z.string(),
  title: z.string(),
  fileName: z.string(),
  dated: Day.nullable(),
})
export type Letter = z.infer<typeof Letter>

/** Every letter about another authority, oldest first; one without a day comes last. */
export const lettersOfOthers = (db: Db): Promise<Letter[]> =>
  db.many(
    sql`
      select d.id, d.about_la_code as "laCode", d.about_name as authority, d.framework, d.title, d.file_name as "fileName", d.dated
      from documents d where d.state = 'read' and ${about} and d.about_la_code <> ${ownCode}
      order by d.dated nulls last, d.id`,
    Letter,
  )

const Passage = z.object({
  id: z.string(),
  documentId: DocumentId,
  /** A finding's kind; `mention` where it stands in prose. */
  kind: z.string(),
  area: z.string(),
  text: z.string(),
  page: z.number(),
  state: z.string(),
  leaning: z.string(),
})
export type Passage = z.infer<typeof Passage>

/** What those letters say on a theme: findings first, then sentences of prose that lean one way. */
export const passagesOn = (db: Db, theme: string): Promise<Passage[]> =>
  db.many(
    sql`
      select * from (
        select r.id, r.document_id as "documentId", r.kind, r.area, r.value as text, r.page, r.state, '' as leaning, 0 as sort, r.ordinal
        from readings r join documents d on d.authority_id = r.authority_id and d.id = r.document_id
        where r.field = 'finding' and r.state in ('waiting', 'confirmed') and r.kind in ('strength', 'improve', 'priority', 'recommendation')
          and r.themes @> array[${theme}]::text[] and ${about} and d.about_la_code <> ${ownCode}
        union all
        select m.id, m.document_id, 'mention', m.area, m.said, m.page, 'mention', m.leaning, 1, m.ordinal
        from mentions m join documents d on d.authority_id = m.authority_id and d.id = m.document_id
        where m.themes @> array[${theme}]::text[] and m.leaning in ('well', 'must improve') and ${about} and d.about_la_code <> ${ownCode}
          and not exists (select from readings f where f.authority_id = m.authority_id and f.id = m.reading_id and f.state <> 'replaced')
      ) said order by sort, "documentId", ordinal, id`,
    Passage,
  )

/** What those letters say on every theme: each sort of thing that a letter says on it once, without its words. */
export const passagesOfOthers = (db: Db): Promise<(Passage & { theme: string })[]> =>
  db.many(
    sql`
      select distinct '' as id, r.document_id as "documentId", r.kind, r.area, '' as text, 0 as page, '' as state, '' as leaning, theme
      from readings r join documents d on d.authority_id = r.authority_id and d.id = r.document_id, unnest(r.themes) theme
      where r.field = 'finding' and r.state in ('waiting', 'confirmed') and r.kind in ('strength', 'improve', 'priority', 'recommendation')
        and ${about} and d.about_la_code <> ${ownCode}
      union all
      select distinct '', m.document_id, 'mention', '', '', 0, '', m.leaning, theme
      from mentions m join documents d on d.authority_id = m.authority_id and d.id = m.document_id, unnest(m.themes) theme
      where m.leaning in ('well', 'must improve') and ${about} and d.about_la_code <> ${ownCode}
        and not exists (select from readings f where f.authority_id = m.authority_id and f.id = m.reading_id and f.state <> 'replaced')`,
    Passage.extend({ theme: z.string() }),
  )

const JudgementRow = z.object({
  id: ReadingId,
  documentId: DocumentId,
  laCode: z.string(),
  framework: z.string(),
  area: z.string(),
  value: z.string(),
  dated: Day,
})

/** A grade of an area on a day; `rank` 0 is the best of its scale. */
export interface Judgement {
  documentId: DocumentId
  laCode: string
  area: string
  title: string
  scale: string
  rank: number
  words: string
  dated: Day
}

/** Every grade that those letters give, oldest first. */
export const judgementsOfOthers = async (db: Db): Promise<Judgement[]> => {
  const rows = await db.many(
    sql`
      select r.id, r.document_id as "documentId", d.about_la_code as "laCode", d.framework, r.area, r.value, d.dated
      from readings r join documents d on d.authority_id = r.authority_id and d.id = r.document_id
      where r.field = 'judgement' and r.state in ('waiting', 'confirmed') and d.dated is not null and ${about}
        and d.about_la_code <> ${ownCode}
      order by d.dated, r.ordinal`,
    JudgementRow,
  )
  return rows.flatMap(({ framework: name, value, ...row }): Judgement[] => {
    const framework = frameworkNamed(name)
    const scale = framework?.scale
    const id = scale && (gradeIn(scale, value, 'whole')?.id ?? scale.grades.find((grade) => grade.id === value)?.id)
    const grade = scale?.grades.find((each) => each.id === id)
    if (!scale || !grade || grade.id === 'not-judged') return []
    return [
      {
        ...row,
        title: framework.judgements.find((judged) => judged.id === row.area)?.title ?? row.area,
        scale: scale.id,
        rank: scale.grades.indexOf(grade),
        words: (grade.title ?? grade.id.replaceAll('-', ' ')).toLowerCase(),
      },
    ]
  })
}
