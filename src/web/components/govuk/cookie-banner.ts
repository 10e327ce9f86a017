import { type Html, html } from '../../../platform/html.ts'
import { type Action, actionOf } from './action.ts'
import { flag, given, type Look, names, says, type Words } from './options.ts'

export interface CookieMessage extends Words, Look {
  headingText?: string | undefined
  headingHtml?: Html | undefined
  actions?: readonly Action[] | undefined
  hidden?: boolean | undefined
  role?: string | undefined
}

export interface CookieBannerOptions extends Look {
  ariaLabel?: string | undefined
  hidden?: boolean | undefined
  messages?: readonly CookieMessage[] | undefined
}

export const cookieBanner = (options: CookieBannerOptions): Html => {
  const { messages = [], hidden, ariaLabel = 'Cookie banner' } = options
  const tag = given({
    class: names('govuk-cookie-banner', options.classes),
    'data-nosnippet': '',
    role: 'region',
    'aria-label': ariaLabel,
    ...options.attributes,
  })
  return html`<div${tag}${flag('hidden', hidden)}>${messages.map(messageOf)}</div>`
}

const messageOf = (message: CookieMessage): Html => {
  const title = message.headingHtml ?? message.headingText
  const said = message.html || (says(message) && html`<p class="govuk-body">${message.text}</p>`)
  const tag = given({
    class: names('govuk-cookie-banner__message', message.classes, 'govuk-width-container'),
    role: message.role,
    ...message.attributes,
  })
  return html`<div${tag}${flag('hidden', message.hidden)}><div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">${
    title && html`<h2 class="govuk-cookie-banner__heading govuk-heading-m">${title}</h2>`
  }<div class="govuk-cookie-banner__content">${said}</div></div></div>${
    message.actions &&
    html`<div class="govuk-button-group">${message.actions.map((action) => html`${actionOf(action)} `)}</div>`
  }</div>`
}
