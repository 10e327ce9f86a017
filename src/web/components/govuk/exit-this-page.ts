import { type Html, html } from '../../../platform/html.ts'
import { button } from './button.ts'
import { given, type Look, names, says, translated, type Words } from './options.ts'

export interface ExitThisPageOptions extends Words, Look {
  /** Where the person is taken at once: a weather page unless given. */
  redirectUrl?: string | undefined
  id?: string | undefined
  activatedText?: string | undefined
  timedOutText?: string | undefined
  pressTwoMoreTimesText?: string | undefined
  pressOneMoreTimeText?: string | undefined
}

const usual = html`<span class="govuk-visually-hidden">Emergency</span> Exit this page`

/** For pages that could put somebody in danger if another person saw them on the screen. */
export const exitThisPage = (options: ExitThisPageOptions): Html => {
  const { id, text, redirectUrl = 'https://www.bbc.co.uk/weather' } = options
  const tag = given({
    id,
    class: names('govuk-exit-this-page', options.classes),
    'data-module': 'govuk-exit-this-page',
    ...options.attributes,
    ...translated({
      activated: options.activatedText,
      'timed-out': options.timedOutText,
      'press-two-more-times': options.pressTwoMoreTimesText,
      'press-one-more-time': options.pressOneMoreTimeText,
    }),
  })
  const said = says(options) ? { text, html: options.html } : { html: usual }
  return html`<div${tag}>${button({
    ...said,
    classes: 'govuk-button--warning govuk-exit-this-page__button govuk-js-exit-this-page-button',
    href: redirectUrl,
    attributes: { rel: 'nofollow noreferrer' },
  })}</div>`
}
