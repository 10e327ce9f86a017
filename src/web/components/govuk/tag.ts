import { type Html, html } from '../../../platform/html.ts'
import { given, type Look, names, type Words, words } from './options.ts'

export interface TagOptions extends Words, Look {}

export const tag = (options: TagOptions): Html =>
  html`<strong${given({ class: names('govuk-tag', options.classes), ...options.attributes })}>${words(options)}</strong>`
