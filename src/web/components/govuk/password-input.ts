import { type Html, html } from '../../../platform/html.ts'
import { button } from './button.ts'
import { input, type InputOptions } from './input.ts'
import { names, translated, words } from './options.ts'

export interface PasswordInputOptions extends InputOptions {
  showPasswordText?: string | undefined
  hidePasswordText?: string | undefined
  showPasswordAriaLabelText?: string | undefined
  hidePasswordAriaLabelText?: string | undefined
  passwordShownAnnouncementText?: string | undefined
  passwordHiddenAnnouncementText?: string | undefined
  button?: { classes?: string | undefined } | undefined
}

/** A password with a button to show it, which stays hidden until the browser script takes it up. */
export const passwordInput = (options: PasswordInputOptions): Html => {
  const { id = options.name, showPasswordText = 'Show', showPasswordAriaLabelText = 'Show password' } = options
  const toggle = button({
    type: 'button',
    classes: names(
      'govuk-button--secondary govuk-password-input__toggle govuk-js-password-input-toggle',
      options.button?.classes,
    ),
    text: showPasswordText,
    attributes: { 'aria-controls': id, 'aria-label': showPasswordAriaLabelText, hidden: '' },
  })
  const sentences = translated({
    'show-password': options.showPasswordText,
    'hide-password': options.hidePasswordText,
    'show-password-aria-label': options.showPasswordAriaLabelText,
    'hide-password-aria-label': options.hidePasswordAriaLabelText,
    'password-shown-announcement': options.passwordShownAnnouncementText,
    'password-hidden-announcement': options.passwordHiddenAnnouncementText,
  })
  return input({
    ...options,
    formGroup: {
      ...options.formGroup,
      classes: names('govuk-password-input', options.formGroup?.classes),
      attributes: { 'data-module': 'govuk-password-input', ...sentences, ...options.formGroup?.attributes },
      afterInput: { html: html`${toggle}${words(options.formGroup?.afterInput)}` },
    },
    inputWrapper: { classes: 'govuk-password-input__wrapper' },
    classes: names('govuk-password-input__input govuk-js-password-input-input', options.classes),
    id,
    type: 'password',
    spellcheck: false,
    autocapitalize: 'none',
    autocomplete: options.autocomplete || 'current-password',
  })
}
