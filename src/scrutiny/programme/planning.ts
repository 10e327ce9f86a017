import { z } from 'zod'
import { record } from '../../people/index.ts'
import { Day, inWords } from '../../platform/day.ts'
import { Invalid, NotFound, Refused } from '../../platform/errors.ts'
import { maybeId, neededWords, optionalWords, parse } from '../../platform/fields.ts'
import { sql, type Db } from '../../platform/sql.ts'
import { CommitteeId } from '../committees/committee.ts'
import { getResolution, ResolutionId } from '../resolutions/resolution.ts'
import { findResolutions, ResolutionFilters } from '../resolutions/register.ts'
import { mustManage } from '../who-asks.ts'
import {
  closeProgrammeItem,
  editProgrammeItem,
  getProgrammeItem,
  listProgramme,
  planResolution,
  ProgrammeItemId,
} from './programme.ts'
import { answerSuggestion, listSuggestions, replyStanding, SuggestionId } from './suggestions.ts'

/**
 * The planning group: chair, vice-chairs and officers, who settle between meetings what the committee looks at. What they
 * decide is done in the same step. Source: the handbook’s row S-253.
 */
export const PlanningMeetingId = z.uuid().brand('PlanningMeetingId')
export type PlanningMeetingId = z.infer<typeof PlanningMeetingId>

export const planningDecisions = {
  schedule: 'For a meeting',
  later: 'Taken up, no meeting yet',
  scope: 'To be scoped first',
  drop: 'Not taken up',
  other: 'Something else',
} as const
export type PlanningDecision = keyof typeof planningDecisions
const decisionNames = Object.keys(planningDecisions) as [PlanningDecision, ...PlanningDecision[]] // Object.keys forgets the names

export const PlanningMatter = z.object({
  id: z.string(),
  about: z.string(),
  decision: z.enum(decisionNames),
  said: z.string(),
  programmeItemId: z.string().nullable(),
  suggestionId: z.string().nullable(),
  resolutionId: z.string().nullable(),
  forMeetingId: z.string().nullable(),
  forMeetingOn: Day.nullable(),
})
export type PlanningMatter = z.infer<typeof PlanningMatter>

export const PlanningMeeting = z.object({
  id: PlanningMeetingId,
  committeeId: CommitteeId,
  committeeName: z.string(),
  heldOn: Day,
  present: z.string(),
  noted: z.string(),
  matters: z.array(PlanningMatter),
})
export type PlanningMeeting = z.infer<typeof PlanningMeeting>

/** The meetings of planning groups, latest first, each with what was decided. */
export const listPlanningMeetings = (db: Db, id?: PlanningMeetingId): Promise<PlanningMeeting[]> =>
  db.many(
    sql`
      select p.id, p.committee_id as "committeeId", c.name as "committeeName", p.held_on as "heldOn", p.present, p.noted,
        coalesce((select jsonb_agg(jsonb_build_object('id', m.id, 'about', m.about, 'decision', m.decision, 'said', m.said,
            'programmeItemId', m.programme_item_id, 'suggestionId', m.suggestion_id, 'resolutionId', m.resolution_id,
            'forMeetingId', m.for_meeting_id, 'forMeetingOn', g.held_on) order by m.place, m.id)
          from planning_matters m left join committee_meetings g on g.authority_id = m.authority_id and g.id = m.for_meeting_id
          where m.authority_id = p.authority_id and m.planning_meeting_id = p.id), '[]') as matters
      from planning_meetings p join committees c on c.authority_id = p.authority_id and c.id = p.committee_id
      where p.authority_id = (select current_authority()) and ${id === undefined ? sql`true` : sql`p.id = ${id}`}
      order by p.held_on desc, c.name, p.id`,
    PlanningMeeting,
  )

/** @throws NotFound */
export const getPlanningMeeting = async (db: Db, id: PlanningMeetingId): Promise<PlanningMeeting> => {
  const [found] = await listPlanningMeetings(db, id)
  if (!found) throw new NotFound('meeting of a planning group')
  return found
}

export const PlanningFields = z.object({
  heldOn: Day,
  present: neededWords(1000, 'Say who was there.'),
  noted: optionalWords(4000),
})

