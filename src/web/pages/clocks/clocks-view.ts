import { allowsInWords, clockGroups, standingInWords, type ClockRule } from '../../../clocks/index.ts'
import { html, type Html } from '../../../platform/html.ts'
import { button, input, select, table } from '../../components/index.ts'
import { exportLinks } from '../../export-links.ts'
import { takeAll } from '../../take-away.ts'

interface Narrowing {
  q: string
  part: string
}

export const clocksView = (query: Narrowing): Html => {
  const all = clockGroups.flatMap(({ rules }) => rules)
  const checked = all.filter(({ standing }) => standing === 'checked').length
  const shown = clockGroups
    .filter(({ title }) => query.part === '' || title === query.part)
    .map(({ title, rules }) => ({ title, rules: rules.filter((rule) => holds(rule, query.q)) }))
    .filter(({ rules }) => rules.length > 0)
  const count = shown.reduce((sum, { rules }) => sum + rules.length, 0)
  return html`<h1>Time limits</h1>
    <p class="lede">
      ${all.length} time limits and gates, each with where it comes from. ${checked} were read in their source; the
      other ${all.length - checked} are shown as local practice.
    </p>
    <form method="get" action="/clocks" class="filters" role="search" aria-label="Narrow the time limits">
      ${input({ id: 'q', name: 'q', label: { text: 'Words' }, hint: { text: 'For example: review, EHC, visit.' }, value: query.q })}
      ${select({
        id: 'part',
        name: 'part',
        label: { text: 'Part of the service' },
        items: [
          { value: '', text: 'All', selected: query.part === '' },
          ...clockGroups.map(({ title }) => ({ value: title, text: title, selected: title === query.part })),
        ],
      })}
      ${button({ text: 'Show', classes: 'govuk-button--secondary' })}
    </form>
    <p class="meta">
      ${count === 0 ? 'No time limit has all of these words.' : `Showing ${count} of ${all.length}, in the order in which they fall due.`}
    </p>
    ${shown.map(
      ({ title, rules }) =>
        html`<section class="sec sec--plain">
          <h2>${title}</h2>
          ${ruleTable(title, rules)}
        </section>`,
    )}
    ${exportLinks({ path: '/clocks/export', words: takeAll(all.length) })}`
}

/** A rule is found by all words of the search, wherever in it they stand. */
const holds = (rule: ClockRule, words: string): boolean => {
  const text = [rule.id, rule.starts, rule.stops, rule.owner, rule.source, rule.note].join(' ').toLowerCase()
  return words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word))
}

const ruleTable = (caption: string, rules: readonly ClockRule[]): Html =>
  table({
    caption,
    captionClasses: 'govuk-visually-hidden',
    classes: 'fold',
    firstCellIsHeader: true,
    head: [
      { text: 'What must be done' },
      { text: 'From' },
      { text: 'Limit' },
      { text: 'Whose turn' },
      { text: 'Where it comes from' },
    ],
    rows: rules.map((rule) => [
      { html: html`<a href="/clocks/${rule.id}">${rule.stops}</a>` },
      { text: rule.starts },
      { text: rule.mode === 'gate' ? `No days: ${rule.rule}` : allowsInWords(rule) },
      { text: rule.owner ?? 'not said' },
      { html: html`${rule.source}<br /><span class="meta">${standingInWords(rule)}</span>` },
    ]),
  })
