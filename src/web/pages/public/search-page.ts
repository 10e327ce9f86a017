import { z } from 'zod'
import { html, type Html } from '../../../platform/html.ts'
import { searchPublic, type Hit } from '../../../scrutiny/index.ts'
import { button, input } from '../../components/index.ts'
import { asWritten } from '../../words/as-written.ts'
import { dayIn, type Words } from '../../words/words.ts'
import { publicPage, publicView } from './public-page.ts'

export const searchPage = publicPage({
  path: '/search',
  query: z.object({ q: z.string().trim().max(200).default('').catch('') }),
  get: async (visit) => {
    const {
      db,
      query: { q },
      path,
      words,
    } = visit
    const say = words.search
    const hits = q === '' ? [] : await searchPublic(db, q)
    return publicView(visit, {
      title: words.frame.search,
      current: 'public-search',
      body: html`<h1>${words.frame.search}</h1>
        <form method="get" action="${path}/search" role="search" class="asat">
          ${input({ id: 'q', name: 'q', label: { text: say.field }, value: q })} ${button({ text: words.frame.search })}
        </form>
        ${q !== '' && html`<p class="lede">${hits.length === 0 ? say.none(q) : say.found(hits.length, q, hits.length === 50)}</p>`}
        ${
          hits.length > 0 &&
          html`<ul class="rows">
            ${hits.map((hit) => hitRow(hit, { path, words: visit.words }))}
          </ul>`
        }`,
    })
  },
})

const hitRow = (
  { kind, id, meetingId, heldOn, title, words: said }: Hit,
  { path, words }: { path: string; words: Words },
): Html => {
  const href =
    kind === 'paper'
      ? `${path}/papers/${id}`
      : kind === 'resolution'
        ? `${path}/resolutions#${id}`
        : kind === 'minute'
          ? `${path}/meetings/${meetingId}#${id}`
          : `${path}/meetings/${meetingId}`
  return html`<li>
    <a href="${href}">${asWritten(words, title)}</a>
    <span class="meta">${words.search.sorts[kind]}, ${dayIn(words, heldOn)}</span>
    <p class="meta">${asWritten(words, said)}</p>
  </li>`
}
