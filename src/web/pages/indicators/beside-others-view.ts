import { refusalOf } from '../../../improvement/index.ts'
import { inUnit, type Area, type BesideOthers, type Indicator } from '../../../indicators/index.ts'
import { html, type Html } from '../../../platform/html.ts'
import { table } from '../../components/index.ts'
import { besideInWords, changeInWords, wentInWords } from './change-in-words.ts'
import { whose } from './indicators-view.ts'

interface Shown {
  area: { area: Area; isOwn: boolean }
  authority: string
  /** In which something was done. */
  year: number
  found: BesideOthers
}

/** The published years before and after, here and for the statistical neighbours, and what may be said of them. */
export const besideOthersView = (indicator: Indicator, { area, authority, year, found }: Shown): Html =>
  html`<section class="sec sec--plain" aria-labelledby="others">
    <h2 id="others">Beside the statistical neighbours, by what is published</h2>
    ${whose({ ...area, asked: false }, authority)}
    ${found.kind === 'refused' ? html`<p class="govuk-inset-text">${found.because}</p>` : foundView(indicator, { area: area.area, year, found })}
  </section>`

const foundView = (
  indicator: Indicator,
  { area, year, found }: { area: Area; year: number; found: BesideOthers & { kind: 'found' } },
): Html => {
  const words = (value: number): string => inUnit(indicator.unit, value)
  const apart = (value: number): string => changeInWords(indicator.unit, value)
  const range = (interval: readonly [number, number] | null): string =>
    interval ? `${apart(interval[0])} to ${apart(interval[1])}` : 'not known'
  const { own, others, inDifferences, years } = found
  const span = (all: readonly string[]): string => `${all[0] ?? ''} to ${all.at(-1) ?? ''}`
  return html`${table({
      caption: `The mean of ${span(years.before)} and of ${span(years.after)}; ${year} itself is left out`,
      classes: 'fold',
      firstCellIsHeader: true,
      head: [
        { text: 'Who' },
        { text: 'Before', format: 'numeric' },
        { text: 'After', format: 'numeric' },
        { text: 'Change', format: 'numeric' },
        { text: 'Change, 95% between', format: 'numeric' },
      ],
      rows: [
        ...[
          { name: area.name, side: own },
          { name: `Mean of the ${others.of} neighbours that publish every one of these years`, side: others },
        ].map(({ name, side }) => [
          { text: name },
          { text: words(side.before), format: 'numeric' },
          { text: words(side.after), format: 'numeric' },
          { text: apart(side.value), format: 'numeric' },
          { text: range(side.interval), format: 'numeric' },
        ]),
        [
          { text: 'Difference in differences' },
          { text: '–', format: 'numeric' },
          { text: '–', format: 'numeric' },
          { text: apart(inDifferences.value), format: 'numeric' },
          { text: range(inDifferences.interval), format: 'numeric' },
        ],
      ],
    })}
    <h3>What may be said of it</h3>
    <p><b>${sentenceFor(found, { area, year, unit: indicator.unit })}</b></p>
    <p>At most grade ${found.mostGrade}: numbers alone carry no more.</p>
    <ul class="plainlist">
      <li>
        ${found.asFar === 0 ? 'No neighbour' : `${found.asFar} of ${others.of} neighbours`}, held against the others in
        the same way, moved as far apart or further. Nothing was done there that we know of, so many of them would mean
        that such moves are ordinary.
      </li>
      ${
        !found.wentAlike &&
        html`<li>
          The gap to the neighbours had been moving before ${year}, so they are a poor picture of what would have
          happened here.
        </li>`
      }
      <li>Years are few, and what a neighbour did in them is not known here.</li>
    </ul>`
}

/** The sentence is made from the numbers, and held to the grade that they carry. */
const sentenceFor = (
  { own, inDifferences, mostGrade }: BesideOthers & { kind: 'found' },
  { area, year, unit }: { area: Pick<Area, 'name'>; year: number; unit: Indicator['unit'] },
): string => {
  const beside = ` The change is ${besideInWords(unit, inDifferences.value, 'its statistical neighbours')}.`
  const may = mostGrade === 2 ? ' What was done may have contributed.' : ' We cannot say that what was done caused it.'
  const sentence = `In ${area.name} it ${wentInWords(unit, own.value)} since ${year}.${beside}${may}`
  const refused = refusalOf(sentence, mostGrade)
  if (refused) throw new Error(`The sentence says more than its grade: ${refused}`)
  return sentence
}
