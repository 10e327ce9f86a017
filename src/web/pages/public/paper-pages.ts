import { inWords } from '../../../platform/day.ts'
import { NotFound } from '../../../platform/errors.ts'
import { html } from '../../../platform/html.ts'
import { getCommitteeMeeting, getItem, getPaper, PaperId } from '../../../scrutiny/index.ts'
import { backLink, summaryList } from '../../components/index.ts'
import { download } from '../../page.ts'
import { paperHtml } from '../committees/paper-html.ts'
import { publicPage, publicView } from './public-page.ts'

export const paperPage = publicPage({
  path: '/papers/:id',
  params: { id: PaperId },
  get: async (visit) => {
    const {
      db,
      params: { id },
      path,
    } = visit
    const paper = await getPaper(db, id)
    const item = await getItem(db, paper.itemId)
    const meeting = await getCommitteeMeeting(db, item.meetingId)
    return publicView(visit, {
      title: paper.title,
      current: 'public-meetings',
      body: html`${backLink({ href: `${path}/meetings/${meeting.id}`, text: `${meeting.committeeName}, ${inWords(meeting.heldOn)}` })}
        <h1>${paper.title}</h1>
        <p class="lede">Item ${item.place}: ${item.title}.</p>
        ${summaryList({
          rows: [
            { key: { text: 'Author' }, value: { text: paper.author || 'Not said' } },
            paper.sponsor !== '' && { key: { text: 'Cabinet member' }, value: { text: paper.sponsor } },
            { key: { text: 'Wards' }, value: { text: paper.wards || 'Not said' } },
            paper.publishedOn && {
              key: { text: 'Published' },
              value: { text: `${inWords(paper.publishedOn)}${paper.lateWhy && `, late: ${paper.lateWhy}`}` },
            },
            paper.toldOn && { key: { text: 'As of' }, value: { text: inWords(paper.toldOn) } },
            paper.sha256 && {
              key: { text: 'File' },
              value: { html: html`<a href="${path}/papers/${id}/file" download>${paper.fileName}</a>` },
            },
          ],
        })}
        ${paper.summary && html`<p class="inset">${paper.summary}</p>`} ${paperHtml(paper.body, 1)}`,
    })
  },
})

export const paperFile = publicPage({
  path: '/papers/:id/file',
  params: { id: PaperId },
  get: async ({ app, db, params: { id } }) => {
    const { sha256, fileName } = await getPaper(db, id)
    const bytes = sha256 && (await app.files.get(sha256))
    if (!bytes) throw new NotFound('kept copy of this paper')
    return download({ bytes, mediaType: 'application/octet-stream', fileName })
  },
})
