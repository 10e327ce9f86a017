import { z } from 'zod'
import { record } from '../../people/index.ts'
import { Day, inWords } from '../../platform/day.ts'
import { Invalid, NotFound, Refused } from '../../platform/errors.ts'
import { maybeDay, maybeId, maybeWhole, neededWords, optionalWords, parse } from '../../platform/fields.ts'
import { rawSql, sql, type Db, type Sql } from '../../platform/sql.ts'
import type { CommitteeId } from '../committees/committee.ts'
import { addItem, type ItemId } from '../meetings/agenda.ts'
import { getCommitteeMeeting } from '../meetings/meeting.ts'
import { CommitteeMeetingId } from '../meetings/meeting-id.ts'
import { stages } from '../meetings/stages.ts'
import { minuteNumber } from '../minutes/minute.ts'
import { mustManage } from '../who-asks.ts'

export const ProgrammeItemId = z.uuid().brand('ProgrammeItemId')
export type ProgrammeItemId = z.infer<typeof ProgrammeItemId>

export const methods = {
  report: 'Report',
  inquiry: 'Inquiry',
  visit: 'Visit',
  call_in: 'Call-in',
  briefing: 'Briefing',
} as const
export type Method = keyof typeof methods
const methodNames = Object.keys(methods) as [Method, ...Method[]] // Object.keys forgets the names

export const sources = {
  councillor: 'A councillor',
  resolution: 'A resolution',
  suggestion: 'A suggestion',
  public: 'The public',
  plan: 'A plan',
  papers: 'Earlier papers',
} as const
export type Source = keyof typeof sources
const sourceNames = Object.keys(sources) as [Source, ...Source[]]

/** Something that a committee means to look at. */
export const ProgrammeItem = z
  .object({
    id: ProgrammeItemId,
    committeeId: z.uuid().brand('CommitteeId'),
    committeeName: z.string(),
    topic: z.string(),
    why: z.string(),
    objective: z.string(),
    outcome: z.string(),
    method: z.enum(['', ...methodNames]),
    witnesses: z.string(),
    owner: z.string(),
    meetingId: CommitteeMeetingId.nullable(), // null: to be decided
    meetingOn: Day.nullable(),
    meetingSaid: z.string(), // a time that is no meeting yet
    minutesPlanned: z.number().nullable(),
    dataTo: Day.nullable(),
    source: z.enum(sourceNames),
    sourceSaid: z.string(),
    resolutionId: z.string().nullable(),
    resolutionPrefix: z.string().nullable(),
    resolutionMinute: z.number().nullable(),
    resolutionYearFrom: Day.nullable(),
    resolutionNumber: z.number().nullable(),
    suggestionId: z.string().nullable(),
    isOnAgenda: z.boolean(),
    datedOn: Day.nullable(),
    addedOn: Day,
    closedOn: Day.nullable(),
    closedWhy: z.string(),
    documentId: z.string().nullable(),
    version: z.number(),
  })
  .transform(({ resolutionPrefix, resolutionMinute, resolutionYearFrom, resolutionNumber, ...item }) => ({
    ...item,
    resolutionName:
      resolutionPrefix === null || resolutionMinute === null || resolutionYearFrom === null || resolutionNumber === null
        ? null
        : `${minuteNumber(resolutionPrefix, resolutionMinute, resolutionYearFrom)}.${resolutionNumber}`,
  }))
export type ProgrammeItem = z.infer<typeof ProgrammeItem>

const columns = rawSql(`
  w.id, w.committee_id as "committeeId", c.name as "committeeName", w.topic, w.why, w.objective, w.outcome, w.method, w.witnesses,
  w.owner, w.meeting_id as "meetingId", g.held_on as "meetingOn", w.meeting_said as "meetingSaid",
  w.minutes_planned as "minutesPlanned", w.data_to as "dataTo", w.source, w.source_said as "sourceSaid",
  w.resolution_id as "resolutionId", rc.prefix as "resolutionPrefix", u.number as "resolutionMinute", u.year_from as "resolutionYearFrom", r.number as "resolutionNumber",
  w.suggestion_id as "suggestionId", exists (select from agenda_items i where i.authority_id = w.authority_id
    and i.programme_item_id = w.id and i.taken_out_on is null) as "isOnAgenda", w.dated_on as "datedOn", w.added_on as "addedOn",
  w.closed_on as "closedOn", w.closed_why as "closedWhy", w.document_id as "documentId", w.version`)
const from = rawSql(`programme_items w join committees c on c.authority_id = w.authority_id and c.id = w.committee_id
  left join committee_meetings g on g.authority_id = w.authority_id and g.id = w.meeting_id
  left join resolutions r on r.authority_id = w.authority_id and r.id = w.resolution_id
  left join minutes u on u.authority_id = r.authority_id and u.id = r.minute_id
  left join committees rc on rc.authority_id = u.authority_id and rc.id = u.committee_id`)

