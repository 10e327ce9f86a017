import { allowsInWords, findClockRule, standingInWords } from '../../../clocks/index.ts'
import { findIndicator } from '../../../indicators/index.ts'
import { limitStep, type Pathway, type PathwayNumbers } from '../../../pathways/index.ts'
import { neverToldMet } from '../../../timescales/index.ts'
import { html, type Html } from '../../../platform/html.ts'
import { fewestForShare, percentOf, rounded } from '../../../platform/round.ts'
import { table } from '../../components/index.ts'
import { ruleHref } from '../worklists/words.ts'
import { lateCell, listLink, number } from './flow-view.ts'
import type { Query } from './query.ts'

interface Pairs {
  pathway: Pathway
  query: Query
  counted: PathwayNumbers
}

/** How soon beside how well: a process that is in time can still be done badly. */
export const pairsView = (shown: Pairs): Html => {
  const { pathway, counted } = shown
  if (pathway.pairs.length === 0) return html``
  return html`<section class="sec sec--plain" aria-labelledby="pairs">
    <h2 id="pairs">How soon, and how well</h2>
    <p>What is done in time can still be done badly, so neither is shown without the other.</p>
    ${table({
      caption: 'Time limits that fell due in the period, and what says how well it was done',
      captionClasses: 'govuk-visually-hidden',
      classes: 'fold',
      firstCellIsHeader: true,
      head: [
        { text: 'What must be done' },
        { text: 'Due', format: 'numeric' },
        { text: 'In time', format: 'numeric' },
        { text: 'Share', format: 'numeric' },
        { text: 'Late now', format: 'numeric' },
        { text: 'How well' },
      ],
      rows: pathway.pairs.flatMap(({ clocks, quality, missing }) =>
        clocks.flatMap((id) => {
          const [rule, numbers] = [findClockRule(id), counted.steps.get(limitStep(id))]
          if (!rule) return []
          const isTold = !neverToldMet.includes(id)
          const { due, kept, late, target } = numbers ?? { due: 0, kept: 0, late: 0, target: 0 }
          return [
            [
              {
                html: html`<a href="${ruleHref(id)}">${rule.stops}</a><br /><span class="meta"
                    >${allowsInWords(rule)}; ${standingInWords(rule)}</span
                  >`,
              },
              ...(isTold
                ? [
                    { html: listLink(shown, due, { step: limitStep(id), part: 'due' }), format: 'numeric' as const },
                    { html: listLink(shown, kept, { step: limitStep(id), part: 'kept' }), format: 'numeric' as const },
                    { text: shareOf(kept, due), format: 'numeric' as const },
                  ]
                : [{ text: 'The data does not say when it was done.', colspan: 3 }]),
              lateCell(shown, { late, target }, { step: limitStep(id) }),
              {
                html: html`${quality.map((each) => qualityOf(each, counted))}${missing !== undefined && html`<span class="meta">${missing}</span>`}`,
              },
            ],
          ]
        }),
      ),
    })}
    ${shown.query.team !== '' && html`<p class="meta">How well is said of the whole authority; how soon, of the team.</p>`}
  </section>`
}

const shareOf = (counted: number, of: number): string =>
  of === 0 ? '–' : of < fewestForShare ? `${number(counted)} of ${number(of)}` : `${rounded(percentOf(counted, of))}%`

const qualityOf = (id: string, { quality }: PathwayNumbers): Html => {
  const [indicator, tally] = [findIndicator(id), quality.get(id)]
  if (!indicator || !tally) return html``
  return html`<a href="/indicators/${id}">${indicator.title}</a>:
    ${tally.outOf === 0 ? 'nothing to count' : `${number(tally.counted)} of ${number(tally.outOf)}${tally.outOf < fewestForShare ? '' : `, ${shareOf(tally.counted, tally.outOf)}`}`}<br />`
}
