import { allowsInWords, standingInWords } from '../../../clocks/index.ts'
import { inWords, type Day } from '../../../platform/day.ts'
import { html, type Html } from '../../../platform/html.ts'
import type { ChildClock, Rests } from '../../../timescales/index.ts'
import { backLink, table } from '../../components/index.ts'
import { clockStatus, restsInWords, ruleHref, taskInWords } from './words.ts'

interface Shown {
  childId: string
  number: string
  open: readonly ChildClock[]
  past: readonly ChildClock[]
  asAt: Day
  from: Rests | undefined
}

export const childClocksView = ({ childId, number, ...clocks }: Shown): Html =>
  html`${backLink({ href: `/children/${childId}`, text: 'The record' })}
    <h1>Clocks of child ${number}</h1>
    <p class="meta">As at ${inWords(clocks.asAt)}${clocks.from && `, ${restsInWords(clocks.from, clocks.asAt)}`}.</p>
    ${clocksOfChildSection(clocks)}`

const clocksOfChildSection = ({ open, past }: Omit<Shown, 'number' | 'childId'>): Html =>
  html`<section class="sec sec--plain" id="clocks">
      <h2>Running now</h2>
      ${open.length === 0 ? html`<p>No time limit is running for this child.</p>` : clockTable('Running now', open)}
    </section>
    <section class="sec sec--plain">
      <h2>In the last year</h2>
      ${past.length === 0 ? html`<p>None was met or fell away in the last year.</p>` : clockTable('In the last year', past)}
    </section>`

const clockTable = (caption: string, clocks: readonly ChildClock[]): Html =>
  table({
    caption,
    captionClasses: 'govuk-visually-hidden',
    classes: 'fold',
    firstCellIsHeader: true,
    head: [{ text: 'What must be done' }, { text: 'Limit' }, { text: 'How it stands' }, { text: 'Whose turn' }],
    rows: clocks.map(({ rule: { rule }, clock, byRule, turn, worker }) => [
      { html: html`<a href="${ruleHref(rule.id)}">${rule.stops}</a>` },
      { html: html`${allowsInWords(rule)}<br /><span class="meta">${standingInWords(rule)}</span>` },
      { html: clockStatus(clock, byRule) },
      { html: html`${worker ?? 'Nobody is allocated'}<br /><span class="meta">${taskInWords(turn)}</span>` },
    ]),
  })
