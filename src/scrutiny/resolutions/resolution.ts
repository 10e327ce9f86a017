import { z } from 'zod'
import { record } from '../../people/index.ts'
import { Day } from '../../platform/day.ts'
import { NotFound, Refused } from '../../platform/errors.ts'
import { maybeDay, neededWords, optionalWords, parse } from '../../platform/fields.ts'
import { rawSql, sql, type Db, type Sql } from '../../platform/sql.ts'
import { lockMeeting } from '../meetings/meeting.ts'
import { getMinute, minuteNumber, type MinuteId } from '../minutes/minute.ts'
import { mustManage } from '../who-asks.ts'
import { addresseeSorts, resolutionKindNames, resolutionKinds, type AddresseeSort } from './kinds.ts'

export const ResolutionId = z.uuid().brand('ResolutionId')
export type ResolutionId = z.infer<typeof ResolutionId>

const addresseeSortNames = Object.keys(addresseeSorts) as [AddresseeSort, ...AddresseeSort[]] // Object.keys forgets the names

export const responses = {
  accepted: 'Accepted',
  part: 'Accepted in part',
  rejected: 'Rejected',
  noted: 'Noted',
} as const
export type Response = keyof typeof responses
export const responseNames = Object.keys(responses) as [Response, ...Response[]] // Object.keys forgets the names

/** A resolution with everything that has become of it. */
export const Resolution = z
  .object({
    id: ResolutionId,
    minuteId: z.string(),
    prefix: z.string(),
    minuteNumber: z.number(),
    minuteYearFrom: Day,
    minuteTitle: z.string(),
    meetingId: z.string(),
    heldOn: Day,
    minutesAgreed: z.boolean(),
    committeeId: z.string(),
    committeeName: z.string(),
    number: z.number(),
    text: z.string(), // word for word
    kind: z.enum(resolutionKindNames),
    addressee: z.string(),
    addresseeSort: z.enum(addresseeSortNames),
    servedOn: Day.nullable(),
    noticeGiven: z.boolean(),
    dueStated: Day.nullable(),
    response: z.enum(['', ...responseNames]),
    responseText: z.string(),
    responseWhy: z.string(),
    respondedOn: Day.nullable(),
    responsePublishedOn: Day.nullable(),
    implementedOn: Day.nullable(),
    implementedSaid: z.string(),
    notPursuedOn: Day.nullable(),
    notPursuedWhy: z.string(),
    backOn: Day.nullable(), // the meeting at which the committee had it back
    backAtMeetingId: z.string().nullable(),
    impactDue: Day.nullable(),
    impactOn: Day.nullable(),
    impactSaid: z.string(),
    actions: z.number(), // that follow from it
    actionsDone: z.number(),
    chases: z.number(),
    lastChasedOn: Day.nullable(),
    version: z.number(),
  })
  .transform((one) => ({
    ...one,
    name: `${minuteNumber(one.prefix, one.minuteNumber, one.minuteYearFrom)}.${one.number}`,
  }))
export type Resolution = z.infer<typeof Resolution>

const columns = rawSql(`
  r.id, r.minute_id as "minuteId", c.prefix, u.number as "minuteNumber", u.year_from as "minuteYearFrom", u.title as "minuteTitle", g.id as "meetingId",
  g.held_on as "heldOn", g.stage in ('approved', 'signed') as "minutesAgreed", c.id as "committeeId", c.name as "committeeName",
  r.number, r.text, r.kind, r.addressee, r.addressee_sort as "addresseeSort", r.served_on as "servedOn",
  r.notice_given as "noticeGiven", r.due_stated as "dueStated", r.response, r.response_text as "responseText",
  r.response_why as "responseWhy", r.responded_on as "respondedOn", r.response_published_on as "responsePublishedOn",
  r.implemented_on as "implementedOn", r.implemented_said as "implementedSaid", r.not_pursued_on as "notPursuedOn",
  r.not_pursued_why as "notPursuedWhy", b.held_on as "backOn", r.back_at_meeting_id as "backAtMeetingId",
  r.impact_due as "impactDue", r.impact_on as "impactOn", r.impact_said as "impactSaid", coalesce(a.actions, 0) as actions,
  coalesce(a.done, 0) as "actionsDone", coalesce(h.chases, 0) as chases, h.last as "lastChasedOn", r.version`)
