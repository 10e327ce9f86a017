import { z } from 'zod'
import { record } from '../../people/index.ts'
import { inWords, Day } from '../../platform/day.ts'
import { NotFound, Refused } from '../../platform/errors.ts'
import { neededWords, optionalWords, parse, words } from '../../platform/fields.ts'
import { rawSql, sql, type Db, type Sql } from '../../platform/sql.ts'
import { getItem, ItemId } from '../meetings/agenda.ts'
import { lockMeeting } from '../meetings/meeting.ts'
import { CommitteeMeetingId } from '../meetings/meeting-id.ts'
import { stages } from '../meetings/stages.ts'
import { municipalYear } from '../municipal-year.ts'
import { mustManage } from '../who-asks.ts'

export const MinuteId = z.uuid().brand('MinuteId')
export type MinuteId = z.infer<typeof MinuteId>

/** In place of letters, of a committee whose minutes are numbered through the year: `13/21`. */
export const throughTheYear = '/'

/** `CYP07`, or `7/26` of a committee that numbers through the municipal year, whose first day is `yearFrom`. */
export const minuteNumber = (prefix: string, number: number, yearFrom: Day): string =>
  prefix === throughTheYear ? `${number}/${yearFrom.slice(2, 4)}` : `${prefix}${String(number).padStart(2, '0')}`

export const Minute = z
  .object({
    id: MinuteId,
    meetingId: CommitteeMeetingId,
    itemId: ItemId.nullable(),
    itemPlace: z.number().nullable(),
    isExempt: z.boolean(), // of an item for which the public was out
    prefix: z.string(),
    number: z.number(),
    yearFrom: Day,
    title: z.string(),
    points: z.string(),
    version: z.number(),
    writtenBy: z.string().nullable(),
    writtenAt: z.date(),
  })
  .transform((minute) => ({ ...minute, name: minuteNumber(minute.prefix, minute.number, minute.yearFrom) }))
export type Minute = z.infer<typeof Minute>

const columns = rawSql(`
  u.id, u.meeting_id as "meetingId", u.item_id as "itemId", i.place as "itemPlace", i.exempt_paragraph is not null as "isExempt",
  c.prefix, u.number, u.year_from as "yearFrom", u.title, u.points, u.version, p.name as "writtenBy", u.written_at as "writtenAt"`)
const from = rawSql(`minutes u join committees c on c.authority_id = u.authority_id and c.id = u.committee_id
  left join agenda_items i on i.authority_id = u.authority_id and i.id = u.item_id
  left join people p on p.authority_id = u.authority_id and p.id = u.written_by`)

/** The minutes of a meeting by number. */
export const listMinutes = (db: Db, meetingId: CommitteeMeetingId): Promise<Minute[]> =>
  db.many(
    sql`select ${columns} from ${from} where u.authority_id = (select current_authority()) and u.meeting_id = ${meetingId}
      order by u.number`,
    Minute,
  )

/** @throws NotFound */
export const getMinute = async (db: Db, id: MinuteId): Promise<Minute> => {
  const found = await db.maybeOne(
    sql`select ${columns} from ${from} where u.authority_id = (select current_authority()) and u.id = ${id}`,
    Minute,
  )
  if (!found) throw new NotFound('minute')
  return found
}

/** The meeting has begun. @throws Refused before its day, or where its papers are not published; Forbidden */
export const openMeeting = (db: Db, id: CommitteeMeetingId, { at, today }: { at: string; today: Day }): Promise<void> =>
  db.transaction(async (step) => {
    await mustManage(step)
    const meeting = await lockMeeting(step, id)
    if (meeting.cancelledOn) throw new Refused('This meeting was cancelled.')
    if (stages[meeting.stage].isHeld) throw new Refused('This meeting is open already.')
    if (!stages[meeting.stage].isPublished)
      throw new Refused('Its papers are not published, so the meeting cannot be held.')
    if (meeting.heldOn > today)
      throw new Refused(`The meeting is on ${inWords(meeting.heldOn)}. It cannot be opened before.`)
    await step.run(sql`update committee_meetings set stage = 'held', held_at_from = ${at}
      where authority_id = (select current_authority()) and id = ${id}`)
    // The committee has the answers back that came since it met last, where the agenda has an item for them.
    await step.run(sql`
      update resolutions r set back_at_meeting_id = ${id} from minutes u, committee_meetings g
      where r.authority_id = (select current_authority()) and u.authority_id = r.authority_id and u.id = r.minute_id
        and g.authority_id = u.authority_id and g.id = u.meeting_id and u.committee_id = ${meeting.committeeId}
        and g.held_on < ${meeting.heldOn} and r.responded_on <= ${meeting.heldOn} and r.back_at_meeting_id is null
        and exists (select from agenda_items i where i.authority_id = r.authority_id and i.meeting_id = ${id}
          and i.sort = 'responses' and i.taken_out_on is null)`)
    await record(step, {
      action: 'committee meeting.opened',
      subjectKind: 'committee meeting',
      subjectId: id,
      detail: { at },
    })
  })

