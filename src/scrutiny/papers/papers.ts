import { z } from 'zod'
import type { PlainBlock } from '../../inspections/index.ts'
import { largestFile, tidyName } from '../../inspections/index.ts'
import { record } from '../../people/index.ts'
import { Day } from '../../platform/day.ts'
import { Invalid, NotFound, Refused } from '../../platform/errors.ts'
import { neededWords, optionalWords, parse } from '../../platform/fields.ts'
import { hashOf, type FileStore } from '../../platform/files.ts'
import { rawSql, sql, type Db } from '../../platform/sql.ts'
import { getItem, ItemId } from '../meetings/agenda.ts'
import { lockMeeting } from '../meetings/meeting.ts'
import type { CommitteeMeetingId } from '../meetings/meeting-id.ts'
import { stages } from '../meetings/stages.ts'
import { mustManage } from '../who-asks.ts'
import { paperSorts, type PaperSort } from '../words.ts'
import { textOf } from './paper-text.ts'

export const PaperId = z.uuid().brand('PaperId')
export type PaperId = z.infer<typeof PaperId>

const sortNames = Object.keys(paperSorts) as [PaperSort, ...PaperSort[]] // Object.keys forgets the names

const file = {
  sha256: z.string().nullable(),
  fileName: z.string(),
  mediaType: z.string(),
  bytes: z.number().nullable(),
}

export const Paper = z.object({
  id: PaperId,
  itemId: ItemId,
  title: z.string(),
  sort: z.enum(sortNames),
  sponsor: z.string(),
  author: z.string(),
  planReference: z.string(),
  wards: z.string(),
  summary: z.string(),
  body: z.string(), // its text as `blocksOf` takes it apart
  fromPlanId: z.string().nullable(),
  fromIndicator: z.string(), // its id; '' where it tells no indicator
  toldOn: Day.nullable(),
  ...file,
  publishedOn: Day.nullable(),
  lateWhy: z.string(),
})
export type Paper = z.infer<typeof Paper>

export const ExemptPaper = z.object({
  id: PaperId,
  itemId: ItemId,
  title: z.string(),
  author: z.string(),
  body: z.string(),
  ...file,
  addedOn: Day,
})
export type ExemptPaper = z.infer<typeof ExemptPaper>

const fileColumns = 'p.sha256, p.file_name as "fileName", p.media_type as "mediaType", p.bytes'
const columns = rawSql(`
  p.id, p.item_id as "itemId", p.title, p.sort, p.sponsor, p.author, p.plan_reference as "planReference", p.wards, p.summary, p.body,
  p.from_plan_id as "fromPlanId", p.from_indicator as "fromIndicator", p.told_on as "toldOn", ${fileColumns}, p.published_on as "publishedOn", p.late_why as "lateWhy"`)
const exemptColumns = rawSql(
  `p.id, p.item_id as "itemId", p.title, p.author, p.body, ${fileColumns}, p.added_on as "addedOn"`,
)

/** The public papers of a meeting, in the order of its agenda. */
export const listPapers = (db: Db, meetingId: CommitteeMeetingId): Promise<Paper[]> =>
  db.many(
    sql`select ${columns} from papers p join agenda_items i on i.authority_id = p.authority_id and i.id = p.item_id
      where p.authority_id = (select current_authority()) and i.meeting_id = ${meetingId} order by i.place, p.place, p.id`,
    Paper,
  )

/** The exempt papers of a meeting: none for whoever may not read them. */
export const listExemptPapers = (db: Db, meetingId: CommitteeMeetingId): Promise<ExemptPaper[]> =>
  db.many(
    sql`select ${exemptColumns} from exempt_papers p join agenda_items i on i.authority_id = p.authority_id and i.id = p.item_id
      where p.authority_id = (select current_authority()) and i.meeting_id = ${meetingId} order by i.place, p.place, p.id`,
    ExemptPaper,
  )

/** @throws NotFound */
export const getPaper = async (db: Db, id: PaperId): Promise<Paper> => {
  const found = await db.maybeOne(
    sql`select ${columns} from papers p where p.authority_id = (select current_authority()) and p.id = ${id}`,
    Paper,
  )
  if (!found) throw new NotFound('paper')
  return found
}

