import type { Colleague, TrailCheck, TrailList, TrailRow } from '../../../people/index.ts'
import { instantInWords, inWords, isDay } from '../../../platform/day.ts'
import { html, type Html } from '../../../platform/html.ts'
import { tableFormatNames } from '../../../platform/tables/index.ts'
import { backLink, button, details, input, pagination, select, table } from '../../components/index.ts'
import { actionInWords } from './trail-table.ts'
import type { TrailQuery } from './trail-query.ts'

interface Trail {
  list: TrailList
  people: readonly Colleague[]
  query: TrailQuery
  url: URL
  csrf: Html
}

export const trailView = (of: Trail): Html =>
  html`<h1>Audit trail</h1>
    <p class="lede">What was done, by whom, when and why. Rows are only ever added, each sealed with the one before.</p>
    ${checkForm(of.csrf)}
    <section class="sec" aria-labelledby="rows">
      <div class="sec__head">
        <h2 id="rows">What was done</h2>
        <p>Newest first. <a href="/trail">Show all</a></p>
        <p>
          Take away as
          ${tableFormatNames.map((format, index) => html`${index > 0 && ', '}<a href="${addressWith(of.url, `/trail/export/${format}`, {})}">${format.toUpperCase()}</a>`)}
        </p>
      </div>
      <div class="sec__body">${filterForm(of)}${rows(of)}${pages(of)}</div>
    </section>`

const checkForm = (csrf: Html): Html =>
  html`<form method="post" action="/trail/check">
    ${csrf}${button({ text: 'Check the whole trail', classes: 'govuk-button--secondary', preventDoubleClick: true })}
  </form>`

/** What may be asked for, by how the names of what was done begin. */
const kinds: Readonly<Record<string, string>> = {
  'person.': 'People who sign in',
  'token.': 'Tokens of programs',
  'authority.': 'The council’s own settings',
  'document.': 'Documents',
  'reading.': 'What was read from documents',
  'findings.': 'Findings as files',
  'plan.': 'Plans',
  'action.': 'Actions',
  'board.': 'Boards',
  'risk.': 'Risks',
  'child.': 'Records of children',
  'children.': 'Lists and deliveries of children',
  'case-log.': 'Case logs',
  'time-limit.': 'Targets and time limits of our own',
  'subject-request.': 'Requests for a record',
  'legal-hold.': 'Legal holds',
  'deletion.': 'Deletions of records',
  'audit.': 'Audits of practice',
  'supervision.': 'Supervision',
  'register.': 'Registers',
  'indicators.': 'Indicators',
  'room.': 'Inspection rooms',
  'meeting.': 'Meetings',
  'resolution.': 'Resolutions',
  'mail.': 'Mail',
  'trail.': 'The trail itself',
}

const filterForm = ({ people, query }: Trail): Html =>
  html`<form method="get" action="/trail" class="filters" role="search" aria-label="Find in the audit trail">
    ${query.kind && html`<input type="hidden" name="kind" value="${query.kind}" />`}
    ${query.subject && html`<input type="hidden" name="subject" value="${query.subject}" />`}
    ${select({
      id: 'person',
      name: 'person',
      label: { text: 'Who' },
      value: query.person ?? '',
      items: [{ value: '', text: 'Anybody' }, ...people.map(({ id, name }) => ({ value: id, text: name }))],
    })}
    ${select({
      id: 'action',
      name: 'action',
      label: { text: 'What' },
      value: query.action ?? '',
      items: [{ value: '', text: 'Anything' }, ...Object.entries(kinds).map(([value, text]) => ({ value, text }))],
    })}
    ${input({ id: 'from', name: 'from', type: 'date', label: { text: 'From' }, value: query.from ?? '' })}
    ${input({ id: 'to', name: 'to', type: 'date', label: { text: 'To' }, value: query.to ?? '' })}
    ${button({ text: 'Find', classes: 'govuk-button--secondary' })}
  </form>`

