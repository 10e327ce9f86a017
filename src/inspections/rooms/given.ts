import { z } from 'zod'
import { record } from '../../people/index.ts'
import type { Day } from '../../platform/day.ts'
import { Invalid, NotFound } from '../../platform/errors.ts'
import { sql, type Db } from '../../platform/sql.ts'
import { DocumentId } from '../intake/document-record.ts'
import { RequestId } from './requests.ts'
import { lockOpenRoom, RoomId } from './rooms.ts'

/** Something that inspectors were given: which version of it, to whom, when. Never changed. */
export const Given = z.object({
  id: z.string(),
  roomId: RoomId,
  request: z.number().nullable(), // the number of the request
  title: z.string(),
  version: z.string(),
  documentId: DocumentId.nullable(),
  sha256: z.string(),
  givenTo: z.string(),
  givenBy: z.string().nullable(),
  givenAt: z.date(),
})
export type Given = z.infer<typeof Given>

/** What was given in a room, latest first. */
export const listGiven = (db: Db, roomId: RoomId): Promise<Given[]> =>
  db.many(
    sql`
      select g.id, g.room_id as "roomId", q.place as request, g.title, g.version, g.document_id as "documentId", g.sha256,
        g.given_to as "givenTo", p.name as "givenBy", g.given_at as "givenAt"
      from room_given g left join room_requests q on q.authority_id = g.authority_id and q.id = g.request_id
        left join people p on p.authority_id = g.authority_id and p.id = g.given_by
      where g.authority_id = (select current_authority()) and g.room_id = ${roomId} order by g.given_at desc, g.id`,
    Given,
  )

/** The same with the inspection in which it was given. */
export const GivenAnywhere = Given.extend({ room: z.string() })
export type GivenAnywhere = z.infer<typeof GivenAnywhere>

/** What was given in any room, latest first: all of it, or what was given before a day, which is what a letter of that day can rest on. */
export const listAllGiven = (db: Db, before?: Day): Promise<GivenAnywhere[]> =>
  db.many(
    sql`
      select g.id, g.room_id as "roomId", r.title as room, q.place as request, g.title, g.version, g.document_id as "documentId", g.sha256,
        g.given_to as "givenTo", p.name as "givenBy", g.given_at as "givenAt"
      from room_given g join inspection_rooms r on r.authority_id = g.authority_id and r.id = g.room_id
        left join room_requests q on q.authority_id = g.authority_id and q.id = g.request_id
        left join people p on p.authority_id = g.authority_id and p.id = g.given_by
      where g.authority_id = (select current_authority())
        and (${before ?? null}::date is null or g.given_at < ${before ?? null}::date::timestamp at time zone 'Europe/London')
      order by g.given_at desc, g.id`,
    GivenAnywhere,
  )

const orNull = (value: unknown): unknown => (value === '' || value === undefined ? null : value)
export const GivenFields = z.object({
  requestId: z.preprocess(orNull, RequestId.nullable()),
  title: z.string().trim().max(300).default(''),
  version: z.string().trim().min(1, 'Say which version it is: a number, or its day.').max(100),
  documentId: z.preprocess(orNull, DocumentId.nullable()),
  givenTo: z.string().trim().min(1, 'Say to whom it was given.').max(200),
})

/**
 * Keeps that something was given. Of a document that Sightline holds, the fingerprint of the very file is kept too.
 *
 * @throws Invalid where it is not said what it is; Refused where the room is closed; NotFound
 */
export const keepGiven = (
  db: Db,
  roomId: RoomId,
  { requestId, title, version, documentId, givenTo }: z.output<typeof GivenFields>,
  now: Date,
): Promise<void> =>
  db.transaction(async (step) => {
    await lockOpenRoom(step, roomId)
    if (title === '' && documentId === null)
      throw new Invalid([{ field: 'title', message: 'Say what it is, or choose the document.' }])
    const kept = await step.run(sql`
      insert into room_given (authority_id, room_id, request_id, title, version, document_id, sha256, given_to, given_by, given_at)
      select current_authority(), ${roomId}::uuid, q.id, coalesce(nullif(${title}, ''), nullif(d.title, ''), d.file_name), ${version}, d.id,
        coalesce(d.sha256, ''), ${givenTo}, current_person(), ${now}::timestamptz
      from (select) one
        left join room_requests q on q.authority_id = current_authority() and q.id = ${requestId}::uuid and q.room_id = ${roomId}::uuid
        left join documents d on d.authority_id = current_authority() and d.id = ${documentId}::uuid
      where (${requestId}::uuid is null or q.id is not null) and (${documentId}::uuid is null or d.id is not null)`)
    if (kept === 0) throw new NotFound('request or document')
    await record(step, {
      action: 'room.given',
      subjectKind: 'inspection room',
      subjectId: roomId,
      detail: { version, documentId },
    })
  })
