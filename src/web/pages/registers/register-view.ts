import { roles } from '../../../people/index.ts'
import { inWords, type Day } from '../../../platform/day.ts'
import { html, type Html, raw } from '../../../platform/html.ts'
import { tableFormatNames } from '../../../platform/tables/index.ts'
import {
  derivedInWords,
  entriesPerPage,
  isChosenFrom,
  isTarget,
  standings,
  valueInWords,
  type Breakdown,
  type Cell,
  type Choice,
  type Entry,
  type EntryFilters,
  type Lookups,
  type MatrixCell,
  type RatesOf,
  type Register,
  type ShareOf,
  type Standing,
} from '../../../registers/index.ts'
import { backLink, button, checkboxes, details, input, select, symbol, table } from '../../components/index.ts'
import { paging } from '../../paging.ts'
import { breakdownView, notCoveredView } from './breakdown-view.ts'
import { codeLabel } from './code-label.ts'
import { matrixView, ratesView, sharesView } from './figures-view.ts'
import { standingLine } from './standing.ts'
import { remindersInWords } from './reminders-in-words.ts'
import { takeAll } from '../../take-away.ts'

export interface RegisterPage {
  register: Register
  entries: readonly Entry[]
  total: number
  choices: readonly Choice[]
  lookups: Lookups
  query: EntryFilters
  url: URL
  today: Day
  edits: boolean
  exports: boolean
  breakdowns: readonly { breakdown: Breakdown; cells: readonly Cell[] }[]
  notCovered: readonly Parameters<typeof notCoveredView>[0][]
  shares: readonly ShareOf[]
  rates: readonly RatesOf[]
  matrix: readonly MatrixCell[]
}

const standingTitles: Readonly<Record<Standing, string>> = {
  late: 'Late or expired',
  due: 'Due soon',
  current: 'In order',
  'no day': 'Nothing asked',
}

export const registerView = (page: RegisterPage): Html => {
  const { register, query } = page
  return html`${backLink({ href: '/registers', text: 'Registers' })}
    <h1>${register.title}</h1>
    <p class="lede">${register.purpose}</p>
    ${query.as_at && html`<p class="asat"><b>As at ${inWords(query.as_at)}</b>: what stood here at the end of that day. <a href="${linkTo(page, { as_at: undefined })}">Back to today</a></p>`}
    ${page.edits && !query.as_at && html`<p class="doings">${button({ text: `Add ${article(register.one)} ${register.one}`, href: `/registers/${register.id}/add` })} <a href="/registers/${register.id}/import">Bring in a spreadsheet</a></p>`}
    ${sharesView(page.shares, (share, part) => linkTo(page, { share, part, page: undefined }))}
    <div class="register">
      ${filterForm(page)}
      <section aria-label="Entries">
        ${chosen(page)}
        <p>${countOf(page)}</p>
        ${list(page)}${page.exports && page.total > 0 && exportLinks(page)}
      </section>
    </div>
    ${page.breakdowns.map((one) =>
      breakdownView({ ...one, register, lookups: page.lookups, narrowed: (is) => narrowedTo(page, is) }),
    )}
    ${matrixView(register, page.matrix)} ${ratesView(register, page.rates, (q) => linkTo(page, { q, page: undefined }))}
    ${page.notCovered.map(notCoveredView)} ${about(register)}`
}

export const article = (noun: string): string => (/^[aeiou]/i.test(noun) ? 'an' : 'a')

const countOf = ({ total, register, query }: RegisterPage): string => {
  const narrowed = isNarrowed(query)
  if (total === 0)
    return narrowed ? 'No entry has all of these. Take a filter away, or use fewer words.' : 'No entry yet.'
  return `${total.toLocaleString('en-GB')} ${total === 1 ? register.one : register.many}${narrowed ? ' with these words and filters' : ''}.`
}

const isNarrowed = ({ q, standing, owner, is, share }: EntryFilters): boolean =>
  q !== '' || share !== '' || standing.length + owner.length + is.length > 0

