import { themesOf } from '../../src/frameworks/index.ts'
import type { Labelled } from './labelled.ts'

export interface Score {
  precision: number
  recall: number
}

/** How well the coder agrees with the labels: theme by theme, and on which pairs of findings share a theme. */
export function measure(findings: readonly Labelled[]): { themes: Score; pairs: Score } {
  const rows = findings.map(({ text, themes }) => ({ want: themes, got: themesOf(text).map(({ theme }) => theme) }))
  const themes = tally()
  const pairs = tally()
  rows.forEach(({ want, got }, at) => {
    for (const theme of new Set([...want, ...got])) themes.add(want.includes(theme), got.includes(theme))
    for (const other of rows.slice(at + 1)) pairs.add(meet(want, other.want), meet(got, other.got))
  })
  return { themes: themes.score(), pairs: pairs.score() }
}

const meet = (one: readonly string[], other: readonly string[]): boolean => one.some((theme) => other.includes(theme))

function tally() {
  let both = 0
  let wanted = 0
  let found = 0
  return {
    add(want: boolean, got: boolean): void {
      both += Number(want && got)
      wanted += Number(want)
      found += Number(got)
    },
    score: (): Score => ({ precision: both / found, recall: both / wanted }),
  }
}
