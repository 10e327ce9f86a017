import {
  directionInWords,
  directions,
  monthOf,
  standingInWords,
  threadOrders,
  threadsPerPage,
  type Direction,
  type ThreadFilters,
  type ThreadLine,
  type Whose,
} from '../../../inspections/index.ts'
import { inWords } from '../../../platform/day.ts'
import { html, type Html } from '../../../platform/html.ts'
import { onPage } from '../../../platform/page-number.ts'
import {
  button,
  checkboxes,
  details,
  input,
  insetText,
  select,
  symbol,
  table,
  type SymbolName,
} from '../../components/index.ts'
import { paging } from '../../paging.ts'
import { exportLinks } from '../../export-links.ts'
import { takeAll } from '../../take-away.ts'

interface Threads {
  lines: readonly ThreadLine[]
  all: readonly ThreadLine[] // before the filters
  groups: readonly string[]
  query: ThreadFilters
  url: URL
  whose: Whose
  authority: string
  /** How many documents still have the themes of other rules. */
  renewal: { waiting: number; of: number }
  exports: boolean
}

export const threadsView = (threads: Threads): Html =>
  html`<h1>${threads.whose.name ? `Threads: ${threads.whose.name}` : 'Threads'}</h1>
    <p class="lede">${lede(threads)}</p>
    ${renewalNote(threads.renewal)}
    <div class="register">
      ${filterForm(threads)}
      <section aria-label="Threads">
        ${list(threads)}
        ${threads.exports && threads.lines.length > 0 && exportLinks({ path: '/threads/export', query: threads.url.searchParams, words: takeAll(threads.lines.length) })}
        <p class="meta">
          <a href="/threads/lessons">What people have taught</a> about which finding belongs where.
          <a href="/compare">Compare with others</a>.
        </p>
      </section>
    </div>`

const lede = ({ lines, all, query, whose }: Threads): string => {
  if (all.length === 0)
    return query.asAt
      ? `Nothing dated by ${inWords(query.asAt)} is here.`
      : 'No thread yet. They grow from the findings of documents about this authority.'
  const has = (direction: Direction) => lines.filter((line) => line.direction === direction).length
  const open = lines.filter(({ standing }) => standing === 'open').length
  const when = query.asAt ? ` on ${inWords(query.asAt)}` : ''
  const of = whose.name ? ` in the letters about ${whose.name}` : ''
  const again = has('came back') + has('repeated')
  const narrowed = lines.length < all.length ? ` of ${all.length}` : ''
  return `${lines.length}${narrowed} subjects${of}${when}. ${open} are open: the last word on them is that they must improve. ${again} have been found again, ${has('worse')} are worse, ${has('better')} better.`
}

/** A new version may tell subjects better: until every document has been gone through, some findings stand where they stood. */
const renewalNote = ({ waiting, of }: Threads['renewal']): Html | false =>
  waiting > 0 &&
  insetText({
    text: `Sightline tells subjects by new rules since its last update and is going through what is stored: ${of - waiting} of ${of} documents are done. What people have moved stays where they put it.`,
  })

const tick = <Value extends string>(
  name: string,
  title: string,
  chosen: readonly string[],
  items: readonly { value: Value; text: string; threads: number }[],
): Html =>
  details({
    summaryText: chosen.length > 0 ? `${title}: ${chosen.length} chosen` : title,
    open: chosen.length > 0,
    html: checkboxes({
      idPrefix: name,
      name,
      classes: 'govuk-checkboxes--small',
      fieldset: { legend: { text: title, classes: 'govuk-visually-hidden' } },
      items: items.map(({ value, text, threads }) => ({
        value,
        html: html`${text} <span class="meta">${threads}</span>`,
        checked: chosen.includes(value),
      })),
    }),
  })

const orderWords: Readonly<Record<(typeof threadOrders)[number], string>> = {
  latest: 'Last seen, latest first',
  'most documents': 'In most documents first',
  longest: 'Longest first',
  title: 'By name',
}

