import type { Judged, MeasureStanding, Status } from '../improvement/index.ts'
import { followUpStateInWords, type Finding, type FollowUp, listed } from '../inspections/index.ts'
import { inWords } from '../platform/day.ts'

/** What a sentence about a line is made of; nothing of it was written by anybody. */
export interface Became {
  finding: Finding | undefined
  followUp: FollowUp | undefined
  actions: readonly Judged[]
  measures: readonly MeasureStanding[]
}

/** What became of a finding, from states and dates alone. */
export const becameOf = ({ finding, followUp, actions, measures }: Became): string =>
  [asked(finding), acted(finding, followUp, actions), moved(actions, measures), later(followUp)]
    .filter(Boolean)
    .join(' ')

const asked = (finding: Finding | undefined): string => {
  if (!finding) return ''
  const when = finding.dated === null ? 'Said in a document without a date' : `Said on ${inWords(finding.dated)}`
  if (finding.state === 'confirmed') return `${when}.`
  return finding.state === 'rejected'
    ? `${when}, and rejected since: it does not count.`
    : `${when}, and not confirmed yet: it does not count until somebody does.`
}

/** How statuses read in the middle of a sentence, worst first. */
const inSentence: readonly [Status, string][] = [
  ['overdue', 'overdue'],
  ['blocked', 'blocked'],
  ['stale', 'without news'],
  ['at_risk', 'at risk'],
  ['on_course', 'on course'],
  ['draft', 'only a draft'],
  ['no_evidence', 'done without evidence of impact'],
  ['done', 'done, its impact not seen yet'],
  ['too_early', 'done, too early to tell'],
  ['checking', 'done and being checked'],
  ['sustained', 'done and sustained'],
]

const acted = (finding: Finding | undefined, followUp: FollowUp | undefined, actions: readonly Judged[]): string => {
  if (actions.length === 0) {
    if (followUp?.addressee.whose === 'outside')
      return `It is for ${followUp.addressee.name || 'another body'} to act on.`
    return finding ? 'No action answers it.' : ''
  }
  const counts = Map.groupBy(actions, ({ standing }) => standing.status)
  const parts = inSentence.flatMap(([status, words]) => {
    const number = counts.get(status)?.length ?? 0
    return number === 0 ? [] : [`${actions.length === 1 ? 'it is' : inFigures(number)} ${words}`]
  })
  const head =
    actions.length === 1 ? 'One action answers it' : `${capital(inFigures(actions.length))} actions answer it`
  return `${head}: ${listed(parts)}.`
}

const moved = (actions: readonly Judged[], measures: readonly MeasureStanding[]): string => {
  if (measures.length === 0) return actions.length === 0 ? '' : 'Nothing measures whether it works.'
  const better = measures.filter(({ isImproved }) => isImproved).length
  if (measures.length === 1)
    return better === 1
      ? 'Its measure is better than the baseline.'
      : 'Its measure is no better than the baseline, or not known.'
  if (better === measures.length)
    return better === 2
      ? 'Both its measures are better than the baseline.'
      : `All ${inFigures(better)} measures are better than the baseline.`
  return `Of ${inFigures(measures.length)} measures ${better === 0 ? 'none is' : better === 1 ? 'one is' : `${inFigures(better)} are`} better than the baseline.`
}

const later = (followUp: FollowUp | undefined): string => {
  if (!followUp) return ''
  const { standing, last, later: letters } = followUp
  switch (standing) {
    case 'never':
      return `None of the ${inFigures(letters)} later letters speaks of it.`.replace(
        'None of the one later letters speaks',
        'The one later letter does not speak',
      )
    case 'too new':
      return 'No letter has come since.'
    case 'unknown':
      return ''
    case 'mentioned':
      return 'A later letter touches on it without a verdict.'
    default:
      return `Inspectors looked again${last ? ` on ${inWords(last.saidIn.dated)}` : ''}: ${followUpStateInWords(standing).toLowerCase()}.`
  }
}

const numbers = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']
const inFigures = (number: number): string => numbers[number] ?? number.toLocaleString('en-GB')
const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)
