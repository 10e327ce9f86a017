import { NotFound } from '../../../platform/errors.ts'
import { html } from '../../../platform/html.ts'
import { getCommitteeMeeting, getItem, getPaper, PaperId } from '../../../scrutiny/index.ts'
import { backLink, summaryList } from '../../components/index.ts'
import { download } from '../../page.ts'
import { paperHtml } from '../committees/paper-html.ts'
import { asWritten, writtenBlock } from '../../words/as-written.ts'
import { dayIn } from '../../words/words.ts'
import { publicPage, publicView } from './public-page.ts'

export const paperPage = publicPage({
  path: '/papers/:id',
  params: { id: PaperId },
  get: async (visit) => {
    const {
      db,
      params: { id },
      path,
      words,
    } = visit
    const { paper: say, common } = words
    const written = (text: string) => ({ html: html`${text ? asWritten(words, text) : common.notSaid}` })
    const paper = await getPaper(db, id)
    const item = await getItem(db, paper.itemId)
    const meeting = await getCommitteeMeeting(db, item.meetingId)
    return publicView(visit, {
      title: paper.title,
      current: 'public-meetings',
      body: html`${backLink({ href: `${path}/meetings/${meeting.id}`, text: `${meeting.committeeName}, ${dayIn(words, meeting.heldOn)}` })}
        <h1>${asWritten(words, paper.title)}</h1>
        <p class="lede">${say.item(item.place)} ${asWritten(words, item.title)}.</p>
        ${summaryList({
          rows: [
            { key: { text: say.author }, value: written(paper.author) },
            paper.sponsor !== '' && { key: { text: say.member }, value: written(paper.sponsor) },
            { key: { text: say.wards }, value: written(paper.wards) },
            paper.publishedOn && {
              key: { text: say.published },
              value: {
                html: html`${dayIn(words, paper.publishedOn)}${paper.lateWhy && html`, ${say.late} ${asWritten(words, paper.lateWhy)}`}`,
              },
            },
            paper.toldOn && { key: { text: say.asOf }, value: { text: dayIn(words, paper.toldOn) } },
            paper.sha256 && {
              key: { text: say.file },
              value: { html: html`<a href="${path}/papers/${id}/file" download>${paper.fileName}</a>` },
            },
          ],
        })}
        ${paper.summary && html`<p class="inset">${asWritten(words, paper.summary)}</p>`}
        ${writtenBlock(words, paperHtml(paper.body, 1))}`,
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
