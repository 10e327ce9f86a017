import type { ChildEvent } from '../../../children/index.ts'
import { inWords, monthInWords } from '../../../platform/day.ts'
import { html, type Html } from '../../../platform/html.ts'
import { rail } from '../../components/index.ts'

/** Events on a timeline, month by month, in the order given. */
export const eventsRail = (events: readonly ChildEvent[], level: 2 | 3): Html => {
  if (events.length === 0) return html`<p>Nothing that has a day.</p>`
  const months: { title: string; events: ChildEvent[] }[] = []
  for (const event of events) {
    const title = monthInWords(event.on)
    const last = months.at(-1)
    if (last?.title === title) last.events.push(event)
    else months.push({ title, events: [event] })
  }
  return html`${months.map(
    (month) =>
      html`${level === 2 ? html`<h2 class="month">${month.title}</h2>` : html`<h3 class="month">${month.title}</h3>`}
      ${rail(month.events.map(({ on, sentence, weighs }) => ({ when: inWords(on), datetime: on, content: html`<p>${sentence}</p>`, node: weighs ? 'filled' : 'open' })))}`,
  )}`
}
