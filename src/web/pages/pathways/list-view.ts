import {
  parts,
  titleOfStep,
  wayInWords,
  type Asked,
  type Pathway,
  type Stay,
  type Step,
} from '../../../pathways/index.ts'
import { inWords } from '../../../platform/day.ts'
import { html, type Html } from '../../../platform/html.ts'
import { backLink } from '../../components/index.ts'
import { exportLinks } from '../../export-links.ts'
import { paging } from '../../paging.ts'
import { number } from './flow-view.ts'
import { hrefOf, type ListQuery } from './query.ts'
import { staysTable } from './stuck-view.ts'

interface Shown {
  pathway: Pathway
  query: ListQuery
  asked: Asked
  stays: readonly Stay[]
  /** What the whole authority’s number says, whoever looks. */
  total: number
  url: URL
  exports: boolean
}

const perPage = 50

/** The list behind a number: exactly those children, of whom some may not be for this person to see. */
export const listView = ({ pathway, query, asked, stays, total, url, exports }: Shown): Html => {
  const withheld = total - stays.length
  const from = (query.page - 1) * perPage
  const step = pathway.steps.find(({ id }) => id === query.step)
  const way =
    query.way === ''
      ? ''
      : `, ${wayInWords(step, query.part === 'in' ? 'came' : 'went', query.way === '-' ? null : query.way)}`
  const { period } = asked
  return html`${backLink({ href: hrefOf(`/pathways/${pathway.id}`, query), text: pathway.title })}
    <h1>${titleOfStep(pathway, query.step)}</h1>
    <p class="lede">
      ${parts[query.part]}${way}: <b>${number(total)}</b>.
      ${withheld > 0 && html`${number(stays.length)} are about children whose records you may see; the other ${number(withheld)} stay in the number and are not shown.`}
    </p>
    <p class="meta">
      As at ${inWords(asked.asAt)}, with what came and went from ${inWords(period.startsOn)}, by delivery
      ${asked.delivery} of case records.
    </p>
    ${
      stays.length === 0
        ? html`<p>${total === 0 ? 'There is none.' : 'None of them is yours to see.'}</p>`
        : staysTable(stays.slice(from, from + perPage), {
            on: asked.asAt,
            caption: 'Those in it longest first',
            middle: middleOf(step, query, stays),
          })
    }
    ${paging({ url, page: query.page, perPage, total: stays.length, noun: 'rows' })}
    ${exports && stays.length > 0 && exportLinks({ path: `/pathways/${pathway.id}/list/export`, query: url.searchParams, words: `Take these ${number(stays.length)} away` })}`
}

/** The way in or out, where the step tells one. */
const middleOf = (step: Step | undefined, { part }: ListQuery, stays: readonly Stay[]) => {
  const way = part === 'out' || part === 'due' || part === 'kept' ? 'went' : 'came'
  if (stays.every((stay) => stay[way] === null)) return undefined
  return {
    title: way === 'came' ? 'Came in' : 'Went out',
    of: (stay: Stay) => (stay[way] === null ? '' : wayInWords(step, way, stay[way])),
  }
}
