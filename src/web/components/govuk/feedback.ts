import { type Html, html } from '../../../platform/html.ts'
import { given, heading, type Look, names, says, type Words } from './options.ts'

export interface FeedbackOptions extends Words, Look {
  titleText?: string | undefined
  titleHtml?: Html | undefined
  headingLevel?: number | undefined
}

export const feedback = (options: FeedbackOptions): Html => {
  const tag = given({ class: names('govuk-feedback govuk-width-container', options.classes), ...options.attributes })
  const title = heading(
    options.headingLevel || 2,
    { class: 'govuk-feedback__title' },
    options.titleHtml ?? options.titleText,
  )
  const said = options.html || html`<p class="govuk-body">${options.text}</p>`
  return html`<div${tag}><div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">${title}${
    says(options) && html`<div class="govuk-feedback__body">${said}</div>`
  }</div></div></div>`
}
