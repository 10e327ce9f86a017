import { inWords, type Day } from '../../../platform/day.ts'
import { html, raw, type Html } from '../../../platform/html.ts'
import { rounded, shareBeside } from '../../../platform/round.ts'
import {
  manyWorkers,
  type Caseload,
  type Continuity,
  narrowContinuity,
  type OfCases,
  type ShownCase,
  type ShownContinuity,
  whichChildren,
  type WhichChildren,
  type WorkloadMeasures,
  type Weights,
  type WorkloadMonth,
  weightsInWords,
} from '../../../workload/index.ts'
import { button, details, input, table } from '../../components/index.ts'
import { exportLinks } from '../../export-links.ts'
import { takeAll } from '../../take-away.ts'
import { paging } from '../../paging.ts'

export const perPage = 25

interface Shown {
  caseloads: readonly Caseload[]
  children: readonly Continuity[]
  /** The pages of cases and of children that are listed. */
  cases: readonly ShownCase[]
  listed: readonly ShownContinuity[]
  /** How many rows all pages have. */
  rows: number
  /** Whom the list is narrowed to. */
  only: OfCases & { only?: WhichChildren | undefined }
  measures: WorkloadMeasures
  months: readonly WorkloadMonth[]
  weights: Weights
  show: 'workers' | 'cases' | 'children'
  page: number
  asAt: Day
  /** The day that the newest delivery shows. */
  shows: Day
  today: Day
  url: URL
  /** Whether all children of the authority are counted, or only those whom the person may see. */
  all: boolean
  exports: boolean
}

const number = (value: number): string => value.toLocaleString('en-GB')

export const workloadView = (shown: Shown): Html => {
  const { caseloads, cases, listed, rows, show, page, url, asAt, today, exports } = shown
  const from = (page - 1) * perPage
  return html`<h1>Workload and continuity</h1>
    <p class="lede">${lede(shown)}</p>
    <ul class="rows">
      ${facts(shown).map((fact) => html`<li>${fact}</li>`)}
    </ul>
    <p class="meta">
      As at ${inWords(asAt)}, of ${shown.all ? 'all children of the authority' : 'the children whom you may see'}, by
      the data of the case system of
      ${inWords(shown.shows)}${asAt > shown.shows && ': what happened after that is not known'}. A case is a child with
      whom a case worker, or the personal adviser of a care leaver, is involved: with two of them, a case of each.
      Weighted, a case counts by <a href="/workload/weights">weights that the council sets</a>:
      ${weightsInWords(shown.weights)}.
    </p>
    <p><a href="/workload/teams">Team by team</a> · <a href="/workload/ahead">Who leaves, and who turns 16</a></p>
    <form method="get" action="/workload" class="filters noprint" role="search" aria-label="Choose the day">
      <input type="hidden" name="show" value="${show}" />
      ${input({ id: 'asAt', name: 'asAt', type: 'date', label: { text: 'As at' }, value: asAt === today ? '' : asAt, attributes: { max: today } })}
      ${button({ text: 'Show', classes: 'govuk-button--secondary' })}
    </form>
    <nav class="noprint" aria-label="What is listed">
      <ul class="chips">
        ${(['workers', 'cases', 'children'] as const).map((each) => {
          const query = new URLSearchParams(asAt === today ? {} : { asAt })
          query.set('show', each)
          const words = chips[each]
          return html`<li>
            <a href="/workload?${query.toString()}" ${each === show && raw('aria-current="true"')}
              >${each === show ? html`<b>${words}</b>` : words}</a
            >
          </li>`
        })}
      </ul>
    </nav>
    ${narrowedTo(shown)}
    ${
      rows === 0
        ? html`<p>Nobody is here.</p>`
        : show === 'workers'
          ? workersTable(caseloads.slice(from, from + perPage), listOf(shown))
          : show === 'cases'
            ? casesTable(cases)
            : childrenTable(listed)
    }
    ${paging({ url, page, perPage, total: rows, noun: show })} ${monthsPart(shown)}
    ${exports && rows > 0 && exportLinks({ path: `/workload/export/${show}`, query: url.searchParams, words: takeAll(rows) })}`
}

/** The address of a list of the same day. */
export const listOf =
  ({ asAt, today }: Pick<Shown, 'asAt' | 'today'>, narrowed: Readonly<Record<string, string>> = {}) =>
  (more: Readonly<Record<string, string>>): string =>
    `/workload?${new URLSearchParams({ ...more, ...narrowed, ...(asAt === today ? {} : { asAt }) }).toString()}`

const chips = {
  workers: 'Workers and their cases',
  cases: 'Cases one by one',
  children: 'Children and their workers',
} as const

