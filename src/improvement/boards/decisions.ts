import { z } from 'zod'
import { record } from '../../people/index.ts'
import { Day, inWords } from '../../platform/day.ts'
import { Forbidden, Invalid, NotFound, Refused } from '../../platform/errors.ts'
import { sql, type Db, type Sql } from '../../platform/sql.ts'
import { getAction } from '../actions/action.ts'
import { askForDate, decideDate, listRedates, RedateFields } from '../actions/redates.ts'
import { takeStep } from '../actions/take-step.ts'
import { maybeDay, maybeId, neededWords, optionalWords, parse } from '../../platform/fields.ts'
import { ActionId } from '../status/facts.ts'
import { mayDo, me } from '../who-asks.ts'
import { redateReasons } from '../words.ts'
import { mustBeInItsPower } from './powers.ts'
import { BoardId, getBoard, getMeeting, listMeetings, MeetingId, type Meeting } from './boards.ts'
import { decisionKinds, type DecisionKind } from './decision-kinds.ts'

export const DecisionId = z.uuid().brand('DecisionId')
export type DecisionId = z.infer<typeof DecisionId>

const kinds = Object.keys(decisionKinds) as [DecisionKind, ...DecisionKind[]] // the keys of the table above

export const outcomes = { agreed: 'Agreed', refused: 'Refused', 'put off': 'Put off' } as const
export type Outcome = keyof typeof outcomes
const everyOutcome = Object.keys(outcomes) as [Outcome, ...Outcome[]] // the keys of the table above

export const Decision = z.object({
  id: DecisionId,
  meetingId: MeetingId,
  place: z.number(),
  kind: z.enum(kinds),
  actionId: ActionId.nullable(),
  actionTitle: z.string().nullable(),
  asked: z.string(),
  toOn: Day.nullable(),
  reason: z.string(),
  toBoardId: BoardId.nullable(),
  toBoard: z.string().nullable(),
  cameFrom: z.string().nullable(), // the board that brought it here
  askedBy: z.string().nullable(),
  askedOn: Day,
  outcome: z.enum(['', ...everyOutcome]),
  why: z.string(),
  decidedOn: Day.nullable(),
  recordedBy: z.string().nullable(),
  recordedOn: Day.nullable(),
})
export type Decision = z.infer<typeof Decision>

const select = (where: Sql): Sql => sql`
      select d.id, d.meeting_id as "meetingId", d.place, d.kind, d.action_id as "actionId", a.title as "actionTitle", d.asked,
        d.to_on as "toOn", d.reason, d.to_board_id as "toBoardId", b.name as "toBoard", fb.name as "cameFrom", p.name as "askedBy",
        d.asked_on as "askedOn", d.outcome, d.why, d.decided_on as "decidedOn", r.name as "recordedBy", d.recorded_on as "recordedOn"
      from board_decisions d
        left join actions a on a.authority_id = d.authority_id and a.id = d.action_id
        left join boards b on b.authority_id = d.authority_id and b.id = d.to_board_id
        left join people p on p.authority_id = d.authority_id and p.id = d.asked_by
        left join people r on r.authority_id = d.authority_id and r.id = d.recorded_by
        left join board_decisions f on f.authority_id = d.authority_id and f.id = d.came_from
        left join board_meetings fm on fm.authority_id = f.authority_id and fm.id = f.meeting_id
        left join boards fb on fb.authority_id = fm.authority_id and fb.id = fm.board_id
      where d.authority_id = (select current_authority()) and ${where}
      order by d.meeting_id, d.place`

/** What a meeting was asked and what it decided, or all meetings, in the order of the numbers. */
export const listDecisions = (db: Db, meetingId?: MeetingId): Promise<Decision[]> =>
  db.many(select(meetingId === undefined ? sql`true` : sql`d.meeting_id = ${meetingId}`), Decision)

/** What boards were asked about an action, the latest first: as it is now, or as it was known at the end of a day. */
export const listDecisionsAbout = async (db: Db, actionId: ActionId, asAt?: Day): Promise<Decision[]> => {
  const all = await db.many(select(sql`d.action_id = ${actionId}`), Decision)
  return all
    .filter(({ askedOn }) => asAt === undefined || askedOn <= asAt)
    .map((one): Decision => {
      const isKnown = asAt === undefined || (one.recordedOn !== null && one.recordedOn <= asAt)
      return isKnown ? one : { ...one, outcome: '', why: '', decidedOn: null, recordedBy: null, recordedOn: null }
    })
    .toSorted((a, b) => b.askedOn.localeCompare(a.askedOn))
}

