import { type Html, html } from '../../../platform/html.ts'
import { given, type Look, names, type Words, words } from './options.ts'

export interface HintOptions extends Words, Look {
  id?: string | undefined
}

export const hint = (options: HintOptions): Html => {
  const { id, classes, attributes } = options
  return html`<div${given({ id, class: names('govuk-hint', classes), ...attributes })}>${words(options)}</div>`
}
