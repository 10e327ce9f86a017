import {
  ruleOf,
  type Again,
  type CaseLog,
  type LogCheck,
  type LogCrossed,
  type LogShare,
  type LogSum,
  type LogTally,
  type LogWaited,
  type ShownEntry,
  type ShownWanted,
} from '../../../case-logs/index.ts'
import { allowsInWords, standingInWords } from '../../../clocks/index.ts'
import { inWords, type Day } from '../../../platform/day.ts'
import { html, raw, type Html } from '../../../platform/html.ts'
import { shareBeside } from '../../../platform/round.ts'
import { valueInWords, type Lookups } from '../../../registers/index.ts'
import { backLink, button, details, input, status, table } from '../../components/index.ts'
import { exportLinks } from '../../export-links.ts'
import { takeAll, takeThese } from '../../take-away.ts'
import { paging } from '../../paging.ts'
import { againView } from './again-view.ts'
import { crossedTables } from './crossed-view.ts'
import { article, entryHref, entryStatus, logHref } from './words.ts'

export const perPage = 25

export type LogShow = 'entries' | 'late' | 'wanted' | 'again'

interface Shown {
  log: CaseLog
  period: { from: Day; to: Day; asAt?: Day | undefined }
  today: Day
  show: LogShow
  /** A share whose list is open, and which side of it. */
  open: { share: LogShare; part: 'counted' | 'rest' } | undefined
  shares: readonly LogShare[]
  waits: readonly LogWaited[]
  tallies: readonly LogTally[]
  sums: readonly LogSum[]
  crossed: readonly LogCrossed[]
  counts: { entries: number; late: number; wanted: number; again: number; openNow: number }
  /** The page of them that is listed. */
  entries: readonly ShownEntry[]
  wanted: readonly ShownWanted[]
  again: readonly Again<ShownEntry>[]
  total: number
  page: number
  checks: readonly LogCheck[]
  lookups: Lookups
  url: URL
  csrf: Html
  may: { write: boolean; confirm: boolean; export: boolean }
}

const number = (value: number): string => value.toLocaleString('en-GB')

export const logView = (shown: Shown): Html => {
  const { log, period, show, entries, wanted, total, page, url, may, today } = shown
  return html`${backLink({ href: '/case-logs', text: 'Case logs' })}
    <h1>${log.title}</h1>
    <p class="lede">${log.purpose}</p>
    <p class="meta">
      ${number(shown.counts.entries)} ${shown.counts.entries === 1 ? log.one : log.many} from ${inWords(period.from)} to
      ${inWords(period.to)}${period.asAt && period.asAt < today && html`, as the log stood on ${inWords(period.asAt)}`},
      of the children whom you may see. Written down by people here; begun from the record of the child.
    </p>
    ${zeroPart(shown)} ${figures(shown)} ${crossedTables(shown)} ${periodForm(shown)} ${openPart(shown)}
    <nav class="noprint" aria-label="What is listed">
      <ul class="chips">
        ${chip(shown, 'entries', `Entries (${number(shown.counts.entries)})`)}
        ${chip(shown, 'late', `Late (${number(shown.counts.late)})`)}
        ${log.again && chip(shown, 'again', `More than once (${number(shown.counts.again)})`)}
        ${log.wanted && chip(shown, 'wanted', `Not written down (${number(shown.counts.wanted)})`)}
      </ul>
    </nav>
    ${show === 'again' && !shown.open ? againView(shown) : show === 'wanted' ? wantedTable(shown, wanted) : entriesTable(shown, entries)}
    ${paging({ url, page, perPage, total, noun: nounOf(shown) })}
    ${may.export && shown.counts.entries > 0 && exportLinks({ path: `${logHref(log)}/export`, query: url.searchParams, words: show === 'again' && !shown.open ? takeThese(shown.counts.again) : takeAll(shown.counts.entries) })}
    ${may.write && html`<p class="noprint"><a href="${logHref(log)}/import">Bring in a spreadsheet</a></p>`}
    ${clocksPart(log)}`
}

const nounOf = ({ show, open, log }: Shown): string => {
  if (open) return log.many
  return show === 'wanted' ? 'that are called for' : show === 'again' ? 'children' : log.many
}

