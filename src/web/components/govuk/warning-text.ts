import { type Html, html } from '../../../platform/html.ts'
import { given, type Look, names, type Words, words } from './options.ts'

export interface WarningTextOptions extends Words, Look {
  iconFallbackText?: string | undefined
}

export const warningText = (options: WarningTextOptions): Html =>
  html`<div${given({ class: names('govuk-warning-text', options.classes), ...options.attributes })}><span class="govuk-warning-text__icon" aria-hidden="true">!</span> <strong class="govuk-warning-text__text"><span class="govuk-visually-hidden">${
    options.iconFallbackText || 'Warning'
  }</span> ${words(options)}</strong></div>`
