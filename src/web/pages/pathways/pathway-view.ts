import type { HidingBeside } from '../../../indicators/index.ts'
import {
  periods,
  titleOfStep,
  type Asked,
  type Pathway,
  type PathwayNumbers,
  type Stay,
} from '../../../pathways/index.ts'
import { inWords, type Day } from '../../../platform/day.ts'
import { html, type Html } from '../../../platform/html.ts'
import { backLink, button, details, input, select, table } from '../../components/index.ts'
import { exportLinks } from '../../export-links.ts'
import { countingView } from './counting-view.ts'
import { flowView, mixView, monthsView, number, publicFlowView, waysView } from './flow-view.ts'
import { hangsView, type Hangs } from './hangs-view.ts'
import { pairsView } from './pairs-view.ts'
import { monthsInWords, type Query } from './query.ts'
import { stuckView } from './stuck-view.ts'

export interface Shown {
  pathway: Pathway
  query: Query
  url: URL
  today: Day
  /** Undefined where nothing has been brought in yet. */
  asked: (Asked & { shows: Day }) | undefined
  /** Undefined there, and while it is being counted. */
  found: { asked: Asked & { shows: Day }; counted: PathwayNumbers; stuck: readonly Stay[] } | undefined
  hangs: Hangs
  seesChildren: boolean
  /** What is hidden from whoever sees no children. */
  hides: HidingBeside
  /** Whether counts may be taken away, and whether lists of children may. */
  exports: boolean
  exportsChildren: boolean
}

const exported = {
  teams: 'By team',
  workers: 'By worker',
  ways: 'Ways in and out',
  months: 'Months',
  mix: 'Who they are',
  limits: 'Time limits',
} as const

/** One pathway: its steps as stock and flow, who is stuck, how soon and how well, and what hangs on it. */
export const pathwayView = (shown: Shown): Html => {
  const { pathway, query, asked, found, hangs, seesChildren, hides, exports, exportsChildren, url } = shown
  return html`${backLink({ href: '/pathways', text: 'Pathways' })}
    <h1>${pathway.title}</h1>
    <p class="lede">${found && seesChildren ? ledeOf(pathway, found.counted) : pathway.asks}</p>
    ${asked ? standsOn(asked, seesChildren) : html`<p>${query.known === 'then' ? 'No delivery of case records shows that day or an earlier one.' : 'Nothing has been brought in from the case system yet, so nobody can be counted.'}</p>`}
    ${asked && !found && countingView(url)}
    ${seesChildren && (found || query.known === 'then') && askForm(shown, found)}
    ${
      found &&
      (seesChildren
        ? html`${flowView(
            { pathway, query, counted: found.counted },
            exports &&
              exportLinks({
                path: `/pathways/${pathway.id}/export`,
                query: url.searchParams,
                words: 'Take the steps away',
              }),
          )}
          ${monthsView({ pathway, query, counted: found.counted })}
          ${mixView({ pathway, query, counted: found.counted })} ${waysView({ pathway, query, counted: found.counted })}
          ${stuckView({ pathway, query, counted: found.counted, stuck: found.stuck })}
          ${pairsView({ pathway, query, counted: found.counted })}
          ${
            exportsChildren &&
            html`<section class="sec sec--plain" aria-labelledby="away">
              <h2 id="away">Take tables away</h2>
              ${Object.entries(exported).map(([name, words]) => exportLinks({ path: `/pathways/${pathway.id}/tables/${name}`, query: url.searchParams, words }))}
            </section>`
          }`
        : html`${publicFlowView(pathway, found.counted, hides)}
          ${exports && exportLinks({ path: `/pathways/${pathway.id}/export`, words: 'Take this table away' })}`)
    }
    ${notRecordedView(pathway)} ${hangsView(hangs)} ${definitionView(pathway)}`
}

const ledeOf = (pathway: Pathway, { steps }: PathwayNumbers): string => {
  const numbers = steps.get(pathway.main)
  if (!numbers) return pathway.asks
  return `${number(numbers.now)} ${pathway.steps.find(({ id }) => id === pathway.main)?.title ?? ''}: ${number(numbers.opening)} at the start, ${number(numbers.in)} came in, ${number(numbers.out)} went out.`
}

const standsOn = ({ asAt, period, delivery, shows }: Asked & { shows: Day }, seesChildren: boolean): Html =>
  html`<p class="meta">
    As at ${inWords(asAt)}; what came and went is from ${inWords(period.startsOn)} on. By delivery ${delivery} of case
    records, which shows ${inWords(shows)}${asAt > shows && ': what happened after that is not known'}.
    ${seesChildren && 'Numbers are those of the whole authority; the lists behind them show the children whom you may see.'}
  </p>`

const askForm = ({ pathway, query, today }: Shown, found: Shown['found']): Html => {
  const teams = new Map((found?.counted.teams ?? []).map(({ teamId, team }) => [teamId ?? 'none', team ?? 'No team']))
  return html`<form
    method="get"
    action="/pathways/${pathway.id}"
    class="filters noprint"
    role="search"
    aria-label="Choose day, period and team"
  >
    ${input({ id: 'asAt', name: 'asAt', type: 'date', label: { text: 'As at' }, value: query.asAt ?? found?.asked.asAt ?? today, attributes: { max: today } })}
    ${select({
      id: 'months',
      name: 'months',
      label: { text: 'Came and went in' },
      items: periods.map((months) => ({ value: String(months), text: monthsInWords[months] })),
      value: String(query.months),
    })}
    ${select({
      id: 'team',
      name: 'team',
      label: { text: 'Team' },
      items: [
        { value: '', text: 'All teams' },
        ...[...teams].toSorted((a, b) => a[1].localeCompare(b[1])).map(([value, text]) => ({ value, text })),
      ],
      value: query.team,
    })}
    ${select({
      id: 'known',
      name: 'known',
      label: { text: 'As known' },
      items: [
        { value: 'now', text: 'now' },
        { value: 'then', text: 'on that day' },
      ],
      value: query.known,
    })}
    ${button({ text: 'Show', classes: 'govuk-button--secondary' })}
  </form>`
}

const notRecordedView = ({ notRecorded }: Pathway): Html | false =>
  notRecorded.length > 0 &&
  html`<section class="sec sec--plain" aria-labelledby="not-recorded">
    <h2 id="not-recorded">What the records do not say</h2>
    ${table({
      caption: 'Steps that the Standard Safeguarding Dataset does not hold',
      captionClasses: 'govuk-visually-hidden',
      classes: 'fold',
      firstCellIsHeader: true,
      head: [{ text: 'Not recorded' }, { text: 'Why' }, { text: 'Where it would be held' }],
      rows: notRecorded.map(({ what, why, where }) => [{ text: what }, { text: why }, { text: where }]),
    })}
  </section>`

const definitionView = (pathway: Pathway): Html =>
  details({
    summaryText: 'How each step is counted',
    html: html`<p>
        A child is in a step from the day it begins to the day it ends; on that day it is out. After: ${pathway.source}.
      </p>
      ${table({
        caption: 'What begins and ends each step, and the fields that say so',
        classes: 'fold',
        firstCellIsHeader: true,
        head: [{ text: 'Step' }, { text: 'Begins when' }, { text: 'Ends when' }, { text: 'Made from' }],
        rows: pathway.steps.map((step) => [
          {
            html: html`${titleOfStep(pathway, step.id)}${step.note !== undefined && html`<br /><span class="meta">${step.note}</span>`}`,
          },
          { text: step.begins },
          { text: step.ends },
          { text: step.fields.join(', ') },
        ]),
      })}`,
  })
