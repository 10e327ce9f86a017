import { html, type Html } from '../../platform/html.ts'
import { scale } from './scale.ts'

interface StepsChart {
  id: string
  title: string
  description: string
  labels: readonly string[] // along the bottom
  lines: readonly { name: string; values: readonly number[]; look: 'ln2' | 'dash' }[]
  most: number
}

const [width, height, left, right, top, bottom] = [720, 240, 28, 128, 16, 32]

/** Counts over time, a line each with its name at its end: planned beside reached, or how many stood how. */
export const stepsChart = ({ id, title, description, labels, lines, most }: StepsChart): Html => {
  const x = scale([0, Math.max(1, labels.length - 1)], [left, width - right])
  const y = scale([0, Math.max(1, most)], [height - bottom, top])
  const every = Math.ceil(labels.length / 8)
  return html`<svg class="chart" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="${id}-t ${id}-d">
    <title id="${id}-t">${title}</title>
    <desc id="${id}-d">${description}</desc>
    <path class="ax" d="M${left} ${height - bottom}H${width - right}" />
    <text class="t2 t3" x="${left - 6}" y="${y(0)}" text-anchor="end">0</text>
    <text class="t2 t3" x="${left - 6}" y="${y(most) + 5}" text-anchor="end">${most}</text>
    ${endsOf(lines, y).map(({ line, at }) => {
      const value = line.values.at(-1) ?? 0
      return html`<path
          class="${line.look}"
          d="${line.values.map((one, index) => `${index === 0 ? 'M' : 'L'}${x(index)} ${y(one)}`).join('')}"
        />
        <text class="t3" x="${width - right + 8}" y="${at + 4}">${line.name} ${value}</text>`
    })}
    ${labels.map((label, index) => (labels.length - 1 - index) % every === 0 && html`<text class="t2 t3" x="${x(index)}" y="${height - 10}" text-anchor="middle">${label}</text>`)}
  </svg>`
}

/** Where each name stands: at the end of its line, moved down where another would cover it. */
const endsOf = (lines: StepsChart['lines'], y: (value: number) => number) => {
  let last = Number.NEGATIVE_INFINITY
  return lines
    .map((line) => ({ line, at: y(line.values.at(-1) ?? 0) }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ line, at }) => {
      last = Math.max(at, last + 16)
      return { line, at: last }
    })
}
