import { type Html, html } from '../../../platform/html.ts'
import { given, type Look, names, type Words, words } from './options.ts'
import { tag, type TagOptions } from './tag.ts'

export interface PhaseBannerOptions extends Words, Look {
  tag?: TagOptions | undefined
}

export const phaseBanner = (options: PhaseBannerOptions): Html => {
  const { text, html: markup, classes } = options.tag ?? {}
  const phase = tag({
    text,
    html: markup,
    classes: names('govuk-phase-banner__content__tag', classes),
  })
  return html`<div${given({
    class: names('govuk-phase-banner govuk-width-container', options.classes),
    ...options.attributes,
  })}><p class="govuk-phase-banner__content">${phase} <span class="govuk-phase-banner__text">${words(options)}</span></p></div>`
}
