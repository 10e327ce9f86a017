import { type Html, html } from '../../../platform/html.ts'
import { given, type Look, names, type Words, words } from './options.ts'

export interface BackLinkOptions extends Words, Look {
  href?: string | undefined
}

export const backLink = (options: BackLinkOptions): Html =>
  html`<a${given({ href: options.href || '#', class: names('govuk-back-link', options.classes), ...options.attributes })}>${
    words(options) || 'Back'
  }</a>`
