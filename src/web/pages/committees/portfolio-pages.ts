import { z } from 'zod'
import { leadMember, leadMemberPaper } from '../../../councillor/index.ts'
import { record } from '../../../people/index.ts'
import { html } from '../../../platform/html.ts'
import { printPaper } from '../../../platform/paper/book.ts'
import { paperFile, paperHtml } from '../../../platform/paper/paper-html.ts'
import { backLink } from '../../components/index.ts'
import { download, page, view } from '../../page.ts'

const params = z.object({ id: z.uuid() })

/** What a cabinet member answers for, on one page: to be read, and printed. */
const portfolioPage = page({
  path: '/committees/portfolios/:id',
  needs: 'committees.read',
  params,
  get: async ({ db, person, params: { id }, today }) => {
    const shown = await leadMember(db, id, today)
    const paper = leadMemberPaper(shown, person.authorityName)
    return view({
      title: paper.title,
      current: 'committees',
      style: 'p-committees',
      body: html`${backLink({ href: '/committees/portfolios', text: 'Portfolios' })}
        <h1>${paper.title}</h1>
        <p class="exports noprint">
          Take this page away: <a href="/committees/portfolios/${id}/paper/pdf" download>PDF</a>,
          <a href="/committees/portfolios/${id}/paper/html" download>HTML</a> ·
          <a href="/resolutions">All resolutions</a>
        </p>
        ${
          shown.asked.length > 0 &&
          html`<nav class="noprint" aria-labelledby="asked">
            <h2 id="asked">Each thing that was asked, on a page of its own</h2>
            <ul class="plainlist">
              ${shown.asked.map(({ resolution, standing }) => html`<li><a href="/resolutions/${resolution.id}">${resolution.name}</a>: ${standing.word}${standing.detail && ` ${standing.detail}`}</li>`)}
            </ul>
          </nav>`
        }
        ${paperHtml(paper)}`,
    })
  },
})

const portfolioFile = page({
  path: '/committees/portfolios/:id/paper/:kind',
  needs: 'committees.read',
  params: params.extend({ kind: z.enum(['pdf', 'html']) }),
  get: async ({ db, person, params: { id, kind }, today }) => {
    const paper = leadMemberPaper(await leadMember(db, id, today), person.authorityName)
    await record(db, { action: 'portfolio.page-taken', subjectKind: 'portfolio', subjectId: id, detail: { kind } })
    const fileName = `cabinet-member-${today}.${kind}`
    return kind === 'pdf'
      ? download({ bytes: await printPaper(paper), mediaType: 'application/pdf', fileName })
      : download({ bytes: paperFile(paper), mediaType: 'text/html; charset=utf-8', fileName })
  },
})

export const portfolioPages = [portfolioPage, portfolioFile]
