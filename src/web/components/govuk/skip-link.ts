import { type Html, html } from '../../../platform/html.ts'
import { given, type Look, names, type Words, words } from './options.ts'

export interface SkipLinkOptions extends Words, Look {
  href?: string | undefined
}

export const skipLink = (options: SkipLinkOptions): Html =>
  html`<a${given({
    href: options.href || '#content',
    class: names('govuk-skip-link', options.classes),
    ...options.attributes,
    'data-module': 'govuk-skip-link',
  })}>${words(options)}</a>`