export const QuestionFields = z.object({
  kind: z.enum(kinds, 'Choose what the board is asked.'),
  actionId: maybeId,
  asked: optionalWords(1000),
  toOn: maybeDay,
  reason: optionalWords(40),
  toBoardId: maybeId,
})
type Question = z.output<typeof QuestionFields>

/**
 * Puts a question to a meeting. Who writes plans or looks after boards may ask.
 *
 * @throws Invalid with what is missing; Refused where the meeting was taken out or is past; NotFound; Forbidden
 */
export const askBoard = (
  db: Db,
  meetingId: MeetingId,
  given: z.input<typeof QuestionFields>,
  today: Day,
): Promise<DecisionId> =>
  db.transaction(async (step) => {
    if (!(await mayDo(step, 'boards.manage')) && !(await mayDo(step, 'plans.edit')))
      throw new Forbidden('Your role does not allow you to put a question to a board.')
    const question = parse(QuestionFields, given)
    const meeting = await getMeeting(step, meetingId)
    if (meeting.takenOutOn !== null) throw new Refused('This meeting was taken out. Ask one that will be held.')
    return keepQuestion(step, meeting, question, { today })
  })

const keepQuestion = async (
  db: Db,
  meeting: Meeting,
  question: Question,
  { today, cameFrom = null }: { today: Day; cameFrom?: DecisionId | null },
): Promise<DecisionId> => {
  const asked = await wordsOf(db, meeting, question)
  const { id: askedBy } = await me(db)
  await db.run(
    sql`select from board_meetings where authority_id = (select current_authority()) and id = ${meeting.id} for update`,
  )
  const { id } = await db.one(
    sql`
      insert into board_decisions (authority_id, meeting_id, place, kind, action_id, asked, to_on, reason, to_board_id, came_from, asked_by, asked_on)
      select current_authority(), ${meeting.id}, 1 + coalesce(max(place), 0), ${question.kind}, ${question.actionId}::uuid, ${asked},
        ${question.toOn}::date, ${question.reason}, ${question.toBoardId}::uuid, ${cameFrom}::uuid, ${askedBy}::uuid, ${today}::date
      from board_decisions where authority_id = (select current_authority()) and meeting_id = ${meeting.id}
      returning id`,
    z.object({ id: DecisionId }),
  )
  await record(db, {
    action: 'board.asked',
    subjectKind: 'board',
    subjectId: meeting.boardId,
    detail: { meetingId: meeting.id, decisionId: id, kind: question.kind, actionId: question.actionId },
  })
  return id
}

/** Checks the question by its kind, and gives the sentence in which it is put. @throws Invalid, NotFound */
const wordsOf = async (db: Db, meeting: Meeting, question: Question): Promise<string> => {
  const { kind, actionId, asked, toOn, reason, toBoardId } = question
  const needed = (field: string, message: string): never => {
    throw new Invalid([{ field, message }])
  }
  if (kind === 'other') return asked === '' ? needed('asked', 'Say what the board is asked.') : asked
  if (actionId === null) return needed('actionId', 'Choose the action.')
  const { title } = await getAction(db, ActionId.parse(actionId))
  const more = asked === '' ? '' : ` ${asked}`
  switch (kind) {
    case 'close':
      return `Close “${title}”.${more}`
    case 're-date':
      if (toOn === null) return needed('toOn', 'Give the day that is asked for.')
      if (!(reason in redateReasons)) return needed('reason', 'Choose the reason.')
      if (asked === '') return needed('asked', 'Say what has happened, in a sentence.')
      return `Move “${title}” to ${inWords(toOn)}.${more}`
    case 'escalate': {
      if (toBoardId === null) return needed('toBoardId', 'Choose the board that it goes to.')
      if (toBoardId === meeting.boardId) return needed('toBoardId', 'Choose another board: this is the one that meets.')
      const { name } = await getBoard(db, BoardId.parse(toBoardId))
      return `Take “${title}” to the ${name}.${more}`
    }
  }
}

export const OutcomeFields = z.object({
  outcome: z.enum(everyOutcome, 'Choose what the board decided.'),
  why: neededWords(1000, 'Say why, as the minutes do.'),
})

/**
 * Records what a meeting decided, and does in the plan what follows from it: all of it or nothing. The gates of an action
 * hold for a board too; who records it must be allowed to do what follows.
 *
 * @throws Refused before the meeting, where it was recorded already, or where a gate holds; Forbidden; NotFound; Invalid
 */
