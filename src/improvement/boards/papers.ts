import { z } from 'zod'
import { record } from '../../people/index.ts'
import { Day } from '../../platform/day.ts'
import { Invalid, NotFound, Refused } from '../../platform/errors.ts'
import { checkPaper, type Paper } from '../../platform/paper/paper.ts'
import { sql, type Db } from '../../platform/sql.ts'
import { me, mustBeAbleTo } from '../who-asks.ts'
import { boardPaper } from './board-paper.ts'
import type { MeetingId } from './boards.ts'
import { meetingOverview } from './meeting-overview.ts'

const Issued = z.object({
  version: z.number(),
  issuedOn: Day,
  issuedBy: z.string().nullable(),
  why: z.string(),
})
/** A version of a meeting’s paper, without its words. */
export type Issued = z.infer<typeof Issued>

/** The versions of a meeting’s paper, latest first. */
export const listPapers = (db: Db, meetingId: MeetingId): Promise<Issued[]> =>
  db.many(
    sql`
      select v.version, v.issued_on as "issuedOn", p.name as "issuedBy", v.why from board_papers v
        left join people p on p.authority_id = v.authority_id and p.id = v.issued_by
      where v.authority_id = (select current_authority()) and v.meeting_id = ${meetingId} order by v.version desc`,
    Issued,
  )

/** The words of an issued version as they were issued; without a version, of the latest. @throws NotFound */
export const issuedPaper = async (db: Db, meetingId: MeetingId, version?: number): Promise<Paper> => {
  const found = await db.maybeOne(
    sql`
      select paper from board_papers
      where authority_id = (select current_authority()) and meeting_id = ${meetingId}
        and ${version === undefined ? sql`true` : sql`version = ${version}`}
      order by version desc limit 1`,
    z.object({ paper: z.custom<Paper>() }), // only issuePaper writes it
  )
  if (!found) throw new NotFound('issued paper')
  return found.paper
}

/** The paper as it would be issued today. */
export const draftPaper = async (
  db: Db,
  meetingId: MeetingId,
  about: { authority: string; today: Day },
): Promise<Paper> => {
  const [latest] = await listPapers(db, meetingId)
  // Others read it than whoever issues it.
  return boardPaper(await meetingOverview(db, meetingId, about.today, undefined, 'anybody'), {
    authority: about.authority,
    issuedOn: about.today,
    version: (latest?.version ?? 0) + 1,
  })
}

/**
 * Issues the paper of a meeting as it stands today, and returns its version. What was issued stays as it is; a further
 * version says why there is one. With `asAt` it is made from what was known at the end of that day: for a meeting whose
 * paper was never made here.
 *
 * @throws Refused where the meeting was taken out; Invalid where a further version has no reason; Forbidden
 */
export const issuePaper = (
  db: Db,
  meetingId: MeetingId,
  { authority, today, why = '', asAt }: { authority: string; today: Day; why?: string; asAt?: Day },
): Promise<number> =>
  db.transaction(async (step) => {
    await mustBeAbleTo(step, 'boards.manage', 'Your role does not allow you to issue the paper of a board.')
    await step.run(
      sql`select from board_meetings where authority_id = (select current_authority()) and id = ${meetingId} for update`,
    )
    const overview = await meetingOverview(step, meetingId, today, asAt)
    if (overview.meeting.takenOutOn !== null) throw new Refused('This meeting was taken out, so it has no paper.')
    const [latest] = await listPapers(step, meetingId)
    const version = (latest?.version ?? 0) + 1
    if (version > 1 && why.trim() === '')
      throw new Invalid([{ field: 'why', message: 'Say why there is a further version: members have the last one.' }])
    const paper = boardPaper(overview, { authority, issuedOn: today, version })
    checkPaper(paper)
    const { id: issuedBy } = await me(step)
    await step.run(sql`
      insert into board_papers (authority_id, meeting_id, version, paper, issued_by, issued_on, why)
      values (current_authority(), ${meetingId}, ${version}, ${JSON.stringify(paper)}::jsonb, ${issuedBy}, ${today}, ${why.trim()})`)
    await record(step, {
      action: 'board.paper-issued',
      subjectKind: 'board',
      subjectId: overview.board.id,
      why,
      detail: { meetingId, version },
    })
    return version
  })
