import { z } from 'zod'
import { record } from '../../people/index.ts'
import { addWorkingDays, CalendarEnds, workingDaysBetween } from '../../platform/calendar/working-days.ts'
import { Day, inWords } from '../../platform/day.ts'
import { NotFound, Refused } from '../../platform/errors.ts'
import { neededWords, optionalWords, parse } from '../../platform/fields.ts'
import { rawSql, sql, type Db } from '../../platform/sql.ts'
import type { CommitteeId } from '../committees/committee.ts'
import { mustBeAbleTo, mustManage } from '../who-asks.ts'
import { count } from '../words.ts'
import { addProgrammeItem } from './programme.ts'

export const SuggestionId = z.uuid().brand('SuggestionId')
export type SuggestionId = z.infer<typeof SuggestionId>

export const suggesters = {
  councillor: 'Councillor',
  resident: 'Resident',
  young_person: 'Child or young person',
  officer: 'Officer',
  partner: 'Partner',
} as const
export type Suggester = keyof typeof suggesters
const suggesterNames = Object.keys(suggesters) as [Suggester, ...Suggester[]] // Object.keys forgets the names

/** Working days within which whoever suggested something hears what becomes of it. The handbook, section 5; a local choice. */
const replyWorkingDays = 10

export const Suggestion = z.object({
  id: SuggestionId,
  committeeId: z.uuid().brand('CommitteeId'),
  committeeName: z.string(),
  topic: z.string(),
  why: z.string(),
  fromName: z.string(),
  fromSort: z.enum(suggesterNames),
  receivedOn: Day,
  answeredOn: Day.nullable(),
  takenUp: z.boolean().nullable(),
  answer: z.string(),
  programmeItemId: z.string().nullable(),
})
export type Suggestion = z.infer<typeof Suggestion>

const columns = rawSql(`
  s.id, s.committee_id as "committeeId", c.name as "committeeName", s.topic, s.why, s.from_name as "fromName",
  s.from_sort as "fromSort", s.received_on as "receivedOn", s.answered_on as "answeredOn", s.taken_up as "takenUp", s.answer,
  (select w.id from programme_items w where w.authority_id = s.authority_id and w.suggestion_id = s.id limit 1) as "programmeItemId"`)
const from = rawSql('suggestions s join committees c on c.authority_id = s.authority_id and c.id = s.committee_id')

/** Every suggestion, those that wait for an answer first, the oldest before. */
export const listSuggestions = (db: Db): Promise<Suggestion[]> =>
  db.many(
    sql`select ${columns} from ${from} where s.authority_id = (select current_authority())
      order by s.answered_on is not null, s.received_on, s.id`,
    Suggestion,
  )

export const SuggestionFields = z.object({
  topic: neededWords(300, 'Say what the committee should look at.'),
  why: optionalWords(2000),
  fromName: neededWords(200, 'Say who suggests it.'),
  fromSort: z.enum(suggesterNames, 'Choose who suggests it.'),
})

/** Suggests a topic to a committee. @throws Invalid, Forbidden */
export const suggestTopic = (
  db: Db,
  committeeId: CommitteeId,
  given: z.input<typeof SuggestionFields>,
  today: Day,
): Promise<SuggestionId> =>
  db.transaction(async (step) => {
    await mustBeAbleTo(step, 'topics.suggest', 'Your role does not allow you to suggest topics.')
    const { topic, why, fromName, fromSort } = parse(SuggestionFields, given)
    const { id } = await step.one(
      sql`insert into suggestions (authority_id, committee_id, topic, why, from_name, from_sort, received_on)
        values (current_authority(), ${committeeId}, ${topic}, ${why}, ${fromName}, ${fromSort}, ${today}) returning id`,
      z.object({ id: SuggestionId }),
    )
    await record(step, { action: 'topic.suggested', subjectKind: 'suggestion', subjectId: id, detail: { fromSort } })
    return id
  })

export const AnswerFields = z.object({
  takenUp: z.enum(['yes', 'no'], 'Say whether the committee takes it up.'),
  answer: neededWords(2000, 'Write what whoever suggested it is told.'),
})

/** Answers a suggestion; what is taken up goes on the work programme. @throws Refused twice; Invalid, Forbidden */
export const answerSuggestion = (
  db: Db,
  id: SuggestionId,
  given: z.input<typeof AnswerFields>,
  today: Day,
): Promise<void> =>
  db.transaction(async (step) => {
    await mustManage(step)
    const { takenUp, answer } = parse(AnswerFields, given)
    await step.run(
      sql`select from suggestions where authority_id = (select current_authority()) and id = ${id} for update`,
    )
    const found = (await listSuggestions(step)).find((one) => one.id === id)
    if (!found) throw new NotFound('suggestion')
    if (found.answeredOn) throw new Refused(`This suggestion was answered on ${inWords(found.answeredOn)}.`)
    await step.run(sql`update suggestions set answered_on = ${today}, taken_up = ${takenUp === 'yes'}, answer = ${answer}
      where authority_id = (select current_authority()) and id = ${id}`)
    if (takenUp === 'yes')
      await addProgrammeItem(
        step,
        found.committeeId,
        {
          topic: found.topic,
          why: found.why,
          source: 'suggestion',
          sourceSaid: `${found.fromName}, ${suggesters[found.fromSort].toLowerCase()}`,
        },
        { today, suggestionId: id },
      )
    await record(step, { action: 'suggestion.answered', subjectKind: 'suggestion', subjectId: id, detail: { takenUp } })
  })

/** How the reply to a suggestion stands on a day, with the sum. */
export const replyStanding = (
  { receivedOn, answeredOn, takenUp }: Pick<Suggestion, 'receivedOn' | 'answeredOn' | 'takenUp'>,
  today: Day,
): { symbol: 'done' | 'late' | 'course'; word: string; reason: string; dueOn: Day | null } => {
  try {
    const dueOn = addWorkingDays(receivedOn, replyWorkingDays)
    const sum = `${inWords(receivedOn)} + ${replyWorkingDays} working days = ${inWords(dueOn)}`
    if (answeredOn)
      return {
        symbol: 'done',
        word: takenUp ? 'Taken up' : 'Not taken up',
        reason: `answered on ${inWords(answeredOn)}${answeredOn > dueOn ? ', late' : ', in time'}: ${sum}`,
        dueOn,
      }
    if (today > dueOn)
      return {
        symbol: 'late',
        word: 'No reply',
        reason: `${count(workingDaysBetween(dueOn, today), 'working day')} after it was due: ${sum}`,
        dueOn,
      }
    return { symbol: 'course', word: 'Waiting', reason: sum, dueOn }
  } catch (error) {
    if (!(error instanceof CalendarEnds)) throw error
    return {
      symbol: answeredOn ? 'done' : 'course',
      word: answeredOn ? 'Answered' : 'Waiting',
      reason: error.message,
      dueOn: null,
    }
  }
}