const from = rawSql(`resolutions r
  join minutes u on u.authority_id = r.authority_id and u.id = r.minute_id
  join committee_meetings g on g.authority_id = u.authority_id and g.id = u.meeting_id
  join committees c on c.authority_id = u.authority_id and c.id = u.committee_id
  left join committee_meetings b on b.authority_id = r.authority_id and b.id = r.back_at_meeting_id
  left join lateral (select count(*)::int as actions, count(*) filter (where x.state in ('action_complete', 'impact_seen', 'sustained', 'closed'))::int as done
    from resolution_actions l join actions x on x.authority_id = l.authority_id and x.id = l.action_id
    where l.authority_id = r.authority_id and l.resolution_id = r.id) a on true
  left join lateral (select count(*)::int as chases, max(chased_on) as last from resolution_chases h
    where h.authority_id = r.authority_id and h.resolution_id = r.id) h on true`)

/** The resolutions that `where` lets through, the latest meeting first. */
export const listResolutions = (db: Db, where: Sql = sql`true`): Promise<Resolution[]> =>
  db.many(
    sql`select ${columns} from ${from} where r.authority_id = (select current_authority()) and ${where}
      order by g.held_on desc, u.number, r.number`,
    Resolution,
  )

/** The resolutions of one minute, or of one meeting, by number. */
export const listResolutionsOf = (db: Db, of: { minuteId: string } | { meetingId: string }): Promise<Resolution[]> =>
  listResolutions(db, 'minuteId' in of ? sql`r.minute_id = ${of.minuteId}` : sql`g.id = ${of.meetingId}`)

/** The resolutions that any of these actions follows from, or that are about any of these findings. */
export const listResolutionsAbout = (
  db: Db,
  { actionIds, findingIds }: { actionIds: readonly string[]; findingIds: readonly string[] },
): Promise<Resolution[]> =>
  listResolutions(
    db,
    sql`(exists (select from resolution_actions l where l.authority_id = r.authority_id and l.resolution_id = r.id
        and l.action_id = any(${actionIds}::uuid[]))
      or exists (select from resolution_findings l where l.authority_id = r.authority_id and l.resolution_id = r.id
        and l.finding_id = any(${findingIds}::uuid[])))`,
  )

/** @throws NotFound */
export const getResolution = async (db: Db, id: ResolutionId): Promise<Resolution> => {
  const [found] = await listResolutions(db, sql`r.id = ${id}`)
  if (!found) throw new NotFound('resolution')
  return found
}

/** The same, locked until the transaction ends. @throws NotFound */
export const lockResolution = async (db: Db, id: ResolutionId): Promise<Resolution> => {
  await db.run(sql`select from resolutions where authority_id = (select current_authority()) and id = ${id} for update`)
  return getResolution(db, id)
}

export const ResolutionFields = z.object({
  text: neededWords(5000, 'Write the resolution as it was put.'),
  kind: z.enum(resolutionKindNames, 'Choose what sort of resolution it is.'),
  addressee: optionalWords(300),
  dueStated: maybeDay,
})

