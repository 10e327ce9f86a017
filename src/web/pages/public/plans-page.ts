import { html } from '../../../platform/html.ts'
import { listProgressPapers } from '../../../scrutiny/index.ts'
import { asWritten } from '../../words/as-written.ts'
import { dayIn } from '../../words/words.ts'
import { publicPage, publicView } from './public-page.ts'

export const plansPage = publicPage({
  path: '/plans',
  get: async (visit) => {
    const { words } = visit
    const say = words.plans
    const papers = await listProgressPapers(visit.db)
    return publicView(visit, {
      title: say.title,
      current: 'public-plans',
      body: html`<h1>${say.title}</h1>
        <p class="lede">${say.lede}</p>
        ${
          papers.length === 0
            ? html`<p>${say.none}</p>`
            : html`<ul class="rows">
                ${papers.map(
                  ({ id, planId, title, summary, toldOn, heldOn, committee }) =>
                    html`<li>
                      <a href="${visit.path}/papers/${id}"
                        >${asWritten(words, title)}, ${say.asOf(dayIn(words, toldOn))}</a
                      >
                      <p>${asWritten(words, summary)}</p>
                      <p>
                        <a href="${visit.path}/plans/${planId}/easy"
                          >${say.easy}<span class="govuk-visually-hidden"
                            >, ${say.asOf(dayIn(words, toldOn))}: ${asWritten(words, title)}</span
                          ></a
                        >
                      </p>
                      <p class="meta">${say.before(committee, dayIn(words, heldOn))}</p>
                    </li>`,
                )}
              </ul>`
        }`,
    })
  },
})
