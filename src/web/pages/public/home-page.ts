import { html, type Html } from '../../../platform/html.ts'
import { listCommitteeMeetings, listNews, pathOf, type News } from '../../../scrutiny/index.ts'
import { dayIn, type Words } from '../../words/words.ts'
import { meetingRow } from './meeting-row.ts'
import { publicPage, publicView } from './public-page.ts'

export const homePage = publicPage({
  path: '',
  get: async (visit) => {
    const { db, today, path, words } = visit
    const { home } = words
    const [meetings, news] = [await listCommitteeMeetings(db), await listNews(db, 12)]
    const next = meetings.filter(({ heldOn }) => heldOn >= today).toReversed()
    return publicView(visit, {
      title: home.title,
      body: html`<h1>${home.title}</h1>
        <p class="lede">${home.lede(visit.authority.name)}</p>
        <h2>${home.next}</h2>
        ${
          next.length === 0
            ? html`<p>${home.none}</p>`
            : html`<ul class="rows">
                  ${next.slice(0, 4).map((meeting) => meetingRow(meeting, { path, words }))}
                </ul>
                <p>${home.speak}</p>`
        }
        <h2>${home.news}</h2>
        ${
          news.length === 0
            ? html`<p>${home.noNews}</p>`
            : html`<ul class="rows">
                ${news.map((one) => newsRow(one, { path, words }))}
              </ul>`
        }
        <p class="meta">
          ${home.follow}: <a href="${path}/follow">${home.byMail}</a>, <a href="${path}/feed.xml">${home.rss}</a>,
          <a href="${path}/meetings.ics">${home.calendar}</a>, <a href="${path}/oparl">${home.data}</a>.
        </p>`,
    })
  },
})

const newsRow = (one: News, { path, words }: { path: string; words: Words }): Html => {
  const meeting = `${one.committee}, ${dayIn(words, one.heldOn)}`
  return html`<li>
    <a href="${path}${pathOf(one)}">${words.news[one.kind]({ meeting, title: one.title })}</a>
    <span class="meta">${dayIn(words, one.on)}</span>
    ${one.kind === 'answer' && html`<p class="said" lang="en-GB">${one.title}</p>`}
  </li>`
}
