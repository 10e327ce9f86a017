import { knownLabelOf, type Opened } from '../../../children/index.ts'
import {
  flowsOf,
  hasMoved,
  isUndated,
  movesOf,
  type KnownDay,
  type NeedFlow,
  type NeedShift,
  type NeedsOf,
} from '../../../indicators/index.ts'
import { inWords, type Day } from '../../../platform/day.ts'
import { html, type Html } from '../../../platform/html.ts'
import { shareBeside } from '../../../platform/round.ts'
import { linesChart } from '../../charts/lines-chart.ts'
import { backLink, button, details, input, table } from '../../components/index.ts'
import { exportLinks } from '../../export-links.ts'
import { takeThese } from '../../take-away.ts'
import { paging } from '../../paging.ts'

export const perPage = 50

/** A need in words; null is of who was not among them, the empty code of what is not recorded. */
const needInWords = ({ codes }: NeedsOf, need: string | null): string => {
  if (need === null) return 'not among them'
  return need === '' ? 'not recorded' : knownLabelOf(codes, need)
}

/** A code as it stands in an address. */
/** The same where it stands alone, in a cell. */
export const needAlone = (of: NeedsOf, need: string | null): string => {
  const words = needInWords(of, need)
  return words.charAt(0).toUpperCase() + words.slice(1)
}

export const inAddress = (need: string | null): string =>
  need === null ? 'absent' : need === '' ? 'not-recorded' : need

/** In an address: another need than the one on the other day. */
export const another = 'another'

interface Shown {
  of: NeedsOf
  /** Null where nothing had been delivered by the earlier. */
  days: { before: KnownDay; after: KnownDay } | null
  shifts: readonly NeedShift[]
  /** How many had each need on each day, the oldest first. */
  mix: readonly { on: Day; counts: ReadonlyMap<string, number> }[]
  /** The need that the list is asked for, on each of the two days. */
  asked: { before: string | undefined; after: string | undefined }
  listed: readonly Opened<NeedShift>[]
  total: number
  page: number
  url: URL
  today: Day
  exports: boolean
}

export const mainNeedsView = (shown: Shown): Html => {
  const { of, days } = shown
  return html`${backLink({ href: '/indicators', text: 'Indicators' })}
    <h1>${of.title}</h1>
    ${days ? foundView(shown, days) : html`<p class="lede">Nothing had been delivered by the earlier day, so what was recorded then is not known.</p>`}
    ${!days && daysForm(shown)} ${days && mixView(shown)}`
}

const foundView = (shown: Shown, { before, after }: NonNullable<Shown['days']>): Html => {
  const { of, shifts } = shown
  const flows = flowsOf(shifts)
  const moves = movesOf(shifts)
  const both = shifts.filter((one) => one.before !== null && one.after !== null).length
  const moved = shifts.filter(hasMoved).length
  return html`<p class="lede">
      Of ${both} ${of.who} on ${inWords(before.on)} and on ${inWords(after.on)},
      <b>${moved}${shareBeside(moved, both)}</b> ${moved === 1 ? 'has' : 'have'} another main need now.
    </p>
    <p class="meta">
      Of the children whose records you may see, each once.
      ${isUndated(of) ? 'A need has no day of its own here, so each day is as the delivery of that day had it.' : `As known by the delivery of ${inWords(after.knownOn)}.`}
    </p>
    ${daysForm(shown)}
    <section class="sec sec--plain" aria-labelledby="flows">
      <h2 id="flows">What became of each need</h2>
      ${flows.length === 0 ? html`<p>There were none on either day.</p>` : flowTable(shown, flows)}
    </section>
    <section class="sec sec--plain" aria-labelledby="moves">
      <h2 id="moves">From one need to another</h2>
      ${
        moves.length === 0
          ? html`<p>Nobody moved from one main need to another.</p>`
          : table({
              caption: 'How many moved, the most first',
              captionClasses: 'govuk-visually-hidden',
              classes: 'fold',
              head: [{ text: 'From' }, { text: 'To' }, { text: 'Children', format: 'numeric' }],
              rows: moves.map((one) => [
                { text: needAlone(of, one.before) },
                { text: needAlone(of, one.after) },
                { html: numberLink(shown, one.children, { before: one.before, after: one.after }), format: 'numeric' },
              ]),
            })
      }
    </section>
    ${listView(shown)}`
}

/** A number that leads to the children whom it counts. */
const numberLink = (
  { url, of }: Shown,
  number: number,
  needs: { before?: string | null; after?: string | null },
): Html => {
  if (number === 0) return html`0`
  const query = new URLSearchParams(url.searchParams)
  for (const name of ['before', 'after', 'page']) query.delete(name)
  for (const [name, need] of Object.entries(needs)) query.set(name, inAddress(need))
  const [was, is] = [needs.before, needs.after].map((need) =>
    need === undefined ? 'any' : need === another ? 'another need' : needInWords(of, need),
  )
  return html`<a href="/indicators/main-needs/${of.id}?${query.toString()}#children"
    >${number}<span class="govuk-visually-hidden">: from ${was} to ${is}</span></a
  >`
}

const flowTable = (shown: Shown, flows: readonly NeedFlow[]): Html =>
  table({
    caption: 'Then, less those who went to another need and those who ended, with those who came and began, is now',
    classes: 'fold',
    firstCellIsHeader: true,
    head: [
      { text: 'Main need' },
      ...['Then', 'Came from another', 'Went to another', 'Began', 'Ended', 'Now'].map((text) => ({
        text,
        format: 'numeric',
      })),
    ],
    rows: flows.map((flow) => {
      const { need } = flow
      return [
        { text: needAlone(shown.of, need) },
        { html: numberLink(shown, flow.before, { before: need }), format: 'numeric' },
        { html: numberLink(shown, flow.cameFrom, { before: another, after: need }), format: 'numeric' },
        { html: numberLink(shown, flow.wentTo, { before: need, after: another }), format: 'numeric' },
        { html: numberLink(shown, flow.began, { before: null, after: need }), format: 'numeric' },
        { html: numberLink(shown, flow.ended, { before: need, after: null }), format: 'numeric' },
        { html: numberLink(shown, flow.after, { after: need }), format: 'numeric' },
      ]
    }),
  })