const chip = ({ url, show, log, open }: Shown, value: LogShow, words: string): Html => {
  const query = new URLSearchParams(url.searchParams)
  query.set('show', value)
  for (const name of ['page', 'measure', 'part']) query.delete(name)
  const isHere = value === show && !open
  return html`<li>
    <a href="${logHref(log)}?${query.toString()}" ${isHere && raw('aria-current="true"')}
      >${isHere ? html`<b>${words}</b>` : words}</a
    >
  </li>`
}

/** Shares with both their lists, then waits, reasons and sums. */
const figures = ({ log, shares, waits, tallies, sums, url }: Shown): Html => {
  const listed = (share: LogShare, part: 'counted' | 'rest', words: string): Html => {
    const query = new URLSearchParams(url.searchParams)
    query.delete('page')
    query.set('measure', share.measure.id)
    query.set('part', part)
    return html`<a href="${logHref(log)}?${query.toString()}"
      >${words}<span class="govuk-visually-hidden">: ${share.measure.sentence}</span></a
    >`
  }
  return html`<ul class="rows">
    ${shares.map((share) => {
      const [counted, of] = [share.counted.length, share.counted.length + share.rest.length]
      const { among, sentence } = share.measure
      return of === 0
        ? html`<li>There are no ${among} yet.</li>`
        : of === 1
          ? html`<li>
              Of the ${among}, the only one so far
              ${listed(share, counted === 1 ? 'counted' : 'rest', `${counted === 1 ? 'is' : 'is not'} among those that ${sentence}`)}.
            </li>`
          : html`<li>
              ${listed(share, 'counted', number(counted))} of ${number(of)} ${among}${shareBeside(counted, of)}
              ${sentence}${share.rest.length > 0 && html`; ${listed(share, 'rest', `the other ${number(share.rest.length)}`)}`}.
            </li>`
    })}
    ${waits.map(({ wait, of, days }) =>
      days === null
        ? html`<li>Nobody has both days yet ${wait.sentence}.</li>`
        : html`<li>
            ${number(of)} waited ${wait.sentence}: half at most ${number(days.half)} days, nine of ten at most
            ${number(days.nineOfTen)}, the longest ${number(days.longest)}.
          </li>`,
    )}
    ${tallies
      .filter(({ counts }) => counts.length > 0)
      .map(
        ({ title, counts }) =>
          html`<li>
            ${title}: ${counts.map((one) => `${one.label.toLowerCase()} ${number(one.number)}`).join(', ')}.
          </li>`,
      )}
    ${sums.map(({ label, of, middle, most }) => html`<li>${label}: £${number(middle)} a week in the middle of ${number(of)}, £${number(most)} the dearest.</li>`)}
  </ul>`
}

const zeroPart = ({ log, counts, checks, csrf, may, today }: Shown): Html | '' => {
  if (log.zero === undefined) return ''
  const [last] = checks
  const said =
    counts.openNow === 0
      ? status({ symbol: 'yes', word: 'None', reason: log.zero })
      : status({
          symbol: 'late',
          word: number(counts.openNow),
          reason: `${counts.openNow === 1 ? 'goes' : 'go'} on now`,
        })
  return html`${said}
    <p class="meta">
      ${last ? html`Last confirmed on ${inWords(last.onDay)} by ${last.by}, with ${number(last.children)}${last.note ? html`: ${last.note.replace(/\.$/, '')}` : ''}.` : 'Nobody has confirmed it yet.'}
    </p>
    ${
      may.confirm &&
      details({
        summaryText: 'Confirm it as at today',
        html: html`<form method="post" action="${logHref(log)}/confirm" novalidate>
          ${csrf}
          ${input({ id: 'note', name: 'note', label: { text: `How you know that there ${counts.openNow === 1 ? 'is' : 'are'} ${number(counts.openNow)} on ${inWords(today)}` } })}
          ${button({ text: 'Confirm', preventDoubleClick: true })}
        </form>`,
      })
    }
    ${
      checks.length > 1 &&
      details({
        summaryText: 'Earlier confirmations',
        html: html`<ul class="rows">
          ${checks.slice(1).map(({ onDay, by, children }) => html`<li>${inWords(onDay)}: ${number(children)}, by ${by}</li>`)}
        </ul>`,
      })
    }`
}

