import { html, type Html } from '../../platform/html.ts'
import { roundUp, scale } from './scale.ts'

export interface RunPoint {
  label: string // of the period, short
  value: number
}

interface RunChart {
  id: string
  title: string
  /** What the picture shows, for whoever does not see it. */
  description: string
  points: readonly RunPoint[]
  median: number | null
  limits: { low: number; high: number } | null
  target: { words: string; value: number } | null
  inUnit: (value: number) => string
  /** Shares start at 0 and end at 100. */
  isShare: boolean
}

const [width, height, left, right, top, bottom] = [720, 260, 8, 128, 16, 32]

/** Values over time with their median, limits and target: labels stand on the lines, no colour says anything alone. */
export const runChart = ({
  id,
  title,
  description,
  points,
  median,
  limits,
  target,
  inUnit,
  isShare,
}: RunChart): Html => {
  const most = isShare
    ? 100
    : roundUp(Math.max(...points.map(({ value }) => value), target?.value ?? 0, limits?.high ?? 0))
  const x = scale([0, Math.max(1, points.length - 1)], [left + 6, width - right])
  const y = scale([0, most], [height - bottom, top])
  // A limit that no value can pass says nothing.
  const lowest = points.some(({ value }) => value < 0) ? -Infinity : 0
  const highest = isShare ? 100 : Infinity
  const lines = apart(
    [
      ...(limits && limits.low >= lowest
        ? [{ value: limits.low, look: 'dash', words: `lower limit ${inUnit(limits.low)}` }]
        : []),
      ...(limits && limits.high <= highest
        ? [{ value: limits.high, look: 'dash', words: `upper limit ${inUnit(limits.high)}` }]
        : []),
      ...(median === null ? [] : [{ value: median, look: 'med', words: `median ${inUnit(median)}` }]),
      ...(target ? [{ value: target.value, look: 'ax', words: target.words }] : []),
    ].map((one) => ({ ...one, y: y(one.value) })),
  )
  const last = points.at(-1)
  const every = Math.ceil(points.length / 8)
  return html`<svg class="chart" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="${id}-t ${id}-d">
    <title id="${id}-t">${title}</title>
    <desc id="${id}-d">${description}</desc>
    <path class="ax" d="M${left} ${height - bottom}H${width - right}" />
    ${lines.map(
      ({ look, words, y: at, label }) =>
        html`<path class="${look}" d="M${left} ${at}H${width - right}" /><text
            class="t2 t3"
            x="${width - right + 8}"
            y="${label + 4}"
            >${words}</text
          >`,
    )}
    <path
      class="ln2"
      d="${points.map(({ value }, index) => `${index === 0 ? 'M' : 'L'}${x(index)} ${y(value)}`).join('')}"
    />
    ${points.map(({ value }, index) => html`<circle class="${index === points.length - 1 ? 'nf' : 'no'}" cx="${x(index)}" cy="${y(value)}" r="4" />`)}
    ${last && html`<text class="b" x="${x(points.length - 1) - 4}" y="${y(last.value) - 10}" text-anchor="end">${inUnit(last.value)}</text>`}
    ${points.map(({ label }, index) => (points.length - 1 - index) % every === 0 && html`<text class="t2 t3" x="${x(index)}" y="${height - 10}" text-anchor="middle">${label}</text>`)}
  </svg>`
}

/** The same lines from the top down, each with a place for its words where they cover no others. */
const apart = <Line extends { y: number }>(lines: readonly Line[]): (Line & { label: number })[] => {
  let last = Number.NEGATIVE_INFINITY
  return lines
    .toSorted((a, b) => a.y - b.y)
    .map((line) => {
      last = Math.max(line.y, last + 16)
      return { ...line, label: last }
    })
}
