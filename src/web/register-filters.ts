import { html, raw, type Html } from '../platform/html.ts'
import { button, checkboxes, details, input, select } from './components/index.ts'

/** One filter of a register: its name in the address, what people call it, and what it can be set to. */
export interface RegisterFilter {
  name: string
  title: string
  choices: readonly { value: string; text: string; count: number }[]
  set: readonly string[]
}

/** A filter as its register declares it. */
export interface FilterDefinition<Name extends string> {
  name: Name
  title: string
  /** What a value is called; left out where the database says it. */
  words?: (value: string) => string
}

/** The filters of a register with what they can be set to, each counted, and what they are set to. */
export const filtersOf = <Name extends string>(
  definitions: readonly FilterDefinition<Name>[],
  choices: readonly { filter: string; value: string; label: string; count: number }[],
  query: Readonly<Record<Name, readonly (string | number)[]>>,
): RegisterFilter[] =>
  definitions.map(({ name, title, words }) => ({
    name,
    title,
    set: query[name].map(String),
    choices: choices
      .filter(({ filter }) => filter === name)
      .map(({ value, label, count }) => ({ value, text: words ? words(value) : label, count })),
  }))

interface Register {
  url: URL // as asked for, with the filters
  /** Whose list it narrows: “the claims”. */
  what: string
  q: string
  hint: string
  filters: readonly RegisterFilter[]
  /** What else is asked beside the words, such as the order. */
  more?: Html
}

// More ticks than this are a list to search in: a select, which adds one at a time.
const mostTicks = 24

/** The form beside a register: words, then the filters, each open where something of it is chosen. */
export const registerForm = ({ url, what, q, hint, filters, more }: Register): Html =>
  html`<form
    method="get"
    action="${url.pathname}"
    class="filters filters--side"
    role="search"
    aria-label="Narrow ${what}"
  >
    ${input({ id: 'q', name: 'q', label: { text: 'Words' }, hint: { text: hint }, value: q })} ${more}
    ${button({ text: 'Show', classes: 'govuk-button--secondary' })} ${filters.map(filterField)}
  </form>`

const filterField = ({ name, title, choices, set }: RegisterFilter): Html | false => {
  if (choices.length === 0) return false
  const chosen = new Set(set)
  return details({
    summaryText: set.length > 0 ? `${title}: ${set.length} chosen` : title,
    open: set.length > 0,
    html:
      choices.length <= mostTicks
        ? checkboxes({
            idPrefix: name,
            name,
            classes: 'govuk-checkboxes--small',
            fieldset: { legend: { text: title, classes: 'govuk-visually-hidden' } },
            items: choices.map(({ value, text, count }) => ({
              value,
              html: html`${text} <span class="meta">${count}</span>`,
              checked: chosen.has(value),
            })),
          })
        : html`${set.map((value) => html`<input type="hidden" name="${name}" value="${value}" />`)}${select({
            id: name,
            name,
            label: { text: set.length > 0 ? 'Or also' : 'Any of' },
            items: [
              { value: '', text: 'Choose one', selected: true },
              ...choices
                .filter(({ value }) => !chosen.has(value))
                .map(({ value, text, count }) => ({ value, text: `${text} (${count})` })),
            ],
          })}`,
  })
}

interface Chosen extends Pick<Register, 'url' | 'filters'> {
  /** What is set besides the filters, with the name and value that it has in the address. */
  others?: readonly { name: string; value: string; text: string }[]
}

/** What is set, each removable alone; the words and the order stay when the filters are cleared. */
export const chosenFilters = ({ url, filters, others = [] }: Chosen): Html | false => {
  const chips = [
    ...filters.flatMap(({ name, title, choices, set }) =>
      set.map((value) => ({
        text: `${title}: ${choices.find((choice) => choice.value === value)?.text ?? value}`,
        href: without(url, name, value),
      })),
    ),
    ...others.map(({ name, value, text }) => ({ text, href: without(url, name, value) })),
  ]
  if (chips.length === 0) return false
  const clear = new URLSearchParams(url.searchParams)
  for (const { name } of [...filters, ...others]) clear.delete(name)
  clear.delete('page')
  return html`<div class="chosen">
    <ul class="chips">
      ${chips.map(
        ({ text, href }) =>
          html`<li>
            <a href="${href}"><span class="govuk-visually-hidden">Take away </span>${text} ${cross}</a>
          </li>`,
      )}
    </ul>
    <p><a href="${url.pathname}?${clear.toString()}">Clear filters</a></p>
  </div>`
}

const cross = raw(
  '<svg viewBox="0 0 10 10" aria-hidden="true" focusable="false"><path d="M1 1l8 8M9 1l-8 8" fill="none"/></svg>',
)

const without = (url: URL, name: string, value: string): string => {
  const query = new URLSearchParams(url.searchParams)
  const rest = query.getAll(name).filter((other) => other !== value)
  query.delete(name)
  query.delete('page')
  for (const other of rest) query.append(name, other)
  return `${url.pathname}?${query.toString()}`
}
