import { inWords, type Day } from '../../../platform/day.ts'
import { html, raw, type Html } from '../../../platform/html.ts'
import { rounded, shareBeside } from '../../../platform/round.ts'
import {
  manyWorkers,
  type Caseload,
  type Continuity,
  type ShownContinuity,
  type WorkloadMeasures,
  type Weights,
  type WorkloadMonth,
  weightsInWords,
} from '../../../workload/index.ts'
import { button, details, input, table } from '../../components/index.ts'
import { exportLinks } from '../../export-links.ts'
import { paging } from '../../paging.ts'

export const perPage = 25

interface Shown {
  caseloads: readonly Caseload[]
  children: readonly Continuity[]
  /** The page of them that is listed. */
  listed: readonly ShownContinuity[]
  measures: WorkloadMeasures
  months: readonly WorkloadMonth[]
  weights: Weights
  show: 'workers' | 'children'
  page: number
  asAt: Day
  today: Day
  url: URL
  /** Whether all children of the authority are counted, or only those whom the person may see. */
  all: boolean
  exports: boolean
}

const number = (value: number): string => value.toLocaleString('en-GB')

export const workloadView = (shown: Shown): Html => {
  const { caseloads, children, listed, show, page, url, asAt, today, exports } = shown
  const rows: readonly unknown[] = show === 'workers' ? caseloads : children
  const from = (page - 1) * perPage
  return html`<h1>Workload and continuity</h1>
    <p class="lede">${lede(shown)}</p>
    <ul class="rows">
      ${facts(shown).map((fact) => html`<li>${fact}</li>`)}
    </ul>
    <p class="meta">
      As at ${inWords(asAt)}, of ${shown.all ? 'all children of the authority' : 'the children whom you may see'}. A
      case is a child with whom a case worker, or the personal adviser of a care leaver, is involved. Weighted, a case
      counts by <a href="/workload/weights">weights that the council sets</a>: ${weightsInWords(shown.weights)}.
    </p>
    <p><a href="/workload/teams">Team by team</a> · <a href="/workload/ahead">Who leaves, and who turns 16</a></p>
    <form method="get" action="/workload" class="filters noprint" role="search" aria-label="Choose the day">
      <input type="hidden" name="show" value="${show}" />
      ${input({ id: 'asAt', name: 'asAt', type: 'date', label: { text: 'As at' }, value: asAt === today ? '' : asAt, attributes: { max: today } })}
      ${button({ text: 'Show', classes: 'govuk-button--secondary' })}
    </form>
    <nav class="noprint" aria-label="What is listed">
      <ul class="chips">
        ${(['workers', 'children'] as const).map((each) => {
          const query = new URLSearchParams(url.searchParams)
          query.set('show', each)
          query.delete('page')
          const words = each === 'workers' ? 'Workers and their cases' : 'Children and their workers'
          return html`<li>
            <a href="/workload?${query.toString()}" ${each === show && raw('aria-current="true"')}
              >${each === show ? html`<b>${words}</b>` : words}</a
            >
          </li>`
        })}
      </ul>
    </nav>
    ${
      rows.length === 0
        ? html`<p>Nobody is here.</p>`
        : show === 'workers'
          ? workersTable(caseloads.slice(from, from + perPage))
          : childrenTable(listed)
    }
    ${paging({ url, page, perPage, total: rows.length, noun: show })} ${monthsPart(shown)}
    ${exports && rows.length > 0 && exportLinks({ path: `/workload/export/${show}`, query: url.searchParams, words: `Take all ${number(rows.length)} away` })}`
}

const lede = ({ measures: { unallocated, casesEach } }: Shown): string => {
  if (unallocated.of === 0) return 'No case is open here.'
  const none =
    unallocated.counted === 0 ? 'every one has a worker' : `${number(unallocated.counted)} of them have nobody`
  const each = casesEach
    ? ` A worker holds ${rounded(casesEach.cases / casesEach.fullTime)} cases for a full week.`
    : ''
  const open =
    unallocated.of === 1 ? 'One child has an open case' : `${number(unallocated.of)} children have an open case`
  return `${open}: ${none}.${each}`
}

