import { inWords } from '../../../platform/day.ts'
import { html } from '../../../platform/html.ts'
import { checkedProgramme, Count } from '../../../scrutiny/index.ts'
import { table } from '../../components/index.ts'
import { publicPage, publicView } from './public-page.ts'

export const programmePage = publicPage({
  path: '/work-programme',
  get: async (visit) => {
    const { db, today } = visit
    const items = (await checkedProgramme(db, { today })).filter(({ item }) => item.closedOn === null)
    return publicView(visit, {
      title: 'Work programme',
      current: 'public-programme',
      body: html`<h1>Work programme</h1>
        <p class="lede">
          ${items.length === 0 ? 'Nothing is planned.' : `${Count(items.length, 'thing is', 'things are')} planned.`}
        </p>
        ${items.length > 0 && table({ caption: 'What committees mean to look at', classes: 'fold', firstCellIsHeader: true, head: [{ text: 'Topic' }, { text: 'When' }, { text: 'What for' }, { text: 'Who is heard' }], rows: items.map(({ item }) => [{ text: item.topic }, { text: item.meetingOn ? inWords(item.meetingOn) : item.meetingSaid || 'No meeting yet' }, { text: item.objective || 'Not said yet' }, { text: item.witnesses || 'Not said yet' }]) })}`,
    })
  },
})
