import { fewestForShare } from '../../../platform/round.ts'
import {
  forecast,
  forecastCoverage,
  inUnit,
  monthsAhead,
  monthValue,
  type Forecast,
  type Result,
} from '../../../indicators/index.ts'
import { addMonths } from '../../../platform/calendar/days.ts'
import { day, monthInShort, monthInWords } from '../../../platform/day.ts'
import { html, type Html } from '../../../platform/html.ts'
import { rounded, roundHalfUp } from '../../../platform/round.ts'
import { linesChart } from '../../charts/lines-chart.ts'
import { details, table } from '../../components/index.ts'
import type { Here } from './here.ts'

const mostShown = 24

/** The months to come with their intervals, how they are made and how wrong that would have been; or why there is none. */
export const forecastView = ({ indicator, results: { months } }: Here): Html | false => {
  if (months.length === 0) return false
  // A share of few swings by itself: how many are counted is forecast instead.
  const isCount =
    indicator.unit === '%'
      ? months.some(({ outOf }) => outOf < fewestForShare)
      : ['count', 'per 10,000 children'].includes(indicator.unit)
  const values = months.map((month) => (isCount ? month.counted : monthValue(indicator, month)))
  const known = values.flatMap((value) => value ?? [])
  const made: Forecast =
    known.length < values.length
      ? { kind: 'refused', because: 'Some months have nothing to count, so the next ones are not forecast.' }
      : forecast(known, indicator.unit === '%' && !isCount ? 100 : undefined)
  return html`<section class="sec sec--plain" aria-labelledby="forecast">
    <h2 id="forecast">If nothing else changes</h2>
    ${
      made.kind === 'refused'
        ? html`<p>${made.because}</p>`
        : isNone(made)
          ? html`<p>
              There has been none, or next to none, for so long that no month to come is forecast to have any.
            </p>`
          : madeView(made, { months, known, isCount, indicator })
    }
  </section>`
}

/** A picture of noughts would say no more than that there are none. */
const isNone = ({ points }: Forecast & { kind: 'made' }): boolean => points.every(({ most }) => roundHalfUp(most) === 0)

interface Shown {
  months: readonly Result[]
  known: readonly number[]
  isCount: boolean
  indicator: Here['indicator']
}

/** How often the interval would have held what came, and whether that is less often than it should; nothing where none was tried. */
export const heldInWords = ({ held, of }: { held: number; of: number }): string => {
  if (of === 0) return ''
  const words = `Of the last ${of} months, ${held} fell within the interval that would have been given`
  return held < of * forecastCoverage ? `${words}: fewer than the four in five that it is meant to hold.` : `${words}.`
}

const madeView = (made: Forecast & { kind: 'made' }, { months, known, isCount, indicator }: Shown): Html => {
  const words = (value: number): string => (isCount ? rounded(value, 0) : inUnit(indicator.unit, value))
  const last = months.at(-1)
  const monthAt = (ahead: number): string =>
    last ? monthInWords(addMonths(day(`${last.endsOn.slice(0, 7)}-01`), ahead)) : ''
  const [first] = made.points
  const sentence = first
    ? `${monthAt(1)}: from ${words(first.least)} to ${words(first.most)}, most likely about ${words(first.value)}.`
    : ''
  const shown = known.slice(-mostShown)
  const blank = made.points.map(() => null)
  const past = shown.map(() => null)
  return html`<p>
      ${sentence}
      ${isCount && indicator.unit === '%' && 'How many are counted is forecast, since shares of fewer than 20 swing by themselves.'}
    </p>
    <div class="scrolls" role="group" aria-label="If nothing else changes: the picture" tabindex="0">
      ${linesChart({
        id: 'forecast-chart',
        title: `${indicator.title}, the last months and the next ${monthsAhead}`,
        description: sentence,
        labels: [
          ...months.slice(-shown.length).map(({ endsOn }) => monthInShort(endsOn)),
          ...made.points.map(({ ahead }) =>
            monthInShort(addMonths(day(`${(last?.endsOn ?? '2000-01').slice(0, 7)}-01`), ahead)),
          ),
        ],
        lines: [
          { name: 'known', values: [...shown, ...blank] },
          { name: 'most', values: [...past, ...made.points.map(({ most }) => most)] },
          { name: 'likely', values: [...past, ...made.points.map(({ value }) => value)] },
          { name: 'least', values: [...past, ...made.points.map(({ least }) => least)] },
        ],
        inUnit: words,
      })}
    </div>
    <p class="meta">
      It is taken that ${made.says}: of three simple ways the one that would have been least wrong here. In
      ${made.tried} months that were tried it was wrong by about ${words(made.typicalError)} a month ahead; the interval
      is as wide as four in five of its errors. ${heldInWords(made.heldOf)} It knows nothing of what is planned.
    </p>
    ${details({
      summaryText: 'The same as a table',
      html: table({
        caption: 'The months to come',
        classes: 'fold',
        firstCellIsHeader: true,
        head: [
          { text: 'Month' },
          { text: 'Least', format: 'numeric' },
          { text: 'Most likely', format: 'numeric' },
          { text: 'Most', format: 'numeric' },
        ],
        rows: made.points.map(({ ahead, least, value, most }) => [
          { text: monthAt(ahead) },
          { text: words(least), format: 'numeric' },
          { text: words(value), format: 'numeric' },
          { text: words(most), format: 'numeric' },
        ]),
      }),
    })}`
}
