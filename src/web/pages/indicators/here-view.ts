import {
  changeSince,
  cohortsIn,
  figureOf,
  inUnit,
  isCounted,
  isTotal,
  monthSignals,
  needsOf,
  orderParts,
  splits,
  suppressLine,
  type Result,
} from '../../../indicators/index.ts'
import { instantInWords, inWords, monthInShort, monthInWords } from '../../../platform/day.ts'
import { html, type Html } from '../../../platform/html.ts'
import { fewestForShare } from '../../../platform/round.ts'
import { linesChart } from '../../charts/lines-chart.ts'
import { runChart } from '../../charts/run-chart.ts'
import { details, table } from '../../components/index.ts'
import { exportLinks } from '../../export-links.ts'
import { forecastView } from './forecast-view.ts'
import { partInWords } from './part-in-words.ts'
import { lowered, sqlAsRead } from './sql-as-read.ts'
import type { Here } from './here.ts'

/** What the authority’s own records say: the number, what it is made of, its months, its parts, and how it is defined. */
export const hereView = (here: Here): Html => {
  const { results, definition, seesChildren, authority } = here
  const { now, run } = results
  return html`<section class="sec sec--plain" aria-labelledby="here">
      <h2 id="here">Here, from the records of ${authority}</h2>
      <div class="answer">
        ${bigNumber(here)}
        <div class="stack">
          <p class="lede">${madeOf(here)}</p>
          <dl class="facts">
            <dt>${definition.over === 'period' ? 'Period' : 'On'}</dt>
            <dd>
              ${definition.over === 'period' ? `${inWords(now.startsOn)} to ${inWords(now.endsOn)}` : inWords(now.endsOn)}
            </dd>
            <dt>A year before</dt>
            <dd>${aYearBefore(here)}</dd>
            ${here.target}
            <dt>As at</dt>
            <dd>
              ${inWords(run.asAt)}, by delivery ${run.delivery} of case records.
              <span class="meta">Worked out ${instantInWords(run.workedOutAt)}.</span>
              ${seesChildren && definition.over !== 'delivery' && html`<a href="/indicators/${here.indicator.id}/as-at">On another day, as known then and now</a>`}
            </dd>
            ${
              seesChildren &&
              html`<dt>Data quality</dt>
                <dd>${quality(here)}</dd>`
            }
          </dl>
        </div>
      </div>
    </section>
    ${definition.over !== 'delivery' && (seesChildren ? html`${monthsView(here)} ${forecastView(here)} ${impactLink(here)}` : publicMonths())}
    ${seesChildren && needsLink(here)} ${seesChildren && partsView(here)}
    ${here.takesAway && exportLinks({ path: `/indicators/${here.indicator.id}/here/export`, words: 'Take the number, its months and its parts away' })}
    ${definitionView(here)}`
}

const isShare = ({ indicator }: Here): boolean => indicator.unit === '%'

const bigNumber = (here: Here): Html => {
  const { indicator, results, population, seesChildren } = here
  const shown = seesChildren ? figureOf(indicator, results.now, population).shown : publicShown(here, results.now)
  if (!seesChildren) return html`<p class="big">${shown}</p>`
  return html`<p class="big"><a href="/indicators/${indicator.id}/list">${shown}</a></p>`
}

const publicShown = ({ indicator, population, hides }: Here, result: Result): string =>
  hides(indicator, result) ? 'c' : figureOf(indicator, result, population).shown

