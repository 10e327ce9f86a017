import { type Html, html } from '../../../platform/html.ts'
import { given, heading, type Look, names, says, type Words } from './options.ts'

export interface NotificationBannerOptions extends Words, Look {
  titleText?: string | undefined
  titleHtml?: Html | undefined
  titleHeadingLevel?: number | string | undefined
  /** `success` says that something has been done, and is read out at once. */
  type?: string | undefined
  role?: string | undefined
  titleId?: string | undefined
  disableAutoFocus?: boolean | undefined
}

export const notificationBanner = (options: NotificationBannerOptions): Html => {
  const { titleHeadingLevel = 2, titleId = 'govuk-notification-banner-title', disableAutoFocus } = options
  const isSuccess = options.type === 'success'
  const title = options.titleHtml ?? (options.titleText || (isSuccess ? 'Success' : 'Important'))
  const tag = given({
    class: names('govuk-notification-banner', isSuccess && 'govuk-notification-banner--success', options.classes),
    role: options.role || (isSuccess ? 'alert' : 'region'),
    'aria-labelledby': titleId,
    'data-module': 'govuk-notification-banner',
    'data-disable-auto-focus': disableAutoFocus?.toString(),
    ...options.attributes,
  })
  const said =
    options.html || (says(options) && html`<p class="govuk-notification-banner__heading">${options.text}</p>`)
  return html`<div${tag}><div class="govuk-notification-banner__header">${heading(
    titleHeadingLevel,
    { class: 'govuk-notification-banner__title', id: titleId },
    title,
  )}</div><div class="govuk-notification-banner__content">${said}</div></div>`
}
