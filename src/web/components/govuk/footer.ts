import { type Html, html } from '../../../platform/html.ts'
import { type Attributes, given, type Look, names, says, type Words, words } from './options.ts'

export interface FooterLink {
  text?: string | undefined
  href?: string | undefined
  attributes?: Attributes | undefined
}

export interface FooterOptions extends Look {
  meta?: (Words & { visuallyHiddenTitle?: string | undefined; items?: readonly FooterLink[] | undefined }) | undefined
  navigation?:
    | readonly {
        title?: string | undefined
        columns?: number | undefined
        width?: string | undefined
        items?: readonly FooterLink[] | undefined
      }[]
    | undefined
  /** The Open Government Licence unless given; null leaves the line out. */
  contentLicence?: Words | null | undefined
  /** Crown copyright unless given: a council must give its own. */
  copyright?: Words | undefined
  containerClasses?: string | undefined
}

const licenceLogo = html`<svg
  aria-hidden="true"
  focusable="false"
  class="govuk-footer__licence-logo"
  xmlns="http://www.w3.org/2000/svg"
  viewBox="0 0 483.2 195.7"
  height="17"
  width="41"
>
  <path
    fill="currentColor"
    d="M421.5 142.8V.1l-50.7 32.3v161.1h112.4v-50.7zm-122.3-9.6A47.12 47.12 0 0 1 221 97.8c0-26 21.1-47.1 47.1-47.1 16.7 0 31.4 8.7 39.7 21.8l42.7-27.2A97.63 97.63 0 0 0 268.1 0c-36.5 0-68.3 20.1-85.1 49.7A98 98 0 0 0 97.8 0C43.9 0 0 43.9 0 97.8s43.9 97.8 97.8 97.8c36.5 0 68.3-20.1 85.1-49.7a97.76 97.76 0 0 0 149.6 25.4l19.4 22.2h3v-87.8h-80l24.3 27.5zM97.8 145c-26 0-47.1-21.1-47.1-47.1s21.1-47.1 47.1-47.1 47.2 21 47.2 47S123.8 145 97.8 145"
  />
</svg>`

const openLicence = html`All content is available under the
  <a
    class="govuk-footer__link"
    href="https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/"
    rel="license"
    >Open Government Licence v3.0</a
  >, except where otherwise stated`

const link = (item: FooterLink): Html =>
  html`<a${given({ class: 'govuk-footer__link', href: item.href ?? '', ...item.attributes })}>${item.text}</a>`

/** The foot of a central-government page, without the crown that only central government may show. */
export const footer = (options: FooterOptions): Html => {
  const { meta, navigation = [], contentLicence } = options
  const licence =
    contentLicence !== null &&
    html`${licenceLogo}<span class="govuk-footer__licence-description"
        >${says(contentLicence) ? words(contentLicence) : openLicence}</span
      >`
  return html`<div${given({ class: names('govuk-footer', options.classes), ...options.attributes })}><div class="${names(
    'govuk-width-container',
    options.containerClasses,
  )}">${navigation.length > 0 && navigationOf(navigation)}<div class="govuk-footer__meta"><div class="govuk-footer__meta-item govuk-footer__meta-item--grow">${
    meta && metaOf(meta)
  }${licence}</div><div class="govuk-footer__meta-item"><a class="govuk-footer__link govuk-footer__copyright-logo" href="https://www.nationalarchives.gov.uk/information-management/re-using-public-sector-information/uk-government-licensing-framework/crown-copyright/">${
    says(options.copyright) ? words(options.copyright) : '© Crown copyright'
  }</a></div></div></div></div>`
}

const navigationOf = (sections: NonNullable<FooterOptions['navigation']>): Html =>
  html`<div class="govuk-footer__navigation">
      ${sections.map(
        ({ title, columns, width = 'full', items = [] }) =>
          html`<div class="govuk-footer__section govuk-grid-column-${width}">
            <h2 class="govuk-footer__heading govuk-heading-m">${title}</h2>
            ${
              items.length > 0 &&
              html`<ul
                class="${names('govuk-footer__list', Boolean(columns) && `govuk-footer__list--columns-${columns}`)}"
              >
                ${items.map(
                  (item) => item.href && item.text && html`<li class="govuk-footer__list-item">${link(item)}</li>`,
                )}
              </ul>`
            }
          </div>`,
      )}
    </div>
    <hr class="govuk-footer__section-break" />`

const metaOf = (meta: NonNullable<FooterOptions['meta']>): Html => {
  const { items = [], visuallyHiddenTitle = 'Support links' } = meta
  const links = items.map((item) => html`<li class="govuk-footer__inline-list-item">${link(item)}</li>`)
  return html`<h2 class="govuk-visually-hidden">${visuallyHiddenTitle}</h2>
    ${
      links.length > 0 &&
      html`<ul class="govuk-footer__inline-list">
        ${links}
      </ul>`
    }${says(meta) && html`<div class="govuk-footer__meta-custom">${words(meta)}</div>`}`
}
