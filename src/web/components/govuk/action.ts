import { type Html, html } from '../../../platform/html.ts'
import { button } from './button.ts'
import { given, type Look, names } from './options.ts'

/** Something to do at the end of a message: a button, or a link when it has an address and is not asked to be a button. */
export interface Action extends Look {
  text?: string | undefined
  type?: 'submit' | 'button' | undefined
  href?: string | undefined
  name?: string | undefined
  value?: string | undefined
}

export const actionOf = (action: Action, classes: { button?: string; link?: string } = {}): Html => {
  const { text, type, href, name, value } = action
  if (href && type !== 'button') {
    const tag = given({ class: names('govuk-link', classes.link, action.classes), href, ...action.attributes })
    return html`<a${tag}>${text}</a>`
  }
  return button({
    text,
    href,
    name,
    value,
    type: type ?? 'button',
    classes: names(classes.button, action.classes),
    attributes: action.attributes,
  })
}
