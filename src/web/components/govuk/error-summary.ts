import { type Html, html } from '../../../platform/html.ts'
import { type Attributes, given, type Look, names, type Words, words } from './options.ts'

export interface ErrorSummaryOptions extends Look {
  titleText?: string | undefined
  titleHtml?: Html | undefined
  descriptionText?: string | undefined
  descriptionHtml?: Html | undefined
  /** The same words as beside each field; `href` is `#` and the field's id. */
  errorList?: readonly (Words & { href?: string | undefined; attributes?: Attributes | undefined })[] | undefined
  disableAutoFocus?: boolean | undefined
}

export const errorSummary = (options: ErrorSummaryOptions): Html => {
  const { errorList = [], disableAutoFocus } = options
  const description = options.descriptionHtml ?? options.descriptionText
  const list = errorList.map(
    (error) =>
      html`<li>
        ${error.href ? html`<a${given({ href: error.href, ...error.attributes })}>${words(error)}</a>` : words(error)}
      </li>`,
  )
  const tag = given({
    class: names('govuk-error-summary', options.classes),
    'data-disable-auto-focus': disableAutoFocus?.toString(),
    ...options.attributes,
    'data-module': 'govuk-error-summary',
  })
  // The alert is inside the element that takes focus, so that a screen reader does not lose one in the other.
  return html`<div${tag}><div role="alert"><h2 class="govuk-error-summary__title">${options.titleHtml ?? options.titleText}</h2><div class="govuk-error-summary__body">${
    description && html`<p>${description}</p>`
  }${
    list.length > 0 &&
    html`<ul class="govuk-list govuk-error-summary__list">
      ${list}
    </ul>`
  }</div></div></div>`
}
