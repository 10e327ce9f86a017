import { type Html, html } from '../../../platform/html.ts'
import { type Attributes, type Entries, given, heading, type Look, names, type Words, words } from './options.ts'

export interface SummaryAction extends Words, Look {
  href?: string | undefined
  /** Names what the link changes, for whoever hears links out of their row. */
  visuallyHiddenText?: string | undefined
}

export interface SummaryActions {
  items?: readonly SummaryAction[] | undefined
  classes?: string | undefined
}

export interface SummaryRow {
  classes?: string | undefined
  key?: (Words & { classes?: string | undefined }) | undefined
  value?: (Words & { classes?: string | undefined }) | undefined
  actions?: SummaryActions | undefined
}

export interface SummaryCard extends Look {
  title?: (Words & { headingLevel?: number | undefined; classes?: string | undefined }) | undefined
  actions?: SummaryActions | undefined
}

export interface SummaryListOptions extends Look {
  rows?: Entries<SummaryRow> | undefined
  /** Puts the list in a box with a title and actions of its own. */
  card?: SummaryCard | undefined
}

export const summaryList = (options: SummaryListOptions): Html => {
  const { rows = [], card } = options
  const anyActions = rows.some((row) => row && row.actions?.items?.length)
  const tag = given({ class: names('govuk-summary-list', options.classes), ...options.attributes })
  const list = html`<dl${tag}>${rows.map((row) => row && rowOf(row, anyActions, card?.title))}</dl>`
  return card ? cardOf(card, list) : list
}

const rowOf = (row: SummaryRow, anyActions: boolean, cardTitle: Words | undefined): Html => {
  const name = names(
    'govuk-summary-list__row',
    anyActions && !row.actions?.items && 'govuk-summary-list__row--no-actions',
    row.classes,
  )
  return html`<div class="${name}">
    <dt class="${names('govuk-summary-list__key', row.key?.classes)}">${words(row.key)}</dt>
    <dd class="${names('govuk-summary-list__value', row.value?.classes)}">${words(row.value)}</dd>
    ${actionsOf(row.actions, 'dd', cardTitle)}
  </div>`
}

const cardOf = (card: SummaryCard, list: Html): Html => {
  const { title, actions } = card
  const top =
    title &&
    heading(title.headingLevel || 2, { class: names('govuk-summary-card__title', title.classes) }, words(title))
  return html`<div${given({ class: names('govuk-summary-card', card.classes), ...card.attributes })}><div class="govuk-summary-card__title-wrapper">${top}${actionsOf(
    actions,
    'card',
    title,
  )}</div><div class="govuk-summary-card__content">${list}</div></div>`
}

/** One action stands alone; several stand in a list. */
const actionsOf = (
  actions: SummaryActions | undefined,
  where: 'dd' | 'card',
  cardTitle: Words | undefined,
): Html | undefined => {
  const links = actions?.items?.map((action) => link(action, cardTitle)) ?? []
  if (links.length === 0) return undefined
  if (where === 'card') {
    const name = names('govuk-summary-card__actions', actions?.classes)
    if (links.length === 1) return html`<div class="${name}">${links}</div>`
    return html`<ul class="${name}">
      ${links.map((one) => html`<li class="govuk-summary-card__action">${one}</li>`)}
    </ul>`
  }
  const several = html`<ul class="govuk-summary-list__actions-list">
    ${links.map((one) => html`<li class="govuk-summary-list__actions-list-item">${one}</li>`)}
  </ul>`
  return html`<dd class="${names('govuk-summary-list__actions', actions?.classes)}">
    ${links.length === 1 ? links : several}
  </dd>`
}

const link = (action: SummaryAction, cardTitle: Words | undefined): Html => {
  const attributes: Attributes = {
    class: names('govuk-link', action.classes),
    href: action.href ?? '',
    ...action.attributes,
  }
  const hidden = [
    action.visuallyHiddenText && html` ${action.visuallyHiddenText}`,
    cardTitle && html` (${words(cardTitle)})`,
  ]
  const about = hidden.some(Boolean) && html`<span class="govuk-visually-hidden">${hidden}</span>`
  return html`<a${given(attributes)}>${words(action)}${about}</a>`
}