const list = (db: Db, where: Sql): Promise<ProgrammeItem[]> =>
  db.many(
    sql`select ${columns} from ${from} where w.authority_id = (select current_authority()) and ${where}
      order by w.closed_on is not null, g.held_on nulls last, w.added_on, lower(w.topic), w.id`,
    ProgrammeItem,
  )

/** What is on the work programme, by meeting; what has no meeting yet comes after, what is closed last. */
export const listProgramme = (db: Db, committeeId?: CommitteeId): Promise<ProgrammeItem[]> =>
  list(db, committeeId === undefined ? sql`true` : sql`w.committee_id = ${committeeId}`)

/** @throws NotFound */
export const getProgrammeItem = async (db: Db, id: ProgrammeItemId): Promise<ProgrammeItem> => {
  const [found] = await list(db, sql`w.id = ${id}`)
  if (!found) throw new NotFound('item of the work programme')
  return found
}

export const ProgrammeFields = z.object({
  topic: neededWords(300, 'Give the topic.'),
  why: optionalWords(2000),
  objective: optionalWords(2000),
  outcome: optionalWords(2000),
  method: z.enum(['', ...methodNames]).default(''),
  witnesses: optionalWords(1000),
  owner: optionalWords(200),
  meetingId: maybeId,
  meetingSaid: optionalWords(200),
  minutesPlanned: maybeWhole(1),
  dataTo: maybeDay,
  source: z.enum(sourceNames).default('councillor'),
  sourceSaid: optionalWords(500),
})

/** Where something on the work programme comes from, beyond what its form says. */
interface Origin {
  resolutionId?: string | undefined
  suggestionId?: string | undefined
  documentId?: string | undefined
}

const mustBeToCome = async (db: Db, committeeId: string, meetingId: string | null): Promise<void> => {
  if (meetingId === null) return
  const meeting = await getCommitteeMeeting(db, meetingId as CommitteeMeetingId) // parsed as the id of something
  if (meeting.committeeId !== committeeId || meeting.cancelledOn || stages[meeting.stage].isHeld)
    throw new Invalid([{ field: 'meetingId', message: 'Choose a meeting of this committee that is still to come.' }])
}

/** Puts something on the work programme. @throws Invalid, Forbidden */
export const addProgrammeItem = (
  db: Db,
  committeeId: CommitteeId,
  given: z.input<typeof ProgrammeFields>,
  { today, resolutionId, suggestionId, documentId }: Origin & { today: Day },
): Promise<ProgrammeItemId> =>
  db.transaction(async (step) => {
    await mustManage(step)
    const fields = parse(ProgrammeFields, given)
    await mustBeToCome(step, committeeId, fields.meetingId)
    const { id } = await step.one(
      sql`
        insert into programme_items (authority_id, committee_id, topic, why, objective, outcome, method, witnesses, owner, meeting_id,
          meeting_said, minutes_planned, data_to, source, source_said, resolution_id, suggestion_id, document_id, dated_on, added_on)
        values (current_authority(), ${committeeId}, ${fields.topic}, ${fields.why}, ${fields.objective}, ${fields.outcome},
          ${fields.method}, ${fields.witnesses}, ${fields.owner}, ${fields.meetingId}, ${fields.meetingSaid}, ${fields.minutesPlanned},
          ${fields.dataTo}, ${fields.source}, ${fields.sourceSaid}, ${resolutionId ?? null}, ${suggestionId ?? null},
          ${documentId ?? null}, ${fields.meetingId === null ? null : today}, ${today})
        returning id`,
      z.object({ id: ProgrammeItemId }),
    )
    await record(step, {
      action: 'programme.item-added',
      subjectKind: 'programme item',
      subjectId: id,
      detail: { topic: fields.topic, source: fields.source },
    })
    return id
  })

export type ProgrammeEdited = { kind: 'saved' } | { kind: 'conflict'; standing: ProgrammeItem }

/** Writes an item of the work programme anew. `version` is the one that the person saw. @throws NotFound, Invalid, Forbidden */
export const editProgrammeItem = (
  db: Db,
  id: ProgrammeItemId,
  given: z.input<typeof ProgrammeFields> & { version: number },
  today: Day,
): Promise<ProgrammeEdited> =>
  db.transaction(async (step) => {
    await mustManage(step)
    const fields = parse(ProgrammeFields, given)
    await step.run(
      sql`select from programme_items where authority_id = (select current_authority()) and id = ${id} for update`,
    )
    const standing = await getProgrammeItem(step, id)
    if (standing.version !== given.version) return { kind: 'conflict', standing }
    if (fields.meetingId !== standing.meetingId) await mustBeToCome(step, standing.committeeId, fields.meetingId)
    const datedOn = fields.meetingId === standing.meetingId ? standing.datedOn : today
    await step.run(sql`
      update programme_items set topic = ${fields.topic}, why = ${fields.why}, objective = ${fields.objective},
        outcome = ${fields.outcome}, method = ${fields.method}, witnesses = ${fields.witnesses}, owner = ${fields.owner},
        meeting_id = ${fields.meetingId}, meeting_said = ${fields.meetingSaid}, minutes_planned = ${fields.minutesPlanned},
        data_to = ${fields.dataTo}, source = ${fields.source}, source_said = ${fields.sourceSaid}, dated_on = ${datedOn},
        version = version + 1
      where authority_id = (select current_authority()) and id = ${id}`)
    await record(step, { action: 'programme.item-edited', subjectKind: 'programme item', subjectId: id })
    return { kind: 'saved' }
  })

