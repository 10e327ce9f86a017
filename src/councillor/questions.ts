import type { Judged, MeasureStanding, ShownClaim } from '../improvement/index.ts'
import { inWords, type Day } from '../platform/day.ts'

/** A question worth asking, and what is known of its answer. */
export interface WorthAsking {
  gap: 'late' | 'moved' | 'impact' | 'sample' | 'voice' | 'quality' | 'old' | 'unanswered' | 'finding' | 'again'
  question: string
  known: string
}

export interface Gaps {
  actions: readonly Judged[]
  measures: readonly MeasureStanding[]
  claims: readonly ShownClaim[]
  /** Whether anything on record is what children or families say. */
  hasVoice: boolean
  /** Findings that no action serves. */
  unanswered: number
  /** Resolutions that were asked and not answered: the name and how it stands. */
  waitingAnswers: readonly { name: string; words: string }[]
  nextMeetingOn: Day | null
}

const most = 8

/** The questions that the gaps invite, what is worst first. Nobody is named in them, and no small number stands in them. */
export const questionsFrom = (gaps: Gaps, today: Day): WorthAsking[] =>
  [
    ...gaps.waitingAnswers.map(({ name, words }): WorthAsking => ({
      gap: 'unanswered',
      question: `Why has ${name} not been answered?`,
      known: words,
    })),
    ...late(gaps),
    ...moved(gaps),
    ...impact(gaps),
    ...quality(gaps),
    ...sample(gaps),
    ...voice(gaps),
    ...old(gaps, today),
    ...finding(gaps),
    again(gaps),
  ].slice(0, most)

const late = ({ actions }: Gaps): WorthAsking[] =>
  actions
    .filter(({ standing }) => standing.computed === 'overdue')
    .slice(0, 2)
    .map(({ facts, standing }) => ({
      gap: 'late',
      question: `Why is “${facts.title}” late, and what does that hold up?`,
      known: `Late ${standing.detail}${facts.originalDueOn ? `; first promised for ${inWords(facts.originalDueOn)}` : ''}.`,
    }))

const moved = ({ actions }: Gaps): WorthAsking[] =>
  actions
    .filter(({ facts, standing }) => facts.redates >= 2 && standing.computed !== 'overdue')
    .slice(0, 1)
    .map(({ facts }) => ({
      gap: 'moved',
      question: `“${facts.title}” has been given a new date ${facts.redates} times. Why should this one hold?`,
      known: facts.originalDueOn ? `First promised for ${inWords(facts.originalDueOn)}.` : '',
    }))

/** A claim below this grade does not say that the action contributed. */
const contributed = 2

const impact = ({ actions, claims }: Gaps): WorthAsking[] => {
  const weak = claims.find(({ claim, missing }) => claim.grade < contributed || missing.length > 0)
  if (weak)
    return [
      {
        gap: 'impact',
        question: `How do you know that “${weak.facts.action}” made the difference?`,
        known: 'On what is on record nobody can say that it did.',
      },
    ]
  const unproven = actions.find(({ standing }) => standing.status === 'done' || standing.status === 'no_evidence')
  return unproven
    ? [
        {
          gap: 'impact',
          question: `“${unproven.facts.title}” is done. What has it changed for children?`,
          known: 'No impact is on record.',
        },
      ]
    : []
}

const quality = ({ measures }: Gaps): WorthAsking[] => {
  const sooner = measures.filter(({ measure, isImproved }) => measure.aspect === 'timeliness' && isImproved)
  const one = sooner[0]
  if (!one) return []
  const pair = measures.find(({ measure }) => measure.id === one.measure.pairId)
  if (pair?.isImproved) return []
  return [
    {
      gap: 'quality',
      question: 'It is done sooner. Is it done any better?',
      known: pair ? 'The figure for quality beside it has not improved.' : 'No figure for quality stands beside it.',
    },
  ]
}

/** A share of fewer than this many says little. */
const fewCases = 20

const sample = ({ measures }: Gaps): WorthAsking[] => {
  const small = measures.find(({ latest }) => latest && latest.denominator !== null && latest.denominator < fewCases)
  return small
    ? [
        {
          gap: 'sample',
          question: `Is the sample behind “${small.measure.title}” large enough to judge by?`,
          known: `It rests on fewer than ${fewCases} cases.`,
        },
      ]
    : []
}

const voice = ({ hasVoice }: Gaps): WorthAsking[] =>
  hasVoice
    ? []
    : [
        {
          gap: 'voice',
          question: 'What do children and families say about this?',
          known: 'Nothing of theirs is on record here.',
        },
      ]

const old = ({ measures }: Gaps, today: Day): WorthAsking[] => {
  const stale = measures.find(
    ({ latest, cautions }) => latest && cautions.some((one) => one.startsWith('The next reading was due')),
  )
  return stale?.latest
    ? [
        {
          gap: 'old',
          question: `Why is there no newer figure for “${stale.measure.title}”?`,
          known: `The last is of ${inWords(stale.latest.periodEnd)}${stale.latest.periodEnd < today ? '' : ', today'}.`,
        },
      ]
    : []
}

const finding = ({ unanswered }: Gaps): WorthAsking[] =>
  unanswered === 0
    ? []
    : [
        {
          gap: 'finding',
          question: 'What is being done about the rest of what inspectors found?',
          known:
            unanswered === 1
              ? 'One thing that they found has no action.'
              : `${unanswered} things that they found have no action.`,
        },
      ]

const again = ({ nextMeetingOn }: Gaps): WorthAsking => ({
  gap: 'again',
  question: 'When will we see this again?',
  known: nextMeetingOn
    ? `The board that looks after it meets on ${inWords(nextMeetingOn)}.`
    : 'No meeting has been called.',
})
