import { themesOf } from '../../src/frameworks/index.ts'
import type { Labelled, Pair } from './labelled.ts'

export interface Score {
  precision: number
  recall: number
}

const themesFound = ({ text, framework }: Labelled): string[] => themesOf(text, { framework }).map(({ theme }) => theme)

/** How well the coder agrees with the labels, theme by theme. */
export function measure(findings: readonly Labelled[]): Score {
  let both = 0
  let wanted = 0
  let found = 0
  for (const finding of findings) {
    const themes = themesFound(finding)
    both += themes.filter((theme) => finding.themes.includes(theme)).length
    wanted += finding.themes.length
    found += themes.length
  }
  return { precision: both / found, recall: both / wanted }
}

/** Of the pairs, the share on which the coder and the label agree whether they are on one subject. */
export function measurePairs(pairs: readonly Pair[]): number {
  const right = pairs.filter(({ isSame, one, other }) => {
    const themes = themesFound(other)
    return isSame === themesFound(one).some((theme) => themes.includes(theme))
  })
  return right.length / pairs.length
}
