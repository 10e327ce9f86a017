import { html, type Html } from '../../platform/html.ts'
import { roundUp, scale } from './scale.ts'

interface LinesChart {
  id: string
  title: string
  /** What the picture shows, for whoever does not see it. */
  description: string
  labels: readonly string[] // along the bottom, one for each value
  /** The first line is the one that the picture is about. */
  lines: readonly { name: string; values: readonly (number | null)[] }[]
  inUnit: (value: number) => string
  /** Where the axis ends, where that is given, as for shares. */
  most?: number | undefined
}

const [width, height, left, right, top, bottom] = [760, 300, 56, 190, 16, 34]
const apart = 16 // lines of text, one below the other
const looks = ['ln2', 'dash', 'med', 'ax'] as const

/** Values over time, a line each with its name at its end. Gaps stay gaps. The axis begins at nothing, or below it where a value does. */
export const linesChart = ({ id, title, description, labels, lines, inUnit, most }: LinesChart): Html => {
  const all = lines.flatMap(({ values }) => values.filter((value) => value !== null))
  const [least, largest] = [Math.min(0, ...all), Math.max(...all, 0)]
  const end = most ?? roundUp(largest)
  const start = least < 0 ? -roundUp(-least) : 0
  const x = scale([0, Math.max(1, labels.length - 1)], [left, width - right])
  const y = scale([start, end], [height - bottom, top])
  const every = Math.ceil(labels.length / 8)
  const wordsAt = (tick: number) => inUnit(tick).replace(/ .*$/, '')
  const middle = start < 0 ? 0 : end / 2
  // Half of one child would read as one: a line that cannot be told from the next in words is not drawn.
  const isTold = wordsAt(middle) !== wordsAt(start) && wordsAt(middle) !== wordsAt(end)
  const ticks = isTold ? [start, middle, end] : [start, end]
  return html`<svg class="chart" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="${id}-t ${id}-d">
    <title id="${id}-t">${title}</title>
    <desc id="${id}-d">${description}</desc>
    ${ticks.map(
      (tick) =>
        html`<path class="${tick === 0 ? 'ax' : 'grid'}" d="M${left} ${y(tick)}H${width - right}" /><text
            class="t2 t3"
            x="${left - 8}"
            y="${y(tick) + 4}"
            text-anchor="end"
            >${wordsAt(tick)}</text
          >`,
    )}
    ${lines.toReversed().map(({ values }, index) => html`<path class="${looks[lines.length - 1 - index] ?? 'ax'}" d="${pathOf(values, x, y)}" />`)}
    ${(lines[0]?.values ?? []).map((value, index, own) => value !== null && html`<circle class="${index === own.length - 1 ? 'nf' : 'no'}" cx="${x(index)}" cy="${y(value)}" r="4" />`)}
    ${endsOf(lines, y).map(({ name, value, at, first, index }) => html`<text class="t3${first && ' b'}" x="${width - right + 10}" y="${at + 4}">${name} ${index === labels.length - 1 ? inUnit(value) : `${wordsAt(value)} in ${labels[index] ?? ''}`}</text>`)}
    ${labels.map((label, index) => (labels.length - 1 - index) % every === 0 && html`<text class="t2 t3" x="${x(index)}" y="${height - 10}" text-anchor="middle">${label}</text>`)}
  </svg>`
}

/** A line that is lifted where a value is missing. */
const pathOf = (
  values: readonly (number | null)[],
  x: (at: number) => number,
  y: (value: number) => number,
): string => {
  let path = ''
  let isDown = false
  for (const [index, value] of values.entries()) {
    if (value !== null) path += `${isDown ? 'L' : 'M'}${x(index)} ${y(value)}`
    isDown = value !== null
  }
  return path
}

/**
 * The name and last value of each line, and which of its values that is: one that ended earlier says when. None covers another, and
 * none the words along the bottom.
 */
const endsOf = (lines: LinesChart['lines'], y: (value: number) => number) => {
  let above = Number.NEGATIVE_INFINITY
  const down = lines
    .flatMap(({ name, values }, nth) => {
      const index = values.findLastIndex((one) => one !== null)
      const value = values[index] ?? null
      return value === null ? [] : [{ name, value, index, at: y(value), first: nth === 0 }]
    })
    .toSorted((a, b) => a.at - b.at)
    .map((one) => {
      above = Math.max(one.at, above + apart)
      return { ...one, at: above }
    })
  let below = height - bottom + apart
  return down
    .toReversed()
    .map((one) => {
      below = Math.min(one.at, below - apart)
      return { ...one, at: below }
    })
    .toReversed()
}
