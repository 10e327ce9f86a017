import type { Day } from '../../../platform/day.ts'
import { html, type Html } from '../../../platform/html.ts'
import {
  findResolutions,
  ResolutionFilters,
  resolutionKinds,
  resolutionsPerPage,
  standingOf,
  whatBecame,
  type Resolution,
  type ResolutionStanding,
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
    const first = (query.page - 1) * resolutionsPerPage
    const asked = found.filter(({ resolution }) => resolutionKinds[resolution.kind].asks)
    const answered = asked.filter(({ resolution }) => resolution.respondedOn !== null)
    return publicView(visit, {
      title: say.title,
      isTranslated: true,
      current: 'public-resolutions',
      body: html`<h1>${say.title}</h1>
        <p class="lede">${found.length === 0 ? words.common.gone : say.lede(asked.length, answered.length)}</p>
        <form method="get" action="${path}/resolutions" role="search" class="asat noprint">
          ${input({ id: 'q', name: 'q', label: { text: say.field }, value: query.q })}
          ${button({ text: words.common.find, classes: 'govuk-button--secondary' })}
        </form>
        <ul class="rows">
          ${found.slice(first, first + resolutionsPerPage).map(({ resolution }) => resolutionRow(resolution, { today, path, words }))}
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
    ${statusIn(words, standingOf(one, today))}
    <p>${asWritten(words, whatBecame(one, today))}</p>
    ${
      one.responsePublishedOn &&
      one.responseText &&
      html`<blockquote class="said">${asWritten(words, one.responseText)}</blockquote>
        <p class="meta">
          ${one.response !== '' && words.resolutions.responses[one.response]}${words.resolutions.published(dayIn(words, one.responsePublishedOn))}
        </p>`
    }
  </li>`

/** The word in the language of whoever reads; what follows it, with its sum, is English and says so. */
const statusIn = (words: Words, standing: ResolutionStanding): Html =>
  words === en
    ? resolutionStatus(standing)
    : resolutionStatus(
        {
          ...standing,
          word: words.resolutions.statuses[standing.status],
          detail: '',
          reason: [standing.detail, standing.reason].filter(Boolean).join('; '),
        },
        (said) => asWritten(words, said),
      )
