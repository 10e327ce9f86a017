import { featuresOf } from './features.ts'
import { readWords } from '../read-words.ts'

/** A finding of our own words and the themes that it is about. */
export interface Example {
  text: string
  themes: readonly string[]
}

/** How strongly each feature speaks for each theme: by feature, a weight per theme in the order of `themes`. */
export interface Learnt {
  themes: readonly string[]
  weights: ReadonlyMap<string, Float64Array>
}

// Chosen by trying on findings that were not learnt from: more rounds change little, a weaker hold learns by heart.
const rounds = 25
const step = 0.5
const hold = 0.001 // by which weights are drawn to nothing
const negligible = 0.001 // a share of doubt that is left alone

/**
 * Weighs the features of examples by logistic regression over all themes (AdaGrad, one example at a time, in an order that is
 * the same each time). The same examples give the same weights.
 */
export function learn(examples: readonly Example[]): Learnt {
  const themes = [...new Set(examples.flatMap(({ themes }) => themes))].sort()
  const place = new Map(themes.map((theme, index) => [theme, index]))
  const seen = new Map<string, number>()
  const read = examples.map(({ text, themes }) => {
    const { words, clauses, hits, implied } = readWords(text)
    const features = featuresOf(words, clauses, hits, implied)
    for (const { name } of features) seen.set(name, (seen.get(name) ?? 0) + 1)
    return { features, themes: themes.map((theme) => place.get(theme) ?? 0) }
  })
  const weights = new Map<string, Float64Array>()
  const moved = new Map<string, Float64Array>()
  const ready = read.map(({ features, themes }) => {
    // Two words that follow each other in one example only are chance.
    const known = features.filter(({ name }) => (seen.get(name) ?? 0) > (/[_+]/.test(name) ? 1 : 0))
    const size = lengthOf(known)
    return {
      themes,
      parts: known.map(({ name, weight }) => ({
        value: weight / size,
        row: rowOf(weights, name, 0),
        past: rowOf(moved, name, 0.001),
      })),
    }
  })
  function rowOf(rows: Map<string, Float64Array>, name: string, start: number): Float64Array {
    let row = rows.get(name)
    if (!row) rows.set(name, (row = new Float64Array(themes.length).fill(start)))
    return row
  }

  const shuffle = shuffler()
  const order = ready.map((_, index) => index)
  for (let round = 0; round < rounds; round++) {
    shuffle(order)
    for (const index of order) {
      const example = ready[index]
      if (!example) continue
      const doubt = new Float64Array(themes.length)
      for (const { row, value } of example.parts) {
        for (let theme = 0; theme < doubt.length; theme++)
          doubt[theme] = (doubt[theme] ?? 0) + (row[theme] ?? 0) * value
      }
      toShares(doubt)
      for (const theme of example.themes) doubt[theme] = (doubt[theme] ?? 0) - 1 / example.themes.length
      for (const { row, past, value } of example.parts) {
        for (let theme = 0; theme < doubt.length; theme++) {
          const wrong = doubt[theme] ?? 0
          if (Math.abs(wrong) < negligible) continue
          const slope = wrong * value + hold * (row[theme] ?? 0)
          past[theme] = (past[theme] ?? 0) + slope * slope
          row[theme] = (row[theme] ?? 0) - (step * slope) / Math.sqrt(past[theme] ?? 1)
        }
      }
    }
  }
  return { themes, weights }
}

export const lengthOf = (features: readonly { weight: number }[]): number =>
  Math.sqrt(features.reduce((sum, { weight }) => sum + weight * weight, 0)) || 1

/** Turns sums of weights into shares that add up to one, in place. */
export function toShares(sums: Float64Array): void {
  const most = sums.reduce((one, other) => Math.max(one, other), -Infinity)
  let all = 0
  for (let at = 0; at < sums.length; at++) all += sums[at] = Math.exp((sums[at] ?? 0) - most)
  for (let at = 0; at < sums.length; at++) sums[at] = (sums[at] ?? 0) / all
}

/** Puts numbers into an order that looks like chance and is the same in every run. */
function shuffler(): (numbers: number[]) => void {
  let state = 1
  const next = (): number => (state = (state * 1_103_515_245 + 12_345) % 2_147_483_648) / 2_147_483_648
  return (numbers) => {
    for (let at = numbers.length - 1; at > 0; at--) {
      const other = Math.floor(next() * (at + 1))
      const kept = numbers[at] ?? 0
      numbers[at] = numbers[other] ?? 0
      numbers[other] = kept
    }
  }
}
