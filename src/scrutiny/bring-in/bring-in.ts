import { z } from 'zod'
import { getPack, type DocumentId, type PlainBlock } from '../../inspections/index.ts'
import { record } from '../../people/index.ts'
import { Invalid, Refused } from '../../platform/errors.ts'
import { inWords, type Day } from '../../platform/day.ts'
import { joined, sql, type Db } from '../../platform/sql.ts'
import { addCommittee, listCommittees, type CommitteeId } from '../committees/committee.ts'
import { findOrAddMember, listMembers, listSeats, seatMember, type MemberId } from '../committees/members.ts'
import { listCommitteeMeetings, type CommitteeMeeting } from '../meetings/meeting.ts'
import { CommitteeMeetingId } from '../meetings/meeting-id.ts'
import { stages } from '../meetings/stages.ts'
import { recordAttendance } from '../minutes/attendance.ts'
import { municipalYear } from '../municipal-year.ts'
import { addProgrammeItem, listProgramme } from '../programme/programme.ts'
import { resolutionKinds } from '../resolutions/kinds.ts'
import { mustManage } from '../who-asks.ts'
import { isLate } from '../meetings/clear-days.ts'
import { listAgenda } from '../meetings/agenda.ts'
import { pointsOf } from './points.ts'
import { keepPublished, publicationDayIn } from './published-day.ts'
import { tieMinutes } from './tie-minutes.ts'
import { proposeFrom, type Proposal, type ProposedMeeting } from './propose.ts'

/** What the papers of a meeting would become here, with what is here already. */
export interface BringInPreview {
  proposal: Proposal
  committeeId: CommitteeId | null // null: it would be set up
  /** The days of meetings that are here already: their agendas and minutes stay as they are. */
  knownMeetings: readonly Day[]
  /** Those of them that have no minutes here, and whose minutes these papers hold: they would get them. */
  awaitingMinutes: readonly Day[]
  knownTopics: readonly string[]
  /** Resolutions that the letters speak of too: the confirmed findings on the same themes, by the words of the resolution. */
  ties: readonly Tie[]
}

export interface Tie {
  resolution: string
  findingId: string
  finding: string
  dated: Day | null
}

/** @throws NotFound where the document is no pack; Refused where the papers name no committee or no day */
export const previewBringIn = async (db: Db, documentId: DocumentId): Promise<BringInPreview> => {
  const proposal = proposeFrom(await getPack(db, documentId))
  if (!proposal)
    throw new Refused(
      'These papers name no committee, or no day of the meeting. Set the meeting up by hand, on the page of committees.',
    )
  const committee = (await listCommittees(db)).find(
    ({ name }) => name.toLowerCase() === proposal.committee.name.toLowerCase(),
  )
  const meetings = committee ? await listCommitteeMeetings(db, { committeeId: committee.id }) : []
  const topics = committee ? await listProgramme(db, committee.id) : []
  return {
    proposal,
    committeeId: committee?.id ?? null,
    knownMeetings: meetings.map(({ heldOn }) => heldOn),
    awaitingMinutes: awaiting(proposal, meetings).map(({ heldOn }) => heldOn),
    knownTopics: topics.map(({ topic }) => topic),
    ties: await tiesOf(db, documentId, proposal),
  }
}

/** The meetings here that nobody has minuted or cancelled, and whose minutes are in the papers. */
const awaiting = ({ meetings }: Proposal, here: readonly CommitteeMeeting[]): CommitteeMeeting[] => {
  const minuted = new Set(meetings.filter(({ minutes }) => minutes.length > 0).map(({ heldOn }) => heldOn))
  return here.filter(({ heldOn, stage, cancelledOn }) => minuted.has(heldOn) && !cancelledOn && !stages[stage].isHeld)
}

const TieRow = z.object({
  resolution: z.string(),
  findingId: z.string(),
  finding: z.string(),
  dated: z.string().nullable(),
})

