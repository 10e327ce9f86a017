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

/** Where what stands in a picture as wide as this: the box of a stock between `left` and `right`, and arrows up to `bar` long beside it. */
interface Layout {
  name: 'wide' | 'thin'
  width: number
  left: number
  right: number
  bar: number
  /** The height of a row, and of what stands in it above the box. */
  row: number
  above: number
}

const wide: Layout = { name: 'wide', width: 760, left: 210, right: 560, bar: 120, row: 58, above: 0 }
/** For a phone: the name of a stock above its box. */
const thin: Layout = { name: 'thin', width: 358, left: 130, right: 228, bar: 64, row: 78, above: 24 }

/**
 * Stocks one below the other, each with what came in from the left and what went out to the right, as long as they are many. Drawn twice:
 * one picture is shown where there is room, the other on a phone.
 */
export const balanceChart = (chart: BalanceChart): Html => html`${[wide, thin].map((layout) => picture(chart, layout))}`

const picture = ({ id, title, description, rows }: BalanceChart, layout: Layout): Html => {
  const { name, width, left, right, bar, row } = layout
  const most = Math.max(1, ...rows.flatMap((one) => [one.in, one.out]))
  const long = scale([0, most], [0, bar])
  const height = rows.length * row + 34
  const own = name === 'wide' ? id : `${id}-${name}`
  return html`<svg
    class="chart chart--${name}"
    viewBox="0 0 ${width} ${height}"
    role="img"
    aria-labelledby="${own}-t ${own}-d"
  >
    <title id="${own}-t">${title}</title>
    <desc id="${own}-d">${description}</desc>
    <text class="t2 t3" x="${left - 10}" y="16" text-anchor="end">came in</text>
    <text class="t2 t3" x="${(left + right) / 2}" y="16" text-anchor="middle">in it now</text>
    <text class="t2 t3" x="${right + 10}" y="16">went out</text>
    ${rows.map((one, index) => stock(one, 26 + index * row, { layout, long }))}
  </svg>`
}

const stock = (
  { name, now, ...flow }: BalanceChart['rows'][number],
  top: number,
  { layout: { name: kind, left, right, row, above }, long }: { layout: Layout; long: (value: number) => number },
): Html => {
  const high = row - above - 12
  const middle = top + above + high / 2
  const words = kind === 'wide' ? wrap(name, 38, 2) : wrap(name, 48, 1)
  const [from, to] = [left - 8 - long(flow.in), right + 8 + long(flow.out)]
  return html`<rect class="no" x="${left}" y="${top + above}" width="${right - left}" height="${high}" rx="3" />
    ${
      kind === 'wide'
        ? html`<text class="b" x="${right - 14}" y="${middle + 5}" text-anchor="end"
              >${now.toLocaleString('en-GB')}</text
            >
            ${words.map((line, at) => html`<text x="${left + 14}" y="${middle + 5 + (at - (words.length - 1) / 2) * 17}">${line}</text>`)}`
        : html`<text class="b" x="${(left + right) / 2}" y="${middle + 5}" text-anchor="middle"
              >${now.toLocaleString('en-GB')}</text
            >
            <text x="0" y="${top + 16}">${words[0] ?? ''}</text>`
    }
    ${flow.in > 0 && html`<path class="ln2" d="M${from} ${middle}H${left - 8}M${left - 14} ${middle - 5}L${left - 8} ${middle}L${left - 14} ${middle + 5}" />`}
    <text class="t3" x="${flow.in > 0 ? from - 8 : left - 10}" y="${middle + 5}" text-anchor="end">
      +${flow.in.toLocaleString('en-GB')}
    </text>
    ${flow.out > 0 && html`<path class="ln2" d="M${right + 8} ${middle}H${to}M${to - 6} ${middle - 5}L${to} ${middle}L${to - 6} ${middle + 5}" />`}
    <text class="t3" x="${flow.out > 0 ? to + 8 : right + 10}" y="${middle + 5}"
      >−${flow.out.toLocaleString('en-GB')}</text
    >`
}
