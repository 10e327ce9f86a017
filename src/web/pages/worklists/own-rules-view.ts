import { html, type Html } from '../../../platform/html.ts'
import { limitUnits, possibleClocks, turns } from '../../../timescales/index.ts'
import { backLink, button, input, select, textarea } from '../../components/index.ts'
import { fieldsOf, type FormParts } from '../../form-fields.ts'

const again = {
  first: 'Once: from the start to the first time',
  next: 'Again and again: from each time to the next',
  'next, from the start': 'Again and again, the start counting as a time',
} as const

const choices = (words: readonly { value: string; text: string }[], chosen: string) => ({
  items: [{ value: '', text: 'Choose' }, ...words],
  value: chosen,
})

export const ownRulesView = (form: FormParts): Html => {
  const field = fieldsOf(form)
  const { value: between, ...betweenField } = field('between')
  const { value: until, ...untilField } = field('until')
  const { value: turn, ...turnField } = field('turn')
  const { value: unit, ...unitField } = field('unit')
  return html`${backLink({ href: '/worklists/limits', text: 'Targets and rules of our own' })}
    <h1>A rule of our own</h1>
    <p class="lede">A time limit that the council keeps, between two things that the data of the case system holds.</p>
    <form method="post" action="/worklists/limits/new">
      ${form.csrf}
      ${input({ ...field('title'), label: { text: 'What must be done' }, hint: { text: 'For example: children in need are visited every four weeks.' } })}
      ${input({ ...field('id'), label: { text: 'A short id' }, hint: { text: 'For example CIN-VISIT. OWN- is put before it.' }, classes: 'govuk-input--width-20' })}
      ${select({
        ...betweenField,
        label: { text: 'What starts it, and what meets it' },
        ...choices(
          possibleClocks.map(({ value, words }) => ({ value, text: words })),
          between,
        ),
      })}
      ${select({
        ...untilField,
        label: { text: 'How often' },
        ...choices(
          Object.entries(again).map(([value, text]) => ({ value, text })),
          until,
        ),
      })}
      ${input({ ...field('count'), label: { text: 'How many' }, inputmode: 'numeric', classes: 'govuk-input--width-5' })}
      ${select({
        ...unitField,
        label: { text: 'Of what' },
        ...choices(
          limitUnits.map((value) => ({ value, text: value })),
          unit,
        ),
      })}
      ${select({
        ...turnField,
        label: { text: 'Whose turn it is' },
        ...choices(
          Object.keys(turns).map((value) => ({ value, text: value })),
          turn,
        ),
      })}
      ${textarea({ ...field('why'), label: { text: 'Why' }, rows: '3' })} ${button({ text: 'Add the rule' })}
    </form>`
}
