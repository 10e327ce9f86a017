import { domains } from '../../../indicators/index.ts'
import { html, type Html } from '../../../platform/html.ts'
import { checkboxes, details } from '../../components/index.ts'

/** Every question of the catalogue to be chosen, domain by domain. */
export const questionBoxes = (name: string, chosen: readonly string[] = []): Html =>
  html`${domains.map(({ id, title, indicators }) =>
    details({
      summaryText: title,
      html: checkboxes({
        idPrefix: `${name}-${id}`,
        name,
        classes: 'govuk-checkboxes--small',
        fieldset: { legend: { text: title, classes: 'govuk-visually-hidden' } },
        items: indicators.map((one) => ({ value: one.id, text: one.asks, checked: chosen.includes(one.id) })),
      }),
    }),
  )}`
