import type { MeasuresOfIndicator } from '../../../improvement/index.ts'
import type { Answers } from '../../../indicators/index.ts'
import { html, type Html } from '../../../platform/html.ts'
import { table } from '../../components/index.ts'

export interface Hangs {
  answers: Answers
  findings: readonly { theme: string; title: string; total: number; waiting: number }[]
  hanging: MeasuresOfIndicator | null
}

/** The indicators of a pathway, what inspectors said of it, and what is being done. */
export const hangsView = ({ answers, findings, hanging }: Hangs): Html => {
  const isPaired = answers.answers.some(({ pairedWith }) => pairedWith !== null)
  return html`<section class="sec sec--plain" aria-labelledby="indicators">
      <h2 id="indicators">Indicators of this pathway</h2>
      ${table({
        caption: 'The whole authority, as its newest delivery of records has it',
        captionClasses: 'govuk-visually-hidden',
        classes: 'fold',
        firstCellIsHeader: true,
        head: [
          { text: 'Indicator' },
          { text: 'Here', format: 'numeric' },
          { text: 'A year before', format: 'numeric' },
          ...(isPaired ? [{ text: 'Read it with' }] : []),
        ],
        rows: answers.answers.map(({ indicator, here, pairedWith }) => [
          { html: html`<a href="/indicators/${indicator.id}">${indicator.title}</a>` },
          { text: here ? here.shown : 'not worked out', format: 'numeric' },
          { text: here ? here.before : '–', format: 'numeric' },
          ...(isPaired
            ? [{ html: html`${pairedWith && html`<a href="/indicators/${pairedWith.id}">${pairedWith.title}</a>`}` }]
            : []),
        ]),
      })}
    </section>
    ${
      findings.length > 0 &&
      html`<section class="sec sec--plain" aria-labelledby="findings">
        <h2 id="findings">What inspectors said</h2>
        <ul class="rows">
          ${findings.map(
            ({ theme, title, total, waiting }) =>
              html`<li>
                <a href="/threads/${theme}">${title}</a>:
                ${total === 0 ? 'no finding' : html`<a href="/findings?theme=${theme}">${total === 1 ? '1 finding' : `${total} findings`}</a>${waiting > 0 && `, ${waiting} of them not confirmed yet`}`}
              </li>`,
          )}
        </ul>
      </section>`
    }
    ${
      hanging &&
      html`<section class="sec sec--plain" aria-labelledby="actions">
        <h2 id="actions">What is being done</h2>
        ${
          hanging.measures.length === 0
            ? html`<p>No plan measures itself by an indicator of this pathway yet.</p>`
            : html`<p>Measures of plans:</p>
                <ul class="plainlist">
                  ${hanging.measures.map(({ measure }) => html`<li><a href="/measures/${measure.id}">${measure.title}</a></li>`)}
                </ul>`
        }
        ${
          hanging.actions.length > 0 &&
          html`<p>Actions that should move them:</p>
            <ul class="plainlist">
              ${hanging.actions.map(({ id, title }) => html`<li><a href="/actions/${id}">${title}</a></li>`)}
            </ul>`
        }
      </section>`
    }`
}
