import { findClockRule } from '../../../clocks/index.ts'
import { inWords, type Day } from '../../../platform/day.ts'
import { html, raw, type Html } from '../../../platform/html.ts'
import {
  feeds,
  openStates,
  turns,
  type ChildClock,
  type ClockFilters,
  type Grouping,
  type Load,
  type Rests,
} from '../../../timescales/index.ts'
import { button, checkboxes, details, input, nothingDelivered, select, table } from '../../components/index.ts'
import { exportLinks } from '../../export-links.ts'
import { takeAll } from '../../take-away.ts'
import { paging } from '../../paging.ts'
import {
  clockStatus,
  groupingInWords,
  restsInWords,
  ruleHref,
  stateInWords,
  taskInWords,
  whoseInWords,
} from './words.ts'

export const perPage = 25

interface Shown {
  list: { rows: readonly ChildClock[]; total: number } | undefined
  loads: readonly Load[]
  /** The same clocks by rule, for the sums above the list. */
  rules: readonly Load[]
  choices: readonly { kind: 'team' | 'worker'; id: string; name: string }[]
  from: Rests | undefined
  filters: ClockFilters
  by: 'list' | Grouping
  asAt: Day
  today: Day
  url: URL
  exports: boolean
  canBringIn: boolean
}

export const worklistsView = (page: Shown): Html => {
  const { list, by, url, filters, exports, from } = page
  if (!from)
    return html`<h1>Worklists</h1>
      ${nothingDelivered(page.canBringIn)}`
  return html`<h1>Worklists</h1>
    <p class="lede">${lede(page)}</p>
    <p class="meta">
      As at ${inWords(page.asAt)}, ${restsInWords(from, page.asAt)}.
      <a href="/worklists/limits">Targets and rules of our own</a> · <a href="/my-work/mail#calendar">As a calendar</a>
    </p>
    ${choose('Whose clocks', { url, name: 'whose', choices: whoseInWords, current: filters.whose })}
    ${choose('How they are listed', { url, name: 'by', choices: groupingInWords, current: by })}
    <div class="register">
      ${filterForm(page)}
      <section aria-label="Clocks">
        ${list ? theList(page, list) : theLoads(page)}
        ${exports && list && list.total > 0 && exportLinks({ path: '/worklists/export', query: url.searchParams, words: takeAll(list.total) })}
      </section>
    </div>`
}

const total = (loads: readonly Load[], of: 'open' | 'overdue' | 'overTarget' | 'soon' | 'in30' | 'in90'): number =>
  loads.reduce((sum, load) => sum + load[of], 0)

const lede = ({ rules }: Shown): string => {
  const number = (of: Parameters<typeof total>[1]): string => total(rules, of).toLocaleString('en-GB')
  if (total(rules, 'open') === 0) return 'No clock is running here.'
  const clocks = total(rules, 'open') === 1 ? 'One clock is' : `${number('open')} clocks are`
  return `${clocks} running: ${number('overdue')} overdue${ofTheseByTarget(total(rules, 'overTarget'), total(rules, 'overdue'))} and ${number('soon')} due soon. ${number('in30')} ${total(rules, 'in30') === 1 ? 'falls' : 'fall'} due in the next 30 days, ${number('in90')} in the next 90.`
}

/** How many of those that are overdue are so by a target of the council’s own alone, behind their number; '' where none is. */
const ofTheseByTarget = (over: number, overdue: number): string =>
  over === 0
    ? ''
    : over === overdue
      ? ' by a target of our own and none by the rule itself'
      : `, ${over.toLocaleString('en-GB')} of them by a target of our own and not by the rule itself,`

/** Links that change one word of the address. */
const choose = (
  label: string,
  {
    url,
    name,
    choices,
    current,
  }: { url: URL; name: string; choices: Readonly<Record<string, string>>; current: string },
): Html =>
  html`<nav class="noprint" aria-label="${label}">
    <ul class="chips">
      ${Object.entries(choices).map(([value, words]) => {
        const query = new URLSearchParams(url.searchParams)
        query.set(name, value)
        query.delete('page')
        return html`<li>
          <a href="/worklists?${query.toString()}" ${value === current && raw('aria-current="true"')}
            >${value === current ? html`<b>${words}</b>` : words}</a
          >
        </li>`
      })}
    </ul>
  </nav>`

const theList = ({ url, filters }: Shown, { rows, total: all }: { rows: readonly ChildClock[]; total: number }): Html =>
  html`${
    rows.length === 0
      ? html`<p>
          ${all === 0 ? 'No clock has all of these. Take a filter away, or look at those of more people.' : 'There is nothing on this page.'}
        </p>`
      : table({
          caption: 'Clocks, the longest overdue first',
          captionClasses: 'govuk-visually-hidden',
          classes: 'fold',
          firstCellIsHeader: true,
          head: [{ text: 'Child' }, { text: 'What must be done' }, { text: 'How it stands' }, { text: 'Whose turn' }],
          rows: rows.map(({ childId, name, number, rule, clock, byRule, turn, worker, team }) => [
            {
              html: html`<a href="/children/${childId}#clocks">${name || number}</a
                >${name !== '' && html`<br /><span class="meta">${number}</span>`}`,
            },
            { html: html`<a href="${ruleHref(rule.rule.id)}">${rule.rule.stops}</a>` },
            { html: clockStatus(clock, byRule) },
            {
              html: html`${worker ?? 'Nobody is allocated'}<br /><span class="meta"
                  >${taskInWords(turn)}${team !== null && `, ${team}`}</span
                >`,
            },
          ]),
        })
  }
  ${paging({ url, page: filters.page, perPage, total: all, noun: 'clocks' })}`

