import { html, type Html } from '../../../platform/html.ts'
import { Day, inWords } from '../../../platform/day.ts'
import { rounded } from '../../../platform/round.ts'
import type { Entry, Register } from '../../../registers/index.ts'
import { table } from '../../components/index.ts'

/** What is known of the place from other publications: each figure with its source and the day that it is of. */
export const placeFactsView = (register: Register, entries: readonly Entry[]): Html => {
  const labels = labelsOf(register)
  const from = html`<a href="/registers/${register.id}">The register “${register.title}”</a>`
  if (entries.length === 0) return html`<p class="meta">${from} holds no other fact about the place yet.</p>`
  return html`<section class="sec sec--plain" aria-labelledby="facts">
    <h2 id="facts">What else is known of the place</h2>
    ${table({
      caption: 'Who lives here and how, each figure with its source and the day that it is of',
      captionClasses: 'govuk-visually-hidden',
      classes: 'fold',
      firstCellIsHeader: true,
      head: [
        { text: 'What is counted' },
        { text: 'Where' },
        { text: 'Figure', format: 'numeric' },
        { text: 'Of' },
        { text: 'As at' },
        { text: 'Source' },
      ],
      rows: entries.map(({ id, values }) => [
        { html: html`<a href="/registers/${register.id}/${id}">${text(values['title'])}</a>` },
        { text: text(values['place']) },
        { text: figure(values['figure']), format: 'numeric' },
        { text: labels.get(text(values['unit'])) ?? text(values['unit']) },
        { text: inWords(Day.parse(values['as_at'])) },
        { text: text(values['source']) },
      ]),
    })}
    <p class="meta">${from} keeps them, and asks for a newer figure when one is old.</p>
  </section>`
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '')
const figure = (value: unknown): string => (typeof value === 'number' ? rounded(value) : '–')

const labelsOf = ({ fields }: Register): ReadonlyMap<string, string> => {
  const unit = fields.find(({ name }) => name === 'unit')
  return new Map(unit && 'codes' in unit ? unit.codes.map(({ code, label }) => [code, label]) : [])
}
