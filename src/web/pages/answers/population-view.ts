import type { Population } from '../../../indicators/index.ts'
import { html, type Html } from '../../../platform/html.ts'
import { percentOf, rounded } from '../../../platform/round.ts'
import { table } from '../../components/index.ts'

/** How many children live in an area, year by year, with what changed: rates of a year are worked out from the estimate of that year. */
export const populationView = (area: string, years: readonly Population[]): Html => {
  if (years.length === 0) return html`<p>How many children live in ${area} is not published in what is loaded here.</p>`
  const rows = years.map((one, index) => ({ ...one, before: years[index - 1]?.children }))
  return html`<section class="sec sec--plain">
    <p>${growth(area, years)}</p>
    ${table({
      caption: `Children aged 0 to 17 in ${area}, newest first`,
      captionClasses: 'govuk-table__caption--m',
      classes: 'fold',
      firstCellIsHeader: true,
      head: [
        { text: 'Middle of' },
        { text: 'Children', format: 'numeric' },
        { text: 'More or fewer than a year before', format: 'numeric' },
      ],
      rows: rows
        .toReversed()
        .map(({ year, children, before }) => [
          { text: year },
          { text: rounded(children, 0), format: 'numeric' },
          { text: before === undefined ? '–' : changeOf(before, children), format: 'numeric' },
        ]),
    })}
    <p class="meta">
      ${years.some(({ isInvented }) => isInvented) ? 'The place is invented, and so is the number.' : 'Source: mid-year estimates of the Office for National Statistics, Open Government Licence v3.0.'}
      A rate is worked out from the estimate of its own year, or the newest before it.
    </p>
  </section>`
}

/** `+312 (+0.4%)` */
const changeOf = (before: number, now: number): string => {
  const [change, share] = [now - before, percentOf(now - before, before)]
  const sign = change > 0 ? '+' : ''
  return `${sign}${rounded(change, 0)} (${sign}${rounded(share)}%)`
}

const growth = (area: string, years: readonly Population[]): string => {
  const [first, last] = [years[0], years.at(-1)]
  if (!first || !last || first.year === last.year) return `${rounded(last?.children ?? 0, 0)} children live in ${area}.`
  return `${rounded(last.children, 0)} children lived in ${area} in the middle of ${last.year}: ${changeOf(first.children, last.children)} since ${first.year}.`
}
