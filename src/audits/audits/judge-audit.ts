import { z } from 'zod'
import type { Day } from '../../platform/day.ts'
import { Invalid, NotFound } from '../../platform/errors.ts'
import type { Db } from '../../platform/sql.ts'
import type { Tool } from '../tools/tool.ts'
import { toolOf, type Audit } from './audit.ts'
import { finishJudgement, readerOf, saveSection, saveWhole } from './judge.ts'
import { emptyJudgement, listJudgements } from './judgement.ts'

const said = z.string().max(4000, 'Use 4,000 characters at most.')

/** A judgement, or as much of it as there is, in one piece: for those who judge with a program of their own. */
export const JudgementFields = z.object({
  sections: z
    .array(
      z.object({
        section: z.string().describe('Its id in the tool.'),
        grade: z.string().default('').describe('The id of a grade of the scale.'),
        evidence: z.string().max(10_000, 'Use 10,000 characters at most.').default(''),
        statements: z
          .array(
            z.object({
              statement: z.string().describe('Its id in the tool.'),
              answer: z.enum(['met', 'partly', 'not', 'na']),
              note: said.default(''),
            }),
          )
          .default([]),
      }),
    )
    .default([]),
  whole: z
    .object({
      strengths: said.default(''),
      summary: said.default(''),
      voice: z.number().int().min(0).max(4).nullable().default(null),
      grade: z.string().nullable().default(null).describe('The id of a grade of the scale.'),
    })
    .optional()
    .describe('What the grade of the whole rests on; left out, what was saved before stays.'),
  finish: z.boolean().default(false).describe('Whether the reading is finished: then nobody changes it any more.'),
})

/**
 * Judges an audit as the reader that somebody is of it: keeps the sections and the whole that are given and, where it is said so,
 * finishes the reading. All or nothing, by the same rules as on the pages. Gives back what the person has judged.
 *
 * @throws Invalid for what the tool does not know and, at the end, for what is missing; NotFound where they are no reader; Refused once it is finished
 */
export const judgeAudit = (
  db: Db,
  {
    audit,
    given,
    personId,
    today,
  }: { audit: Audit; given: z.output<typeof JudgementFields>; personId: string; today: Day },
): Promise<void> =>
  db.transaction(async (step) => {
    const reader = readerOf(audit, personId)
    if (!reader) throw new NotFound('audit that was given to you')
    const unknown = unknownIn(toolOf(audit), given)
    if (unknown.length > 0) throw new Invalid(unknown)
    for (const { section, grade, evidence, statements } of given.sections) {
      const form = Object.fromEntries(
        statements.flatMap(({ statement, answer, note }) => [
          [`said-${statement}`, answer],
          [`note-${statement}`, note],
        ]),
      )
      await saveSection(step, { audit, sectionId: section, given: { ...form, grade, evidence }, personId })
    }
    const held = (await listJudgements(step, audit.id)).find((one) => one.reader === reader) ?? emptyJudgement
    const { strengths, summary, voice, grade } = given.whole ?? held
    const whole = { strengths, summary, voice, grade }
    if (given.finish) await finishJudgement(step, { audit, whole, personId, today })
    else if (given.whole) await saveWhole(step, { audit, whole, personId })
  })

/** A sentence for each section, statement or grade that the tool does not have. */
const unknownIn = (
  { sections, scale }: Tool,
  given: z.output<typeof JudgementFields>,
): { field: string; message: string }[] => {
  const grades = scale.grades.map(({ id }) => id)
  const faults = given.sections.flatMap(({ section, grade, statements }, at) => {
    const known = sections.find(({ id }) => id === section)
    if (!known)
      return [
        {
          field: `sections.${at}.section`,
          message: `The tool has no section “${section}”. It has ${listed(sections)}.`,
        },
      ]
    return [
      ...(grade === '' || grades.includes(grade) ? [] : [gradeFault(`sections.${at}.grade`, grade, grades)]),
      ...statements
        .filter(({ statement }) => !known.statements.some(({ id }) => id === statement))
        .map(({ statement }) => ({
          field: `sections.${at}.statements`,
          message: `“${known.title}” has no statement “${statement}”. It has ${listed(known.statements)}.`,
        })),
    ]
  })
  const whole = given.whole?.grade ?? null
  return whole === null || grades.includes(whole) ? faults : [...faults, gradeFault('whole.grade', whole, grades)]
}

const gradeFault = (field: string, grade: string, grades: readonly string[]) => ({
  field,
  message: `The scale has no grade “${grade}”. It has ${grades.join(', ')}.`,
})

const listed = (all: readonly { id: string }[]): string => all.map(({ id }) => id).join(', ')
