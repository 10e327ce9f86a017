import { z } from 'zod'
import { asPerson, record, type Person } from '../../people/index.ts'
import type { Database } from '../../platform/database.ts'
import { Day, inWords } from '../../platform/day.ts'
import { Invalid, NotFound, Refused } from '../../platform/errors.ts'
import { hashOf, type FileStore } from '../../platform/files.ts'
import { addMonths } from '../../platform/months.ts'
import { rawSql, sql, type Db } from '../../platform/sql.ts'
import { getCommitteeMeeting } from '../meetings/meeting.ts'
import type { CommitteeMeetingId } from '../meetings/meeting-id.ts'
import { stages } from '../meetings/stages.ts'
import { mustManage } from '../who-asks.ts'
import { standingOrdersOn } from './standing-orders.ts'

export const RecordingId = z.uuid().brand('RecordingId')
export type RecordingId = z.infer<typeof RecordingId>

export const Recording = z.object({
  id: RecordingId,
  meetingId: z.string(),
  link: z.string(), // where it can be seen; '' where it is a file, and once it is gone
  sha256: z.string().nullable(),
  fileName: z.string(),
  mediaType: z.string(),
  bytes: z.number().nullable(),
  addedOn: Day,
  deleteOn: Day,
  goneOn: Day.nullable(),
  goneWhy: z.string(),
})
export type Recording = z.infer<typeof Recording>

const columns =
  rawSql(`id, meeting_id as "meetingId", link, sha256, file_name as "fileName", media_type as "mediaType", bytes,
  added_on as "addedOn", delete_on as "deleteOn", gone_on as "goneOn", gone_why as "goneWhy"`)

/** The recordings of a meeting, those that are gone among them: the row is the log. */
export const listRecordings = (db: Db, meetingId: CommitteeMeetingId): Promise<Recording[]> =>
  db.many(
    sql`select ${columns} from recordings where authority_id = (select current_authority()) and meeting_id = ${meetingId}
      order by added_on, id`,
    Recording,
  )

const KeptRecording = Recording.extend({ committeeName: z.string(), heldOn: Day })
/** A recording with the meeting that it is of. */
export type KeptRecording = z.infer<typeof KeptRecording>

/** The log of all recordings, the latest meeting first. */
export const listAllRecordings = (db: Db): Promise<KeptRecording[]> =>
  db.many(
    sql`select r.*, c.name as "committeeName", g.held_on as "heldOn"
      from (select ${columns} from recordings where authority_id = (select current_authority())) r
        join committee_meetings g on g.authority_id = (select current_authority()) and g.id = r."meetingId"
        join committees c on c.authority_id = g.authority_id and c.id = g.committee_id
      order by g.held_on desc, r."addedOn", r.id`,
    KeptRecording,
  )

/** @throws NotFound */
export const getRecording = async (db: Db, id: RecordingId): Promise<Recording> => {
  const found = await db.maybeOne(
    sql`select ${columns} from recordings where authority_id = (select current_authority()) and id = ${id}`,
    Recording,
  )
  if (!found) throw new NotFound('recording')
  return found
}

/** The sorts of file that are taken, by how their bytes begin, from the specifications of MPEG-4, Matroska, Ogg, MP3 and WAVE. */
const sorts: readonly { mediaType: string; is: (head: Buffer) => boolean }[] = [
  { mediaType: 'video/mp4', is: (head) => head.subarray(4, 8).toString('latin1') === 'ftyp' },
  { mediaType: 'video/webm', is: (head) => head.subarray(0, 4).equals(Buffer.from([0x1a, 0x45, 0xdf, 0xa3])) },
  { mediaType: 'audio/ogg', is: (head) => head.subarray(0, 4).toString('latin1') === 'OggS' },
  {
    mediaType: 'audio/mpeg',
    is: (head) =>
      head.subarray(0, 3).toString('latin1') === 'ID3' || (head[0] === 0xff && ((head[1] ?? 0) & 0xe0) === 0xe0),
  },
  {
    mediaType: 'audio/wav',
    is: (head) =>
      head.subarray(0, 4).toString('latin1') === 'RIFF' && head.subarray(8, 12).toString('latin1') === 'WAVE',
  },
]

export interface SentRecording {
  fileName: string
  bytes: Uint8Array
}

/**
 * Adds the recording of a meeting that was held: an address where it can be seen, or the file. The day on which it goes is
 * counted from the meeting by the rules in force.
 *
 * @throws Invalid, Refused where no rules say how long; Forbidden
 */