/** Puts what the work programme has for a meeting on its agenda. @throws Refused without a meeting, or twice; Forbidden */
export const putOnAgenda = (db: Db, id: ProgrammeItemId, today: Day): Promise<ItemId> =>
  db.transaction(async (step) => {
    await mustManage(step)
    const item = await getProgrammeItem(step, id)
    if (item.closedOn) throw new Refused('This item is closed.')
    if (item.meetingId === null) throw new Refused('First give it a meeting.')
    if (item.isOnAgenda) throw new Refused('It is on an agenda already.')
    return addItem(
      step,
      item.meetingId,
      {
        title: item.topic,
        asks: item.objective,
        minutesPlanned: item.minutesPlanned,
        dataTo: item.dataTo,
        programmeItemId: id,
      },
      today,
    )
  })

/**
 * Puts on the work programme what a resolution asks to have back, tied to it: when a meeting has taken it, both are done.
 * Source: the handbook’s trap T9.
 *
 * @throws Refused where it is there already, or is not asked for any more; Forbidden
 */
export const planResolution = (
  db: Db,
  { id, text, committeeId, notPursuedOn, implementedOn }: AskedFor,
  { topic, today }: { topic: string; today: Day },
): Promise<ProgrammeItemId> =>
  db.transaction(async (step) => {
    await mustManage(step)
    if (notPursuedOn || implementedOn) throw new Refused('This resolution is done with. Nothing of it is planned.')
    const [planned] = (await list(step, sql`w.resolution_id = ${id}`)).filter(({ closedOn }) => closedOn === null)
    if (planned) throw new Refused(`It is on the work programme already: “${planned.topic}”.`)
    return addProgrammeItem(
      step,
      committeeId as CommitteeId, // as the table has it
      { topic, why: text.slice(0, 2000), source: 'resolution' },
      { today, resolutionId: id },
    )
  })

/** What is needed to know of a resolution whose subject is to come back. */
interface AskedFor {
  id: string
  text: string
  committeeId: string
  notPursuedOn: Day | null
  implementedOn: Day | null
}

/** What the work programme has for a resolution, open or closed. */
export const listPlannedFor = (db: Db, resolutionId: string): Promise<ProgrammeItem[]> =>
  list(db, sql`w.resolution_id = ${resolutionId}`)

/** Takes something off the work programme; it stays on the record with the reason. @throws Invalid, Refused, Forbidden */
export const closeProgrammeItem = (db: Db, id: ProgrammeItemId, { on, why }: { on: Day; why: string }): Promise<void> =>
  db.transaction(async (step) => {
    await mustManage(step)
    const item = await getProgrammeItem(step, id)
    if (item.closedOn) throw new Refused(`It was closed on ${inWords(item.closedOn)}.`)
    if (why.trim() === '') throw new Invalid([{ field: 'why', message: 'Say why it comes off the work programme.' }])
    await step.run(sql`update programme_items set closed_on = ${on}, closed_why = ${why.trim()}, version = version + 1
      where authority_id = (select current_authority()) and id = ${id}`)
    await record(step, { action: 'programme.item-closed', subjectKind: 'programme item', subjectId: id, why })
  })

/**
 * What a meeting has taken is off the work programme, and the resolution that asked for it has been done: one commitment has
 * one record. Called when the minutes are checked. Source: the handbook’s trap T9.
 */
export const closeWhatWasTaken = async (db: Db, meetingId: CommitteeMeetingId, heldOn: Day): Promise<void> => {
  const said = `It came to the committee on ${inWords(heldOn)}.`
  await db.run(sql`
    update resolutions r set implemented_on = ${heldOn}, implemented_said = ${said}, version = r.version + 1,
      back_at_meeting_id = coalesce(r.back_at_meeting_id, ${meetingId}),
      response = case when r.served_on is not null and r.response = '' then 'accepted' else r.response end,
      responded_on = case when r.served_on is not null then coalesce(r.responded_on, ${heldOn}) else r.responded_on end
    from programme_items w, agenda_items i
    where r.authority_id = (select current_authority()) and w.authority_id = r.authority_id and w.resolution_id = r.id
      and i.authority_id = w.authority_id and i.programme_item_id = w.id and i.meeting_id = ${meetingId} and i.taken_out_on is null
      and r.implemented_on is null`)
  await db.run(sql`
    update programme_items w set closed_on = ${heldOn}, closed_why = ${said}, version = w.version + 1
    from agenda_items i where w.authority_id = (select current_authority()) and i.authority_id = w.authority_id
      and i.programme_item_id = w.id and i.meeting_id = ${meetingId} and i.taken_out_on is null and w.closed_on is null`)
}