const NewMinute = z.object({ title: neededWords(300, 'Give the minute its heading.') })

/**
 * Begins a minute. Its number is the next of the committee’s municipal year, from meeting to meeting without a gap, however
 * many clerks write at once.
 *
 * @throws Refused unless the meeting was held and its minutes are open; Forbidden
 */
export const beginMinute = (
  db: Db,
  meetingId: CommitteeMeetingId,
  given: { title: string; itemId?: ItemId | null | undefined },
): Promise<MinuteId> =>
  db.transaction(async (step) => {
    await mustManage(step)
    const meeting = await lockMeeting(step, meetingId)
    mustBeOpen(meeting)
    const { title } = parse(NewMinute, given)
    const itemId = given.itemId ?? null
    if (itemId && (await getItem(step, itemId)).meetingId !== meetingId) throw new NotFound('item of this meeting')
    const year = municipalYear(meeting.heldOn).from
    // Whoever numbers next waits here.
    await step.run(
      sql`select from committees where authority_id = (select current_authority()) and id = ${meeting.committeeId} for update`,
    )
    const { id, number } = await step.one(
      sql`
        insert into minutes (authority_id, committee_id, meeting_id, item_id, year_from, number, title, written_by)
        values (current_authority(), ${meeting.committeeId}, ${meetingId}, ${itemId}, ${year}, (select coalesce(max(number), 0) + 1
            from minutes where authority_id = (select current_authority()) and committee_id = ${meeting.committeeId} and year_from = ${year}),
          ${title}, current_person())
        returning id, number`,
      z.object({ id: MinuteId, number: z.number() }),
    )
    if (meeting.stage === 'held')
      await step.run(sql`update committee_meetings set stage = 'minutes_draft'
        where authority_id = (select current_authority()) and id = ${meetingId}`)
    await record(step, {
      action: 'minute.begun',
      subjectKind: 'committee meeting',
      subjectId: meetingId,
      detail: { minuteId: id, number },
    })
    return id
  })

const mustBeOpen = ({ stage }: { stage: keyof typeof stages }): void => {
  if (!stages[stage].isHeld) throw new Refused('The meeting has not been opened yet.')
  if (stage === 'approved' || stage === 'signed')
    throw new Refused(
      'The minutes were agreed by the committee. What they say does not change; a correction is a minute of the next meeting.',
    )
}

/** What became of a text: kept, or somebody was quicker. Then it was set beside, and nothing of either is lost. */
export type MinuteSaved =
  | { kind: 'saved'; version: number }
  | { kind: 'beside'; version: number; by: string; standing: string }

const Points = words(100_000)

/** Keeps the text of a minute as it is being written. `version` is the one that it was begun from. @throws NotFound, Refused, Forbidden */
export const saveMinute = (db: Db, id: MinuteId, given: { points: string; version: number }): Promise<MinuteSaved> =>
  db.transaction(async (step) => {
    await mustManage(step)
    const points = parse(Points, given.points)
    await step.run(sql`select from minutes where authority_id = (select current_authority()) and id = ${id} for update`)
    const minute = await getMinute(step, id)
    mustBeOpen(await lockMeeting(step, minute.meetingId))
    if (points === minute.points) return { kind: 'saved', version: minute.version }
    const isQuicker = minute.version === given.version
    const version = isQuicker ? minute.version + 1 : minute.version
    await step.run(sql`insert into minute_texts (authority_id, minute_id, version, points, stands, person_id)
      values (current_authority(), ${id}, ${isQuicker ? version : given.version}, ${points}, ${isQuicker}, current_person())`)
    if (!isQuicker) return { kind: 'beside', version, by: minute.writtenBy ?? 'Somebody', standing: minute.points }
    await step.run(sql`update minutes set points = ${points}, version = ${version}, written_by = current_person(), written_at = recorded_now()
      where authority_id = (select current_authority()) and id = ${id}`)
    return { kind: 'saved', version }
  })

