import { soonInWords, type Clock, type ClockRule, type ClockState } from '../../../clocks/index.ts'
import { inWords, type Day } from '../../../platform/day.ts'
import { html, type Html } from '../../../platform/html.ts'
import {
  backLink,
  button,
  dateInput,
  errorSummary,
  status,
  summaryList,
  type SymbolName,
} from '../../components/index.ts'

interface Typed {
  day: Day | null
  problem?: string
}

interface Shown {
  rule: ClockRule
  allows: string
  standing: string
  typed: Readonly<Record<string, string | undefined>>
  started: Typed
  done: Typed
  result: Clock | undefined
  /** The day as at which the result is told. */
  asAt: Day
}

export const clockView = (shown: Shown): Html => {
  const { rule, allows, standing, result, asAt } = shown
  return html`${backLink({ href: '/clocks', text: 'Time limits' })} ${errors(shown)}
    <h1>${rule.stops.charAt(0).toUpperCase()}${rule.stops.slice(1)}</h1>
    <p class="lede">${rule.mode === 'gate' ? rule.rule : `From ${rule.starts}: ${allows}.`}</p>
    ${summaryList({
      rows: [
        { key: { text: 'Starts' }, value: { text: rule.starts } },
        { key: { text: 'Stops' }, value: { text: rule.stops } },
        { key: { text: 'Limit' }, value: { text: rule.mode === 'gate' ? 'A gate: no days are counted' : allows } },
        rule.mode !== 'gate' && {
          key: { text: 'Due soon' },
          value: { text: `${soonInWords(rule)} (our own practice)` },
        },
        rule.owner !== undefined && { key: { text: 'Whose turn' }, value: { text: rule.owner } },
        { key: { text: 'Source' }, value: { text: rule.source } },
        { key: { text: 'Standing' }, value: { text: standing } },
        rule.note !== undefined && { key: { text: 'Note' }, value: { text: rule.note } },
        { key: { text: 'Id' }, value: { text: rule.id } },
      ],
    })}
    ${rule.mode !== 'gate' && worksOut(shown)}
    ${
      result &&
      html`<section class="sec sec--plain" aria-live="polite">
        <h2>As at ${inWords(asAt)}</h2>
        ${status({ symbol: symbols[result.state], word: words[result.state], reason: result.sentence })}
      </section>`
    }`
}

const errors = ({ started, done }: Shown): Html | false => {
  const list = [
    ...(started.problem ? [{ text: started.problem, href: '#started-day' }] : []),
    ...(done.problem ? [{ text: done.problem, href: '#done-day' }] : []),
  ]
  return list.length > 0 && errorSummary({ titleText: 'There is a problem', errorList: list })
}

const worksOut = ({ rule, typed, started, done }: Shown): Html =>
  html`<section class="sec sec--plain">
    <h2>Work it out</h2>
    <form method="get" action="/clocks/${rule.id}" novalidate>
      ${dayBoxes('started', `When: ${rule.starts}`, typed, started.problem)}
      ${dayBoxes('done', `When done: ${rule.stops} (leave empty if it is not)`, typed, done.problem)}
      ${button({ text: 'Work it out' })}
    </form>
  </section>`

const dayBoxes = (id: string, legend: string, typed: Shown['typed'], problem: string | undefined): Html =>
  dateInput({
    id,
    namePrefix: id,
    fieldset: { legend: { text: legend } },
    hint: { text: 'For example, 27 3 2026' },
    values: typed,
    ...(problem ? { errorMessage: { text: problem } } : {}),
    items: ['day', 'month', 'year'].map((name) => ({
      name,
      classes: name === 'year' ? 'govuk-input--width-4' : 'govuk-input--width-2',
      value: typed[`${id}-${name}`],
    })),
  })

const symbols: Readonly<Record<ClockState, SymbolName>> = {
  'not started': 'done',
  running: 'course',
  'due soon': 'risk',
  overdue: 'late',
  met: 'yes',
  'met late': 'late',
  'too early': 'late',
  'not required': 'done',
  exception: 'blocked',
  'not countable': 'stale',
}

const words: Readonly<Record<ClockState, string>> = {
  'not started': 'Not started',
  running: 'On course',
  'due soon': 'Due soon',
  overdue: 'Late',
  met: 'Done in time',
  'met late': 'Done late',
  'too early': 'Done too early',
  'not required': 'Not required',
  exception: 'Exception',
  'not countable': 'Cannot be counted',
}
