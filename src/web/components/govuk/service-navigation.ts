import { Html, html } from '../../../platform/html.ts'
import { type Attributes, type Entries, flag, given, type Look, names, type Words, words } from './options.ts'

export interface NavigationItem extends Words {
  /** This page. */
  current?: boolean | undefined
  /** The part of the service that this page is in. */
  active?: boolean | undefined
  href?: string | undefined
  attributes?: Attributes | undefined
}

export interface ServiceNavigationOptions extends Look {
  ariaLabel?: string | undefined
  menuButtonText?: string | undefined
  menuButtonLabel?: string | undefined
  navigationLabel?: string | undefined
  navigationId?: string | undefined
  navigationClasses?: string | undefined
  collapseNavigationOnMobile?: boolean | undefined
  serviceName?: string | undefined
  serviceUrl?: string | undefined
  navigation?: Entries<NavigationItem> | undefined
  slots?: {
    start?: Html | undefined
    end?: Html | { html?: Html | undefined; align?: 'inline' | undefined } | undefined
    navigationStart?: Html | undefined
    navigationEnd?: Html | undefined
  }
}

export const serviceNavigation = (options: ServiceNavigationOptions): Html => {
  const { serviceName, slots = {}, ariaLabel = 'Service information' } = options
  const end = slots.end instanceof Html ? { html: slots.end, align: undefined } : slots.end
  const isInline = end?.align === 'inline'
  const tag = given({
    class: names('govuk-service-navigation', options.classes),
    'data-module': 'govuk-service-navigation',
    ...options.attributes,
  })
  const inner = html`<div
    class="${names('govuk-width-container', isInline && 'govuk-service-navigation__inlining-container')}"
  >
    ${slots.start}
    <div class="govuk-service-navigation__container">
      ${serviceName && nameOf(serviceName, options.serviceUrl)}${menuOf(options)}
    </div>
    ${end?.html}
  </div>`
  // With a name or anything beside the menu it is a landmark of its own; the menu alone is landmark enough.
  if (serviceName || slots.start || end?.html) return html`<section aria-label="${ariaLabel}" ${tag}>${inner}</section>`
  return html`<div${tag}>${inner}</div>`
}

const nameOf = (name: string, url: string | undefined): Html =>
  html`<span class="govuk-service-navigation__service-name"
    >${
      url
        ? html`<a href="${url}" class="govuk-service-navigation__link">${name}</a>`
        : html`<span class="govuk-service-navigation__text">${name}</span>`
    }</span
  >`

const menuOf = (options: ServiceNavigationOptions): Html | undefined => {
  const { slots = {}, menuButtonText = 'Menu', menuButtonLabel, navigationId = 'navigation' } = options
  const items = (options.navigation ?? []).flatMap((item) => item || [])
  if (items.length === 0 && !slots.navigationStart && !slots.navigationEnd) return undefined
  const toggle = given({
    type: 'button',
    class: 'govuk-service-navigation__toggle govuk-js-service-navigation-toggle',
    'aria-controls': navigationId,
    'aria-label': menuButtonLabel === menuButtonText ? undefined : menuButtonLabel,
    'aria-hidden': 'true',
  })
  const tag = given({
    'aria-label': options.navigationLabel || menuButtonText,
    class: names('govuk-service-navigation__wrapper', options.navigationClasses),
  })
  const folds = options.collapseNavigationOnMobile ?? items.length > 1
  return html`<nav${tag}>${folds && html`<button${toggle}${flag('hidden', true)}>${menuButtonText}</button>`}<ul class="govuk-service-navigation__list" id="${navigationId}">${
    slots.navigationStart
  }${items.map(itemOf)}${slots.navigationEnd}</ul></nav>`
}

const itemOf = (item: NavigationItem): Html => {
  const isActive = Boolean(item.active || item.current)
  const current = isActive ? { 'aria-current': item.current ? 'page' : 'true' } : {}
  // Bold, so that whoever sees their own colours or styles can still tell where they are.
  const said = isActive
    ? html`<strong class="govuk-service-navigation__active-fallback">${words(item)}</strong>`
    : words(item)
  const inner = item.href
    ? html`<a${given({ class: 'govuk-service-navigation__link', href: item.href, ...current, ...item.attributes })}>${said}</a>`
    : words(item) && html`<span${given({ class: 'govuk-service-navigation__text', ...current })}>${said}</span>`
  return html`<li
    class="${names('govuk-service-navigation__item', isActive && 'govuk-service-navigation__item--active')}"
  >
    ${inner}
  </li>`
}
