import { notRecorded, type HidingBeside } from '../../../indicators/index.ts'
import {
  mixSplits,
  publicNumbers,
  ruleOfStep,
  titleOfStep,
  wayInWords,
  type Numbers,
  type Part,
  type Pathway,
  type PathwayNumbers,
} from '../../../pathways/index.ts'
import { inWords } from '../../../platform/day.ts'
import { html, type Html } from '../../../platform/html.ts'
import { balanceChart } from '../../charts/balance-chart.ts'
import { linesChart } from '../../charts/lines-chart.ts'
import { details, table } from '../../components/index.ts'
import { partInWords } from '../indicators/part-in-words.ts'
import { hrefOf, type Query } from './query.ts'

export const number = (value: number): string => value.toLocaleString('en-GB')

/** A number that leads to the list behind it. */
export const listLink = (
  { pathway, query }: { pathway: Pathway; query: Query },
  value: number,
  { step, part, way, team }: { step: string; part: Part; way?: string; team?: string },
): Html => {
  const href = hrefOf(`/pathways/${pathway.id}/list`, query, {
    step,
    part,
    ...(way !== undefined && { way }),
    ...(team !== undefined && { team }),
  })
  const words = `${ruleOfStep(step) ?? titleOfStep(pathway, step)}, ${part}`
  return html`<a href="${href}">${number(value)}<span class="govuk-visually-hidden"> (${words})</span></a>`
}

/** How many are beyond the time limit itself and, below, how many more are beyond a stricter target of the council’s own alone. */
export const lateCell = (
  shown: { pathway: Pathway; query: Query },
  { late, target }: Pick<Numbers, 'late' | 'target'>,
  of: { step: string; team?: string },
): { html: Html; format: string } => ({
  html: html`${listLink(shown, late, { ...of, part: 'late' })}${
    target > 0 &&
    html`<br /><span class="meta">${listLink(shown, target, { ...of, part: 'target' })} more beyond our target</span>`
  }`,
  format: 'numeric',
})

interface Flow {
  pathway: Pathway
  query: Query
  counted: PathwayNumbers
}

/** Stock and flow: the picture, its numbers with the sum that they make, and the links that take them away. */
export const flowView = (flow: Flow, links: Html | false): Html => {
  const { pathway, counted } = flow
  const rows = pathway.steps.flatMap((step) => {
    const numbers = counted.steps.get(step.id)
    return numbers ? [{ step, numbers }] : []
  })
  const { startsOn, endsOn } = counted.asked.period
  return html`<section class="sec sec--plain" aria-labelledby="flow">
    <h2 id="flow">Who is in each step, who came in and who went out</h2>
    <div class="scrolls" role="group" aria-label="The steps: the picture" tabindex="0">
      ${balanceChart({
        id: 'flow-chart',
        title: `${pathway.title}: stock and flow`,
        description: rows
          .map(
            ({ step, numbers }) =>
              `${titleOfStep(pathway, step.id)}: ${numbers.in} came in, ${numbers.out} went out, ${numbers.now} now.`,
          )
          .join(' '),
        rows: rows.map(({ step, numbers }) => ({ name: titleOfStep(pathway, step.id), ...numbers })),
      })}
    </div>
    ${table({
      caption: `From ${inWords(startsOn)} to ${inWords(endsOn)}: at the start + came in − went out = now`,
      classes: 'fold',
      firstCellIsHeader: true,
      head: [
        { text: 'Step' },
        { text: 'At the start', format: 'numeric' },
        { text: 'Came in', format: 'numeric' },
        { text: 'Went out', format: 'numeric' },
        { text: 'Now', format: 'numeric' },
        { text: 'The sum' },
        { text: 'Beyond its limit', format: 'numeric' },
        { text: 'Half for, at most', format: 'numeric' },
        { text: 'Longest', format: 'numeric' },
      ],
      rows: rows.map(({ step, numbers }) => [
        { text: titleOfStep(pathway, step.id) },
        ...(['opening', 'in', 'out', 'now'] as const).map((part) => ({
          html: listLink(flow, numbers[part], { step: step.id, part }),
          format: 'numeric',
        })),
        { text: sumOf(numbers) },
        step.clock !== undefined || step.isOverdue
          ? lateCell(flow, numbers, { step: step.id })
          : { text: 'no limit', format: 'numeric' },
        { text: daysInWords(numbers.half), format: 'numeric' },
        { text: daysInWords(numbers.longest), format: 'numeric' },
      ]),
    })}
    ${rows
      .filter(({ numbers }) => numbers.leftOut > 0)
      .map(
        ({ step, numbers }) =>
          html`<p class="meta">
            ${listLink(flow, numbers.leftOut, { step: step.id, part: 'left-out' })} cannot be counted in
            “${step.title}”: a day is missing, or it ends before it begins.
          </p>`,
      )}
    ${links}
  </section>`
}

const sumOf = ({ opening, in: came, out, now }: Numbers): string =>
  `${number(opening)} + ${number(came)} − ${number(out)} = ${number(now)}${opening + came - out === now ? '' : ' does not add up'}`
const daysInWords = (days: number | null): string =>
  days === null ? '–' : days === 1 ? '1 day' : `${number(days)} days`

