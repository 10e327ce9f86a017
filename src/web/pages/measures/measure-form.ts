import type { Measure } from '../../../improvement/index.ts'
import { html, type Html } from '../../../platform/html.ts'
import { button, input, select } from '../../components/index.ts'
import { fieldsOf, type FormParts } from '../../form-fields.ts'
import type { Choice } from '../plans/parts.ts'

interface MeasureForm extends FormParts {
  held: Readonly<Record<string, string | number | null>>
  people: readonly Choice[]
  others: readonly Measure[]
  address: string
  submit: string
  hidden?: Html
}

const choices = (table: Readonly<Record<string, string>>): Choice[] =>
  Object.entries(table).map(([value, text]) => ({ value, text }))

/** The definition card of a measure as a form. */
export const measureForm = ({ csrf, held, people, others, address, submit, hidden, ...parts }: MeasureForm): Html => {
  const field = fieldsOf(parts, {
    polarity: 'higher',
    unit: 'percent',
    period: 'month',
    targetKind: 'floor',
    tolerance: 0,
    lagDays: 0,
    hideBelow: 6,
    ...held,
  })
  const day = (name: string, text: string) =>
    input({ ...field(name), type: 'date', label: { text }, classes: 'govuk-input--width-10' })
  const number = (name: string, text: string, hint?: string) =>
    input({
      ...field(name),
      inputmode: 'decimal',
      label: { text },
      classes: 'govuk-input--width-5',
      ...(hint ? { hint: { text: hint } } : {}),
    })
  return html`<form method="post" action="${address}" novalidate>
    ${csrf} ${hidden}
    ${input({ ...field('title'), label: { text: 'Question' }, hint: { text: 'As a parent would ask it.' } })}
    ${input({ ...field('indicatorId'), label: { text: 'Indicator that answers it, where there is one' }, hint: { html: html`Its id, such as CL06, as the <a href="/indicators">list of indicators</a> has it.` }, classes: 'govuk-input--width-10' })}
    ${input({ ...field('numerator'), label: { text: 'What is counted' } })}
    ${input({ ...field('denominator'), label: { text: 'Out of what' } })}
    ${input({ ...field('exclusions'), label: { text: 'What is left out' } })}
    ${select({ ...field('unit'), label: { text: 'Unit' }, items: choices({ percent: 'A share, in per cent', count: 'A number', days: 'Days', rate: 'A rate per 10,000' }) })}
    ${select({ ...field('polarity'), label: { text: 'Which way is better' }, items: choices({ higher: 'Higher', lower: 'Lower', neither: 'Neither: it is shown without judgement' }) })}
    ${select({ ...field('period'), label: { text: 'Read every' }, items: choices({ month: 'Month', quarter: 'Quarter', year: 'Year' }) })}
    ${select({ ...field('aspect'), label: { text: 'It says' }, items: choices({ '': 'Not said', timeliness: 'How soon', quality: 'How well', voice: 'What children and families say', outcome: 'What became of it' }) })}
    ${select({ ...field('pairId'), label: { text: 'Paired with' }, hint: { text: 'How soon never stands alone: pair it with how well.' }, items: [{ value: '', text: 'Nothing' }, ...others.map(({ id, title }) => ({ value: id, text: title }))] })}
    ${select({ ...field('ownerId'), label: { text: 'Owner' }, items: people })}
    ${input({ ...field('source'), label: { text: 'Source' } })} ${number('lagDays', 'Days until a reading is there')}
    ${number('hideBelow', 'Hide counts below')} ${number('baseline', 'Baseline')} ${day('baselineOn', 'Baseline of')}
    ${select({ ...field('targetKind'), label: { text: 'Sort of target' }, items: choices({ floor: 'At least', ceiling: 'At most', band: 'Between two figures', trend: 'Better than the baseline' }) })}
    ${number('target', 'Target')} ${number('targetHigh', 'Upper edge, where it is between two')}
    ${day('targetOn', 'Target to be reached by')}
    ${input({ ...field('targetBy'), label: { text: 'Who set the target' } })}
    ${number('tolerance', 'Tolerance', 'How far off is still acceptable, in the unit.')}
    ${day('withdrawnOn', 'Withdrawn on, where it is no longer asked for')}
    ${input({ ...field('withdrawnWhy'), label: { text: 'Why it was withdrawn, and what takes its place' } })}
    ${button({ text: submit, preventDoubleClick: true })}
  </form>`
}
