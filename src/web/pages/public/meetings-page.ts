import { html, type Html } from '../../../platform/html.ts'
import { listCommitteeMeetings } from '../../../scrutiny/index.ts'
import { meetingRow } from './meeting-row.ts'
import { publicPage, publicView } from './public-page.ts'

export const meetingsPage = publicPage({
  path: '/meetings',
  get: async (visit) => {
    const { db, today, path, words } = visit
    const { meeting: say, home } = words
    const meetings = await listCommitteeMeetings(db)
    const [toCome, held] = [
      meetings.filter(({ heldOn }) => heldOn >= today).toReversed(),
      meetings.filter(({ heldOn }) => heldOn < today),
    ]
    const list = (some: typeof meetings, none: string): Html =>
      some.length === 0
        ? html`<p>${none}</p>`
        : html`<ul class="rows">
            ${some.map((one) => meetingRow(one, { path, words }))}
          </ul>`
    return publicView(visit, {
      title: say.title,
      current: 'public-meetings',
      body: html`<h1>${say.title}</h1>
        <p class="lede">${say.counts(toCome.length, held.length)}</p>
        <h2>${say.toCome}</h2>
        ${list(toCome, home.none)}
        <h2>${say.held}</h2>
        ${list(held, say.noneHeld)}`,
    })
  },
})