/** @throws NotFound, also for whoever may not read exempt papers */
export const getExemptPaper = async (db: Db, id: PaperId): Promise<ExemptPaper> => {
  const found = await db.maybeOne(
    sql`select ${exemptColumns} from exempt_papers p where p.authority_id = (select current_authority()) and p.id = ${id}`,
    ExemptPaper,
  )
  if (!found) throw new NotFound('paper')
  return found
}

export const PaperFields = z.object({
  title: neededWords(300, 'Give the paper its title.'),
  sort: z.enum(sortNames).default('report'),
  sponsor: optionalWords(200),
  author: optionalWords(200),
  planReference: optionalWords(200),
  wards: optionalWords(500),
  summary: optionalWords(5000),
  body: optionalWords(200_000),
  lateWhy: optionalWords(500),
})

/** A file that somebody sends, and what turns it into text. */
export interface SentPaper {
  files: FileStore
  reader: { readText: (bytes: Uint8Array, fileName: string) => Promise<readonly PlainBlock[]> }
  fileName: string
  bytes: Uint8Array
}

interface Kept {
  sha256: string | null
  fileName: string
  mediaType: string
  bytes: number | null
  body: string
}

/**
 * Reads a file into text and keeps it as it came. What cannot be read (a scan, a locked file, another kind) is refused with
 * what to do about it, since nobody could listen to it either.
 *
 * @throws Invalid, on the field `file`
 */
export const keepFile = async ({ files, reader, fileName, bytes }: SentPaper): Promise<Kept> => {
  const refuse = (message: string): never => {
    throw new Invalid([{ field: 'file', message }])
  }
  const name = tidyName(fileName)
  if (bytes.length > largestFile)
    refuse(`“${name}” is larger than 100 MB. Save it with smaller pictures, or split it, and add it then.`)
  const blocks = await reader.readText(bytes, name).catch((error: unknown) => {
    if (error instanceof Error && error.name === 'Unreadable')
      return refuse(error.message.includes(name) ? error.message : `“${name}”: ${error.message}`)
    throw error
  })
  await files.keep(bytes)
  return {
    sha256: hashOf(bytes),
    fileName: name,
    mediaType: mediaTypeOf(bytes),
    bytes: bytes.length,
    body: textOf(blocks),
  }
}

const mediaTypeOf = (bytes: Uint8Array): string =>
  Buffer.from(bytes.subarray(0, 1024)).includes('%PDF-') ? 'application/pdf' : 'application/octet-stream'

const noFile = (body: string): Kept => ({ sha256: null, fileName: '', mediaType: '', bytes: null, body })

/** A paper that Sightline wrote: from which plan or indicator, as of when. */
export interface Told {
  planId?: string
  indicatorId?: string
  on: Day
}

/**
 * Lays a paper under an item: a file, a text, or what Sightline wrote from a plan. On an agenda that is published it is
 * published at once, as a late paper where fewer than five clear days are left.
 *
 * @throws Invalid, Refused where the meeting was held; Forbidden
 */
export const addPaper = (
  db: Db,
  itemId: ItemId,
  given: z.input<typeof PaperFields>,
  { today, sent, told }: { today: Day; sent?: SentPaper | undefined; told?: Told | undefined },
): Promise<PaperId> =>
  db.transaction(async (step) => {
    await mustManage(step)
    const fields = parse(PaperFields, given)
    const item = await getItem(step, itemId)
    const meeting = await lockMeeting(step, item.meetingId)
    if (stages[meeting.stage].isHeld) throw new Refused('This meeting was held. Its papers stay as they are.')
    if (!sent && fields.body.trim() === '')
      throw new Invalid([{ field: 'body', message: 'Add a file, or write the text of the paper.' }])
    const kept = sent ? await keepFile(sent) : noFile(fields.body)
    const { id } = await step.one(
      sql`
        insert into papers (authority_id, item_id, place, title, sort, sponsor, author, plan_reference, wards, summary, body,
          from_plan_id, from_indicator, told_on, sha256, file_name, media_type, bytes, late_why, added_by, added_on)
        values (current_authority(), ${itemId}, (select coalesce(max(place), 0) + 1 from papers
            where authority_id = (select current_authority()) and item_id = ${itemId}),
          ${fields.title}, ${fields.sort}, ${fields.sponsor}, ${fields.author}, ${fields.planReference}, ${fields.wards},
          ${fields.summary}, ${kept.body}, ${told?.planId ?? null}, ${told?.indicatorId ?? ''}, ${told?.on ?? null}, ${kept.sha256}, ${kept.fileName},
          ${kept.mediaType}, ${kept.bytes}, ${fields.lateWhy}, current_person(), ${today})
        returning id`,
      z.object({ id: PaperId }),
    )
    await record(step, {
      action: 'paper.added',
      subjectKind: 'committee meeting',
      subjectId: item.meetingId,
      detail: { paperId: id, itemId, sha256: kept.sha256 },
    })
    return id
  })

