import { html, type Html } from '../../platform/html.ts'
import { scale } from './scale.ts'
import { wrap } from './wrap.ts'

interface BalanceChart {
  id: string
  title: string
  /** What the picture shows, for whoever does not see it. */
  description: string
  /** A row for each stock, from the top down. */
  rows: readonly { name: string; in: number; out: number; now: number }[]
}

const [width, row, left, right, bar] = [760, 58, 210, 560, 120]

/** Stocks one below the other, each with what came in from the left and what went out to the right, as long as they are many. */
export const balanceChart = ({ id, title, description, rows }: BalanceChart): Html => {
  const most = Math.max(1, ...rows.flatMap((one) => [one.in, one.out]))
  const long = scale([0, most], [0, bar])
  const height = rows.length * row + 34
  return html`<svg class="chart" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="${id}-t ${id}-d">
    <title id="${id}-t">${title}</title>
    <desc id="${id}-d">${description}</desc>
    <text class="t2 t3" x="${left - 10}" y="16" text-anchor="end">came in</text>
    <text class="t2 t3" x="${(left + right) / 2}" y="16" text-anchor="middle">in it now</text>
    <text class="t2 t3" x="${right + 10}" y="16">went out</text>
    ${rows.map(({ name, now, ...flow }, index) => {
      const top = 26 + index * row
      const middle = top + (row - 12) / 2
      const words = wrap(name, 38, 2)
      const [from, to] = [left - 8 - long(flow.in), right + 8 + long(flow.out)]
      return html`<rect class="no" x="${left}" y="${top}" width="${right - left}" height="${row - 12}" rx="3" />
        <text class="b" x="${right - 14}" y="${middle + 5}" text-anchor="end">${now.toLocaleString('en-GB')}</text>
        ${words.map((line, at) => html`<text x="${left + 14}" y="${middle + 5 + (at - (words.length - 1) / 2) * 17}">${line}</text>`)}
        ${flow.in > 0 && html`<path class="ln2" d="M${from} ${middle}H${left - 8}M${left - 14} ${middle - 5}L${left - 8} ${middle}L${left - 14} ${middle + 5}" />`}
        <text class="t3" x="${flow.in > 0 ? from - 8 : left - 10}" y="${middle + 5}" text-anchor="end">
          +${flow.in.toLocaleString('en-GB')}
        </text>
        ${flow.out > 0 && html`<path class="ln2" d="M${right + 8} ${middle}H${to}M${to - 6} ${middle - 5}L${to} ${middle}L${to - 6} ${middle + 5}" />`}
        <text class="t3" x="${flow.out > 0 ? to + 8 : right + 10}" y="${middle + 5}"
          >−${flow.out.toLocaleString('en-GB')}</text
        >`
    })}
  </svg>`
}
