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
import { takeThese } from '../../take-away.ts'
import { paging } from '../../paging.ts'
import { partInWords } from '../indicators/part-in-words.ts'
import { number } from './flow-view.ts'
import { hrefOf, type ListQuery } from './query.ts'
import { staysTable } from './stuck-view.ts'
import { withheldInWords } from '../../withheld-in-words.ts'

interface Shown {
  pathway: Pathway
  query: ListQuery
  asked: Asked
  /** Those on the page. */
  stays: readonly Stay[]
  /** How many there are of the children whom the person may see. */
  mine: number
  /** What the whole authority’s number says, whoever looks. */
  total: number
  url: URL
  exports: boolean
}

/** How many stand on a page. */
export const perPage = 50

/** The list behind a number: exactly those children, of whom some may not be for this person to see. */
export const listView = ({ pathway, query, asked, stays, mine, total, url, exports }: Shown): Html => {
  const withheld = total - mine
  const step = pathway.steps.find(({ id }) => id === query.step)
  const way =
    query.way === ''
      ? ''
      : `, ${wayInWords(step, query.part === 'in' ? 'came' : 'went', query.way === '-' ? null : query.way)}`
  const { period } = asked
  return html`${backLink({ href: hrefOf(`/pathways/${pathway.id}`, query), text: pathway.title })}
    <h1>${titleOfStep(pathway, query.step)}</h1>
    <p class="lede">
      ${parts[query.part]}${way}${query.split && query.of !== '' && `, ${partInWords(query.split, query.of)}`}:
      <b>${number(total)}</b>. ${withheld > 0 && withheldInWords(mine, withheld)}
    </p>
    <p class="meta">
      As at ${inWords(asked.asAt)}, with what came and went from ${inWords(period.startsOn)}, by delivery
      ${asked.delivery} of case records.
    </p>
    ${
      mine === 0
        ? html`<p>${total === 0 ? 'There is none.' : 'None of them is yours to see.'}</p>`
        : staysTable(stays, {
            on: asked.asAt,
            caption: 'Those in it longest first',
            middle: middleOf(step, query, stays),
          })
    }
    ${paging({ url, page: query.page, perPage, total: mine, noun: 'rows' })}
    ${exports && mine > 0 && exportLinks({ path: `/pathways/${pathway.id}/list/export`, query: url.searchParams, words: takeThese(mine) })}`
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
