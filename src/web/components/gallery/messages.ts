import { type Html, html } from '../../../platform/html.ts'
import {
  accordion,
  backLink,
  breadcrumbs,
  details,
  errorSummary,
  insetText,
  notificationBanner,
  panel,
  phaseBanner,
  tabs,
  tag,
  warningText,
} from '../govuk/index.ts'

/** What a page says about itself, about what went wrong and about what was done. */
export const messages = (): Html => html`
  ${backLink({ href: '#messages', text: 'Back to the letter' })}
  ${breadcrumbs({ items: [{ text: 'Documents', href: '#messages' }, { text: 'Focused visit, October 2026' }] })}
  ${errorSummary({
    titleText: 'There is a problem',
    disableAutoFocus: true,
    errorList: [
      { text: 'A target is between 0 and 100', href: '#share' },
      { text: 'Received must include a year', href: '#received-year' },
    ],
  })}
  ${notificationBanner({ text: 'Undone: the readings stand as before.', type: 'success', disableAutoFocus: true, titleId: 'gallery-done', role: 'region' })}
  ${notificationBanner({ text: 'Health checks are 20 days old; the limit is 7.', titleId: 'gallery-important' })}
  ${panel({ titleText: 'Letter confirmed', headingLevel: 3, text: '22 of 22 readings decided' })}
  ${insetText({ text: 'Five scales and two visits without grades, each shown whole and on its own.' })}
  ${warningText({ text: 'Your access is recorded.' })}
  ${details({ summaryText: 'How the sentence above is made', text: 'From the seven confirmed passages below it.' })}
  ${phaseBanner({ tag: { text: 'Demonstration' }, text: 'The council, the people and the figures are invented.' })}
  <p>
    ${tag({ text: 'Incomplete' })} ${tag({ text: 'Late', classes: 'govuk-tag--red' })}
    ${tag({ text: 'At risk', classes: 'govuk-tag--yellow' })} ${tag({ text: 'Not yet', classes: 'govuk-tag--grey' })}
  </p>
  <p class="scale">Planning: outstanding · good · <b>requires improvement</b> · inadequate</p>
  ${accordion({
    id: 'gallery-rules',
    headingLevel: 3,
    items: [
      { heading: { text: 'Frameworks' }, content: { text: 'Twelve, each with its own grades.' } },
      { heading: { text: 'Clocks' }, content: { text: 'Each with the sentence that it comes from.' } },
    ],
  })}
  ${tabs({
    title: 'One letter',
    items: [
      { id: 'gallery-words', label: 'Words', panel: { text: 'What was written.' } },
      { id: 'gallery-figures', label: 'Figures', panel: { text: 'What was counted.' } },
    ],
  })}
`
