import { type Html, html } from '../../../platform/html.ts'
import { type Attributes, given, type Look, names, type Words, words } from './options.ts'

export interface BreadcrumbsOptions extends Look {
  /** From the start of the service down; one without an address is this page. */
  items?: readonly (Words & { href?: string | undefined; attributes?: Attributes | undefined })[] | undefined
  collapseOnMobile?: boolean | undefined
  labelText?: string | undefined
}

export const breadcrumbs = (options: BreadcrumbsOptions): Html => {
  const { items = [], collapseOnMobile, labelText = 'Breadcrumb' } = options
  const name = names('govuk-breadcrumbs', options.classes, collapseOnMobile && 'govuk-breadcrumbs--collapse-on-mobile')
  const crumbs = items.map((item) =>
    item.href
      ? html`<li class="govuk-breadcrumbs__list-item"><a${given({ class: 'govuk-breadcrumbs__link', href: item.href, ...item.attributes })}>${words(item)}</a></li>`
      : html`<li class="govuk-breadcrumbs__list-item" aria-current="page">${words(item)}</li>`,
  )
  return html`<nav${given({ class: name, ...options.attributes, 'aria-label': labelText })}><ol class="govuk-breadcrumbs__list">${crumbs}</ol></nav>`
}
