import { themesOf } from '../../src/frameworks/index.ts'
import type { Labelled, Pair } from './labelled.ts'

export interface Score {
  precision: number
  recall: number
}

const themesFound = ({ text, framework, area, heading, topic }: Labelled): string[] =>
  themesOf(text, { framework, area, heading, topic }).map(({ theme }) => theme)

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

/** Of all pairs of these findings: how many that share a theme should, and how many that should do. */
export function measureAllPairs(findings: readonly Labelled[]): Score {
  const found = findings.map((finding) => themesFound(finding))
  const share = (one: readonly string[], other: readonly string[]): boolean =>
    one.some((theme) => other.includes(theme))
  let both = 0
  let wanted = 0
  let shared = 0
  findings.forEach((one, at) => {
    for (let next = at + 1; next < findings.length; next++) {
      const isWanted = share(one.themes, findings[next]?.themes ?? [])
      const isShared = share(found[at] ?? [], found[next] ?? [])
      if (isWanted) wanted++
      if (isShared) shared++
      if (isWanted && isShared) both++
    }
  })
  return { precision: both / shared, recall: both / wanted }
}
