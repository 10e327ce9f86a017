import { type Html, html } from '../../../platform/html.ts'
import {
  button,
  characterCount,
  checkboxes,
  dateInput,
  fileUpload,
  input,
  passwordInput,
  radios,
  select,
  textarea,
} from '../govuk/index.ts'

/** Everything that a person types in, ticks or presses. */
export const fields = (): Html => html`
  ${input({ name: 'title', label: { text: 'Title of the action' }, hint: { text: 'As the board will read it' }, value: 'Weekly list of late records' })}
  ${input({
    name: 'share',
    label: { text: 'Target' },
    suffix: { text: '%' },
    inputmode: 'numeric',
    classes: 'govuk-input--width-3',
    value: '105',
    errorMessage: { text: 'A target is between 0 and 100' },
  })}
  ${textarea({ name: 'quote', label: { text: 'What the letter says' }, rows: 3, value: 'Plans are too often written late.' })}
  ${characterCount({ name: 'why', label: { text: 'Why it was rejected' }, maxlength: 200, rows: 2 })}
  ${select({
    name: 'owner',
    label: { text: 'Owner' },
    value: 'rf',
    items: [
      { value: '', text: 'Nobody yet' },
      { value: 'rf', text: 'Ruth Falconer, team manager' },
    ],
  })}
  ${dateInput({
    id: 'due',
    namePrefix: 'due',
    fieldset: { legend: { text: 'Due' } },
    hint: { text: 'For example, 27 3 2027' },
    values: { 'due-day': 31, 'due-month': 3, 'due-year': 2027 },
  })}
  ${dateInput({
    id: 'received',
    namePrefix: 'received',
    fieldset: { legend: { text: 'Received' } },
    errorMessage: { text: 'Received must include a year' },
    day: { value: 18 },
    month: { value: 11 },
    year: { error: true },
  })}
  ${radios({
    name: 'kind',
    fieldset: { legend: { text: 'Kind of finding' } },
    value: 'improve',
    items: [
      { value: 'strength', text: 'A strength' },
      { value: 'improve', text: 'To improve', hint: { text: 'The letter says what is missing' } },
      { divider: 'or' },
      {
        value: 'two',
        text: 'Two findings',
      },
    ],
  })}
  ${checkboxes({
    name: 'themes',
    classes: 'govuk-checkboxes--small',
    fieldset: { legend: { text: 'Themes' } },
    values: ['voice'],
    items: [
      {
        value: 'voice',
        text: 'Child’s voice',
        conditional: { html: input({ name: 'whose', label: { text: 'Whose' } }) },
      },
      { value: 'audit', text: 'Audit' },
    ],
  })}
  ${fileUpload({ name: 'letters', multiple: true, javascript: true, label: { text: 'Letters' }, hint: { text: 'PDF, Word or text' } })}
  ${passwordInput({ name: 'password', label: { text: 'Password' } })}
  <div class="btnrow">
    ${button({ text: 'Save and confirm' })} ${button({ text: 'Save for later', classes: 'govuk-button--secondary' })}
    ${button({ text: 'Reject', classes: 'govuk-button--warning' })} ${button({ text: 'Send', disabled: true })}
    ${button({ html: html`Edit <kbd aria-hidden="true">e</kbd>`, href: '#fields', classes: 'govuk-button--secondary' })}
  </div>
  <p class="keys">
    Keys: <span><kbd>j</kbd> next</span> <span><kbd>k</kbd> previous</span>
    <button type="button" class="link">Turn keys off</button>
  </p>
`
