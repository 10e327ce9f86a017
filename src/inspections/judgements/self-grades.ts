import { z } from 'zod'
import { frameworks, gradeInWords, type Framework } from '../../frameworks/index.ts'
import { record } from '../../people/index.ts'
import { Day } from '../../platform/day.ts'
import { Invalid, NotFound, Refused } from '../../platform/errors.ts'
import { sql, type Db } from '../../platform/sql.ts'
import { DocumentId } from '../intake/document-record.ts'

/** What the council graded itself in one area for one year. */
export const SelfGrade = z.object({
  id: z.uuid(),
  framework: z.string(), // the framework's id
  area: z.string(),
  year: z.number(),
  grade: z.string(), // the grade's id
  source: z.string(),
  statedOn: Day,
  documentId: DocumentId.nullable(),
  recordedBy: z.string(),
  recordedAt: z.date(),
  why: z.string(),
  takenBackAt: z.date().nullable(),
})
export type SelfGrade = z.infer<typeof SelfGrade>

/** All self-grades that stand, and those taken back where asked for, newest first. */
export const listSelfGrades = (db: Db, { asAt, all = false }: { asAt: Day; all?: boolean }): Promise<SelfGrade[]> =>
  db.many(
    sql`
      select s.id, s.framework, s.area, s.year, s.grade, s.source, s.stated_on as "statedOn", s.document_id as "documentId",
        p.name as "recordedBy", s.recorded_at as "recordedAt", s.why, s.taken_back_at as "takenBackAt"
      from self_grades s join people p on p.authority_id = s.authority_id and p.id = s.person_id
      where s.stated_on <= ${asAt} and (${all} or s.taken_back_at is null)
      order by s.stated_on desc, s.area, s.recorded_at desc`,
    SelfGrade,
  )

/** What a person types to record one. The messages are for them. `judged` is the framework and area, as `ilacs.care_leavers`. */
export const NewSelfGrade = z.object({
  judged: z.string().min(1, 'Choose the area.'),
  year: z.coerce
    .number('Enter the year, such as 2026.')
    .int('Enter the year, such as 2026.')
    .min(1990, 'Enter a year from 1990 on.')
    .max(2999, 'Enter the year, such as 2026.'),
  grade: z.string().min(1, 'Choose the grade.'),
  source: z
    .string()
    .trim()
    .min(1, 'Say where the council says so: a self-evaluation and its page, a report, a meeting.')
    .max(500, 'The source is longer than 500 characters.'),
  statedOn: z.string().pipe(Day),
  documentId: z.preprocess((value) => (value === '' ? undefined : value), DocumentId.optional()),
  why: z.string().trim().max(2000, 'The remark is longer than 2,000 characters.').default(''),
})
export type NewSelfGrade = z.infer<typeof NewSelfGrade>

/** The areas that a council can grade itself in, newest framework first. */
export const selfGradeAreas = (): { value: string; text: string; framework: Framework }[] =>
  frameworks
    .filter(({ id, scale }) => scale !== null && /^(?:ilacs|area-send-2023|hmip-youth-2025|sif|apa-2005)$/.test(id))
    .toSorted((a, b) => b.validFrom.localeCompare(a.validFrom))
    .flatMap((framework) =>
      framework.judgements.map(({ id, title }) => ({
        value: `${framework.id}.${id}`,
        text: `${framework.record}: ${title}`,
        framework,
      })),
    )

const known = (judged: string, grade: string): { framework: Framework; area: string } => {
  const [id = '', ...rest] = judged.split('.')
  const area = rest.join('.')
  const framework = frameworks.find((each) => each.id === id)
  if (!framework?.judgements.some((each) => each.id === area))
    throw new Invalid([{ field: 'judged', message: 'Choose an area of the list.' }])
  if (!framework.scale?.grades.some((each) => each.id === grade)) {
    const words = framework.scale?.grades.map(({ id: each }) => gradeInWords(framework, each)).join(', ') ?? ''
    throw new Invalid([{ field: 'grade', message: `${framework.title} has no such grade. It has: ${words}.` }])
  }
  return { framework, area }
}

/** Records what the council graded itself. @throws Invalid where the grade is not on the scale of the area's framework, or the day has not come */
export const recordSelfGrade = (db: Db, given: NewSelfGrade, today: Day): Promise<string> =>
  db.transaction(async (step) => {
    const { framework, area } = known(given.judged, given.grade)
    if (given.statedOn > today)
      throw new Invalid([{ field: 'statedOn', message: 'The council cannot have said so on a day to come.' }])
    const { id } = await step.one(
      sql`
        insert into self_grades (authority_id, framework, area, year, grade, source, stated_on, document_id, person_id, why)
        values (current_authority(), ${framework.id}, ${area}, ${given.year}, ${given.grade}, ${given.source},
          ${given.statedOn}, ${given.documentId ?? null}, current_person(), ${given.why})
        returning id`,
      z.object({ id: z.uuid() }),
    )
    await record(step, {
      action: 'self-grade.recorded',
      subjectKind: 'self-grade',
      subjectId: id,
      why: given.why,
      detail: { framework: framework.id, area, year: given.year, grade: given.grade, source: given.source },
    })
    return id
  })

/** Takes a self-grade back: it counts no more and stays to be seen. @throws NotFound; Refused where it has been taken back already, or without a reason */
export const takeBackSelfGrade = (db: Db, id: string, why: string): Promise<void> =>
  db.transaction(async (step) => {
    if (why.trim() === '') throw new Refused('Say why the self-grade is taken back.')
    const found = await step.maybeOne(
      sql`select taken_back_at as at from self_grades where id = ${id} for update`,
      z.object({ at: z.date().nullable() }),
    )
    if (!found) throw new NotFound('self-grade')
    if (found.at) throw new Refused('This self-grade has been taken back already.')
    await step.run(sql`
      update self_grades set taken_back_by = current_person(), taken_back_at = now(), taken_back_why = ${why} where id = ${id}`)
    await record(step, { action: 'self-grade.taken back', subjectKind: 'self-grade', subjectId: id, why })
  })
