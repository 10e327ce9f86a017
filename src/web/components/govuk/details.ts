import { type Html, html } from '../../../platform/html.ts'
import { flag, given, type Look, names, type Words, words } from './options.ts'

export interface DetailsOptions extends Words, Look {
  summaryText?: string | undefined
  summaryHtml?: Html | undefined
  id?: string | undefined
  open?: boolean | undefined
}

export const details = (options: DetailsOptions): Html => {
  const { id, open, classes, attributes } = options
  const tag = given({ id, class: names('govuk-details', classes), ...attributes })
  return html`<details${tag}${flag('open', open)}><summary class="govuk-details__summary"><span class="govuk-details__summary-text">${
    options.summaryHtml ?? options.summaryText
  }</span></summary><div class="govuk-details__text">${words(options)}</div></details>`
}