export const MinuteText = z.object({
  id: z.number(),
  points: z.string(),
  stands: z.boolean(),
  by: z.string().nullable(),
  recordedAt: z.date(),
})

/** The texts that met another’s and were set beside, newest first. */
export const listTextsBeside = (db: Db, id: MinuteId): Promise<z.infer<typeof MinuteText>[]> =>
  db.many(
    sql`
      select t.id, t.points, t.stands, p.name as by, t.recorded_at as "recordedAt" from minute_texts t
        left join people p on p.authority_id = t.authority_id and p.id = t.person_id
      where t.authority_id = (select current_authority()) and t.minute_id = ${id} and not t.stands order by t.id desc limit 20`,
    MinuteText,
  )

/** What was minuted while the public was out; '' for whoever may not read it. */
export const getExemptPoints = async (db: Db, id: MinuteId): Promise<{ points: string; version: number }> =>
  (await db.maybeOne(
    sql`select points, version from exempt_minutes where authority_id = (select current_authority()) and minute_id = ${id}`,
    z.object({ points: z.string(), version: z.number() }),
  )) ?? { points: '', version: 0 }

/** What became of an exempt text: kept, or somebody was quicker, and then what stands now. */
export type ExemptSaved = { kind: 'saved' } | { kind: 'conflict'; standing: { points: string; version: number } }

/** Keeps what was minuted while the public was out, apart. @throws Refused where the item is not exempt; Forbidden */
export const saveExemptPoints = (
  db: Db,
  id: MinuteId,
  given: { points: string; version: number },
): Promise<ExemptSaved> =>
  db.transaction(async (step) => {
    await mustManage(step)
    const points = parse(Points, given.points)
    const minute = await getMinute(step, id)
    mustBeOpen(await lockMeeting(step, minute.meetingId))
    if (!minute.isExempt)
      throw new Refused('The item of this minute is not exempt. What is said in public is minuted in public.')
    const kept = await step.run(sql`
      insert into exempt_minutes (authority_id, minute_id, points) values (current_authority(), ${id}, ${points})
      on conflict (authority_id, minute_id) do update set points = excluded.points, version = exempt_minutes.version + 1
        where exempt_minutes.version = ${given.version}`)
    if (kept === 0) return { kind: 'conflict', standing: await getExemptPoints(step, id) }
    await record(step, {
      action: 'exempt minute.written',
      subjectKind: 'committee meeting',
      subjectId: minute.meetingId,
    })
    return { kind: 'saved' }
  })

export const QuestionFields = z.object({
  askedBy: optionalWords(200),
  question: neededWords(2000, 'Write the question.'),
  answer: optionalWords(5000),
  answeredBy: optionalWords(200),
})

export const Question = QuestionFields.extend({ id: z.string(), minuteId: MinuteId })
export type Question = z.infer<typeof Question>

/** The questions that were asked at a meeting, with their answers, in order. */
export const listQuestions = (db: Db, meetingId: CommitteeMeetingId): Promise<Question[]> =>
  db.many(
    sql`
      select q.id, q.minute_id as "minuteId", q.asked_by as "askedBy", q.question, q.answer, q.answered_by as "answeredBy"
      from minute_questions q join minutes u on u.authority_id = q.authority_id and u.id = q.minute_id
      where q.authority_id = (select current_authority()) and u.meeting_id = ${meetingId} order by u.number, q.place, q.id`,
    Question,
  )

