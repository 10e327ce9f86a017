import { type Html, html } from '../../../platform/html.ts'
import { given, type Look, names, says, type Words, words } from './options.ts'

export interface LabelOptions extends Words, Look {
  for?: string | undefined
  isPageHeading?: boolean | undefined
}

/** A field's label; nothing at all when it says nothing. */
export const label = (options: LabelOptions): Html => {
  if (!says(options)) return html``
  const { classes, attributes, isPageHeading } = options
  const tag = html`<label${given({ class: names('govuk-label', classes), ...attributes, for: options.for })}>${words(options)}</label>`
  return isPageHeading ? html`<h1 class="govuk-label-wrapper">${tag}</h1>` : tag
}
