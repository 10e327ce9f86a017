import { z } from 'zod'
import { record } from '../../people/index.ts'
import { Day, inWords } from '../../platform/day.ts'
import { Invalid, NotFound } from '../../platform/errors.ts'
import { sql, type Db } from '../../platform/sql.ts'
import { ReadingId } from '../decide/reading-record.ts'

/** One time that another body was asked what it does about a recommendation that is its own to act on. */
export const Chase = z.object({
  id: z.uuid(),
  findingId: ReadingId,
  askedOn: Day,
  askedOf: z.string(),
  nextOn: Day.nullable(),
  answeredOn: Day.nullable(),
  answer: z.string(),
  by: z.string(),
})
export type Chase = z.infer<typeof Chase>

/** All of them, or those of one finding, newest first. */
export const listChases = (db: Db, findingId?: string): Promise<Chase[]> =>
  db.many(
    sql`
      select c.id, c.finding_id as "findingId", c.asked_on as "askedOn", c.asked_of as "askedOf", c.next_on as "nextOn",
        c.answered_on as "answeredOn", c.answer, p.name as by
      from follow_up_chases c join people p on p.authority_id = c.authority_id and p.id = c.person_id
      ${findingId === undefined ? sql`` : sql`where c.finding_id = ${findingId}`}
      order by c.asked_on desc, c.recorded_at desc`,
    Chase,
  )

const emptyIsNone = (value: unknown) => (value === '' ? undefined : value)

/** What a person types when they have asked. The messages are for them. */
export const NewChase = z.object({
  askedOn: z.string().pipe(Day),
  askedOf: z
    .string()
    .trim()
    .min(1, 'Say who was asked: a name or a post, and the body.')
    .max(300, 'Who was asked is longer than 300 characters.'),
  nextOn: z.preprocess(emptyIsNone, z.string().pipe(Day).optional()),
})

/** Keeps that another body was asked. @throws Invalid where the days cannot be; NotFound */
export const recordChase = (db: Db, findingId: string, given: z.infer<typeof NewChase>, today: Day): Promise<void> =>
  db.transaction(async (step) => {
    if (given.askedOn > today)
      throw new Invalid([{ field: 'askedOn', message: 'The day on which it was asked has not come yet.' }])
    if (given.nextOn !== undefined && given.nextOn <= given.askedOn)
      throw new Invalid([
        { field: 'nextOn', message: 'The day to ask again comes after the day on which it was asked.' },
      ])
    const found = await step.run(sql`select from readings where id = ${findingId} and field = 'finding'`)
    if (found === 0) throw new NotFound('finding')
    await step.run(sql`
      insert into follow_up_chases (authority_id, finding_id, asked_on, asked_of, next_on, person_id)
      values (current_authority(), ${findingId}, ${given.askedOn}, ${given.askedOf}, ${given.nextOn ?? null}, current_person())`)
    await record(step, {
      action: 'follow-up.chased',
      subjectKind: 'finding',
      subjectId: findingId,
      detail: { askedOn: given.askedOn, askedOf: given.askedOf },
    })
  })

export const NewAnswer = z.object({
  answeredOn: z.string().pipe(Day),
  answer: z
    .string()
    .trim()
    .min(1, 'Write what they answered.')
    .max(4000, 'The answer is longer than 4,000 characters.'),
})

/** Keeps the answer to a chase. @throws NotFound; Invalid where it comes before the question, in the future or a second time */
export const answerChase = (db: Db, id: string, given: z.infer<typeof NewAnswer>, today: Day): Promise<string> =>
  db.transaction(async (step) => {
    const chase = await step.maybeOne(
      sql`select finding_id as "findingId", asked_on as "askedOn", answered_on as "answeredOn" from follow_up_chases where id = ${id} for update`,
      z.object({ findingId: ReadingId, askedOn: Day, answeredOn: Day.nullable() }),
    )
    if (!chase) throw new NotFound('request to another body')
    const wrong = chase.answeredOn
      ? 'This request has its answer already. Ask again, and answer that.'
      : given.answeredOn < chase.askedOn
        ? 'An answer cannot come before the question.'
        : given.answeredOn > today
          ? 'The day of the answer has not come yet.'
          : ''
    if (wrong) throw new Invalid([{ field: 'answeredOn', message: wrong }])
    await step.run(
      sql`update follow_up_chases set answered_on = ${given.answeredOn}, answer = ${given.answer} where id = ${id}`,
    )
    await record(step, {
      action: 'follow-up.answered',
      subjectKind: 'finding',
      subjectId: chase.findingId,
      detail: { answeredOn: given.answeredOn },
    })
    return chase.findingId
  })

/** Where another body's answer stands on a day. */
export const chaseStanding = (
  chases: readonly Chase[],
  today: Day,
): { word: string; reason: string; isLate: boolean } => {
  const [latest] = chases
  if (!latest) return { word: 'Not asked', reason: 'no request to that body is kept', isLate: true }
  if (latest.answeredOn) return { word: 'Answered', reason: `on ${inWords(latest.answeredOn)}`, isLate: false }
  if (latest.nextOn && latest.nextOn < today)
    return {
      word: 'Ask again',
      reason: `no answer since ${inWords(latest.askedOn)}; to be asked again by ${inWords(latest.nextOn)}`,
      isLate: true,
    }
  return { word: 'Awaiting other body', reason: `asked on ${inWords(latest.askedOn)}`, isLate: false }
}