/** For each resolution that was read, at most two confirmed findings on one of its themes, the latest before its meeting. */
const tiesOf = async (db: Db, documentId: DocumentId, { meetings }: Proposal): Promise<Tie[]> => {
  const passed = meetings.flatMap(({ heldOn, minutes }) =>
    minutes.flatMap(({ resolutions }) => resolutions.map(({ text }) => ({ text, heldOn }))),
  )
  return (
    await db.many(
      sql`
        select r.value as resolution, f.id as "findingId", f.value as finding, f.dated from readings r
        join unnest(${passed.map(({ text }) => text)}::text[], ${passed.map(({ heldOn }) => heldOn)}::date[]) passed (value, held_on)
          on passed.value = r.value
        cross join lateral (
          select x.id, x.value, d.dated from readings x join documents d on d.authority_id = x.authority_id and d.id = x.document_id
          where x.authority_id = r.authority_id and x.document_id <> r.document_id and x.field = 'finding' and x.state = 'confirmed'
            and x.kind in ('improve', 'priority', 'recommendation') and x.themes && r.themes and d.dated <= passed.held_on
            and d.about_la_code = (select la_code from authorities where id = r.authority_id)
          order by d.dated desc nulls last, x.id limit 2) f
        where r.authority_id = (select current_authority()) and r.document_id = ${documentId} and r.kind = 'resolution'
          and r.state <> 'rejected' and cardinality(r.themes) > 0
        order by r.ordinal, f.dated desc nulls last`,
      TieRow,
    )
  ).map((row) => ({ ...row, dated: row.dated as Day | null })) // a date column is a day
}

export interface BroughtIn {
  committeeId: CommitteeId
  meetings: number
  minutes: number
  resolutions: number
  programme: number
  /** Of the minutes, those of a meeting with an agenda that are like no item of it: a person ties them. */
  untied: number
}

/**
 * Makes of the papers of a meeting what they say: the committee with its members, meetings, agenda, who was there, minutes,
 * resolutions and the work programme. All or nothing. What is here already stays as it is, so that bringing the same papers in
 * twice adds nothing; a meeting that is here without minutes gets those of the papers.
 *
 * @param blocks the text of the document, for what the minutes say
 * @throws Invalid where a new committee lacks its quorum; Refused, Forbidden
 */
export const bringIn = (
  db: Db,
  documentId: DocumentId,
  {
    quorum,
    blocks,
    ties,
    today,
  }: { quorum: number | null; blocks: readonly PlainBlock[]; ties: readonly string[]; today: Day },
): Promise<BroughtIn> =>
  db.transaction(async (step) => {
    await mustManage(step)
    const preview = await previewBringIn(step, documentId)
    const { proposal } = preview
    if (preview.committeeId === null && quorum === null)
      throw new Invalid([{ field: 'quorum', message: 'Say how many voting members make a quorum: the papers do not.' }])
    const committeeId =
      preview.committeeId ?? (await addCommittee(step, { ...proposal.committee, quorum: quorum ?? 0 }))
    const known = new Set(preview.knownMeetings)
    const fresh = proposal.meetings.filter(({ heldOn }) => !known.has(heldOn))
    const firstDay = proposal.meetings[0]?.heldOn ?? today
    await seatAll(step, committeeId, proposal, municipalYear(firstDay).from)
    const points = pointsOf(blocks, proposal.committee.prefix)
    const published = publicationDayIn(blocks)
    const made = { meetings: 0, minutes: 0, resolutions: 0, untied: 0 }
    for (const { id, heldOn } of awaiting(proposal, await listCommitteeMeetings(step, { committeeId }))) {
      const meeting = proposal.meetings.find((one) => one.heldOn === heldOn)
      if (!meeting) continue
      await step.run(sql`update committee_meetings set stage = 'chair_checked', held_at_to = ${meeting.closedAt}
        where authority_id = (select current_authority()) and id = ${id}`)
      const { minutes, resolutions, untied } = await makeRecord(step, { committeeId, documentId, meeting, points, id })
      made.minutes += minutes
      made.resolutions += resolutions
      made.untied += untied
    }
    for (const meeting of fresh) {
      const { minutes, resolutions, untied } = await makeMeeting(step, {
        committeeId,
        documentId,
        meeting,
        points,
        // What the papers say of their own publication is about the meeting that they were for: the last of those in them.
        published: meeting === proposal.meetings.at(-1) ? published : undefined,
      })
      made.meetings += 1
      made.minutes += minutes
      made.resolutions += resolutions
      made.untied += untied
    }
    const chosen = new Set(ties)
    for (const { resolution, findingId } of preview.ties.filter((tie) => chosen.has(tie.findingId)))
      await step.run(sql`
        insert into resolution_findings (authority_id, resolution_id, finding_id)
        select r.authority_id, r.id, ${findingId} from resolutions r join readings d on d.authority_id = r.authority_id and d.id = r.reading_id
        where r.authority_id = (select current_authority()) and d.document_id = ${documentId} and d.value = ${resolution}
        on conflict do nothing`)
    const topics = new Set(preview.knownTopics.map((topic) => topic.toLowerCase()))
    const meetings = await listCommitteeMeetings(step, { committeeId })
    const programme = proposal.programme.filter(({ topic }) => !topics.has(topic.toLowerCase()))
    const addedOn = proposal.meetings.at(-1)?.heldOn ?? today
    for (const { topic, objective, witnesses, meetingOn, meetingSaid } of programme) {
      const meeting = meetings.find(
        ({ heldOn, stage, cancelledOn }) =>
          heldOn === meetingOn && !cancelledOn && (stage === 'planned' || stage === 'agenda_draft'),
      )
      await addProgrammeItem(
        step,
        committeeId,
        {
          topic,
          objective,
          witnesses,
          meetingId: meeting?.id ?? null,
          meetingSaid: meeting ? '' : meetingOn ? inWords(meetingOn) : meetingSaid,
          source: 'papers',
        },
        { today: addedOn, documentId },
      )
    }
    await record(step, {
      action: 'pack.brought-in',
      subjectKind: 'document',
      subjectId: documentId,
      detail: { committeeId, ...made, programme: programme.length },
    })
    return { committeeId, ...made, programme: programme.length }
  })