const periodForm = ({ log, period, today, show }: Shown): Html =>
  html`<form method="get" action="${logHref(log)}" class="filters noprint" role="search" aria-label="Choose the period">
    <input type="hidden" name="show" value="${show}" />
    ${input({ id: 'from', name: 'from', type: 'date', label: { text: 'From' }, value: period.from })}
    ${input({ id: 'to', name: 'to', type: 'date', label: { text: 'To' }, value: period.to })}
    ${input({ id: 'asAt', name: 'asAt', type: 'date', label: { text: 'As it stood on' }, value: period.asAt ?? '', attributes: { max: today } })}
    ${button({ text: 'Show', classes: 'govuk-button--secondary' })}
  </form>`

const openPart = ({ open, log }: Shown): Html | '' => {
  if (!open) return ''
  const { share, part } = open
  const rows = part === 'counted' ? share.counted : share.rest
  return html`<p class="govuk-inset-text">
    The ${number(rows.length)} of the ${share.measure.among} that
    ${part === 'counted' ? share.measure.sentence : `are the others: not those that ${share.measure.sentence}`}.
    <a href="${logHref(log)}">Show all</a>
  </p>`
}

const who = (row: { childId: string; name: string; number: string }): Html =>
  html`<a href="/children/${row.childId}">${row.name || row.number}</a
    >${row.name !== '' && html`<br /><span class="meta">${row.number}</span>`}`

const entriesTable = ({ log, lookups, period, today }: Shown, rows: readonly ShownEntry[]): Html => {
  if (rows.length === 0) return html`<p>Nothing stands here.</p>`
  const columns = log.fields.filter(({ name }) => log.columns.includes(name))
  return table({
    caption: `${log.title}: what is due first`,
    captionClasses: 'govuk-visually-hidden',
    classes: 'fold',
    firstCellIsHeader: true,
    head: [
      { text: 'Child' },
      { text: 'Day' },
      ...columns.map(({ title }) => ({ text: title })),
      { text: 'How it stands' },
    ],
    rows: rows.map((entry) => [
      { html: who(entry) },
      {
        html: html`<a href="${entryHref(entry)}"
          >${inWords(entry.happenedOn)}<span class="govuk-visually-hidden"
            >: open ${article(log.one)} ${log.one}</span
          ></a
        >`,
      },
      ...columns.map((field) => ({ text: valueInWords(field, entry.values[field.name], lookups) || '–' })),
      { html: entryStatus(entry, period.asAt ?? today) },
    ]),
  })
}

const wantedTable = ({ log, may }: Shown, rows: readonly ShownWanted[]): Html => {
  if (rows.length === 0)
    return html`<p>All that the data of the case system calls for in the last year is written down.</p>`
  return table({
    caption: `What the data calls for, the longest ago first`,
    captionClasses: 'govuk-visually-hidden',
    classes: 'fold',
    firstCellIsHeader: true,
    head: ['Child', 'Day', 'Because', 'What to do'].map((text) => ({ text })),
    rows: rows.map((row) => [
      { html: who(row) },
      { text: inWords(row.onDay) },
      { text: row.because },
      {
        html: may.write
          ? html`<a href="/children/${row.childId}/logs/${log.id}?on=${row.onDay}"
              >Write it down<span class="govuk-visually-hidden">, ${row.number}, ${inWords(row.onDay)}</span></a
            >`
          : html`Those who work with the child write it down`,
      },
    ]),
  })
}

const clocksPart = (log: CaseLog): Html | '' => {
  const clocks = log.clocks ?? []
  if (clocks.length === 0) return ''
  return details({
    summaryText: 'Time limits, and where they come from',
    html: html`<ul class="rows">
      ${clocks.map((clock) => {
        const rule = ruleOf(clock)
        const isShared = typeof clock.rule === 'string'
        return html`<li>
          ${isShared ? html`<a href="/clocks/${rule.id}">${rule.stops}</a>` : rule.stops}: ${allowsInWords(rule)} from
          ${rule.starts}<br /><span class="meta">${rule.source}. ${standingInWords(rule)}.</span>
        </li>`
      })}
    </ul>`,
  })
}
