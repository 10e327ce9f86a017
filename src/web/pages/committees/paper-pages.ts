import { z } from 'zod'
import { may } from '../../../people/index.ts'
import { inWords } from '../../../platform/day.ts'
import { NotFound } from '../../../platform/errors.ts'
import { html, type Html } from '../../../platform/html.ts'
import {
  checkPaper,
  exemptionInWords,
  getCommitteeMeeting,
  getExemptPaper,
  getItem,
  getPaper,
  PaperId,
  publishPaper,
  takeExemptPaperBack,
  takePaperBack,
  type Paper,
} from '../../../scrutiny/index.ts'
import { backLink, status, summaryList } from '../../components/index.ts'
import { download, page, redirect, view } from '../../page.ts'
import { type App } from '../../app.ts'
import { paperHtml } from './paper-html.ts'
import { to, reason } from './item-parts.ts'
import { faultsView } from './item-view.ts'

/** What a paper of Sightline’s own was written from. */
const whereFrom = ({ fromPlanId, fromIndicator, toldOn }: Paper): Html => {
  if (fromPlanId) return html`<a href="/plans/${fromPlanId}?on=${toldOn}">the plan</a>`
  return fromIndicator
    ? html`<a href="/indicators/${fromIndicator}">the indicator ${fromIndicator}</a>`
    : html`<a href="/judgements?asAt=${toldOn}">the judgements</a>`
}

/** A public paper as everybody can read it, with what the checker says for whoever looks after it. */
export const paperPage = page({
  path: '/committees/papers/:id',
  needs: 'committees.read',
  params: z.object({ id: PaperId }),
  get: async ({ db, person, params: { id } }) => {
    const paper = await getPaper(db, id)
    const item = await getItem(db, paper.itemId)
    const meeting = await getCommitteeMeeting(db, item.meetingId)
    return view({
      title: paper.title,
      current: 'committees',
      style: 'p-committees',
      body: html`${backLink({ href: to(item.id), text: `Item ${item.place}: ${item.title}` })}
        <h1>${paper.title}</h1>
        <p class="lede">For ${meeting.committeeName}, ${inWords(meeting.heldOn)}.</p>
        ${summaryList({
          rows: [
            { key: { text: 'Author' }, value: { text: paper.author || 'Not said' } },
            paper.sponsor !== '' && { key: { text: 'Cabinet member' }, value: { text: paper.sponsor } },
            paper.planReference !== '' && { key: { text: 'Council plan' }, value: { text: paper.planReference } },
            { key: { text: 'Wards' }, value: { text: paper.wards || 'Not said' } },
            {
              key: { text: 'Published' },
              value: {
                text: paper.publishedOn
                  ? `${inWords(paper.publishedOn)}${paper.lateWhy && `, late: ${paper.lateWhy}`}`
                  : 'Not yet',
              },
            },
            paper.toldOn && {
              key: { text: 'Written by Sightline' },
              value: {
                html: html`as of ${inWords(paper.toldOn)}, from ${whereFrom(paper)}`,
              },
            },
            paper.sha256 && {
              key: { text: 'File' },
              value: { html: html`<a href="/committees/papers/${id}/file" download>${paper.fileName}</a>` },
            },
          ],
        })}
        ${may(person, 'committees.manage') && faultsView(checkPaper(paper, { dataTo: item.dataTo, heldOn: meeting.heldOn }))}
        ${paper.summary && html`<p class="inset">${paper.summary}</p>`} ${paperHtml(paper.body, 1)}`,
    })
  },
})

export const exemptPaperPage = page({
  path: '/committees/exempt/:id',
  needs: 'exempt.read',
  params: z.object({ id: PaperId }),
  get: async ({ db, params: { id } }) => {
    const paper = await getExemptPaper(db, id)
    const item = await getItem(db, paper.itemId)
    return view({
      title: 'Exempt paper',
      current: 'committees',
      style: 'p-committees',
      body: html`${backLink({ href: to(item.id), text: `Item ${item.place}: ${item.title}` })}
        <h1>${paper.title}</h1>
        ${status({ symbol: 'blocked', word: 'Not for publication', reason: `${exemptionInWords(item)}. ${item.exemptWhy}`, tone: 'late' })}
        ${paper.sha256 && html`<p><a href="/committees/exempt/${id}/file" download>${paper.fileName}</a></p>`}
        ${paperHtml(paper.body, 1)}`,
    })
  },
})

const fileOf = async (app: App, { sha256, fileName }: Pick<Paper, 'sha256' | 'fileName'>) => {
  const bytes = sha256 && (await app.files.get(sha256))
  if (!bytes) throw new NotFound('kept copy of this paper')
  return download({ bytes, mediaType: 'application/octet-stream', fileName })
}

export const paperFile = page({
  path: '/committees/papers/:id/file',
  needs: 'committees.read',
  params: z.object({ id: PaperId }),
  get: async ({ app, db, params: { id } }) => fileOf(app, await getPaper(db, id)),
})

export const exemptFile = page({
  path: '/committees/exempt/:id/file',
  needs: 'exempt.read',
  params: z.object({ id: PaperId }),
  get: async ({ app, db, params: { id } }) => fileOf(app, await getExemptPaper(db, id)),
})

export const publishPaperDeed = page({
  path: '/committees/papers/:id/publish',
  needs: 'committees.manage',
  params: z.object({ id: PaperId }),
  form: z.object({ lateWhy: reason }),
  post: async ({ db, params: { id }, form: { lateWhy }, today }) => {
    const { isLate: late } = await publishPaper(db, id, { on: today, lateWhy })
    const { itemId } = await getPaper(db, id)
    return redirect(to(itemId), late ? 'The paper is published as a late paper.' : 'The paper is published, in time.')
  },
})

export const takeBackDeed = page({
  path: '/committees/papers/:id/take-back',
  needs: 'committees.manage',
  params: z.object({ id: PaperId }),
  form: z.object({}),
  post: async ({ db, params: { id } }) => {
    const { itemId, title } = await getPaper(db, id)
    await takePaperBack(db, id)
    return redirect(to(itemId), `“${title}” was taken back.`)
  },
})

export const takeExemptBackDeed = page({
  path: '/committees/exempt/:id/take-back',
  needs: 'committees.manage',
  params: z.object({ id: PaperId }),
  form: z.object({}),
  post: async ({ db, params: { id } }) => {
    const { itemId } = await getExemptPaper(db, id)
    await takeExemptPaperBack(db, id)
    return redirect(to(itemId), 'The exempt paper was taken back.')
  },
})
