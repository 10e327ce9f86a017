import { z } from 'zod'
import { gradeIn } from '../../frameworks/index.ts'
import { sql, type Db } from '../../platform/sql.ts'
import { DocumentId } from '../intake/document-record.ts'
import { frameworkNamed } from './framework-named.ts'

/** A grade on the scale of its own framework, the scale printed whole: two scales are never one axis. */
export interface Graded {
  area: string
  title: string // of the area
  grades: readonly { words: string; given: boolean }[] // best first
  note: string // `where 4 is best`
  state: 'waiting' | 'confirmed'
}

const Row = z.object({
  documentId: DocumentId,
  framework: z.string(),
  area: z.string(),
  value: z.string(),
  state: z.enum(['waiting', 'confirmed']),
})

/** The judgements of some documents, each on its scale; what no scale knows is left out. */
export const gradesOf = async (db: Db, ids: readonly DocumentId[]): Promise<Map<DocumentId, Graded[]>> => {
  const rows = await db.many(
    sql`
      select r.document_id as "documentId", d.framework, r.area, r.value, r.state
      from readings r join documents d on d.authority_id = r.authority_id and d.id = r.document_id
      where r.field = 'judgement' and r.state in ('waiting', 'confirmed') and r.document_id = any(${ids})
      order by r.document_id, r.ordinal`,
    Row,
  )
  const found = new Map<DocumentId, Graded[]>()
  for (const row of rows) {
    const graded = gradedOf(row)
    if (graded) found.set(row.documentId, [...(found.get(row.documentId) ?? []), graded])
  }
  return found
}

const gradedOf = ({ framework: name, area, value, state }: z.infer<typeof Row>): Graded | undefined => {
  const framework = frameworkNamed(name)
  const judged = framework?.judgements.find(({ id }) => id === area)
  const scale = framework?.scale
  const given = scale && gradeIn(scale, value, 'whole')
  const isOwnId = scale?.grades.find(({ id }) => id === value)
  const id = given?.id ?? isOwnId?.id
  if (!judged || !scale || id === undefined) return undefined
  return {
    area,
    title: judged.title,
    grades: scale.grades
      .filter((grade) => grade.id !== 'not-judged' || grade.id === id)
      .map((grade) => ({
        words: (grade.title ?? grade.id.replaceAll('-', ' ')).toLowerCase(),
        given: grade.id === id,
      })),
    note: scale.numbers === 'higher is better' ? `where ${scale.grades[0]?.id ?? ''} is best` : '',
    state,
  }
}

/** The judgements that stand over these findings: of their own areas, else the overall one. */
export const gradesFor = (graded: readonly Graded[], areas: readonly string[]): Graded[] => {
  const own = graded.filter(({ area }) => areas.includes(area))
  if (own.length > 0) return own
  return graded.filter(({ area }) => /overall|outcome/.test(area)).slice(0, 1)
}