const madeOf = (here: Here): Html => {
  const { indicator, results, population, seesChildren } = here
  const { now } = results
  if (!seesChildren) {
    return publicShown(here, now) === 'c'
      ? html`The number is small, or would tell of one that is, so it is hidden: nobody is to be recognised.`
      : html`${figureOf(indicator, now, population).madeOf}.`
  }
  const link = (show: string, words: string): Html =>
    html`<a href="/indicators/${indicator.id}/list?show=${show}">${words}</a>`
  if (now.outOf === 0) return html`There is nothing to count.`
  const figure = figureOf(indicator, now, population)
  const rest = now.outOf - now.counted
  // Of few the number itself says it already.
  const made = figure.shown === figure.madeOf ? html`Too few for a share` : html`<b>${figure.madeOf}</b>`
  return isShare(here)
    ? html`${made}. See
      ${now.counted > 0 && link('counted', `the ${now.counted} counted`)}${now.counted > 0 && rest > 0 && ' or '}${rest > 0 && link('not', `the ${rest} not counted`)}.`
    : html`${made}. See ${link('counted', 'the list behind it')}.`
}

const aYearBefore = (here: Here): string => {
  const { indicator, results, population, seesChildren, definition } = here
  const { now, before } = results
  if (definition.over === 'delivery' || !before) return 'Not known: these records say only how things are now.'
  if (!seesChildren) return publicShown(here, before)
  const [then, today] = [figureOf(indicator, before, population), figureOf(indicator, now, population)]
  if (then.value === null || today.value === null) return then.shown
  if (Math.min(now.outOf, before.outOf) < fewestForShare && !isCounted(indicator.unit))
    return `${then.shown}: too few for a change to mean much.`
  const made = then.shown === then.madeOf || isTotal(indicator.unit) ? '' : `, ${then.madeOf}`
  return `${then.shown}${made}. Now it is ${changeSince(then.value, today.value, indicator)}.`
}

const quality = ({ indicator, results }: Here): Html => {
  const { leftOut, outOf } = results.now
  if (leftOut === 0) return html`Every record could be told.`
  return html`<a href="/indicators/${indicator.id}/list?show=left-out">${leftOut} of ${leftOut + outOf} records</a>
    could not be told and stand in neither number.`
}

const monthsView = (here: Here): Html => {
  const { indicator, results } = here
  const months = results.months
  const { valued, median, limits, withoutLimits, signals, isOfFew: few } = monthSignals(indicator, months)
  if (valued.length === 0) return html``
  const inWordsOf = (value: number): string =>
    indicator.unit === 'per 10,000 children' ? inUnit('count', value) : inUnit(indicator.unit, value)
  const last = valued.at(-1)
  const sentence =
    last && few
      ? `${shownMonth(here, last.month)} in ${monthInWords(last.month.endsOn)}.`
      : last
        ? `${shownMonth(here, last.month)} in ${monthInWords(last.month.endsOn)}; the median of ${valued.length} months is ${inWordsOf(median)}.`
        : ''
  return html`<section class="sec sec--plain" aria-labelledby="months">
    <h2 id="months">Month by month</h2>
    <p>${sentence}</p>
    <div class="scrolls" role="group" aria-label="Month by month: the picture" tabindex="0">
      ${
        few
          ? countsChart(here, sentence)
          : runChart({
              id: 'months-chart',
              title: `${indicator.title}, month by month`,
              description: sentence,
              points: valued.map(({ month, value }) => ({ label: monthInShort(month.endsOn), value })),
              median,
              limits,
              target: null,
              inUnit: inWordsOf,
              isShare: isShare(here),
            })
      }
    </div>
    ${
      few
        ? html`<p class="meta">
            Some months have fewer than 20 to count, so counts are drawn and no shares or signals.
          </p>`
        : signals.length === 0
          ? html`<p class="meta">No signal: what varies may be chance.${withoutLimits && ` ${withoutLimits}`}</p>`
          : html`<ul class="plainlist">
              ${signals.slice(-3).map(({ kind, direction, at }) => html`<li>${signalWords[kind]} ${direction === 'up' ? 'upwards' : 'downwards'}, complete in ${monthInWords(valued[at]?.month.endsOn ?? results.now.endsOn)}.</li>`)}
            </ul>`
    }
    ${
      !isCounted(indicator.unit) &&
      !few &&
      valued.some(({ month }) => month.outOf < fewestForShare) &&
      html`<p class="meta">Some months are the mean of fewer than ${fewestForShare}: one child can move them far.</p>`
    }
    ${details({ summaryText: 'The same as a table', html: monthsTable(here) })}
  </section>`
}

