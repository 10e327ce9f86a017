import { type Html, html } from '../../../platform/html.ts'

export interface RailEntry {
  /** When, as a person would write it. */
  when?: string | undefined
  /** The same for machines, `2026-11-23` or with a time. */
  datetime?: string | undefined
  content: Html | string
  /** Filled: where you are, or what weighs most. Dashed: not yet. Open unless given. */
  node?: 'filled' | 'open' | 'dashed' | undefined
}

const looks = { filled: html` class="on"`, open: html``, dashed: html` class="gone"` }

/** A timeline: a vertical stroke with one node an entry, in the order given. */
export const rail = (entries: readonly RailEntry[]): Html =>
  html`<ol class="rail">
    ${entries.map(({ when, datetime, content, node = 'open' }) => {
      const time =
        when && (datetime ? html`<time datetime="${datetime}">${when}</time>` : html`<span class="when">${when}</span>`)
      return html`<li${looks[node]}>${time}${content}</li>`
    })}
  </ol>`
