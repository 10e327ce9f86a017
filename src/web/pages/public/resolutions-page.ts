import { inWords, type Day } from '../../../platform/day.ts'
import { html, type Html } from '../../../platform/html.ts'
import {
  Count,
  findResolutions,
  ResolutionFilters,
  resolutionKinds,
  resolutionsPerPage,
  responses,
  standingOf,
  whatBecame,
  type Resolution,
} from '../../../scrutiny/index.ts'
import { button, input } from '../../components/index.ts'
import { paging } from '../../paging.ts'
import { resolutionStatus } from '../resolutions/parts.ts'
import { publicPage, publicView } from './public-page.ts'

export const resolutionsPage = publicPage({
  path: '/resolutions',
  query: ResolutionFilters.pick({ q: true, page: true }).catch({ q: '', page: 1 }),
  get: async (visit) => {
    const { db, query, today, url, path } = visit
    const found = await findResolutions(db, ResolutionFilters.parse({ ...query, sort: 'newest' }), today)
    const first = (query.page - 1) * resolutionsPerPage
    const asked = found.filter(({ resolution }) => resolutionKinds[resolution.kind].asks)
    const answered = asked.filter(({ resolution }) => resolution.respondedOn !== null)
    return publicView(visit, {
      title: 'Resolutions, and what became of them',
      current: 'public-resolutions',
      body: html`<h1>Resolutions, and what became of them</h1>
        <p class="lede">
          ${found.length === 0 ? 'Nothing here.' : `${Count(asked.length, 'resolution asks', 'resolutions ask')} somebody for something; ${answered.length} of them ${answered.length === 1 ? 'has' : 'have'} been answered.`}
        </p>
        <form method="get" action="${path}/resolutions" role="search" class="asat noprint">
          ${input({ id: 'q', name: 'q', label: { text: 'Words' }, value: query.q })}
          ${button({ text: 'Find', classes: 'govuk-button--secondary' })}
        </form>
        <ul class="rows">
          ${found.slice(first, first + resolutionsPerPage).map(({ resolution }) => resolutionRow(resolution, { today, path }))}
        </ul>
        ${paging({ url, page: query.page, perPage: resolutionsPerPage, total: found.length, noun: 'resolutions' })}`,
    })
  },
})

const resolutionRow = (one: Resolution, { today, path }: { today: Day; path: string }): Html =>
  html`<li id="${one.id}">
    <h2 class="govuk-heading-s">
      ${one.name}
      <span class="meta"
        ><a href="${path}/meetings/${one.meetingId}"
          >${inWords(one.heldOn)}<span class="govuk-visually-hidden">, the meeting of ${one.name}</span></a
        ></span
      >
    </h2>
    <p class="said">${one.text}</p>
    ${resolutionStatus(standingOf(one, today))}
    <p>${whatBecame(one, today)}</p>
    ${
      one.responsePublishedOn &&
      one.responseText &&
      html`<blockquote class="said">${one.responseText}</blockquote>
        <p class="meta">
          ${one.response !== '' && responses[one.response]}, published ${inWords(one.responsePublishedOn)}
        </p>`
    }
  </li>`