/** Minutes a resolution, as the next of its minute. @throws Invalid, Refused where the minutes are agreed; Forbidden */
export const addResolution = (
  db: Db,
  minuteId: MinuteId,
  given: z.input<typeof ResolutionFields>,
): Promise<ResolutionId> =>
  db.transaction(async (step) => {
    await mustManage(step)
    const { text, kind, addressee, dueStated } = parse(ResolutionFields, given)
    const minute = await getMinute(step, minuteId)
    const meeting = await lockMeeting(step, minute.meetingId)
    if (meeting.stage === 'approved' || meeting.stage === 'signed')
      throw new Refused(
        'The minutes were agreed by the committee. A resolution that is missing is minuted at the next meeting.',
      )
    const { id } = await step.one(
      sql`
        insert into resolutions (authority_id, minute_id, number, text, kind, addressee, addressee_sort, due_stated)
        values (current_authority(), ${minuteId}, (select coalesce(max(number), 0) + 1 from resolutions
            where authority_id = (select current_authority()) and minute_id = ${minuteId}),
          ${text}, ${kind}, ${addressee}, ${resolutionKinds[kind].addresseeSort}, ${dueStated})
        returning id`,
      z.object({ id: ResolutionId }),
    )
    // What is for a later meeting stands on the work programme from that moment, tied to what asked for it.
    if (kind === 'future_item')
      await step.run(sql`
        insert into programme_items (authority_id, committee_id, topic, why, source, resolution_id, added_on)
        values (current_authority(), ${meeting.committeeId}, ${topicOf(text)}, ${text}, 'resolution', ${id}, ${meeting.heldOn})`)
    await record(step, {
      action: 'resolution.minuted',
      subjectKind: 'resolution',
      subjectId: id,
      detail: { minuteId, kind },
    })
    return id
  })

/** The topic of a resolution for the work programme: its words without “That” and without what is done with it. */
export const topicOf = (text: string): string => {
  const plain = text
    .replace(/^that\s+/i, '')
    .replace(/\s+(be (added|put|placed)|comes?|is brought)\b.*$/i, '')
    .replace(/\.$/, '')
    .trim()
  return `${plain.charAt(0).toUpperCase()}${plain.slice(1)}`.slice(0, 300)
}

const Linked = z.object({ id: z.string(), title: z.string(), state: z.string() })

/** The actions that follow from a resolution. */
export const listActionsOf = (db: Db, id: ResolutionId): Promise<z.infer<typeof Linked>[]> =>
  db.many(
    sql`select a.id, a.title, a.state from resolution_actions l join actions a on a.authority_id = l.authority_id and a.id = l.action_id
      where l.authority_id = (select current_authority()) and l.resolution_id = ${id} order by lower(a.title), a.id`,
    Linked,
  )

const IdRow = z.object({ id: z.string() })

/** The ids of the findings that any of these resolutions is about. */
export const listFindingIdsOf = async (db: Db, ids: readonly string[]): Promise<string[]> =>
  (
    await db.many(
      sql`select distinct finding_id as id from resolution_findings
        where authority_id = (select current_authority()) and resolution_id = any(${ids}::uuid[]) order by 1`,
      IdRow,
    )
  ).map((row) => row.id)

/** The ids of the actions that follow from any of these resolutions. */
export const listActionIdsOf = async (db: Db, ids: readonly string[]): Promise<string[]> =>
  (
    await db.many(
      sql`select distinct action_id as id from resolution_actions
        where authority_id = (select current_authority()) and resolution_id = any(${ids}::uuid[]) order by 1`,
      IdRow,
    )
  ).map((row) => row.id)

const Chase = z.object({ id: z.string(), chasedOn: Day, whom: z.string(), said: z.string(), by: z.string().nullable() })
export type ResolutionChase = z.infer<typeof Chase>

export const listChasesOf = (db: Db, id: ResolutionId): Promise<ResolutionChase[]> =>
  db.many(
    sql`
      select h.id, h.chased_on as "chasedOn", h.whom, h.said, p.name as by from resolution_chases h
        left join people p on p.authority_id = h.authority_id and p.id = h.chased_by
      where h.authority_id = (select current_authority()) and h.resolution_id = ${id} order by h.chased_on desc, h.id`,
    Chase,
  )
