import { z } from 'zod'
import {
  decisionsTable,
  draftPaper,
  getMeeting,
  issuedPaper,
  listDecisions,
  MeetingId,
} from '../../../improvement/index.ts'
import { record } from '../../../people/index.ts'
import { printPaper } from '../../../platform/paper/book.ts'
import { paperFile } from '../../../platform/paper/paper-html.ts'
import { tableFormatNames } from '../../../platform/tables/index.ts'
import { download, page } from '../../page.ts'
import { sendTable } from '../../send-table.ts'
import { addressOf } from '../plans/parts.ts'
import { Version } from './meeting-page.ts'

const params = z.object({ id: MeetingId })

/** The paper as a file. Members of a board are given it, so whoever may read plans may take it. */
const paperPage = page({
  path: '/meetings/:id/paper/:kind',
  needs: 'plans.read',
  params: params.extend({ kind: z.enum(['pdf', 'html']) }),
  query: z.object({ version: Version }),
  get: async ({ db, person, params: { id, kind }, query: { version }, today }) => {
    const meeting = await getMeeting(db, id)
    const paper =
      version === 'draft'
        ? await draftPaper(db, id, { authority: person.authorityName, today })
        : await issuedPaper(db, id, version)
    await record(db, {
      action: 'board.paper-taken',
      subjectKind: 'board',
      subjectId: meeting.boardId,
      detail: { meetingId: id, version: version ?? 'latest', kind },
    })
    const fileName = `board-paper-${meeting.heldOn}${version === 'draft' ? '-draft' : ''}.${kind}`
    return kind === 'pdf'
      ? download({ bytes: await printPaper(paper), mediaType: 'application/pdf', fileName })
      : download({ bytes: paperFile(paper), mediaType: 'text/html; charset=utf-8', fileName })
  },
})

const decisionsExport = page({
  path: '/meetings/:id/decisions/export/:format',
  needs: 'plans.export',
  params: params.extend({ format: z.enum(tableFormatNames) }),
  get: async ({ app, db, person, now, params: { id, format } }) => {
    const meeting = await getMeeting(db, id)
    const decisions = await listDecisions(db, id)
    const table = decisionsTable(decisions, {
      meeting,
      asAt: now,
      authority: person.authorityName,
      address: addressOf(app),
    })
    return sendTable(db, table, {
      format,
      action: 'board.decisions-exported',
      subjectKind: 'board',
      subjectId: meeting.boardId,
      detail: { meetingId: id },
    })
  },
})

export const meetingFiles = [paperPage, decisionsExport]
