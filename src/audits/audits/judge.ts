import { z } from 'zod'
import { record } from '../../people/index.ts'
import type { Day } from '../../platform/day.ts'
import { Invalid, NotFound, Refused } from '../../platform/errors.ts'
import { optionalWords } from '../../platform/fields.ts'
import { sql, type Db } from '../../platform/sql.ts'
import { statementAnswers, type Section } from '../tools/tool.ts'
import { toolOf, type Audit } from './audit.ts'
import { emptyJudgement, gradeFault, listJudgements, missingIn, unsafeIn, type Held, type Reader } from './judgement.ts'

/** As whom somebody reads an audit; undefined where they do not. */
export const readerOf = (
  { auditorId, moderatorId }: Pick<Audit, 'auditorId' | 'moderatorId'>,
  personId: string,
): Reader | undefined => (personId === auditorId ? 'auditor' : personId === moderatorId ? 'moderator' : undefined)

type Given = Readonly<Record<string, unknown>>

const text = (given: Given, name: string, most = 4000): string => {
  const value = given[name]
  return typeof value === 'string' ? value.trim().slice(0, most) : ''
}

/** What a form of a section holds: `said-` and `note-` of each statement, the grade and the evidence. Nothing of it is needed yet. */
const sectionOf = (
  section: Section,
  tool: { scale: { grades: readonly { id: string }[] } },
  given: Given,
): Pick<Held, 'statements' | 'sections'> => ({
  statements: Object.fromEntries(
    section.statements.map(({ id }) => {
      const said = text(given, `said-${id}`)
      return [
        id,
        { said: Object.hasOwn(statementAnswers, said) ? (said as 'met') : '', note: text(given, `note-${id}`) },
      ]
    }),
  ),
  sections: {
    [section.id]: {
      grade: tool.scale.grades.find(({ id }) => id === text(given, 'grade'))?.id ?? '',
      evidence: text(given, 'evidence', 10_000),
    },
  },
})

/** What stands at the end of a judgement: the grade of the whole, and what it rests on. */
export const WholeFields = z.object({
  strengths: optionalWords(4000),
  summary: optionalWords(4000),
  voice: z.preprocess(
    (value) => (value === '' || value === undefined ? null : value),
    z.coerce.number().int().min(0).max(4).nullable(),
  ),
  grade: z.preprocess((value) => (value === '' || value === undefined ? null : value), z.string().nullable()),
})

const mustBeOpen = (audit: Audit, personId: string): Reader => {
  const reader = readerOf(audit, personId)
  if (!reader) throw new NotFound('audit that was given to you')
  if (audit.closedOn !== null) throw new Refused('The audit is closed.')
  if ((reader === 'auditor' ? audit.finishedOn : audit.moderatedOn) !== null)
    throw new Refused('You have finished your reading: what you judged stays as it was.')
  if (reader === 'moderator' && audit.finishedOn === null) throw new Refused('The first reader has not finished yet.')
  return reader
}

/** Puts what is new beside what was saved before, in one step, so that two pages of one judgement lose nothing of each other. */
const save = async (
  db: Db,
  { audit, reader, held, finishedOn }: { audit: Audit; reader: Reader; held: Partial<Held>; finishedOn: Day | null },
): Promise<void> => {
  const { statements = {}, sections = {}, strengths = null, summary = null } = held
  const isWhole = 'grade' in held
  const change = sql`
    update audit_judgements j set version = j.version + 1, saved_at = clock_timestamp(),
      statements = j.statements || ${JSON.stringify(statements)}::jsonb, sections = j.sections || ${JSON.stringify(sections)}::jsonb,
      strengths = coalesce(${strengths}, j.strengths), summary = coalesce(${summary}, j.summary),
      voice = case when ${isWhole}::boolean then ${held.voice ?? null}::integer else j.voice end,
      grade = case when ${isWhole}::boolean then ${held.grade ?? null}::text else j.grade end,
      finished_on = ${finishedOn}::date
    where j.authority_id = (select current_authority()) and j.audit_id = ${audit.id}::uuid and j.reader = ${reader}`
  const begin = sql`
    insert into audit_judgements (authority_id, audit_id, reader, child_id, person_id, statements, sections, strengths, summary, voice, grade, finished_on)
    values (current_authority(), ${audit.id}, ${reader}, ${audit.childId}, current_person(), ${JSON.stringify(statements)}::jsonb,
      ${JSON.stringify(sections)}::jsonb, coalesce(${strengths}, ''), coalesce(${summary}, ''), ${held.voice ?? null}, ${held.grade ?? null}, ${finishedOn})
    on conflict do nothing`
  // Another page of the same judgement may begin it at the same moment: then this is a change of what it began.
  const saved = (await db.run(change)) || (await db.run(begin)) || (await db.run(change))
  if (saved === 0) throw new Refused('You have finished your reading: what you judged stays as it was.')
}