const filterForm = ({ register, choices, lookups, query }: RegisterPage): Html =>
  html`<form
    method="get"
    action="/registers/${register.id}"
    class="filters filters--side"
    role="search"
    aria-label="Narrow the entries"
  >
    ${input({ id: 'q', name: 'q', label: { text: 'Words' }, value: query.q })}
    ${query.sort && html`<input type="hidden" name="sort" value="${query.sort}" />`}
    ${button({ text: 'Show', classes: 'govuk-button--secondary' })}
    ${
      (register.clocks ?? []).length > 0 &&
      ticks(
        'standing',
        'State',
        standings
          .filter((one) => count(choices, 'standing', one) > 0)
          .map((one) => ({ value: one, label: standingTitles[one], entries: count(choices, 'standing', one) })),
        query.standing,
      )
    }
    ${
      register.owner &&
      ticks(
        'owner',
        'Owner',
        choices
          .filter(({ filter }) => filter === 'owner')
          .map(({ value, entries }) => ({ value, label: lookups.people.get(value)?.name ?? 'Nobody', entries }))
          .toSorted((a, b) => a.label.localeCompare(b.label)),
        query.owner,
      )
    }
    ${register.fields.filter(isChosenFrom).map((field) =>
      ticks(
        'is',
        field.title,
        choices
          .filter(({ filter }) => filter === field.name)
          .map(({ value, entries }) => ({
            value: `${field.name}:${value}`,
            label: codeLabel(register, field.name, value, lookups),
            entries,
          })),
        query.is.filter((one) => one.startsWith(`${field.name}:`)),
        `is-${field.name}`,
      ),
    )}
    ${details({
      summaryText: 'Past and retired',
      open: query.as_at !== undefined || query.retired === 'yes',
      html: html`${input({ id: 'as_at', name: 'as_at', type: 'date', label: { text: 'As at' }, hint: { text: 'The register as it was at the end of that day.' }, value: query.as_at ?? '' })}
      ${select({
        id: 'retired',
        name: 'retired',
        label: { text: 'Entries' },
        items: [
          { value: 'no', text: 'In the register', selected: query.retired === 'no' },
          { value: 'yes', text: 'Retired', selected: query.retired === 'yes' },
        ],
      })}`,
    })}
  </form>`

const count = (choices: readonly Choice[], filter: string, value: string): number =>
  choices.find((choice) => choice.filter === filter && choice.value === value)?.entries ?? 0

interface Tick {
  value: string
  label: string
  entries: number
}

// More than this is a list to search in: a select, which adds one at a time.
const mostTicks = 24

const ticks = (
  name: string,
  title: string,
  items: readonly Tick[],
  set: readonly string[],
  id = name,
): Html | false => {
  if (items.length === 0) return false
  return details({
    summaryText: set.length > 0 ? `${title}: ${set.length} chosen` : title,
    open: set.length > 0,
    html:
      items.length <= mostTicks
        ? checkboxes({
            idPrefix: id,
            name,
            classes: 'govuk-checkboxes--small',
            fieldset: { legend: { text: title, classes: 'govuk-visually-hidden' } },
            items: items.map(({ value, label, entries }) => ({
              value,
              html: html`${label} <span class="meta">${entries}</span>`,
              checked: set.includes(value),
            })),
          })
        : html`${set.map((value) => html`<input type="hidden" name="${name}" value="${value}" />`)}${select({
            id,
            name,
            label: { text: set.length > 0 ? 'Or also' : 'Any of' },
            items: [
              { value: '', text: 'Choose one' },
              ...items
                .filter(({ value }) => !set.includes(value))
                .map(({ value, label, entries }) => ({ value, text: `${label} (${entries})` })),
            ],
          })}`,
  })
}

