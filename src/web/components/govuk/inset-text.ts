import { type Html, html } from '../../../platform/html.ts'
import { given, type Look, names, type Words, words } from './options.ts'

export interface InsetTextOptions extends Words, Look {
  id?: string | undefined
}

export const insetText = (options: InsetTextOptions): Html =>
  html`<div${given({ id: options.id, class: names('govuk-inset-text', options.classes), ...options.attributes })}>${words(options)}</div>`