const seatAll = async (db: Db, committeeId: CommitteeId, { members }: Proposal, fromOn: Day): Promise<void> => {
  const seated = new Set((await listSeats(db, committeeId)).map(({ name }) => name.toLowerCase()))
  for (const { name, capacity } of members)
    if (!seated.has(name.toLowerCase())) await seatMember(db, committeeId, { name, capacity, fromOn })
}

const Made = z.object({ id: CommitteeMeetingId })
const MadeRow = z.object({ id: z.string() })
const ReadingRow = z.object({ id: z.string(), value: z.string() })

interface Recorded {
  minutes: number
  resolutions: number
  untied: number
}

const makeMeeting = async (
  db: Db,
  {
    committeeId,
    documentId,
    meeting,
    points,
    published,
  }: {
    committeeId: CommitteeId
    documentId: DocumentId
    meeting: ProposedMeeting
    points: ReadonlyMap<number, string>
    published: ReturnType<typeof publicationDayIn>
  },
): Promise<Recorded> => {
  const isMinuted = meeting.minutes.length > 0
  const { id } = await db.one(
    sql`
      insert into committee_meetings (authority_id, committee_id, held_on, first_held_on, starts_at, place, stage, held_at_to, document_id)
      values (current_authority(), ${committeeId}, ${meeting.heldOn}, ${meeting.heldOn}, ${meeting.startsAt}, ${meeting.place},
        ${isMinuted ? 'chair_checked' : 'published'}, ${meeting.closedAt}, ${documentId})
      returning id`,
    Made,
  )
  for (const [index, { title, sort, follows, report }] of meeting.items.entries()) {
    const item = await db.one(
      sql`
        insert into agenda_items (authority_id, meeting_id, place, title, sort, added_on, follows_why)
        values (current_authority(), ${id}, ${index + 1}, ${title}, ${sort}, null, ${follows ? 'The agenda says “to follow”.' : ''})
        returning id`,
      MadeRow,
    )
    if (report)
      await db.run(sql`
        insert into papers (authority_id, item_id, title, sort, sponsor, author, plan_reference, wards, summary, added_by, added_on)
        values (current_authority(), ${item.id}, ${report.title}, 'report', ${report.sponsor}, ${report.author}, ${report.planReference},
          ${report.wards}, 'Its text stands in the papers from which it was brought in.', current_person(), ${meeting.heldOn})`)
  }
  if (published && published.on <= meeting.heldOn)
    await keepPublished(db, id, {
      on: published.on,
      from: `The papers say “${published.words}”.`,
      late: isLate(published.on, meeting.heldOn),
    })
  return makeRecord(db, { committeeId, documentId, meeting, points, id })
}

