import { type Html, html } from '../../../platform/html.ts'
import { given, type Look, names, type Words, words } from './options.ts'

export interface ErrorMessageOptions extends Words, Look {
  id?: string | undefined
  /** Said to screen readers before the message: “Error” unless given; an empty text leaves it out. */
  visuallyHiddenText?: string | undefined
}

export const errorMessage = (options: ErrorMessageOptions): Html => {
  const { id, classes, attributes, visuallyHiddenText = 'Error' } = options
  const before = visuallyHiddenText && html`<span class="govuk-visually-hidden">${visuallyHiddenText}:</span> `
  return html`<p${given({ id, class: names('govuk-error-message', classes), ...attributes })}>${before}${words(options)}</p>`
}