const rows = ({ list, url }: Trail): Html =>
  list.rows.length === 0
    ? html`<p>Nothing was done that these filters let through.</p>`
    : table({
        caption: `Rows ${list.rows.at(-1)?.seq} to ${list.rows[0]?.seq}`,
        classes: 'fold',
        head: [
          { text: 'Number', format: 'numeric' },
          { text: 'When' },
          { text: 'Who' },
          { text: 'What' },
          { text: 'About' },
          { text: 'Why' },
        ],
        rows: list.rows.map((row) => [
          { text: row.seq, format: 'numeric' },
          { html: html`<time datetime="${row.at.toISOString()}">${instantInWords(row.at)}</time>` },
          { text: row.personName ?? 'Nobody who is known' },
          { html: html`${actionInWords(row.action)}${more(row)}` },
          { html: about(row, url) },
          { text: row.why },
        ]),
      })

const more = ({ seq, detail }: TrailRow): Html | false =>
  Object.keys(detail).length > 0 &&
  details({
    summaryHtml: html`Detail<span class="govuk-visually-hidden"> of row ${seq}</span>`,
    html: html`<dl class="facts">
      ${Object.entries(detail).map(
        ([name, value]) =>
          html`<dt>${name}</dt>
            <dd>${asRead(value)}</dd>`,
      )}
    </dl>`,
  })

/** A value as it was kept; nothing as nothing, and a day as people write one. */
const asRead = (value: unknown): string => {
  if (value === null || value === '') return '–'
  if (typeof value !== 'string') return JSON.stringify(value)
  return isDay(value) ? inWords(value) : value
}

const about = ({ subjectKind, subjectId }: TrailRow, url: URL): Html => {
  if (!subjectKind) return html``
  const all = subjectId && addressWith(url, '/trail', { kind: subjectKind, subject: subjectId })
  const open = subjectKind === 'document' && subjectId && html` <a href="/documents/${subjectId}">Open</a>`
  if (!all) return html`${subjectKind}`
  return html`<a href="${all}">${subjectKind} <span class="meta">${subjectId.slice(0, 8)}</span></a
    >${open}`
}

const pages = ({ list: { rows: shown, hasNewer, hasOlder }, url }: Trail): Html => {
  const [first, last] = [shown[0]?.seq, shown.at(-1)?.seq]
  return pagination({
    landmarkLabel: 'Pages of the audit trail',
    ...(hasNewer && first !== undefined
      ? { previous: { text: 'Newer', href: addressWith(url, '/trail', { after: String(first) }) } }
      : {}),
    ...(hasOlder && last !== undefined
      ? { next: { text: 'Older', href: addressWith(url, '/trail', { before: String(last) }) } }
      : {}),
  })
}

/** The same filters at another page or place in the trail. */
const addressWith = (url: URL, pathname: string, changes: Readonly<Record<string, string>>): string => {
  const query = new URLSearchParams([...url.searchParams].filter(([, value]) => value !== ''))
  for (const name of ['before', 'after']) query.delete(name)
  for (const [name, value] of Object.entries(changes)) query.set(name, value)
  const text = query.toString()
  return text ? `${pathname}?${text}` : pathname
}

export const checkView = (result: TrailCheck | undefined, csrf: Html): Html =>
  html`${backLink({ href: '/trail', text: 'Audit trail' })}
    <h1>Check the audit trail</h1>
    ${result ? outcome(result) : html`<p class="lede">Sightline works out the seal of every row anew and compares it with what is kept.</p>`}
    ${checkForm(csrf)}`

const outcome = ({ rows, head, firstBad }: TrailCheck): Html =>
  firstBad
    ? html`<div class="govuk-error-summary" role="alert">
        <h2 class="govuk-error-summary__title">The trail is not as it was written</h2>
        <div class="govuk-error-summary__body">
          <p>Row ${firstBad.seq}: ${firstBad.what}</p>
          <p>
            The ${rows.toLocaleString('en-GB')} rows before it are whole. Keep the database as it is and tell your data
            protection officer.
          </p>
        </div>
      </div>`
    : html`<p class="lede" role="status">
          All ${rows.toLocaleString('en-GB')} rows are as they were written: none was changed, moved or taken out.
        </p>
        <p>
          Seal of the last row: <code>${head}</code>. Note it down outside Sightline; a later check that comes to
          another seal for row ${rows.toLocaleString('en-GB')} shows that the trail was written anew from the beginning.
        </p>`
