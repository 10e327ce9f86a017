import {
  countAttendance,
  kindInWords,
  meetingInWords,
  packTables,
  type DocumentRecord,
  type Pack,
  type PackTable,
  type ReadingRecord,
} from '../../../inspections/index.ts'
import { inWords, isDay } from '../../../platform/day.ts'
import { html, type Html } from '../../../platform/html.ts'
import { tableFormatNames } from '../../../platform/tables/index.ts'
import { button, table as tableOf } from '../../components/index.ts'

interface Papers {
  document: DocumentRecord
  pack: Pack
  readings: readonly ReadingRecord[]
  exports: boolean
  /** What a form carries; absent where the person may not write plans. */
  csrf: Html | undefined
  /** Whether the person may make a meeting of the papers. */
  bringsIn: boolean
}

export const packView = (papers: Papers): Html => {
  const { document, pack, readings } = papers
  const tables = packTables(pack)
  const decided = readings.filter(({ kind }) => kind === 'resolution' || kind === 'action')
  const waiting = decided.filter(({ state }) => state === 'waiting').length
  return html`<p class="meta"><a href="/documents/${document.id}">The papers, page by page</a></p>
    <h1>${pack.committee ?? (document.title || document.fileName)}</h1>
    <p class="lede">
      Meeting of
      ${meetingInWords(pack.meetingDate, pack.meetingStarts)}${pack.meetingPlace && `, ${pack.meetingPlace}`}.
      ${decided.length > 0 && `${waiting === 0 ? 'Every resolution and action has been decided.' : `${waiting} of ${decided.length} resolutions and actions wait for a person.`}`}
      ${pack.meeting.doubts.join(' ')}
    </p>
    ${papers.bringsIn && html`<p class="noprint"><a href="/documents/${document.id}/bring-in">Bring these papers in: make the meeting, its minutes, resolutions and work programme of them</a></p>`}
    ${
      tables.length === 0
        ? html`<p>Nothing of what such papers hold was found. Read them by eye, and add what matters on the desk.</p>`
        : html`<nav class="contents" aria-label="On this page">
            <ul>
              ${tables.map(({ id, title, rows }) => html`<li><a href="#${id}">${title}</a> <span class="meta">${rows.length}</span></li>`)}
            </ul>
          </nav>`
    }
    ${tables.map((table) => section(papers, table))}`
}

const section = (papers: Papers, table: PackTable): Html =>
  html`<section class="part" id="${table.id}" aria-labelledby="h-${table.id}">
    <h2 id="h-${table.id}">${table.title}</h2>
    ${foreword(papers, table)} ${rowsOf(papers, table)} ${papers.exports && exportLinks(papers, table)}
    ${table.id === 'actions' && papers.csrf && bringInForm(papers)}
  </section>`

/** The action plan of the papers becomes a plan of its own, after a person has looked at what it would do. */
const bringInForm = ({ document, csrf }: Papers): Html =>
  html`<form method="post" action="/documents/${document.id}/pack/plan" class="noprint">
    ${csrf}${button({ text: 'Bring this in as a plan', classes: 'govuk-button--secondary', preventDoubleClick: true })}
  </form>`