const facts = ({ measures: { threeOrMore, most, casesEach, spread, managers }, children }: Shown): string[] => {
  const waited = children.filter(({ daysUnallocated }) => daysUnallocated > 0)
  return [
    ...(threeOrMore.of > 0
      ? [
          `${number(threeOrMore.counted)} of ${threeOrMore.of === 1 ? 'one child' : `${number(threeOrMore.of)} children`} in care${shareBeside(threeOrMore.counted, threeOrMore.of)} had ${manyWorkers} or more workers in the year.`,
        ]
      : []),
    waitedInWords(waited),
    ...(casesEach ? [`${number(casesEach.cases)} cases over ${rounded(casesEach.fullTime)} full-time workers.`] : []),
    ...(most
      ? [
          `Cases are spread so: ${spread.map(({ words, workers }) => `${words} cases, ${number(workers)} ${workers === 1 ? 'worker' : 'workers'}`).join('; ')}.`,
          `The most cases of one worker: ${number(most.children)}, ${most.name}.`,
          managers.length === 0
            ? 'No manager holds a case.'
            : `${number(managers.length)} ${managers.length === 1 ? 'manager holds' : 'managers hold'} cases, which none should: ${managers.map(({ name, children: held, longest }) => `${name}, ${number(held)} for up to ${number(longest)} days`).join('; ')}.`,
        ]
      : []),
  ]
}

const waitedInWords = (waited: readonly Continuity[]): string => {
  const days = waited.reduce((sum, { daysUnallocated }) => sum + daysUnallocated, 0)
  if (waited.length === 0) return 'No child was without a worker in the year.'
  return `${waited.length === 1 ? 'One child was' : `${number(waited.length)} children were`} without a worker for a while in the year, ${days === 1 ? 'one day' : `${number(days)} days`} in all.`
}

const numeric = (value: number | null) => ({ text: value === null ? 'not known' : number(value), format: 'numeric' })

export const workersTable = (rows: readonly Caseload[]): Html =>
  table({
    caption: 'Workers, most cases first',
    captionClasses: 'govuk-visually-hidden',
    classes: 'fold',
    firstCellIsHeader: true,
    head: [
      { text: 'Worker' },
      { text: 'Team' },
      { text: 'Share of full time', format: 'numeric' },
      { text: 'Children', format: 'numeric' },
      { text: 'Weighted', format: 'numeric' },
    ],
    rows: rows.map(({ professionalId, name, job, team, agency, fullTime, children, weighted }) => [
      {
        html: html`${name}<br /><span class="meta"
            >${[job, agency ? 'agency worker' : ''].filter(Boolean).join(', ')}</span
          >`,
      },
      { text: team ?? 'not known' },
      numeric(fullTime),
      {
        html: html`<a href="/worklists?whose=all&worker=${encodeURIComponent(professionalId)}">${number(children)}</a>`,
        format: 'numeric',
      },
      { text: rounded(weighted), format: 'numeric' },
    ]),
  })

const childrenTable = (rows: readonly ShownContinuity[]): Html =>
  table({
    caption: 'Children with an open case, those without a worker first',
    captionClasses: 'govuk-visually-hidden',
    classes: 'fold',
    firstCellIsHeader: true,
    head: [
      { text: 'Child' },
      { text: 'Worker now' },
      { text: 'Workers in the year', format: 'numeric' },
      { text: 'Days without a worker', format: 'numeric' },
    ],
    rows: rows.map(({ childId, name, number: record, worker, team, inCare, workersInYear, daysUnallocated }) => [
      {
        html: html`<a href="/children/${childId}">${name || record}</a><br /><span class="meta"
            >${inCare ? `${record}, in care` : record}</span
          >`,
      },
      { html: worker === null ? html`<b>Nobody</b>` : html`${worker}<br /><span class="meta">${team}</span>` },
      numeric(workersInYear),
      numeric(daysUnallocated),
    ]),
  })

/** Cases beside the demand that made them, month by month. */
const monthsPart = ({ months, show, all }: Shown): Html | '' => {
  if (show !== 'workers' || months.every(({ cases }) => cases === 0)) return ''
  return details({
    summaryText: 'Month by month, beside the referrals that came in',
    html: table({
      caption: `At the end of each month, by what is known now, of ${all ? 'all children' : 'children whom you may see'}`,
      classes: 'fold',
      firstCellIsHeader: true,
      head: [
        { text: 'Month' },
        { text: 'Cases', format: 'numeric' },
        { text: 'Workers who held one', format: 'numeric' },
        { text: 'Cases each', format: 'numeric' },
        { text: 'Referrals in the month', format: 'numeric' },
      ],
      rows: months.map(({ month, cases, workers, referrals }) => [
        { text: inWords(month) },
        numeric(cases),
        numeric(workers),
        { text: workers === 0 ? 'none' : rounded(cases / workers), format: 'numeric' },
        numeric(referrals),
      ]),
    }),
  })
}