/** What is set, each removable alone. */
const chosen = (page: RegisterPage): Html | false => {
  const { register, query, lookups } = page
  const chips = [
    ...query.standing.map((one) => ({ name: 'standing', value: one as string, text: `State: ${standingTitles[one]}` })),
    ...query.owner.map((one) => ({
      name: 'owner',
      value: one,
      text: `Owner: ${lookups.people.get(one)?.name ?? 'nobody'}`,
    })),
    ...query.is.map((one) => {
      const [name = '', value = ''] = one.split(/:(.*)/)
      const title = register.fields.find((field) => field.name === name)?.title ?? name
      return { name: 'is', value: one, text: `${title}: ${codeLabel(register, name, value, lookups)}` }
    }),
    ...page.shares
      .filter(({ share }) => share.id === query.share)
      .map(({ share }) => ({
        name: 'share',
        value: share.id,
        text: `${share.sentence}: ${query.part === 'rest' ? 'the others' : 'those'} of ${share.among}`,
      })),
    ...(query.retired === 'yes' ? [{ name: 'retired', value: 'yes', text: 'Retired' }] : []),
  ]
  if (chips.length === 0) return false
  return html`<div class="chosen">
    <ul class="chips">
      ${chips.map(
        ({ name, value, text }) =>
          html`<li>
            <a href="${without(page, name, value)}"
              ><span class="govuk-visually-hidden">Take away </span>${text} ${cross}</a
            >
          </li>`,
      )}
    </ul>
    <p><a href="/registers/${register.id}">Clear filters</a></p>
  </div>`
}

const cross = raw(
  '<svg viewBox="0 0 10 10" aria-hidden="true" focusable="false"><path d="M1 1l8 8M9 1l-8 8" fill="none"/></svg>',
)

const without = ({ register, url }: RegisterPage, name: string, value: string): string => {
  const query = new URLSearchParams(url.searchParams)
  const rest = query.getAll(name).filter((other) => other !== value)
  query.delete(name)
  query.delete('page')
  for (const other of rest) query.append(name, other)
  return `/registers/${register.id}?${query.toString()}`
}

const linkTo = ({ register, url }: RegisterPage, changes: Readonly<Record<string, string | undefined>>): string => {
  const query = new URLSearchParams(url.searchParams)
  query.delete('page')
  for (const [name, value] of Object.entries(changes)) {
    if (value === undefined) query.delete(name)
    else query.set(name, value)
  }
  const text = query.toString()
  return `/registers/${register.id}${text && `?${text}`}`
}

const narrowedTo = ({ register, url }: RegisterPage, is: string): string => {
  const query = new URLSearchParams(url.searchParams)
  query.delete('page')
  if (!query.getAll('is').includes(is)) query.append('is', is)
  return `/registers/${register.id}?${query.toString()}`
}

const list = (page: RegisterPage): Html | false => {
  const { register, entries, lookups, query, url, total, today } = page
  if (total === 0) return false
  const [first] = register.fields
  const on = query.as_at ?? today
  const shown = register.columns.map((name) => columnOf(register, name, lookups, on))
  const entryQuery = query.as_at ? `?as_at=${query.as_at}` : ''
  return html`${table({
    caption: `${register.title}${query.as_at ? ` as at ${inWords(query.as_at)}` : ''}`,
    captionClasses: 'govuk-visually-hidden',
    classes: 'fold',
    firstCellIsHeader: true,
    head: [
      sortable(page, 'name', first?.title ?? 'Name'),
      ...shown.map(({ name, title, sorts, numeric }) => ({
        ...(sorts ? sortable(page, name, title) : { text: title }),
        ...(numeric ? { format: 'numeric' } : {}),
      })),
      ...(register.owner ? [{ text: 'Owner' }] : []),
      ...((register.clocks ?? []).length > 0 ? [sortable(page, 'due', 'How it stands')] : [{ text: 'How it stands' }]),
    ],
    rows: entries.map((entry) => [
      { html: html`<a href="/registers/${register.id}/${entry.id}${entryQuery}">${entry.name}</a>` },
      ...shown.map(({ show, numeric }) => ({ text: show(entry), ...(numeric ? { format: 'numeric' } : {}) })),
      ...(register.owner ? [{ text: (entry.ownerId && lookups.people.get(entry.ownerId)?.name) ?? 'Nobody' }] : []),
      { html: standingLine(register, entry, lookups, on) },
    ]),
  })}
  ${paging({ url, page: query.page, perPage: entriesPerPage, total, noun: register.many })}`
}

