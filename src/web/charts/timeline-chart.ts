import { daysBetween, type Day } from '../../platform/day.ts'
import { html, type Html } from '../../platform/html.ts'
import { scale } from './scale.ts'

export interface Bar {
  name: string
  href: string
  from: Day
  to: Day
  /** The day promised first, where it is another. */
  first: Day | null
  look: 'done' | 'late' | 'open'
}

interface Timeline {
  id: string
  title: string
  description: string
  bars: readonly Bar[]
  today: Day
  from: Day
  to: Day
  words: (value: Day) => string
}

const [width, left, row] = [960, 8, 34]

/** Actions along time: a stroke from start to due, a ring at the first date, a line for the day. Names stand above their strokes. */
export const timelineChart = ({ id, title, description, bars, today, from, to, words }: Timeline): Html => {
  const height = bars.length * row + 40
  const x = scale([0, Math.max(1, daysBetween(from, to))], [left, width - left])
  const at = (value: Day): number => x(Math.max(0, Math.min(daysBetween(from, to), daysBetween(from, value))))
  return html`<svg class="chart timeline" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="${id}-t ${id}-d">
    <title id="${id}-t">${title}</title>
    <desc id="${id}-d">${description}</desc>
    <path class="dash" d="M${at(today)} 18V${height - 16}" />
    <text class="t3 b" x="${at(today)}" y="12" text-anchor="middle">${words(today)}</text>
    ${bars.map(({ name, from: start, to: end, first, look }, index) => {
      const y = 40 + index * row
      const [a, b] = [at(start), Math.max(at(end), at(start) + 4)]
      return html`<text class="t3" x="${Math.min(a, width - 420)}" y="${y - 8}"
          >${name.length > 62 ? `${name.slice(0, 60)}…` : name}</text
        >
        <path class="${look === 'late' ? 'lts' : 'ln2'}" d="M${a} ${y}H${b}" />
        ${look === 'late' ? html`<path class="lt" d="M${b - 6} ${y + 6}L${b} ${y - 6}L${b + 6} ${y + 6}Z" />` : html`<circle class="${look === 'done' ? 'no' : 'nf'}" cx="${b}" cy="${y}" r="5" />`}
        ${first !== null && html`<path class="ax" d="M${at(first)} ${y - 6}V${y + 6}" />`}`
    })}
    <text class="t2 t3" x="${left}" y="${height - 2}">${words(from)}</text>
    <text class="t2 t3" x="${width - left}" y="${height - 2}" text-anchor="end">${words(to)}</text>
  </svg>`
}