const filterForm = ({ all, groups, query }: Threads): Html => {
  const count = (has: (line: ThreadLine) => boolean) => all.filter(has).length
  const regulators = [...new Set(all.flatMap((line) => line.regulators))].toSorted()
  return html`<form
    method="get"
    action="/threads"
    class="filters filters--side"
    role="search"
    aria-label="Narrow the threads"
  >
    ${query.about !== 'own' && html`<input type="hidden" name="about" value="${query.about}" />`}
    ${input({ id: 'q', name: 'q', label: { text: 'Words' }, hint: { text: 'In the name of the subject, or what it is about.' }, value: query.q })}
    ${select({
      id: 'sort',
      name: 'sort',
      label: { text: 'Order' },
      value: query.sort,
      items: threadOrders.map((order) => ({ value: order, text: orderWords[order] })),
    })}
    ${asAtFields(query)} ${button({ text: 'Show', classes: 'govuk-button--secondary' })}
    ${tick(
      'direction',
      'Direction',
      query.direction,
      directions.map((value) => ({
        value,
        text: directionInWords(value),
        threads: count(({ direction }) => direction === value),
      })),
    )}
    ${tick(
      'standing',
      'Open or quiet',
      query.standing,
      (['open', 'quiet', 'not confirmed'] as const).map((value) => ({
        value,
        text: standingInWords(value),
        threads: count(({ standing }) => standing === value),
      })),
    )}
    ${tick(
      'group',
      'Group',
      query.group,
      groups.map((value) => ({ value, text: value, threads: count(({ group }) => group === value) })),
    )}
    ${
      regulators.length > 0 &&
      tick(
        'regulator',
        'Regulator',
        query.regulator,
        regulators.map((value) => ({
          value,
          text: value,
          threads: count((line) => line.regulators.includes(value)),
        })),
      )
    }
  </form>`
}

/** On which past day to look, and whether with the decisions of then or of now. */
export const asAtFields = ({ asAt, decisions }: Pick<ThreadFilters, 'asAt' | 'decisions'>): Html =>
  html`${input({ id: 'asAt', name: 'asAt', type: 'date', label: { text: 'As at' }, value: asAt ?? '' })}
  ${select({
    id: 'decisions',
    name: 'decisions',
    label: { text: 'With decisions made' },
    value: decisions,
    items: [
      { value: 'then', text: 'by that day' },
      { value: 'now', text: 'by now' },
    ],
  })}`

const symbolsOf: Readonly<Record<Direction, SymbolName>> = {
  'came back': 'again',
  worse: 'down',
  repeated: 'again',
  'said once': 'first',
  better: 'up',
  'only strengths': 'kept',
  'no side': 'flat',
  'not confirmed': 'stale',
}

const list = ({ lines, query, url, whose }: Threads): Html => {
  if (lines.length === 0) return html`<p>No thread has all of these. Take a filter away, or use fewer words.</p>`
  const more = new URLSearchParams()
  if (whose.about !== 'own') more.set('about', whose.about)
  if (query.asAt) {
    more.set('asAt', query.asAt)
    more.set('decisions', query.decisions)
  }
  const suffix = more.size > 0 ? `?${more.toString()}` : ''
  return html`${table({
    caption: `${lines.length} threads`,
    classes: 'fold',
    firstCellIsHeader: true,
    head: [
      { text: 'Subject' },
      { text: 'Direction' },
      { text: 'Seen' },
      { text: 'Confirmed' },
      { text: 'Not counted' },
    ],
    rows: onPage(lines, query.page, threadsPerPage).map((line) => [
      {
        html: html`<a href="/threads/${line.theme}${suffix}">${line.title}</a><br /><span class="meta"
            >${line.group}</span
          >`,
      },
      {
        classes: 'nw',
        html: html`${symbol(symbolsOf[line.direction])} <b>${directionInWords(line.direction)}</b>${
            line.standing !== 'not confirmed' && html`<br /><span class="meta">${standingInWords(line.standing)}</span>`
          }`,
      },
      { classes: 'nw', html: html`${seen(line)}` },
      { html: html`${counted(line)}` },
      { text: apartFrom(line) },
    ]),
  })}${lines.length > threadsPerPage && paging({ url, page: query.page, perPage: threadsPerPage, total: lines.length, noun: 'threads' })}`
}

const seen = ({ firstSeen, lastSeen }: ThreadLine): Html | string => {
  if (!firstSeen || !lastSeen) return 'No day'
  return firstSeen === lastSeen
    ? monthOf(lastSeen)
    : html`${monthOf(lastSeen)}<br /><span class="meta">first ${monthOf(firstSeen)}</span>`
}

const counted = ({ findings, documents, regulators }: ThreadLine): Html | string =>
  findings === 0
    ? 'Nothing'
    : html`${findings} in ${documents === 1 ? 'one document' : `${documents} documents`}<br /><span class="meta"
          >${regulators.join(', ')}</span
        >`

const apartFrom = ({ waiting, mentions }: ThreadLine): string =>
  [waiting > 0 && `${waiting} waiting`, mentions > 0 && `${mentions} in prose`].filter(Boolean).join(', ') || 'Nothing'
