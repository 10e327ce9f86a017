import { areaInWords } from '../../../inspections/index.ts'
import { inWords } from '../../../platform/day.ts'
import { html, type Html } from '../../../platform/html.ts'
import { count, listOutcomes, type Outcome } from '../../../scrutiny/index.ts'
import { table } from '../../components/index.ts'
import { publicPage, publicView } from './public-page.ts'

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
        ${documents.map(outcomeTable)}`,
    })
  },
})

const outcomeTable = (outcomes: readonly Outcome[]): Html | false => {
  const [first] = outcomes
  return (
    first !== undefined &&
    table({
      caption: `${first.title}, ${inWords(first.dated)} (${first.framework})`,
      classes: 'fold',
      firstCellIsHeader: true,
      head: [{ text: 'What was judged' }, { text: 'Grade' }],
      rows: outcomes.map(({ area, grade }) => [{ text: areaInWords(area) }, { text: grade }]),
    })
  )
}
