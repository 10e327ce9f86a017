import {
  inUnit,
  periodInWords,
  yearMeans,
  type Answer,
  type AnswerPage,
  type Answers,
  type Population,
} from '../../../indicators/index.ts'
import { html, type Html } from '../../../platform/html.ts'
import { backLink, details, table } from '../../components/index.ts'
import { exportLinks } from '../../export-links.ts'
import { populationView } from './population-view.ts'

interface Shown {
  shown: AnswerPage
  found: Answers
  authority: string
  /** How many children live in the area, where the page begins with it. */
  population?: readonly Population[]
  /** What else is known of the place, where the page tells of it. */
  facts?: Html | false
  /** Whether the reader may see children, and so the lists behind numbers from case records. */
  seesChildren: boolean
  /** Where it can be taken away, for those who may. */
  exports: { path: string; query: URLSearchParams } | null
}

/** The questions of a page with what the records here say and what is published. */
export const answersBody = ({
  shown,
  found,
  authority,
  population = [],
  facts = false,
  seesChildren,
  exports,
}: Shown): Html =>
  html`${backLink({ href: '/answers', text: 'Answers on a page' })}
    <h1>${shown.title}</h1>
    <p class="lede">${shown.about}</p>
    ${asAtLine(found, authority)} ${shown.population && populationView(found.area, population)}
    ${shown.sections.map((section) => sectionView(section, found, seesChildren))} ${facts} ${sourcesHere(found)}
    ${sourcesView(found)}
    ${found.answers.length > 0 && html`<p class="meta noprint">On paper the questions come first; what is open above is printed as well, on a sheet of its own.</p>`}
    ${exports && found.answers.length > 0 && exportLinks({ ...exports, words: 'Take this page away' })}`

const asAtLine = ({ answers, area, isOwn }: Answers, authority: string): Html => {
  const on = answers.find(({ here }) => here?.recordsOf)?.here?.recordsOf
  return html`<p class="meta">
    ${on ? `Here: the case records of ${authority} as at ${on}, each question’s number over the twelve months to that day or on it. ` : `No number of this page is worked out from the records of ${authority}. `}
    ${answers.some(({ here }) => here?.isHidden || here?.before === 'c') && 'c: the number is small, or would tell of one that is, so it is hidden.'}
    ${isOwn ? `Published: figures of ${area}.` : `Published: figures of ${area}, a real council, since nothing is published about ${authority}.`}
  </p>`
}

const sectionView = (
  { title, indicators }: AnswerPage['sections'][number],
  { answers, area }: Answers,
  seesChildren: boolean,
): Html => {
  const rows = indicators.flatMap((id) => answers.find(({ indicator }) => indicator.id === id) ?? [])
  if (rows.length === 0) return html``
  // Columns of nothings, such as signals for whoever may not see months, would only push what is published off a narrow page.
  const isHere = rows.some(({ here }) => here)
  const hasSignals = answers.some(({ here }) => here?.signal)
  return html`<section class="sec sec--plain">
    ${table({
      caption: title,
      captionClasses: 'govuk-table__caption--m',
      classes: 'fold',
      firstCellIsHeader: true,
      head: [
        { text: 'Question', classes: 'answers-question' },
        ...(isHere
          ? [
              { text: 'Here', format: 'numeric', classes: 'answers-here' },
              { text: 'A year before', format: 'numeric' },
            ]
          : []),
        ...(isHere && hasSignals ? [{ text: 'Signal', classes: 'answers-signal' }] : []),
        { text: `Published, ${area}`, format: 'numeric' },
        { text: 'Neighbours', format: 'numeric' },
        { text: 'England', format: 'numeric' },
      ],
      rows: rows.map((one) => [
        { html: questionOf(one) },
        ...(isHere
          ? [
              { html: hereOf(listLink(one, seesChildren), one.here?.madeOf, one.here?.period), format: 'numeric' },
              { html: hereOf(one.here?.before, one.here?.beforeMadeOf), format: 'numeric' },
            ]
          : []),
        ...(isHere && hasSignals ? [{ text: one.here?.signal || '–' }] : []),
        { html: publishedOf(one), format: 'numeric' },
        { text: valueOf(one, one.published.neighbours), format: 'numeric' },
        { text: valueOf(one, one.published.england), format: 'numeric' },
      ]),
    })}
  </section>`
}

