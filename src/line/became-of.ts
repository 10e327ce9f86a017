import type { Evidence, Judged, MeasureStanding } from '../improvement/index.ts'
import { followUpStateInWords, type Finding, type FollowUp } from '../inspections/index.ts'
import { inWords } from '../platform/day.ts'
import type { Followed, ItemAround } from '../scrutiny/index.ts'
import { acted, capital, inFigures, moved, standing } from './became-words.ts'

/** What the sentences of a line are made of; nothing of it was written by anybody. */
interface Around {
  actions: readonly Judged[]
  measures: readonly MeasureStanding[]
}

/** What became of a finding, from states and dates alone. */
export const becameOfFinding = ({
  finding,
  followUp,
  actions,
  measures,
  resolutions,
}: Around & { finding: Finding; followUp: FollowUp | undefined; resolutions: readonly Followed[] }): string =>
  sentences(
    asked(finding),
    actions.length > 0 ? acted(actions) : unanswered(followUp),
    moved(actions, measures),
    resolved(resolutions),
    later(followUp),
  )

/** What became of an action: how it stands, what it was for, and what moved. */
export const becameOfAction = (
  action: Judged,
  { findings, measures, resolutions }: Omit<Around, 'actions'> & { findings: number; resolutions: readonly Followed[] },
): string =>
  sentences(
    `It is ${standing([action])}.`,
    findings === 0
      ? 'It answers no finding.'
      : `It answers ${findings === 1 ? 'one finding' : `${inFigures(findings)} findings`}.`,
    moved([action], measures),
    resolved(resolutions),
  )

/** What became of a measure, or of the measures that are taken from an indicator. */
export const becameOfMeasures = ({ actions, measures }: Around, from: 'measure' | 'indicator'): string =>
  sentences(
    from === 'indicator' &&
      (measures.length === 1
        ? 'One measure of a plan is taken from it.'
        : `${capital(inFigures(measures.length))} measures of plans are taken from it.`),
    actions.length === 0
      ? 'No action is to move it.'
      : `${actions.length === 1 ? 'One action is' : `${capital(inFigures(actions.length))} actions are`} to move it: ${standing(actions)}.`,
    moved(actions, measures, { isItself: from === 'measure' }),
  )

/** What became of all that was asked in one document, or on one theme. */
export const becameOfFindings = (
  { actions, measures }: Around,
  { findings, answered, resolutions }: { findings: number; answered: number; resolutions: readonly Followed[] },
): string => {
  const some = findings === 1 ? 'One thing was asked' : `${capital(inFigures(findings))} things were asked`
  if (answered === 0)
    return sentences(`${some}, and no action answers ${findings === 1 ? 'it' : 'any of them'}.`, resolved(resolutions))
  const all =
    findings === 1
      ? 'it is'
      : answered === findings
        ? 'all are'
        : answered === 1
          ? 'one is'
          : `${inFigures(answered)} are`
  return sentences(
    `${some}; ${all} answered by an action.`,
    acted(actions, answered === 1 ? 'it' : 'them'),
    moved(actions, measures),
    resolved(resolutions),
  )
}

/** What became of a resolution, and of what inspectors had said of the same. */
export const becameOfResolution = (
  { became, resolution }: Followed,
  { actions, measures, findings }: Around & { findings: number },
): string =>
  sentences(
    became,
    actions.length === 0 && findings > 0 && 'No action answers what inspectors had said of it.',
    actions.length > 0 && onItsLine(actions, resolution.actions),
    moved(actions, measures),
  )

/** Those that follow from it have been told of already: how they stand is not. */
const onItsLine = (actions: readonly Judged[], told: number): string => {
  if (told === actions.length) return told === 1 ? `It is ${standing(actions)}.` : `They are ${standing(actions)}.`
  return `${actions.length === 1 ? 'One action is' : `${capital(inFigures(actions.length))} actions are`} on its line: ${standing(actions)}.`
}

/** What became of an item of an agenda. */
export const becameOfItem = (
  { heldOn, committeeName, isHeld, isCancelled, passed }: ItemAround,
  resolutions: readonly Followed[],
): string => {
  const own = resolutions.filter(({ resolution }) => passed.includes(resolution.id))
  if (isCancelled) return `It was to be before the ${committeeName} on ${inWords(heldOn)}; the meeting was cancelled.`
  if (!isHeld) return `It is on the agenda of the ${committeeName} for ${inWords(heldOn)}.`
  return sentences(
    `It was before the ${committeeName} on ${inWords(heldOn)}.`,
    own.length === 0
      ? 'Nothing was resolved under it.'
      : `${own.length === 1 ? 'One resolution was' : `${capital(inFigures(own.length))} resolutions were`} passed under it.`,
    ...own.map(({ resolution, became }) => `${resolution.name}: ${became}`),
  )
}

/** What became of an audit of cases that was brought as evidence. */
export const becameOfAudit = (
  { datedOn, sampleGood, sampleN, verifiedOn }: Evidence,
  { actions, measures }: Around,
): string =>
  sentences(
    `${sampleGood === null ? `${sampleN ?? 0} cases were read` : `Of ${sampleN ?? 0} cases, ${sampleGood} ${sampleGood === 1 ? 'was' : 'were'} as they should be`} on ${inWords(datedOn)}.`,
    verifiedOn !== null && `Somebody independent checked that on ${inWords(verifiedOn)}.`,
    actions.length > 0 && `The action that it is evidence for is ${standing(actions)}.`,
    moved(actions, measures),
  )

const sentences = (...all: readonly (string | false)[]): string => all.filter(Boolean).join(' ')

const asked = ({ dated, state }: Finding): string => {
  const when = dated === null ? 'Said in a document without a date' : `Said on ${inWords(dated)}`
  if (state === 'confirmed') return `${when}.`
  return state === 'rejected'
    ? `${when}, and rejected since: it does not count.`
    : `${when}, and not confirmed yet: it does not count until somebody does.`
}

const unanswered = (followUp: FollowUp | undefined): string =>
  followUp?.addressee.whose === 'outside'
    ? `It is for ${followUp.addressee.name || 'another body'} to act on.`
    : 'No action answers it.'

/** How councillors' resolutions about it stand, where there are any. */
const resolved = (resolutions: readonly Followed[]): string => {
  const asking = resolutions.filter(({ standing: { status } }) => status !== 'recorded')
  if (asking.length === 0) return ''
  const words = [...new Set(asking.map(({ standing: { word } }) => word.toLowerCase()))]
  return asking.length === 1
    ? `Councillors resolved something about it: ${words.join('')}.`
    : `Councillors passed ${inFigures(asking.length)} resolutions about it: ${words.join(', ')}.`
}

const later = (followUp: FollowUp | undefined): string => {
  if (!followUp) return ''
  const { standing: state, last, later: letters } = followUp
  switch (state) {
    case 'never':
      return letters === 1
        ? 'The one later letter does not speak of it.'
        : `None of the ${inFigures(letters)} later letters speaks of it.`
    case 'too new':
      return 'No letter has come since.'
    case 'unknown':
      return ''
    case 'mentioned':
      return 'A later letter touches on it without a verdict.'
    default:
      return `Inspectors looked again${last ? ` on ${inWords(last.saidIn.dated)}` : ''}: ${followUpStateInWords(state).toLowerCase()}.`
  }
}
