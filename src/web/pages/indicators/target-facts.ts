import { inUnit as measureInUnit, type Measure, type MeasuresOfIndicator } from '../../../improvement/index.ts'
import type { Indicator } from '../../../indicators/index.ts'
import { inWords } from '../../../platform/day.ts'
import { html, type Html } from '../../../platform/html.ts'

const ways = { higher: 'Higher', lower: 'Lower', neither: 'Neither: it is shown without judgement' } as const

/**
 * Which way is better, and what plans want it to be: the target, who set it, by when, and how far from it is near enough.
 *
 * @param hanging null for those who do not see plans
 */
export const targetFacts = ({ better }: Indicator, hanging: MeasuresOfIndicator | null): Html =>
  html`<dt>Better is</dt>
    <dd>${ways[better]}</dd>
    ${
      hanging &&
      html`<dt>Target</dt>
        <dd>
          ${hanging.measures.length === 0 ? 'None: no plan measures itself by it.' : hanging.measures.map(({ measure }) => targetOf(measure))}
        </dd>`
    }`

const targetOf = (measure: Measure): Html => {
  const { withdrawnOn, target, targetHigh, targetKind, targetOn, targetBy, tolerance, unit } = measure
  const link = html`<a href="/measures/${measure.id}">${measure.title}</a>`
  if (withdrawnOn !== null)
    return html`<p>Withdrawn on ${inWords(withdrawnOn)}: ${measure.withdrawnWhy.replace(/\.$/, '')}. ${link}</p>`
  if (targetKind === 'trend')
    return html`<p>
      Better than its baseline${measure.baseline !== null && `, ${measureInUnit(unit, measure.baseline)}`}. ${link}
    </p>`
  if (target === null) return html`<p>None is set. ${link}</p>`
  const least = { floor: 'At least ', ceiling: 'At most ', band: 'From ' }[targetKind]
  return html`<p>
    ${least}<b>${measureInUnit(unit, target)}</b>${targetKind === 'band' && targetHigh !== null && html` to <b>${measureInUnit(unit, targetHigh)}</b>`}${targetOn && ` by ${inWords(targetOn)}`},
    ${targetBy === '' ? 'and it is not recorded who set it' : `set by ${targetBy}`}; up to
    ${measureInUnit(unit, tolerance)} away is near enough. ${link}
  </p>`
}
