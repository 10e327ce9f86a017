import { inWords } from '../../../platform/day.ts'
import { html } from '../../../platform/html.ts'
import { listProgressPapers } from '../../../scrutiny/index.ts'
import { publicPage, publicView } from './public-page.ts'

export const plansPage = publicPage({
  path: '/plans',
  get: async (visit) => {
    const papers = await listProgressPapers(visit.db)
    return publicView(visit, {
      title: 'How plans go',
      current: 'public-plans',
      body: html`<h1>How plans go</h1>
        <p class="lede">
          What councillors were told in public of the council’s plans for children, as they stood on the day.
        </p>
        ${
          papers.length === 0
            ? html`<p>No committee has had a plan before it yet.</p>`
            : html`<ul class="rows">
                ${papers.map(
                  ({ id, planId, title, summary, toldOn, heldOn, committee }) =>
                    html`<li>
                      <a href="${visit.path}/papers/${id}">${title}, as of ${inWords(toldOn)}</a>
                      <p>${summary}</p>
                      <p>
                        <a href="${visit.path}/plans/${planId}/easy"
                          >This plan in easy words<span class="govuk-visually-hidden"
                            >, as of ${inWords(toldOn)}: ${title}</span
                          ></a
                        >
                      </p>
                      <p class="meta">For ${committee}, ${inWords(heldOn)}</p>
                    </li>`,
                )}
              </ul>`
        }`,
    })
  },
})
