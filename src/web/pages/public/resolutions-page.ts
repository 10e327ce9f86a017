import type { Day } from '../../../platform/day.ts'
import { html, type Html } from '../../../platform/html.ts'
import { onPage } from '../../../platform/page-number.ts'
import {
  findResolutions,
  ResolutionFilters,
  resolutionKinds,
  resolutionsPerPage,
  standingOf,
  type Resolution,
} from '../../../scrutiny/index.ts'
import { button, input } from '../../components/index.ts'
import { paging } from '../../paging.ts'
import { resolutionStatus } from '../resolutions/parts.ts'
import { asWritten } from '../../words/as-written.ts'
import { en } from '../../words/en.ts'
import { dayIn, type Words } from '../../words/words.ts'
import { publicPage, publicView } from './public-page.ts'

export const resolutionsPage = publicPage({
  path: '/resolutions',
  query: ResolutionFilters.pick({ q: true, page: true }).catch({ q: '', page: 1 }),
  get: async (visit) => {
    const { db, query, today, url, path, words } = visit
    const say = words.resolutions
    const found = await findResolutions(db, ResolutionFilters.parse({ ...query, sort: 'newest' }), today)
    const asked = found.filter(({ resolution }) => resolutionKinds[resolution.kind].asks)
    const answered = asked.filter(({ resolution }) => resolution.respondedOn !== null)
    return publicView(visit, {
      title: say.title,
      current: 'public-resolutions',
      body: html`<h1>${say.title}</h1>
        <p class="lede">${found.length === 0 ? words.common.gone : say.lede(asked.length, answered.length)}</p>
        <form method="get" action="${path}/resolutions" role="search" class="asat noprint">
          ${input({ id: 'q', name: 'q', label: { text: say.field }, value: query.q })}
          ${button({ text: words.common.find, classes: 'govuk-button--secondary' })}
        </form>
        <ul class="rows">
          ${onPage(found, query.page, resolutionsPerPage).map(({ resolution }) => resolutionRow(resolution, { today, path, words }))}
        </ul>
        ${paging({ url, page: query.page, perPage: resolutionsPerPage, total: found.length, noun: '', words })}`,
    })
  },
})

const resolutionRow = (one: Resolution, { today, path, words }: { today: Day; path: string; words: Words }): Html =>
  html`<li id="${one.id}">
    <h2 class="govuk-heading-s">
      ${one.name}
      <span class="meta"
        ><a href="${path}/meetings/${one.meetingId}"
          >${dayIn(words, one.heldOn)}<span class="govuk-visually-hidden"
            >${words.resolutions.ofMeeting(one.name)}</span
          ></a
        ></span
      >
    </h2>
    <p class="said">${asWritten(words, one.text)}</p>
    ${statusIn(words, one, today)}
    ${
      one.responsePublishedOn &&
      one.responseText &&
      html`<blockquote class="said">${asWritten(words, one.responseText)}</blockquote>
        <p class="meta">
          ${one.response !== '' && words.resolutions.responses[one.response]}${words.resolutions.published(dayIn(words, one.responsePublishedOn))}
        </p>`
    }
  </li>`

/** How it stands and what became of it. The reason of a status has a sum in it and is English: in another language what became of it stands there. */
const statusIn = (words: Words, one: Resolution, today: Day): Html => {
  const standing = standingOf(one, today)
  const became = words.became(one, today)
  return words === en
    ? html`${resolutionStatus(standing)}
        <p>${became}</p>`
    : resolutionStatus({ ...standing, word: words.resolutions.statuses[standing.status], detail: '' }, became)
}
