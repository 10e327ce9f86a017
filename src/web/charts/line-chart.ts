import { html, type Html } from '../../platform/html.ts'
import type { SymbolName } from '../components/index.ts'
import { wrap } from './wrap.ts'

export interface ChartStop {
  key: string
  title: string
  href: string
  said: string
  note: string
  mark: { symbol: SymbolName; word: string; isBad: boolean } | null
  /** Where the line is cut after this stop: what is missing, in a word or two. */
  cut: string | null
  isStart: boolean
}

export interface ChartColumn {
  title: string
  stops: readonly ChartStop[]
}

interface LineChart {
  id: string
  title: string
  description: string
  columns: readonly ChartColumn[]
  links: readonly (readonly [string, string])[]
}

const [usualWidth, top, radius, step, gap] = [1160, 44, 6, 18, 34]
/** A column narrower than this holds hardly a word a line: the picture grows instead, and is drawn smaller. */
const narrowest = 196
/** Kept free of words before each station, for the strokes that bend towards it. */
const bendRoom = 92

/** So many stops of one station are drawn; the lists below the picture hold all. */
export const mostDrawn = 7

interface Placed {
  stop: ChartStop
  x: number
  y: number
  titles: readonly string[]
  quote: readonly string[]
  notes: readonly string[]
}

/** The line as a picture: a column a station, a node a stop, a stroke a link, and a cut where it ends too soon. */
export const lineChart = ({ id, title, description, columns, links }: LineChart): Html => {
  const width = Math.max(usualWidth, columns.length * narrowest)
  const room = width / Math.max(1, columns.length)
  const perLine = Math.floor((room - bendRoom) / 7.2)
  const placed = columns.map((column, index) => place(column, index * room + radius + 2, perLine))
  const at = new Map(placed.flatMap(({ stops }) => stops.map((one): [string, Placed] => [one.stop.key, one])))
  const height = Math.max(...placed.map(({ bottom }) => bottom)) + 4
  return html`<svg class="chart" viewBox="0 0 ${width} ${height}" role="group" aria-labelledby="${id}-t ${id}-d">
    <title id="${id}-t">${title}</title>
    <desc id="${id}-d">${description}</desc>
    ${columns.map((column, index) => html`<text class="t2" x="${index * room + 2}" y="14">${column.title}</text>`)}
    ${links.map(([from, to]) => stroke(at.get(from), at.get(to)))}
    ${placed.map(({ stops, more, bottom, x }) => [
      ...stops.map((one) => drawn(one, room)),
      more > 0 && html`<text class="t2 t3" x="${x - radius}" y="${bottom - 8}">and ${more} more, below</text>`,
    ])}
  </svg>`
}

const place = ({ stops }: ChartColumn, x: number, perLine: number) => {
  let y = top
  const shown = stops.slice(0, mostDrawn).map((stop): Placed => {
    const one = {
      stop,
      x,
      y,
      titles: wrap(stop.title, perLine, 3),
      quote: wrap(stop.said === '' ? '' : `“${stop.said}”`, perLine, 5),
      notes: wrap(stop.note, perLine + 2, 2),
    }
    const lines = one.titles.length + one.quote.length + one.notes.length + (stop.mark ? 1 : 0) + (stop.cut ? 1 : 0)
    y += 30 + lines * step + gap
    return one
  })
  const more = stops.length - shown.length
  return { stops: shown, more, x, bottom: y + (more > 0 ? step : 0) - gap / 2 }
}

const stroke = (from: Placed | undefined, to: Placed | undefined): Html | false => {
  if (!from || !to) return false // one of them is among those that are not drawn
  const [a, b] = [from.x + radius + 1, to.x - radius - 1]
  if (from.y === to.y) return html`<path class="ln" d="M${a} ${from.y}H${b}" />`
  // Bends close to where it arrives, so that it crosses as few words as it can.
  const bend = Math.max(a, b - bendRoom + 8)
  return html`<path
    class="ln"
    d="M${a} ${from.y}H${bend}C${bend + bendRoom / 2} ${from.y} ${b - bendRoom / 2} ${to.y} ${b} ${to.y}"
  />`
}

const drawn = ({ stop, x, y, titles, quote, notes }: Placed, room: number): Html => {
  const left = x - radius
  let line = y + 28
  const next = (): number => {
    const now = line
    line += step
    return now
  }
  return html`${stop.cut !== null && cut(x, y, room)}
    <circle class="${stop.isStart ? 'nf' : 'no'}" cx="${x}" cy="${y}" r="${radius}" />
    <a href="${stop.href}">${titles.map((words) => html`<text class="b" x="${left}" y="${next()}">${words}</text>`)}</a>
    ${quote.map((words) => html`<text class="ser" x="${left}" y="${next()}">${words}</text>`)}
    ${notes.map((words) => html`<text class="t3 t2" x="${left}" y="${next()}">${words}</text>`)}
    ${stop.mark !== null && marked(stop.mark.symbol, stop.mark.word, stop.mark.isBad, left, next())}
    ${stop.cut !== null && marked('broken', stop.cut, true, left, next())}`
}

const marked = (symbol: SymbolName, word: string, isBad: boolean, x: number, y: number): Html => {
  const look = isBad ? 'm-bad' : 'm-plain'
  return html`<use class="${look}" href="#m-${symbol}" x="${x}" y="${y - 10}" width="11" height="11" /><text
      class="t3${isBad ? ' b lt' : ''}"
      x="${x + 16}"
      y="${y}"
      >${word}</text
    >`
}

/** The stroke stops, a slash crosses it, and it goes on dashed to a node that is not there. */
const cut = (x: number, y: number, room: number): Html => {
  const end = x + Math.min(room * 0.62, 96)
  const slash = x + (end - x) * 0.55
  return html`<path class="ln" d="M${x + radius + 1} ${y}H${slash - 5}" />
    <path class="lts" d="M${slash - 4} ${y + 11}L${slash + 4} ${y - 11}" />
    <path class="dash" d="M${slash + 7} ${y}H${end - radius}" />
    <circle class="dash" cx="${end}" cy="${y}" r="${radius}" />`
}
