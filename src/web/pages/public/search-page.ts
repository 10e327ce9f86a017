import { z } from 'zod'
import { inWords } from '../../../platform/day.ts'
import { html, type Html } from '../../../platform/html.ts'
import { Count, searchPublic, type Hit } from '../../../scrutiny/index.ts'
import { button, input } from '../../components/index.ts'
import { publicPage, publicView } from './public-page.ts'

export const searchPage = publicPage({
  path: '/search',
  query: z.object({ q: z.string().trim().max(200).default('').catch('') }),
  get: async (visit) => {
    const {
      db,
      query: { q },
      path,
    } = visit
    const hits = q === '' ? [] : await searchPublic(db, q)
    return publicView(visit, {
      title: 'Search',
      current: 'public-search',
      body: html`<h1>Search</h1>
        <form method="get" action="${path}/search" role="search" class="asat">
          ${input({ id: 'q', name: 'q', label: { text: 'Words in agendas, papers, minutes and resolutions' }, value: q })}
          ${button({ text: 'Search' })}
        </form>
        ${q !== '' && html`<p class="lede">${hits.length === 0 ? `Nothing that is public says “${q}”.` : `${Count(hits.length, 'place says', 'places say')} “${q}”${hits.length === 50 ? '; the first fifty are shown' : ''}.`}</p>`}
        ${
          hits.length > 0 &&
          html`<ul class="rows">
            ${hits.map((hit) => hitRow(hit, path))}
          </ul>`
        }`,
    })
  },
})

const hitRow = ({ kind, id, meetingId, heldOn, title, words }: Hit, path: string): Html => {
  const href =
    kind === 'paper'
      ? `${path}/papers/${id}`
      : kind === 'resolution'
        ? `${path}/resolutions#${id}`
        : kind === 'minute'
          ? `${path}/meetings/${meetingId}#${id}`
          : `${path}/meetings/${meetingId}`
  const sort = { item: 'agenda', paper: 'paper', minute: 'minutes', resolution: 'resolution' }[kind]
  return html`<li>
    <a href="${href}">${title}</a> <span class="meta">${sort}, ${inWords(heldOn)}</span>
    <p class="meta">${words}</p>
  </li>`
}
