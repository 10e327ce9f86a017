import { type LineFilters, linesPerPage, type LineSummary } from '../../../line/index.ts'
import { kindInWords } from '../../../inspections/index.ts'
import { inWords, type Day } from '../../../platform/day.ts'
import { html, type Html } from '../../../platform/html.ts'
import { button, input, select, status, table } from '../../components/index.ts'
import { exportLinks } from '../../export-links.ts'
import { takeAll } from '../../take-away.ts'
import { paging } from '../../paging.ts'
import { asAtForm, pastNotice } from '../plans/parts.ts'

interface Shown {
  all: readonly LineSummary[]
  shown: readonly LineSummary[]
  query: LineFilters
  asAt: Day | undefined
  today: Day
  url: URL
  exports: boolean
}

export const linesView = ({ all, shown, query, asAt, today, url, exports }: Shown): Html =>
  html`<h1>Lines</h1>
    <p class="lede">${lede(all)}</p>
    <p>
      A line goes from a sentence in a letter to the actions that answer it, to the measures that show whether they
      worked, and back.
      <a href="/broken-lines">Broken lines, sorted by what is missing</a>
    </p>
    ${pastNotice(asAt, '/lines')} ${form(query)}
    ${
      shown.length === 0
        ? html`<p>
            ${all.length === 0 ? 'Nothing that inspectors asked for is confirmed yet.' : 'No line has all of these. Use fewer words, or show all.'}
          </p>`
        : rows(shown.slice((query.page - 1) * linesPerPage, query.page * linesPerPage))
    }
    ${paging({ url, page: query.page, perPage: linesPerPage, total: shown.length, noun: 'lines' })}
    ${exports && shown.length > 0 && exportLinks({ path: '/lines/export', query: url.searchParams, words: takeAll(shown.length) })}
    ${asAtForm({ path: '/lines', on: asAt, today })}`

const lede = (all: readonly LineSummary[]): string => {
  if (all.length === 0) return 'No line begins yet.'
  const broken = all.filter((line) => line.broken.length > 0).length
  const whole = all.length - broken
  return `${all.length.toLocaleString('en-GB')} ${all.length === 1 ? 'thing that inspectors asked for is' : 'things that inspectors asked for are'} confirmed. ${whole === 0 ? 'No line is whole' : whole === 1 ? 'One line is whole' : `${whole.toLocaleString('en-GB')} lines are whole`}; ${broken === 0 ? 'none is' : broken === 1 ? 'one is' : `${broken.toLocaleString('en-GB')} are`} broken.`
}

const shows: Readonly<Record<LineFilters['show'], string>> = { all: 'All', broken: 'Broken', whole: 'Whole' }

const form = ({ q, show }: LineFilters): Html =>
  html`<form method="get" action="/lines" class="filters" role="search" aria-label="Narrow the lines">
    ${input({ id: 'q', name: 'q', label: { text: 'Words of the finding or its letter' }, value: q, classes: 'govuk-input--width-20' })}
    ${select({
      id: 'show',
      name: 'show',
      label: { text: 'Which lines' },
      items: Object.entries(shows).map(([value, text]) => ({ value, text, selected: value === show })),
    })}
    ${button({ text: 'Show', classes: 'govuk-button--secondary' })}
  </form>`

const rows = (shown: readonly LineSummary[]): Html =>
  table({
    caption: 'What inspectors asked for, and how far its line goes',
    classes: 'fold',
    head: [
      { text: 'Asked for' },
      { text: 'Actions', format: 'numeric' },
      { text: 'Measures', format: 'numeric' },
      { text: 'How it stands' },
    ],
    firstCellIsHeader: true,
    rows: shown.map(({ finding, actions, measures, broken, became }) => [
      {
        html: html`<a href="/lines/finding/${finding.id}">${finding.value}</a>
          <span class="meta"
            >${kindInWords(finding.kind)},
            ${finding.title || finding.fileName}${finding.dated !== null && `, ${inWords(finding.dated)}`}</span
          >`,
      },
      { text: actions, format: 'numeric' },
      { text: measures, format: 'numeric' },
      {
        html: html`${
            broken.length === 0
              ? status({ symbol: 'yes', word: 'Whole', reason: 'it is cut nowhere' })
              : status({ symbol: 'broken', word: 'Broken', reason: broken.join('; ') })
          }
          <p class="meta">${became}</p>`,
      },
    ]),
  })