/** Who was at a meeting, its minutes and what it resolved. */
const makeRecord = async (
  db: Db,
  {
    committeeId,
    documentId,
    meeting,
    points,
    id,
  }: {
    committeeId: CommitteeId
    documentId: DocumentId
    meeting: ProposedMeeting
    points: ReadonlyMap<number, string>
    id: CommitteeMeetingId
  },
): Promise<Recorded> => {
  await makeAttendance(db, committeeId, id, meeting)
  let resolutions = 0
  const readings = await db.many(
    sql`select id, value from readings where authority_id = (select current_authority()) and document_id = ${documentId}
      and kind = 'resolution' and state <> 'rejected'`,
    ReadingRow,
  )
  const year = municipalYear(meeting.heldOn).from
  const items = await listAgenda(db, id)
  const tied = tieMinutes(meeting.minutes, items)
  for (const [at, minute] of meeting.minutes.entries()) {
    const kept = await db.maybeOne(
      sql`
        insert into minutes (authority_id, committee_id, meeting_id, item_id, year_from, number, title, points, written_by)
        values (current_authority(), ${committeeId}, ${id}, ${tied[at]?.id ?? null}, ${minute.yearFrom ?? year}, ${minute.number}, ${minute.title}, ${points.get(minute.number) ?? ''},
          current_person())
        on conflict (authority_id, committee_id, year_from, number) do nothing returning id`,
      MadeRow,
    )
    if (!kept)
      throw new Refused(
        `Minute ${minute.number} of that year is here already, at another meeting. Look at the numbers before you bring these papers in.`,
      )
    for (const { number, text, kind, addressee, due } of minute.resolutions) {
      const reading = readings.find(({ value }) => value === text)
      await db.run(sql`
        insert into resolutions (authority_id, minute_id, number, text, kind, addressee, addressee_sort, due_stated, reading_id)
        values (current_authority(), ${kept.id}, ${number}, ${text}, ${kind}, ${addressee}, ${resolutionKinds[kind].addresseeSort}, ${due},
          ${reading?.id ?? null})`)
      resolutions += 1
    }
  }
  const untied = items.length === 0 ? 0 : tied.filter((item) => item === undefined).length
  return { minutes: meeting.minutes.length, resolutions, untied }
}

const makeAttendance = async (
  db: Db,
  committeeId: CommitteeId,
  meetingId: CommitteeMeetingId,
  { attendance, people, heldOn }: ProposedMeeting,
): Promise<void> => {
  const plain = (name: string) =>
    name
      .replace(/^(councillors?|cllrs?\.?)\s+/i, '')
      .trim()
      .toLowerCase()
  for (const { name } of attendance) await findOrAddMember(db, { name })
  const ids = new Map((await listMembers(db)).map(({ id, name }): [string, MemberId] => [name.toLowerCase(), id]))
  const seated = new Set((await listSeats(db, committeeId, heldOn)).map(({ memberId }) => memberId))
  const stoodInFor = new Set(attendance.flatMap(({ standsFor }) => (standsFor ? [plain(standsFor)] : [])))
  const attending = attendance.flatMap(({ name, state, standsFor }) => {
    const memberId = ids.get(plain(name))
    if (!memberId || !seated.has(memberId)) return []
    const forMemberId = standsFor ? (ids.get(plain(standsFor)) ?? null) : null
    // “Substituted” by nobody who is named is apologies: that is all that is known.
    const known = state === 'substituted' && !stoodInFor.has(plain(name)) ? 'apologies' : state
    return [{ memberId, state: known, forMemberId }]
  })
  if (attending.length > 0) await recordAttendance(db, meetingId, attending)
  const rows = people
    .filter(({ sort }) => sort !== 'witness')
    .map(({ name, office, sort }) => sql`(current_authority(), ${meetingId}, ${name}, ${office}, ${sort})`)
  const witnesses = people
    .filter(({ sort }) => sort === 'witness')
    .map(({ name, office }) => sql`(current_authority(), ${meetingId}, ${name}, ${office}, 'witness')`)
  if (rows.length + witnesses.length > 0)
    await db.run(
      sql`insert into meeting_people (authority_id, meeting_id, name, office, sort) values ${joined([...rows, ...witnesses])}`,
    )
}