/** Records that a planning group met. @throws Invalid for a day to come, or one that is recorded already; Forbidden */
export const addPlanningMeeting = (
  db: Db,
  committeeId: CommitteeId,
  given: z.input<typeof PlanningFields>,
  today: Day,
): Promise<PlanningMeetingId> =>
  db.transaction(async (step) => {
    await mustManage(step)
    const { heldOn, present, noted } = parse(PlanningFields, given)
    if (heldOn > today)
      throw new Invalid([{ field: 'heldOn', message: `${inWords(heldOn)} is still to come. Record it when it was.` }])
    const added = await step.maybeOne(
      sql`insert into planning_meetings (authority_id, committee_id, held_on, present, noted, recorded_by)
        values (current_authority(), ${committeeId}, ${heldOn}, ${present}, ${noted}, current_person())
        on conflict do nothing returning id`,
      z.object({ id: PlanningMeetingId }),
    )
    if (!added)
      throw new Invalid([{ field: 'heldOn', message: `The meeting of ${inWords(heldOn)} is recorded already.` }])
    await record(step, {
      action: 'planning.met',
      subjectKind: 'planning meeting',
      subjectId: added.id,
      detail: { committeeId, heldOn },
    })
    return added.id
  })

/** Something that waits for a planning group to say what becomes of it. */
export interface Waiting {
  /** `item:…`, `suggestion:…` or `resolution:…`, with its id: what a matter is chosen by. */
  ref: string
  about: string
  what: string // in words: what sort of thing it is, and how long it has waited
}

/** What waits for the planning group of a committee: suggestions without a reply, items without a meeting, what resolutions asked to have back. */
export const listWaiting = async (db: Db, committeeId: CommitteeId, today: Day): Promise<Waiting[]> => {
  const suggestions = (await listSuggestions(db)).filter(
    (one) => one.committeeId === committeeId && one.answeredOn === null,
  )
  const programme = await listProgramme(db, committeeId)
  const planned = new Set(programme.map(({ resolutionId }) => resolutionId))
  const asked = await findResolutions(
    db,
    ResolutionFilters.parse({ committee: committeeId, kind: 'future_item', sort: 'oldest' }),
    today,
  )
  return [
    ...suggestions.map((one) => ({
      ref: `suggestion:${one.id}`,
      about: one.topic,
      what: `suggestion of ${one.fromName}, ${replyStanding(one, today).word.toLowerCase()}: ${replyStanding(one, today).reason}`,
    })),
    ...asked
      .filter(({ resolution }) => !planned.has(resolution.id) && !resolution.implementedOn && !resolution.notPursuedOn)
      .map(({ resolution }) => ({
        ref: `resolution:${resolution.id}`,
        about: resolution.text,
        what: `resolution ${resolution.name} of ${inWords(resolution.heldOn)}, not on the work programme`,
      })),
    ...programme
      .filter(({ closedOn, meetingId }) => closedOn === null && meetingId === null)
      .map((one) => ({
        ref: `item:${one.id}`,
        about: one.topic,
        what: `on the work programme without a meeting since ${inWords(one.datedOn ?? one.addedOn)}`,
      })),
  ]
}

export const MatterFields = z.object({
  ref: z
    .string()
    .regex(/^((item|suggestion|resolution):[0-9a-f-]{36})?$/, 'Choose one from the list.')
    .default(''),
  about: optionalWords(300),
  decision: z.enum(decisionNames, 'Choose what was decided.'),
  forMeetingId: maybeId,
  said: optionalWords(2000),
})

/** Records what was decided of one matter, and does it: schedules, takes up, answers or closes what it is about. @throws Invalid, NotFound, Refused, Forbidden */
export const decideMatter = (
  db: Db,
  id: PlanningMeetingId,
  given: z.input<typeof MatterFields>,
  today: Day,
): Promise<void> =>
  db.transaction(async (step) => {
    await mustManage(step)
    const fields = parse(MatterFields, given)
    const { decision, said } = fields
    const { committeeId } = await getPlanningMeeting(step, id)
    const forMeetingId = decision === 'schedule' ? fields.forMeetingId : null
    if (decision === 'schedule' && forMeetingId === null)
      throw new Invalid([{ field: 'forMeetingId', message: 'Say for which meeting.' }])
    if (decision === 'drop' && said === '')
      throw new Invalid([{ field: 'said', message: 'Say why it is not taken up: whoever asked is told.' }])
    const decided = { decision, said, forMeetingId, today }
    const done = await byKind(step, fields, { ...decided, committeeId })
    await step.run(sql`
      insert into planning_matters (authority_id, planning_meeting_id, place, about, decision, said, programme_item_id, suggestion_id,
        resolution_id, for_meeting_id)
      values (current_authority(), ${id}, (select coalesce(max(place), 0) + 1 from planning_matters
        where authority_id = (select current_authority()) and planning_meeting_id = ${id}), ${done.about}, ${decision}, ${said},
        ${done.programmeItemId ?? null}, ${done.suggestionId ?? null}, ${done.resolutionId ?? null}, ${forMeetingId})`)
    await record(step, {
      action: 'planning.decided',
      subjectKind: 'planning meeting',
      subjectId: id,
      detail: { decision },
    })
  })