/** The same for those who see no children: fewer steps, and no small numbers. */
export const publicFlowView = (pathway: Pathway, counted: PathwayNumbers, hides: HidingBeside): Html => {
  const { startsOn, endsOn } = counted.asked.period
  return html`<section class="sec sec--plain" aria-labelledby="flow">
    <h2 id="flow">How many came in and went out</h2>
    ${table({
      caption: `From ${inWords(startsOn)} to ${inWords(endsOn)}; c: hidden, because a number of the row is small`,
      classes: 'fold',
      firstCellIsHeader: true,
      head: [
        { text: 'Step' },
        { text: 'At the start', format: 'numeric' },
        { text: 'Came in', format: 'numeric' },
        { text: 'Went out', format: 'numeric' },
        { text: 'Now', format: 'numeric' },
      ],
      rows: publicNumbers(pathway, counted, hides).map(({ step, opening, in: came, out, now }) => [
        { text: titleOfStep(pathway, step.id) },
        ...[opening, came, out, now].map((cell) => ({
          text: typeof cell === 'number' ? number(cell) : cell,
          format: 'numeric',
        })),
      ]),
    })}
    <p class="meta">Lists of children, teams and other days are for those who may see children.</p>
  </section>`
}

const short = (value: string): string =>
  new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: '2-digit', timeZone: 'UTC' }).format(
    new Date(`${value}T00:00:00Z`),
  )

/** The main step over twelve months: stock beside what came and went. */
export const monthsView = ({ pathway, counted }: Flow): Html => {
  const { months } = counted
  const [first, last] = [months[0], months.at(-1)]
  const title = titleOfStep(pathway, pathway.main)
  const sentence =
    first && last
      ? `${title}: ${number(first.opening)} as ${inWords(first.startsOn)} began, ${number(last.now)} on ${inWords(last.endsOn)}; ${number(months.reduce((sum, month) => sum + month.in, 0))} came in and ${number(months.reduce((sum, month) => sum + month.out, 0))} went out.`
      : ''
  return html`<section class="sec sec--plain" aria-labelledby="months">
    <h2 id="months">Month by month</h2>
    <p>${sentence} A number that stands still can hide many who come and go.</p>
    <div class="scrolls" role="group" aria-label="Month by month: the picture" tabindex="0">
      ${linesChart({
        id: 'months-chart',
        title: `${title}, month by month`,
        description: sentence,
        labels: months.map(({ endsOn }) => short(endsOn)),
        lines: [
          { name: 'in it', values: months.map(({ now }) => now) },
          { name: 'came in', values: months.map((month) => month.in) },
          { name: 'went out', values: months.map(({ out }) => out) },
        ],
        inUnit: number,
      })}
    </div>
    ${details({
      summaryText: 'The same as a table',
      html: table({
        caption: `${title}: months, newest first`,
        classes: 'fold',
        firstCellIsHeader: true,
        head: [
          { text: 'Month to' },
          { text: 'At its start', format: 'numeric' },
          { text: 'Came in', format: 'numeric' },
          { text: 'Went out', format: 'numeric' },
          { text: 'At its end', format: 'numeric' },
        ],
        rows: months.toReversed().map((month) => [
          { text: inWords(month.endsOn) },
          ...[month.opening, month.in, month.out, month.now].map((value) => ({
            text: number(value),
            format: 'numeric',
          })),
        ]),
      }),
    })}
  </section>`
}

/** Who is in the main step now: a total that stands still can change in its mix. */
export const mixView = (flow: Flow): Html => {
  const { pathway, query, counted } = flow
  const total = counted.steps.get(pathway.main)?.now ?? 0
  if (total === 0) return html``
  return html`<section class="sec sec--plain" aria-labelledby="mix">
    <h2 id="mix">Who they are: ${titleOfStep(pathway, pathway.main).toLowerCase()}</h2>
    <p>Each table adds up to ${number(total)}.</p>
    ${mixSplits.map(({ id, title }) => {
      const parts = counted.mix.filter(({ split }) => split === id)
      if (parts.length === 0 || (parts.length === 1 && parts[0]?.part === notRecorded)) return false
      return details({
        summaryText: `By ${title.toLowerCase()}: ${number(parts.length)}`,
        html: table({
          caption: `${titleOfStep(pathway, pathway.main)}, by ${title.toLowerCase()}`,
          captionClasses: 'govuk-visually-hidden',
          firstCellIsHeader: true,
          head: [{ text: title }, { text: 'Now', format: 'numeric' }],
          rows: parts.map(({ part, count }) => [
            { text: partInWords(id, part) },
            {
              html: html`<a
                href="${hrefOf(`/pathways/${pathway.id}/list`, query, { step: pathway.main, part: 'now', split: id, of: part })}"
                >${number(count)}<span class="govuk-visually-hidden"> (${partInWords(id, part)})</span></a
              >`,
              format: 'numeric',
            },
          ]),
        }),
      })
    })}
  </section>`
}

/** By which way children came into each step, and by which they went. */
export const waysView = (flow: Flow): Html => {
  const { pathway, counted } = flow
  const told = pathway.steps.flatMap((step) =>
    (['came', 'went'] as const).flatMap((way) => {
      const ways = counted.ways.filter((one) => one.step === step.id && one.way === way)
      return ways.some(({ words }) => words !== null) ? [{ step, way, ways }] : []
    }),
  )
  if (told.length === 0) return html``
  return html`<section class="sec sec--plain" aria-labelledby="ways">
    <h2 id="ways">Which way they came, and which way they went</h2>
    ${told.map(({ step, way, ways }) => {
      const part = way === 'came' ? 'in' : 'out'
      const title = `${titleOfStep(pathway, step.id)}: ${way === 'came' ? 'came in' : 'went out'}, ${number(ways.reduce((sum, { count }) => sum + count, 0))}`
      return details({
        summaryText: title,
        html: table({
          caption: title,
          captionClasses: 'govuk-visually-hidden',
          firstCellIsHeader: true,
          head: [{ text: 'Way' }, { text: 'How many', format: 'numeric' }],
          rows: ways.map(({ words, count }) => [
            { text: wayInWords(step, way, words) },
            { html: listLink(flow, count, { step: step.id, part, way: words ?? '-' }), format: 'numeric' },
          ]),
        }),
      })
    })}
  </section>`
}
