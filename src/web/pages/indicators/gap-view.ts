import {
  differenceInUnit,
  figureOf,
  inUnit,
  type Gap,
  type Indicator,
  type KeptHere,
} from '../../../indicators/index.ts'
import { html, type Html } from '../../../platform/html.ts'
import { details, table } from '../../components/index.ts'

export interface ShownGap {
  /** The same asked of everybody. */
  everybody: Indicator
  /** Of the area that is shown, oldest first. */
  published: readonly Gap[]
  /** What is reported here of the group and of everybody, where it is of one and the same time; null where it is not. */
  reported: { group: KeptHere; everybody: KeptHere } | null
}

/** How a group stands to everybody, year by year, with how many are in it where that is known. */
export const gapView = (indicator: Indicator, gap: ShownGap | null): Html | false => {
  if (!gap || (gap.published.length === 0 && gap.reported === null)) return false
  const { everybody, published, reported } = gap
  const last = published.at(-1)
  return html`<section class="sec sec--plain" aria-labelledby="gap">
    <h2 id="gap">The gap</h2>
    <p>
      Beside everybody, the group among them: <a href="/indicators/${everybody.id}">${everybody.title}</a>.
      ${
        last &&
        `Published for ${last.period.text}: ${apart(indicator, last.gap)} (${inUnit(indicator.unit, last.group)} and ${inUnit(indicator.unit, last.everybody)}).`
      }
    </p>
    ${reported && reportedGap(indicator, reported)}
    ${
      published.length > 1 &&
      details({
        summaryText: 'The gap year by year',
        html: table({
          caption: 'The gap by period, newest first',
          classes: 'fold',
          firstCellIsHeader: true,
          head: [
            { text: 'Period' },
            { text: 'The group', format: 'numeric' },
            { text: 'Everybody', format: 'numeric' },
            { text: 'Gap', format: 'numeric' },
          ],
          rows: published
            .map((one) => [
              { text: one.period.text },
              { text: inUnit(indicator.unit, one.group), format: 'numeric' },
              { text: inUnit(indicator.unit, one.everybody), format: 'numeric' },
              { text: apart(indicator, one.gap), format: 'numeric' },
            ])
            .toReversed(),
        }),
      })
    }
    <p class="meta">A publication gives shares as they are carried here, and not how many are in a group.</p>
  </section>`
}

const apart = ({ unit }: Indicator, gap: number): string =>
  gap === 0 ? 'none' : `${differenceInUnit(unit, gap)} ${gap < 0 ? 'below' : 'above'}`

/** Of few there is no gap: how many reached it, of how many, says all that is known. */
const reportedGap = (indicator: Indicator, { group, everybody }: NonNullable<ShownGap['reported']>): Html => {
  const [own, all] = [figureOf(indicator, group), figureOf(indicator, everybody)]
  const isFew = own.shown === own.madeOf || own.value === null || all.value === null
  return html`<p>
    Reported here: the group ${own.shown}${own.shown === own.madeOf ? '' : ` (${own.madeOf})`}, everybody
    ${all.shown}${all.shown === all.madeOf ? '' : ` (${all.madeOf})`}${isFew ? '; too few for a gap' : `: ${apart(indicator, (own.value ?? 0) - (all.value ?? 0))}`}.
  </p>`
}