/** Whom a list is narrowed to, and the way back to all of it. */
const narrowedTo = ({
  show,
  only: { only, worker, team },
  caseloads,
  cases,
  listed,
  asAt,
  today,
}: Shown): Html | '' => {
  const query = new URLSearchParams({ show, ...(asAt === today ? {} : { asAt }) })
  const words =
    show === 'cases'
      ? [
          worker !== undefined &&
            `of ${caseloads.find(({ professionalId }) => professionalId === worker)?.name ?? worker}`,
          team !== undefined && `in the team ${cases[0]?.team ?? team}`,
        ]
      : show === 'children'
        ? [
            only !== undefined && whichChildren[only].words,
            team !== undefined && `in the team ${listed[0]?.team ?? team}`,
          ]
        : []
  const said = words.filter(Boolean).join(', ')
  return said === '' ? '' : html`<p>Only those ${said}. <a href="/workload?${query.toString()}">Show all</a></p>`
}

const lede = (shown: Shown): Html | string => {
  const { unallocated, casesEach } = shown.measures
  if (unallocated.of === 0) return 'No case is open here.'
  const none =
    unallocated.counted === 0
      ? unallocated.of === 1
        ? 'it has a worker'
        : 'every one has a worker'
      : html`<a href="${listOf(shown)({ show: 'children', only: 'nobody' })}"
          >${number(unallocated.counted)} of them ${unallocated.counted === 1 ? 'has' : 'have'} nobody</a
        >`
  const each = casesEach && ` A worker holds ${rounded(casesEach.cases / casesEach.fullTime)} cases for a full week.`
  if (unallocated.of === 1 && unallocated.counted === 1)
    return html`One child has an open case, and
      <a href="${listOf(shown)({ show: 'children', only: 'nobody' })}">nobody holds it</a>.`
  const open =
    unallocated.of === 1 ? 'One child has an open case' : `${number(unallocated.of)} children have an open case`
  return html`${open}: ${none}.${each}`
}

/** What the lists add up to, each number with the list behind it. */
const facts = (shown: Shown): (Html | string)[] => {
  const { threeOrMore, most, casesEach, spread, managers } = shown.measures
  const list = listOf(shown)
  const waited = narrowContinuity(shown.children, 'waited')
  return [
    ...(threeOrMore.of > 0
      ? [
          html`<a href="${list({ show: 'children', only: 'many' })}"
              >${number(threeOrMore.counted)} of
              ${threeOrMore.of === 1 ? 'one child' : `${number(threeOrMore.of)} children`} in care</a
            >${shareBeside(threeOrMore.counted, threeOrMore.of)} had ${manyWorkers} or more workers in the year.`,
        ]
      : []),
    waited.length === 0
      ? waitedInWords(waited)
      : html`<a href="${list({ show: 'children', only: 'waited' })}">${waitedInWords(waited)}</a>`,
    ...(casesEach
      ? [
          html`<a href="${list({ show: 'cases' })}"
              >${casesEach.cases === 1 ? 'One case' : `${number(casesEach.cases)} cases`}</a
            >
            over ${rounded(casesEach.fullTime)} full-time workers.`,
        ]
      : []),
    ...(most
      ? [
          `Cases are spread so: ${spread.map(({ words, workers }) => `${words} cases, ${number(workers)} ${workers === 1 ? 'worker' : 'workers'}`).join('; ')}.`,
          html`The most cases of one worker:
            <a href="${list({ show: 'cases', worker: most.professionalId })}">${number(most.children)}</a>,
            ${most.name}.`,
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

/** @param list the address of a list of the same day and team, as it is narrowed */
export const workersTable = (
  rows: readonly Caseload[],
  list: (narrowed: Readonly<Record<string, string>>) => string,
): Html =>
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
        html: html`<a href="${list({ show: 'cases', worker: professionalId })}">${number(children)}</a>`,
        format: 'numeric',
      },
      { text: rounded(weighted), format: 'numeric' },
    ]),
  })

const casesTable = (rows: readonly ShownCase[]): Html =>
  table({
    caption: 'Cases by worker, the longest held first',
    captionClasses: 'govuk-visually-hidden',
    classes: 'fold',
    firstCellIsHeader: true,
    head: [
      { text: 'Child' },
      { text: 'Worker' },
      { text: 'Since' },
      { text: 'Weighted', format: 'numeric' },
      { text: 'To be done' },
    ],
    rows: rows.map(({ childId, name, number: record, professionalId, worker, team, since, weight }) => [
      { html: html`<a href="/children/${childId}">${name || record}</a><br /><span class="meta">${record}</span>` },
      { html: html`${worker}<br /><span class="meta">${team ?? 'team not known'}</span>` },
      { text: inWords(since) },
      { text: rounded(weight), format: 'numeric' },
      {
        html: html`<a href="/worklists?whose=all&worker=${encodeURIComponent(professionalId)}"
          >Clocks<span class="vh"> of ${worker}</span></a
        >`,
      },
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
