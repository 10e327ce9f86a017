import { z } from 'zod'
import { Day } from '../../platform/day.ts'
import { sql, type Db } from '../../platform/sql.ts'
import { placeOf, statementsOf, worstGrade, type Section, type StatementAnswer, type Tool } from '../tools/tool.ts'
import type { AuditId } from './audit.ts'

export type Reader = 'auditor' | 'moderator'

const Said = z.object({ said: z.enum(['met', 'partly', 'not', 'na', '']).default(''), note: z.string().default('') })
const Judged = z.object({ grade: z.string().default(''), evidence: z.string().default('') })

export const Judgement = z.object({
  reader: z.enum(['auditor', 'moderator']),
  personId: z.string(),
  by: z.string(),
  version: z.number(),
  statements: z.record(z.string(), Said),
  sections: z.record(z.string(), Judged),
  strengths: z.string(),
  summary: z.string(),
  voice: z.number().nullable(),
  grade: z.string().nullable(),
  savedAt: z.coerce.date(),
  finishedOn: Day.nullable(),
})
export type Judgement = z.infer<typeof Judgement>

const Words = z.object({
  statements: z.record(z.string(), z.string()),
  sections: z.record(z.string(), z.string()),
  strengths: z.string(),
  summary: z.string(),
})

/**
 * What the readers of an audit judged, of that what the person may see: their own, and what is finished and not closed to them. Who sees
 * no names is told where something was written, and not what.
 */
export const listJudgements = async (db: Db, auditId: AuditId): Promise<Judgement[]> => {
  const found = await db.many(
    sql`
      select j.reader, j.person_id as "personId", p.name as by, j.version, j.statements, j.sections, j.strengths, j.summary, j.voice, j.grade,
        j.saved_at as "savedAt", j.finished_on as "finishedOn", w.words
      from audit_judgements j
        left join audit_judgement_words w on w.authority_id = j.authority_id and w.audit_id = j.audit_id and w.reader = j.reader
        join people p on p.authority_id = j.authority_id and p.id = j.person_id
      where j.authority_id = (select current_authority()) and j.audit_id = ${auditId}::uuid order by j.reader`,
    Judgement.extend({ words: Words.nullable() }),
  )
  return found.map(({ words, ...shown }) => (words === null ? shown : withWords(shown, words)))
}

const withWords = (shown: Judgement, { statements, sections, ...rest }: z.infer<typeof Words>): Judgement => ({
  ...shown,
  ...rest,
  statements: Object.fromEntries(
    Object.entries(shown.statements).map(([id, one]) => [id, { ...one, note: statements[id] ?? one.note }]),
  ),
  sections: Object.fromEntries(
    Object.entries(shown.sections).map(([id, one]) => [id, { ...one, evidence: sections[id] ?? one.evidence }]),
  ),
})

export type Held = Pick<Judgement, 'statements' | 'sections' | 'strengths' | 'summary' | 'voice' | 'grade'>

/** A judgement of which nothing has been written yet. */
export const emptyJudgement: Held = {
  statements: {},
  sections: {},
  strengths: '',
  summary: '',
  voice: null,
  grade: null,
}

/** Whether nothing of a section is missing. */
export const isWhole = ({ id, statements }: Section, held: Held): boolean =>
  (held.sections[id]?.grade ?? '') !== '' &&
  statements.every((one) => {
    const { said = '', note = '' } = held.statements[one.id] ?? {}
    return said !== '' && (said !== 'na' || note !== '')
  })

/** A sentence for everything that is missing before a judgement can be finished, with the field that it is about. */
export const missingIn = (tool: Tool, held: Held): { field: string; message: string }[] => {
  const missing = tool.sections.flatMap((section) => {
    if (isWhole(section, held)) return []
    const open = section.statements.filter(({ id }) => (held.statements[id]?.said ?? '') === '').length
    const unsaid = section.statements.some(
      ({ id }) => held.statements[id]?.said === 'na' && held.statements[id].note === '',
    )
    const what = [
      open > 0 && `${open} of ${section.statements.length} statements`,
      unsaid && 'why a statement does not apply',
      (held.sections[section.id]?.grade ?? '') === '' && 'its grade',
    ].filter(Boolean)
    return [{ field: `section-${section.id}`, message: `${section.title} lacks ${what.join(' and ')}.` }]
  })
  if (tool.asksVoice && held.voice === null)
    missing.push({ field: 'voice', message: 'Say how far the child is heard.' })
  if (held.grade === null || held.grade === '')
    missing.push({ field: 'grade', message: 'Give the grade of the whole.' })
  if (held.summary === '')
    missing.push({ field: 'summary', message: 'Say in a few sentences what the grade rests on.' })
  return missing
}

/** The sections of safety that have the worst grade: the child may be at risk. */
export const unsafeIn = (tool: Tool, held: Pick<Held, 'sections'>): Section[] =>
  tool.sections.filter(({ id, isSafety }) => isSafety === true && held.sections[id]?.grade === worstGrade(tool))

/** Why a grade of the whole cannot stand beside those of the sections; undefined where it can. */
export const gradeFault = (tool: Tool, held: Held): string | undefined => {
  const [unsafe] = unsafeIn(tool, held)
  if (!unsafe || held.grade === null || held.grade === '') return undefined
  if (placeOf(tool, held.grade) >= placeOf(tool, tool.capped)) return undefined
  const least = tool.scale.grades.find(({ id }) => id === tool.capped)?.title ?? tool.capped
  return `“${unsafe.title}” is about the child’s safety and has the worst grade, so the whole is “${least}” at best.`
}

/** How many statements had which answer. */
export const tallyOf = (tool: Tool, held: Held): Record<StatementAnswer, number> => {
  const tally = { met: 0, partly: 0, not: 0, na: 0 }
  for (const { id } of statementsOf(tool)) {
    const said = held.statements[id]?.said ?? ''
    if (said !== '') tally[said] += 1
  }
  return tally
}