interface Shown {
  name: string
  title: string
  sorts: boolean
  numeric: boolean
  show: (entry: Entry) => string
}

const columnOf = (register: Register, name: string, lookups: Lookups, on: Day): Shown => {
  const field = register.fields.find((one) => one.name === name)
  const derived = register.derived?.find((one) => one.name === name)
  if (field) {
    const sorts = !isTarget(field) && !['person', 'entry'].includes(field.kind)
    return {
      name,
      title: field.title,
      sorts,
      numeric: field.kind === 'number',
      show: ({ values }) =>
        bare(field.kind === 'number' ? values[name] : undefined) ?? valueInWords(field, values[name], lookups),
    }
  }
  if (!derived) throw new Error(`The register ${register.id} has no column ${name}.`)
  return {
    name,
    title: derived.title,
    sorts: false,
    numeric: true,
    show: ({ values }) => derivedInWords(derived, values, on),
  }
}

/** A number without its unit, which the head of the column has. */
const bare = (value: unknown): string | undefined =>
  typeof value === 'number' ? value.toLocaleString('en-GB') : undefined

const sortable = (page: RegisterPage, name: string, title: string): { text: string; html: Html } => {
  const { register, query } = page
  const now = query.sort ?? { name: 'name', due: 'due', changed: '-changed' }[register.sort]
  const [isUp, isDown] = [now === name, now === `-${name}`]
  return {
    text: title,
    html: html`<a class="sort" href="${linkTo(page, { sort: isUp ? `-${name}` : name })}"
      >${title}${isUp && symbol('up')}${isDown && symbol('down')}<span class="govuk-visually-hidden"
        >${isUp ? ', sorted upwards; sort downwards' : isDown ? ', sorted downwards; sort upwards' : ', sort'}</span
      ></a
    >`,
  }
}

const exportLinks = ({ register, url, total }: RegisterPage): Html => {
  const query = new URLSearchParams(url.searchParams)
  query.delete('page')
  return html`<p class="exports">
    ${takeAll(total)}:
    ${tableFormatNames.map((format, index) => html`${index > 0 && ', '}<a href="/registers/${register.id}/export/${format}?${query.toString()}" download>${format.toUpperCase()}</a>`)}
  </p>`
}

const about = (register: Register): Html =>
  html`<section class="sec" aria-labelledby="about">
    <div class="sec__head"><h2 id="about">About this register</h2></div>
    <div class="sec__body">
      <dl class="facts">
        <dt>Who reads it</dt>
        <dd>${rolesInWords(register.access.read)}.</dd>
        <dt>Who keeps it</dt>
        <dd>${rolesInWords(register.access.edit)}. ${register.access.because}</dd>
        <dt>Personal data</dt>
        <dd>${register.personalData === 'none' ? 'None.' : `Of ${register.personalData}. Never of children.`}</dd>
        <dt>Published</dt>
        <dd>${register.isPublic ? 'It may be published as it stands.' : 'Not meant to be published.'}</dd>
        ${(register.clocks ?? []).map(
          ({ what, remindDaysBefore, basis }) =>
            html`<dt>${what}</dt>
              <dd>Reminders ${remindersInWords(remindDaysBefore)}. ${basis}</dd>`,
        )}
      </dl>
    </div>
  </section>`

const rolesInWords = (of: readonly (keyof typeof roles)[]): string => {
  const titles = of.map((role, index) =>
    index === 0 ? roles[role].title : roles[role].title.replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase()),
  )
  return titles.length < 2 ? titles.join('') : `${titles.slice(0, -1).join(', ')} and ${titles.at(-1) ?? ''}`
}