/** Where shares would say more than is known: how many were counted, and out of how many. */
const countsChart = ({ indicator, results: { months } }: Here, description: string): Html =>
  linesChart({
    id: 'months-chart',
    title: `${indicator.title}, counted and out of, month by month`,
    description,
    labels: months.map(({ endsOn }) => monthInShort(endsOn)),
    lines: [
      { name: 'counted', values: months.map(({ counted }) => counted) },
      { name: 'out of', values: months.map(({ outOf }) => outOf) },
    ],
    inUnit: (value) => inUnit('count', value),
  })

const signalWords = {
  shift: 'A shift: eight months in a row on one side of the median,',
  trend: 'A trend: six months in a row',
  beyond: 'A month beyond the limits,',
} as const

const shownMonth = ({ indicator }: Here, result: Result): string =>
  indicator.unit === 'per 10,000 children' ? String(result.counted) : figureOf(indicator, result).shown

const monthsTable = (here: Here): Html => {
  const { indicator, results } = here
  return table({
    caption: `Months, newest first. Where a month was first reported as something else, records came late or were put right${here.definition.version > 1 ? ', or the definition has changed' : ''}.`,
    classes: 'fold',
    firstCellIsHeader: true,
    head: [
      { text: 'Month' },
      { text: 'As known now', format: 'numeric' },
      { text: 'Counted', format: 'numeric' },
      { text: 'Out of', format: 'numeric' },
      { text: 'As first reported', format: 'numeric' },
    ],
    rows: results.months.toReversed().map((month) => {
      const first = results.firstReported.get(month.endsOn)
      return [
        {
          html: html`<a href="/indicators/${indicator.id}/list?month=${month.endsOn.slice(0, 7)}"
            >${monthInWords(month.endsOn)}</a
          >`,
        },
        { text: shownMonth(here, month), format: 'numeric' },
        { text: month.counted, format: 'numeric' },
        { text: isShare(here) || month.amount !== null ? month.outOf : '–', format: 'numeric' },
        {
          html: first
            ? html`<a href="/indicators/${indicator.id}/as-at?month=${month.endsOn.slice(0, 7)}"
                >${shownMonth(here, first)}<span class="govuk-visually-hidden"
                  >: what makes the difference in ${monthInWords(month.endsOn)}</span
                ></a
              >`
            : html`the same`,
          format: 'numeric',
        },
      ]
    }),
  })
}

const impactLink = ({ indicator }: Here): Html =>
  html`<p><a href="/indicators/${indicator.id}/before-after">Was something done about it? See before and after</a></p>`

/** Where the whole mix stands that a share of it is of. */
const needsLink = ({ indicator }: Here): Html | false => {
  const mix = needsOf.find(({ indicators }) => indicators.includes(indicator.id))
  return (
    mix !== undefined &&
    html`<p>
      <a href="/indicators/main-needs/${mix.id}">${mix.title}: the mix over time, and who moved from one to another</a>
    </p>`
  )
}

const publicMonths = (): Html =>
  html`<p class="meta">Months and parts are for those who may see children: they could tell of few.</p>`