export const recordDecision = (
  db: Db,
  id: DecisionId,
  given: z.input<typeof OutcomeFields>,
  today: Day,
): Promise<Decision> =>
  db.transaction(async (step) => {
    if (!(await mayDo(step, 'boards.manage')))
      throw new Forbidden('Your role does not allow you to record the decisions of a board.')
    const { outcome, why } = parse(OutcomeFields, given)
    const found = await step.maybeOne(
      sql`
        select meeting_id as "meetingId" from board_decisions
        where authority_id = (select current_authority()) and id = ${id} for update`,
      z.object({ meetingId: MeetingId }),
    )
    if (!found) throw new NotFound('question')
    const meeting = await getMeeting(step, found.meetingId)
    if (meeting.takenOutOn !== null) throw new Refused('This meeting was taken out, so it decided nothing.')
    if (meeting.heldOn > today)
      throw new Refused(`The meeting is on ${inWords(meeting.heldOn)}. Record what it decides once it has been held.`)
    const decision = (await listDecisions(step, found.meetingId)).find((one) => one.id === id)
    if (!decision) throw new NotFound('question')
    if (decision.outcome !== '') throw new Refused('What the board decided is on record already. Ask a later meeting.')
    if (outcome === 'agreed') await follow(step, meeting, decision, { why, today })
    if (outcome === 'refused' && decision.kind === 're-date') await refuseDate(step, decision, { why, today })
    const { id: recordedBy } = await me(step)
    await step.run(sql`
      update board_decisions set outcome = ${outcome}, why = ${why}, decided_on = ${meeting.heldOn}, recorded_by = ${recordedBy},
        recorded_on = ${today}
      where authority_id = (select current_authority()) and id = ${id}`)
    await record(step, {
      action: 'board.decided',
      subjectKind: decision.actionId === null ? 'board' : 'action',
      subjectId: decision.actionId ?? meeting.boardId,
      why,
      detail: { meetingId: meeting.id, decisionId: id, kind: decision.kind, outcome, heldOn: meeting.heldOn },
    })
    const now = (await listDecisions(step, found.meetingId)).find((one) => one.id === id)
    return now ?? decision
  })

interface With {
  why: string
  today: Day
}

const follow = async (db: Db, meeting: Meeting, decision: Decision, { why, today }: With): Promise<void> => {
  const { kind, actionId, place } = decision
  if (kind === 'other' || actionId === null) return
  const [{ forum }, { originalDueOn }] = [await getBoard(db, meeting.boardId), await getAction(db, actionId)]
  mustBeInItsPower(forum, decision, originalDueOn)
  switch (kind) {
    case 'close':
      await takeStep(db, actionId, 'close', {
        minute: `${meeting.title || meeting.boardName}, ${inWords(meeting.heldOn)}, decision ${place}`,
        why,
        today,
      })
      return
    case 're-date':
      return approveDate(db, decision, { why, today })
    case 'escalate': {
      if (decision.toBoardId === null) return
      const next = (await listMeetings(db, decision.toBoardId))
        .filter(({ heldOn, takenOutOn }) => takenOutOn === null && heldOn >= today)
        .at(-1)
      if (!next)
        throw new Refused(
          `The ${decision.toBoard ?? 'other board'} has no meeting to come. Call one, then record this.`,
        )
      await keepQuestion(
        db,
        next,
        {
          kind: 'other',
          actionId,
          asked: `From the ${meeting.boardName} of ${inWords(meeting.heldOn)}, about “${decision.actionTitle ?? ''}”: ${why}`,
          toOn: null,
          reason: '',
          toBoardId: null,
        },
        { today, cameFrom: decision.id },
      )
    }
  }
}

/** A request that waits for just this day is approved; otherwise one is made. @throws Forbidden where the recorder may not approve */
const approveDate = async (
  db: Db,
  { actionId, toOn, reason, asked }: Decision,
  { why, today }: With,
): Promise<void> => {
  if (actionId === null || toOn === null) return
  const waiting = (await listRedates(db, actionId)).find(({ verdict }) => verdict === 'waiting')
  if (waiting && waiting.toOn !== toOn)
    throw new Refused(
      `Another day waits to be approved for this action${waiting.toOn ? `: ${inWords(waiting.toOn)}` : ''}. Decide that first.`,
    )
  if (waiting) {
    await decideDate(db, waiting.id, { verdict: 'approved', why, today })
    return
  }
  const given = RedateFields.parse({ toOn, reason, why: `${asked} The board: ${why}`.slice(0, 1000) })
  if ((await askForDate(db, actionId, given, today)) === 'waiting')
    throw new Forbidden(
      'A date that the board agrees is recorded by somebody who may approve dates and does not own the action.',
    )
}

const refuseDate = async (db: Db, { actionId, toOn }: Decision, { why, today }: With): Promise<void> => {
  if (actionId === null) return
  const waiting = (await listRedates(db, actionId)).find((one) => one.verdict === 'waiting' && one.toOn === toOn)
  if (waiting) await decideDate(db, waiting.id, { verdict: 'refused', why, today })
}