interface Decided {
  decision: PlanningDecision
  said: string
  forMeetingId: string | null
  committeeId: CommitteeId
  today: Day
}

interface Done {
  about: string
  programmeItemId?: string | null
  suggestionId?: string
  resolutionId?: string
}

const byKind = (db: Db, { ref, about }: z.output<typeof MatterFields>, decided: Decided): Promise<Done> => {
  const [kind, id = ''] = ref.split(':')
  switch (kind) {
    case 'item':
      return onItem(db, ProgrammeItemId.parse(id), decided)
    case 'suggestion':
      return onSuggestion(db, SuggestionId.parse(id), decided)
    case 'resolution':
      return onResolution(db, ResolutionId.parse(id), decided)
    default:
      if (about === '')
        throw new Invalid([{ field: 'about', message: 'Choose what it is about, or write it in words.' }])
      if (decided.decision === 'schedule')
        throw new Invalid([
          { field: 'ref', message: 'Put it on the work programme first, then choose it from the list.' },
        ])
      return Promise.resolve({ about })
  }
}

const onItem = async (db: Db, id: ProgrammeItemId, decided: Decided): Promise<Done> => {
  const item = await getProgrammeItem(db, id)
  if (item.committeeId !== decided.committeeId) throw new NotFound('item of this committee')
  if (decided.decision === 'schedule') {
    if (item.closedOn) throw new Refused('This item of the work programme is closed. Add a new one.')
    const edited = await editProgrammeItem(db, id, { ...item, meetingId: decided.forMeetingId }, decided.today)
    if (edited.kind === 'conflict') throw new Refused('Somebody has just changed this item. Look at it again.')
  }
  if (decided.decision === 'drop') await closeProgrammeItem(db, id, { on: decided.today, why: decided.said })
  return { about: item.topic, programmeItemId: id }
}

const onSuggestion = async (db: Db, id: SuggestionId, decided: Decided): Promise<Done> => {
  const find = async () => (await listSuggestions(db)).find((one) => one.id === id)
  const found = await find()
  if (found?.committeeId !== decided.committeeId) throw new NotFound('suggestion to this committee')
  const { decision, said, today } = decided
  if (decision === 'schedule' || decision === 'later' || decision === 'drop') {
    if (said === '') throw new Invalid([{ field: 'said', message: 'Write what whoever suggested it is told.' }])
    await answerSuggestion(db, id, { takenUp: decision === 'drop' ? 'no' : 'yes', answer: said }, today)
  }
  const programmeItemId = (await find())?.programmeItemId ?? null
  if (decision === 'schedule' && programmeItemId !== null)
    await onItem(db, ProgrammeItemId.parse(programmeItemId), decided)
  return { about: found.topic, suggestionId: id, programmeItemId }
}

const onResolution = async (db: Db, id: ResolutionId, decided: Decided): Promise<Done> => {
  const resolution = await getResolution(db, id)
  if (resolution.committeeId !== decided.committeeId) throw new NotFound('resolution of this committee')
  const about = resolution.text.slice(0, 300)
  if (decided.decision === 'drop')
    throw new Invalid([
      {
        field: 'decision',
        message: 'The committee resolved it. It is given up on the page of the resolution, with its reason.',
      },
    ])
  if (decided.decision !== 'schedule' && decided.decision !== 'later') return { about, resolutionId: id }
  const programmeItemId = await planResolution(db, resolution, { topic: about, today: decided.today })
  if (decided.decision === 'schedule') await onItem(db, programmeItemId, decided)
  return { about, resolutionId: id, programmeItemId }
}

/** Takes a matter that was entered by mistake out of the record; what it did elsewhere stays and is put right there. @throws NotFound, Forbidden */
export const removeMatter = (db: Db, id: PlanningMeetingId, matterId: string): Promise<void> =>
  db.transaction(async (step) => {
    await mustManage(step)
    const gone = await step.run(sql`delete from planning_matters
      where authority_id = (select current_authority()) and planning_meeting_id = ${id} and id = ${matterId}`)
    if (gone === 0) throw new NotFound('matter of this meeting')
    await record(step, { action: 'planning.matter-removed', subjectKind: 'planning meeting', subjectId: id })
  })
