import { may } from '../../../people/index.ts'
import { inWords, type Day } from '../../../platform/day.ts'
import { html, type Html } from '../../../platform/html.ts'
import {
  caseWeights,
  listWeights,
  setWeights,
  WeightFields,
  weightsOn,
  type Weights,
  type WeightSetting,
} from '../../../workload/index.ts'
import { backLink, button, input, table } from '../../components/index.ts'
import { fieldsOf, type FormParts } from '../../form-fields.ts'
import { page, redirect, view } from '../../page.ts'

/** How much work a case counts for: what holds now, what was set when and why, and a form for those who set it. */
export const weightsPage = page({
  path: '/workload/weights',
  needs: 'children.read',
  postNeeds: 'weights.set',
  form: WeightFields,
  get: async ({ db, person, today, csrf, problems, typed }) => {
    const [now, settings] = [await weightsOn(db, today), await listWeights(db)]
    return view({
      title: 'Weights of cases',
      current: 'workload',
      style: 'p-actions',
      body: html`${backLink({ href: '/workload', text: 'Workload and continuity' })}
        <h1>Weights of cases</h1>
        <p class="lede">
          A weighted caseload counts each child by how much work the case is, beside any other open case. The weights
          are a choice of the council, and no measure of any child.
        </p>
        ${inForce(now, today)}
        ${settings.length > 0 ? history(settings, today) : html`<p class="meta">The council has set no weights of its own; these are the ones that Sightline comes with.</p>`}
        ${may(person, 'weights.set') && form(now, { csrf, problems, typed }, today)}`,
    })
  },
  post: async ({ db, form }) => {
    await setWeights(db, form)
    return redirect('/workload/weights', `The weights from ${inWords(form.fromDay)} were set.`)
  },
})

const inForce = (weights: Weights, today: Day): Html =>
  table({
    caption: `In force on ${inWords(today)}; where two apply, the heaviest counts in this order`,
    classes: 'fold',
    firstCellIsHeader: true,
    head: [{ text: 'A child who is' }, { text: 'Counts as', format: 'numeric' }],
    rows: caseWeights.map(({ id, words }) => [{ text: words }, { text: String(weights[id]), format: 'numeric' }]),
  })

const history = (settings: readonly WeightSetting[], today: Day): Html =>
  html`<h2>What was set</h2>
    <ul class="rows">
      ${settings.map(
        (setting) =>
          html`<li>
            From ${inWords(setting.fromDay)}${setting.fromDay > today && ', still to come'}:
            ${caseWeights.map(({ id, words }) => `${words} ${setting[id]}`).join(', ')}<br />
            <span class="meta">${setting.why.replace(/[.!?]$/, '')}. Set by ${setting.setBy}.</span>
          </li>`,
      )}
    </ul>`

const form = (now: Weights, parts: FormParts, today: Day): Html => {
  const field = fieldsOf(parts)
  const isTyped = Object.keys(parts.typed).length > 0
  return html`<h2>Set weights</h2>
    <p>Days before the first day keep the weights that they had, and so does every list as at such a day.</p>
    <form method="post" action="/workload/weights" novalidate>
      ${parts.csrf}
      ${input({ ...field('fromDay'), type: 'date', label: { text: 'First day on which they count' }, classes: 'govuk-input--width-10', ...(isTyped ? {} : { value: today }) })}
      ${caseWeights.map(({ id, words }) =>
        input({
          ...field(id),
          label: {
            text: `Weight of ${id === 'other' ? words : `a child who is ${id === 'leaver' ? 'a care leaver' : words}`}`,
          },
          inputmode: 'decimal',
          classes: 'govuk-input--width-4',
          ...(isTyped ? {} : { value: String(now[id]) }),
        }),
      )}
      ${input({ ...field('why'), label: { text: 'Why' }, hint: { text: 'Such as who agreed it, and when.' } })}
      ${button({ text: 'Set these weights', preventDoubleClick: true })}
    </form>`
}
