import { z } from 'zod'
import { refusalOf } from '../../../improvement/index.ts'
import {
  getIndicator,
  inUnit,
  isCounted,
  putToTheTest,
  type BeforeAfter,
  type Indicator,
} from '../../../indicators/index.ts'
import { Day, inWords } from '../../../platform/day.ts'
import { html, type Html } from '../../../platform/html.ts'
import { rounded } from '../../../platform/round.ts'
import { backLink, button, input, select, table } from '../../components/index.ts'
import { page, view } from '../../page.ts'
import { besideOthersView } from './beside-others-view.ts'
import { besideInWords, changeInWords, wentInWords } from './change-in-words.ts'

const Query = z.object({
  on: z
    .union([Day, z.literal('')])
    .catch('')
    .default(''),
  team: z.string().max(200).catch('').default(''),
})

/**
 * A claim of impact put to the test: before and after a day, one team beside the others and the authority beside its statistical
 * neighbours, and what else it could be.
 */
export const beforeAfterPage = page({
  path: '/indicators/:id/before-after',
  needs: 'children.read',
  params: z.object({ id: z.string() }),
  query: Query,
  get: async ({ db, person, today, params: { id }, query: { on, team } }) => {
    const indicator = getIndicator(id)
    const test = await putToTheTest(db, indicator, { person, today, team })
    const { teams, hasMonths, isPublished } = test
    const found = on === '' ? null : { on, byMonths: test.byMonths(on), byYears: test.byYears(on) }
    return view({
      title: 'Before and after',
      current: 'indicators',
      style: 'p-indicator',
      body: html`${backLink({ href: `/indicators/${id}`, text: indicator.title })}
        <h1>Before and after</h1>
        <p class="lede">
          ${indicator.asks} Say from which day something was
          done${teams.length > 0 ? ', and by which team: the months before and after stand beside those of the other teams' : !hasMonths ? '' : ': the months before and after stand beside each other'}.
          ${isPublished && 'The published years before and after stand beside those of the statistical neighbours.'}
        </p>
        ${askForm(indicator, { on, team }, teams)}
        ${found?.byMonths && foundView(indicator, { on: found.on, team: test.team, found: found.byMonths })}
        ${
          found?.byYears &&
          besideOthersView(indicator, {
            area: test.area,
            authority: person.authorityName,
            year: Number(found.on.slice(0, 4)),
            found: found.byYears,
          })
        }`,
    })
  },
})

const askForm = (indicator: Indicator, { on, team }: z.infer<typeof Query>, teams: readonly string[]): Html =>
  html`<form method="get" action="/indicators/${indicator.id}/before-after" class="noprint" novalidate>
    ${input({ id: 'on', name: 'on', type: 'date', label: { text: 'From which day' }, value: on, classes: 'govuk-input--width-10' })}
    ${
      teams.length > 0 &&
      select({
        id: 'team',
        name: 'team',
        label: { text: 'By which team' },
        hint: { text: 'A team is compared with all others. Of the whole there is nobody to compare with.' },
        items: [
          { value: '', text: 'All of them', selected: team === '' },
          ...teams.map((one) => ({ value: one, text: one, selected: one === team })),
        ],
      })
    }
    ${button({ text: 'Compare' })}
  </form>`

interface Asked {
  on: Day
  team: string | null
  found: BeforeAfter
}

const foundView = (indicator: Indicator, { on, team, found }: Asked): Html => {
  if (found.kind === 'refused') return html`<p class="govuk-inset-text">${found.because}</p>`
  const { unit } = indicator
  const words = (value: number): string => (isCounted(unit) ? rounded(value, 1) : inUnit(unit, value))
  const apart = (value: number): string => changeInWords(unit, value)
  const range = (interval: readonly [number, number] | null): string =>
    interval ? `${apart(interval[0])} to ${apart(interval[1])}` : 'not known'
  const { own, other, inDifferences, months } = found
  const rows = [
    { name: team ?? 'All of the authority', side: own },
    ...(other ? [{ name: 'All other teams', side: other }] : []),
  ]
  return html`<section class="sec sec--plain" aria-labelledby="found">
      <h2 id="found">${meanOfMonth(unit)}</h2>
      ${table({
        caption: `${months.before} months before ${inWords(on)}, and ${months.after} after; that month itself is left out`,
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
          ...rows.map(({ name, side }) => [
            { text: name },
            { text: words(side.before), format: 'numeric' },
            { text: words(side.after), format: 'numeric' },
            { text: apart(side.value), format: 'numeric' },
            { text: range(side.interval), format: 'numeric' },
          ]),
          ...(inDifferences
            ? [
                [
                  { text: 'Difference in differences' },
                  { text: '–', format: 'numeric' },
                  { text: '–', format: 'numeric' },
                  { text: apart(inDifferences.value), format: 'numeric' },
                  { text: range(inDifferences.interval), format: 'numeric' },
                ],
              ]
            : []),
        ],
      })}
      ${unit === 'per 10,000 children' && html`<p class="meta">How many were counted, not for every 10,000 children.</p>`}
      <p class="meta">
        The last column is where 95 in 100 such changes would lie, from how much the months vary. Months hang on each
        other, so it is rather too narrow.
      </p>
    </section>
    <section class="sec sec--plain" aria-labelledby="say">
      <h2 id="say">What may be said</h2>
      <p><b>${sentenceFor(found, { on, unit })}</b></p>
      <p>
        At most grade ${found.mostGrade}: numbers alone carry no more.
        ${found.mostGrade === 2 ? 'Grade 3 takes a comparison that was agreed beforehand, other causes looked into, and an audit.' : ''}
      </p>
      ${
        found.wentAlike === false &&
        html`<p>
          The team and the others did not go alike before. So the others are a poor picture of what would have happened
          here.
        </p>`
      }
      <h3>What else it could be</h3>
      <ul class="plainlist">
        <li>A number that was unusual moves back by itself: was the day chosen because it was bad?</li>
        <li>Something that came at the same time: a law, a new team, another way of recording.</li>
        <li>Other children: the mix of age and need may have changed. Look at the parts of the number.</li>
        <li>The time of the year, where fewer than twelve months stand on a side.</li>
        ${inDifferences && html`<li>Something that the other teams did, or that the same action did to them.</li>`}
      </ul>
      <p><a href="/plans">Claim an impact from the action that it belongs to</a></p>
    </section>`
}

/** What is held before and after. */
const meanOfMonth = (unit: Indicator['unit']): string =>
  unit === '%' ? 'The mean share of a month' : isCounted(unit) ? 'The mean number of a month' : 'The mean of a month'

/** The sentence is made from the numbers, and held to the grade that they carry. */
const sentenceFor = (
  { own, inDifferences, mostGrade }: BeforeAfter & { kind: 'found' },
  { on, unit }: { on: Day; unit: Indicator['unit'] },
): string => {
  const beside = inDifferences ? ` The change is ${besideInWords(unit, inDifferences.value, 'the other teams')}.` : ''
  const may = mostGrade === 2 ? ' What was done may have contributed.' : ' We cannot say that what was done caused it.'
  const sentence = `${meanOfMonth(unit)} ${wentInWords(unit, own.value)} since ${inWords(on)}.${beside}${may}`
  const refused = refusalOf(sentence, mostGrade)
  if (refused) throw new Error(`The sentence says more than its grade: ${refused}`)
  return sentence
}
