import { type Html, html } from '../../../platform/html.ts'
import { genericHeader } from './generic-header.ts'
import { type Look } from './options.ts'

export interface HeaderOptions extends Look {
  homepageUrl?: string | undefined
  productName?: string | undefined
  containerClasses?: string | undefined
}

/** The head of a central-government page, without the crown and the name that only central government may show. */
export const header = ({ homepageUrl = '//gov.uk', productName, ...rest }: HeaderOptions): Html =>
  genericHeader(
    {
      ...rest,
      url: homepageUrl,
      logoHtml: html`${productName && html`<span class="govuk-header__product-name">${productName}</span>`}`,
    },
    'govuk-header',
  )
