import { type Html, html } from '../../../platform/html.ts'
import { given, type Look, names } from './options.ts'

export interface GenericHeaderOptions extends Look {
  url?: string | undefined
  logoText?: string | undefined
  logoHtml?: Html | undefined
  containerClasses?: string | undefined
}

/** The head of a page that is not on GOV.UK. `block` is what its class names begin with. */
export const genericHeader = (options: GenericHeaderOptions, block = 'govuk-generic-header'): Html =>
  html`<div${given({ class: names(block, options.classes), ...options.attributes })}><div class="${block}__container ${
    options.containerClasses || 'govuk-width-container'
  }"><div class="${block}__logo"><a href="${options.url || '/'}" class="${block}__homepage-link">${
    options.logoHtml ?? options.logoText
  }</a></div></div></div>`