/** Where each number here is counted from, and of which period it is. */
const sourcesHere = ({ answers }: Answers): Html | false => {
  const own = answers.flatMap(({ indicator, here }) => (here ? [{ indicator, here }] : []))
  if (own.length === 0) return false
  return details({
    summaryText: `Where the numbers here come from: ${own.length}`,
    html: table({
      caption: 'Where the numbers here come from',
      captionClasses: 'govuk-visually-hidden',
      classes: 'fold',
      firstCellIsHeader: true,
      head: [{ text: 'Indicator' }, { text: 'Period' }, { text: 'Counted from' }],
      rows: own.map(({ indicator, here: { period, source } }) => [
        { text: indicator.title },
        { text: period },
        { text: source },
      ]),
    }),
  })
}

/** Where each published figure comes from, of which year it is, and whether it may still change. */
const sourcesView = ({ answers }: Answers): Html | false => {
  const published = answers.flatMap(({ indicator, published: { figure } }) => (figure ? [{ indicator, figure }] : []))
  if (published.length === 0) return false
  return details({
    summaryText: `Where the published figures come from: ${published.length}`,
    html: table({
      caption: 'Where the published figures come from',
      captionClasses: 'govuk-visually-hidden',
      classes: 'fold',
      firstCellIsHeader: true,
      head: [{ text: 'Indicator' }, { text: 'Period' }, { text: 'Provisional or final' }, { text: 'Source' }],
      rows: published.map(({ indicator, figure: { period, source } }) => [
        { text: indicator.title },
        { text: `${period.text}${period.shape === 'year' ? `: ${yearMeans(source)}` : ''}` },
        { text: period.standing === '' ? 'not said' : period.standing },
        { text: source },
      ]),
    }),
  })
}

const questionOf = ({ indicator, pairedWith }: Answer): Html =>
  html`<a href="/indicators/${indicator.id}">${indicator.asks}</a>${
      indicator.better !== 'neither' &&
      html` <span class="meta">${indicator.better === 'higher' ? 'Higher' : 'Lower'} is better.</span>`
    }${pairedWith && html` <span class="meta">Read with <a href="/indicators/${pairedWith.id}">${pairedWith.title}</a>.</span>`}`

/** The number, which leads to the list behind it for whoever may see that. */
const listLink = ({ indicator, here }: Answer, seesChildren: boolean): Html | undefined => {
  if (!here) return undefined
  const isOfRecords = here.recordsOf !== null
  if (here.isHidden || (isOfRecords && !seesChildren)) return html`${here.shown}`
  return html`<a href="/indicators/${indicator.id}/${isOfRecords ? 'list' : 'kept'}"
    >${here.shown}<span class="govuk-visually-hidden">: the list behind ${indicator.title}</span></a
  >`
}

/** A day stays in one line: cut, it would take three in a narrow column. */
const unbroken = (words: string): string => words.replace(/ (\p{Lu}\p{L}+) (?=\d{4}\b)/gu, '\u00A0$1\u00A0')

const hereOf = (shown: Html | string = '–', madeOf = '', period = ''): Html =>
  html`${shown}${[madeOf, unbroken(period)].map((words) => words && html`<br /><span class="meta">${words}</span>`)}`

const valueOf = ({ indicator }: Answer, value: number | null): string =>
  value === null ? '–' : inUnit(indicator.unit, value)

const publishedOf = (one: Answer): Html =>
  html`${valueOf(one, one.published.own)}${one.published.figure && html` <span class="meta">${periodInWords(one.published.figure.period)}</span>`}`
