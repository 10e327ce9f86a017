import { frameworkOfRecord } from '../../../frameworks/index.ts'
import { areaInWords } from '../../../inspections/index.ts'
import { html, type Html } from '../../../platform/html.ts'
import { listOutcomes, type Outcome } from '../../../scrutiny/index.ts'
import { details, table } from '../../components/index.ts'
import { asWritten } from '../../words/as-written.ts'
import { dayIn, type Words } from '../../words/words.ts'
import { publicPage, publicView } from './public-page.ts'

/** On a phone a council’s nineteen years of grades are forty screens: the newest few stand open. */
const shownOpen = 3

export const inspectionsPage = publicPage({
  path: '/inspections',
  get: async (visit) => {
    const { words } = visit
    const say = words.inspections
    const outcomes = await listOutcomes(visit.db)
    const documents = [...Map.groupBy(outcomes, ({ documentId }) => documentId).values()]
    return publicView(visit, {
      title: say.title,
      current: 'public-inspections',
      body: html`<h1>${say.title}</h1>
        <p class="lede">${documents.length === 0 ? say.none : say.lede(documents.length)}</p>
        ${documents.slice(0, shownOpen).map((one) => outcomeTable(one, words))}
        ${
          documents.length > shownOpen &&
          details({
            summaryText: say.earlier(documents.length - shownOpen),
            html: html`${documents.slice(shownOpen).map((one) => outcomeTable(one, words))}`,
          })
        }
        <p>${say.next} <a href="${visit.path}/plans">${say.plans}</a>.</p>`,
    })
  },
})

const outcomeTable = (outcomes: readonly Outcome[], words: Words): Html | false => {
  const [first] = outcomes
  return (
    first !== undefined &&
    table({
      caption: html`${asWritten(words, first.title)}, ${dayIn(words, first.dated)}
      (${asWritten(words, frameworkOfRecord(first.framework)?.title ?? first.framework)})`,
      classes: 'fold',
      firstCellIsHeader: true,
      head: [{ text: words.inspections.judged }, { text: words.inspections.grade }],
      rows: outcomes.map(({ area, grade }) => [
        { html: html`${asWritten(words, areaInWords(area))}` },
        { html: html`${asWritten(words, grade)}` },
      ]),
    })
  )
}
