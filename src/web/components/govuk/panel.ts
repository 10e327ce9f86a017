import { type Html, html } from '../../../platform/html.ts'
import { type Action, actionOf } from './action.ts'
import { given, heading, type Look, names, says, type Words, words } from './options.ts'

export interface PanelOptions extends Words, Look {
  titleText?: string | undefined
  titleHtml?: Html | undefined
  headingLevel?: number | undefined
  /** Only on a panel whose class is `govuk-panel--interruption`. */
  actions?: (Look & { items?: readonly Action[] | undefined }) | undefined
}

export const panel = (options: PanelOptions): Html => {
  const { classes, actions, headingLevel } = options
  const isInterruption = classes?.includes('govuk-panel--interruption') === true
  const tag = given({
    class: names('govuk-panel', !isInterruption && 'govuk-panel--confirmation', classes),
    ...options.attributes,
  })
  const title = heading(headingLevel || 1, { class: 'govuk-panel__title' }, options.titleHtml ?? options.titleText)
  return html`<div${tag}>${title}${says(options) && html`<div class="govuk-panel__body">${words(options)}</div>`}${
    isInterruption && actions && actionsOf(actions)
  }</div>`
}

const actionsOf = ({ items = [], classes, attributes }: NonNullable<PanelOptions['actions']>): Html => {
  const inverse = { button: 'govuk-button--inverse', link: 'govuk-link--inverse' }
  return html`<div${given({ class: names('govuk-panel__actions', classes), ...attributes })}>${
    items.length > 0 &&
    html`<div class="govuk-button-group">${items.map((action) => html`${actionOf(action, inverse)} `)}</div>`
  }</div>`
}
