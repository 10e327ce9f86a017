import { type Html, html } from '../../../platform/html.ts'
import { type Attributes, type Entries, given, type Look, names, says, type Words, words } from './options.ts'

export interface PageItem {
  number?: number | string | undefined
  /** Read out for the number: “Page 7” unless given. */
  visuallyHiddenText?: string | undefined
  href?: string | undefined
  current?: boolean | undefined
  ellipsis?: boolean | undefined
  attributes?: Attributes | undefined
}

export interface PageLink extends Words {
  /** What the next page is about; shown when no numbers are. */
  labelText?: string | undefined
  href?: string | undefined
  attributes?: Attributes | undefined
}

export interface PaginationOptions extends Look {
  items?: Entries<PageItem> | undefined
  previous?: PageLink | undefined
  next?: PageLink | undefined
  landmarkLabel?: string | undefined
}

const arrows = {
  prev: html`<svg
    class="govuk-pagination__icon govuk-pagination__icon--prev"
    xmlns="http://www.w3.org/2000/svg"
    height="13"
    width="15"
    aria-hidden="true"
    focusable="false"
    viewBox="0 0 15 13"
  >
    <path
      d="m6.5938-0.0078125-6.7266 6.7266 6.7441 6.4062 1.377-1.449-4.1856-3.9768h12.896v-2h-12.984l4.2931-4.293-1.414-1.414z"
    ></path>
  </svg>`,
  next: html`<svg
    class="govuk-pagination__icon govuk-pagination__icon--next"
    xmlns="http://www.w3.org/2000/svg"
    height="13"
    width="15"
    aria-hidden="true"
    focusable="false"
    viewBox="0 0 15 13"
  >
    <path
      d="m8.107-0.0078125-1.4136 1.414 4.2926 4.293h-12.986v2h12.896l-4.1855 3.9766 1.377 1.4492 6.7441-6.4062-6.7246-6.7266z"
    ></path>
  </svg>`,
}

const arrowWords = {
  prev: html`Previous<span class="govuk-visually-hidden"> page</span>`,
  next: html`Next<span class="govuk-visually-hidden"> page</span>`,
}

const arrowLink = (rel: 'prev' | 'next', link: PageLink, isBlock: boolean): Html => {
  const title = names(
    'govuk-pagination__link-title',
    isBlock && !link.labelText && 'govuk-pagination__link-title--decorated',
  )
  const about =
    isBlock &&
    link.labelText &&
    html` <span class="govuk-visually-hidden">:</span>
      <span class="govuk-pagination__link-label">${link.labelText}</span>`
  const arrow = arrows[rel]
  const isArrowFirst = isBlock || rel === 'prev'
  return html`<div class="govuk-pagination__${rel}"><a${given({ class: 'govuk-link govuk-pagination__link', href: link.href, rel, ...link.attributes })}>${
    isArrowFirst && arrow
  } <span class="${title}">${says(link) ? words(link) : arrowWords[rel]}</span>${about} ${!isArrowFirst && arrow}</a></div>`
}

const pageItem = (item: PageItem): Html => {
  const name = names(
    'govuk-pagination__item',
    item.current && 'govuk-pagination__item--current',
    item.ellipsis && 'govuk-pagination__item--ellipsis',
  )
  if (item.ellipsis) return html`<li class="${name}">⋯</li>`
  const tag = given({
    class: 'govuk-link govuk-pagination__link',
    href: item.href ?? '',
    'aria-label': item.visuallyHiddenText ?? `Page ${item.number}`,
    'aria-current': item.current ? 'page' : undefined,
    ...item.attributes,
  })
  return html`<li class="${name}"><a${tag}>${item.number}</a></li>`
}

export const pagination = (options: PaginationOptions): Html => {
  const { items, previous, next, landmarkLabel = 'Pagination' } = options
  const isBlock = !items && Boolean(next || previous)
  const tag = given({
    class: names('govuk-pagination', isBlock && 'govuk-pagination--block', options.classes),
    'aria-label': landmarkLabel,
    ...options.attributes,
  })
  const numbers =
    items &&
    html`<ul class="govuk-pagination__list">
      ${items.map((item) => item && Object.keys(item).length > 0 && pageItem(item))}
    </ul>`
  return html`<nav${tag}>${previous?.href && arrowLink('prev', previous, isBlock)}${numbers}${next?.href && arrowLink('next', next, isBlock)}</nav>`
}