const listView = (shown: Shown): Html => {
  const { of, asked, listed, total, page, url, exports } = shown
  const isAsked = asked.before !== undefined || asked.after !== undefined
  return html`<section class="sec sec--plain" aria-labelledby="children">
    <h2 id="children">${isAsked ? 'The children of that number' : 'The children who moved'}: ${total}</h2>
    ${isAsked && html`<p class="noprint"><a href="${withoutNeeds(shown)}">All who moved</a></p>`}
    ${
      listed.length === 0
        ? html`<p>There is none.</p>`
        : table({
            caption: 'Each child, then and now',
            captionClasses: 'govuk-visually-hidden',
            classes: 'fold',
            firstCellIsHeader: true,
            head: ['Child', 'Main need then', 'Main need now', 'Said by'].map((text) => ({ text })),
            rows: listed.map((one) => [
              {
                html: html`<a href="/children/${one.childId}">${one.name || one.record}</a
                  >${one.name && html` <span class="meta">${one.record}</span>`}`,
              },
              { text: needAlone(of, one.before) },
              { text: needAlone(of, one.after) },
              { text: saidBy(one) },
            ]),
          })
    }
    ${paging({ url, page, perPage, total, noun: 'children' })}
    ${exports && total > 0 && exportLinks({ path: `/indicators/main-needs/${of.id}/export`, query: url.searchParams, words: takeThese(total) })}
  </section>`
}

const withoutNeeds = ({ url, of }: Shown): string => {
  const query = new URLSearchParams(url.searchParams)
  for (const name of ['before', 'after', 'page']) query.delete(name)
  return `/indicators/main-needs/${of.id}?${query.toString()}`
}

const saidBy = (one: Pick<NeedShift, 'before' | 'after' | 'isAnother'>): string => {
  if (one.before === null) return 'Began since'
  if (one.after === null) return 'Ended since'
  return one.isAnother ? 'Another plan, referral or episode' : 'The same one: its need was changed'
}

const daysForm = ({ of, days, today }: Shown): Html =>
  html`<form method="get" action="/indicators/main-needs/${of.id}" class="asat noprint">
    ${input({ id: 'from', name: 'from', type: 'date', label: { text: 'Then' }, value: days?.before.on ?? '', attributes: { max: today }, classes: 'govuk-input--width-10' })}
    ${input({ id: 'to', name: 'to', type: 'date', label: { text: 'Now' }, value: days?.after.on ?? '', attributes: { max: today }, classes: 'govuk-input--width-10' })}
    ${button({ text: 'Show', classes: 'govuk-button--secondary' })}
  </form>`

const mostLines = 5

/** `28 Sep 26`, to stand under a point. */
const short = (day: Day): string =>
  new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: '2-digit', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  )

/** The mix over time: the needs of most children as lines, and all of them as a table with their shares. */
const mixView = ({ of, mix }: Shown): Html | false => {
  const newest = mix.at(-1)
  if (!newest) return false
  const all = (counts: ReadonlyMap<string, number>): number => [...counts.values()].reduce((sum, one) => sum + one, 0)
  const needs = [...new Set(mix.flatMap(({ counts }) => [...counts.keys()]))].toSorted(
    (a, b) => (newest.counts.get(b) ?? 0) - (newest.counts.get(a) ?? 0) || a.localeCompare(b),
  )
  const [most] = needs
  const sentence =
    most === undefined
      ? 'There was none on any of these days.'
      : `On ${inWords(newest.on)} the main need of most was ${needInWords(of, most)}: ${newest.counts.get(most) ?? 0} of ${all(newest.counts)}.`
  return html`<section class="sec sec--plain" aria-labelledby="mix">
    <h2 id="mix">The mix over time</h2>
    <p>${sentence}</p>
    ${
      mix.length > 1 &&
      html`<div class="scrolls" role="group" aria-label="The mix over time: the picture" tabindex="0">
        ${linesChart({
          id: 'mix-chart',
          title: `${of.title}, over time`,
          description: sentence,
          labels: mix.map(({ on }) => short(on)),
          lines: needs.slice(0, mostLines).map((need) => ({
            name: needInWords(of, need),
            values: mix.map(({ counts }) => counts.get(need) ?? 0),
          })),
          inUnit: (value) => value.toLocaleString('en-GB'),
        })}
      </div>`
    }
    ${details({
      summaryText: 'The same as a table',
      html: table({
        caption: `${of.title}, by day`,
        captionClasses: 'govuk-visually-hidden',
        classes: 'fold',
        firstCellIsHeader: true,
        head: [{ text: 'Main need' }, ...mix.map(({ on }) => ({ text: inWords(on), format: 'numeric' }))],
        rows: [
          ...needs.map((need) => [
            { text: needInWords(of, need) },
            ...mix.map(({ counts }) => {
              const number = counts.get(need) ?? 0
              return { text: `${number}${shareBeside(number, all(counts))}`, format: 'numeric' }
            }),
          ]),
          [{ text: 'All' }, ...mix.map(({ counts }) => ({ text: all(counts), format: 'numeric' }))],
        ],
      }),
    })}
  </section>`
}
