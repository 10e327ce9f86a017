import { type Html, html } from '../../../platform/html.ts'
import { type Entries, given, heading, type Look, names, says, translated, type Words, words } from './options.ts'

export interface AccordionSection {
  heading?: Words | undefined
  summary?: Words | undefined
  content?: Words | undefined
  expanded?: boolean | undefined
}

export interface AccordionOptions extends Look {
  /** Unique in the service: the browser remembers what is open by it. */
  id: string
  headingLevel?: number | undefined
  rememberExpanded?: boolean | undefined
  items?: Entries<AccordionSection> | undefined
  hideAllSectionsText?: string | undefined
  hideSectionText?: string | undefined
  hideSectionAriaLabelText?: string | undefined
  showAllSectionsText?: string | undefined
  showSectionText?: string | undefined
  showSectionAriaLabelText?: string | undefined
}

export const accordion = (options: AccordionOptions): Html => {
  const { id, items = [] } = options
  const tag = given({
    class: names('govuk-accordion', options.classes),
    'data-module': 'govuk-accordion',
    id,
    ...translated({
      'hide-all-sections': options.hideAllSectionsText,
      'hide-section': options.hideSectionText,
      'hide-section-aria-label': options.hideSectionAriaLabelText,
      'show-all-sections': options.showAllSectionsText,
      'show-section': options.showSectionText,
      'show-section-aria-label': options.showSectionAriaLabelText,
    }),
    'data-remember-expanded': options.rememberExpanded?.toString(),
    ...options.attributes,
  })
  return html`<div${tag}>${items.map((item, index) => item && sectionOf(options, item, index + 1))}</div>`
}

const sectionOf = ({ id, headingLevel }: AccordionOptions, section: AccordionSection, number: number): Html => {
  const title = html`<span class="govuk-accordion__section-button" id="${id}-heading-${number}"
    >${words(section.heading)}</span
  >`
  const summary =
    says(section.summary) &&
    html`<div class="govuk-accordion__section-summary govuk-body" id="${id}-summary-${number}">
      ${words(section.summary)}
    </div>`
  const content =
    section.content?.html || (says(section.content) && html`<p class="govuk-body">${words(section.content)}</p>`)
  return html`<div
    class="${names('govuk-accordion__section', section.expanded && 'govuk-accordion__section--expanded')}"
  >
    <div class="govuk-accordion__section-header">
      ${heading(headingLevel || 2, { class: 'govuk-accordion__section-heading' }, title)}${summary}
    </div>
    <div id="${id}-content-${number}" class="govuk-accordion__section-content">${content}</div>
  </div>`
}
