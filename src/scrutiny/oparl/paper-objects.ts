import { z } from 'zod'
import { Day } from '../../platform/day.ts'
import { sql, type Db } from '../../platform/sql.ts'
import { paperSorts, type PaperSort } from '../words.ts'
import { bodyOf, idOf, known, datesOf, typeOf, type OparlObject, type Place } from './shape.ts'

const PaperRow = z.object({
  id: z.string(),
  itemId: z.string(),
  meetingId: z.string(),
  committeeId: z.string(),
  title: z.string(),
  sort: z.string(),
  body: z.string(),
  fileName: z.string(),
  mediaType: z.string(),
  bytes: z.number().nullable(),
  publishedOn: Day,
})
type PaperRow = z.infer<typeof PaperRow>

const rows = (db: Db) =>
  db.many(
    sql`select p.id, p.item_id as "itemId", i.meeting_id as "meetingId", g.committee_id as "committeeId", p.title, p.sort, p.body,
        p.file_name as "fileName", p.media_type as "mediaType", p.bytes, p.published_on as "publishedOn"
      from papers p join agenda_items i on i.authority_id = p.authority_id and i.id = p.item_id
        join committee_meetings g on g.authority_id = i.authority_id and g.id = i.meeting_id
      order by g.held_on desc, i.place, p.place, p.id`,
    PaperRow,
  )

/** The file of a paper: as it came, where it came as a file; else the page on which its text stands. */
const fileOf = (place: Place, one: PaperRow, isAlone = false): OparlObject => {
  const page = `${place.base}/papers/${one.id}`
  return known({
    id: idOf(place, 'files', one.id),
    type: typeOf('File'),
    name: one.title,
    fileName: one.fileName,
    mimeType: one.fileName ? one.mediaType : 'text/html',
    date: one.publishedOn,
    size: one.bytes,
    accessUrl: one.fileName ? `${page}/file` : page,
    downloadUrl: one.fileName ? `${page}/file` : null,
    text: isAlone ? one.body : '', // in full with the file itself, and not in every list
    paper: isAlone ? [idOf(place, 'papers', one.id)] : [],
    web: page,
    ...datesOf(one.publishedOn),
  })
}

const consultationOf = (place: Place, one: PaperRow): OparlObject => ({
  ...datesOf(one.publishedOn),
  id: idOf(place, 'consultations', one.id),
  type: typeOf('Consultation'),
  paper: idOf(place, 'papers', one.id),
  agendaItem: idOf(place, 'agenda-items', one.itemId),
  meeting: idOf(place, 'meetings', one.meetingId),
  organization: [idOf(place, 'organizations', one.committeeId)],
})

export const papers = async (db: Db, place: Place): Promise<OparlObject[]> =>
  (await rows(db)).map((one) =>
    known({
      id: idOf(place, 'papers', one.id),
      type: typeOf('Paper'),
      body: bodyOf(place),
      name: one.title,
      date: one.publishedOn,
      paperType: paperSorts[one.sort as PaperSort], // the database holds no other
      mainFile: fileOf(place, one),
      consultation: [consultationOf(place, one)],
      web: `${place.base}/papers/${one.id}`,
      ...datesOf(one.publishedOn),
    }),
  )

export const consultations = async (db: Db, place: Place): Promise<OparlObject[]> =>
  (await rows(db)).map((one) => consultationOf(place, one))

export const files = async (db: Db, place: Place): Promise<OparlObject[]> =>
  (await rows(db)).map((one) => fileOf(place, one, true))
