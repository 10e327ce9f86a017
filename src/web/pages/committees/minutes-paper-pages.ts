import { z } from 'zod'
import { html } from '../../../platform/html.ts'
import { printPaper } from '../../../platform/paper/book.ts'
import { paperHtml } from '../../../platform/paper/paper-html.ts'
import { CommitteeMeetingId, minutesPaper } from '../../../scrutiny/index.ts'
import { backLink } from '../../components/index.ts'
import { download, page, view } from '../../page.ts'

const params = z.object({ id: CommitteeMeetingId })

/** The minutes of a meeting as one paper: to be read by the chair, and printed. */
const minutesPaperPage = page({
  path: '/committees/meetings/:id/minutes-paper',
  needs: 'committees.read',
  params,
  get: async ({ db, params: { id } }) => {
    const paper = await minutesPaper(db, id)
    return view({
      title: paper.title,
      current: 'committees',
      style: 'p-committees',
      body: html`${backLink({ href: `/committees/meetings/${id}/record`, text: 'Who was there, and each minute' })}
        <h1>${paper.title}</h1>
        <p class="exports noprint">
          Take it away: <a href="/committees/meetings/${id}/minutes-paper.pdf" download>PDF</a>
        </p>
        ${paperHtml(paper)}`,
    })
  },
})

const minutesPaperFile = page({
  path: '/committees/meetings/:id/minutes-paper.pdf',
  needs: 'committees.read',
  params,
  get: async ({ db, params: { id } }) => {
    const paper = await minutesPaper(db, id)
    return download({
      bytes: await printPaper(paper),
      mediaType: 'application/pdf',
      fileName: `${paper.title}.pdf`.replaceAll(/[/\\:]/g, '-'),
    })
  },
})

export const minutesPaperPages = [minutesPaperPage, minutesPaperFile]