/** The parts of the number by each split; each adds up to the whole. */
const partsView = (here: Here): Html => {
  const { indicator, results } = here
  return html`<section class="sec sec--plain" aria-labelledby="parts">
    <h2 id="parts">Who is in it</h2>
    <p>Each table adds up to ${results.now.counted} of ${results.now.outOf}.</p>
    ${splits.map(({ id, title }) => {
      const parts = orderParts(
        id,
        results.parts.filter(({ split }) => split === id),
      )
      const isOneUnknown = parts.length === 1 && parts[0]?.part === 'not recorded'
      if (parts.length === 0 || isOneUnknown) return false
      return details({
        summaryText: `By ${title.toLowerCase()}: ${parts.length}`,
        html: table({
          caption: `${indicator.title}, by ${title.toLowerCase()}`,
          captionClasses: 'govuk-visually-hidden',
          firstCellIsHeader: true,
          head: [
            { text: title },
            { text: 'Counted', format: 'numeric' },
            { text: 'Out of', format: 'numeric' },
            ...(isShare(here) ? [{ text: 'Share', format: 'numeric' }] : []),
          ],
          rows: parts.map((part) => [
            { text: partInWords(id, part.part) },
            { html: partLink(here, part), format: 'numeric' },
            { text: part.outOf, format: 'numeric' },
            ...(isShare(here)
              ? [{ text: part.outOf < fewestForShare ? '–' : figureOf(indicator, part).shown, format: 'numeric' }]
              : []),
          ]),
        }),
      })
    })}
    ${details({ summaryText: 'By team, as it may be published', html: publicParts(here) })}
  </section>`
}

/** The number of a part, which leads to those whom it counts. */
const partLink = ({ indicator }: Here, { split, part, counted }: Result): Html => {
  if (counted === 0) return html`0`
  const query = new URLSearchParams({ split, part })
  return html`<a href="/indicators/${indicator.id}/list?${query.toString()}"
    >${counted}<span class="govuk-visually-hidden"> in ${partInWords(split, part)}</span></a
  >`
}

/** The same by team with small numbers hidden, and as many others as it takes. */
const publicParts = ({ results }: Here): Html => {
  const parts = results.parts.filter(({ split }) => split === 'team')
  const line = suppressLine(parts.map(({ counted }) => counted))
  return table({
    caption: 'Counted, by team; c: hidden, so that nobody can be recognised or worked out',
    firstCellIsHeader: true,
    head: [{ text: 'Team' }, { text: 'Counted', format: 'numeric' }],
    rows: [
      ...parts.map(({ part }, index) => [{ text: part }, { text: line.cells[index] ?? 'c', format: 'numeric' }]),
      [{ text: 'All' }, { text: line.total, format: 'numeric' }],
    ],
  })
}

const definitionView = ({ indicator, definition, results }: Here): Html => {
  const cohorts = cohortsIn(definition.rows.text)
  return details({
    summaryText: `How it is worked out, version ${definition.version}`,
    html: html`<p>
        In words:
        ${lowered(indicator.counted)}${indicator.outOf !== null && html`, out of ${lowered(indicator.outOf)}`}. Made
        from ${definition.tables.join(', ')}.
      </p>
      <p>In SQL, out of each row of</p>
      <pre tabindex="0" class="sql">${sqlAsRead(definition.rows)}</pre>
      ${cohorts.map(
        ([name, query]) =>
          html`<p>Where ${name} is</p>
            <pre tabindex="0" class="sql">${sqlAsRead(query)}</pre>`,
      )}
      ${
        definition.counted &&
        html`<p>Counted where</p>
          <pre tabindex="0" class="sql">${sqlAsRead(definition.counted)}</pre>`
      }
      ${
        definition.amount &&
        html`<p>The mean of</p>
          <pre tabindex="0" class="sql">${sqlAsRead(definition.amount)}</pre>`
      }
      ${(definition.cannotTell ?? []).map(
        ({ because, when }) =>
          html`<p>Cannot be told: ${because}</p>
            <pre tabindex="0" class="sql">${sqlAsRead(when)}</pre>`,
      )}
      <p class="meta">“periods p” are the periods asked about. Worked out by delivery ${results.run.delivery}.</p>
      <p>What changed</p>
      <ul class="plainlist">
        <li>Version 1: as it was first defined.</li>
        ${(definition.changed ?? []).map((what, at) => html`<li>Version ${at + 2}: ${what}</li>`)}
      </ul>`,
  })
}