export const ExemptPaperFields = PaperFields.pick({ title: true, author: true, body: true })

/** Lays an exempt paper under an item that is marked exempt. It never becomes public. @throws Invalid, Refused, Forbidden */
export const addExemptPaper = (
  db: Db,
  itemId: ItemId,
  given: z.input<typeof ExemptPaperFields>,
  { today, sent }: { today: Day; sent?: SentPaper | undefined },
): Promise<PaperId> =>
  db.transaction(async (step) => {
    await mustManage(step)
    const fields = parse(ExemptPaperFields, given)
    const item = await getItem(step, itemId)
    const meeting = await lockMeeting(step, item.meetingId)
    if (stages[meeting.stage].isHeld) throw new Refused('This meeting was held. Its papers stay as they are.')
    if (item.exemptParagraph === null)
      throw new Refused('First say under which paragraph the item is exempt, and why that serves the public interest.')
    if (!sent && fields.body.trim() === '')
      throw new Invalid([{ field: 'body', message: 'Add a file, or write the text of the paper.' }])
    const kept = sent ? await keepFile(sent) : noFile(fields.body)
    const { id } = await step.one(
      sql`
        insert into exempt_papers (authority_id, item_id, title, author, body, sha256, file_name, media_type, bytes, added_by, added_on)
        values (current_authority(), ${itemId}, ${fields.title}, ${fields.author}, ${kept.body}, ${kept.sha256}, ${kept.fileName},
          ${kept.mediaType}, ${kept.bytes}, current_person(), ${today})
        returning id`,
      z.object({ id: PaperId }),
    )
    await record(step, {
      action: 'exempt paper.added',
      subjectKind: 'committee meeting',
      subjectId: item.meetingId,
      detail: { paperId: id, itemId },
    })
    return id
  })

/** Takes a paper back that the public has not seen. @throws Refused once it was published; NotFound, Forbidden */
export const takePaperBack = (db: Db, id: PaperId): Promise<void> =>
  db.transaction(async (step) => {
    await mustManage(step)
    const paper = await getPaper(step, id)
    if (paper.publishedOn)
      throw new Refused('This paper was published. Add a corrected one beside it and say so in its title.')
    const { meetingId } = await getItem(step, paper.itemId)
    await step.run(sql`delete from papers where authority_id = (select current_authority()) and id = ${id}`)
    await record(step, {
      action: 'paper.taken-back',
      subjectKind: 'committee meeting',
      subjectId: meetingId,
      detail: { paperId: id, title: paper.title },
    })
  })

/** Takes an exempt paper back before the meeting. @throws Refused once the meeting was held; NotFound, Forbidden */
export const takeExemptPaperBack = (db: Db, id: PaperId): Promise<void> =>
  db.transaction(async (step) => {
    await mustManage(step)
    const { itemId } = await getExemptPaper(step, id)
    const { meetingId } = await getItem(step, itemId)
    if (stages[(await lockMeeting(step, meetingId)).stage].isHeld)
      throw new Refused('This meeting was held. Its papers stay as they are.')
    await step.run(sql`delete from exempt_papers where authority_id = (select current_authority()) and id = ${id}`)
    await record(step, {
      action: 'exempt paper.taken-back',
      subjectKind: 'committee meeting',
      subjectId: meetingId,
      detail: { paperId: id, itemId },
    })
  })
