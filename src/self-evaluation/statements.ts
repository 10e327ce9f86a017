import { z } from 'zod'
import { areaLines, type AreaLine } from '../frameworks/index.ts'
import { record } from '../people/index.ts'
import { Day } from '../platform/day.ts'
import { Invalid, NotFound, Refused } from '../platform/errors.ts'
import { sql, type Db } from '../platform/sql.ts'

export const Year = z.coerce.number('Enter the year, such as 2026.').int().min(1990).max(2999)

/** The areas that a council speaks of: those that are judged now, service by service. */
export const evaluatedLines: readonly AreaLine[] = areaLines.filter(
  ({ service, ended }) =>
    ended === undefined && (service === 'children' || service === 'send' || service === 'youth-justice'),
)

/** @throws NotFound */
export const lineOf = (id: string): AreaLine => {
  const found = evaluatedLines.find((line) => line.id === id)
  if (!found) throw new NotFound('area')
  return found
}

/** What a council says of one area in one year: what we know and what next; how we know is in its claims. */
export const Statement = z.object({
  year: z.number(),
  line: z.string(),
  knows: z.string(),
  next: z.string(),
  challengedBy: z.string(),
  challengedOn: Day.nullable(),
  challenge: z.string(),
  version: z.number(),
  writtenBy: z.string().nullable(),
  writtenOn: Day,
})
export type Statement = z.infer<typeof Statement>

export const listStatements = (db: Db, year: number): Promise<Statement[]> =>
  db.many(
    sql`
      select s.year, s.line, s.knows, s.next, s.challenged_by as "challengedBy", s.challenged_on as "challengedOn", s.challenge,
        s.version, p.name as "writtenBy", s.written_on as "writtenOn"
      from self_statements s left join people p on p.authority_id = s.authority_id and p.id = s.written_by
      where s.authority_id = (select current_authority()) and s.year = ${year}`,
    Statement,
  )

const text = z.string().trim().max(8000, 'Use 8,000 characters at most.').default('')

export const StatementFields = z.object({
  knows: text,
  next: text,
  challengedBy: z.string().trim().max(200).default(''),
  challengedOn: z.preprocess((value) => (value === '' || value === undefined ? null : value), Day.nullable()),
  challenge: text,
  version: z.coerce.number().int().min(0).default(0), // the one that the writer saw; 0: there was none
})
export type StatementFields = z.output<typeof StatementFields>

/**
 * Writes the statement of an area anew.
 *
 * @throws Refused where somebody has written since; Invalid where a challenge lacks its day or its words; NotFound
 */
export const writeStatement = (
  db: Db,
  { year, line }: { year: number; line: string },
  fields: StatementFields,
  today: Day,
): Promise<void> =>
  db.transaction(async (step) => {
    lineOf(line)
    const { knows, next, challenge, challengedBy, challengedOn, version } = fields
    if ((challenge === '') !== (challengedOn === null))
      throw new Invalid([
        challenge === ''
          ? { field: 'challenge', message: 'Say what the peer said, or leave the day empty.' }
          : { field: 'challengedOn', message: 'Give the day on which the peer said it.' },
      ])
    const written =
      version === 0
        ? await step.run(sql`
            insert into self_statements (authority_id, year, line, knows, next, challenged_by, challenged_on, challenge, written_by, written_on)
            values (current_authority(), ${year}, ${line}, ${knows}, ${next}, ${challengedBy}, ${challengedOn}, ${challenge}, current_person(), ${today})
            on conflict do nothing`)
        : await step.run(sql`
            update self_statements set knows = ${knows}, next = ${next}, challenged_by = ${challengedBy}, challenged_on = ${challengedOn},
              challenge = ${challenge}, version = version + 1, written_by = current_person(), written_on = ${today}
            where authority_id = (select current_authority()) and year = ${year} and line = ${line} and version = ${version}`)
    if (written === 0)
      throw new Refused(
        'Somebody has written this area since you began. Nothing of yours was kept: open it again, and put in what is yours.',
      )
    await record(step, {
      action: 'self-evaluation.written',
      subjectKind: 'self-evaluation',
      subjectId: `${year} ${line}`,
      detail: { year, line },
    })
  })