/** Minutes a question with its answer. @throws Invalid, Refused, Forbidden */
export const addQuestion = (db: Db, id: MinuteId, given: z.input<typeof QuestionFields>): Promise<void> =>
  db.transaction(async (step) => {
    await mustManage(step)
    const { askedBy, question, answer, answeredBy } = parse(QuestionFields, given)
    const minute = await getMinute(step, id)
    mustBeOpen(await lockMeeting(step, minute.meetingId))
    await step.run(sql`
      insert into minute_questions (authority_id, minute_id, place, asked_by, question, answer, answered_by)
      values (current_authority(), ${id}, (select coalesce(max(place), 0) + 1 from minute_questions
        where authority_id = (select current_authority()) and minute_id = ${id}), ${askedBy}, ${question}, ${answer}, ${answeredBy})`)
    await record(step, {
      action: 'minute.question-added',
      subjectKind: 'committee meeting',
      subjectId: minute.meetingId,
    })
  })

/** Writes a question and its answer anew. @throws Invalid, NotFound, Refused once the minutes are agreed; Forbidden */
export const changeQuestion = (
  db: Db,
  id: MinuteId,
  questionId: string,
  given: z.input<typeof QuestionFields>,
): Promise<void> =>
  onQuestion(db, id, 'minute.question-changed', () => {
    const { askedBy, question, answer, answeredBy } = parse(QuestionFields, given)
    return sql`update minute_questions set asked_by = ${askedBy}, question = ${question}, answer = ${answer}, answered_by = ${answeredBy}
      where authority_id = (select current_authority()) and minute_id = ${id} and id = ${questionId}`
  })

/** Takes a question that was minuted by mistake out. @throws NotFound, Refused once the minutes are agreed; Forbidden */
export const removeQuestion = (db: Db, id: MinuteId, questionId: string): Promise<void> =>
  onQuestion(
    db,
    id,
    'minute.question-removed',
    () => sql`delete from minute_questions
      where authority_id = (select current_authority()) and minute_id = ${id} and id = ${questionId}`,
  )

const onQuestion = (db: Db, id: MinuteId, action: string, statement: () => Sql): Promise<void> =>
  db.transaction(async (step) => {
    await mustManage(step)
    const { meetingId } = await getMinute(step, id)
    mustBeOpen(await lockMeeting(step, meetingId))
    if ((await step.run(statement())) === 0) throw new NotFound('question of this minute')
    await record(step, { action, subjectKind: 'committee meeting', subjectId: meetingId })
  })

/**
 * Says of which item of the agenda a minute is; null: of none. It is a link and no words, so it may be set after the minutes are agreed.
 *
 * @throws NotFound; Refused where another minute has the item, or where what is public would hang on an exempt item; Forbidden
 */
export const tieMinute = (db: Db, id: MinuteId, itemId: ItemId | null): Promise<void> =>
  db.transaction(async (step) => {
    await mustManage(step)
    const { meetingId, points, itemId: before } = await getMinute(step, id)
    await lockMeeting(step, meetingId)
    const item = itemId && (await getItem(step, itemId))
    if (item && (item.meetingId !== meetingId || item.takenOutOn)) throw new NotFound('item of this meeting')
    if (item && item.exemptParagraph !== null && points !== '')
      throw new Refused(
        'That item is exempt, and this minute has public words. Write its minute from the page of the meeting.',
      )
    const other = (await listMinutes(step, meetingId)).find(
      (one) => one.id !== id && itemId !== null && one.itemId === itemId,
    )
    if (other) throw new Refused(`Minute ${other.name} is of that item already.`)
    await step.run(
      sql`update minutes set item_id = ${itemId} where authority_id = (select current_authority()) and id = ${id}`,
    )
    await record(step, {
      action: 'minute.tied',
      subjectKind: 'committee meeting',
      subjectId: meetingId,
      detail: { minuteId: id, from: before, to: itemId },
    })
  })

/** Gives a minute another heading. @throws Invalid, NotFound, Refused once the minutes are agreed; Forbidden */
export const renameMinute = (db: Db, id: MinuteId, given: { title: string }): Promise<void> =>
  db.transaction(async (step) => {
    await mustManage(step)
    const { title } = parse(NewMinute, given)
    const before = await getMinute(step, id)
    mustBeOpen(await lockMeeting(step, before.meetingId))
    await step.run(
      sql`update minutes set title = ${title} where authority_id = (select current_authority()) and id = ${id}`,
    )
    await record(step, {
      action: 'minute.renamed',
      subjectKind: 'committee meeting',
      subjectId: before.meetingId,
      detail: { minuteId: id, from: before.title, to: title },
    })
  })
