import { z } from 'zod'
import { addDays, Day } from '../../platform/day.ts'
import { sql, type Db } from '../../platform/sql.ts'
import { listCommitteeMeetings, type CommitteeMeeting } from '../meetings/meeting.ts'
import { stages } from '../meetings/stages.ts'
import { municipalYear } from '../municipal-year.ts'
import { bodyOf, idOf, instantOf, known, datesOf, placeId, typeOf, type OparlObject, type Place } from './shape.ts'

const ItemRow = z.object({
  id: z.string(),
  meetingId: z.string(),
  place: z.number(),
  title: z.string(),
  isPublic: z.boolean(),
  publishedOn: Day.nullable(),
  minutesOn: Day.nullable(),
  resolved: z.string(),
})

const items = (db: Db) =>
  db.many(
    sql`select i.id, i.meeting_id as "meetingId", i.place, i.title, i.exempt_paragraph is null as "isPublic",
        g.published_on as "publishedOn", g.minutes_published_on as "minutesOn",
        coalesce((select string_agg(r.text, E'\n' order by r.number) from minutes u
          join resolutions r on r.authority_id = u.authority_id and r.minute_id = u.id
          where u.authority_id = i.authority_id and u.item_id = i.id), '') as resolved
      from agenda_items i join committee_meetings g on g.authority_id = i.authority_id and g.id = i.meeting_id
      order by g.held_on desc, i.meeting_id, i.place`,
    ItemRow,
  )

const itemOf = (place: Place, one: z.infer<typeof ItemRow>): OparlObject =>
  known({
    id: idOf(place, 'agenda-items', one.id),
    type: typeOf('AgendaItem'),
    meeting: idOf(place, 'meetings', one.meetingId),
    number: String(one.place),
    order: one.place,
    name: one.title,
    public: one.isPublic,
    resolutionText: one.resolved,
    ...datesOf(one.publishedOn, one.resolved ? one.minutesOn : null),
  })

export const agendaItems = async (db: Db, place: Place): Promise<OparlObject[]> =>
  (await items(db)).map((one) => itemOf(place, one))

const locationOf = (place: Place, words: string): OparlObject => ({
  id: idOf(place, 'locations', placeId(words)),
  type: typeOf('Location'),
  description: words,
  bodies: [bodyOf(place)],
})

export const locations = async (db: Db, place: Place): Promise<OparlObject[]> => {
  const words = new Set((await listCommitteeMeetings(db)).flatMap(({ place: at }) => at || []))
  return [...words].toSorted().map((one) => locationOf(place, one))
}

/** The three words that OParl recommends, in its own language; what was cancelled says so apart. */
const stateOf = ({ stage, minutesPublishedOn }: CommitteeMeeting): string =>
  minutesPublishedOn ? 'durchgeführt' : stages[stage].isPublished ? 'eingeladen' : 'terminiert'

/** The agenda with its papers as one file, and the minutes as they stand on the page of the meeting; null where not public. */
const filesOf = (
  place: Place,
  { id, heldOn, publishedOn, minutesPublishedOn, privateBecause }: CommitteeMeeting,
): { invitation: OparlObject | null; resultsProtocol: OparlObject | null } => {
  const asFile = (name: string, mimeType: string, path: string, on: Day | null): OparlObject | null =>
    on === null || privateBecause !== ''
      ? null
      : {
          id: idOf(place, 'files', `${id}-${name.toLowerCase()}`),
          type: typeOf('File'),
          name: `${name}, ${heldOn}`,
          mimeType,
          date: on,
          accessUrl: `${place.base}/meetings/${id}${path}`,
          ...datesOf(on),
        }
  return {
    invitation: asFile('Agenda', 'application/pdf', '/pack.pdf', publishedOn),
    resultsProtocol: asFile('Minutes', 'text/html', '#minutes', minutesPublishedOn),
  }
}

export const meetingFiles = async (db: Db, place: Place): Promise<OparlObject[]> =>
  (await listCommitteeMeetings(db)).flatMap((one) => {
    const { invitation, resultsProtocol } = filesOf(place, one)
    return [invitation, resultsProtocol].filter((file) => file !== null)
  })

const AttendedRow = z.object({ meetingId: z.string(), memberId: z.string(), state: z.string() })

export const meetings = async (
  db: Db,
  place: Place,
  { organization }: { organization?: string | undefined } = {},
): Promise<OparlObject[]> => {
  const own = Map.groupBy(await items(db), ({ meetingId }) => meetingId)
  const attended = Map.groupBy(
    await db.many(
      sql`select meeting_id as "meetingId", member_id as "memberId", state from attendance order by member_id`,
      AttendedRow,
    ),
    ({ meetingId }) => meetingId,
  )
  const wanted = (await listCommitteeMeetings(db)).filter(
    ({ committeeId }) => organization === undefined || committeeId === organization,
  )
  return wanted.map((one) => {
    const attendance = attended.get(one.id) ?? []
    const { invitation, resultsProtocol } = filesOf(place, one)
    return known({
      id: idOf(place, 'meetings', one.id),
      type: typeOf('Meeting'),
      name: `${one.committeeName}, ${one.heldOn}`,
      meetingState: stateOf(one),
      cancelled: one.cancelledOn !== null,
      start: instantOf(one.heldOn, one.startsAt),
      end: /^\d\d:\d\d$/.test(one.heldAtTo)
        ? instantOf(one.heldAtTo < one.startsAt ? addDays(one.heldOn, 1) : one.heldOn, one.heldAtTo)
        : null,
      location: one.place ? locationOf(place, one.place) : null,
      organization: [idOf(place, 'organizations', one.committeeId)],
      participant: attendance
        .filter(({ state }) => state === 'present')
        .map(({ memberId }) => idOf(place, 'people', memberId)),
      invitation,
      resultsProtocol,
      agendaItem: (own.get(one.id) ?? []).map((item) => itemOf(place, item)),
      // OParl knows who took part, and neither apologies nor who stood in: they come beside, under our own name.
      'sightline:attendance': attendance.map(({ memberId, state }) => ({
        person: idOf(place, 'people', memberId),
        state,
      })),
      'sightline:firstCalledFor': one.firstHeldOn === one.heldOn ? null : one.firstHeldOn,
      ...datesOf(one.publishedOn, one.cancelledOn, one.minutesPublishedOn, one.signedOn),
      web: `${place.base}/meetings/${one.id}`,
    })
  })
}

/** Municipal years take the place of terms: councils in England are numbered and seated by them. */
export const legislativeTerms = async (db: Db, place: Place): Promise<OparlObject[]> => {
  const years = new Map(
    (await listCommitteeMeetings(db)).map(({ heldOn }) => [municipalYear(heldOn).from, municipalYear(heldOn)]),
  )
  return [...years.values()].map(({ name, from, to }) => ({
    id: idOf(place, 'legislative-terms', from),
    type: typeOf('LegislativeTerm'),
    body: bodyOf(place),
    name,
    startDate: from,
    endDate: to,
    ...datesOf(from),
  }))
}
