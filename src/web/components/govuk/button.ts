import { type Html, html } from '../../../platform/html.ts'
import { flag, given, type Look, names, type Words, words } from './options.ts'

export interface ButtonOptions extends Words, Look {
  type?: 'submit' | 'button' | 'reset' | undefined
  name?: string | undefined
  value?: string | undefined
  disabled?: boolean | undefined
  /** Makes a link that looks and is announced as a button. */
  href?: string | undefined
  id?: string | undefined
  preventDoubleClick?: boolean | undefined
  isStartButton?: boolean | undefined
}

const startIcon = html`<svg
  class="govuk-button__start-icon"
  xmlns="http://www.w3.org/2000/svg"
  width="17.5"
  height="19"
  viewBox="0 0 33 40"
  aria-hidden="true"
  focusable="false"
>
  <path fill="currentColor" d="M0 0h13l20 20-20 20H0l20-20z" />
</svg>`

export const button = (options: ButtonOptions): Html => {
  const { href, type = 'submit', name, value, disabled, preventDoubleClick, isStartButton, id } = options
  const shared = {
    class: names('govuk-button', options.classes, isStartButton && 'govuk-button--start'),
    'data-module': 'govuk-button',
    ...options.attributes,
    id,
  }
  const said = isStartButton && options.html ? html`<span>${options.html}</span>` : words(options)
  const content = html`${said}${isStartButton && startIcon}`
  if (href) return html`<a${given({ href, role: 'button', draggable: 'false', ...shared })}>${content}</a>`
  const own = { type, value: value || undefined, name, 'aria-disabled': disabled ? 'true' : undefined }
  const once = preventDoubleClick === undefined ? undefined : String(preventDoubleClick)
  return html`<button${given({ ...own, 'data-prevent-double-click': once, ...shared })}${flag('disabled', disabled)}>${content}</button>`
}