/**
 * Saves one section of a judgement, whole or not.
 * @throws NotFound where the tool has no such section or the audit was not given to the person; Refused once it is finished
 */
export const saveSection = (
  db: Db,
  { audit, sectionId, given, personId }: { audit: Audit; sectionId: string; given: Given; personId: string },
): Promise<void> =>
  db.transaction(async (step) => {
    const tool = toolOf(audit)
    const section = tool.sections.find(({ id }) => id === sectionId)
    if (!section) throw new NotFound('section')
    const reader = mustBeOpen(audit, personId)
    await save(step, { audit, reader, held: sectionOf(section, tool, given), finishedOn: null })
  })

/** Saves the end of a judgement, whole or not. @throws as `saveSection` */
export const saveWhole = (
  db: Db,
  { audit, whole, personId }: { audit: Audit; whole: z.output<typeof WholeFields>; personId: string },
): Promise<void> =>
  db.transaction((step) => save(step, { audit, reader: mustBeOpen(audit, personId), held: whole, finishedOn: null }))

/**
 * Finishes a judgement. What was given is saved first; nobody changes it afterwards.
 *
 * @throws Invalid with a sentence for everything that is missing; Refused where the child may be at risk and nothing is to be done at once
 */
export const finishJudgement = (
  db: Db,
  {
    audit,
    whole,
    personId,
    today,
  }: { audit: Audit; whole: z.output<typeof WholeFields>; personId: string; today: Day },
): Promise<void> =>
  db.transaction(async (step) => {
    const tool = toolOf(audit)
    const reader = mustBeOpen(audit, personId)
    const before = (await listJudgements(step, audit.id)).find((one) => one.reader === reader) ?? emptyJudgement
    const held: Held = { ...before, ...whole }
    const missing = missingIn(tool, held)
    if (held.grade !== null && !tool.scale.grades.some(({ id }) => id === held.grade))
      missing.push({ field: 'grade', message: 'Choose a grade of the scale.' })
    const fault = missing.length === 0 ? gradeFault(tool, held) : undefined
    if (fault) missing.push({ field: 'grade', message: fault })
    if (missing.length > 0) throw new Invalid(missing)
    const [unsafe] = unsafeIn(tool, held)
    if (unsafe && reader === 'auditor') {
      const { some } = await step.one(
        sql`select exists (select from audit_actions x where x.authority_id = (select current_authority()) and x.audit_id = ${audit.id} and x.at_once) as some`,
        z.object({ some: z.boolean() }),
      )
      if (!some)
        throw new Invalid([
          {
            field: 'grade',
            message: `“${unsafe.title}” has the worst grade: write down first what is done at once so that the child is seen and safe.`,
          },
        ])
    }
    await save(step, { audit, reader, held: whole, finishedOn: today })
    await record(step, {
      action: reader === 'auditor' ? 'audit.finished' : 'audit.moderated',
      subjectKind: 'audit',
      subjectId: audit.id,
      detail: unsafe ? { tool: audit.tool, safety: true } : { tool: audit.tool },
    })
  })
