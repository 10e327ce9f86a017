import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Feature } from './features.ts'
import { lengthOf, toShares } from './learn.ts'

/** What the examples say of a text: the share of likelihood of each theme, and the words that speak most for one. */
export interface Evidence {
  /** By theme, most likely first; the shares of all themes, and of none, add up to 1. */
  shares: readonly { theme: string; share: number }[]
  /** The spans of words that speak most for a theme, strongest first. */
  spansFor: (theme: string) => { first: number; last: number }[]
}

/** Sums are learnt small, so that rare words are not believed too soon; so much larger, shares are as often right as they say. */
const sharpness = 1.5
export const nothing = 'none' // what the examples of procedural sentences are about
const scale = 100 // weights are kept as hundredths
const mostSpans = 3

export interface Weights {
  themes: readonly string[]
  of: ReadonlyMap<string, Int16Array> // pairs: the place of a theme, its weight in hundredths
}

let kept: Weights | undefined

/** The weights that `npm run themes` learnt, read when first asked for. */
const weights = (): Weights =>
  (kept ??= parseWeights(readFileSync(path.join(import.meta.dirname, 'weights.csv'), 'utf8')))

/** The lines of weights.csv: the themes, then each feature with “place:hundredths” for the themes that it speaks for or against. */
export function parseWeights(text: string): Weights {
  const [head = '', ...lines] = text.trimEnd().split('\n')
  const of = new Map<string, Int16Array>()
  for (const line of lines) {
    const [name = '', pairs = ''] = line.split(',')
    of.set(name, Int16Array.from(pairs.split(/[ :]/), Number))
  }
  return { themes: head.split(',').slice(1), of }
}

export function weigh(features: readonly Feature[], { themes, of } = weights()): Evidence {
  const known = features.flatMap(({ name, weight, span }) => {
    const row = of.get(name)
    return row ? [{ row, weight, span }] : []
  })
  const size = lengthOf(known) * scale
  const sums = new Float64Array(themes.length)
  for (const { row, weight } of known) {
    for (let at = 0; at < row.length; at += 2) {
      const theme = row[at] ?? 0
      sums[theme] = (sums[theme] ?? 0) + ((row[at + 1] ?? 0) * weight * sharpness) / size
    }
  }
  toShares(sums)
  return {
    shares: themes
      .map((theme, index) => ({ theme, share: sums[index] ?? 0 }))
      .sort((one, other) => other.share - one.share),
    spansFor: (theme) => {
      const place = themes.indexOf(theme)
      return known
        .flatMap(({ row, weight, span }) => {
          const speaks = weight * weightFor(row, place)
          return span && speaks > 0 ? [{ span, speaks }] : []
        })
        .sort((one, other) => other.speaks - one.speaks)
        .slice(0, mostSpans)
        .map(({ span }) => span)
    },
  }
}

function weightFor(row: Int16Array, place: number): number {
  for (let at = 0; at < row.length; at += 2) if (row[at] === place) return row[at + 1] ?? 0
  return 0
}