const theLoads = ({ loads, by, url }: Shown): Html => {
  if (loads.length === 0)
    return html`<p>No clock has all of these. Take a filter away, or look at those of more people.</p>`
  const number = (value: number) => ({ text: value.toLocaleString('en-GB'), format: 'numeric' })
  return table({
    caption: `Clocks ${groupingInWords[by].toLowerCase()}`,
    captionClasses: 'govuk-visually-hidden',
    classes: 'fold',
    firstCellIsHeader: true,
    head: [
      { text: { worker: 'Worker', team: 'Team', rule: 'What must be done', child: 'Child', list: '' }[by] },
      { text: 'Overdue', format: 'numeric' },
      { text: 'Due soon', format: 'numeric' },
      { text: 'Next 30 days', format: 'numeric' },
      { text: 'Next 90 days', format: 'numeric' },
      { text: 'All', format: 'numeric' },
    ],
    rows: loads.map((load) => [
      { html: nameOf(load, by, url) },
      {
        html: html`${load.overdue.toLocaleString('en-GB')}${load.overTarget > 0 && html`<br /><span class="meta">${load.overTarget.toLocaleString('en-GB')} by our target alone</span>`}`,
        format: 'numeric',
      },
      number(load.soon),
      number(load.in30),
      number(load.in90),
      number(load.open),
    ]),
  })
}

const nameOf = ({ key, name }: Load, by: Shown['by'], url: URL): Html => {
  if (key === null) return html`Nobody is allocated`
  if (by === 'child') return html`<a href="/children/${key}#clocks">${name ?? key}</a>`
  const query = new URLSearchParams(url.searchParams)
  query.set(by, key)
  query.set('by', 'list')
  return html`<a href="/worklists?${query.toString()}"
    >${by === 'rule' ? (findClockRule(key)?.stops ?? key) : (name ?? key)}</a
  >`
}

const filterForm = ({ rules, choices, filters, by, asAt, today }: Shown): Html =>
  html`<form
    method="get"
    action="/worklists"
    class="filters filters--side noprint"
    role="search"
    aria-label="Narrow the clocks"
  >
    <input type="hidden" name="whose" value="${filters.whose}" />
    <input type="hidden" name="by" value="${by}" />
    ${details({
      summaryText: filters.state.length > 0 ? `State: ${filters.state.length} chosen` : 'State',
      open: filters.state.length > 0,
      html: checkboxes({
        idPrefix: 'state',
        name: 'state',
        classes: 'govuk-checkboxes--small',
        fieldset: { legend: { text: 'State', classes: 'govuk-visually-hidden' } },
        items: openStates.map((value) => ({
          value,
          text: stateInWords[value],
          checked: filters.state.includes(value),
        })),
      }),
    })}
    ${details({
      summaryText: filters.turn.length > 0 ? `Whose turn: ${filters.turn.length} chosen` : 'Whose turn',
      open: filters.turn.length > 0,
      html: checkboxes({
        idPrefix: 'turn',
        name: 'turn',
        classes: 'govuk-checkboxes--small',
        fieldset: { legend: { text: 'Whose turn', classes: 'govuk-visually-hidden' } },
        items: (Object.keys(turns) as (keyof typeof turns)[]).map((value) => ({
          value,
          text: value,
          checked: filters.turn.includes(value),
        })),
      }),
    })}
    ${select({
      id: 'within',
      name: 'within',
      label: { text: 'Due' },
      items: [0, 7, 30, 90].map((days) => ({
        value: String(days),
        text: days === 0 ? 'At any time' : `Within ${days} days, or overdue`,
      })),
      value: String(filters.within),
    })}
    ${select({
      id: 'rule',
      name: 'rule',
      label: { text: 'Time limit' },
      items: [
        { value: '', text: 'Any' },
        ...withChosen([...feeds.map(({ rule }) => rule), ...rules.flatMap(({ key }) => key ?? [])], filters.rule).map(
          (id) => ({ value: id, text: [findClockRule(id)?.stops, id].filter(Boolean).join(', ') }),
        ),
      ],
      value: filters.rule,
    })}
    ${chooseFrom('team', 'Team', choices, filters.team)} ${chooseFrom('worker', 'Worker', choices, filters.worker)}
    ${input({ id: 'asAt', name: 'asAt', type: 'date', label: { text: 'As at' }, hint: { text: 'By what was known on that day; what was done later is still open then.' }, value: asAt === today ? '' : asAt })}
    ${button({ text: 'Show', classes: 'govuk-button--secondary' })}
    <p><a href="/worklists?whose=${filters.whose}">Clear filters</a></p>
  </form>`

const withChosen = (ids: readonly string[], chosen: string): string[] =>
  [...new Set([...ids, ...(chosen === '' ? [] : [chosen])])].toSorted()

const chooseFrom = (kind: 'team' | 'worker', label: string, choices: Shown['choices'], chosen: string): Html =>
  select({
    id: kind,
    name: kind,
    label: { text: label },
    items: [
      { value: '', text: 'Any' },
      ...choices.filter((choice) => choice.kind === kind).map(({ id, name }) => ({ value: id, text: name })),
    ],
    value: chosen,
  })
