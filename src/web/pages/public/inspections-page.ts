import { frameworkOfRecord } from '../../../frameworks/index.ts'
import { areaInWords } from '../../../inspections/index.ts'
import { inWords } from '../../../platform/day.ts'
import { html, type Html } from '../../../platform/html.ts'
import { Count, count, listOutcomes, type Outcome } from '../../../scrutiny/index.ts'
import { details, table } from '../../components/index.ts'
import { publicPage, publicView } from './public-page.ts'

/** On a phone a council’s nineteen years of grades are forty screens: the newest few stand open. */
const shownOpen = 3

export const inspectionsPage = publicPage({
  path: '/inspections',
  get: async (visit) => {
    const outcomes = await listOutcomes(visit.db)
    const documents = [...Map.groupBy(outcomes, ({ documentId }) => documentId).values()]
    return publicView(visit, {
      title: 'What inspectors found',
      current: 'public-inspections',
      body: html`<h1>What inspectors found</h1>
        <p class="lede">
          ${documents.length === 0 ? 'No outcome has been confirmed yet.' : `The grades of ${count(documents.length, 'inspection')}, newest first, in the words of each framework.`}
        </p>
        ${documents.slice(0, shownOpen).map(outcomeTable)}
        ${
          documents.length > shownOpen &&
          details({
            summaryText: `${Count(documents.length - shownOpen, 'earlier inspection')}`,
            html: html`${documents.slice(shownOpen).map(outcomeTable)}`,
          })
        }
        <p>What the council does about it: <a href="${visit.path}/plans">how its plans go</a>.</p>`,
    })
  },
})

const outcomeTable = (outcomes: readonly Outcome[]): Html | false => {
  const [first] = outcomes
  return (
    first !== undefined &&
    table({
      caption: `${first.title}, ${inWords(first.dated)} (${frameworkOfRecord(first.framework)?.title ?? first.framework})`,
      classes: 'fold',
      firstCellIsHeader: true,
      head: [{ text: 'What was judged' }, { text: 'Grade' }],
      rows: outcomes.map(({ area, grade }) => [{ text: areaInWords(area) }, { text: grade }]),
    })
  )
}
