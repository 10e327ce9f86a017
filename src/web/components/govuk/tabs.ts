import { type Html, html } from '../../../platform/html.ts'
import { type Attributes, type Entries, given, type Look, names, type Words } from './options.ts'

export interface Tab {
  id?: string | undefined
  label?: string | undefined
  attributes?: Attributes | undefined
  panel?: (Words & { attributes?: Attributes | undefined }) | undefined
}

export interface TabsOptions extends Look {
  id?: string | undefined
  idPrefix?: string | undefined
  title?: string | undefined
  items?: Entries<Tab> | undefined
}

export const tabs = (options: TabsOptions): Html => {
  const { id, idPrefix, title = 'Contents', items = [] } = options
  const entries = items.map((item, index) => item && { item, index, panelId: item.id || `${idPrefix}-${index + 1}` })
  const list = entries.map(
    (entry) =>
      entry &&
      html`<li class="${names('govuk-tabs__list-item', entry.index === 0 && 'govuk-tabs__list-item--selected')}"><a${given(
        {
          class: 'govuk-tabs__tab',
          href: `#${entry.panelId}`,
          ...entry.item.attributes,
        },
      )}>${entry.item.label}</a></li>`,
  )
  const panels = entries.map((entry) => entry && panelOf(entry.item, entry.panelId, entry.index === 0))
  const tag = given({
    id,
    class: names('govuk-tabs', options.classes),
    ...options.attributes,
    'data-module': 'govuk-tabs',
  })
  return html`<div${tag}><h2 class="govuk-tabs__title">${title}</h2>${
    items.length > 0 &&
    html`<ul class="govuk-tabs__list">
        ${list}
      </ul>
      ${panels}`
  }</div>`
}

const panelOf = ({ panel }: Tab, id: string, isShown: boolean): Html => {
  const tag = given({
    class: names('govuk-tabs__panel', !isShown && 'govuk-tabs__panel--hidden'),
    id,
    ...panel?.attributes,
  })
  return html`<div${tag}>${panel?.html || (panel?.text && html`<p class="govuk-body">${panel.text}</p>`)}</div>`
}
