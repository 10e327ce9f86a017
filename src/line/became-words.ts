import type { Judged, MeasureStanding, Status } from '../improvement/index.ts'
import { listed } from '../inspections/index.ts'

/** How statuses read in the middle of a sentence, of one and of several, worst first. */
const inSentence: readonly [Status, string, string?][] = [
  ['overdue', 'overdue'],
  ['blocked', 'blocked'],
  ['stale', 'without news'],
  ['at_risk', 'at risk'],
  ['on_course', 'on course'],
  ['draft', 'only a draft', 'only drafts'],
  ['no_evidence', 'done without evidence of impact'],
  ['done', 'done, its impact not seen yet', 'done, their impact not seen yet'],
  ['too_early', 'done, too early to tell'],
  ['checking', 'done and being checked'],
  ['sustained', 'done and sustained'],
  ['withdrawn', 'withdrawn'],
]

/** `overdue`; `one overdue, one at risk and one on course`; `both only drafts` */
export const standing = (actions: readonly Judged[]): string => {
  const counts = Map.groupBy(actions, (one) => one.standing.status)
  const parts = inSentence.flatMap(([status, one, many]) => {
    const number = counts.get(status)?.length ?? 0
    return number === 0 ? [] : [{ number, words: number === 1 ? one : (many ?? one) }]
  })
  const [first, ...others] = parts
  if (!first) return 'without a state'
  if (others.length === 0 && first.number === 1) return first.words
  if (others.length === 0) return `${first.number === 2 ? 'both' : 'all'} ${first.words}`
  return listed(parts.map(({ number, words }) => `${inFigures(number)} ${words}`))
}

/** `One action answers it: it is overdue.` */
export const acted = (actions: readonly Judged[], what: 'it' | 'them' = 'it'): string =>
  actions.length === 1
    ? `One action answers ${what}: it is ${standing(actions)}.`
    : `${capital(inFigures(actions.length))} actions answer ${what}: ${standing(actions)}.`

/** Whether what measures the actions moved; `isItself` where the line is that of the measure. */
export const moved = (
  actions: readonly Judged[],
  measures: readonly MeasureStanding[],
  { isItself = false }: { isItself?: boolean } = {},
): string => {
  const [only] = measures
  if (!only)
    return actions.every(({ standing: { status } }) => status === 'withdrawn')
      ? ''
      : 'Nothing measures whether it works.'
  const better = measures.filter(({ isImproved }) => isImproved).length
  if (measures.length === 1) {
    const subject = isItself ? 'It' : 'Its measure'
    if (only.hiddenOn !== null) return `${subject} is not shown: it counts few, or would tell of few.`
    if (!only.latest) return `${subject} has no reading yet.`
    return better === 1 ? `${subject} is better than the baseline.` : `${subject} is no better than the baseline.`
  }
  if (better === measures.length)
    return better === 2
      ? 'Both its measures are better than the baseline.'
      : `All ${inFigures(better)} measures are better than the baseline.`
  return `Of ${inFigures(measures.length)} measures ${better === 0 ? 'none is' : better === 1 ? 'one is' : `${inFigures(better)} are`} better than the baseline.`
}

const numbers = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']
export const inFigures = (number: number): string => numbers[number] ?? number.toLocaleString('en-GB')
export const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)
