import { type Html, html } from '../../../platform/html.ts'
import { given, type Look, names, says, type Words, words } from './options.ts'

export interface FieldsetOptions extends Look {
  describedBy?: string | undefined
  legend?: (Words & { classes?: string | undefined; isPageHeading?: boolean | undefined }) | undefined
  role?: string | undefined
  html?: Html | undefined
}

export const fieldset = (options: FieldsetOptions): Html => {
  const { classes, attributes, role, describedBy, legend } = options
  const tag = given({
    class: names('govuk-fieldset', classes),
    role,
    'aria-describedby': describedBy || undefined,
    ...attributes,
  })
  return html`<fieldset${tag}>${says(legend) && legendOf(legend)}${options.html}</fieldset>`
}

const legendOf = (legend: NonNullable<FieldsetOptions['legend']>): Html => {
  const said = legend.isPageHeading ? html`<h1 class="govuk-fieldset__heading">${words(legend)}</h1>` : words(legend)
  return html`<legend class="${names('govuk-fieldset__legend', legend.classes)}">${said}</legend>`
}
