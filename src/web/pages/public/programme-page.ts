import { html } from '../../../platform/html.ts'
import { checkedProgramme } from '../../../scrutiny/index.ts'
import { table } from '../../components/index.ts'
import { asWritten } from '../../words/as-written.ts'
import { dayIn } from '../../words/words.ts'
import { publicPage, publicView } from './public-page.ts'

export const programmePage = publicPage({
  path: '/work-programme',
  get: async (visit) => {
    const { db, today, words } = visit
    const { programme: say, common, frame } = words
    const items = (await checkedProgramme(db, { today })).filter(({ item }) => item.closedOn === null)
    const written = (text: string, otherwise: string) => ({ html: html`${text ? asWritten(words, text) : otherwise}` })
    return publicView(visit, {
      title: frame.programme,
      current: 'public-programme',
      body: html`<h1>${frame.programme}</h1>
        <p class="lede">${say.lede(items.length)}</p>
        ${
          items.length > 0 &&
          table({
            caption: say.caption,
            classes: 'fold',
            firstCellIsHeader: true,
            head: [say.topic, say.when, say.whatFor, say.heard].map((text) => ({ text })),
            rows: items.map(({ item }) => [
              written(item.topic, common.notSaidYet),
              item.meetingOn ? { text: dayIn(words, item.meetingOn) } : written(item.meetingSaid, say.noMeeting),
              written(item.objective, common.notSaidYet),
              written(item.witnesses, common.notSaidYet),
            ]),
          })
        }`,
    })
  },
})
