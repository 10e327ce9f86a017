import { besides, pathways, titleOfStep, type Asked, type mainRows } from '../../../pathways/index.ts'
import { inWords } from '../../../platform/day.ts'
import { html, type Html } from '../../../platform/html.ts'
import { table } from '../../components/index.ts'
import { exportLinks } from '../../export-links.ts'
import { countingView } from './counting-view.ts'

interface Shown {
  asked: (Asked & { shows: string }) | undefined
  /** Undefined while they are being counted. */
  rows: ReturnType<typeof mainRows> | undefined
  url: URL
  seesChildren: boolean
  exports: boolean
}

const cell = (value: number | 'c' | null) => ({
  text: value === null ? '–' : typeof value === 'number' ? value.toLocaleString('en-GB') : value,
  format: 'numeric',
})

/** Every pathway with the number of those on it. */
export const pathwaysView = ({ asked, rows, url, seesChildren, exports }: Shown): Html =>
  html`<h1>Pathways</h1>
    <p class="lede">
      How children come in, wait, move on and leave: how many are in each step, and who is stuck where.
    </p>
    ${
      asked
        ? html`<p class="meta">
              As at ${inWords(asked.asAt)}, with what came and went from ${inWords(asked.period.startsOn)}, by delivery
              ${asked.delivery} of case records.${!seesChildren && ' c: hidden, because a number of the row is small.'}
            </p>
            ${
              !rows
                ? countingView(url)
                : table({
                    caption: 'Pathways, in the order in which a child may meet them',
                    captionClasses: 'govuk-visually-hidden',
                    classes: 'fold',
                    firstCellIsHeader: true,
                    head: [
                      { text: 'Pathway' },
                      { text: 'Counted' },
                      { text: 'At the start', format: 'numeric' },
                      { text: 'Came in', format: 'numeric' },
                      { text: 'Went out', format: 'numeric' },
                      { text: 'Now', format: 'numeric' },
                    ],
                    rows: rows.map(({ pathway, cells }) => [
                      {
                        html: html`<a href="/pathways/${pathway.id}">${pathway.title}</a><br /><span class="meta"
                            >${pathway.asks}</span
                          >`,
                      },
                      { text: titleOfStep(pathway, pathway.main) },
                      cell(cells.opening),
                      cell(cells.in),
                      cell(cells.out),
                      cell(cells.now),
                    ]),
                  })
            }
            ${exports && exportLinks({ path: '/pathways/export', words: 'Take this table away' })}
            ${
              seesChildren &&
              html`<h2>Side by side</h2>
                <ul class="rows">
                  ${besides.map(({ id, title, purpose }) => html`<li><a href="/pathways/beside/${id}">${title}</a><br /><span class="meta">${purpose}</span></li>`)}
                </ul>`
            }`
        : html`<p>Nothing has been brought in from the case system yet, so nobody can be counted.</p>
            <ul class="rows">
              ${pathways.map(({ id, title, asks }) => html`<li><a href="/pathways/${id}">${title}</a>: ${asks}</li>`)}
            </ul>`
    }`