export const addRecording = (
  db: Db,
  meetingId: CommitteeMeetingId,
  { link = '', file, files, today }: { link?: string; file?: SentRecording | undefined; files: FileStore; today: Day },
): Promise<Recording> =>
  db.transaction(async (step) => {
    await mustManage(step)
    const meeting = await getCommitteeMeeting(step, meetingId)
    if (!stages[meeting.stage].isHeld) throw new Refused('A recording is added once the meeting was held.')
    const orders = await standingOrdersOn(step, today)
    if (!orders) throw new Refused('Enter the council’s rules first: they say for how long a recording is kept.')
    const address = link.trim()
    if ((address === '') === (file === undefined))
      throw new Invalid([{ field: 'link', message: 'Give the address of the recording or its file, one of the two.' }])
    if (address !== '' && !/^https:\/\/\S+$/.test(address))
      throw new Invalid([{ field: 'link', message: 'Give an address that begins with https://.' }])
    const head = Buffer.from(file?.bytes.subarray(0, 16) ?? [])
    const sort = sorts.find(({ is }) => is(head))
    if (file && !sort)
      throw new Invalid([
        {
          field: 'files',
          message: `“${file.fileName}” is neither MP4, WebM, Ogg, MP3 nor WAVE. Save the recording as MP4, or give its address.`,
        },
      ])
    const deleteOn = addMonths(meeting.heldOn, orders.recordingMonths)
    if (deleteOn <= today)
      throw new Refused(`A recording of this meeting would have gone on ${inWords(deleteOn)} (${orders.source}).`)
    const sha256 = file ? await files.keep(file.bytes) : null
    const { id } = await step.one(
      sql`insert into recordings (authority_id, meeting_id, link, sha256, file_name, media_type, bytes, added_on, added_by, delete_on)
        values (current_authority(), ${meetingId}, ${address}, ${sha256}, ${file?.fileName ?? ''}, ${file ? sort?.mediaType : ''},
          ${file?.bytes.length ?? null}, ${today}, current_person(), ${deleteOn}) returning id`,
      z.object({ id: RecordingId }),
    )
    await record(step, {
      action: 'recording.added',
      subjectKind: 'committee meeting',
      subjectId: meetingId,
      detail: { recordingId: id, deleteOn, sha256: file && hashOf(file.bytes) },
    })
    return getRecording(step, id)
  })

/**
 * Takes a recording away before its day, and says why; then its file is deleted, unless something else leads to it. Gives
 * back the meeting.
 *
 * @throws Invalid, Refused, Forbidden
 */
export const removeRecording = async (
  { database, files, person }: { database: Database; files: FileStore; person: Person },
  id: RecordingId,
  { why, today }: { why: string; today: Day },
): Promise<string> => {
  const { meetingId, sha256 } = await asPerson(database, person, async (db) => {
    await mustManage(db)
    const found = await getRecording(db, id)
    if (found.goneOn) throw new Refused(`This recording went on ${inWords(found.goneOn)}.`)
    if (why.trim() === '') throw new Refused('Say why the recording goes before its day, and send it once more.')
    await letGo(db, { id, meetingId: found.meetingId, why: why.trim(), today })
    return found
  })
  if (sha256) await deleteUnlessKept(database, files, sha256)
  return meetingId
}

/** Empties the row of a recording, which stays as the log, and writes so on the trail. */
export const letGo = async (
  db: Db,
  { id, meetingId, why, today }: { id: RecordingId; meetingId: string; why: string; today: Day },
): Promise<void> => {
  await db.run(sql`update recordings set link = '', sha256 = null, gone_on = ${today}, gone_why = ${why}
    where authority_id = (select current_authority()) and id = ${id}`)
  await record(db, {
    action: 'recording.deleted',
    subjectKind: 'committee meeting',
    subjectId: meetingId,
    why,
    detail: { recordingId: id },
  })
}

/** Deletes a file that no row leads to any more, of whichever authority: the same bytes are kept once for all. */
export const deleteUnlessKept = async (database: Database, files: FileStore, hash: string): Promise<void> => {
  const isKept = await database.asOwner((db) => isLedTo(db, hash))
  if (!isKept) await files.remove(hash)
}

const isLedTo = async (db: Db, hash: string): Promise<boolean> =>
  (
    await db.one(
      sql`select exists (select from recordings where sha256 = ${hash}) or exists (select from papers where sha256 = ${hash})
        or exists (select from exempt_papers where sha256 = ${hash}) or exists (select from documents where sha256 = ${hash}) as yes`,
      z.object({ yes: z.boolean() }),
    )
  ).yes