/** What has to be said before the rows: counts, heads of reports, what a table cannot hold. */
const foreword = ({ pack, document, readings }: Papers, { id }: PackTable): Html | false => {
  switch (id) {
    case 'attendance':
      return html`${pack.minutes.map((minutes) => {
        const { counts, quorum } = countAttendance(minutes.attendance)
        return html`<p>
            Of the meeting of
            ${meetingInWords(minutes.ofMeeting, minutes.starts)}${minutes.closed && `, closed at ${minutes.closed}`}.
            ${quorum}
          </p>
          <ul class="states">
            ${counts.map(({ words, people }) => html`<li><strong>${people}</strong> ${words}</li>`)}
          </ul>`
      })}`
    case 'resolutions':
    case 'actions': {
      const kind = id === 'actions' ? 'action' : 'resolution'
      const own = readings.filter((reading) => reading.kind === kind)
      const waiting = own.filter(({ state }) => state === 'waiting').length
      return html`<p>
        ${waiting === 0 ? 'Every one has been decided.' : `${waiting} of ${own.length} wait for a person.`}
        <a href="/findings?document=${document.id}&kind=${kind}">${kindInWords(kind)}s in the findings register</a>.
        ${id === 'actions' && pack.actionPlan.every(({ status }) => status === null) && 'The plan’s status is a colour that leaves no text: no row has one here.'}
      </p>`
    }
    case 'ratings':
      return html`${pack.inspections.map(
        ({ service, inspectorate, fieldworkStart, fieldworkEnd }) =>
          html`<p>
            ${inspectorate}${service && `, about ${service}`}${fieldworkStart && fieldworkEnd && `, at work from ${inWords(fieldworkStart)} to ${inWords(fieldworkEnd)}`}.
            The papers tell of it at second hand.
          </p>`,
      )}`
    case 'items':
      return html`${pack.reports.map(
        (report) =>
          html`<h3>Report${report.item && ` to item ${report.item}`}</h3>
            <dl class="facts">
              ${factsOf(report).map(
                ([name, value]) =>
                  html`<div>
                    <dt>${name}</dt>
                    <dd>${value}</dd>
                  </div>`,
              )}
            </dl>`,
      )}`
    case 'figures':
      return html`${pack.tables
        .filter(({ notes, doubts }) => notes.length + doubts.length > 0)
        .map(({ title, notes, doubts }) => html`<p class="meta">${title}: ${[...notes, ...doubts].join(' ')}</p>`)}`
    case 'unassigned':
      return html`<p>Nothing here is guessed. Settle it with the paper in hand, and add it on the desk.</p>`
    default:
      return false
  }
}

const factsOf = (report: Pack['reports'][number]): [string, string][] =>
  (
    [
      ['Title', report.title],
      ['Sponsor', report.sponsor],
      ['Author', report.author],
      ['Exempt', report.exempt],
      ['Plan', report.planReference],
      ['Wards', report.wards],
      ['Doubt', report.doubts.join(' ')],
    ] as const
  ).flatMap(([name, value]): [string, string][] => (value ? [[name, value]] : []))

const rowsOf = ({ document }: Papers, { title, columns, rows }: PackTable): Html =>
  tableOf({
    caption: title,
    captionClasses: 'govuk-visually-hidden',
    classes: 'fold',
    head: [
      ...columns.map((column) => ({ text: column.title, ...(column.type === 'number' && { format: 'numeric' }) })),
      { text: 'Page of the file' },
    ],
    rows: rows.map((row, index) => [
      ...columns.map((column, at) => {
        const value = row.cells[at] ?? null
        const words = typeof value === 'string' && column.type === 'day' && isDay(value) ? inWords(value) : value
        const isWide = at === wideColumn(columns)
        return {
          html: html`${words === null ? none : row.leadsTo?.cell === at ? html`<a href="/documents/${document.id}?page=${row.leadsTo.page}">${words}<span class="govuk-visually-hidden">, page ${row.leadsTo.page} of the file</span></a>` : typeof words === 'number' ? words.toLocaleString('en-GB') : words}${isWide && row.doubts.map((doubt) => html`<span class="doubt">${doubt}</span>`)}`,
          ...(column.type === 'number' && { format: 'numeric' }),
        }
      }),
      { html: pageLink(document.id, title, row.passage?.page, index) },
    ]),
  })

const none = html`<span class="meta" aria-hidden="true">–</span><span class="govuk-visually-hidden">None</span>`

/** The column that holds the words of the row: its doubts stand there. */
const wideColumn = (columns: PackTable['columns']): number => {
  const wide = columns.findIndex(({ name }) =>
    ['title', 'resolution', 'action', 'recommendation', 'objective', 'what'].includes(name),
  )
  return wide < 0 ? 0 : wide
}

const pageLink = (id: string, title: string, page: number | undefined, index: number): Html =>
  page
    ? html`<a href="/documents/${id}?page=${page}"
        >${page}<span class="govuk-visually-hidden"> (${title.toLowerCase()}, row ${index + 1})</span></a
      >`
    : none

const exportLinks = ({ document }: Papers, { id, title, rows }: PackTable): Html =>
  html`<p class="exports">
    Take ${rows.length === 1 ? 'it' : `all ${rows.length}`} away:
    ${tableFormatNames.map((format, index) => html`${index > 0 && ', '}<a href="/documents/${document.id}/pack/${id}/${format}" download aria-label="${title} as ${format.toUpperCase()}">${format.toUpperCase()}</a>`)}
  </p>`
