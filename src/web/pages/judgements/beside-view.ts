import { areaInWords, type JudgementHistory } from '../../../inspections/index.ts'
import { inWords } from '../../../platform/day.ts'
import { html, type Html } from '../../../platform/html.ts'
import { status, table } from '../../components/index.ts'

/** An overall grade never stands without the lowest of what it is made of. */
export const lowestSection = ({ lowest }: JudgementHistory): Html | false =>
  lowest.length > 0 &&
  html`<section class="sec">
    <div class="sec__head">
      <h2>The lowest beside the overall</h2>
      <p class="meta">A good overall can hold an area that is not.</p>
    </div>
    <div class="sec__body">
      ${lowest.map(
        ({ document, lowest: { overall, overallGrade, lowest: parts, lowestGrade, below, computed } }) =>
          html`<div class="arealine">
            <h3>${document.framework}, ${inWords(document.dated)}</h3>
            ${status({
              symbol: below > 0 ? 'risk' : 'course',
              word: below > 0 ? 'Lower inside' : 'Even',
              reason: html`overall ${overallGrade}; lowest ${lowestGrade}:
              ${parts.map(
                (part, index) =>
                  html`${index > 0 && ', '}<a href="/documents/${part.documentId}?reading=${part.id}#readings"
                      >${areaInWords(part.area)}</a
                    >`,
              )}`,
            })}
            ${
              computed &&
              html`<p class="meta">
                ${computed.words}
                <a href="/documents/${overall.documentId}?reading=${overall.id}#readings"
                  >The overall rating as printed</a
                >.
              </p>`
            }
          </div>`,
      )}
    </div>
  </section>`

const words = { 'too generous': 'Too generous', accurate: 'Accurate', 'not said': 'No verdict' } as const

/** T11: what inspectors themselves said of the council's view of itself. */
export const selfViewSection = ({ selfViews }: JudgementHistory): Html | false =>
  selfViews.length > 0 &&
  html`<section class="sec">
    <div class="sec__head">
      <h2>The council’s view of itself</h2>
      <p class="meta">Sentences in which inspectors speak of it, told by their words. Read them whole.</p>
    </div>
    <div class="sec__body">
      ${selfViews.map(
        ({ document, view }) =>
          html`<div class="arealine">
            <p><b>${words[view.verdict]}</b> · ${document.framework}, ${inWords(document.dated)}</p>
            <blockquote class="said">
              “${view.text}” <a href="/documents/${document.id}?page=${view.page}">page ${view.page}</a>
            </blockquote>
          </div>`,
      )}
    </div>
  </section>`

const kinds = {
  graded: 'Graded',
  'no grade': 'No grade',
  narrow: 'One topic, no grade',
  meeting: 'A meeting',
  papers: 'Graded from papers',
} as const

/** S-007: how old each assurance is, and what it can carry. */
export const assuranceSection = ({ assurances, asAt }: JudgementHistory): Html | false =>
  assurances.length > 0 &&
  html`<section class="sec" id="assurance">
    <div class="sec__head">
      <h2>How old each assurance is</h2>
      <p class="meta">As at ${inWords(asAt)}. What gives no grade must not be quoted as if it did.</p>
    </div>
    <div class="sec__body">
      ${table({
        caption: `${assurances.length} inspections, visits and letters, newest first`,
        classes: 'fold',
        firstCellIsHeader: true,
        head: [{ text: 'What' }, { text: 'Age' }, { text: 'Sort' }, { text: 'What it can carry' }],
        rows: assurances.map(({ document, assurance, age }) => [
          {
            html: html`<a href="/documents/${document.id}">${document.framework}</a><br /><span class="meta"
                >${inWords(document.dated)}${document.topic && html`. ${document.topic}`}</span
              >`,
          },
          { text: age },
          { text: kinds[assurance.kind] },
          { text: assurance.weighs },
        ]),
      })}
    </div>
  </section>`
