import { type Html, html } from '../../../platform/html.ts'
import { given, type Look, names, type Words, words } from './options.ts'

export interface Language extends Words, Look {
  /** The language that the name is written in, as in `cy`. */
  lang?: string | undefined
  hrefLang?: string | undefined
  dir?: string | undefined
  href?: string | undefined
  current?: boolean | undefined
  /** Read out after the name, in the language of this page. */
  languageDescriptionText?: string | undefined
}

export interface LanguageNavigationOptions extends Look {
  items?: readonly Language[] | undefined
  ariaLabel?: string | undefined
}

export const languageNavigation = (options: LanguageNavigationOptions): Html => {
  const { items = [], ariaLabel = 'Language' } = options
  const tag = given({
    class: names('govuk-language-navigation', options.classes),
    ...options.attributes,
    'aria-label': ariaLabel,
  })
  return html`<nav${tag}><ul class="govuk-language-navigation__list">${items.map(
    (item) =>
      html`<li class="govuk-language-navigation__list-item">
        ${item.current || !item.href ? here(item) : elsewhere(item)}
      </li>`,
  )}</ul></nav>`
}

const here = (item: Language): Html =>
  html`<span${given({
    class: names('govuk-language-navigation__text', item.classes),
    'aria-current': 'true',
    lang: item.lang,
    dir: item.dir,
    ...item.attributes,
  })}>${words(item)}</span>`

const elsewhere = (item: Language): Html => {
  const tag = given({
    class: names('govuk-language-navigation__link', item.classes),
    href: item.href,
    rel: 'alternate',
    lang: item.lang,
    hreflang: item.hrefLang || item.lang,
    dir: item.dir,
    ...item.attributes,
  })
  const about =
    item.languageDescriptionText && html`<span class="govuk-visually-hidden"> ${item.languageDescriptionText}</span>`
  return html`<a${tag}>${words(item)}${about}</a>`
}
